//! The README's quick start and the tutorials: their commands run as they are written, and what they
//! show is what the program prints.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use insta::assert_snapshot;

use crate::support::Project;

/// The change that the quick start breaks the sample with.
const BREAK: (&str, &str) = ("\"@escalations\"", "\"help@bistro.example\"");

/// A block of commands, and the text that the page shows after it.
struct Step<'a> {
    commands: &'a str,
    shown: Option<&'a str>,
}

/// Returns the text of a document of this repository.
fn page(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a document")
}

/// Returns the `sh` blocks of `page`, each with the `text` block after it. Blocks before the first
/// `sh` are left out, and so are those that only a reader can run.
fn steps(page: &str) -> Vec<Step<'_>> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    for block in page.split("```").skip(1).step_by(2) {
        if let Some(commands) = block.strip_prefix("sh\n") {
            // Git's settings and installing are for the reader, and a server has no end.
            let is_for_readers = commands.starts_with("git config --global ")
                || commands.starts_with("git clone ")
                || commands == "contactctl portal serve\n";
            if !is_for_readers {
                steps.push(Step {
                    commands,
                    shown: None,
                });
            }
        } else if let (Some(text), Some(step)) = (block.strip_prefix("text\n"), steps.last_mut()) {
            step.shown = Some(text);
        }
    }
    steps
}

/// A folder with what the quick start copies, as a clone of this repository has it.
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

/// Runs the steps of the page `path` one after the other in one shell, and compares what they print with what
/// the page shows. Returns the exit status of each step with its last line.
fn follow(path: &str, language: &str) -> String {
    let project = clone();
    let binary = Path::new(env!("CARGO_BIN_EXE_contactctl"));
    let folder = binary.parent().expect("a folder");
    let page = page(path);
    let steps = steps(&page);
    let output = |number: usize| project.path(&format!("../out-{number}"));
    let mut script = format!(
        "export LC_ALL=C.UTF-8 CLICOLOR_FORCE=1 PATH={}:$PATH\n\
         contactctl() {{ command contactctl --lang {language} \"$@\"; }}\n",
        folder.display()
    );
    for (number, step) in steps.iter().enumerate() {
        let last = step.commands.lines().last().expect("a line");
        let out = output(number);
        writeln!(
            script,
            "{{ {}}} >{} 2>&1; echo \"$?  {}\"",
            step.commands,
            out.display(),
            last.replace('"', "'")
        )
        .expect("text");
    }
    let mut bash = project.program("bash");
    let run = bash.args(["-c", &script]).stdin(Stdio::null()).output();
    let run = run.expect("bash runs");
    assert_eq!(String::from_utf8_lossy(&run.stderr), "");
    for (number, step) in steps.iter().enumerate() {
        if let Some(shown) = step.shown {
            let printed = fs::read_to_string(output(number)).expect("the output");
            let printed = without_colour(&printed);
            assert!(printed.contains(shown), "{shown}\n{printed}");
        }
    }
    String::from_utf8_lossy(&run.stdout).into_owned()
}

#[test]
fn the_quick_start_runs_as_it_is_written() {
    let followed = follow("README.md", "en");
    assert_snapshot!(followed, @"
    0  git commit --message 'contacts: the sample'
    1  contactctl check
    0  contactctl sync --yes
    0  contactctl sync --yes
    ");
    assert_eq!(follow("README.pl.md", "pl"), followed);
}

#[test]
fn the_tutorial_runs_as_it_is_written() {
    let followed = follow("docs/tutorial.md", "en");
    assert_snapshot!(followed, @"
    0  mkdir contacts
    0  END
    1  contactctl check
    0  contactctl explain confidential-address-shared
    0  contactctl check
    0  contactctl plan
    0  contactctl sync --yes
    0  contactctl sync --yes
    0  contactctl plan
    0  contactctl plan
    0  contactctl sync --yes
    0  contactctl history bistro
    ");
    assert_eq!(follow("docs/tutorial.pl.md", "pl"), followed);
}

/// Returns the lines of text in a picture that `tests/generate/terminal.py` made.
fn text_of(picture: &str) -> String {
    let mut text = String::new();
    for element in picture.split("<text ").skip(1) {
        let (element, _) = element.split_once("</text>").expect("an end");
        // Each piece is the rest of a tag, and what follows it.
        for piece in element.split('<') {
            text.push_str(piece.split_once('>').expect("a tag").1);
        }
        text.push('\n');
    }
    let text = text.replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The finding points at the line that the quick start breaks.
#[test]
fn the_picture_is_what_check_prints() {
    let project = clone();
    let file = "contacts/bistro-warszawa.toml";
    let text = fs::read_to_string(project.path(file)).expect("the sample");
    let (right, wrong) = BREAK;
    let line = text.lines().position(|line| line.contains(right));
    let line = line.expect("the line") + 1;
    project.write(file, text.replace(right, wrong));
    for (path, picture, language) in [
        ("README.md", "docs/terminal/check.svg", "en"),
        ("README.pl.md", "docs/terminal/check.pl.svg", "pl"),
    ] {
        let readme = page(path);
        assert!(
            readme.contains(&format!("]({picture})")),
            "{path} has no picture"
        );
        assert!(readme.contains(&format!("sed -i.bak 's/{right}/{wrong}/' {file}")));
        let run = project.run(["check", "--color", "always", "--lang", language]);
        assert_eq!(run.status, Some(1));
        let picture = page(picture);
        assert!(picture.contains(&format!("xml:lang=\"{language}\"")));
        let shown = text_of(&picture);
        let printed = without_colour(&run.stdout);
        assert_eq!(
            shown,
            format!("$ contactctl check\n{printed}"),
            "run `bash .ci/run regenerate`"
        );
        assert!(shown.contains(&format!("[{file}:{line}:")), "{shown}");
        assert_eq!(shown.matches("[contacts/").count(), 1, "{shown}");
    }
}

#[test]
fn the_sample_does_not_age() {
    let project = clone();
    for now in [
        "2026-11-30T00:00:00Z",
        "2027-12-31T00:00:00Z",
        "2036-12-31T00:00:00Z",
    ] {
        let run = project.run(["check", "--max-warnings", "0", "--now", now]);
        assert_eq!(run.status, Some(0), "{now}: {run}");
        assert!(run.stdout.contains("no findings"), "{now}: {run}");
    }
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
