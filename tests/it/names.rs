//! Names from anywhere (files, people, branches, a portal, the configuration) steer no terminal, and
//! begin no line of a log that runs something.

use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::commands::leaves;

/// A name that is a line of its own, a command to whatever runs the job, and more.
const HOSTILE: &str = "a\n::error file=x::pwned\n##[group]x\u{1b}[31m\u{202e}\u{200b}\r\u{9b}b";

/// The same in a TOML string.
const ESCAPED: &str = r"a\n::error file=x::pwned\n##[group]x\u001b[31m\u202e\u200b\r\u009bb";

/// A project in which everything that has a name has a hostile one.
fn project() -> Project {
    let project = Project::new()
        .file(
            "contactctl.toml",
            format!(
                "\"{ESCAPED}\" = 1\n[portals.\"{ESCAPED}\"]\nkind = \"embedded\"\nenvironment = \"{ESCAPED}\"\n[[rules.allow]]\nrule = \"{ESCAPED}\"\naccount = \"{ESCAPED}\"\nreason = \"{ESCAPED}\"\n"
            ),
        )
        .file(
            "contacts/directory.toml",
            format!("[\"{ESCAPED}\"]\nkind = \"person\"\nemail = \"{ESCAPED}\"\nphone = \"{ESCAPED}\"\n"),
        )
        .file(&format!("contacts/{HOSTILE}.toml"), hostile_account("x"))
        .file("contacts/::error::.toml", hostile_account("::error::"))
        .file("contacts/bistro.toml", BISTRO);
    project.commit_all(&format!("::error::{HOSTILE}"));
    project.git(["checkout", "-q", "-b", "b\u{202e}\u{200b}##x"]);
    project.git([
        "remote",
        "add",
        "o\u{202e}\u{200b}##x",
        "::error::\u{1b}[31m",
    ]);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project
}

fn hostile_account(id: &str) -> String {
    BISTRO
        .replace("\"bistro\"", &format!("\"{id}\""))
        .replace("\"Bistro\"", &format!("\"{ESCAPED}\""))
        .replace("help@", ESCAPED)
        .replace("\"api@", &format!("\"@{ESCAPED}\", \"{ESCAPED}\", \"api@"))
        .replace("Europe/Warsaw", ESCAPED)
        + &format!("\"{ESCAPED}\" = \"{ESCAPED}\"\n")
}

/// `text` without the colours of the program's own.
fn without_colors(text: &str) -> String {
    let color = regex::Regex::new("\u{1b}\\[[0-9;]*m").expect("a pattern");
    color.replace_all(text, "").into_owned()
}

/// The faults of one line of output. `is_github` if it is in the format that has commands of its own.
fn fault(line: &str, is_github: bool) -> Option<&'static str> {
    let steers = |c: char| {
        (c.is_control() && c != '\t')
            || ('\u{200b}'..='\u{200f}').contains(&c)
            || ('\u{202a}'..='\u{202e}').contains(&c)
    };
    let own = [
        "::error file=",
        "::warning file=",
        "::notice title=contactctl check::",
    ];
    let is_own = is_github && own.iter().any(|own| line.starts_with(own));
    if line.contains(steers) {
        Some("steers")
    } else if line.trim_start().starts_with("::") && !is_own {
        Some("is a command")
    } else if line.contains("##[") && !is_own {
        Some("has a command")
    } else {
        None
    }
}

/// A project that can be planned and pushed, in which names that anybody can choose are hostile: of
/// files, portals, people, branches, remotes and in the messages of commits.
fn sound_project() -> Project {
    let project = Project::new()
        .file(
            "contactctl.toml",
            "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n",
        )
        .file(".gitignore", ".contactctl/\n")
        .file(
            &format!("contacts/{HOSTILE}.toml"),
            BISTRO.replace("\"bistro\"", "\"tavern\""),
        )
        .file("contacts/bistro.toml", BISTRO);
    project.commit_all(&format!("::error::{HOSTILE}"));
    project.run(["sync", "--yes"]);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.git(["add", "--all"]);
    let author = "##[group]x\u{1b}[31m\u{202e} <::error::\u{1b}[2J\u{202e}@x>";
    project.git(["commit", "-q", "-m", HOSTILE, "--author", author]);
    project.git(["branch", "b\u{202e}\u{200b}##x"]);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "visitors@"));
    project.write(
        &format!("contacts/::error::{HOSTILE}.toml"),
        BISTRO.replace("\"bistro\"", "\"third\""),
    );
    project
}

#[test]
fn no_name_steers_a_terminal_or_the_runner_of_a_job() {
    assert_harmless(
        &project(),
        &[&[], &["--config", HOSTILE], &["--config", "::error::.toml"]],
    );
}

#[test]
fn no_name_of_a_sound_project_does_either() {
    let project = sound_project();
    assert_harmless(&project, &[&[]]);
    assert_harmless(
        &project.variable("CI", "true"),
        &[&["--color", "always", "--verbose"]],
    );
}

/// Runs every command with each of its flags, and `more`, and looks at each line of what it prints.
fn assert_harmless(project: &Project, more: &[&[&str]]) {
    let mut faults = Vec::new();
    for leaf in leaves().iter().filter(|leaf| !leaf.runs_on()) {
        let none = [Vec::new()];
        for flag in none.iter().chain(&leaf.flags) {
            let line = leaf.line([flag]);
            for more in more {
                let args = line.iter().map(String::as_str).chain(more.iter().copied());
                let run = project.run(args);
                assert!(!run.stderr.contains("panicked"), "{run}");
                let is_github = line.iter().any(|word| word == "github");
                let is_colored = more.contains(&"always");
                let (stdout, stderr) = if is_colored {
                    (without_colors(&run.stdout), without_colors(&run.stderr))
                } else {
                    (run.stdout.clone(), run.stderr.clone())
                };
                for line in stdout.split('\n').chain(stderr.split('\n')) {
                    let fault = fault(line, is_github);
                    faults.extend(fault.map(|fault| format!("{:?} {fault}: {line:?}", run.args)));
                }
            }
        }
    }
    faults.truncate(20);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn arguments_are_names_from_anywhere_too() {
    let project = project();
    for args in [
        &["check", "--rev", HOSTILE][..],
        &["check", HOSTILE],
        &["check", "--format", HOSTILE],
        &["check", "--since", HOSTILE],
        &["check", "--lang", "pl", "--format", HOSTILE],
        &["plan", "--portal", HOSTILE],
        &["plan", "--account", HOSTILE],
        &["explain", HOSTILE],
        &["history", HOSTILE],
        &[HOSTILE],
        &["check", "--output", HOSTILE],
        &["-C", HOSTILE, "check"],
    ] {
        let run = project.run(args.iter().copied());
        for line in run.stdout.split('\n').chain(run.stderr.split('\n')) {
            assert_eq!(fault(line, false), None, "{args:?}: {line:?}");
        }
    }
}
