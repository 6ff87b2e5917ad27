//! A list of a forge that is not complete is no evidence.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{ACTIVITY, EVENTS, NOTHING, ONE, PULLS, approved, planned, push, squashed, user};
use crate::approval::forge::Forge;

#[test]
fn a_list_that_is_not_there_is_not_an_empty_one() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    for path in [
        format!("{PULLS}/commits"),
        format!("{PULLS}/reviews"),
        EVENTS.to_owned(),
        ACTIVITY.to_owned(),
    ] {
        approved(&forge, &commit, &head);
        forge.forgets(&path);
        let missing = planned(&project);
        let no = format!("fails  reviewed: the Git host returned nothing for `{path}`");
        assert!(missing.contains(&no), "{path}: {missing}");
        // The second page of it.
        approved(&forge, &commit, &head);
        let link = format!(
            "<{}{path}{}page=2>; rel=\"next\"",
            forge.url,
            separator(&path)
        );
        forge.links(&path, link);
        let missing = planned(&project);
        assert!(missing.contains(&no), "{path}: {missing}");
    }
    approved(&forge, &commit, &head);
    assert!(planned(&project).trim_start().starts_with("ok"));
}

fn separator(path: &str) -> char {
    if path.contains('?') { '&' } else { '?' }
}

#[test]
fn a_full_page_without_a_next_one_is_not_the_end() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let event = json!({"event": "labeled", "created_at": "2026-11-01T00:00:00Z"});
    forge.says(EVENTS, json!(vec![event.clone(); 99]));
    assert!(planned(&project).trim_start().starts_with("ok"));
    forge.says(EVENTS, json!(vec![event; 100]));
    assert_snapshot!(planned(&project), @"
    fails  reviewed: the Git host's list at `/repos/org/contacts/issues/7/events` may be incomplete: the link to the next page is missing
      help: check whether a proxy removes the `Link` header, or split the change into smaller pull requests: without the whole list, nothing is approved; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    let second = format!("{EVENTS}?page=2");
    forge.links(EVENTS, format!("<{}{second}>; rel=\"next\"", forge.url));
    forge.says(&second, json!([]));
    assert!(planned(&project).trim_start().starts_with("ok"));
}

#[test]
fn a_list_of_commits_at_its_limit_may_lack_an_author() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let path = format!("{PULLS}/commits");
    let list = |length: usize| {
        let mut commits =
            vec![json!({"sha": ONE, "author": user("anna"), "committer": null}); length];
        commits[0]["sha"] = json!(head);
        in_pages(&forge, &path, &commits);
        planned(&project)
    };
    assert!(list(249).trim_start().starts_with("ok"));
    assert_snapshot!(list(250), @"
    fails  reviewed: the Git host's list at `/repos/org/contacts/pulls/7/commits` ends at 250 entries, so it may be incomplete
      help: split the change into smaller pull requests; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    let others = json!([{"sha": ONE, "author": user("anna"), "committer": null}]);
    forge.says(&path, others);
    let other = planned(&project);
    assert!(
        other.contains("list of commits of pull request #7 lacks its last commit"),
        "{other}"
    );
}

/// Has the forge give `items` in pages that name the next one.
fn in_pages(forge: &Forge, path: &str, items: &[Value]) {
    let pages: Vec<_> = items.chunks(90).collect();
    for (index, page) in pages.iter().enumerate() {
        let at = |index: usize| match index {
            0 => path.to_owned(),
            index => format!("{path}?page={}", index + 1),
        };
        forge.says(&at(index), json!(page));
        if index + 1 < pages.len() {
            let link = format!("<{}{}>; rel=\"next\"", forge.url, at(index + 1));
            forge.links(&at(index), link);
        }
    }
}

#[test]
fn a_branch_that_was_made_again_or_renamed_hides_who_pushed() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    // Ola's part, and then the branch as if Anna had made it.
    let again = json!([
        push("anna", NOTHING, &head),
        push("anna", ONE, NOTHING),
        push("Ola", NOTHING, ONE)
    ]);
    forge.says(ACTIVITY, again);
    assert_snapshot!(planned(&project), @"
    fails  reviewed: the branch of pull request #7 was created again or renamed, so the Git host does not report earlier pushes
      help: get the change reviewed in a pull request from a new branch, and keep the branch until the merge; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    // Under its new name, the branch begins in the middle.
    forge.says(ACTIVITY, json!([push("anna", ONE, &head)]));
    assert_snapshot!(planned(&project), @"
    fails  reviewed: the Git host's list of pushes to the branch of pull request #7 has a gap before commit [COMMIT]
      help: get the change reviewed in a pull request from a new branch, with pushes only by people who show their activity at the Git host; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    // As is usual: deleted after the merge.
    let deleted = json!([push("Ola", &head, NOTHING), push("anna", NOTHING, &head)]);
    forge.says(ACTIVITY, deleted);
    assert!(planned(&project).trim_start().starts_with("ok"));
}

#[test]
fn an_id_that_is_not_one_is_looked_up_nowhere() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    for name in ["HEAD", "main", "main~0", &head[..39]] {
        approved(&forge, &commit, &head);
        let by_name = json!([super::review("Ola", "APPROVED", name)]);
        forge.says(&format!("{PULLS}/reviews"), by_name);
        let stale = planned(&project);
        assert!(
            stale.contains("`Ola` approved another commit than the one"),
            "{stale}"
        );
        approved(&forge, name, name);
        forge.says(&super::pulls_of(&commit), json!([super::pull(7, name)]));
        let odd = planned(&project);
        let no = format!("`{name}` instead of the full id of a commit or tree");
        assert!(odd.contains(&no), "{odd}");
    }
}

#[test]
fn a_request_in_a_fork_is_no_evidence() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let mut fork = super::pull(7, &head);
    fork["base"]["repo"]["full_name"] = json!("mallory/contacts");
    forge.says(&super::pulls_of(&commit), json!([fork]));
    assert_snapshot!(planned(&project), @"
    fails  reviewed: commit [COMMIT] came from pull request #7, which was merged into another branch or in another repository
      help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    let mut gone = super::pull(7, &head);
    gone["base"]["repo"] = Value::Null;
    forge.says(&super::pulls_of(&commit), json!([gone]));
    assert!(planned(&project).contains("merged into another branch or in another repository"));
}

#[test]
fn an_approval_before_the_last_change_of_the_target_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let mut review = super::review("Ola", "APPROVED", &head);
    review["submitted_at"] = json!("2026-11-01T12:00:00Z");
    forge.says(&format!("{PULLS}/reviews"), json!([review]));
    let retargeted = |at: &str| {
        let event = json!({"event": "base_ref_changed", "created_at": at});
        let label = json!({"event": "labeled", "created_at": "2026-11-01T13:00:00Z"});
        forge.says(EVENTS, json!([event, label]));
        planned(&project)
    };
    assert!(
        retargeted("2026-11-01T11:59:59Z")
            .trim_start()
            .starts_with("ok")
    );
    assert_snapshot!(retargeted("2026-11-01T12:00:00Z"), @"
    fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the pull request before its target branch was replaced or force-pushed
      help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    ");
    assert!(retargeted("2026-11-01T12:00:01Z").contains("before its target branch was replaced"));
}
