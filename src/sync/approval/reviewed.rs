//! `reviewed`: at the forge, each step since the base is part of a merged pull request that enough
//! people approved in the state that was merged.
//!
//! The evidence of the forge comes in as a value. [`crate::forge`] asks for it.

use std::collections::BTreeSet;

use super::change::{BranchStep, ProposedChange};
use super::test::{CheckAnswer, PolicyCheck};
use super::verdict::and;
use crate::error::{Error, Result};
use crate::forge::{Asked, Evidence, MergedPullRequest, Review};
use crate::git::{CommitId, Scopes};
use crate::language::{Text, id};
use crate::owners::{CodeOwners, Demand};

/// The test that enough people approved the change at the forge.
pub(super) struct ReviewedCheck;

impl PolicyCheck for ReviewedCheck {
    fn name(&self) -> &'static str {
        "reviewed"
    }

    fn answer(&self, change: &ProposedChange<'_>) -> Result<CheckAnswer> {
        let scopes = change.scopes();
        let steps = change.steps(&scopes, |approval| approval.reviews > 0)?;
        if steps.is_empty() {
            return Ok(CheckAnswer::yes(Text::new(id::REVIEWED_NOTHING)));
        }
        let evidence = match &change.evidence {
            Some(Ok(evidence)) => evidence,
            Some(Err(error)) => return Ok(CheckAnswer::failed(error)),
            None => return Err(Error::refused(Text::new(id::FORGE_NOT_ASKED))),
        };
        let owners = owners(change)?;
        let mut reviews = Vec::new();
        if change.policy.approval.code_owners && owners.is_none() {
            let at = change.policy.at.short();
            reviews.push(Text::new(id::REVIEWED_NO_OWNERS).with("commit", at));
        }
        let judge = Judge {
            change,
            scopes: &scopes,
            evidence,
            owners,
        };
        let mut left = &steps[..];
        while !left.is_empty() {
            match judge.first(left)? {
                Ok((count, approvers)) => {
                    if !reviews.contains(&approvers) {
                        reviews.push(approvers);
                    }
                    left = &left[count..];
                }
                Err(no) => return Ok(no),
            }
        }
        let evidence = reviews
            .into_iter()
            .reduce(and)
            .expect("each step has a review");
        Ok(CheckAnswer::yes(evidence))
    }
}

fn no(evidence: Text) -> CheckAnswer {
    CheckAnswer::no(evidence, Text::new(id::REVIEWED_HAVE_IT_REVIEWED))
}

/// Everything that pull requests are judged by.
struct Judge<'j> {
    change: &'j ProposedChange<'j>,
    scopes: &'j Scopes<'j>,
    evidence: &'j Evidence,
    /// `None` if the policy does not require owners, or there is no file of owners.
    owners: Option<CodeOwners>,
}

impl Judge<'_> {
    /// Finds the approved pull request that brought the first of `steps`. Returns the number of steps
    /// that it brought and the evidence, or the answer that refuses the first step.
    fn first(&self, steps: &[BranchStep]) -> Result<Result<(usize, Text), CheckAnswer>> {
        let commit = &steps[0].commit;
        let mut reason = None;
        for request in &self.evidence.requests {
            // The steps of one pull request count together: its last one is what was reviewed.
            let count = steps
                .iter()
                .take_while(|step| request.commits.contains(step.commit.as_str()))
                .count();
            let [first, ..] = &steps[..count] else {
                continue;
            };
            match self.request(request, first.parent.as_ref(), &steps[count - 1].commit)? {
                Ok(people) => {
                    let people: Vec<_> = people.iter().map(|by| format!("`{by}`")).collect();
                    let evidence = Text::new(id::REVIEWED_BY)
                        .with("number", request.number.to_string())
                        .with("by", people.join(", "));
                    return Ok(Ok((count, evidence)));
                }
                Err(why) => reason = reason.or(Some(why)),
            }
        }
        let elsewhere = self
            .evidence
            .elsewhere
            .iter()
            .find(|(id, _)| id == commit.as_str());
        Ok(Err(reason.unwrap_or_else(|| {
            let why = match elsewhere {
                Some((_, number)) => {
                    Text::new(id::REVIEWED_ELSEWHERE).with("number", number.to_string())
                }
                None => Text::new(id::REVIEWED_NO_REQUEST),
            };
            no(why.with("commit", commit.short()))
        })))
    }

    /// Returns the people who approved the steps after `before` up to `last`, which `request` brought,
    /// or the answer that refuses them.
    fn request(
        &self,
        request: &MergedPullRequest,
        before: Option<&CommitId>,
        last: &CommitId,
    ) -> Result<Result<BTreeSet<String>, CheckAnswer>> {
        let (mut people, mut reasons) = (BTreeSet::new(), Vec::new());
        for (by, why) in &request.not_counted {
            reasons.push(Text::new(*why).with("by", by.as_str()));
        }
        for Review { by, commit } in &request.approvals {
            if let Some(part) = request.involved.get(&by.to_lowercase()) {
                reasons.push(Text::new(*part).with("by", by.as_str()));
            } else if self.is_merged_state(request, commit, last)? {
                people.insert(by.to_lowercase());
            } else {
                reasons.push(Text::new(id::REVIEWER_STALE).with("by", by.as_str()));
            }
        }
        let number = request.number.to_string();
        let wanted = self.change.policy.approval.reviews;
        if people.len() < wanted {
            let too_few = Text::new(id::REVIEWED_TOO_FEW)
                .with("number", number)
                .with("have", people.len().to_string())
                .with("wanted", wanted);
            return Ok(Err(no(reasons.into_iter().fold(too_few, and))));
        }
        let Some(owners) = &self.owners else {
            return Ok(Ok(people));
        };
        for path in self.scopes.differing_paths(before, last)? {
            for Demand { owners, count } in owners.of(&path) {
                let approving = people
                    .iter()
                    .filter(|by| owners.iter().any(|owner| self.is_of(by, owner)));
                if approving.count() < count {
                    let evidence = Text::new(id::REVIEWED_NO_OWNER)
                        .with("number", number)
                        .with("count", count)
                        .with("path", path)
                        .with("owners", owners.join(", "));
                    return Ok(Err(CheckAnswer::no(
                        evidence,
                        Text::new(id::REVIEWED_ASK_OWNER),
                    )));
                }
            }
        }
        Ok(Ok(people))
    }

    /// Returns true if the user `by` is `owner`, or a member of the team `owner`.
    fn is_of(&self, by: &str, owner: &str) -> bool {
        // An owner may also be an e-mail address, but the forge does not tell whose it is.
        let Some(name) = owner.strip_prefix('@') else {
            return false;
        };
        let mut members = self.evidence.members.iter();
        name.eq_ignore_ascii_case(by)
            || members.any(|(team, member)| team == name && member.eq_ignore_ascii_case(by))
    }

    /// Returns true if the contacts and the policy of the `approved` commit are those of `last`, the
    /// commit that was merged.
    fn is_merged_state(
        &self,
        request: &MergedPullRequest,
        approved: &str,
        last: &CommitId,
    ) -> Result<bool> {
        let repository = self.change.repository;
        let merged = self.scopes.of(Some(last))?;
        if let Some(known) = repository.recorded(approved) {
            return Ok(self.scopes.of(Some(&known))? == merged);
        }
        // The commit is not in this clone. The forge has listed its files at the paths of the merged one.
        let Some(head) = request.heads.get(approved) else {
            return Ok(false);
        };
        let paths = self.scopes.paths_of(last)?;
        Ok(paths
            .iter()
            .all(|path| head.get(&repository.path_at_top(path)).cloned() == merged.entry(path)))
    }
}

/// Reads the code owners from the commit of the policy. `None` if the policy does not require owners,
/// or there is no file of owners.
fn owners(change: &ProposedChange<'_>) -> Result<Option<CodeOwners>> {
    if !change.policy.approval.code_owners {
        return Ok(None);
    }
    let kind = change.policy.approval.forge;
    for place in kind.places() {
        let bytes = change.repository.bytes_from_top(&change.policy.at, place)?;
        if let Some(bytes) = bytes {
            return Ok(Some(CodeOwners::read(
                kind,
                &String::from_utf8_lossy(&bytes),
            )));
        }
    }
    Ok(None)
}

impl ProposedChange<'_> {
    /// Returns the question to the forge. `None` if nothing needs a review.
    ///
    /// # Errors
    ///
    /// If the history or the owners cannot be read.
    pub fn asked(&self) -> Result<Option<Asked>> {
        if self.policy.approval.reviews == 0 {
            return Ok(None);
        }
        let scopes = self.scopes();
        let steps = self.steps(&scopes, |approval| approval.reviews > 0)?;
        if steps.is_empty() {
            return Ok(None);
        }
        let kind = self.policy.approval.forge;
        let owners = owners(self)?;
        let (mut paths, mut teams) = (BTreeSet::new(), BTreeSet::new());
        for step in &steps {
            let inside = scopes.paths_of(&step.commit)?;
            paths.extend(inside.iter().map(|path| self.repository.path_at_top(path)));
            let Some(owners) = &owners else { continue };
            for path in scopes.differing_paths(step.parent.as_ref(), &step.commit)? {
                let names = owners
                    .of(&path)
                    .into_iter()
                    .flat_map(|demand| demand.owners)
                    .filter_map(|owner| owner.strip_prefix('@').map(str::to_owned));
                teams.extend(names.filter(|name| kind.may_be_team(name)));
            }
        }
        Ok(Some(Asked {
            commits: steps
                .iter()
                .map(|step| step.commit.as_str().to_owned())
                .collect(),
            branch: self
                .repository
                .approved_branch_at_forge(&self.policy.approval)?,
            paths: paths.into_iter().collect(),
            teams,
        }))
    }
}
