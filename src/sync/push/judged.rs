//! The sixth stage: the approval verdict, the guards, the limits, and where each change comes from.

use super::checked::CheckedCommit;
use super::compared::{ComparedPlan, Comparing};
use super::guards::Guards;
use super::origins;
use super::policy::{JudgingPolicy, fast_forward};
use super::request::PushRequest;
use super::standing::SettingsInForce;
use super::successor::{self, forge_of};
use super::target::PushTarget;
use super::trust::check_forge;
use crate::error::{Error, Result};
use crate::forge::{self, Asked, Evidence};
use crate::language::{Text, id};
use crate::plan::{self, Plan};
use crate::sync::approval::{self, ApprovalPolicy, ProposedChange, Verdict};

/// A plan with its verdict, and every other reason for or against applying it.
pub(super) struct JudgedPlan {
    pub(super) plan: Plan,
    pub(super) verdict: Verdict,
    /// The reasons against applying it, other than the verdict.
    pub(super) refusals: Vec<Error>,
    pub(super) notes: Vec<Text>,
    /// `None` if no policy could be read.
    pub(super) guards: Option<Guards>,
    pub(super) comparing: Comparing,
    pub(super) standing: SettingsInForce,
}

/// Judges a plan.
///
/// # Errors
///
/// If the history cannot be read.
pub(super) async fn judge(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    stage: ComparedPlan,
) -> Result<JudgedPlan> {
    let ComparedPlan {
        mut plan,
        observed,
        bases,
        comparing,
        notes: later_notes,
    } = stage;
    let repository = &checked.repository;
    let config = &checked.outcome.config;
    let (policy, verdict) = match JudgingPolicy::read(&bases, repository, &target.name) {
        Ok(policy) => {
            let verdict = verdict(request, checked, target, &policy).await;
            (Some(policy), verdict)
        }
        Err(error) => (None, Verdict::undecided(&error)),
    };
    let mut notes = Vec::new();
    if let Some(policy) = policy.as_ref().filter(|policy| policy.is_first) {
        notes.push(Text::new(id::NOTE_FIRST_SYNC).with("commit", policy.commit.short()));
    }
    let (mut refusals, rollback) = fast_forward(request, &bases, repository, &checked.commit)?;
    notes.extend(rollback);
    notes.extend(later_notes);
    let standing = SettingsInForce::new(repository, policy.as_ref(), config, &target.name)?;
    if let Some(policy) = coming(policy.as_ref(), checked)? {
        plan::advance(&mut plan.accounts, &observed, policy.commit.as_str());
        let next = (
            &checked.commit,
            &*target.name,
            config.approval_of(&target.name),
        );
        let satisfiable = successor::check(repository, next, request, &verdict).await;
        refusals.extend(satisfiable.err());
    }
    origins::trace(&mut plan, repository, &checked.commit, &checked.files)?;
    let guards =
        policy.map(|policy| Guards::new(&policy, config, target.portal.environment, request.now));
    if let Some(guards) = &guards {
        let judgement = guards.judge(&plan, &checked.files);
        refusals.extend(judgement.refusals);
        notes.extend(judgement.notes);
    }
    Ok(JudgedPlan {
        plan,
        verdict,
        refusals,
        notes,
        guards,
        comparing,
        standing,
    })
}

/// Returns the verdict of `policy` about the commit.
async fn verdict(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    policy: &JudgingPolicy,
) -> Verdict {
    let mut change = ProposedChange {
        repository: &checked.repository,
        commit: checked.commit.clone(),
        base: (!policy.is_first).then(|| policy.commit.clone()),
        policy: ApprovalPolicy {
            approval: policy.config.approval_of(&target.name),
            at: policy.commit.clone(),
        },
        portal: &target.name,
        now: request.now,
        evidence: None,
    };
    change.evidence = match change.asked() {
        Ok(Some(asked)) => Some(evidence(request, &change, &asked).await),
        Ok(None) => None,
        Err(error) => Some(Err(error)),
    };
    approval::judge(&change)
}

/// Asks the forge of the policy about the change.
async fn evidence(
    request: &PushRequest<'_>,
    change: &ProposedChange<'_>,
    asked: &Asked,
) -> Result<Evidence> {
    let policy = &change.policy.approval;
    check_forge(change.repository, &change.policy.at, change.portal)?;
    let (place, token) = forge_of(policy, change.repository, request)?;
    forge::gather(policy.forge, &place, &token, asked, request.now).await
}

/// Returns the judging policy, if the policy of the commit differs from it.
fn coming<'p>(
    policy: Option<&'p JudgingPolicy>,
    checked: &CheckedCommit,
) -> Result<Option<&'p JudgingPolicy>> {
    let Some(policy) = policy else {
        return Ok(None);
    };
    let judges_otherwise = policy.differs_from(&checked.outcome.config)
        || checked
            .repository
            .policy_files_differ(&policy.commit, &checked.commit)?;
    Ok(judges_otherwise.then_some(policy))
}
