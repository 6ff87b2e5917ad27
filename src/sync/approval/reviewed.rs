//! `reviewed`: at the forge, each step is the change of a merged pull request that enough people
//! approved.
//!
//! The evidence of the forge comes in as a value. [`crate::forge`] asks for it.

mod applied;
mod owners;
mod sides;
mod steps;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::ballot::ApprovedSpan;
use super::policy::{ApprovalPolicy, highest};
use super::step::Step;
use super::test::{CheckAnswer, and};
use super::walk::Walk;
use crate::error::{Error, Result};
use crate::forge::{Asked, AskedStep, Evidence};
use crate::git::ApprovedBranch;
use crate::language::{Text, id};
use owners::StateOwners;
pub(in crate::sync) use sides::LocalClone;
use steps::{ReviewedStep, judge_first};

/// A question to a forge, and the policy that says which forge it is.
#[derive(Debug)]
pub struct ForgeQuestion {
    /// The policy.
    pub policy: Rc<ApprovalPolicy>,
    /// The question.
    pub asked: Asked,
}

/// Returns the question to the forge about a walk. `None` if nothing needs a review. `portal` is the
/// portal's name, for the help.
///
/// # Errors
///
/// If the owners cannot be read, or several forges would have to be asked.
pub(super) fn question(
    walk: &Walk<'_>,
    branch: &ApprovedBranch,
    portal: &str,
) -> Result<Option<ForgeQuestion>> {
    let mut policy: Option<&Rc<ApprovalPolicy>> = None;
    let mut asked = Asked {
        branch: branch.name_at_forge().to_owned(),
        ..Asked::default()
    };
    for step in walk.steps.iter().filter(|step| needs_review(step)) {
        for one in reviewing(step) {
            let first = policy.get_or_insert(one);
            if !is_same_forge(first, one) {
                return Err(Error::refused(
                    Text::new(id::SEVERAL_FORGES)
                        .with("commit", step.after.short())
                        .with("portal", portal),
                ));
            }
        }
        asked.steps.push(AskedStep {
            commit: step.after.as_str().to_owned(),
            parent: step.before.as_ref().map(|at| at.as_str().to_owned()),
        });
        asked.teams.extend(teams(walk, step)?);
    }
    Ok(policy.map(|policy| ForgeQuestion {
        policy: Rc::clone(policy),
        asked,
    }))
}

fn needs_review(step: &Step) -> bool {
    !step.is_free() && highest(&step.policies, |approval| approval.reviews) > 0
}

/// Returns the policies of a step that require reviews.
fn reviewing(step: &Step) -> impl Iterator<Item = &Rc<ApprovalPolicy>> {
    step.policies
        .iter()
        .filter(|policy| policy.approval.reviews > 0)
}

fn is_same_forge(one: &ApprovalPolicy, other: &ApprovalPolicy) -> bool {
    let (one, other) = (&one.approval, &other.approval);
    one.forge == other.forge
        && one.forge_url == other.forge_url
        && one.repository == other.repository
        && one.token_env == other.token_env
}

/// Reads the code owners that the policies of a step require.
fn required_owners(walk: &Walk<'_>, step: &Step) -> Result<Vec<Rc<StateOwners>>> {
    let mut all = Vec::new();
    for policy in reviewing(step).filter(|policy| policy.approval.code_owners) {
        let owners = StateOwners::read(walk.repository, &policy.at, policy.approval.forge)?;
        all.extend(owners.map(Rc::new));
    }
    Ok(all)
}

/// Returns the teams among the owners of the files that a step changes.
fn teams(walk: &Walk<'_>, step: &Step) -> Result<BTreeSet<String>> {
    let mut teams = BTreeSet::new();
    let owners = required_owners(walk, step)?;
    if owners.is_empty() {
        return Ok(teams);
    }
    let kinds: Vec<_> = reviewing(step).map(|one| one.approval.forge).collect();
    for path in walk
        .scopes
        .differing_paths(step.before.as_ref(), &step.after)?
    {
        for owners in &owners {
            let names = owners
                .of(&path)?
                .into_iter()
                .flat_map(|demand| demand.owners)
                .filter_map(|owner| owner.strip_prefix('@').map(str::to_owned));
            teams.extend(names.filter(|name| kinds.iter().any(|kind| kind.may_be_team(name))));
        }
    }
    Ok(teams)
}

/// Runs the test. `evidence` is `None` if the forge was not asked.
///
/// # Errors
///
/// If the history or the owners cannot be read.
pub(super) fn answer(
    walk: &Walk<'_>,
    evidence: Option<&Result<Evidence>>,
    repairs: &[ApprovedSpan],
) -> Result<CheckAnswer> {
    let reviews = Reviews::of(walk, evidence)?;
    let spans: Vec<_> = repairs
        .iter()
        .map(|one| (one.from, one.to))
        .chain(reviews.spans)
        .collect();
    let Some(step) = walk.uncovered(&reviews.proved, &spans)? else {
        let by: BTreeSet<_> = repairs.iter().flat_map(|one| one.by.iter()).collect();
        let by: Vec<_> = by.into_iter().map(|name| format!("`{name}`")).collect();
        let repaired = (!by.is_empty() && !reviews.refused.is_empty())
            .then(|| Text::new(id::REPAIRED_BY).with("by", by.join(", ")));
        let evidence = reviews.evidence.into_iter().chain(repaired).reduce(and);
        return Ok(CheckAnswer::yes(
            evidence.unwrap_or_else(|| Text::new(id::REVIEWED_NOTHING)),
        ));
    };
    if let Some(path) = &walk.steps[step].unseen {
        return Ok(CheckAnswer::unseen(walk, &walk.steps[step].after, path));
    }
    let refused = reviews.refused.into_iter().find(|(at, _)| *at >= step);
    Ok(match refused {
        Some((_, no)) if walk.is_leap => no,
        Some((at, no)) => {
            let Step { before, after, .. } = &walk.steps[at];
            no.or_repair(walk, before.as_ref(), after)
        }
        None => CheckAnswer::older(walk),
    })
}

/// The reviews of the steps of a walk.
#[derive(Default)]
struct Reviews {
    /// For each step, `true` if it needs no review.
    proved: Vec<bool>,
    /// The spans of states that approved requests brought.
    spans: Vec<(usize, usize)>,
    evidence: Vec<Text>,
    /// The steps that no request approves, with the answer.
    refused: Vec<(usize, CheckAnswer)>,
}

impl Reviews {
    fn of(walk: &Walk<'_>, evidence: Option<&Result<Evidence>>) -> Result<Self> {
        let mut reviews = Self {
            proved: walk
                .steps
                .iter()
                .map(|step| !walk.needs_attestation && !needs_review(step))
                .collect(),
            ..Self::default()
        };
        let (mut places, mut steps) = (Vec::new(), Vec::new());
        for (place, step) in walk.steps.iter().enumerate() {
            if needs_review(step) && !walk.needs_attestation {
                places.push(place);
                steps.push(ReviewedStep {
                    commit: step.after.clone(),
                    parent: step.before.clone(),
                    reviews: highest(&step.policies, |approval| approval.reviews),
                    owners: required_owners(walk, step)?,
                });
                reviews.note_missing_owners(step, steps.last());
            }
        }
        let local = LocalClone {
            repository: walk.repository,
            scopes: walk.scopes,
        };
        let mut at = 0;
        while at < steps.len() {
            let found = match evidence {
                Some(Ok(evidence)) => judge_first(local, evidence, &steps[at..]),
                Some(Err(error)) => Err(Box::new(CheckAnswer::failed(error))),
                None => return Err(Error::refused(Text::new(id::FORGE_NOT_ASKED))),
            };
            match found {
                Ok((count, text)) => {
                    let (first, last) = (places[at], places[at + count - 1]);
                    let is_sound = walk.steps[first..=last]
                        .iter()
                        .all(|step| step.unseen.is_none());
                    if is_sound {
                        reviews.spans.push((first, last + 1));
                        if !reviews.evidence.contains(&text) {
                            reviews.evidence.push(text);
                        }
                    }
                    at += count;
                }
                Err(no) => {
                    reviews.refused.push((places[at], *no));
                    at += 1;
                }
            }
        }
        Ok(reviews)
    }

    /// Notes that a policy requires owners and its state has no file of them.
    fn note_missing_owners(&mut self, step: &Step, reviewed: Option<&ReviewedStep>) {
        let wants = reviewing(step).find(|policy| policy.approval.code_owners);
        let Some(policy) = wants else { return };
        if reviewed.is_none_or(|reviewed| !reviewed.owners.is_empty()) {
            return;
        }
        let note = Text::new(id::REVIEWED_NO_OWNERS).with("commit", policy.at.short());
        if !self.evidence.contains(&note) {
            self.evidence.push(note);
        }
    }
}

#[cfg(test)]
mod tests;
