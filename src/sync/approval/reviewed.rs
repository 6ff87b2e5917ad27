//! `reviewed`: at the forge, each step since the base is a merged pull request that enough people
//! approved, in the state that was merged.
//!
//! What the forge says comes in as a value; the questions to it are asked in [`crate::forge`].

use std::collections::BTreeSet;

use super::change::{Change, Step};
use super::test::{Answer, Check};
use super::verdict::and;
use crate::error::{Error, Result};
use crate::forge::{Asked, Evidence, PullRequest, Review};
use crate::git::{CommitId, Scopes};
use crate::language::Text;
use crate::owners::{CodeOwners, Demand};

/// Enough people approved it at the forge.
pub(super) struct Reviewed;

impl Check for Reviewed {
    fn name(&self) -> &'static str {
        "reviewed"
    }

    fn answer(&self, change: &Change<'_>) -> Result<Answer> {
        let scopes = change.scopes();
        let steps = change.steps(&scopes, |approval| approval.reviews > 0)?;
        if steps.is_empty() {
            return Ok(Answer::yes(Text::new("reviewed-nothing")));
        }
        let evidence = match &change.evidence {
            Some(Ok(evidence)) => evidence,
            Some(Err(error)) => return Ok(Answer::failed(error)),
            None => return Err(Error::refused(Text::new("forge-not-asked"))),
        };
        let owners = owners(change)?;
        let mut said = Vec::new();
        if change.policy.approval.code_owners && owners.is_none() {
            let at = change.policy.at.short();
            said.push(Text::new("reviewed-no-owners").with("commit", at));
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
                    if !said.contains(&approvers) {
                        said.push(approvers);
                    }
                    left = &left[count..];
                }
                Err(no) => return Ok(no),
            }
        }
        let said = said.into_iter().reduce(and);
        Ok(Answer::yes(said.expect("there are steps")))
    }
}

fn no(evidence: Text) -> Answer {
    Answer::no(evidence, Text::new("reviewed-have-it-reviewed"))
}

/// What pull requests are judged by.
struct Judge<'j> {
    change: &'j Change<'j>,
    scopes: &'j Scopes<'j>,
    evidence: &'j Evidence,
    /// None where the policy does not ask for owners.
    owners: Option<CodeOwners>,
}

impl Judge<'_> {
    /// How many of `steps` came by an approved pull request and who approved it, or why the first
    /// one did not.
    fn first(&self, steps: &[Step]) -> Result<Result<(usize, Text), Answer>> {
        let commit = &steps[0].commit;
        let mut reason = None;
        for request in &self.evidence.requests {
            // The steps of one pull request count together: its last one is what was reviewed.
            let ours = |step: &&Step| request.commits.contains(step.commit.as_str());
            let count = steps.iter().take_while(ours).count();
            let [first, ..] = &steps[..count] else {
                continue;
            };
            match self.request(request, first.parent.as_ref(), &steps[count - 1].commit)? {
                Ok(people) => {
                    let people: Vec<_> = people.iter().map(|by| format!("`{by}`")).collect();
                    let said = Text::new("reviewed-by")
                        .with("number", request.number.to_string())
                        .with("by", people.join(", "));
                    return Ok(Ok((count, said)));
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
                    Text::new("reviewed-elsewhere").with("number", number.to_string())
                }
                None => Text::new("reviewed-no-request"),
            };
            no(why.with("commit", commit.short()))
        })))
    }

    /// Who approved the steps from `before` to `last` that came by `request`, or why that is not
    /// enough.
    fn request(
        &self,
        request: &PullRequest,
        before: Option<&CommitId>,
        last: &CommitId,
    ) -> Result<Result<BTreeSet<String>, Answer>> {
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
                reasons.push(Text::new("reviewer-stale").with("by", by.as_str()));
            }
        }
        let number = request.number.to_string();
        let wanted = self.change.policy.approval.reviews;
        if people.len() < wanted {
            let too_few = Text::new("reviewed-too-few")
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
                let approves = |by: &&String| owners.iter().any(|owner| self.is_of(by, owner));
                if people.iter().filter(approves).count() < count {
                    let evidence = Text::new("reviewed-no-owner")
                        .with("number", number)
                        .with("count", count)
                        .with("path", path)
                        .with("owners", owners.join(", "));
                    return Ok(Err(Answer::no(evidence, Text::new("reviewed-ask-owner"))));
                }
            }
        }
        Ok(Ok(people))
    }

    /// Whether `by` is `owner`, or in it.
    fn is_of(&self, by: &str, owner: &str) -> bool {
        // Whose an address is the forge does not say.
        let Some(name) = owner.strip_prefix('@') else {
            return false;
        };
        let mut members = self.evidence.members.iter();
        name.eq_ignore_ascii_case(by)
            || members.any(|(team, member)| team == name && member.eq_ignore_ascii_case(by))
    }

    /// Whether contacts and policy of the commit that was approved are those that were merged.
    fn is_merged_state(
        &self,
        request: &PullRequest,
        approved: &str,
        last: &CommitId,
    ) -> Result<bool> {
        let repository = self.change.repository;
        let merged = self.scopes.of(Some(last))?;
        if let Some(known) = repository.recorded(approved) {
            return Ok(self.scopes.of(Some(&known))? == merged);
        }
        // A commit that only the forge has: it says what is at the paths of the merged one.
        let Some(head) = request.heads.get(approved) else {
            return Ok(false);
        };
        let same =
            |path: &String| head.get(&repository.path_at_top(path)).cloned() == merged.entry(path);
        Ok(self.scopes.paths_of(last)?.iter().all(same))
    }
}

/// Who owns what, by the base; none where the policy does not ask, or nobody owns a file.
fn owners(change: &Change<'_>) -> Result<Option<CodeOwners>> {
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

impl Change<'_> {
    /// What the forge has to be asked; nothing where nothing needs a review.
    ///
    /// # Errors
    ///
    /// When the history or the owners cannot be read.
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
                let owners = owners.of(&path).into_iter().flat_map(|of| of.owners);
                let names = owners.filter_map(|owner| Some(owner.strip_prefix('@')?.to_owned()));
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
