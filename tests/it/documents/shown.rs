//! What the README shows is what the program prints.

#![cfg(feature = "server")]

use std::fs;
use std::path::Path;

use super::{root, text_of};
use crate::support::Project;

/// Copies the files in `folder` of the project into `to`.
fn copy(folder: &Path, to: &Project) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            copy(&path, to);
        } else {
            let inside = path.strip_prefix(root()).expect("it is in the project");
            let text = fs::read(&path).expect("a file");
            to.write(inside.to_str().expect("a path in UTF-8"), text);
        }
    }
}

/// Returns `text` with a word in place of each short id of a commit, which depends on all of the sample.
fn without_commits(text: &str) -> String {
    let is_id = |word: &str| word.len() == 10 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    parts
        .map(|part| {
            let word = part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if is_id(word) {
                part.replacen(word, "COMMIT", 1)
            } else {
                part.to_owned()
            }
        })
        .collect()
}

#[test]
fn the_comment_on_a_pull_request_is_the_plan_of_the_change() {
    let project = Project::new().file("contactctl.toml", text_of("contactctl.toml"));
    copy(&root().join("contacts"), &project);
    copy(&root().join("schemas"), &project);
    project.commit_all("contacts: the sample");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    project.keep_receipt(".contactctl/receipts/local.json", "2026-11-20T08:00:00Z");
    // As in a clone of the pull request's branch.
    project.git([
        "remote",
        "add",
        "origin",
        "https://git.example/contacts.git",
    ]);
    project.git(["update-ref", "refs/remotes/origin/main", "HEAD"]);
    project.git([
        "symbolic-ref",
        "refs/remotes/origin/HEAD",
        "refs/remotes/origin/main",
    ]);
    project.git(["checkout", "--quiet", "-b", "guests"]);
    let path = "contacts/bistro-warszawa.toml";
    let edited = project
        .text(path)
        .replace("help@bistro.example", "guests@bistro.example");
    project.write(path, edited);
    project.commit_all("bistro: a mailbox for guests");
    let plan = project.run(["plan", "--offline", "--format", "markdown"]);
    let readme = text_of("README.md");
    let quoted: Vec<_> = readme
        .lines()
        .filter_map(|line| line.strip_prefix('>'))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    assert_eq!(
        without_commits(&quoted.join("\n")),
        without_commits(plan.stdout.trim_end()),
        "{plan}"
    );
}
