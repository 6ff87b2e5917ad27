//! What counts as approved, shown on repositories that the real `git` and `ssh-keygen` make.

mod address;
mod attested;
mod differential;
mod everyday;
mod flat;
mod forge;
mod headers;
mod histories;
mod keys;
mod merges;
mod model;
mod pinned;
mod proxies;
mod reviewed;
mod revocations;
mod rewritten;
mod served;
mod signed;
mod successor;
mod targets;
mod tokens;

use std::path::PathBuf;
use std::process::Stdio;

use regex::Regex;

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::{Project, Run};

/// A policy that demands signatures.
const SIGNED: &str = "[approval]\nsignatures = 1\n";

/// The path of a key in the project's home.
fn key_path(project: &Project, name: &str) -> PathBuf {
    project.path("../home").join(name)
}

/// Makes a key, with `ssh-keygen`; gives the public one as a line of text without comment.
fn key(project: &Project, name: &str) -> String {
    key_of_type(project, name, "ed25519")
}

fn key_of_type(project: &Project, name: &str, kind: &str) -> String {
    let path = key_path(project, name);
    if !path.exists() {
        let path = path.to_string_lossy();
        keygen(
            project,
            &["-q", "-t", kind, "-N", "", "-C", "", "-f", &path],
        );
    }
    let public = std::fs::read_to_string(path.with_extension("pub")).expect("a public key");
    public.trim().to_owned()
}

/// Runs `ssh-keygen`, which has to succeed.
fn keygen(project: &Project, args: &[&str]) {
    let made = project
        .program("ssh-keygen")
        .args(args)
        .stdin(Stdio::null())
        .output();
    let made = made.expect("ssh-keygen is installed");
    assert!(
        made.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&made.stderr)
    );
}

/// Runs git as somebody who signs with their key.
fn git_as(project: &Project, name: &str, args: &[&str]) -> String {
    let key = format!("user.signingkey={}", key_path(project, name).display());
    let mut all = vec![
        "-c",
        "gpg.format=ssh",
        "-c",
        &key,
        "-c",
        "commit.gpgsign=true",
    ];
    all.extend(args);
    project.git(all)
}

/// Commits everything, signed.
fn commit_as(project: &Project, name: &str, message: &str) {
    project.git(["add", "--all"]);
    git_as(project, name, &["commit", "--quiet", "--message", message]);
}

/// `allowed_signers` with the keys of these people, each under their address.
fn signers(project: &Project, names: &[&str]) -> String {
    let line = |name: &&str| format!("{name}@bistro.example {}\n", key(project, name));
    names.iter().map(line).collect()
}

/// Two accounts in the embedded portal, pushed from a signed commit, under a policy that demands
/// signatures of Anna or Jan. Mallory has a key too.
fn signing() -> Project {
    signing_of(&["anna", "jan"])
}

/// As [`signing`], where these people are listed.
fn signing_of(people: &[&str]) -> Project {
    let project = Project::new()
        .file("contactctl.toml", SIGNED)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN);
    key(&project, "mallory");
    let allowed = signers(&project, people);
    project.write("allowed_signers", allowed);
    project.git(["init", "--quiet", "--initial-branch=main"]);
    commit_as(&project, "anna", "bistro and tavern");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

/// Approves a change as one of the people, whose keys have their names.
fn approve(project: &Project, who: &str, args: &[&str]) {
    let key = key_path(project, who);
    let (key, name) = (key.to_string_lossy(), format!("{who}@bistro.example"));
    let mut all = vec!["approve", "--key", &key, "--as", &name];
    all.extend(args);
    let run = project.run(all);
    assert_eq!(run.status, Some(0), "{run}");
}

/// Asserts that a sync was refused, and for the reason `why`.
fn assert_refused(run: &Run, why: &str) {
    assert_eq!(run.status, Some(4), "not because {why}: {run}");
    assert!(run.stderr.contains(why), "not because {why}: {run}");
    assert!(!run.says("pushed and read back"), "written: {run}");
}

/// Asserts that a sync was approved, and that `number` accounts were written.
fn assert_pushed(run: &Run, number: usize) {
    assert_eq!(run.status, Some(0), "{run}");
    let done = match number {
        0 => "Nothing to do".to_owned(),
        _ => format!("Done: {number} pushed and read back."),
    };
    assert!(run.stdout.contains(&done), "not {done}: {run}");
}

/// Runs a sync of the only portal.
fn sync(project: &Project) -> Run {
    project.run(["sync", "--yes"])
}

/// Writes another address for the guests of an account.
fn edit(project: &Project, account: &str, mailbox: &str) {
    let text = if account == "bistro" { BISTRO } else { TAVERN };
    let path = format!("contacts/{account}.toml");
    project.write(&path, text.replace("help@", &format!("{mailbox}@")));
}

/// What a sync says on stderr, and its status, without what is another in each run.
fn refusal(project: &Project) -> String {
    let run = project.run(["sync", "--yes"]);
    scrubbed(&format!(
        "{}--- status {:?}",
        run.stderr,
        run.status.unwrap_or(-1)
    ))
}

/// The verdict of a sync that has to succeed.
fn verdict(project: &Project) -> String {
    let run = project.run(["sync", "--yes"]);
    assert_eq!(run.status, Some(0), "{run}");
    let lines = run.stdout.lines();
    let lines =
        lines.filter(|line| line.trim_start().starts_with("ok") || line.starts_with("Note"));
    let mut text = scrubbed(&lines.collect::<Vec<_>>().join("\n"));
    text.push('\n');
    text
}

/// `text` with stable words in place of commits and keys.
fn scrubbed(text: &str) -> String {
    let replace = |text: &str, pattern: &str, word: &str| {
        let pattern = Regex::new(pattern).expect("a pattern");
        pattern.replace_all(text, word).into_owned()
    };
    let text = replace(text, r"SHA256:[A-Za-z0-9+/]{43}", "[KEY]");
    let text = replace(
        &text,
        r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b",
        "[ID]",
    );
    let text = replace(&text, r"\b[0-9a-f]{40}\b", "[COMMIT]");
    replace(&text, r"\b[0-9a-f]{10}\b", "[COMMIT]")
}
