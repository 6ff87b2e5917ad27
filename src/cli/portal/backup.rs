//! `contactctl portal backup`: a copy of the portal while it runs.

use std::path::PathBuf;

use clap::Args;

use super::file::{FileArgs, open};
use crate::cli::session::Session;
use crate::error::Result;
use crate::language::{Text, id};

/// Copy the portal's database while it is in use
///
/// The copy holds the database at one moment, and is verified before it gets its name. To restore it,
/// serve it: `contactctl portal serve --database FILE`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal backup /backup/portal-2026-11-24.sqlite3
  contactctl portal backup --database /srv/portal/portal.sqlite3 /backup/portal.sqlite3")]
pub(super) struct BackupArgs {
    /// The new file
    #[arg(value_name = "FILE")]
    to: PathBuf,
    #[command(flatten)]
    file: FileArgs,
}

pub(super) async fn backup(session: &Session<'_>, args: &BackupArgs) -> Result<()> {
    let store = open(session, &args.file)?;
    store.backup(&args.to).await?;
    let made = Text::new(id::BACKUP_MADE)
        .with("from", store.path().display())
        .with("to", args.to.display());
    session.print(&(made.say(session.language()) + "\n"))
}
