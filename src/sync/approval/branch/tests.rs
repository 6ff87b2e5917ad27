use super::*;
use crate::git::fixture::{TestHistory, files};

/// A commit beside the branch `origin/main`, and the tip of the branch, which has it by a merge or not.
struct Beside {
    history: TestHistory,
    root: CommitId,
    side: CommitId,
    tip: CommitId,
}

fn beside(is_merged: bool) -> Beside {
    let history = TestHistory::new();
    let one = |text: &str| files(&[("README.md", text)]);
    let root = history.commit("a", &one("0"), &[]);
    let side = history.commit("a", &one("1"), &[&root]);
    let merged = is_merged.then_some(&side);
    let parents: Vec<_> = std::iter::once(&root).chain(merged).collect();
    let tip = history.commit("a", &one("2"), &parents);
    Beside {
        history,
        root,
        side,
        tip,
    }
}

impl Beside {
    fn check(&self, remote: Option<&str>, commit: &CommitId) -> Result<()> {
        let branch = ApprovedBranch {
            name: "origin/main".to_owned(),
            remote: remote.map(str::to_owned),
            tip: self.tip.clone(),
            chosen: id::BRANCH_REMOTE,
        };
        check_state(&self.history.open(), &branch, commit, "local")
    }
}

#[test]
fn the_tip_and_its_first_parents_are_states() {
    let beside = beside(true);
    assert!(beside.check(None, &beside.tip).is_ok());
    assert!(beside.check(None, &beside.root).is_ok());
}

#[test]
fn a_commit_that_is_no_state_is_refused_with_the_way_to_make_it_one() {
    let named = |message| Text::new(message).with("name", "origin/main");
    for (remote, is_merged, help) in [
        (Some("origin"), true, id::BRANCH_SYNC_ITSELF),
        (None, true, id::BRANCH_SYNC_ITSELF),
        (Some("origin"), false, id::BRANCH_MERGE_AND_FETCH),
        (None, false, id::BRANCH_MERGE),
    ] {
        let beside = beside(is_merged);
        let refused = beside.check(remote, &beside.side).expect_err("no state");
        let commit = beside.side.short();
        let (evidence, remedy) = if is_merged {
            let merged = Text::new(id::BRANCH_MERGED).with("commit", commit);
            (
                merged.with("name", "origin/main"),
                named(help).with("portal", "local"),
            )
        } else {
            let other = Text::new(id::BRANCH_NO)
                .with("commit", commit)
                .with("branch", named(id::BRANCH_REMOTE));
            (other, named(help).with("tip", beside.tip.short()))
        };
        assert_eq!(refused.message(), &evidence);
        assert_eq!(refused.hints(), [remedy]);
    }
}
