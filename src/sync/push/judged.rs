//! The sixth stage: the approval verdict, the guards, the limits, and where each change comes from.

use super::bases::Bases;
use super::checked::CheckedCommit;
use super::compared::{ComparedPlan, Comparing};
use super::first;
use super::guards::Guards;
use super::lineage::KnownLineage;
use super::origins;
use super::policy::JudgingPolicy;
use super::renamed;
use super::request::PushRequest;
use super::rollback::going_back;
use super::standing::SettingsInForce;
use super::successor;
use super::target::PushTarget;
use super::verdict;
use crate::error::{Error, Result};
use crate::git::Scopes;
use crate::language::{Text, id};
use crate::plan::{self, Plan};
use crate::sync::approval::Verdict;

/// A plan with its verdict, and every other reason for or against applying it.
pub(super) struct JudgedPlan {
    pub(super) plan: Plan,
    pub(super) verdict: Verdict,
    /// The reasons against applying it, other than the verdict.
    pub(super) refusals: Vec<Error>,
    /// `true` for a first sync, which overwrites nothing.
    pub(super) is_first: bool,
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
        lineage,
        comparing,
        notes: later_notes,
    } = stage;
    let repository = &checked.repository;
    let config = &checked.outcome.config;
    let (policy, verdict) = match &lineage {
        Ok(known) => {
            let position = &known.lineage.position;
            match JudgingPolicy::read(repository, position, &known.branch.tip) {
                Ok(policy) => {
                    let approval = policy.config.approval_of(&target.name);
                    let approved = repository.approved_branch(&approval);
                    let verdict = match (&known.not_a_state, &approved) {
                        (Some(error), _) | (None, Err(error)) => Verdict::undecided(error),
                        (None, Ok(_)) => {
                            verdict::verdict(request, checked, target, known, (&plan, &observed))
                                .await
                        }
                    };
                    (Some(policy), verdict)
                }
                Err(error) => (None, Verdict::undecided(&error)),
            }
        }
        Err(error) => (None, Verdict::undecided(error)),
    };
    let is_first = policy.as_ref().is_some_and(|policy| policy.is_first);
    let first = match &lineage {
        Ok(known) => first::objections(request, target, &known.lineage.position, &observed),
        Err(_) => Vec::new(),
    };
    let Objections {
        mut refusals,
        mut notes,
    } = by_history(
        request,
        checked,
        (policy.as_ref(), &lineage),
        (&plan, &bases, comparing.prunes()),
        first,
    )?;
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
        is_first,
        notes,
        guards,
        comparing,
        standing,
    })
}

/// The reasons against applying a plan, apart from the verdict, and notes for its reader.
pub(super) struct Objections {
    pub(super) refusals: Vec<Error>,
    pub(super) notes: Vec<Text>,
}

/// Finds the reasons against a plan that the history has. `first` are those against a first sync; the last
/// value of the plan is `true` if accounts without a file are released.
///
/// # Errors
///
/// If the history cannot be read.
pub(super) fn by_history(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    (policy, lineage): (Option<&JudgingPolicy>, &Result<KnownLineage>),
    (plan, bases, prunes): (&Plan, &Bases, bool),
    first: Vec<Error>,
) -> Result<Objections> {
    let (mut refusals, mut notes) = (first, Vec::new());
    if let Some(policy) = policy.filter(|policy| policy.is_first) {
        notes.push(Text::new(id::NOTE_FIRST_SYNC).with("commit", policy.commit.short()));
    }
    if let Ok(known) = lineage {
        let (later, back) = going_back(
            request,
            &plan.portal,
            &known.lineage.position,
            bases,
            &checked.repository,
            &checked.commit,
        )?;
        refusals.extend(later);
        notes.extend(back);
    }
    if !prunes {
        refusals.extend(renamed::objections(plan, &bases.accounts));
    }
    Ok(Objections { refusals, notes })
}

/// Returns the judging policy, if the policy of the commit differs from it.
pub(super) fn coming<'p>(
    policy: Option<&'p JudgingPolicy>,
    checked: &CheckedCommit,
) -> Result<Option<&'p JudgingPolicy>> {
    let Some(policy) = policy else {
        return Ok(None);
    };
    let scopes = Scopes::new(&checked.repository);
    let (before, after) = (scopes.of(&policy.commit)?, scopes.of(&checked.commit)?);
    let has_same_files = match (before, after) {
        (Ok(before), Ok(after)) => after.has_policy_files_of(&before),
        _ => false,
    };
    let judges_otherwise = policy.differs_from(&checked.outcome.config) || !has_same_files;
    Ok(judges_otherwise.then_some(policy))
}
