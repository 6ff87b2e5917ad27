//! The run of one command: its project, its outputs, its time.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::environment::ProcessEnvironment;
use super::global::{ColorArg, GlobalArgs};
use crate::error::{Error, ErrorPlace, Result};
use crate::git::credential::Helpers;
use crate::git::{GitVariables, Repository, bare_folder};
use crate::language::{Language, MessageId, Text, id};
use crate::project::Project;
use crate::project::output::{self, Destination};
use crate::render::{self, Style, wrapped};
use crate::sync::Surroundings;
use crate::text::{harmless, printable};

/// The global arguments and the environment of a run, which every command uses.
#[derive(Debug)]
pub(super) struct Session<'e> {
    global: GlobalArgs,
    environment: &'e ProcessEnvironment,
    directory: PathBuf,
}

impl<'e> Session<'e> {
    pub(super) fn new(global: GlobalArgs, environment: &'e ProcessEnvironment) -> Result<Self> {
        if !environment.has_sound_clock() {
            return Err(Error::io(Text::new(id::CLOCK_ODD)));
        }
        let current = environment.current_dir.as_ref().map_err(|error| {
            Error::io(Text::new(id::NO_CURRENT_FOLDER)).because(Text::verbatim(error.to_string()))
        })?;
        let directory = match &global.directory {
            Some(directory) => current.join(directory),
            None => current.clone(),
        };
        if !directory.is_dir() {
            let text = Text::new(id::NO_SUCH_FOLDER).with("folder", directory.display());
            return Err(Error::usage(text));
        }
        Ok(Self {
            global,
            environment,
            directory,
        })
    }

    /// Returns the folder that paths in arguments start from.
    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Returns the path of the file that an argument names for a report: `-` is stdout.
    pub(super) fn report_path(&self, path: &Path) -> PathBuf {
        if path == Path::new("-") {
            return PathBuf::from("/dev/fd/1");
        }
        self.directory.join(path)
    }

    /// Checks that a report may be written to the file that an argument names, beside what is printed.
    ///
    /// # Errors
    ///
    /// If it is stdout and something else is printed there, or a file that contactctl reads in
    /// `project`.
    pub(super) fn check_report(&self, project: &Project, path: &Path) -> Result<()> {
        let file = self.report_path(path);
        let is_printed = output::destination(&file)? == Destination::Stdout;
        if is_printed && !self.global.quiet {
            return Err(Error::usage(Text::new(id::TWO_REPORTS_PRINTED)));
        }
        project.check_report(&file, path)
    }

    /// Finds the project that the arguments name, or else the one around the folder.
    pub(super) fn project(&self) -> Result<Project> {
        let project = match &self.global.config {
            Some(file) => Project::with_config(&self.directory.join(file))?,
            None => Project::discover(&self.directory).map_err(|error| self.explained(error))?,
        };
        Ok(self.shown(project))
    }

    /// Finds the project as [`Session::project`] does, or else that of the bare repository around the
    /// folder, whose commits alone have files.
    pub(super) fn project_of_commits(&self) -> Result<Project> {
        let config = self.global.config.as_deref();
        match Project::in_bare_repository(&self.directory, config) {
            Some(project) => Ok(self.shown(project)),
            None => self.project(),
        }
    }

    /// Returns `error`, whose commands then work in the folder of the user: with `-C` if that is not the
    /// project's.
    pub(super) fn located(&self, error: Error) -> Error {
        let project = match &self.global.config {
            Some(file) => Project::with_config(&self.directory.join(file)),
            None => Project::discover(&self.directory),
        };
        let current = self.environment.current_dir.as_ref().ok();
        let way = project.ok().zip(current).and_then(|(project, current)| {
            let current = current.canonicalize().ok()?;
            way(&current, &project.root)
        });
        match way {
            Some(way) => error.with("at", format!(" -C {}", way.display())),
            None => error,
        }
    }

    /// Returns the reason why there is no project. A bare repository has files only in its commits.
    fn explained(&self, error: Error) -> Error {
        match bare_folder(&self.directory) {
            Some(folder) => {
                Error::usage(Text::new(id::REPOSITORY_BARE).with("folder", folder.display()))
            }
            None => error,
        }
    }

    /// Returns `project` with the variables of Git, and prints where it is.
    fn shown(&self, project: Project) -> Project {
        let project = project.with_variables(self.git_variables());
        self.detail(
            &Text::new(id::DETAIL_PROJECT)
                .with("root", project.root.display())
                .with("config", project.config.as_str()),
        );
        project
    }

    /// Returns the variables of Git in the environment.
    pub(super) fn git_variables(&self) -> GitVariables {
        GitVariables::read(&self.directory, |name| self.variable(name))
    }

    /// Refuses the global arguments that the language server cannot follow.
    pub(super) fn refuse_for_editors(&self) -> Result<()> {
        if self.global.config.is_some() {
            return Err(Error::usage(Text::new(id::LSP_NO_CONFIG)));
        }
        if self.global.redact {
            return Err(Error::usage(Text::new(id::LSP_NO_REDACT)));
        }
        Ok(())
    }

    /// Opens the repository around `project`.
    pub(super) fn repository(&self, project: &Project) -> Result<Repository> {
        self.with_surroundings(|surroundings| surroundings.repository(project))
    }

    /// Returns the current time, to judge and to sign by.
    pub(super) fn now(&self) -> Timestamp {
        self.environment.now()
    }

    /// Returns the language of output for people.
    pub(super) fn language(&self) -> Language {
        self.voice().language
    }

    /// Returns the language that `--lang` chooses.
    pub(super) fn chosen_language(&self) -> Option<Language> {
        self.global.lang.map(Language::from)
    }

    /// Returns the language of output for machines: English, unless `--lang` chooses another one.
    pub(super) fn machine_language(&self) -> Language {
        self.chosen_language().unwrap_or_default()
    }

    /// Returns the style of results.
    pub(super) fn style(&self) -> Style {
        self.environment.style(self.global.color)
    }

    /// Returns true if results go to a terminal.
    pub(super) fn is_terminal(&self) -> bool {
        self.environment.stdout_is_terminal
    }

    /// Returns true if messages go to a terminal.
    pub(super) fn talks_to_terminal(&self) -> bool {
        self.environment.stderr_is_terminal
    }

    /// Returns true if somebody can be asked a question.
    pub(super) fn is_interactive(&self) -> bool {
        self.environment.stdin_is_terminal && self.environment.stderr_is_terminal
    }

    /// Returns the clock, for work that takes some time.
    pub(super) fn clock(&self) -> fn() -> Timestamp {
        self.environment.clock
    }

    /// Returns the value of an environment variable. `None` if it is not set or empty.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        self.environment.variable(name)
    }

    /// Returns true if only findings and errors are to be printed.
    pub(super) fn is_quiet(&self) -> bool {
        self.global.quiet
    }

    /// Returns true if personal data is masked.
    pub(super) fn is_redacting(&self) -> bool {
        self.voice().redact
    }

    /// Prints a result. A closed pipe is not an error: the reader has seen enough.
    pub(super) fn print(&self, text: &str) -> Result<()> {
        self.print_while_read(text).map(|_is_read| ())
    }

    /// Prints a result. Returns false if the reader has closed the pipe.
    pub(super) fn print_while_read(&self, text: &str) -> Result<bool> {
        write_result(&self.harmless(&self.released(text)))
    }

    /// Prints a result without masking it: its personal data is masked already, if it has to be. Or it
    /// is a secret that was made to be shown once.
    pub(super) fn print_released(&self, text: &str) -> Result<()> {
        write_result(&self.harmless(text)).map(|_is_read| ())
    }

    /// Prints commands to the runner of a job, in which no line is from a file.
    pub(super) fn print_commands(text: &str) -> Result<()> {
        write_result(text).map(|_is_read| ())
    }

    /// Clears the terminal that results go to, with `sequence`. Returns false if it is closed.
    pub(super) fn clear(&self, sequence: &str) -> Result<bool> {
        if !self.is_terminal() {
            return Ok(true);
        }
        write_result(sequence)
    }

    /// Returns `text` as it may be written to stdout, whatever names are in it.
    fn harmless<'t>(&self, text: &'t str) -> Cow<'t, str> {
        harmless(text, self.style().color)
    }

    /// Prints a line on stderr, if `--verbose` is set.
    pub(super) fn detail(&self, text: &Text) {
        if self.global.verbose {
            self.voice().tell(text);
        }
    }

    /// Prints a text on stderr, unless only findings and errors are to be printed.
    pub(super) fn note(&self, text: &Text) {
        if !self.is_quiet() {
            self.voice().tell(text);
        }
    }

    /// Prints a line on stderr.
    pub(super) fn say(&self, line: &str) {
        self.voice().say(line);
    }

    /// Returns a mark of this build of the program, if it can be determined.
    pub(super) fn build(&self) -> Option<&str> {
        self.environment.build.as_deref()
    }

    /// Reports an error that does not end the run.
    pub(super) fn report(&self, error: &Error) {
        self.voice().report(error);
    }

    /// Calls `work` with the values that a use case needs of this process.
    pub(super) fn with_surroundings<R>(&self, work: impl FnOnce(Surroundings<'_>) -> R) -> R {
        self.with_helpers(Helpers::All, work)
    }

    /// As [`Session::with_surroundings`], but only `helpers` may be asked for a token.
    pub(super) fn with_helpers<R>(
        &self,
        helpers: Helpers,
        work: impl FnOnce(Surroundings<'_>) -> R,
    ) -> R {
        let voice = self.voice();
        work(Surroundings {
            directory: &self.directory,
            variable: &|name| self.variable(name),
            clock: self.environment.clock,
            helpers,
            log: Arc::new(move |line| voice.say(&format!("portal: {line}"))),
            tell: Arc::new(move |text| voice.tell(text)),
            hand_entry: None,
            timeout: None,
        })
    }

    /// Returns the voice of this run.
    pub(super) fn voice(&self) -> Voice {
        Voice::new(&self.global, self.environment)
    }

    /// Returns `text` as it may be printed: with personal data masked, if necessary.
    pub(super) fn released<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.voice().released(text)
    }
}

/// Returns the way from the folder `from` to the folder `to`. `None` if they are the same.
fn way(from: &Path, to: &Path) -> Option<PathBuf> {
    let common = from.iter().zip(to).take_while(|(one, other)| one == other);
    let common = common.count();
    let up = from.iter().skip(common).map(|_| OsStr::new(".."));
    let way: PathBuf = up.chain(to.iter().skip(common)).collect();
    (!way.as_os_str().is_empty()).then_some(way)
}

/// Writes to stdout. Returns false if the reader has closed the pipe.
fn write_result(text: &str) -> Result<bool> {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Error::io(Text::new(id::RESULTS_UNWRITABLE)).because(error)),
    }
}

/// The printer of messages on stderr, in the language of the run. It also masks personal data in all
/// output.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice {
    language: Language,
    color: bool,
    redact: bool,
    /// The number of columns of the terminal. `None` if stderr is not a terminal.
    width: Option<usize>,
}

impl Voice {
    /// Returns the voice of a run with these arguments.
    pub(super) fn new(global: &GlobalArgs, environment: &ProcessEnvironment) -> Self {
        let language = global
            .lang
            .map_or_else(|| environment.language(), Language::from);
        Self {
            color: environment.colors_stderr(global.color),
            ..Self::early(language, global.redact, environment)
        }
    }

    /// Returns the voice of a run before its arguments are parsed.
    pub(super) fn early(
        language: Language,
        redact: bool,
        environment: &ProcessEnvironment,
    ) -> Self {
        Self {
            language,
            color: environment.colors_stderr(ColorArg::Auto),
            redact: redact || environment.is_ci(),
            width: environment
                .columns
                .filter(|_| environment.stderr_is_terminal),
        }
    }

    /// Returns `text`, with personal data masked if others may read it.
    pub(super) fn released(self, text: &str) -> Cow<'_, str> {
        render::released(text, self.redact)
    }

    /// Prints a line on stderr. If that fails, because the terminal is gone, the run still goes on.
    pub(super) fn say(self, line: &str) {
        let printable = printable(line);
        let released = self.released(&printable);
        let _nobody_reads = writeln!(io::stderr(), "{}", harmless(&released, false));
    }

    /// Returns `text` in the language of the run, with its private values masked if necessary.
    fn said(self, text: &Text) -> String {
        if self.redact {
            text.masked().say(self.language)
        } else {
            text.say(self.language)
        }
    }

    /// Prints a text on stderr, in the language of the run.
    pub(super) fn tell(self, text: &Text) {
        self.say(&self.said(text));
    }

    /// Breaks `text` into lines that fit on the terminal, with `indent` columns before all but the first.
    fn broken(self, text: &str, indent: usize) -> String {
        let room = self
            .width
            .map_or(usize::MAX, |width| width.saturating_sub(indent).max(indent));
        wrapped(text, room).join(&format!("\n{:indent$}", ""))
    }

    /// Reports an error on stderr: the message, the places, the causes and the hints.
    pub(super) fn report(self, error: &Error) {
        let cause = format!("  {}", self.word(id::WORD_CAUSE));
        let width = cause.chars().count();
        let mut lines = vec![(
            "31;1",
            format!("{}:", self.word(id::WORD_ERROR)),
            self.said(error.message()),
        )];
        for ErrorPlace { path, line, text } in error.places() {
            let at = format!("{:>width$}", self.word(id::PLAN_AT));
            let shown = render::concealed(text.trim(), self.redact);
            lines.push(("2", at, format!("{path}:{line}: {shown}")));
        }
        for text in error.causes() {
            lines.push(("2", cause.clone(), self.said(&text)));
        }
        for hint in error.hints() {
            let help = format!("  {}", self.word(id::WORD_HELP));
            lines.push(("36", help, self.said(&hint)));
        }
        let mut stderr = io::stderr().lock();
        for (code, mut word, text) in lines {
            if self.color {
                word = format!("\u{1b}[{code}m{word}\u{1b}[0m");
            }
            let broken = self.broken(&self.released(&printable(&text)), width + 1);
            let line = format!("{word} {broken}");
            let _nobody_reads = writeln!(stderr, "{}", harmless(&line, self.color));
        }
    }

    fn word(self, id: MessageId) -> String {
        Text::new(id).say(self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_leads_up_and_down() {
        for (from, to, expected) in [
            ("/a/b", "/a/b", None),
            ("/a/b/c", "/a", Some("../..")),
            ("/a", "/a/b/c", Some("b/c")),
            ("/a/b", "/a/c/d", Some("../c/d")),
        ] {
            let way = way(Path::new(from), Path::new(to));
            assert_eq!(way.as_deref(), expected.map(Path::new), "{from} {to}");
        }
    }
}
