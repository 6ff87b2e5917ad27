//! `branch`: the commit is a state of the approved branch.

use super::change::Change;
use super::test::{Answer, Check};
use crate::error::Result;
use crate::git::{ApprovedBranch, shallow_hint};
use crate::language::Text;

/// Reachable from the branch by first parents.
pub(super) struct OnBranch;

impl Check for OnBranch {
    fn name(&self) -> &'static str {
        "branch"
    }

    fn answer(&self, change: &Change<'_>) -> Result<Answer> {
        let (repository, commit) = (change.repository, &change.commit);
        let ApprovedBranch { name, tip, chosen } =
            repository.approved_branch(&change.policy.approval)?;
        let of_commit = |id: &'static str| Text::new(id).with("commit", commit.short());
        let branch = Text::new(chosen).with("name", name.as_str());
        if repository.reaches_by_first_parents(&tip, commit)? {
            return Ok(Answer::yes(of_commit("branch-yes").with("branch", branch)));
        }
        let merged = repository.descends(&tip, commit)?;
        let evidence = if merged {
            of_commit("branch-merged").with("name", name.as_str())
        } else {
            of_commit("branch-no").with("branch", branch)
        };
        let remedy = if repository.is_shallow() {
            shallow_hint()
        } else if merged {
            Text::new("branch-sync-itself").with("name", name.as_str())
        } else {
            let remedy = Text::new(if repository.is_remote_branch(&name) {
                "branch-merge-and-fetch"
            } else {
                "branch-merge"
            });
            remedy.with("name", name).with("tip", tip.short())
        };
        Ok(Answer::no(evidence, remedy))
    }
}
