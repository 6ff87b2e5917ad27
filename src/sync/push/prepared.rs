//! The end of the pipeline: a plan with its verdict, and the way to apply it.

use std::sync::Arc;

use super::checked::CheckedCommit;
use super::compared::{self, Comparing};
use super::guards::Guards;
use super::judged::{self, JudgedPlan};
use super::observed;
use super::request::PushRequest;
use super::standing::SettingsInForce;
use super::target::{self, PushTarget};
use crate::contact::Target;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::Plan;
use crate::sync::apply::{self, AccountOutcome, ApplyProgress, ApplyRun, ReplanAccount};
use crate::sync::approval::{Approved, Verdict};
use crate::sync::open::OpenPortal;
use tokio::sync::watch;

/// A plan with everything that is needed to show it, and to apply it.
pub struct Prepared {
    // What is written is what was judged, and where: nobody outside can change any of the three.
    pub(super) plan: Plan,
    pub(super) verdict: Verdict,
    refusals: Vec<Error>,
    is_first: bool,
    /// The id of the tree of the contacts folder.
    pub tree: String,
    /// The first line of the commit's message.
    pub summary: String,
    /// Notes for the reader, such as on uncommitted edits that are not part of the plan.
    pub notes: Vec<Text>,
    target: Target,
    open: OpenPortal,
    pub(super) standing: SettingsInForce,
    replan: ReplanAccount,
}

/// Compares a checked commit with the portal, and judges the plan. Nothing is written.
///
/// # Errors
///
/// If the portal or the history cannot be read, or the portal may not be asked at all.
pub async fn prepare(request: &PushRequest<'_>, checked: CheckedCommit) -> Result<Prepared> {
    let target = target::target(request, &checked).await?;
    match judged(request, &checked, &target).await {
        Ok((judged, summary, tree)) => Ok(Prepared {
            plan: judged.plan,
            verdict: judged.verdict,
            refusals: judged.refusals,
            is_first: judged.is_first,
            tree,
            summary,
            notes: judged.notes,
            target: target.target,
            open: target.open,
            standing: judged.standing,
            replan: replan(judged.comparing, judged.guards),
        }),
        Err(error) => {
            // A portal in this process ends as it should. The first failure is the one to report.
            let _later = target.open.close().await;
            Err(error)
        }
    }
}

/// Runs the stages between an open portal and a judged plan. Returns also the first line of the
/// commit's message, and the id of the tree of the contacts folder.
async fn judged(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
) -> Result<(JudgedPlan, String, String)> {
    let observed = observed::observe(request, checked, target).await?;
    let compared = compared::compare(request, checked, target, observed).await?;
    let judged = judged::judge(request, checked, target, compared).await?;
    let contacts = &checked.outcome.config.contacts;
    Ok((
        judged,
        checked.repository.summary(&checked.commit)?,
        checked.repository.contacts_id(&checked.commit, contacts)?,
    ))
}

/// Returns a function that plans one account again. It plans no write that a guard would stop.
fn replan(comparing: Comparing, guards: Option<Guards>) -> ReplanAccount {
    Arc::new(move |observed| {
        let mut account = comparing.one(observed);
        if guards.as_ref().is_none_or(|guards| guards.stops(&account)) {
            account.write = None;
        }
        account
    })
}

impl Prepared {
    /// Returns true for a first sync, which overwrites nothing.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.is_first
    }

    /// Returns the plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Returns the verdict about the commit.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// Returns the objections to applying the plan, apart from the verdict: guards, limits, and a
    /// commit that does not go on from what was pushed.
    #[must_use]
    pub fn refusals(&self) -> &[Error] {
        &self.refusals
    }

    /// Returns the portal.
    #[must_use]
    pub fn portal(&self) -> &OpenPortal {
        &self.open
    }

    /// Returns the id of the portal. A portal that gives none is known by its address.
    #[must_use]
    pub fn target(&self) -> &str {
        &self.target.portal
    }

    /// Seals the plan as approved, for this portal alone. `None` if there are
    /// [refusals](Self::refusals).
    ///
    /// # Errors
    ///
    /// If the commit is not approved, with the reason of each test that fails.
    pub fn approve(&self) -> Result<Option<ApprovedPush<'_>>> {
        let plan = self.verdict.clone().seal(self.plan.clone())?;
        let push = ApprovedPush {
            prepared: self,
            plan,
        };
        Ok(self.refusals.is_empty().then_some(push))
    }

    /// Ends the connection to the portal.
    ///
    /// # Errors
    ///
    /// If a portal in this process did not end as it should.
    pub async fn close(self) -> Result<()> {
        self.open.close().await
    }
}

/// An approved plan, and the portal that it was made for. A verdict counts for one portal, so a plan
/// that one portal's policy approves is of no use at another:
///
/// ```compile_fail,E0616
/// # use contactctl::sync::push::Prepared;
/// fn redirect(approved: &mut Prepared, other: Prepared) {
///     approved.open = other.open;
/// }
/// ```
///
/// ```compile_fail,E0451
/// # use contactctl::sync::push::{ApprovedPush, Prepared};
/// fn redirect<'p>(push: ApprovedPush<'p>, other: &'p Prepared) -> ApprovedPush<'p> {
///     ApprovedPush { prepared: other, ..push }
/// }
/// ```
pub struct ApprovedPush<'p> {
    prepared: &'p Prepared,
    plan: Approved<Plan>,
}

impl ApprovedPush<'_> {
    /// Applies the plan, and reads each account back. `progress` is called with each outcome. No
    /// further write starts once `stop` is true. After the first account, up to `concurrency` of them
    /// are written at a time.
    pub async fn apply(
        self,
        progress: ApplyProgress,
        stop: watch::Receiver<bool>,
        concurrency: usize,
    ) -> Vec<AccountOutcome> {
        let run = ApplyRun {
            replan: Arc::clone(&self.prepared.replan),
            progress,
            stop,
            concurrency,
        };
        apply::apply(self.prepared.open.writer(), &self.plan, run).await
    }
}

#[cfg(test)]
mod tests;
