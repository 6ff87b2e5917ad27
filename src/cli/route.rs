//! `contactctl route`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::instant::instant;
use super::session::Session;
use crate::check;
use crate::config::ProjectFiles;
use crate::contact::{Environment, Record};
use crate::error::{Error, Result};
use crate::git::short_id;
use crate::language::{Text, id};
use crate::plan::{Accounts, desired};
use crate::project::Project;
use crate::render::route::{self, AccountRouteChange, Changes, Told, Way};
use crate::routing::{Event, recipients, rerouted};
use crate::text::suggest;

/// Show who is notified of an event, or how a change affects this
///
/// Reads the files, not a portal, and sends nothing. The events are `production-issue`,
/// `integration-disabled`, `technical-request`, `merchant-issue`, `user-escalation` and
/// `user-support`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl route integration-disabled
  contactctl route user-support --account bistro-warszawa --at 2026-12-24T17:00:00Z
  contactctl route production-issue --rev HEAD --format json
  contactctl route --since main --format markdown    how a branch changes the recipients")]
pub(super) struct RouteArgs {
    /// The event; with `--since`, all events if none is given
    #[arg(required_unless_present = "since")]
    event: Option<String>,
    /// Only this account (may be repeated)
    #[arg(long = "account", value_name = "ID")]
    accounts: Vec<String>,
    /// For `user-support`: show whether support is open at TIME, such as 2026-11-24T12:00:00Z, instead
    /// of now
    #[arg(long, value_name = "TIME", value_parser = instant)]
    at: Option<Timestamp>,
    /// Read a commit, such as `HEAD` or `v1.2`, instead of the work tree
    #[arg(long, value_name = "REV")]
    rev: Option<String>,
    /// Show only the recipients that differ from those in the commit REV. A branch that lacks commits of
    /// REV is compared with the merge base, as in a pull request
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// How to print the recipients
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// One JSON object
    Json,
    /// For a pull request
    Markdown,
}

pub(super) fn run(session: &Session<'_>, args: &RouteArgs) -> Result<ExitCode> {
    let event = args.event.as_deref().map(event).transpose()?;
    let project = session.project()?;
    let now = args.at.unwrap_or_else(|| session.now());
    let (files, commit) = taken(&project, args.rev.as_deref())?;
    warn_of_errors(session, &files, commit.as_deref(), now);
    let here = desired(&files, Environment::Production);
    let before = match &args.since {
        Some(rev) => {
            let repository = project.repository()?;
            let head = args.rev.as_deref().unwrap_or("HEAD");
            let base = repository.base_of_change(rev, head)?;
            let files = repository.files_if_any(&base.commit)?;
            let accounts = desired(&files, Environment::Production);
            Some((base.commit, accounts))
        }
        None => None,
    };
    let known = here
        .keys()
        .chain(before.iter().flat_map(|(_, all)| all.keys()));
    check_names(&args.accounts, known)?;
    let language = match args.format {
        Format::Text => session.language(),
        Format::Json | Format::Markdown => session.machine_language(),
    };
    let text = match (&before, event) {
        (Some((since, before)), event) => rendered_changes(
            args.format,
            &Changes {
                since: since.as_str(),
                commit: commit.as_deref(),
                at: args.at,
                changes: &changes(args, event, before, &here),
                language,
            },
        ),
        (None, Some(event)) => rendered_recipients(
            args.format,
            &Told {
                event,
                commit: commit.as_deref(),
                at: now,
                ways: &ways(args, event, &here, now),
                language,
            },
        ),
        (None, None) => unreachable!("an event is required without `--since`"),
    };
    session.print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn rendered_changes(format: Format, changes: &Changes<'_>) -> String {
    match format {
        Format::Text => route::changes_text(changes),
        Format::Json => route::changes_json(changes),
        Format::Markdown => route::changes_markdown(changes),
    }
}

fn rendered_recipients(format: Format, told: &Told<'_>) -> String {
    match format {
        Format::Text => route::told_text(told),
        Format::Json => route::told_json(told),
        Format::Markdown => route::told_markdown(told),
    }
}

/// Returns the files to read, and the id of their commit. `None` for the work tree.
fn taken(project: &Project, rev: Option<&str>) -> Result<(ProjectFiles<'static>, Option<String>)> {
    let Some(rev) = rev else {
        return Ok((project.files()?, None));
    };
    let repository = project.repository()?;
    let commit = repository.resolve(rev)?;
    let files = repository.files(&commit)?;
    Ok((files, Some(commit.as_str().to_owned())))
}

/// Warns of files with errors, which may name fewer people than intended. The files are those of
/// `commit`, or of the work tree.
fn warn_of_errors(
    session: &Session<'_>,
    files: &ProjectFiles<'_>,
    commit: Option<&str>,
    now: Timestamp,
) {
    let report = check::check(files, now).report;
    if report.has_errors() && !session.is_quiet() {
        let faulty = Text::new(id::ROUTE_OF_FAULTY_FILES);
        let warning = match commit {
            Some(commit) => faulty
                .with("commit", short_id(commit))
                .attribute("of-commit"),
            None => faulty,
        };
        session.voice().say(&warning.say(session.language()));
    }
}

/// Returns the recipients of an event, account by account.
fn ways<'d>(args: &RouteArgs, event: Event, accounts: &'d Accounts, at: Timestamp) -> Vec<Way<'d>> {
    accounts
        .values()
        .filter(|account| is_requested(args, &account.id))
        .map(|account| Way {
            account: &account.id,
            path: &account.path,
            told: recipients(event, &account.record, at),
        })
        .collect()
}

/// Returns the differences in recipients, account by account and event by event.
fn changes<'d>(
    args: &RouteArgs,
    event: Option<Event>,
    before: &'d Accounts,
    after: &'d Accounts,
) -> Vec<AccountRouteChange<'d>> {
    let nobody = Record::default();
    let mut ids: Vec<_> = before.keys().chain(after.keys()).collect();
    ids.sort();
    ids.dedup();
    let mut changes = Vec::new();
    for id in ids.into_iter().filter(|id| is_requested(args, id)) {
        let old = before.get(id).map_or(&nobody, |account| &account.record);
        let new = after.get(id).map_or(&nobody, |account| &account.record);
        changes.extend(
            Event::ALL
                .into_iter()
                .filter(|one| event.is_none_or(|event| event == *one))
                .filter_map(|event| rerouted(event, old, new, args.at))
                .map(|rerouted| AccountRouteChange {
                    account: id,
                    is_new: !before.contains_key(id),
                    is_gone: !after.contains_key(id),
                    rerouted,
                }),
        );
    }
    changes
}

fn is_requested(args: &RouteArgs, id: &str) -> bool {
    args.accounts.is_empty() || args.accounts.iter().any(|account| account == id)
}

fn event(name: &str) -> Result<Event> {
    Event::from_name(name).ok_or_else(|| unknown_event(name))
}

fn unknown_event(name: &str) -> Error {
    let text = Text::new(id::NO_SUCH_EVENT).with("name", name);
    if let Some(near) = suggest(name, Event::ALL.into_iter().map(Event::as_str)) {
        return Error::usage(text).hint(Text::new(id::DID_YOU_MEAN).with("near", near));
    }
    let names = Event::ALL.map(|event| format!("`{}`", event.as_str()));
    let listing = text.with("names", names.join(", "));
    let help = listing.attribute("help-names");
    Error::usage(listing).hint(help)
}

/// Checks that every account that is requested by name exists.
fn check_names<'k>(
    names: &[String],
    known: impl Iterator<Item = &'k String> + Clone,
) -> Result<()> {
    for name in names {
        if known.clone().any(|id| id == name) {
            continue;
        }
        let unknown = Error::usage(Text::new(id::NO_SUCH_ACCOUNT).with("name", name.as_str()));
        return Err(unknown.or_near(suggest(name, known.map(String::as_str))));
    }
    Ok(())
}
