//! The how-to guides: their commands run as they are written, in a real shell, with real Git and OpenSSH.
//! Only what is another for each reader is replaced.

mod accounts;
mod keys;
mod portal;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::support::Project;

/// What the shell of a reader has, beside the program itself. The reader answers yes to questions, and
/// leaves the passphrase of a new key empty.
const SHELL: &str = r#"
contactctl() {
    said="contactctl $*"
    case "$1 ${2-}" in
        sync* | 'portal id') set -- "$@" --yes ;;
    esac
    command contactctl --lang en "$@"
}
ssh-keygen() { command ssh-keygen -q -N '' "$@"; }
failed() {
    if [[ $2 = 'command contactctl'* ]]; then set -- "$1" "$said"; fi
    echo "--- status $1 of $2" >&3
}
trap 'failed $? "$BASH_COMMAND"' ERR
"#;

/// A page that somebody follows, block of commands by block of commands.
pub struct Guide<'p> {
    project: &'p Project,
    steps: std::vec::IntoIter<String>,
    /// What is another for each reader, and what it is here.
    given: Vec<(&'static str, String)>,
    /// The commands so far, each with its exit status if that is not 0.
    followed: String,
    /// What the commands of the last step printed.
    printed: String,
}

/// Returns the text of the page `path`.
fn page(path: &str) -> String {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    text.expect("a document")
}

/// Returns the blocks of commands in `text`.
fn steps(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut block: Option<String> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) if &*language == "sh" => {
                block = Some(String::new());
            }
            Event::Text(part) => {
                if let Some(block) = &mut block {
                    block.push_str(&part);
                }
            }
            Event::End(TagEnd::CodeBlock) => found.extend(block.take()),
            _ => {}
        }
    }
    assert!(!found.is_empty(), "no commands: {text}");
    found
}

impl<'p> Guide<'p> {
    /// Opens the page `path`, in the folder of `project`.
    pub fn new(project: &'p Project, path: &str) -> Self {
        Self::of(project, &page(path))
    }

    /// Opens the section `heading` of the page `path`.
    pub fn section(project: &'p Project, path: &str, heading: &str) -> Self {
        let page = page(path);
        let (_, section) = page
            .split_once(&format!("\n{heading}\n"))
            .expect("a heading");
        let level = heading.split(' ').next().expect("its level");
        let section = section
            .split(&format!("\n{level} "))
            .next()
            .expect("a section");
        Self::of(project, section)
    }

    fn of(project: &'p Project, text: &str) -> Self {
        Self {
            project,
            steps: steps(text).into_iter(),
            given: Vec::new(),
            followed: String::new(),
            printed: String::new(),
        }
    }

    /// Writes `here` in place of `word` in all commands.
    pub fn given(mut self, word: &'static str, here: impl Into<String>) -> Self {
        self.given.push((word, here.into()));
        self
    }

    /// Runs the next blocks, up to the one that has `text`.
    pub fn until(&mut self, text: &str) {
        loop {
            let step = self.steps.next();
            let step = step.unwrap_or_else(|| panic!("no block has {text:?}"));
            let is_last = step.contains(text);
            self.run(&step);
            if is_last {
                return;
            }
        }
    }

    /// Leaves out the next block, which has `text`: only a reader can run it.
    pub fn leave_out(&mut self, text: &str) {
        let step = self.steps.next().expect("a block");
        assert!(step.contains(text), "{step}");
    }

    /// Runs commands that the page describes in words.
    pub fn reader(&mut self, commands: &str) {
        let status = self.shell(commands);
        assert_eq!(status, Some(0), "{commands}\n{}", self.printed);
    }

    /// Runs the rest of the page. Returns its commands, each with its exit status if that is not 0.
    pub fn finish(mut self) -> String {
        while let Some(step) = self.steps.next() {
            self.run(&step);
        }
        self.followed
    }

    /// Asserts that the commands of the last block printed `text`.
    pub fn shows(&self, text: &str) {
        assert!(self.printed.contains(text), "{text}\n{}", self.printed);
    }

    fn run(&mut self, step: &str) {
        self.followed.push_str(step);
        let mut commands = step.to_owned();
        for (word, here) in &self.given {
            commands = commands.replace(word, here);
        }
        self.shell(&commands);
        let mut failed = fs::read_to_string(self.beside("failed")).expect("a file");
        for (word, here) in &self.given {
            failed = failed.replace(here.as_str(), word);
        }
        self.followed.push_str(&failed);
    }

    /// Runs `commands` in a shell that goes on where the last one ended: in its folder, with its
    /// variables.
    fn shell(&mut self, commands: &str) -> Option<i32> {
        let program = Path::new(env!("CARGO_BIN_EXE_contactctl"));
        let folder = program.parent().expect("a folder").display();
        let (state, failed) = (self.beside("state"), self.beside("failed"));
        let (state, failed) = (state.display(), failed.display());
        let script = format!(
            "exec 3>'{failed}'\n\
             if [[ -e '{state}' ]]; then source '{state}'; else export PATH={folder}:$PATH; fi\n\
             unset GIT_AUTHOR_DATE GIT_COMMITTER_DATE\n\
             {SHELL}\n{commands}\n\
             status=$?\n\
             {{ export -p; printf 'cd %q\\n' \"$PWD\"; }} >'{state}'\n\
             exit $status\n"
        );
        let mut bash = self.project.program("bash");
        let run = bash.args(["-c", &script]).stdin(Stdio::null()).output();
        let run = run.expect("bash runs");
        self.printed = [run.stdout, run.stderr]
            .map(|output| String::from_utf8_lossy(&output).into_owned())
            .concat();
        run.status.code()
    }

    /// A file beside the project.
    fn beside(&self, name: &str) -> PathBuf {
        self.project.path("../home").join(name)
    }
}
