//! `contactctl pull`.

use std::process::ExitCode;

use clap::Args;

use super::runtime::block_on;
use super::session::Session;
use crate::error::Result;
use crate::language::{Text, id};
use crate::plan::desired;
use crate::render::diff::{self, FileChange};
use crate::render::pull::{self as shown, Pulled};
use crate::sync::pull::{PullRequest, PulledFile, PulledPortal, check_portal, pull, schema_path};
use crate::sync::push::choose;

/// Write the portal's values into the account files
///
/// Only values that differ are changed. Comments and order stay, and so does an `@id` if the portal
/// still has its address. An account without a file gets one, unless the portal has no API. The
/// portal's value wins, even over a commit that was not pushed yet. Nothing is committed. If a file
/// that would change has uncommitted changes, no file is written. An account that another repository
/// manages and that has no file here is left out, unless you specify it or there is no account file
/// yet.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl pull --diff                     see what would be written
  contactctl pull                            all accounts, also for a first import
  contactctl pull bistro-warszawa            one account, for example after an edit in the portal
  contactctl pull --portal production && git diff")]
pub(super) struct PullArgs {
    /// Only these accounts
    #[arg(value_name = "ACCOUNT")]
    accounts: Vec<String>,
    /// The portal, if several are configured
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// Print what would be written as a unified diff, and write nothing
    #[arg(long)]
    diff: bool,
}

pub(super) fn run(session: &Session<'_>, args: &PullArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let repository = session.repository(&project)?;
    let files = project.files_if_any()?;
    let config = project.settings()?;
    if let Some(name) = &args.portal {
        check_portal(&config, name)?;
    }
    let (name, portal) = choose(&config, args.portal.as_deref())?;
    let known = desired(&files, portal.environment);
    let (live, mut pull) = session.with_surroundings(|surroundings| -> Result<_> {
        let request = PullRequest {
            surroundings: &surroundings,
            project: &project,
            repository: &repository,
            names: &args.accounts,
            portal: (name, portal),
            files: &known,
        };
        let live = block_on(request.read())?;
        let now = session.now();
        let pull = pull(&request, &live.accounts, &files, now)?;
        Ok((live, pull))
    })?;
    if args.diff {
        session.print(&diff(session, &pull.files))?;
    } else {
        let written = pull.write(&project.root);
        let text = shown::text(&pulled(&written), pull.unchanged, session.language());
        // If nothing but errors came of it, they are all that there is to report.
        let only_errors = written.is_empty() && pull.unchanged == 0 && !pull.errors.is_empty();
        if !session.is_quiet() && !only_errors {
            session.print(&text)?;
        }
        let is_new = written.iter().any(|file| file.before.is_none());
        let schema = schema_path();
        let lacks_schema = is_new && !project.root.join(&schema).exists();
        let missing = lacks_schema.then_some(schema.as_str());
        tell_notes(session, name, &live, missing);
    }
    pull.errors.extend(pull.brings_errors);
    for error in &pull.errors {
        session.report(error);
    }
    let status = pull.errors.iter().map(|error| error.kind().status()).max();
    Ok(status.map_or(ExitCode::SUCCESS, ExitCode::from))
}

fn diff(session: &Session<'_>, changes: &[PulledFile]) -> String {
    let changes = changes.iter().map(|change| FileChange {
        path: &change.path,
        before: change.before.as_deref(),
        after: &change.after,
    });
    diff::render(changes, session.is_redacting())
}

fn pulled(changes: &[PulledFile]) -> Vec<Pulled<'_>> {
    changes
        .iter()
        .map(|change| Pulled {
            id: &change.id,
            path: &change.path,
            old: change.before.is_some().then_some(&change.old),
            new: &change.new,
            users: change.users.as_ref(),
        })
        .collect()
}

/// Reports the accounts of `portal` that are left out, and a missing schema that editors need.
fn tell_notes(session: &Session<'_>, portal: &str, live: &PulledPortal, schema: Option<&str>) {
    if session.is_quiet() {
        return;
    }
    let voice = session.voice();
    if !live.foreign.is_empty() {
        let foreign = Text::new(id::PULL_FOREIGN).with("names", shown::named(&live.foreign));
        voice.tell(&foreign.with("portal", portal));
    }
    if !live.empty.is_empty() {
        voice.tell(&Text::new(id::PULL_EMPTY).with("names", shown::named(&live.empty)));
    }
    if let Some(path) = schema {
        voice.tell(&Text::new(id::PULL_SCHEMA).with("path", path));
    }
}
