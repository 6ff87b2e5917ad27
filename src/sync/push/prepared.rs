//! The end of the pipeline: a plan with its verdict, and the way to apply it.

use std::sync::Arc;

use super::checked::CheckedCommit;
use super::compared::{self, Comparing};
use super::guards::Guards;
use super::judged::{self, JudgedPlan};
use super::observed;
use super::request::PushRequest;
use super::standing::Standing;
use super::target;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::Plan;
use crate::sync::apply::{self, AccountOutcome, Progress, Replan, Run};
use crate::sync::approval::{Approved, Verdict};
use crate::sync::open::OpenPortal;
use tokio::sync::watch;

/// A plan, what it is about, and whether it may be applied.
pub struct Prepared {
    // What is sealed as approved is what was judged: nobody outside can change either.
    pub(super) plan: Plan,
    pub(super) verdict: Verdict,
    refusals: Vec<Error>,
    /// The id of the tree of the contacts folder.
    pub tree: String,
    /// The first line of the commit's message.
    pub summary: String,
    /// What a reader has to know, such as uncommitted edits that are not part of it.
    pub notes: Vec<Text>,
    /// The way to the portal.
    pub open: OpenPortal,
    pub(super) standing: Standing,
    replan: Replan,
}

/// Compares a checked commit with the portal, and judges the plan. Nothing is written.
///
/// # Errors
///
/// If the portal or the history cannot be read, or the portal may not be asked at all.
pub async fn prepare(request: &PushRequest<'_>, checked: CheckedCommit) -> Result<Prepared> {
    let target = target::target(request, &checked).await?;
    let observed = observed::observe(request, &checked, &target).await?;
    let compared = compared::compare(request, &checked, &target, observed).await?;
    let JudgedPlan {
        plan,
        verdict,
        refusals,
        notes,
        guards,
        comparing,
        standing,
    } = judged::judge(request, &checked, &target, compared).await?;
    let contacts = &checked.outcome.config.contacts;
    Ok(Prepared {
        plan,
        verdict,
        refusals,
        tree: checked.repository.tree_id(&checked.commit, contacts)?,
        summary: checked.repository.summary(&checked.commit)?,
        notes,
        open: target.open,
        standing,
        replan: replan(comparing, guards),
    })
}

/// Returns what plans one account anew. What a guard stops is not written.
fn replan(comparing: Comparing, guards: Option<Guards>) -> Replan {
    Arc::new(move |observed| {
        let mut account = comparing.one(observed);
        if guards.as_ref().is_none_or(|guards| guards.stops(&account)) {
            account.write = None;
        }
        account
    })
}

impl Prepared {
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

    /// Seals the plan as approved. `None` if there are [refusals](Self::refusals).
    ///
    /// # Errors
    ///
    /// A refusal with the reason of each test that fails.
    pub fn approve(&self) -> Result<Option<Approved<Plan>>> {
        let approved = self.verdict.clone().seal(self.plan.clone())?;
        Ok(self.refusals.is_empty().then_some(approved))
    }

    /// Writes what `approved` plans, and reads each account back. `progress` is called with each
    /// outcome; nothing new starts once `stop` is true. At most `concurrency` accounts are written at
    /// a time, after the first.
    pub async fn apply(
        &self,
        approved: &Approved<Plan>,
        progress: Progress,
        stop: watch::Receiver<bool>,
        concurrency: usize,
    ) -> Vec<AccountOutcome> {
        let run = Run {
            replan: Arc::clone(&self.replan),
            progress,
            stop,
            concurrency,
        };
        apply::apply(self.open.writer(), approved, run).await
    }
}
