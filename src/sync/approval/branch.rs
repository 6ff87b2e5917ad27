//! `branch`: the commit is a state of the approved branch.

use super::change::ProposedChange;
use super::test::{CheckAnswer, PolicyCheck};
use crate::error::Result;
use crate::git::{ApprovedBranch, shallow_hint};
use crate::language::{Text, id};

/// The test that the commit is reachable from the branch by first parents.
pub(super) struct BranchCheck;

impl PolicyCheck for BranchCheck {
    fn name(&self) -> &'static str {
        "branch"
    }

    fn answer(&self, change: &ProposedChange<'_>) -> Result<CheckAnswer> {
        let (repository, commit) = (change.repository, &change.commit);
        let ApprovedBranch { name, tip, chosen } =
            repository.approved_branch(&change.policy.approval)?;
        let branch = Text::new(chosen).with("name", name.as_str());
        if repository.reaches_by_first_parents(&tip, commit)? {
            return Ok(CheckAnswer::yes(
                Text::new(id::BRANCH_YES)
                    .with("commit", commit.short())
                    .with("branch", branch),
            ));
        }
        let merged = repository.descends(&tip, commit)?;
        let evidence = if merged {
            Text::new(id::BRANCH_MERGED)
                .with("commit", commit.short())
                .with("name", name.as_str())
        } else {
            Text::new(id::BRANCH_NO)
                .with("commit", commit.short())
                .with("branch", branch)
        };
        let remedy = if repository.is_shallow() {
            shallow_hint()
        } else if merged {
            Text::new(id::BRANCH_SYNC_ITSELF).with("name", name.as_str())
        } else {
            let message = if repository.is_remote_branch(&name) {
                id::BRANCH_MERGE_AND_FETCH
            } else {
                id::BRANCH_MERGE
            };
            Text::new(message)
                .with("name", name)
                .with("tip", tip.short())
        };
        Ok(CheckAnswer::no(evidence, remedy))
    }
}
