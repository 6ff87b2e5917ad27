//! The judgement of steps by the pull requests that a forge knows: each step is the change of one
//! merged request that enough people approved.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::super::test::{CheckAnswer, and};
use super::owners::StateOwners;
use super::sides::{LocalClone, Sides};
use crate::forge::{Evidence, MergedPullRequest, Review};
use crate::git::CommitId;
use crate::language::{Text, id};
use crate::owners::Demand;

/// A step of the approved branch, with what the policy before it requires of its review.
#[derive(Debug, Clone)]
pub(in crate::sync::approval) struct ReviewedStep {
    /// The commit that the step leads to.
    pub(in crate::sync::approval) commit: CommitId,
    /// The commit before it. `None` for the first commit of the repository.
    pub(in crate::sync::approval) parent: Option<CommitId>,
    /// The number of people who have to approve.
    pub(in crate::sync::approval) reviews: usize,
    /// The lists of owners, of each of which an owner of every file has to approve. Empty if no policy
    /// requires owners, or there is no file of owners.
    pub(in crate::sync::approval) owners: Vec<Rc<StateOwners>>,
}

/// Judges the first of `steps`, oldest first, by the requests of `evidence`. The steps that one request
/// brought are judged together, as the change from the state before the first to the last: the states
/// between them are not what was reviewed. Returns the number of steps that an approved request brought
/// and the evidence.
///
/// # Errors
///
/// The answer that refuses the first step: no request of the evidence approves it, or a commit cannot be
/// read.
pub(in crate::sync::approval) fn judge_first(
    local: LocalClone<'_>,
    evidence: &Evidence,
    steps: &[ReviewedStep],
) -> Result<(usize, Text), Box<CheckAnswer>> {
    Judge { local, evidence }.first(steps)
}

struct Judge<'j> {
    local: LocalClone<'j>,
    evidence: &'j Evidence,
}

impl Judge<'_> {
    /// Finds the approved pull request that brought the first of `steps`. Returns the number of steps
    /// that it brought and the evidence, or the answer that refuses the first step.
    fn first(&self, steps: &[ReviewedStep]) -> Result<(usize, Text), Box<CheckAnswer>> {
        let commit = &steps[0].commit;
        let mut reason = None;
        for request in &self.evidence.requests {
            let count = steps
                .iter()
                .take_while(|step| request.commits.contains(step.commit.as_str()))
                .count();
            let brought = &steps[..count];
            let [.., last] = brought else { continue };
            let people = approvers(request);
            let refused = self.refusal(request, &people, brought, &last.commit);
            let Some(why) = refused else {
                let people: Vec<_> = people.counted.iter().map(|by| format!("`{by}`")).collect();
                let evidence = Text::new(id::REVIEWED_BY)
                    .with("number", request.number.to_string())
                    .with("by", people.join(", "));
                return Ok((count, evidence));
            };
            reason = reason.or(Some(why));
        }
        let elsewhere = &self.evidence.elsewhere;
        let elsewhere = elsewhere.iter().find(|(id, _)| id == commit.as_str());
        Err(Box::new(reason.unwrap_or_else(|| {
            let why = match elsewhere {
                Some((_, number)) => {
                    Text::new(id::REVIEWED_ELSEWHERE).with("number", number.to_string())
                }
                None => Text::new(id::REVIEWED_NO_REQUEST),
            };
            no(why.with("commit", commit.short()))
        })))
    }

    /// Returns the answer that refuses the steps that `request` brought, up to `last`. `None` if
    /// `people` approved them.
    fn refusal(
        &self,
        request: &MergedPullRequest,
        people: &Approvers,
        brought: &[ReviewedStep],
        last: &CommitId,
    ) -> Option<CheckAnswer> {
        let number = request.number.to_string();
        let wanted = brought.iter().map(|step| step.reviews).max().unwrap_or(0);
        if people.counted.len() < wanted {
            let too_few = Text::new(id::REVIEWED_TOO_FEW)
                .with("number", number)
                .with("have", people.counted.len().to_string())
                .with("wanted", wanted);
            return Some(no(people.reasons.iter().cloned().fold(too_few, and)));
        }
        let before = brought[0].parent.as_ref();
        let sides = match self.local.sides(request, before, last) {
            Ok(sides) => sides,
            Err(why) => return Some(CheckAnswer::failed(&why)),
        };
        if let Some(path) = sides.first_other() {
            let other = Text::new(id::REVIEWED_OTHER_CHANGE)
                .with("number", number)
                .with("path", path)
                .with("commit", last.short());
            return Some(no(other));
        }
        self.lacking_owner(request, people, brought, &sides)
    }

    /// Returns the answer that refuses `request` because no owner of a file that it changes is among
    /// `people`, by the owners before any of the steps that it brought.
    fn lacking_owner(
        &self,
        request: &MergedPullRequest,
        people: &Approvers,
        brought: &[ReviewedStep],
        sides: &Sides,
    ) -> Option<CheckAnswer> {
        let number = request.number.to_string();
        for owners in brought.iter().flat_map(|step| &step.owners) {
            for path in sides.changed() {
                let demands = match owners.of(path) {
                    Ok(demands) => demands,
                    Err(odd) => return Some(CheckAnswer::failed(&odd)),
                };
                for Demand { owners, count } in demands {
                    let approving = people
                        .counted
                        .iter()
                        .filter(|by| owners.iter().any(|owner| self.is_of(by, owner)));
                    if approving.count() < count {
                        let evidence = Text::new(id::REVIEWED_NO_OWNER)
                            .with("number", number)
                            .with("count", count)
                            .with("path", path)
                            .with("owners", owners.join(", "));
                        let remedy = Text::new(id::REVIEWED_ASK_OWNER);
                        return Some(CheckAnswer::no(evidence, remedy));
                    }
                }
            }
        }
        None
    }

    /// Returns true if the user `by` is `owner`, or a member of the team `owner`.
    fn is_of(&self, by: &str, owner: &str) -> bool {
        let Some(name) = owner.strip_prefix('@') else {
            return false;
        };
        let mut members = self.evidence.members.iter();
        name.eq_ignore_ascii_case(by)
            || members.any(|(team, member)| team == name && member.eq_ignore_ascii_case(by))
    }
}

/// The people who reviewed a request.
struct Approvers {
    /// The logins, in lower case, of those whose approval counts.
    counted: BTreeSet<String>,
    /// The reasons why other reviews do not count.
    reasons: Vec<Text>,
}

/// Returns the people who approved the head of `request`, as it was merged, and have no part in it.
fn approvers(request: &MergedPullRequest) -> Approvers {
    let mut people = Approvers {
        counted: BTreeSet::new(),
        reasons: Vec::new(),
    };
    for (by, why) in &request.not_counted {
        people.reasons.push(Text::new(*why).with("by", by.as_str()));
    }
    for Review { by, commit } in &request.approvals {
        let by_lower = by.to_lowercase();
        let why = match request.involved.get(&by_lower) {
            Some(part) => *part,
            None if *commit != request.head => id::REVIEWER_STALE,
            None => {
                people.counted.insert(by_lower);
                continue;
            }
        };
        people.reasons.push(Text::new(why).with("by", by.as_str()));
    }
    people
}

/// Returns the answer that refuses a change for the reason `evidence`.
pub(super) fn no(evidence: Text) -> CheckAnswer {
    CheckAnswer::no(evidence, Text::new(id::REVIEWED_HAVE_IT_REVIEWED))
}

#[cfg(test)]
mod tests;
