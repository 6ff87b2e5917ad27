//! `reviewed`: what a forge says of pull requests, and what of it counts. Most of it is shown with
//! GitHub; of the others, what they say otherwise.

mod answers;
mod changes;
mod description;
mod gitea;
mod gitlab;
mod lists;
mod merges;
mod people;

use serde_json::{Value, json};

use crate::approval::forge::Forge;
use crate::approval::{edit, scrubbed};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

/// Two accounts in the embedded portal, under a policy that demands a review.
fn reviewing(kind: &str, forge: &Forge, more: &str) -> Project {
    let owners = if kind == "gitea" {
        ".* @org/contacts\n"
    } else {
        "* @org/contacts\n/contacts/bistro.toml @Ola\n"
    };
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("CODEOWNERS", owners)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern")
        .variable("FORGE", "s3cret");
    project.tie("FORGE", &forge.url);
    pushed(&project);
    project.write("contactctl.toml", policy_at(kind, forge, more));
    project.commit_all("reviews");
    pushed(&project);
    project
}

fn policy(forge: &Forge, more: &str) -> String {
    policy_at("github", forge, more)
}

fn policy_at(kind: &str, forge: &Forge, more: &str) -> String {
    format!(
        "[approval]\nreviews = 1\nforge = \"{kind}\"\nforge_url = \"{}\"\nrepository = \"org/contacts\"\ntoken_env = \"FORGE\"\n{more}",
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
    squashed_at("github", forge, more)
}

fn squashed_at(kind: &str, forge: &Forge, more: &str) -> (Project, String, String) {
    let project = reviewing(kind, forge, more);
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
        "base": {"ref": "main", "sha": "0", "repo": {"full_name": "org/contacts"}},
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
const ONE: &str = "1111111111111111111111111111111111111111";
const TWO: &str = "2222222222222222222222222222222222222222";
const PULLS: &str = "/repos/org/contacts/pulls/7";
const EVENTS: &str = "/repos/org/contacts/issues/7/events";
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
    let commits = json!([
        {"sha": ONE, "author": user("anna"), "committer": user("web-flow")},
        {"sha": head, "author": null, "committer": {}},
    ]);
    forge.says(&format!("{PULLS}/commits"), commits);
    forge.says(ACTIVITY, json!([push("anna", NOTHING, head)]));
    forge.says(
        EVENTS,
        json!([{"event": "labeled", "created_at": "2026-11-01T00:00:00Z"}]),
    );
    let reviews = json!([
        review("Ola", "APPROVED", head),
        review("Ola", "COMMENTED", head),
    ]);
    forge.says(&format!("{PULLS}/reviews"), reviews);
    for who in ["Ola", "jan", "anna"] {
        forge.says(&permission_of(who), json!({"permission": "write"}));
    }
}

/// What a plan says of the review and of what to do.
fn planned(project: &Project) -> String {
    let plan = project.run(["plan"]);
    assert!(!plan.says("s3cret"), "{plan}");
    let lines = plan.stdout.lines();
    let from = lines.skip_while(|line| !line.contains("reviewed:"));
    let verdict: Vec<_> = from.take_while(|line| !line.is_empty()).collect();
    scrubbed(&verdict.join("\n"))
}

/// What a plan says of the review and of what to do, and how a sync ends.
fn said(project: &Project) -> String {
    let verdict = planned(project);
    let sync = project.run(["sync", "--yes"]);
    assert!(!sync.says("s3cret"), "{sync}");
    format!("{verdict}\n--- status {}", sync.status.unwrap_or(-1))
}
