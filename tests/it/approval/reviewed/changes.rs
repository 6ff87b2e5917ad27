//! What was merged, however it was, has to be what was approved.

use std::path::Path;

use insta::assert_snapshot;
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    PULLS, approved, policy, pull, pulls_of, pushed, review, reviewing, said, squashed, topic,
};
use crate::approval::forge::Forge;
use crate::approval::{edit, refusal};
use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::served::Served;

#[test]
fn a_reviewed_squash_is_pushed() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn a_reviewed_merge_is_pushed() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    let head = topic(&project);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn the_commits_of_a_reviewed_rebase_count_together() {
    let forge = Forge::start();
    let project = reviewing("github", &forge, "");
    topic(&project);
    edit(&project, "tavern", "visitors");
    project.commit_all("tavern");
    let head = project.git(["rev-parse", "HEAD"]);
    project.git(["checkout", "--quiet", "main"]);
    project.write("README.md", "what came in between\n");
    project.commit_all("readme");
    project.git(["cherry-pick", "main..topic"]);
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
    forge.says(&pulls_of(&project.git(["rev-parse", "HEAD~1"])), json!([]));
    // Only the last commit came by the pull request, as the forge says.
    let half = said(&project);
    assert!(
        half.contains("did not come from a merged pull request") && half.ends_with("status 4"),
        "{half}"
    );
    approved(&forge, &project.git(["rev-parse", "HEAD~1"]), &head);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn what_was_approved_has_to_be_what_was_merged() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let stale = json!([review(
        "Ola",
        "APPROVED",
        &project.git(["rev-parse", "main~1"])
    )]);
    forge.says(&format!("{PULLS}/reviews"), stale);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved another commit than the one that was merged
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_policy_that_is_lowered_in_the_change_does_not_count() {
    let forge = Forge::start();
    let elsewhere = Forge::start();
    let project = reviewing("github", &forge, "");
    edit(&project, "bistro", "guests");
    project.write(
        "contactctl.toml",
        policy(&elsewhere, "").replace("reviews = 1", "reviews = 0"),
    );
    project.commit_all("no reviews");
    forge.says(&pulls_of(&project.git(["rev-parse", "HEAD"])), json!([]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: commit [COMMIT] did not come from a merged pull request
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let asked = elsewhere.asked.lock().expect("no panic").len();
    assert_eq!(asked, 0, "the forge that the change names was asked");
}

#[test]
fn a_portal_does_not_say_which_forge_gets_the_token() {
    let forge = Forge::start();
    let elsewhere = Forge::start();
    let project = reviewing("github", &forge, "");
    project.git(["checkout", "--quiet", "-b", "topic"]);
    project.write("contactctl.toml", policy(&elsewhere, ""));
    project.commit_all("another forge");
    let proposed = project.git(["rev-parse", "HEAD"]).trim().to_owned();
    // What the portal names as pushed last is the base, by whose policy the next commit is judged.
    name_as_pushed(&project, &proposed);
    project.git(["checkout", "--quiet", "main"]);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (branch: commit [COMMIT], which was pushed to the portal, is not in the history of the approved branch)
      help: check out commit [COMMIT], merge commit [COMMIT] into it, and move the approved branch to the result; or take over the accounts from [COMMIT]: `contactctl sync --portal local --take-over [COMMIT]`
    --- status 4
    ");
    let asked = elsewhere.asked.lock().expect("no panic").len();
    assert_eq!(asked, 0, "the forge that nobody approved was asked");
}

#[test]
fn a_portal_does_not_say_that_another_branch_is_the_approved_one() {
    let elsewhere = Forge::start();
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro")
        .variable("FORGE", "s3cret");
    project.tie("FORGE", &elsewhere.url);
    pushed(&project);
    project.git(["checkout", "--quiet", "-b", "topic"]);
    project.write("contactctl.toml", "[approval]\nref = \"topic\"\n");
    project.commit_all("another branch");
    let proposed = project.git(["rev-parse", "HEAD"]).trim().to_owned();
    name_as_pushed(&project, &proposed);
    project.write("contactctl.toml", policy(&elsewhere, "ref = \"topic\"\n"));
    project.commit_all("another forge");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (branch: commit [COMMIT], which was pushed to the portal, is not in the history of the approved branch)
      help: check out commit [COMMIT], merge commit [COMMIT] into it, and move the approved branch to the result; or take over the accounts from [COMMIT]: `contactctl sync --portal local --take-over [COMMIT]`
    --- status 4
    ");
    let asked = elsewhere.asked.lock().expect("no panic").len();
    assert_eq!(asked, 0, "the forge that nobody approved was asked");
}

/// Has the portal name `commit` as the one that it was pushed from last.
fn name_as_pushed(project: &Project, commit: &str) {
    let portal = Served::start(project, []);
    let path = "/v1/accounts/bistro/contact-information?environment=production";
    let live = portal.get(path);
    let mut source = live.body["source"].clone();
    source["commit"] = json!(commit);
    let body = json!({"record": live.body["record"], "source": source});
    let put = portal.send(Method::PUT, path, live.etag.as_deref(), Some(&body));
    assert_eq!(put.status, 200, "{}", put.body);
}

#[test]
fn a_commit_without_a_pull_request_is_refused() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    forge.says(&pulls_of(&commit), json!([]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: commit [COMMIT] did not come from a merged pull request
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    approved(&forge, &commit, &head);
    let mut other = pull(7, &head);
    other["base"]["ref"] = json!("other");
    forge.says(&pulls_of(&commit), json!([other]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: commit [COMMIT] came from pull request #7, which was merged into another branch or in another repository
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let mut open = pull(7, &head);
    open["merged_at"] = Value::Null;
    forge.says(&pulls_of(&commit), json!([open]));
    let open = said(&project);
    assert!(
        open.contains("did not come from a merged pull request"),
        "{open}"
    );
}

#[test]
fn a_shallow_clone_is_not_asked_about() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    forge.asked.lock().expect("no panic").clear();
    let clone = Project::new().variable("FORGE", "s3cret");
    let from = format!("file://{}", project.path("").display());
    clone.git(["clone", "--quiet", "--depth", "1", &from, "."]);
    let folder = project.path(".contactctl");
    copied(&folder, &clone.path(".contactctl"));
    assert_snapshot!(refusal(&clone), @"
    error: this clone is shallow, so the repository cannot be identified
      help: fetch the whole history, which this clone lacks: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)
    --- status 4
    ");
    let asked = forge.asked.lock().expect("no panic");
    assert!(asked.is_empty(), "{asked:?}");
}

/// Copies a folder with all that is in it.
fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        if entry.path().is_dir() {
            copied(&entry.path(), &to.join(entry.file_name()));
            continue;
        }
        std::fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
    }
}

#[test]
fn a_project_in_a_folder_has_its_owners_at_the_top() {
    let forge = Forge::start();
    let project = Project::new()
        .file("CODEOWNERS", "/eu/contacts/ @jan\n")
        .file("eu/contactctl.toml", "")
        .file("eu/contacts/bistro.toml", BISTRO)
        .commit("bistro")
        .variable("FORGE", "s3cret");
    project.tie("FORGE", &forge.url);
    let synced = || project.run(["-C", "eu", "sync", "--yes"]).status;
    assert_eq!(synced(), Some(0));
    project.write("eu/contactctl.toml", policy(&forge, "code_owners = true\n"));
    project.commit_all("reviews");
    assert_eq!(synced(), Some(0));
    project.write(
        "eu/contacts/bistro.toml",
        BISTRO.replace("help@", "guests@"),
    );
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    let plan = project.run(["-C", "eu", "plan"]);
    let verdict = plan.stdout.lines().find(|line| line.contains("reviewed:"));
    assert_snapshot!(verdict.unwrap_or_default(), @"  fails  reviewed: pull request #7 lacks the approval of a code owner of `eu/contacts/bistro.toml`: @jan");
    let jan = json!([review("jan", "APPROVED", &commit)]);
    forge.says(&format!("{PULLS}/reviews"), jan);
    assert_eq!(synced(), Some(0));
}
