//! One run: its project, its outputs, its instant.

use std::borrow::Cow;
use std::error::Error as _;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Environment, Global};
use crate::error::{Error, Place, Result};
use crate::language::Language;
use crate::project::Project;
use crate::render::{Style, printable, redacted, wrapped};

/// What the commands of one run share.
#[derive(Debug)]
pub(super) struct Session<'e> {
    global: Global,
    environment: &'e Environment,
    directory: PathBuf,
}

impl<'e> Session<'e> {
    pub(super) fn new(global: Global, environment: &'e Environment) -> Result<Self> {
        let current = environment.current_dir.as_ref();
        let current = current.map_err(|error| {
            Error::io("cannot tell the current folder").because(error.to_string())
        })?;
        let directory = match &global.directory {
            Some(directory) => current.join(directory),
            None => current.clone(),
        };
        if !directory.is_dir() {
            return Err(
                Error::usage(format!("`{}` is not a folder", directory.display()))
                    .hint("name an existing folder with `-C DIR`"),
            );
        }
        Ok(Self {
            global,
            environment,
            directory,
        })
    }

    /// The folder that paths in arguments start from.
    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    /// The project that the arguments name, else the one around the folder.
    pub(super) fn project(&self) -> Result<Project> {
        let project = match &self.global.config {
            Some(file) => Project::with_config(&self.directory.join(file))?,
            None => Project::discover(&self.directory)?,
        };
        self.detail(&format!(
            "project `{}`, by `{}`",
            project.root.display(),
            project.config
        ));
        Ok(project)
    }

    /// The instant to judge by: `given`, else the clock's.
    pub(super) fn now(&self, given: Option<Timestamp>) -> Timestamp {
        given.unwrap_or_else(self.environment.clock)
    }

    /// The language of what people read.
    pub(super) fn language(&self) -> Language {
        let asked = self.global.lang.map(Language::from);
        asked.unwrap_or_else(|| self.environment.language())
    }

    /// The language of what machines read: English, unless another one is asked for.
    pub(super) fn machine_language(&self) -> Language {
        self.global.lang.map(Language::from).unwrap_or_default()
    }

    /// How results look.
    pub(super) fn style(&self) -> Style {
        self.environment.style(self.global.color)
    }

    /// Whether results go to a terminal.
    pub(super) fn is_terminal(&self) -> bool {
        self.environment.stdout_is_terminal
    }

    /// Whether messages go to a terminal.
    pub(super) fn talks_to_terminal(&self) -> bool {
        self.environment.stderr_is_terminal
    }

    /// Whether somebody can be asked.
    pub(super) fn is_interactive(&self) -> bool {
        self.environment.stdin_is_terminal && self.environment.stderr_is_terminal
    }

    /// The clock, for what goes on for longer than an instant.
    pub(super) fn clock(&self) -> fn() -> Timestamp {
        self.environment.clock
    }

    /// The value of an environment variable that is set and not empty.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        self.environment.variable(name)
    }

    /// Whether only findings and errors are wanted.
    pub(super) fn is_quiet(&self) -> bool {
        self.global.quiet
    }

    /// Whether personal data is masked.
    pub(super) fn is_redacting(&self) -> bool {
        self.voice().redact
    }

    /// Prints a result. A reader who has gone has seen enough.
    pub(super) fn print(&self, text: &str) -> Result<()> {
        self.print_while_read(text).map(|_is_read| ())
    }

    /// As [`Session::print`]; tells whether somebody still reads.
    pub(super) fn print_while_read(&self, text: &str) -> Result<bool> {
        write_result(&self.released(text))
    }

    /// Prints a result that has no personal data in it where none may be.
    pub(super) fn print_released(text: &str) -> Result<()> {
        write_result(text).map(|_is_read| ())
    }

    /// A line for who asked for more, on stderr.
    pub(super) fn detail(&self, line: &str) {
        if self.global.verbose {
            self.voice().say(line);
        }
    }

    /// A line that was asked for and is no result, on stderr.
    pub(super) fn say(&self, line: &str) {
        self.voice().say(line);
    }

    /// Which build of the program this is, if that can be told.
    pub(super) fn build(&self) -> Option<&str> {
        self.environment.build.as_deref()
    }

    /// Reports a failure that does not end the run.
    pub(super) fn report(&self, error: &Error) {
        self.voice().report(error);
    }

    /// How this run talks to people.
    pub(super) fn voice(&self) -> Voice {
        Voice::new(&self.global, self.environment)
    }

    /// Whether what leaves the run may hold no personal data.
    pub(super) fn redacts(&self) -> bool {
        self.voice().redact
    }

    /// `text` as it may leave the run.
    pub(super) fn released<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.voice().released(text)
    }
}

/// Writes to stdout; tells whether somebody still reads.
fn write_result(text: &str) -> Result<bool> {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Error::io("cannot write the results").because(error)),
    }
}

/// What goes to stderr, and what everything that leaves the run goes through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice {
    color: bool,
    redact: bool,
    /// Where lines end on a terminal; none elsewhere.
    width: Option<usize>,
}

impl Voice {
    pub(super) fn new(global: &Global, environment: &Environment) -> Self {
        Self {
            color: environment.colors_stderr(global.color),
            redact: global.redact || environment.variable("CI").is_some(),
            width: environment
                .columns
                .filter(|_| environment.stderr_is_terminal),
        }
    }

    /// `text` without personal data, where others may read it.
    pub(super) fn released(self, text: &str) -> Cow<'_, str> {
        if self.redact {
            redacted(text)
        } else {
            Cow::Borrowed(text)
        }
    }

    /// A line that is no result, on stderr. A terminal that is gone is no reason to stop.
    pub(super) fn say(self, line: &str) {
        let line = printable(line);
        let _nobody_reads = writeln!(io::stderr(), "{}", self.released(&line));
    }

    /// `text` behind a word such as `  cause:`, in lines that fit on the terminal.
    fn broken(self, text: &str) -> String {
        let indent = "  cause: ".len();
        let room = self
            .width
            .map_or(usize::MAX, |width| width.saturating_sub(indent).max(indent));
        wrapped(text, room).join(&format!("\n{:indent$}", ""))
    }

    /// Reports a failure on stderr: what, why, and what to do.
    pub(super) fn report(self, error: &Error) {
        let paint = |code: &str, word: &str| {
            if self.color {
                format!("\u{1b}[{code}m{word}:\u{1b}[0m")
            } else {
                format!("{word}:")
            }
        };
        let mut lines = vec![(paint("31;1", "error"), error.to_string())];
        for Place { path, line, text } in error.places() {
            lines.push((
                paint("2", "     at"),
                format!("{path}:{line}: {}", text.trim()),
            ));
        }
        let mut cause = error.source();
        while let Some(source) = cause {
            lines.push((paint("2", "  cause"), source.to_string()));
            cause = source.source();
        }
        let help = |hint: &String| (paint("36", "  help"), hint.clone());
        lines.extend(error.hints().iter().map(help));
        let mut stderr = io::stderr().lock();
        for (word, text) in lines {
            let text = printable(&text);
            let _nobody_reads = writeln!(stderr, "{word} {}", self.broken(&self.released(&text)));
        }
    }
}
