//! An approval is of a change: what counts as that change on the approved branch, and what does not.

use insta::assert_snapshot;
use serde_json::json;

use super::{PULLS, approved, planned, pull, pulls_of, pushed, reviewing, said, topic};
use crate::approval::edit;
use crate::approval::forge::Forge;
use crate::support::Project;

#[test]
fn a_request_from_before_the_policy_does_not_take_it_away() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    let first = project.git(["rev-list", "--max-parents=0", "HEAD"]);
    project.git(["checkout", "--quiet", "-b", "topic", &first]);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    let head = project.git(["rev-parse", "HEAD"]);
    project.git(["checkout", "--quiet", "main"]);
    // Merged by hand, with the tree of the request's head: without the policy.
    let tree = project.git(["rev-parse", "topic^{tree}"]);
    let merge = merged_by_hand(&project, &tree);
    approved(&forge, &merge, &head);
    let refused = planned(&project);
    assert!(
        refused.contains("was approved, but commit")
            && refused.contains("changes `contactctl.toml` in another way"),
        "{refused}"
    );

    // Merged as Git does it, the same approval counts, and the policy stays.
    project.git(["reset", "--quiet", "--hard", "main^"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

/// Merges `topic` into `main` with `tree` as the result; gives the merge.
fn merged_by_hand(project: &Project, tree: &str) -> String {
    let merge = [
        "commit-tree",
        tree,
        "-p",
        "main",
        "-p",
        "topic",
        "-m",
        "merge",
    ];
    let merge = project.git(merge);
    project.git(["reset", "--quiet", "--hard", &merge]);
    merge
}

#[test]
fn a_merge_that_adds_a_change_of_its_own_is_refused() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    let head = topic(&project);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-commit", "topic"]);
    edit(&project, "tavern", "evil");
    project.commit_all("merge");
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
    assert_snapshot!(planned(&project), @"
    fails  reviewed: pull request #7 was approved, but commit [COMMIT] changes `contacts/tavern.toml` in another way
      help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
}

#[test]
fn two_requests_that_touch_other_files_are_merged_one_after_the_other() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    let bistro = topic(&project);
    project.git(["checkout", "--quiet", "-b", "second", "main"]);
    edit(&project, "tavern", "visitors");
    project.commit_all("tavern");
    let tavern = project.git(["rev-parse", "HEAD"]);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &bistro);
    pushed(&project);
    project.git(["merge", "--quiet", "--squash", "second"]);
    project.git(["commit", "--quiet", "--message", "tavern (#7)"]);
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &tavern);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn a_change_out_of_scope_needs_no_review() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    forge.asked.lock().expect("no panic").clear();
    project.write("README.md", "a change of something else\n");
    project.commit_all("readme");
    assert_snapshot!(said(&project), @"
      ok  reviewed: nothing that needs a review has changed
    --- status 0
    ");
    let asked = forge.asked.lock().expect("no panic");
    assert!(asked.is_empty(), "{asked:?}");
}

#[test]
fn a_state_in_the_middle_of_a_request_is_neither_pushed_nor_gone_back_to() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    project.git(["checkout", "--quiet", "-b", "topic"]);
    edit(&project, "bistro", "evil");
    project.commit_all("first try");
    let middle = project.git(["rev-parse", "HEAD"]);
    edit(&project, "bistro", "guests");
    project.commit_all("second try");
    let head = project.git(["rev-parse", "HEAD"]);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--ff-only", "topic"]);
    approved(&forge, &head, &head);
    forge.says(&pulls_of(&middle), json!([pull(7, &head)]));
    let plan = project.run(["plan", "--rev", "main~1"]);
    assert!(
        plan.says("was approved, but commit"),
        "the middle is pushed: {plan}"
    );
    pushed(&project);
    let back = project.run(["sync", "--yes", "--rev", "main~1", "--allow-rollback"]);
    assert_eq!(back.status, Some(4), "{back}");
    assert!(back.says("was approved, but commit"), "{back}");
    // The state before the request is no state in its middle.
    forge.says(&pulls_of(&project.git(["rev-parse", "main~2"])), json!([]));
    let back = project.run(["sync", "--yes", "--rev", "main~2", "--allow-rollback"]);
    assert_eq!(back.status, Some(0), "{back}");
}

#[test]
fn a_head_that_only_the_forge_has_is_compared_by_its_trees() {
    for (way, expected) in [
        ("same", "ok  reviewed"),
        ("other file", "was approved, but commit"),
        ("other base", "does not report the merge base"),
        ("no base", "the Git host returned nothing for"),
        ("no tree", "the Git host returned nothing for"),
    ] {
        let forge = Forge::start();
        let project = reviewing("github", &forge, "");
        let before = project.git(["rev-parse", "HEAD"]);
        edit(&project, "bistro", "guests");
        project.commit_all("bistro (#7)");
        let head = "ab".repeat(20);
        approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
        let base = if way == "other base" { &head } else { &before };
        if way != "no base" {
            forge.says(
                &format!("/repos/org/contacts/compare/{before}...{head}"),
                json!({"merge_base_commit": {"sha": base}}),
            );
        }
        lists(&project, &forge, "HEAD", &head, "");
        let folder = "cd".repeat(20);
        if way == "no tree" {
            lists(&project, &forge, "HEAD", &head, &folder);
        }
        if way == "other file" {
            // The forge has a folder that the clone lacks, and in it a file that was not approved.
            lists(&project, &forge, "HEAD", &head, &folder);
            lists(&project, &forge, "HEAD~1:contacts", &folder, "");
        }
        let said = planned(&project);
        assert!(said.contains(expected), "{way}: {said}");
    }
}

#[test]
fn a_file_at_the_top_of_a_flat_project_is_compared_too() {
    for (way, expected) in [
        ("same", "ok  reviewed"),
        ("gone", "was approved, but commit"),
    ] {
        let forge = Forge::start();
        let project = reviewing("github", &forge, "");
        let before = project.git(["rev-parse", "HEAD"]);
        let policy = project.text("contactctl.toml");
        let flat = |project: &Project| {
            project.write("contactctl.toml", format!("contacts = \".\"\n{policy}"));
            project.git(["mv", "contacts/bistro.toml", "bistro.toml"]);
        };
        flat(&project);
        project.commit_all("what was approved");
        // The clone does not keep the head of the request.
        let head = "ab".repeat(20);
        lists(&project, &forge, "HEAD", &head, "");
        project.git(["reset", "--quiet", "--hard", &before]);
        flat(&project);
        if way == "gone" {
            project.git(["rm", "--quiet", "--force", "bistro.toml"]);
        }
        project.commit_all("flat (#7)");
        approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
        forge.says(
            &format!("/repos/org/contacts/compare/{before}...{head}"),
            json!({"merge_base_commit": {"sha": before}}),
        );
        let said = planned(&project);
        assert!(said.contains(expected), "{way}: {said}");
    }
}

/// Has the forge list the tree `rev` of the project under `id`, with `folder` as the id of the folder of
/// contacts, if it is not empty.
fn lists(project: &Project, forge: &Forge, rev: &str, id: &str, folder: &str) {
    let entry = |line: &str| {
        let (left, path) = line.split_once('\t').expect("a tab");
        let words: Vec<_> = left.split(' ').collect();
        let is_other = path == "contacts" && !folder.is_empty();
        let sha = if is_other { folder } else { words[2] };
        json!({"path": path, "mode": words[0], "type": words[1], "sha": sha})
    };
    let tree = project.git(["ls-tree", rev]);
    let tree: Vec<_> = tree.lines().map(entry).collect();
    forge.says(
        &format!("/repos/org/contacts/git/trees/{id}"),
        json!({"sha": id, "tree": tree, "truncated": false}),
    );
}

#[test]
fn owners_that_are_not_plain_are_refused_with_their_line() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "code_owners = true\n");
    project.write("CODEOWNERS", "* @jan\n\n/docs/[a-z]* @anna\n");
    project.commit_all("owners");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    let member = "/orgs/org/teams/contacts/memberships/Ola";
    forge.says(member, json!({"state": "active"}));
    pushed(&project);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    let reviews = json!([super::review("jan", "APPROVED", &commit)]);
    forge.says(&format!("{PULLS}/reviews"), reviews);
    assert_snapshot!(planned(&project), @"
    fails  reviewed: line 3 of `CODEOWNERS` in commit [COMMIT] has a format that is not supported: `/docs/[a-z]*`
      help: use plain paths, and owners such as `@name` and `@organisation/team`; see `docs/approval.md` in the repository of contactctl
    ");
    // A policy that does not ask for owners does not read them.
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    project.write("CODEOWNERS", "[odd\n");
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    assert!(planned(&project).trim_start().starts_with("ok"));
}
