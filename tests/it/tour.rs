//! The README: its commands run as they are written, and its picture is what they print.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use insta::assert_snapshot;

use crate::support::Project;

const README: &str = include_str!("../../README.md");

/// The lines of every `sh` block under the heading of the tour.
fn commands() -> Vec<&'static str> {
    let tour = README
        .split("\n## ")
        .find(|part| part.starts_with("A tour"));
    let blocks = tour.expect("the tour").split("```sh\n").skip(1);
    let blocks = blocks.map(|block| block.split("```").next().expect("an end"));
    blocks.flat_map(str::lines).collect()
}

/// A folder with what the tour copies, as a clone of this repository has it.
fn clone() -> Project {
    let project = Project::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["contacts", "contactctl.toml", "schemas"] {
        let copied = Command::new("cp")
            .arg("-R")
            .args([root.join(name), project.path(name)])
            .status();
        assert!(copied.expect("cp runs").success());
    }
    project
}

#[test]
fn the_tour_runs_as_it_is_written() {
    let project = clone();
    let binary = Path::new(env!("CARGO_BIN_EXE_contactctl"));
    let folder = binary.parent().expect("a folder");
    let mut script = format!("export LC_ALL=C.UTF-8 PATH={}:$PATH\n", folder.display());
    for line in commands() {
        // Installing is for the reader, and a server has no end.
        if line.starts_with("cargo install") || line == "contactctl portal serve" {
            continue;
        }
        writeln!(
            script,
            "{line} >out 2>&1; echo \"$?  {}\"",
            line.replace('"', "'")
        )
        .expect("text");
    }
    let mut bash = project.program("bash");
    let output = bash.args(["-c", &script]).stdin(Stdio::null()).output();
    let output = output.expect("bash runs");
    assert_snapshot!(String::from_utf8_lossy(&output.stdout), @"
    0  mkdir ../my-contacts
    0  cp -R contacts contactctl.toml schemas ../my-contacts
    0  cd ../my-contacts
    0  git init --initial-branch main
    0  git add .
    0  git commit --message 'contacts: the sample'
    0  sed -i.bak 's/help@bistro.example/escalations@kredens.example/' contacts/bistro-warszawa.toml
    1  contactctl check
    0  contactctl explain confidential-address-shared
    0  mv contacts/bistro-warszawa.toml.bak contacts/bistro-warszawa.toml
    0  contactctl check
    0  contactctl sync --yes
    0  sed -i.bak 's/help@bistro.example/guests@bistro.example/' contacts/bistro-warszawa.toml
    0  contactctl plan
    0  rm contacts/bistro-warszawa.toml.bak
    0  git commit --all --message 'bistro: a mailbox for guests'
    0  contactctl plan
    0  contactctl sync --yes
    ");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn the_picture_is_what_check_prints() {
    let project = clone();
    let file = "contacts/bistro-warszawa.toml";
    let text = std::fs::read_to_string(project.path(file)).expect("the sample");
    let broken = text.replace("help@bistro.example", "escalations@kredens.example");
    project.write(file, broken);
    let run = project.run(["check", "--color", "always"]);
    assert_eq!(run.status, Some(1));
    let picture = README
        .split("```text\n$ contactctl check\n")
        .nth(1)
        .expect("the picture");
    let picture = picture.split("```").next().expect("an end");
    assert_eq!(without_colour(&run.stdout), picture);
}

/// `text` without the sequences that colour a terminal.
fn without_colour(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    plain + rest
}
