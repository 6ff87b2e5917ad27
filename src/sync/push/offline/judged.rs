//! The judgement of a plan by what this clone has: approval, guards, limits, and where each change comes
//! from.

use std::collections::BTreeMap;

use super::super::checked::CheckedCommit;
use super::super::guards::Guards;
use super::super::judged::{Objections, by_history, coming};
use super::super::lineage::KnownLineage;
use super::super::origins;
use super::super::policy::JudgingPolicy;
use super::super::request::PushRequest;
use super::super::successor;
use super::super::verdict::writes_without_environment;
use super::offline_plan::OfflinePlan;
use super::stage::{OfflineStage, kind_of};
use crate::config::PortalSettings;
use crate::contact::Target;
use crate::error::Result;
use crate::git::Scopes;
use crate::language::{Text, id};
use crate::plan::{self, Plan};
use crate::sync::approval::{LocalVerdict, ProposedPush, Reach};
use crate::sync::portal_ids::embedded_ids;

/// Judges a plan, without asking anybody.
///
/// # Errors
///
/// If the history cannot be read.
pub(super) fn judge(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    (name, portal): (&str, &PortalSettings),
    stage: OfflineStage,
) -> Result<OfflinePlan> {
    let OfflineStage {
        mut plan,
        observed,
        bases,
        lineage,
        facts,
        target,
        prunes,
        first,
        notes: earlier,
    } = stage;
    let repository = &checked.repository;
    let target = Target {
        portal: target,
        environment: portal.environment,
    };
    let (policy, verdict) = match &lineage {
        Ok(known) => verdict(request, checked, (name, portal), known, (&plan, target)),
        Err(error) => (None, LocalVerdict::undecided(error)),
    };
    let Objections {
        mut refusals,
        notes,
    } = by_history(
        request,
        checked,
        (policy.as_ref(), &lineage),
        (&plan, &bases, prunes),
        first,
    )?;
    let mut notes: Vec<_> = earlier
        .into_iter()
        .chain([Text::new(id::OFFLINE_NOT_ASKED).with("portal", name)])
        .chain(notes)
        .collect();
    if let Some(policy) = coming(policy.as_ref(), checked)? {
        plan::advance(&mut plan.accounts, &observed, policy.commit.as_str());
        refusals.extend(successor::check_here(request, checked, name).err());
    }
    origins::trace(&mut plan, repository, &checked.commit, &checked.files)?;
    let is_first = policy.as_ref().is_some_and(|policy| policy.is_first);
    if let Some(policy) = &policy {
        let config = &checked.outcome.config;
        let guards = Guards::new(policy, config, portal.environment, request.now);
        let judgement = guards.judge(&plan, &checked.files);
        refusals.extend(judgement.refusals);
        notes.extend(judgement.notes);
    }
    let (kind, url) = kind_of(portal);
    Ok(OfflinePlan {
        plan,
        verdict,
        refusals,
        is_first,
        facts,
        kind,
        url: url.map(str::to_owned),
        summary: repository.summary(&checked.commit)?,
        notes,
    })
}

/// Returns the settings that judge the commit, if they can be read, and the verdict.
fn verdict(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    portal: (&str, &PortalSettings),
    known: &KnownLineage,
    found: (&Plan, Target),
) -> (Option<JudgingPolicy>, LocalVerdict) {
    let repository = &checked.repository;
    let position = &known.lineage.position;
    let policy = match JudgingPolicy::read(repository, position, &known.branch.tip) {
        Ok(policy) => policy,
        Err(error) => return (None, LocalVerdict::undecided(&error)),
    };
    let approval = policy.config.approval_of(portal.0);
    let judged = match (&known.not_a_state, repository.approved_branch(&approval)) {
        (Some(error), _) => Ok(LocalVerdict::undecided(error)),
        (None, Err(error)) => Err(error),
        (None, Ok(_)) => by_tests(request, checked, portal, known, found),
    };
    let verdict = judged.unwrap_or_else(|error| LocalVerdict::undecided(&error));
    (Some(policy), verdict)
}

/// Puts the tests of the policy to the commit. A portal at another address may be the same one, since
/// nobody asks it for its id.
fn by_tests(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    (name, portal): (&str, &PortalSettings),
    known: &KnownLineage,
    (plan, target): (&Plan, Target),
) -> Result<LocalVerdict> {
    let (_, url) = kind_of(portal);
    let ids = embedded_ids(request.project);
    let mut reach = Reach::new(target, url, ids, writes_without_environment(plan));
    loop {
        let unasked = {
            let scopes = Scopes::new(&checked.repository);
            let push = ProposedPush {
                repository: &checked.repository,
                commit: checked.commit.clone(),
                branch: known.branch.clone(),
                lineage: known.lineage.clone(),
                reach: &reach,
                portal: name,
                now: request.now,
                was_pushed: false,
            };
            let walk = push.walk(&scopes)?;
            let unasked = reach.unasked();
            if unasked.is_empty() {
                return push.judge_here(&walk);
            }
            unasked
        };
        let answers: BTreeMap<_, _> = unasked.into_iter().map(|url| (url, None)).collect();
        reach.answer(answers);
    }
}
