//! One run: its project, its outputs, its instant.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::environment::Environment;
use super::global::{Color, Global};
use crate::error::{Error, Place, Result};
use crate::language::{Language, Text};
use crate::project::Project;
use crate::render::{Style, redacted, wrapped};
use crate::sync::Surroundings;
use crate::text::printable;

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
            Error::io(Text::new("no-current-folder")).because(Text::verbatim(error.to_string()))
        })?;
        let directory = match &global.directory {
            Some(directory) => current.join(directory),
            None => current.clone(),
        };
        if !directory.is_dir() {
            let text = Text::new("no-such-folder").with("folder", directory.display());
            return Err(Error::usage(text));
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
        self.detail(
            &Text::new("detail-project")
                .with("root", project.root.display())
                .with("config", project.config.as_str()),
        );
        Ok(project)
    }

    /// The instant to judge by: `given`, else the clock's.
    pub(super) fn now(&self, given: Option<Timestamp>) -> Timestamp {
        given.unwrap_or_else(self.environment.clock)
    }

    /// The language of what people read.
    pub(super) fn language(&self) -> Language {
        self.voice().language
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
    pub(super) fn detail(&self, text: &Text) {
        if self.global.verbose {
            self.voice().tell(text);
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

    /// Calls `work` with what a use case needs of this process.
    pub(super) fn with_surroundings<R>(&self, work: impl FnOnce(Surroundings<'_>) -> R) -> R {
        let voice = self.voice();
        work(Surroundings {
            directory: &self.directory,
            variable: &|name| self.variable(name),
            clock: self.environment.clock,
            log: Arc::new(move |line| voice.say(&format!("portal: {line}"))),
        })
    }

    /// How this run talks to people.
    pub(super) fn voice(&self) -> Voice {
        Voice::new(&self.global, self.environment)
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
        Err(error) => Err(Error::io(Text::new("results-unwritable")).because(error)),
    }
}

/// What goes to stderr, and what everything that leaves the run goes through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice {
    language: Language,
    color: bool,
    redact: bool,
    /// Where lines end on a terminal; none elsewhere.
    width: Option<usize>,
}

impl Voice {
    pub(super) fn new(global: &Global, environment: &Environment) -> Self {
        let asked = global.lang.map(Language::from);
        let language = asked.unwrap_or_else(|| environment.language());
        Self {
            color: environment.colors_stderr(global.color),
            ..Self::early(language, global.redact, environment)
        }
    }

    /// That of a run whose arguments nobody has read yet.
    pub(super) fn early(language: Language, redact: bool, environment: &Environment) -> Self {
        Self {
            language,
            color: environment.colors_stderr(Color::Auto),
            redact: redact || environment.variable("CI").is_some(),
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

    /// As [`Voice::say`], a text in the language of the run.
    pub(super) fn tell(self, text: &Text) {
        self.say(&text.say(self.language));
    }

    /// `text` with `indent` columns before it, in lines that fit on the terminal.
    fn broken(self, text: &str, indent: usize) -> String {
        let room = self
            .width
            .map_or(usize::MAX, |width| width.saturating_sub(indent).max(indent));
        wrapped(text, room).join(&format!("\n{:indent$}", ""))
    }

    /// Reports a failure on stderr: what, why, and what to do.
    pub(super) fn report(self, error: &Error) {
        let say = |id: &'static str| Text::new(id).say(self.language);
        let cause = format!("  {}", say("word-cause"));
        let width = cause.chars().count();
        let mut lines = vec![(
            "31;1",
            format!("{}:", say("word-error")),
            error.message().say(self.language),
        )];
        for Place { path, line, text } in error.places() {
            let at = format!("{:>width$}", say("plan-at"));
            lines.push(("2", at, format!("{path}:{line}: {}", text.trim())));
        }
        for text in error.causes() {
            lines.push(("2", cause.clone(), text.say(self.language)));
        }
        for hint in error.hints() {
            let help = format!("  {}", say("word-help"));
            lines.push(("36", help, hint.say(self.language)));
        }
        let mut stderr = io::stderr().lock();
        for (code, mut word, text) in lines {
            if self.color {
                word = format!("\u{1b}[{code}m{word}\u{1b}[0m");
            }
            let text = printable(&text);
            let text = self.broken(&self.released(&text), width + 1);
            let _nobody_reads = writeln!(stderr, "{word} {text}");
        }
    }
}
