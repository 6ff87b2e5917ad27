//! `reviewed`: what GitHub says of pull requests, and what of it counts.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::forge::Forge;
use super::{edit, scrubbed};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

/// Two accounts in the embedded portal, under a policy that demands a review.
fn reviewing(forge: &Forge, more: &str) -> Project {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file(
            "CODEOWNERS",
            "* @org/contacts\n/contacts/bistro.toml @Ola\n",
        )
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern")
        .variable("FORGE", "s3cret");
    pushed(&project);
    project.write("contactctl.toml", policy(forge, more));
    project.commit_all("reviews");
    pushed(&project);
    project
}

fn policy(forge: &Forge, more: &str) -> String {
    format!(
        "[approval]\nreviews = 1\nforge = \"github\"\nforge_url = \"{}\"\nrepository = \"org/contacts\"\ntoken_env = \"FORGE\"\n{more}",
        forge.url
    )
}

fn pushed(project: &Project) {
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
}

/// A change of one account on a branch, which it stays on; gives its head.
fn topic(project: &Project) -> String {
    project.git(["checkout", "--quiet", "-b", "topic"]);
    edit(project, "bistro", "guests");
    project.commit_all("bistro");
    project.git(["rev-parse", "HEAD"])
}

/// The change, squashed into one commit of `main`; gives that commit and the head of the branch.
fn squashed(forge: &Forge, more: &str) -> (Project, String, String) {
    let project = reviewing(forge, more);
    let head = topic(&project);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--squash", "topic"]);
    project.git(["commit", "--quiet", "--message", "bistro (#7)"]);
    let commit = project.git(["rev-parse", "HEAD"]);
    (project, commit, head)
}

fn user(name: &str) -> Value {
    json!({"login": name, "type": "User"})
}

fn pull(number: u64, head: &str) -> Value {
    json!({
        "number": number,
        "user": user("anna"),
        "merged_at": "2026-11-02T00:00:00Z",
        "base": {"ref": "main", "sha": "0"},
        "head": {"ref": "topic", "sha": head, "repo": {"full_name": "anna/contacts"}},
    })
}

fn review(by: &str, state: &str, head: &str) -> Value {
    json!({"user": user(by), "state": state, "commit_id": head})
}

fn push(by: &str, before: &str, after: &str) -> Value {
    json!({"before": before, "after": after, "actor": user(by)})
}

const NOTHING: &str = "0000000000000000000000000000000000000000";
const PULLS: &str = "/repos/org/contacts/pulls/7";
const ACTIVITY: &str = "/repos/anna/contacts/activity?ref=refs%2Fheads%2Ftopic";

fn pulls_of(commit: &str) -> String {
    format!("/repos/org/contacts/commits/{commit}/pulls")
}

fn permission_of(user: &str) -> String {
    format!("/repos/org/contacts/collaborators/{user}/permission")
}

/// GitHub's answers about pull request #7, Anna's, which Ola approved at `head`.
fn approved(forge: &Forge, commit: &str, head: &str) {
    forge.says(&pulls_of(commit), json!([pull(7, head)]));
    let commits = json!([{"author": user("anna"), "committer": user("web-flow")}, {"author": null, "committer": {}}]);
    forge.says(&format!("{PULLS}/commits"), commits);
    forge.says(ACTIVITY, json!([push("anna", NOTHING, head)]));
    let reviews = json!([
        review("Ola", "APPROVED", head),
        review("Ola", "COMMENTED", head),
    ]);
    forge.says(&format!("{PULLS}/reviews"), reviews);
    for who in ["Ola", "jan", "anna"] {
        forge.says(&permission_of(who), json!({"permission": "write"}));
    }
}

/// What a plan says of the review and of what to do, and how a sync ends.
fn said(project: &Project) -> String {
    let plan = project.run(["plan"]);
    let lines = plan.stdout.lines();
    let from = lines.skip_while(|line| !line.contains("reviewed:"));
    let verdict: Vec<_> = from.take_while(|line| !line.is_empty()).collect();
    let sync = project.run(["sync", "--yes"]);
    assert!(!format!("{plan}{sync}").contains("s3cret"), "{plan}{sync}");
    scrubbed(&format!(
        "{}\n--- status {}",
        verdict.join("\n"),
        sync.status.unwrap_or(-1)
    ))
}

#[test]
fn a_reviewed_squash_is_pushed() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    assert_snapshot!(said(&project), @"
    Approved  reviewed: pull request #7, approved by `ola`
    --- status 0
    ");
}

#[test]
fn a_reviewed_merge_is_pushed() {
    let forge = Forge::start();
    let project = reviewing(&forge, "");
    let head = topic(&project);
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
    approved(&forge, &project.git(["rev-parse", "HEAD"]), &head);
    assert_snapshot!(said(&project), @"
    Approved  reviewed: pull request #7, approved by `ola`
    --- status 0
    ");
}

#[test]
fn the_commits_of_a_reviewed_rebase_count_together() {
    let forge = Forge::start();
    let project = reviewing(&forge, "");
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
        half.contains("came by no merged pull request") && half.ends_with("status 4"),
        "{half}"
    );
    approved(&forge, &project.git(["rev-parse", "HEAD~1"]), &head);
    assert_snapshot!(said(&project), @"
    Approved  reviewed: pull request #7, approved by `ola`
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
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Ola` approved other contacts or another policy than was merged
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
}

#[test]
fn a_policy_that_is_lowered_in_the_change_does_not_count() {
    let forge = Forge::start();
    let elsewhere = Forge::start();
    let project = reviewing(&forge, "");
    edit(&project, "bistro", "guests");
    project.write(
        "contactctl.toml",
        policy(&elsewhere, "").replace("reviews = 1", "reviews = 0"),
    );
    project.commit_all("no reviews");
    forge.says(&pulls_of(&project.git(["rev-parse", "HEAD"])), json!([]));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: commit [COMMIT] came by no merged pull request
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
    let asked = elsewhere.asked.lock().expect("no panic").len();
    assert_eq!(asked, 0, "the forge that the change names was asked");
}

#[test]
fn who_has_a_part_in_it_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let own = json!([review("Anna", "APPROVED", &head)]);
    forge.says(&format!("{PULLS}/reviews"), own);
    forge.says(&permission_of("Anna"), json!({"permission": "admin"}));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Anna` opened it
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");

    approved(&forge, &commit, &head);
    let commits = json!([{"author": user("ola"), "committer": user("anna")}]);
    forge.says(&format!("{PULLS}/commits"), commits);
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Ola` wrote a part of it
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");

    // The commits say that Anna wrote all of it; the forge saw who pushed.
    approved(&forge, &commit, &head);
    let pushes = json!([
        push("jan", "1", "2"),
        push("ola", "1", &head),
        push("anna", NOTHING, "1")
    ]);
    forge.says(ACTIVITY, pushes);
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Ola` pushed a part of it
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
    forge.says(
        ACTIVITY,
        json!([push("anna", "1", &head), push("ola", NOTHING, "1")]),
    );
    let earlier = said(&project);
    assert!(earlier.contains("`Ola` pushed a part of it"), "{earlier}");

    forge.says(ACTIVITY, json!([push("anna", "1", &head)]));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge does not say who pushed pull request #7
      help: have the change reviewed in a pull request from a branch that is made for it, in a repository that the token may read
    --- status 4
    ");
}

#[test]
fn a_review_that_is_no_approval_any_more_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let reviews = |second: &str| {
        json!([
            review("Ola", "APPROVED", &head),
            review("Ola", second, &head)
        ])
    };
    forge.says(&format!("{PULLS}/reviews"), reviews("DISMISSED"));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Ola` gave a review that was dismissed
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
    forge.says(&format!("{PULLS}/reviews"), reviews("CHANGES_REQUESTED"));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Ola` asks for changes
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
}

#[test]
fn an_approval_by_anybody_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    forge.says(&permission_of("Ola"), json!({"permission": "read"}));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `Ola` may not write to the repository
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
    let bot = json!([{"user": {"login": "ci[bot]", "type": "Bot"}, "state": "APPROVED", "commit_id": head}]);
    forge.says(&format!("{PULLS}/reviews"), bot);
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 has 0 of 1 approval; `ci[bot]` is no person
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
}

#[test]
fn two_reviews_are_by_two_people() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    pushed(&project);
    project.write(
        "contactctl.toml",
        policy(&forge, "").replace("reviews = 1", "reviews = 2"),
    );
    project.commit_all("two reviews");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    pushed(&project);
    edit(&project, "bistro", "visitors");
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    let twice = json!([
        review("Ola", "APPROVED", &commit),
        review("ola", "APPROVED", &commit)
    ]);
    forge.says(&format!("{PULLS}/reviews"), twice);
    forge.says(&permission_of("ola"), json!({"permission": "write"}));
    let twice = said(&project);
    assert!(twice.contains("has 1 of 2 approvals"), "{twice}");
    let both = json!([
        review("Ola", "APPROVED", &commit),
        review("jan", "APPROVED", &commit)
    ]);
    forge.says(&format!("{PULLS}/reviews"), both);
    assert_snapshot!(said(&project), @"
    Approved  reviewed: pull request #7, approved by `jan`, `ola`
    --- status 0
    ");
}

#[test]
fn a_commit_without_a_pull_request_is_refused() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    forge.says(&pulls_of(&commit), json!([]));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: commit [COMMIT] came by no merged pull request
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
    approved(&forge, &commit, &head);
    let mut other = pull(7, &head);
    other["base"]["ref"] = json!("other");
    forge.says(&pulls_of(&commit), json!([other]));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: commit [COMMIT] came by pull request #7, which was merged to another branch
      help: have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
    --- status 4
    ");
    let mut open = pull(7, &head);
    open["merged_at"] = Value::Null;
    forge.says(&pulls_of(&commit), json!([open]));
    let open = said(&project);
    assert!(open.contains("came by no merged pull request"), "{open}");
}

#[test]
fn a_forge_that_cannot_be_asked_approves_nothing() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    // It does not know the commit.
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge knows no commit [COMMIT] of `org/contacts`
      help: push it, and give the token the right to read the repository
    --- status 4
    ");
    approved(&forge, &commit, &head);
    let answers = |status, headers, body| {
        let mut known = forge.answers.lock().expect("no panic");
        known.insert(pulls_of(&commit), (status, headers, body));
    };
    answers(403, vec![("retry-after", "3600".to_owned())], json!({}));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge refused the question (403): its limit of requests is reached
      help: try again later
    --- status 4
    ");
    answers(
        403,
        Vec::new(),
        json!({"message": "Resource not accessible by integration"}),
    );
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge refused the question (403): the token may not read this
      help: give the token the right to read pull requests, contents and members
    --- status 4
    ");
    answers(
        301,
        vec![("location", "http://127.0.0.2:9/".to_owned())],
        json!({}),
    );
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge refused the question (301): it leads elsewhere, where the token does not go
      help: name the address of the forge's API, and the repository as it is called now
    --- status 4
    ");
    answers(200, Vec::new(), json!({"not": "a list"}));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge's answer is not what its API describes
      help: what cannot be asked is not approved
    --- status 4
    ");
    answers(200, Vec::new(), json!(["x".repeat(17 << 20)]));
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge's answer is too large
      help: what cannot be asked is not approved
    --- status 4
    ");
    let project = project.variable("FORGE", "wrong");
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge refused the question (401): the token is not valid
      help: give the variable that `token_env` names a token of the forge
    --- status 4
    ");
    let project = project.variable("FORGE", "");
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the token for the forge, `FORGE`, is not set
      help: set `FORGE` to a token that may read pull requests and contents
    --- status 4
    ");
}

#[test]
fn a_limit_is_waited_for_where_it_is_short() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let body = json!([pull(7, &head)]);
    let headers = vec![("retry-after", "0".to_owned())];
    let mut known = forge.answers.lock().expect("no panic");
    known.insert(pulls_of(&commit), (429, headers, body));
    drop(known);
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge refused the question (429): its limit of requests is reached
      help: try again later
    --- status 4
    ");
    let asked = forge.asked.lock().expect("no panic");
    assert_eq!(asked.len(), 8, "each run asks four times: {asked:?}");
}

#[test]
fn every_page_of_a_list_is_read_and_the_token_stays_at_its_host() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let reviews = format!("{PULLS}/reviews");
    let first = |next: &str| {
        let link = format!("<{next}>; rel=\"next\", <{next}>; rel=\"last\"");
        let mut known = forge.answers.lock().expect("no panic");
        known.insert(reviews.clone(), (200, vec![("link", link)], json!([])));
    };
    first("http://127.0.0.2:9/");
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: the forge's next page is on another host
      help: what cannot be asked is not approved
    --- status 4
    ");
    first(&format!("{}{reviews}?page=2", forge.url));
    forge.says(
        &format!("{reviews}?page=2"),
        json!([review("Ola", "APPROVED", &head)]),
    );
    let all = said(&project);
    assert!(all.ends_with("status 0"), "{all}");
}

#[test]
fn an_owner_of_every_file_has_to_approve() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "code_owners = true\n");
    approved(&forge, &commit, &head);
    let jan = json!([review("jan", "APPROVED", &head)]);
    forge.says(&format!("{PULLS}/reviews"), jan.clone());
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 lacks the approval of an owner of `contacts/bistro.toml`: @Ola
      help: have one of them approve it, who has no part in it
    --- status 4
    ");
    approved(&forge, &commit, &head);
    let owner = said(&project);
    assert!(owner.ends_with("status 0"), "{owner}");

    // Who owns the rest is a team, and so a change of the owners themselves is its to approve.
    project.write("CODEOWNERS", "* @jan\n");
    project.commit_all("owners");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    assert_snapshot!(said(&project), @"
    Not approved yet  reviewed: pull request #7 lacks the approval of an owner of `CODEOWNERS`: @org/contacts
      help: have one of them approve it, who has no part in it
    --- status 4
    ");
    let membership = "/orgs/org/teams/contacts/memberships/Ola";
    forge.says(membership, json!({"state": "pending"}));
    let pending = said(&project);
    assert!(pending.ends_with("status 4"), "{pending}");
    forge.says(membership, json!({"state": "active"}));
    let member = said(&project);
    assert!(member.ends_with("status 0"), "{member}");
}

#[test]
fn without_a_file_of_owners_nobody_owns_a_file() {
    let forge = Forge::start();
    let (project, _, _) = squashed(&forge, "");
    project.git(["reset", "--quiet", "--hard", "main~1"]);
    std::fs::remove_file(project.path("CODEOWNERS")).expect("it is there");
    project.write("contactctl.toml", policy(&forge, "code_owners = true\n"));
    project.commit_all("owners without a file");
    let next = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &next, &next);
    pushed(&project);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    assert_snapshot!(said(&project), @"
    Approved  reviewed: commit [COMMIT] has no `CODEOWNERS`: nobody owns a file; pull request #7, approved by `ola`
    --- status 0
    ");
}

#[test]
fn a_head_that_only_the_forge_has_is_compared_by_its_trees() {
    for (way, status) in [("same", "status 0"), ("other", "status 4")] {
        let forge = Forge::start();
        let (project, commit, _) = squashed(&forge, "");
        let head = "ab".repeat(20);
        approved(&forge, &commit, &head);
        let entry = |line: &str| {
            let (left, path) = line.split_once('\t').expect("a tab");
            let words: Vec<_> = left.split(' ').collect();
            let other = "cd".repeat(20);
            let sha = if way == "other" { &other } else { words[2] };
            json!({"path": path, "mode": words[0], "type": words[1], "sha": sha})
        };
        let tree = project.git(["ls-tree", "HEAD"]);
        let tree: Vec<_> = tree.lines().map(entry).collect();
        forge.says(
            &format!("/repos/org/contacts/git/trees/{head}"),
            json!({"sha": head, "tree": tree, "truncated": false}),
        );
        let said = said(&project);
        assert!(said.ends_with(status), "{way}: {said}");
    }
}
