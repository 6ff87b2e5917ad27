//! `contactctl route`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::instant::instant;
use super::session::Session;
use crate::check;
use crate::contact::{Environment, Record};
use crate::error::{Error, Result};
use crate::git::Repository;
use crate::language::Text;
use crate::plan::{Accounts, desired};
use crate::project::Project;
use crate::render::route::{self, Change, Changes, Told, Way};
use crate::routing::{Event, recipients, rerouted};
use crate::text::{Snapshot, suggest};

/// Show who is told of an event, or what a change does to who is told
///
/// Reads the files, not a portal, and sends nothing. Events are `production-issue`,
/// `integration-disabled`, `technical-request`, `merchant-issue`, `user-escalation` and
/// `user-support`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl route integration-disabled
  contactctl route user-support --account bistro-warszawa --at 2026-12-24T17:00:00Z
  contactctl route production-issue --rev HEAD --format json
  contactctl route --since main --format markdown    what a branch does to who is told")]
pub(super) struct RouteArgs {
    /// What happens; with `--since` all events where none is named
    #[arg(required_unless_present = "since")]
    event: Option<String>,
    /// Only this account (may be repeated)
    #[arg(long = "account", value_name = "ID")]
    accounts: Vec<String>,
    /// For `user-support`: whether support is open at TIME, such as 2026-11-24T12:00:00Z, and not
    /// now
    #[arg(long, value_name = "TIME", value_parser = instant)]
    at: Option<Timestamp>,
    /// Read a commit, such as `HEAD` or `v1.2`, and not the work tree
    #[arg(long, value_name = "REV")]
    rev: Option<String>,
    /// Show who is told now and was not in the commit REV, and the other way round
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// How to print it
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
    let now = session.now(args.at);
    let (snapshot, commit) = taken(&project, args.rev.as_deref())?;
    warn_of_errors(session, &project, &snapshot, now);
    let here = desired(&snapshot, &project.config, Environment::Production);
    let before = match &args.since {
        Some(rev) => {
            let repository = Repository::open(&project.root, &project.config)?;
            let commit = repository.resolve(rev)?;
            let snapshot = repository.snapshot_if_any(&commit)?;
            let accounts = desired(&snapshot, &project.config, Environment::Production);
            Some((commit, accounts))
        }
        None => None,
    };
    let known = here
        .keys()
        .chain(before.iter().flat_map(|(_, all)| all.keys()));
    check_names(&args.accounts, known)?;
    let commit = commit.as_deref();
    let language = match args.format {
        Format::Text => session.language(),
        Format::Json | Format::Markdown => session.machine_language(),
    };
    let text = match (&before, event) {
        (Some((since, before)), event) => {
            let changes = changes(args, event, before, &here);
            let shown = Changes {
                since: since.as_str(),
                commit,
                at: args.at,
                changes: &changes,
                language,
            };
            match args.format {
                Format::Text => route::changes_text(&shown),
                Format::Json => route::changes_json(&shown),
                Format::Markdown => route::changes_markdown(&shown),
            }
        }
        (None, Some(event)) => {
            let ways = ways(args, event, &here, now);
            let shown = Told {
                event,
                commit,
                at: now,
                ways: &ways,
                language,
            };
            match args.format {
                Format::Text => route::told_text(&shown),
                Format::Json => route::told_json(&shown),
                Format::Markdown => route::told_markdown(&shown),
            }
        }
        (None, None) => unreachable!("an event is required without `--since`"),
    };
    session.print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The files to read, and the commit that they are of.
fn taken(project: &Project, rev: Option<&str>) -> Result<(Snapshot, Option<String>)> {
    let Some(rev) = rev else {
        return Ok((project.snapshot()?, None));
    };
    let repository = Repository::open(&project.root, &project.config)?;
    let commit = repository.resolve(rev)?;
    let snapshot = repository.snapshot(&commit)?;
    Ok((snapshot, Some(commit.as_str().to_owned())))
}

/// A faulty file may name fewer people than it is meant to.
fn warn_of_errors(session: &Session<'_>, project: &Project, snapshot: &Snapshot, now: Timestamp) {
    let report = check::check(snapshot, &project.config, now).report;
    if report.has_errors() && !session.is_quiet() {
        let warning = Text::new("route-of-faulty-files").say(session.language());
        session.voice().say(&warning);
    }
}

/// Who is told, account by account.
fn ways<'d>(args: &RouteArgs, event: Event, accounts: &'d Accounts, at: Timestamp) -> Vec<Way<'d>> {
    let wanted = accounts
        .values()
        .filter(|account| is_wanted(args, &account.id));
    wanted
        .map(|account| Way {
            account: &account.id,
            path: &account.path,
            told: recipients(event, &account.record, at),
        })
        .collect()
}

/// What is different, account by account and event by event.
fn changes<'d>(
    args: &RouteArgs,
    event: Option<Event>,
    before: &'d Accounts,
    after: &'d Accounts,
) -> Vec<Change<'d>> {
    let nobody = Record::default();
    let record = |accounts: &'d Accounts, id: &str| accounts.get(id).map(|account| &account.record);
    let mut ids: Vec<_> = before.keys().chain(after.keys()).collect();
    ids.sort();
    ids.dedup();
    let mut changes = Vec::new();
    for id in ids.into_iter().filter(|id| is_wanted(args, id)) {
        let (old, new) = (record(before, id), record(after, id));
        let (old, new) = (old.unwrap_or(&nobody), new.unwrap_or(&nobody));
        let events = Event::ALL.into_iter();
        let events = events.filter(|one| event.is_none_or(|event| event == *one));
        changes.extend(
            events
                .filter_map(|event| rerouted(event, old, new, args.at))
                .map(|rerouted| Change {
                    account: id,
                    is_new: !before.contains_key(id),
                    is_gone: !after.contains_key(id),
                    rerouted,
                }),
        );
    }
    changes
}

fn is_wanted(args: &RouteArgs, id: &str) -> bool {
    args.accounts.is_empty() || args.accounts.iter().any(|account| account == id)
}

fn event(name: &str) -> Result<Event> {
    Event::from_name(name).ok_or_else(|| {
        let names = || Event::ALL.into_iter().map(Event::as_str);
        let text = Text::new("no-such-event").with("name", name);
        if let Some(near) = suggest(name, names()) {
            return Error::usage(text).hint(Text::new("did-you-mean").with("near", near));
        }
        let names: Vec<_> = names().map(|name| format!("`{name}`")).collect();
        let text = text.with("names", names.join(", "));
        let help = text.attribute("help-names");
        Error::usage(text).hint(help)
    })
}

/// Every account that is asked for by name has to be there.
fn check_names<'k>(
    names: &[String],
    known: impl Iterator<Item = &'k String> + Clone,
) -> Result<()> {
    for name in names {
        if known.clone().any(|id| id == name) {
            continue;
        }
        let unknown = Error::usage(Text::new("no-such-account").with("name", name.as_str()));
        return Err(match suggest(name, known.map(String::as_str)) {
            Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
            None => unknown.hint(Text::new("name-by-id")),
        });
    }
    Ok(())
}
