//! Merges, squashes and rebases: the honest one passes, and what is slipped into it does not.

use insta::assert_snapshot;

use super::{commit_as, edit, git_as, refusal, signing, verdict};
use crate::support::Project;

/// `main` with a signed change of the tavern, and a branch with two signed ones of the bistro.
fn branched() -> Project {
    let project = signing();
    project.git(["checkout", "--quiet", "-b", "topic"]);
    edit(&project, "bistro", "first");
    commit_as(&project, "jan", "bistro: first");
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: guests");
    project.git(["checkout", "--quiet", "main"]);
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "tavern: guests");
    project
}

/// As [`branched`], with a commit in the middle of the branch that is not signed.
fn branched_with_an_unsigned_one() -> Project {
    let project = branched();
    project.git(["checkout", "--quiet", "topic"]);
    edit(&project, "bistro", "slipped-in");
    project.commit_all("bistro: slipped in");
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: guests again");
    project.git(["checkout", "--quiet", "main"]);
    project
}

const MERGE: [&str; 5] = ["merge", "--quiet", "--no-ff", "--no-edit", "topic"];

#[test]
fn a_signature_on_a_merge_is_not_one_on_what_it_brings() {
    let project = branched_with_an_unsigned_one();
    git_as(&project, "anna", &MERGE);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn an_unsigned_merge_passes_if_all_that_it_brings_is_signed() {
    let project = branched();
    project.git(MERGE);
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 3 commits since [COMMIT] are signed by `anna@bistro.example`, `jan@bistro.example`
    ");
}

#[test]
fn an_unsigned_merge_of_an_unsigned_commit_is_refused() {
    let project = branched_with_an_unsigned_one();
    project.git(MERGE);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_merge_that_changes_something_itself_is_refused() {
    let project = branched();
    project.git(["merge", "--quiet", "--no-ff", "--no-commit", "topic"]);
    edit(&project, "tavern", "evil");
    project.commit_all("merge topic");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: merge commit [COMMIT] itself changes contacts or the approval policy, but is not signed)
      help: repeat the merge with a signature (`git -c gpg.format=ssh merge --gpg-sign BRANCH`), or without changes of its own; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    // Signed, it is somebody's word.
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--amend", "--no-edit"],
    );
    verdict(&project);
}

#[test]
fn a_merge_that_drops_one_side_is_refused() {
    let project = branched();
    project.git([
        "merge",
        "--quiet",
        "--no-ff",
        "--no-edit",
        "-s",
        "ours",
        "topic",
    ]);
    edit(&project, "bistro", "other");
    commit_as(&project, "anna", "bistro: other");
    // The step of the merge changed nothing, and so needs no signature.
    verdict(&project);

    let project = branched();
    project.git(["checkout", "--quiet", "topic"]);
    project.git([
        "merge",
        "--quiet",
        "--no-ff",
        "--no-edit",
        "-s",
        "ours",
        "main",
    ]);
    project.git(["checkout", "--quiet", "main"]);
    project.git(MERGE);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: merge commit [COMMIT] itself changes contacts or the approval policy, but is not signed)
      help: repeat the merge with a signature (`git -c gpg.format=ssh merge --gpg-sign BRANCH`), or without changes of its own; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_branch_that_was_brought_up_to_date_passes() {
    let project = branched();
    project.git(["checkout", "--quiet", "topic"]);
    project.git(["merge", "--quiet", "--no-edit", "main"]);
    project.git(["checkout", "--quiet", "main"]);
    project.git(MERGE);
    verdict(&project);
}

#[test]
fn a_fast_forward_passes_if_each_commit_is_signed() {
    let project = signing();
    project.git(["checkout", "--quiet", "-b", "topic"]);
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: guests");
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--ff-only", "topic"]);
    verdict(&project);
}

#[test]
fn a_squash_drops_the_signatures_and_needs_its_own() {
    let project = branched();
    project.git(["merge", "--quiet", "--squash", "topic"]);
    project.git(["commit", "--quiet", "--message", "topic, squashed"]);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--amend", "--no-edit"],
    );
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 2 commits since [COMMIT] are signed by `anna@bistro.example`
    ");
}

#[test]
fn a_rebase_drops_the_signatures_and_needs_new_ones() {
    let project = branched();
    project.git(["checkout", "--quiet", "topic"]);
    project.git(["-c", "commit.gpgsign=false", "rebase", "--quiet", "main"]);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--ff-only", "topic"]);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    let project = branched();
    project.git(["checkout", "--quiet", "topic"]);
    git_as(&project, "jan", &["rebase", "--quiet", "main"]);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--ff-only", "topic"]);
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 3 commits since [COMMIT] are signed by `anna@bistro.example`, `jan@bistro.example`
    ");
}

#[test]
fn a_branch_that_is_moved_back_is_refused() {
    let project = branched();
    git_as(&project, "anna", &MERGE);
    verdict(&project);
    project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (branch: commit [COMMIT], which was pushed to the portal, is not in the history of the approved branch)
      help: check out commit [COMMIT], merge commit [COMMIT] into it, and move the approved branch to the result; or take over the accounts from [COMMIT]: `contactctl sync --portal local --take-over [COMMIT]`
    --- status 4
    ");
}

#[test]
fn an_old_signed_state_does_not_come_back_unsigned() {
    let project = branched();
    git_as(&project, "anna", &MERGE);
    verdict(&project);
    project.git(["revert", "--no-edit", "-m", "1", "HEAD"]);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_shallow_clone_proves_nothing() {
    for merge in [
        &["merge", "--quiet", "--no-ff", "--no-edit", "topic"][..],
        &["merge", "--quiet", "--squash", "topic"],
        &["rebase", "--quiet", "topic"],
    ] {
        let project = branched();
        git_as(&project, "anna", merge);
        if merge.contains(&"--squash") {
            commit_as(&project, "anna", "topic, squashed");
        }
        let from = format!("file://{}", project.path("").display());
        let clone = Project::new();
        clone.git(["clone", "--quiet", "--depth", "1", &from, "."]);
        let refused = refusal(&clone);
        assert!(
            refused.contains("fetch-depth: 0") && refused.ends_with("status 4"),
            "{refused}"
        );
        let full = Project::new();
        full.git(["clone", "--quiet", &from, "."]);
        let sync = full.run(["sync", "--yes"]);
        assert_eq!(sync.status, Some(0), "{merge:?}: {sync}");
    }
}
