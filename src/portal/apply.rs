//! The writes of an approved plan: one conditional request for the record of an account and one for
//! its users where they change, each read back.
//!
//! A reply that is lost is resolved by reading, never by sending again blindly.

mod provision;
mod put;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::StatusCode;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::client::Reader;
use super::wire::PortalUser;
use crate::contact::{Digest, Role, Source};
use crate::error::{Error, Result};
use crate::git::approval::Approved;
use crate::language::Text;
use crate::plan::{AccountPlan, Action, Observed, Plan, Write};
use put::{Mark, Put};

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
    /// The digest of the users that were pushed, where they changed.
    pub users: Option<Digest>,
}

/// How the write of one account ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applied {
    /// Written, and read back as written.
    Applied,
    /// The portal has the value already, from a write whose reply was lost.
    AlreadyThere,
    /// The portal, or drift that came meanwhile, says no.
    Refused(Text),
    /// The portal failed.
    Failed(Text),
    /// It is not known whether the write arrived, and reading it back failed too.
    Unknown(Text),
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
    pub fn reason(&self) -> Option<&Text> {
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
    source: Source,
    /// Accounts in a row that failed for the portal's sake.
    failures: AtomicUsize,
    run: Run,
}

/// How one conditional request, or all of an account's, ended.
enum Step {
    /// The portal has the value.
    Done {
        etag: Option<String>,
        /// Whether it had it already, from a request whose reply was lost.
        already: bool,
    },
    /// It does not.
    Ended(Applied),
    /// Somebody was faster.
    Overtaken,
}

impl Step {
    fn failed(error: &Error) -> Self {
        Self::Ended(Applied::Failed(told(error)))
    }
}

impl Writer {
    async fn account(&self, mut account: AccountPlan, mut write: Write) -> Outcome {
        let (mut result, mut etag) = (Applied::NotAttempted, None);
        for replans_left in (0..=REPLANS).rev() {
            if *self.run.stop.borrow() || self.failures.load(Ordering::Relaxed) >= GIVE_UP_AFTER {
                break;
            }
            match self.attempt(&account, &write).await {
                Step::Done { etag: tag, already } => {
                    result = if already {
                        Applied::AlreadyThere
                    } else {
                        Applied::Applied
                    };
                    etag = tag;
                    break;
                }
                Step::Ended(ended) => {
                    result = ended;
                    break;
                }
                Step::Overtaken => match self.overtaken(&mut account).await {
                    Ok(refused) => {
                        result = refused;
                        match account.write.clone() {
                            Some(again) if replans_left > 0 => write = again,
                            _ => break,
                        }
                    }
                    Err((ended, tag)) => {
                        (result, etag) = (ended, tag);
                        break;
                    }
                },
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
            users: write.users.as_ref().map(|users| users.seats.digest()),
        };
        (self.run.progress)(&outcome);
        outcome
    }

    /// Plans an account anew that somebody else has written to; gives what holds unless the new plan
    /// is pushed.
    ///
    /// # Errors
    ///
    /// How it ended, where there is nothing to push any more.
    async fn overtaken(
        &self,
        account: &mut AccountPlan,
    ) -> Result<Applied, (Applied, Option<String>)> {
        let observed = match self.observe(account).await {
            Ok(Some(observed)) => observed,
            Ok(None) => return Err((Applied::Failed(Text::new("portal-record-gone")), None)),
            Err(error) => return Err((Applied::Unknown(told(&error)), None)),
        };
        *account = (self.run.replan)(&observed);
        if account.action == Action::Unchanged {
            return Err((Applied::AlreadyThere, observed.etag));
        }
        Ok(Applied::Refused(Text::new("portal-edited")))
    }

    /// What the portal has of an account now.
    async fn observe(&self, account: &AccountPlan) -> Result<Option<Observed>> {
        let manages = account
            .file
            .as_ref()
            .is_some_and(|file| file.users.is_some());
        let Some(mut observed) = self.reader.read(&account.id).await? else {
            return Ok(None);
        };
        if manages {
            observed = self.reader.with_users(observed).await?;
        }
        Ok(Some(observed))
    }

    /// Everything that is put for one account, in the order that locks nobody out: who comes or gets
    /// another role, the record, and then who goes while alerts were sent to them. The mark comes
    /// last of all: until then the next run knows from where this one started.
    async fn attempt(&self, account: &AccountPlan, write: &Write) -> Step {
        if let Err(ended) = self.provision(account, write).await {
            return Step::Ended(ended);
        }
        let (mut etag, mut already) = (write.etag.clone(), true);
        if let Some(users) = &write.users {
            let mut seats_etag = users.etag.clone();
            if users.meanwhile != users.live {
                match self.put_users(account, &users.meanwhile, seats_etag).await {
                    Step::Done { etag, already: was } => {
                        seats_etag = etag;
                        already &= was;
                    }
                    other => return other,
                }
            }
            if users.seats != users.meanwhile {
                let on_the_way = Put::Record {
                    write,
                    etag: etag.clone(),
                    mark: Mark::Kept(account.source.as_ref()),
                };
                match self.put(account, &on_the_way).await {
                    Step::Done {
                        etag: tag,
                        already: was,
                    } => {
                        etag = tag;
                        already &= was;
                    }
                    other => return other,
                }
                match self.put_users(account, &users.seats, seats_etag).await {
                    Step::Done { already: was, .. } => already &= was,
                    other => return other,
                }
            }
        }
        if write.record_stays {
            return Step::Done { etag, already };
        }
        let source = write.mark.then_some(&self.source);
        let record = Put::Record {
            write,
            etag,
            mark: Mark::Set(source),
        };
        match self.put(account, &record).await {
            Step::Done { etag, already: was } => Step::Done {
                etag,
                already: already && was,
            },
            other => other,
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

fn user(email: &str, role: Role) -> PortalUser {
    PortalUser {
        email: email.to_owned(),
        role,
    }
}

/// An error and what is under it, on one line.
fn told(error: &Error) -> Text {
    let add = |text, cause| {
        Text::new("with-cause")
            .with("text", text)
            .with("cause", cause)
    };
    error
        .causes()
        .into_iter()
        .fold(error.message().clone(), add)
}
