use super::*;
use crate::git::fixture::{TestHistory, files};

fn refusal(remote: Option<&str>, is_merged: bool) -> (bool, Option<Text>) {
    let history = TestHistory::new();
    let one = |text: &str| files(&[("README.md", text)]);
    let root = history.commit("a", &one("0"), &[]);
    let side = history.commit("a", &one("1"), &[&root]);
    let parents = if is_merged {
        vec![&root, &side]
    } else {
        vec![&root]
    };
    let tip = history.commit("a", &one("2"), &parents);
    let repository = history.open();
    let branch = ApprovedBranch {
        name: "origin/main".to_owned(),
        remote: remote.map(str::to_owned),
        tip: tip.clone(),
        chosen: id::BRANCH_REMOTE,
    };
    for state in [&root, &tip] {
        assert!(check_state(&repository, &branch, state).is_ok());
    }
    let error = check_state(&repository, &branch, &side).expect_err("no state");
    let merged = Text::new(id::BRANCH_MERGED)
        .with("commit", side.short())
        .with("name", "origin/main");
    let help = error.hints().into_iter().next();
    let tip = tip.short();
    // The tip's id in the help differs from run to run.
    let plain = |message| Text::new(message).with("name", "origin/main");
    let known = [
        plain(id::BRANCH_SYNC_ITSELF),
        plain(id::BRANCH_MERGE).with("tip", tip),
        plain(id::BRANCH_MERGE_AND_FETCH).with("tip", tip),
    ];
    let found = known.iter().position(|text| Some(text) == help.as_ref());
    let message = [
        id::BRANCH_SYNC_ITSELF,
        id::BRANCH_MERGE,
        id::BRANCH_MERGE_AND_FETCH,
    ];
    (
        *error.message() == merged,
        found.map(|at| Text::new(message[at])),
    )
}

#[test]
fn a_commit_that_is_no_state_is_refused_with_the_way_to_make_it_one() {
    for (remote, is_merged, help) in [
        (Some("origin"), true, id::BRANCH_SYNC_ITSELF),
        (Some("origin"), false, id::BRANCH_MERGE_AND_FETCH),
        (None, false, id::BRANCH_MERGE),
    ] {
        assert_eq!(
            refusal(remote, is_merged),
            (is_merged, Some(Text::new(help)))
        );
    }
}
