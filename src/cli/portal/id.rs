//! `contactctl portal id`: the id of the portal.

use clap::Args;

use super::file::{FileArgs, open};
use crate::cli::ask::ask;
use crate::cli::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::Store;

/// Print the portal's id, or give it a new one
///
/// The id is a UUID that is created with the database and kept in backups. Approvals for a portal are
/// bound to this id. A restored copy that is used alongside the original needs an id of its own: give
/// the copy one before anything is pushed to it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal id
  contactctl portal id --new --database /srv/staging/portal.sqlite3")]
pub(super) struct IdArgs {
    /// Give the portal a new id
    #[arg(long)]
    new: bool,
    /// Do not ask for confirmation
    #[arg(long, requires = "new")]
    yes: bool,
    #[command(flatten)]
    file: FileArgs,
}

pub(super) async fn id(session: &Session<'_>, args: &IdArgs) -> Result<()> {
    let store = open(session, &args.file)?;
    let old = store.portal_id().await?;
    if !args.new {
        return session.print(&format!("{old}\n"));
    }
    if !args.yes {
        confirm(session, &store, &old)?;
    }
    let new = store.renew_portal_id(session.now()).await?;
    let renewed = Text::new(id::PORTAL_ID_RENEWED)
        .with("path", store.path().display())
        .with("old", old);
    session.note(&renewed);
    session.print(&format!("{new}\n"))
}

/// Asks for confirmation on a terminal. Without a terminal, `--yes` is required.
///
/// # Errors
///
/// If the answer is not yes, or nobody can be asked.
fn confirm(session: &Session<'_>, store: &Store, old: &str) -> Result<()> {
    if !session.is_interactive() {
        return Err(Error::usage(Text::new(id::PORTAL_ID_UNASKED)));
    }
    let question = Text::new(id::PORTAL_ID_ASK)
        .with("path", store.path().display())
        .with("old", old);
    if ask(session, &question)? {
        return Ok(());
    }
    Err(Error::usage(Text::new(id::PORTAL_ID_STAYS)))
}
