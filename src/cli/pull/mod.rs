//! `contactctl pull`.

mod files;
mod live;

use std::process::ExitCode;

use clap::Args;

use super::{Session, push};
use crate::contact::{Field, Record, Value};
use crate::error::{Error, Kind, Result};
use crate::git::Repository;
use crate::language::Text;
use crate::plan::{self, desired};
use crate::render::diff::{self, FileChange};
use crate::render::pull::{self as shown, Pulled};
use files::{Change, Files};
use live::{Asked, Portals};

/// Write the values that a portal has into the account files
///
/// A file takes over what is different, and keeps its comments, its order and each `@id` that stands
/// for the value; an account without a file gets one. The portal's value counts, also where a commit
/// has changed the file and was not pushed yet. Nothing is committed, and a file with edits that are
/// not committed is not touched. An account that another repository manages is left out unless it is
/// named, or there is no account file yet.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl pull --diff                     see what it would write
  contactctl pull                            all accounts, a first import too
  contactctl pull bistro-warszawa            one account, such as after an edit in the portal
  contactctl pull --portal production && git diff")]
pub(super) struct PullArgs {
    /// Only these accounts
    #[arg(value_name = "ACCOUNT")]
    accounts: Vec<String>,
    /// The portal, where the configuration has several
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// Print what would be written, as a unified diff, and write nothing
    #[arg(long)]
    diff: bool,
}

pub(super) fn run(session: &Session<'_>, args: &PullArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let repository = Repository::open(&project.root)?;
    let snapshot = project.snapshot_if_any()?;
    let config = project.settings()?;
    let name = args.portal.as_deref();
    name.map_or(Ok(()), |name| live::assert_portal(&config, name))?;
    let (name, portal) = push::choose(&config, name)?;
    let known = desired(&snapshot, &project.config, portal.environment);
    let asked = Asked {
        session,
        project: &project,
        repository: &repository,
        names: &args.accounts,
        portal: (name, portal),
        files: &known,
    };
    let portals = asked.read()?;

    let directory = plan::directory(&snapshot, &project.config, &config);
    let files = Files::new(&snapshot, &project, &config, portal.environment, &directory);
    let (mut changes, mut errors) = (Vec::new(), Vec::new());
    let mut unchanged = 0;
    for account in &portals.accounts {
        let file = known.get(&account.id);
        match files.change(account, file.map(AsRef::as_ref)) {
            Ok(Some(change)) => changes.push(change),
            Ok(None) => unchanged += 1,
            Err(error) => errors.push(error),
        }
    }
    files::refuse_uncommitted(&repository, &changes)?;
    let worse = files.new_errors(&changes, session.now(None));

    if args.diff {
        session.print(&diff(&changes))?;
    } else {
        let written = write(&project.root, changes, &mut errors);
        let text = shown::text(&pulled(&written), unchanged, session.language());
        let has_said = written.is_empty() && unchanged == 0 && !errors.is_empty();
        if !session.is_quiet() && !has_said {
            session.print(&text)?;
        }
        let is_new = written.iter().any(|change| change.before.is_none());
        let schema = files::schema_path();
        let lacks_schema = is_new && !project.root.join(&schema).exists();
        say_notes(session, &portals, lacks_schema.then_some(schema.as_str()));
    }
    if worse > 0 {
        errors.push(brings_errors(worse));
    }
    for error in &errors {
        session.report(error);
    }
    let status = errors.iter().map(|error| error.kind().status()).max();
    Ok(status.map_or(ExitCode::SUCCESS, ExitCode::from))
}

/// Writes `changes`, each file by itself; gives those that were written.
fn write(root: &std::path::Path, changes: Vec<Change>, errors: &mut Vec<Error>) -> Vec<Change> {
    let mut written = Vec::new();
    for change in changes {
        match files::write(root, &change) {
            Ok(()) => written.push(change),
            Err(error) => errors.push(error),
        }
    }
    written
}

fn diff(changes: &[Change]) -> String {
    diff::render(changes.iter().map(|change| FileChange {
        path: &change.path,
        before: change.before.as_deref(),
        after: &change.after,
    }))
}

fn pulled(changes: &[Change]) -> Vec<Pulled<'_>> {
    let pulled = changes.iter().map(|change| Pulled {
        id: &change.id,
        path: &change.path,
        old: change.before.is_some().then_some(&change.old),
        new: &change.new,
        users: change.users.as_ref(),
    });
    pulled.collect()
}

/// What is left out, and what editors lack.
fn say_notes(session: &Session<'_>, portals: &Portals, schema: Option<&str>) {
    if session.is_quiet() {
        return;
    }
    let say = |text: &Text| session.say(&text.say(session.language()));
    if !portals.foreign.is_empty() {
        say(&Text::new("pull-foreign").with("names", shown::named(&portals.foreign)));
    }
    if !portals.empty.is_empty() {
        say(&Text::new("pull-empty").with("names", shown::named(&portals.empty)));
    }
    if let Some(path) = schema {
        say(&Text::new("pull-schema").with("path", path));
    }
}

fn brings_errors(number: usize) -> Error {
    Error::new(
        Kind::Findings,
        Text::new("pull-brings").with("number", number),
    )
}

fn members(record: &Record, field: Field) -> Vec<String> {
    let value = record.get(field);
    value.as_ref().map(Value::members).unwrap_or_default()
}
