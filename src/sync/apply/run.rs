//! All writes of an approved plan.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::outcome::{AccountOutcome, Applied, PutEnd, on_one_line};
use super::put::Putter;
use crate::language::Text;
use crate::plan::{AccountPlan, Action, Observed, Plan, Write};
use crate::portal::PortalWriter;
use crate::sync::approval::Approved;

/// After so many accounts in a row that fail for the portal's sake, the rest is not attempted.
const GIVE_UP_AFTER: usize = 5;
/// How often an account whose record changed meanwhile is planned anew.
const REPLANS: usize = 1;

/// Plans one account anew from what the portal holds now.
pub type Replan = Arc<dyn Fn(&Observed) -> AccountPlan + Send + Sync>;
/// Is told of each outcome as it comes.
pub type Progress = Arc<dyn Fn(&AccountOutcome) + Send + Sync>;

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

/// Writes what `approved` plans to `portal`; the outcomes come in the plan's order. Until the first
/// account is through they are written one at a time: if the portal takes nothing, little is lost.
///
/// Only an approved plan gets here. A plan that nobody has approved is not one:
///
/// ```compile_fail,E0308
/// # use contactctl::{plan::Plan, portal::PortalWriter, sync::apply::{Run, apply}};
/// async fn push(portal: &dyn PortalWriter, plan: &Plan, run: Run) {
///     apply(portal, plan, run).await;
/// }
/// ```
///
/// and nobody but the judge of commits can approve one:
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
    run: Run,
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

/// Writes accounts of an approved plan.
struct Writer {
    putter: Putter,
    /// Accounts in a row that failed for the portal's sake.
    failures: AtomicUsize,
    run: Run,
}

impl Writer {
    async fn account(&self, account: AccountPlan, write: Write) -> AccountOutcome {
        let (id, mut last) = (account.id.clone(), write.clone());
        let (result, etag) = self.result(account, write, &mut last).await;
        match result {
            Applied::Failed(_) | Applied::Unknown(_) => {
                self.failures.fetch_add(1, Ordering::Relaxed);
            }
            Applied::NotAttempted => {}
            _ => self.failures.store(0, Ordering::Relaxed),
        }
        let outcome = AccountOutcome {
            id,
            result,
            etag,
            digest: last.digest(),
            users: last.users.as_ref().map(|users| users.seats.digest()),
        };
        (self.run.progress)(&outcome);
        outcome
    }

    /// Writes an account, and plans it anew if somebody else was faster. `last` becomes the write that
    /// was tried last.
    async fn result(
        &self,
        mut account: AccountPlan,
        mut write: Write,
        last: &mut Write,
    ) -> (Applied, Option<String>) {
        let mut result = Applied::NotAttempted;
        for replans_left in (0..=REPLANS).rev() {
            if *self.run.stop.borrow() || self.failures.load(Ordering::Relaxed) >= GIVE_UP_AFTER {
                break;
            }
            last.clone_from(&write);
            match self.putter.put_account(&account, &write).await {
                PutEnd::Done { etag, already } => {
                    let done = if already {
                        Applied::AlreadyThere
                    } else {
                        Applied::Applied
                    };
                    return (done, etag);
                }
                PutEnd::Ended(ended) => return (ended, None),
                PutEnd::Overtaken => {}
            }
            if let Err(end) = self.plan_anew(&mut account).await {
                return end;
            }
            result = Applied::Refused(Text::new("portal-edited"));
            match account.write.clone() {
                Some(again) if replans_left > 0 => write = again,
                _ => break,
            }
        }
        (result, None)
    }

    /// Plans an account anew that somebody else has written to.
    ///
    /// # Errors
    ///
    /// The end of the account's write, if there is nothing to push any more.
    async fn plan_anew(&self, account: &mut AccountPlan) -> Result<(), (Applied, Option<String>)> {
        let observed = match self.putter.observe(account).await {
            Ok(Some(observed)) => observed,
            Ok(None) => return Err((Applied::Failed(Text::new("portal-record-gone")), None)),
            Err(error) => return Err((Applied::Unknown(on_one_line(&error)), None)),
        };
        *account = (self.run.replan)(&observed);
        if account.action == Action::Unchanged {
            return Err((Applied::AlreadyThere, observed.etag));
        }
        Ok(())
    }
}
