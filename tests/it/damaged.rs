//! A damaged repository: every command that reads it ends, with an error that names the object.

use std::fs;

use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

/// An account that was pushed, and a change that could be.
fn project() -> Project {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/team/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("bistro: guests@");
    project
}

const READERS: [&[&str]; 9] = [
    &["check", "--rev", "HEAD"],
    &["check", "--since", "HEAD~1"],
    &["check", "--staged"],
    &["plan"],
    &["sync", "--yes"],
    &["approve"],
    &["pull"],
    &["history", "bistro"],
    &["doctor"],
];

/// The objects that a push reads: commits, trees and a file.
fn objects(project: &Project) -> Vec<String> {
    let names = [
        "HEAD",
        "HEAD~1",
        "HEAD^{tree}",
        "HEAD:contacts",
        "HEAD:contacts/team",
        "HEAD:contacts/bistro.toml",
        "HEAD~1:contacts/bistro.toml",
    ];
    let id = |name: &&str| project.git(["rev-parse", name]);
    names.iter().map(id).collect()
}

#[test]
fn a_loose_object_that_is_not_whole_is_named_and_not_waited_for() {
    let project = project();
    for object in objects(&project) {
        let file = project
            .path(".git/objects")
            .join(&object[..2])
            .join(&object[2..]);
        let whole = fs::read(&file).expect("a loose object");
        let garbage = [&whole[..], b"garbage"].concat();
        let half = whole[..whole.len() / 2].to_vec();
        let damaged = [
            half,
            whole[..1].to_vec(),
            Vec::new(),
            garbage,
            b"other".to_vec(),
        ];
        // Each command with one kind of damage, and each kind of damage with some command.
        for (number, command) in READERS.iter().enumerate() {
            fs::remove_file(&file).expect("removed");
            fs::write(&file, &damaged[number % damaged.len()]).expect("written");
            let run = project.run(command.iter().copied());
            let is_doctor = *command == ["doctor"];
            let is_status = matches!(run.status, Some(2 | 4)) || is_doctor && run.status == Some(1);
            assert!(is_status, "{run}");
            assert!(
                run.says(&format!("object {object} of the repository is damaged")),
                "{run}"
            );
            assert!(run.says("`git fsck`"), "{run}");
        }
        fs::remove_file(&file).expect("removed");
        fs::write(&file, &whole).expect("written");
    }
    let plan = project.run(["plan"]);
    assert!(plan.says("Plan: 1 to update, 1 unchanged."), "{plan}");
}

#[test]
fn an_object_that_is_missing_is_not_taken_for_nothing() {
    let project = project();
    for object in objects(&project) {
        let file = project
            .path(".git/objects")
            .join(&object[..2])
            .join(&object[2..]);
        let whole = fs::read(&file).expect("a loose object");
        fs::remove_file(&file).expect("removed");
        for command in [&["plan"][..], &["sync", "--yes"]] {
            let run = project.run(command.iter().copied());
            assert!(matches!(run.status, Some(2 | 4)), "{object}: {run}");
            assert!(
                !run.says("Done:") && !run.says("Nothing to do"),
                "{object}: {run}"
            );
        }
        fs::write(&file, &whole).expect("written");
    }
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
}
