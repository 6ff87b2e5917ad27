//! What GitLab says otherwise: an approval has an instant in place of a commit.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{ONE, TWO, planned, said, squashed_at};
use crate::approval::edit;
use crate::approval::forge::Forge;
use crate::support::Project;

const PROJECT: &str = "/projects/org%2Fcontacts";
const EVENTS: &str = "/projects/42/events?action=pushed";

fn merge(head: &str) -> Value {
    json!({
        "iid": 7,
        "author": {"id": 1, "username": "anna"},
        "state": "merged",
        "target_branch": "main",
        "target_project_id": 1,
        "source_branch": "topic",
        "source_project_id": 42,
        "sha": head,
    })
}

fn push(by: &str, from: Option<&str>, to: &str) -> Value {
    json!({
        "author_username": by,
        "push_data": {"ref": "topic", "ref_type": "branch", "commit_from": from, "commit_to": to},
    })
}

fn merges_of(commit: &str) -> String {
    format!("{PROJECT}/repository/commits/{commit}/merge_requests")
}

/// GitLab's answers about merge request !7, Anna's, which Ola approved after its only version.
fn approved(project: &Project, forge: &Forge, commit: &str, head: &str) {
    forge.says(&merges_of(commit), json!([merge(head)]));
    forge.says(PROJECT, json!({"id": 1}));
    let events = json!([
        {"author_username": "jan", "push_data": null},
        push("jan", Some(head), TWO),
        push("anna", None, head),
    ]);
    forge.says(EVENTS, events);
    let base = project.git(["rev-parse", &format!("{commit}^")]);
    versions(
        forge,
        &json!([version(head, &base, "2026-11-01T10:00:00.123Z")]),
    );
    approvals(forge, "2026-11-01T12:00:00.000+01:00");
    person(forge, false, 30);
}

fn version(head: &str, base: &str, at: &str) -> Value {
    json!({"head_commit_sha": head, "base_commit_sha": base, "created_at": at})
}

fn versions(forge: &Forge, versions: &Value) {
    forge.says(
        &format!("{PROJECT}/merge_requests/7/versions"),
        versions.clone(),
    );
}

fn approvals(forge: &Forge, at: impl serde::Serialize) {
    let by = json!({"approved_by": [{"user": {"id": 2, "username": "Ola"}, "approved_at": at}]});
    forge.says(&format!("{PROJECT}/merge_requests/7/approvals"), by);
}

fn person(forge: &Forge, bot: bool, level: u32) {
    forge.says("/users/2", json!({"id": 2, "username": "Ola", "bot": bot}));
    let member = json!({"id": 2, "access_level": level});
    forge.says(&format!("{PROJECT}/members/all/2"), member);
}

#[test]
fn an_approval_of_what_was_merged_counts() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitlab", &forge, "");
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host does not have commit [COMMIT] of `org/contacts`
        help: push the commit (`git push`), let the token read the repository, and check `repository` and `forge_url` in `[approval]`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    approved(&project, &forge, &commit, &head);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn what_was_pushed_later_was_not_approved() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitlab", &forge, "");
    approved(&project, &forge, &commit, &head);
    let first = project.git(["rev-parse", "HEAD^"]);
    versions(
        &forge,
        &json!([
            version(&head, &first, "2026-11-01T11:00:00Z"),
            version(&first, &first, "2026-11-01T10:00:00Z"),
        ]),
    );
    // At the very instant of the later version it may have been either.
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved another commit than the one that was merged
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn who_has_a_part_or_no_right_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitlab", &forge, "");
    approved(&project, &forge, &commit, &head);
    let pushes = json!([push("anna", Some(ONE), &head), push("ola", None, ONE)]);
    forge.says(EVENTS, pushes);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but also pushed a part of it
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    // Older events are gone.
    forge.says(EVENTS, json!([push("anna", Some(ONE), &head)]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host's list of pushes to the branch of pull request #7 has a gap before commit [COMMIT]
        help: get the change reviewed in a pull request from a new branch, with pushes only by people who show their activity at the Git host; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    approved(&project, &forge, &commit, &head);
    person(&forge, true, 40);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but is a bot
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    person(&forge, false, 20);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but has no write access to the repository
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    // A GitLab that does not say when.
    approved(&project, &forge, &commit, &head);
    approvals(&forge, ());
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but the Git host does not report which commit
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn an_owner_may_be_a_group_by_its_name_alone() {
    let forge = Forge::start();
    let (project, _, _) = squashed_at("gitlab", &forge, "code_owners = true\n");
    project.git(["reset", "--quiet", "--hard", "HEAD^"]);
    project.write(
        "CODEOWNERS",
        "* @org/contacts\n[Bistros] @bistros\n/contacts/bistro.toml\n",
    );
    project.commit_all("owners");
    let owners = project.git(["rev-parse", "HEAD"]);
    approved(&project, &forge, &owners, &owners);
    forge.says(
        "/groups/org%2Fcontacts/members?query=Ola",
        json!([{"username": "ola", "access_level": 30}]),
    );
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
    project.git(["merge", "--quiet", "--squash", "topic"]);
    project.git(["commit", "--quiet", "--message", "bistro (!7)"]);
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&project, &forge, &commit, &commit);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 lacks the approval of a code owner of `contacts/bistro.toml`: @bistros
        help: ask an owner who has no part in the change to approve it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let member = |name: &str| {
        let path = format!("/groups/bistros/members?query={name}");
        forge.says(&path, json!([{"username": name, "access_level": 30}]));
    };
    member("Ola");
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");

    // As many as the section wants.
    project.write(
        "CODEOWNERS",
        "[Bistros][2] @bistros\n/contacts/bistro.toml\n",
    );
    project.commit_all("two of them");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&project, &forge, &commit, &commit);
    assert!(said(&project).ends_with("status 0"));
    edit(&project, "bistro", "hello");
    project.commit_all("bistro again");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&project, &forge, &commit, &commit);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 lacks the approval of 2 code owners of `contacts/bistro.toml`: @bistros
        help: ask an owner who has no part in the change to approve it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let at = "2026-11-01T11:00:00Z";
    let both = json!({"approved_by": [
        {"user": {"id": 2, "username": "Ola"}, "approved_at": at},
        {"user": {"id": 3, "username": "jan"}, "approved_at": at},
    ]});
    forge.says(&format!("{PROJECT}/merge_requests/7/approvals"), both);
    forge.says(
        "/users/3",
        json!({"id": 3, "username": "jan", "bot": false}),
    );
    forge.says(
        &format!("{PROJECT}/members/all/3"),
        json!({"id": 3, "access_level": 30}),
    );
    member("jan");
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `jan`, `ola`
    --- status 0
    ");
}

#[test]
fn an_approval_before_the_last_version_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitlab", &forge, "");
    approved(&project, &forge, &commit, &head);
    let base = project.git(["rev-parse", "main~1"]);
    // Another target branch was chosen: the head stayed, and what it is compared with did not.
    let retargeted = json!([
        version(&head, &base, "2026-11-01T12:00:00Z"),
        version(&head, ONE, "2026-11-01T10:00:00Z"),
    ]);
    versions(&forge, &retargeted);
    assert_snapshot!(planned(&project), @"
    fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the pull request before its target branch was replaced or force-pushed
      help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    versions(
        &forge,
        &json!([version(&head, ONE, "2026-11-01T10:00:00Z")]),
    );
    assert_snapshot!(planned(&project), @"
    fails  reviewed: pull request #7 was reviewed as a change to commit [COMMIT], which is not its merge base
      help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    versions(
        &forge,
        &json!([version("main", &base, "2026-11-01T10:00:00Z")]),
    );
    let named = planned(&project);
    assert!(
        named.contains("approved another commit than the one"),
        "{named}"
    );
    approved(&project, &forge, &commit, &head);
    let mut other = merge(&head);
    other["target_project_id"] = json!(42);
    forge.says(&merges_of(&commit), json!([other]));
    assert!(planned(&project).contains("merged into another branch or in another repository"));
}

#[test]
fn a_list_that_is_not_there_is_not_an_empty_one() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitlab", &forge, "");
    let request = format!("{PROJECT}/merge_requests/7");
    for path in [
        EVENTS.to_owned(),
        format!("{request}/versions"),
        format!("{request}/approvals"),
    ] {
        approved(&project, &forge, &commit, &head);
        forge.forgets(&path);
        let missing = planned(&project);
        let no = format!("the Git host returned nothing for `{path}`");
        assert!(missing.contains(&no), "{path}: {missing}");
    }
    approved(&project, &forge, &commit, &head);
    forge.header(EVENTS, "x-next-page", "2".to_owned());
    let cut = planned(&project);
    assert!(
        cut.contains("may be incomplete: the link to the next page is missing"),
        "{cut}"
    );
    forge.says(EVENTS, json!([push("anna", None, &head)]));
    forge.header(EVENTS, "x-next-page", String::new());
    assert!(planned(&project).trim_start().starts_with("ok"));
}
