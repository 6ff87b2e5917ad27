//! The writes of an approved plan: one conditional request an account, each read back.
//!
//! A reply that is lost is resolved by reading, never by sending again blindly.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::header::{HeaderName, HeaderValue, IF_MATCH, IF_NONE_MATCH};
use reqwest::{Method, StatusCode};
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::client::{Reader, escape};
use super::transport::{Answer, Failure, Request};
use super::wire::{ContactInformationWrite, PortalUser, Profile};
use crate::contact::{Digest, Field, Role};
use crate::error::{Error, Result};
use crate::git::approval::Approved;
use crate::plan::{AccountPlan, Desired, Observed, Plan, Provision, Write};

/// After so many accounts in a row that fail for the portal's sake, the rest is not attempted.
const GIVE_UP_AFTER: usize = 5;
/// How often a write is sent whose reply is lost, each time after reading that it has not arrived.
const SENDS: u32 = 3;
/// How often an account whose record changed meanwhile is planned anew.
const REPLANS: usize = 1;

/// What became of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The account's id.
    pub id: String,
    /// What happened.
    pub result: Applied,
    /// The record's entity tag afterwards, where it is known.
    pub etag: Option<String>,
    /// The digest that was pushed.
    pub digest: Digest,
}

/// How the write of one account ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applied {
    /// Written, and read back as written.
    Applied,
    /// The portal has the value already, from a write whose reply was lost.
    AlreadyThere,
    /// The portal, or drift that came meanwhile, says no.
    Refused(String),
    /// The portal failed.
    Failed(String),
    /// It is not known whether the write arrived, and reading it back failed too.
    Unknown(String),
    /// Not tried: the run was interrupted, or the portal had failed too often.
    NotAttempted,
}

impl Applied {
    /// The word for it in receipts.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::AlreadyThere => "already-there",
            Self::Refused(_) => "refused",
            Self::Failed(_) => "failed",
            Self::Unknown(_) => "unknown",
            Self::NotAttempted => "not-attempted",
        }
    }

    /// Whether the portal has the value now.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Applied | Self::AlreadyThere)
    }

    /// Why it did not work out.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Refused(reason) | Self::Failed(reason) | Self::Unknown(reason) => Some(reason),
            Self::Applied | Self::AlreadyThere | Self::NotAttempted => None,
        }
    }
}

/// Plans one account anew from what the portal holds now.
pub type Replan = Arc<dyn Fn(&Observed) -> AccountPlan + Send + Sync>;
/// Is told of each outcome as it comes.
pub type Progress = Arc<dyn Fn(&Outcome) + Send + Sync>;

/// What a run of writes needs besides the plan.
pub struct Run {
    /// Plans an account anew after a real `412`.
    pub replan: Replan,
    /// Is told of each outcome.
    pub progress: Progress,
    /// Becomes true when nothing new is to start.
    pub stop: watch::Receiver<bool>,
    /// How many accounts are written at a time, after the first.
    pub concurrency: usize,
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run")
            .field("concurrency", &self.concurrency)
            .finish_non_exhaustive()
    }
}

/// Writes what `approved` plans, through the connection of `reader`; the outcomes come in the
/// plan's order. Until the first account is through they are written one at a time: if the portal
/// takes nothing, little is lost.
///
/// Only an approved plan gets here. A plan that nobody has approved is none:
///
/// ```compile_fail,E0308
/// # use contactctl::{plan::Plan, portal::{Reader, apply::{apply, Run}}};
/// async fn push(reader: &Reader, plan: &Plan, run: Run) {
///     apply(reader, plan, run).await;
/// }
/// ```
///
/// and nobody but the judge of commits can approve one:
///
/// ```compile_fail,E0451
/// # use contactctl::{git::approval::{Approved, Verdict}, plan::Plan};
/// fn approve(plan: Plan, verdict: Verdict) -> Approved<Plan> {
///     Approved { value: plan, verdict }
/// }
/// ```
///
/// ```compile_fail,E0451
/// # use contactctl::git::approval::Verdict;
/// let everything = Verdict { tests: Vec::new() };
/// ```
pub async fn apply(reader: &Reader, approved: &Approved<Plan>, run: Run) -> Vec<Outcome> {
    let plan = approved.value();
    let writer = Arc::new(Writer {
        reader: reader.renewed(),
        portal: plan.portal.clone(),
        source: plan.source.clone(),
        failures: AtomicUsize::new(0),
        run,
    });
    let mut queue = plan
        .writes()
        .map(|(account, write)| (account.clone(), write.clone()))
        .enumerate();
    let mut outcomes = Vec::new();
    for (at, (account, write)) in queue.by_ref() {
        let outcome = writer.account(account, write).await;
        let is_through = outcome.result.is_done();
        outcomes.push((at, outcome));
        if is_through {
            break;
        }
    }
    let mut tasks = JoinSet::new();
    loop {
        while tasks.len() < writer.run.concurrency.max(1) {
            let Some((at, (account, write))) = queue.next() else {
                break;
            };
            let writer = Arc::clone(&writer);
            tasks.spawn(async move { (at, writer.account(account, write).await) });
        }
        match tasks.join_next().await {
            Some(outcome) => outcomes.push(outcome.expect("a write does not panic")),
            None => break,
        }
    }
    outcomes.sort_by_key(|(at, _)| *at);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Writes accounts. Made only from an approved plan.
struct Writer {
    reader: Reader,
    portal: String,
    source: crate::contact::Source,
    /// Accounts in a row that failed for the portal's sake.
    failures: AtomicUsize,
    run: Run,
}

/// What one attempt came to.
enum Attempt {
    Ended(Applied, Option<String>),
    /// Somebody was faster: what the portal holds now.
    Overtaken(Box<Observed>),
}

impl Writer {
    async fn account(&self, mut account: AccountPlan, mut write: Write) -> Outcome {
        let (mut result, mut etag) = (Applied::NotAttempted, None);
        for replans_left in (0..=REPLANS).rev() {
            if *self.run.stop.borrow() || self.failures.load(Ordering::Relaxed) >= GIVE_UP_AFTER {
                break;
            }
            match self.attempt(&account, &write).await {
                Attempt::Ended(ended, tag) => {
                    (result, etag) = (ended, tag);
                    break;
                }
                Attempt::Overtaken(observed) => {
                    account = (self.run.replan)(&observed);
                    result = Applied::Refused("the portal was edited while this ran".to_owned());
                    match account.write.clone() {
                        Some(again) if replans_left > 0 => write = again,
                        _ => break,
                    }
                }
            }
        }
        match result {
            Applied::Failed(_) | Applied::Unknown(_) => {
                self.failures.fetch_add(1, Ordering::Relaxed);
            }
            Applied::NotAttempted => {}
            _ => self.failures.store(0, Ordering::Relaxed),
        }
        let outcome = Outcome {
            id: account.id.clone(),
            result,
            etag,
            digest: write.digest(),
        };
        (self.run.progress)(&outcome);
        outcome
    }

    async fn attempt(&self, account: &AccountPlan, write: &Write) -> Attempt {
        if let Err(ended) = self.provision(account, write).await {
            return Attempt::Ended(ended, None);
        }
        let mut sent = 0;
        loop {
            sent += 1;
            let error = match self.put(account, write).await {
                Ok(answer) => return self.judge(account, write, &answer).await,
                Err(Failure::NotSent(error)) => {
                    return Attempt::Ended(Applied::Failed(told(&error)), None);
                }
                Err(Failure::Lost(error)) => error,
            };
            // Whether it has arrived is found out by reading, and only then is it sent again: with
            // the same precondition, so that it cannot arrive twice.
            let Ok(observed) = self.reader.read(&account.id).await else {
                return Attempt::Ended(Applied::Unknown(told(&error)), None);
            };
            match observed {
                Some(observed) if self.is_ours(&observed, write) => {
                    return Attempt::Ended(Applied::AlreadyThere, observed.etag);
                }
                Some(observed) if observed.etag != write.etag => {
                    return Attempt::Overtaken(Box::new(observed));
                }
                None if write.etag.is_some() => {
                    return Attempt::Ended(Applied::Failed("the record is gone".to_owned()), None);
                }
                _ if sent < SENDS && self.reader.transport.wait(sent, None).await => {}
                _ => return Attempt::Ended(Applied::Failed(told(&error)), None),
            }
        }
    }

    async fn judge(&self, account: &AccountPlan, write: &Write, answer: &Answer) -> Attempt {
        let ended = |result| Attempt::Ended(result, None);
        match answer.status {
            StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT => {
                self.read_back(account, write, answer).await
            }
            StatusCode::PRECONDITION_FAILED => match self.reader.read(&account.id).await {
                Ok(Some(observed)) if self.is_ours(&observed, write) => {
                    Attempt::Ended(Applied::AlreadyThere, observed.etag)
                }
                Ok(Some(observed)) => Attempt::Overtaken(Box::new(observed)),
                Ok(None) => ended(Applied::Failed("the record is gone".to_owned())),
                Err(error) => ended(Applied::Unknown(told(&error))),
            },
            status if is_portals_sake(status) => ended(Applied::Failed(answer.problem())),
            _ => ended(Applied::Refused(answer.problem())),
        }
    }

    async fn read_back(&self, account: &AccountPlan, write: &Write, answer: &Answer) -> Attempt {
        let ended = |result| Attempt::Ended(result, None);
        match self.reader.read(&account.id).await {
            Ok(Some(observed)) if self.is_ours(&observed, write) => {
                Attempt::Ended(Applied::Applied, observed.etag)
            }
            // Somebody has written after this write, which the next plan will show.
            Ok(Some(observed)) if answer.etag.is_some() && observed.etag != answer.etag => {
                Attempt::Ended(Applied::Applied, answer.etag.clone())
            }
            Ok(_) => ended(Applied::Failed(
                "read back, the portal's record is not the one that was written".to_owned(),
            )),
            Err(error) => ended(Applied::Unknown(told(&error))),
        }
    }

    /// Whether the portal has what this write puts there.
    fn is_ours(&self, observed: &Observed, write: &Write) -> bool {
        let source = write.mark.then_some(&self.source);
        observed.digest == Some(write.digest()) && observed.source.as_ref() == source
    }

    async fn put(&self, account: &AccountPlan, write: &Write) -> Result<Answer, Failure> {
        let mut record = write.record.to_json();
        record.extend(write.unknown.clone());
        let body = ContactInformationWrite {
            record,
            source: Some(write.mark.then(|| self.source.clone())),
        };
        let path = self.reader.record_path(&account.id);
        let mut request = Request::with_body(Method::PUT, &path, &body);
        let lost = |_| {
            Failure::NotSent(Error::portal(
                "the portal's entity tag is not one that a header can carry",
            ))
        };
        match &write.etag {
            Some(etag) => {
                let etag = HeaderValue::from_str(etag).map_err(lost)?;
                request.headers.insert(IF_MATCH, etag);
            }
            None => {
                request
                    .headers
                    .insert(IF_NONE_MATCH, HeaderValue::from_static("*"));
            }
        }
        let key = self.idempotency_key(account, write);
        let key = HeaderValue::from_str(&key).map_err(lost)?;
        request
            .headers
            .insert(HeaderName::from_static("idempotency-key"), key);
        self.reader.transport.send(&request).await
    }

    /// A key that is the same for the same step of the same account and for no other: the entity
    /// tag is in it, so that going back and forth between two values within a day is three steps.
    fn idempotency_key(&self, account: &AccountPlan, write: &Write) -> String {
        let etag = write.etag.as_deref().unwrap_or("*");
        let parts = [
            &self.portal,
            &account.id,
            self.reader.environment.as_str(),
            etag,
            &self.source.commit,
            &write.digest().to_string(),
        ];
        let hash = Sha256::digest(parts.join("\n").as_bytes());
        u128::from_be_bytes(hash[..16].try_into().expect("a hash has 32 bytes")).to_string()
    }

    /// Makes the account, or brings a stand-in's idea of it up to date.
    async fn provision(&self, account: &AccountPlan, write: &Write) -> Result<(), Applied> {
        let Some(desired) = account
            .file
            .as_deref()
            .filter(|_| write.provision != Provision::No)
        else {
            return Ok(());
        };
        let mut body = profile(desired);
        if write.provision == Provision::Refresh && desired.users.is_none() {
            // Whoever has a seat keeps the role that the portal gave.
            let seated = self.reader.users(&account.id).await;
            let seated = seated.map_err(|error| Applied::Failed(told(&error)))?.users;
            body.users
                .retain(|user| !seated.iter().any(|known| known.email == user.email));
        }
        let path = format!("/v1/accounts/{}", escape(&account.id));
        let mut request = if write.provision == Provision::Create {
            Request::with_body(Method::POST, "/v1/accounts", &body)
        } else {
            Request::with_body(Method::PUT, &path, &body)
        };
        // Made twice it is a conflict, and said twice it is the same.
        request.repeatable = true;
        match self.reader.transport.send(&request).await {
            Ok(answer) if answer.status.is_success() => Ok(()),
            // Somebody, or this run before its reply was lost, has made it.
            Ok(answer)
                if answer.status == StatusCode::CONFLICT
                    && write.provision == Provision::Create =>
            {
                Ok(())
            }
            Ok(answer) if is_portals_sake(answer.status) => Err(Applied::Failed(answer.problem())),
            Ok(answer) => Err(Applied::Refused(answer.problem())),
            Err(failure) => Err(Applied::Failed(told(&Error::from(failure)))),
        }
    }
}

/// Whether an answer is about the portal or the token, and not about the account.
fn is_portals_sake(status: StatusCode) -> bool {
    status.is_server_error()
        || status.is_redirection()
        || matches!(
            status,
            StatusCode::TOO_MANY_REQUESTS | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN
        )
}

/// What a portal has to know of an account before it takes its record. Where the file does not
/// manage access, the alert contacts get a seat: the portal takes no others.
fn profile(desired: &Desired) -> Profile {
    let user = |email: &str, role| PortalUser {
        email: email.to_owned(),
        role,
    };
    let users = if let Some(users) = &desired.users {
        users
            .iter()
            .map(|(email, role)| user(email, *role))
            .collect()
    } else {
        let alerts = desired.record.get(Field::Alert);
        let alerts = alerts.map(|alerts| alerts.members()).unwrap_or_default();
        alerts
            .iter()
            .map(|email| user(email, Role::Editor))
            .collect()
    };
    Profile {
        id: desired.id.clone(),
        name: desired.name.clone(),
        integration: desired.integration.clone(),
        merchant_issues_field: desired.merchant_issues_field,
        brand_domains: desired.brand_domains.clone(),
        users,
    }
}

/// An error and what is under it, on one line.
fn told(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
