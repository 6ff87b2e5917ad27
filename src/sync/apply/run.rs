//! The run of all writes of an approved plan.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::outcome::{AccountOutcome, PutEnd, WriteResult, on_one_line};
use super::put::Putter;
use crate::git::short_id;
use crate::language::{Text, id};
use crate::plan::{AccountPlan, Action, Observed, Plan, Write};
use crate::portal::PortalWriter;
use crate::sync::approval::Approved;

/// The number of accounts in a row that may fail because of the portal. After that, the rest is not
/// attempted.
const GIVE_UP_AFTER: usize = 5;
/// The number of times that an account is planned again because its record was changed during the run.
const REPLANS: usize = 1;

/// A function that plans one account again, from what the portal holds now.
pub type ReplanAccount = Arc<dyn Fn(&Observed) -> AccountPlan + Send + Sync>;
/// A function that receives each outcome as it comes.
pub type ApplyProgress = Arc<dyn Fn(&AccountOutcome) + Send + Sync>;

/// Everything that a run of writes needs, except the plan.
pub struct ApplyRun {
    /// Plans an account again after a `412` that was not caused by a write of our own.
    pub replan: ReplanAccount,
    /// Receives each outcome.
    pub progress: ApplyProgress,
    /// Becomes `true` when no further write may start.
    pub stop: watch::Receiver<bool>,
    /// The number of accounts that are written at a time, after the first.
    pub concurrency: usize,
}

impl std::fmt::Debug for ApplyRun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApplyRun")
            .field("concurrency", &self.concurrency)
            .finish_non_exhaustive()
    }
}

/// Writes the `approved` plan to `portal`, and returns the outcomes in the plan's order. Accounts are
/// written one at a time until one of them succeeds: if the portal accepts nothing, little is lost.
///
/// Only an approved plan can be written. A plan that is not approved has another type:
///
/// ```compile_fail,E0308
/// # use contactctl::{plan::Plan, portal::PortalWriter, sync::apply::{ApplyRun, apply}};
/// async fn push(portal: &dyn PortalWriter, plan: &Plan, run: ApplyRun) {
///     apply(portal, plan, run).await;
/// }
/// ```
///
/// and only the judge of commits can approve a plan:
///
/// ```compile_fail,E0451
/// # use contactctl::{sync::approval::{Approved, Verdict}, plan::Plan};
/// fn approve(plan: Plan, verdict: Verdict) -> Approved<Plan> {
///     Approved { value: plan, verdict }
/// }
/// ```
///
/// ```compile_fail,E0451
/// # use contactctl::sync::approval::Verdict;
/// let everything = Verdict { tests: Vec::new() };
/// ```
pub async fn apply(
    portal: &dyn PortalWriter,
    approved: &Approved<Plan>,
    run: ApplyRun,
) -> Vec<AccountOutcome> {
    let plan = approved.value();
    let writer = Arc::new(Writer {
        putter: Putter::new(portal, plan.portal.clone(), plan.source.clone()),
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
        let is_done = outcome.result.is_done();
        outcomes.push((at, outcome));
        if is_done {
            break;
        }
    }
    let at_a_time = writer.run.concurrency.max(1);
    let at_a_time = portal
        .at_a_time()
        .map_or(at_a_time, |most| at_a_time.min(most));
    let mut tasks = JoinSet::new();
    loop {
        while tasks.len() < at_a_time {
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

/// The writer of an approved plan's accounts.
struct Writer {
    putter: Putter,
    /// The number of accounts in a row that have failed because of the portal.
    failures: AtomicUsize,
    run: ApplyRun,
}

/// The attempts at one account.
struct Tried {
    /// The write that was tried last.
    write: Write,
    /// `true` if one of its requests has succeeded.
    partly: bool,
}

impl Writer {
    /// Writes an account, and reports its outcome.
    async fn account(&self, account: AccountPlan, write: Write) -> AccountOutcome {
        let mut tried = Tried {
            write: write.clone(),
            partly: false,
        };
        let id = account.id.clone();
        let (result, etag) = self.result(account, write, &mut tried).await;
        match result {
            WriteResult::Failed(_) | WriteResult::Unknown(_) => {
                self.failures.fetch_add(1, Ordering::Relaxed);
            }
            WriteResult::Skipped | WriteResult::NotAttempted => {}
            _ => self.failures.store(0, Ordering::Relaxed),
        }
        let Tried { write, partly } = tried;
        let outcome = AccountOutcome {
            id,
            partly: partly && !result.is_done(),
            result,
            etag,
            digest: write.digest(),
            users: write.users.as_ref().map(|users| users.seats.digest()),
        };
        (self.run.progress)(&outcome);
        outcome
    }

    /// Writes an account, and plans it again if somebody else was faster. Returns the result and the
    /// record's entity tag. Keeps what was tried in `tried`.
    async fn result(
        &self,
        mut account: AccountPlan,
        mut write: Write,
        tried: &mut Tried,
    ) -> (WriteResult, Option<String>) {
        let mut result = WriteResult::NotAttempted;
        for replans_left in (0..=REPLANS).rev() {
            if *self.run.stop.borrow() || self.failures.load(Ordering::Relaxed) >= GIVE_UP_AFTER {
                break;
            }
            tried.write.clone_from(&write);
            let put = self.putter.put_account(&account, &write, &mut tried.partly);
            let was_shown = match put.await {
                PutEnd::Done { etag, already } => {
                    let done = if already {
                        WriteResult::AlreadyThere
                    } else {
                        WriteResult::Applied
                    };
                    return (done, etag);
                }
                PutEnd::Ended(ended) => return (ended, None),
                PutEnd::Stopped { .. } => return (WriteResult::Skipped, None),
                PutEnd::Shown { .. } => true,
                PutEnd::Overtaken => false,
            };
            result = match self.plan_anew(&mut account).await {
                Ok(_) if was_shown => WriteResult::Refused(Text::new(id::ENTRY_SHOWN)),
                Ok(overtaken) => WriteResult::Refused(overtaken),
                Err(end) => return end,
            };
            match account.write.clone() {
                Some(again) if replans_left > 0 => write = again,
                _ => break,
            }
        }
        (result, None)
    }

    /// Plans an account again that somebody else has written to. Returns who that was.
    ///
    /// # Errors
    ///
    /// The end of the account's write, if there is nothing left to push or the account cannot be read.
    async fn plan_anew(
        &self,
        account: &mut AccountPlan,
    ) -> Result<Text, (WriteResult, Option<String>)> {
        let observed = match self.putter.observe(account).await {
            Ok(Some(observed)) => observed,
            Ok(None) => return Err((WriteResult::Failed(Text::new(id::PORTAL_RECORD_GONE)), None)),
            Err(error) => return Err((WriteResult::Unknown(on_one_line(&error)), None)),
        };
        let before = account.source.take();
        *account = (self.run.replan)(&observed);
        if account.action == Action::Unchanged {
            return Err((WriteResult::AlreadyThere, observed.etag));
        }
        Ok(match &observed.source {
            Some(source) if observed.source != before => {
                Text::new(id::PORTAL_PUSHED_MEANWHILE).with("commit", short_id(&source.commit))
            }
            _ => Text::new(id::PORTAL_EDITED),
        })
    }
}
