//! What Gitea and Forgejo say otherwise.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{ONE, PULLS, planned, said, squashed_at};
use crate::approval::forge::Forge;

const FEED: &str = "/repos/anna/contacts/activities/feeds";
const TIMELINE: &str = "/repos/org/contacts/issues/7/timeline";

fn user(name: &str) -> Value {
    json!({"id": 1, "login": name})
}

fn pull(head: &str) -> Value {
    json!({
        "number": 7,
        "user": user("anna"),
        "merged": true,
        "base": {"ref": "main", "sha": "0", "repo": {"full_name": "org/contacts"}},
        "head": {"ref": "topic", "sha": head, "repo": {"full_name": "anna/contacts"}},
    })
}

fn push(by: &str, head: &str) -> Value {
    push_from(by, None, head)
}

fn push_from(by: &str, before: Option<&str>, head: &str) -> Value {
    let compared = before.map(|before| format!("anna/contacts/compare/{before}...{head}"));
    let content = json!({
        "Commits": [{"Sha1": head, "Message": "bistro"}],
        "HeadCommit": {"Sha1": head, "Message": "bistro"},
        "CompareURL": compared.unwrap_or_default(),
        "Len": 1,
    });
    json!({
        "op_type": "commit_repo",
        "act_user": user(by),
        "ref_name": "refs/heads/topic",
        "content": content.to_string(),
    })
}

fn review(by: &str, state: &str, head: &str) -> Value {
    json!({"user": user(by), "state": state, "commit_id": head, "official": true, "dismissed": false})
}

/// Gitea's answers about pull request #7, Anna's, which Ola approved at `head`.
fn approved(forge: &Forge, commit: &str, head: &str) {
    forge.says(
        &format!("/repos/org/contacts/commits/{commit}/pull"),
        pull(head),
    );
    let commits = json!([{"sha": head, "author": user("anna"), "committer": null}]);
    forge.lists(&format!("{PULLS}/commits"), &commits);
    let made = json!({"op_type": "commit_repo", "act_user": user("anna"), "ref_name": "refs/heads/topic", "content": ""});
    forge.lists(FEED, &json!([push("anna", head), made]));
    let pushed = json!([{"type": "pull_push", "created_at": "2026-11-01T00:00:00Z"}]);
    forge.lists(TIMELINE, &pushed);
    reviews(
        forge,
        &json!([
            review("Ola", "APPROVED", head),
            review("Ola", "COMMENT", head)
        ]),
    );
}

fn reviews(forge: &Forge, reviews: &Value) {
    forge.lists(&format!("{PULLS}/reviews"), reviews);
}

#[test]
fn an_approval_of_what_was_merged_counts() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitea", &forge, "");
    assert_snapshot!(said(&project), @"
      fails  reviewed: commit [COMMIT] did not come from a merged pull request
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    approved(&forge, &commit, &head);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn who_has_a_part_or_no_right_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitea", &forge, "");
    approved(&forge, &commit, &head);
    forge.lists(
        FEED,
        &json!([push_from("anna", Some(ONE), &head), push("ola", ONE)]),
    );
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but also pushed a part of it
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    // The push of what was merged is not told any more.
    forge.lists(FEED, &json!([push("anna", ONE)]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host does not report who pushed commits to pull request #7
        help: get the change reviewed in a pull request from a new branch, in a repository that the token may read; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    approved(&forge, &commit, &head);
    let commits = json!([{"sha": head, "author": user("Ola"), "committer": user("anna")}]);
    forge.lists(&format!("{PULLS}/commits"), &commits);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but also wrote a part of it
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    approved(&forge, &commit, &head);
    let mut reader = review("Ola", "APPROVED", &head);
    reader["official"] = json!(false);
    reviews(&forge, &json!([reader]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but has no write access to the repository
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let mut dismissed = review("Ola", "APPROVED", &head);
    dismissed["dismissed"] = json!(true);
    reviews(&forge, &json!([dismissed]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; the review by `Ola` was dismissed
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let words = json!([
        review("Ola", "APPROVED", &head),
        review("Ola", "REQUEST_CHANGES", &head)
    ]);
    reviews(&forge, &words);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` requested changes
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let first = project.git(["rev-parse", "HEAD^"]);
    reviews(&forge, &json!([review("Ola", "APPROVED", &first)]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved another commit than the one that was merged
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_team_is_found_by_its_name() {
    let forge = Forge::start();
    let (project, _, _) = squashed_at("gitea", &forge, "code_owners = true\n");
    project.git(["reset", "--quiet", "--hard", "HEAD^"]);
    project.write("CODEOWNERS", ".* @org/contacts # all\n");
    project.commit_all("owners");
    let owners = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &owners, &owners);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 lacks the approval of a code owner of `CODEOWNERS`: @org/contacts
        help: ask an owner who has no part in the change to approve it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let found = json!({"ok": true, "data": [{"id": 3, "name": "contacts-eu"}, {"id": 4, "name": "contacts"}]});
    forge.says("/orgs/org/teams/search?q=contacts", found);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 lacks the approval of a code owner of `CODEOWNERS`: @org/contacts
        help: ask an owner who has no part in the change to approve it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    forge.says("/teams/4/members/Ola", user("Ola"));
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `ola`
    --- status 0
    ");
}

#[test]
fn a_push_that_the_feed_hides_is_a_gap() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitea", &forge, "");
    approved(&forge, &commit, &head);
    let made = |op: &str| json!({"op_type": op, "act_user": user("anna"), "ref_name": "refs/heads/topic", "content": ""});
    // Somebody with private activity pushed the commit before.
    forge.lists(
        FEED,
        &json!([push_from("anna", Some(ONE), &head), made("commit_repo")]),
    );
    assert_snapshot!(planned(&project), @"
    fails  reviewed: the Git host's list of pushes to the branch of pull request #7 has a gap before commit [COMMIT]
      help: get the change reviewed in a pull request from a new branch, with pushes only by people who show their activity at the Git host; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    let again = json!([
        push("anna", &head),
        made("commit_repo"),
        made("delete_branch"),
        push("Ola", ONE),
        made("commit_repo"),
    ]);
    forge.lists(FEED, &again);
    assert_snapshot!(planned(&project), @"
    fails  reviewed: the branch of pull request #7 was created again or renamed, so the Git host does not report earlier pushes
      help: get the change reviewed in a pull request from a new branch, and keep the branch until the merge; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    // A push from a state of the approved branch begins there; the branch is deleted after the merge.
    let base = project.git(["rev-parse", "main~1"]);
    let whole = json!([
        made("delete_branch"),
        push_from("anna", Some(&base), &head),
        made("commit_repo"),
    ]);
    forge.lists(FEED, &whole);
    assert!(planned(&project).trim_start().starts_with("ok"));
}

#[test]
fn a_list_that_ends_with_a_page_that_is_not_there_is_not_complete() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitea", &forge, "");
    for path in [
        format!("{PULLS}/commits"),
        format!("{PULLS}/reviews"),
        FEED.to_owned(),
        TIMELINE.to_owned(),
    ] {
        for page in [1, 2] {
            approved(&forge, &commit, &head);
            forge.forgets(&format!("{path}?limit=50&page={page}"));
            let missing = planned(&project);
            let no = format!("the Git host returned nothing for `{path}`");
            assert!(missing.contains(&no), "{path} {page}: {missing}");
        }
    }
}

#[test]
fn an_approval_of_another_target_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed_at("gitea", &forge, "");
    approved(&forge, &commit, &head);
    let mut given = review("Ola", "APPROVED", &head);
    given["submitted_at"] = json!("2026-11-01T12:00:00Z");
    reviews(&forge, &json!([given]));
    let retargeted = |at: &str| {
        let change = json!([{"type": "change_target_branch", "created_at": at}]);
        forge.lists(TIMELINE, &change);
        planned(&project)
    };
    assert!(
        retargeted("2026-11-01T11:00:00Z")
            .trim_start()
            .starts_with("ok")
    );
    assert!(retargeted("2026-11-01T13:00:00Z").contains("before its target branch was replaced"));
    approved(&forge, &commit, &head);
    given["stale"] = json!(true);
    reviews(&forge, &json!([given]));
    let stale = planned(&project);
    assert!(
        stale.contains("approved another commit than the one"),
        "{stale}"
    );
    approved(&forge, &commit, &head);
    let mut fork = pull(&head);
    fork["base"]["repo"]["full_name"] = json!("mallory/contacts");
    forge.says(&format!("/repos/org/contacts/commits/{commit}/pull"), fork);
    assert!(planned(&project).contains("merged into another branch or in another repository"));
}
