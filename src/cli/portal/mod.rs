//! `contactctl portal`: the portal as a server of its own.

mod audit;
mod backup;
mod file;
mod front;
mod id;
mod invite;
mod mail;
mod serve;
mod token;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::runtime::block_on;
use super::session::Session;
use crate::error::Result;

/// Run a partner portal of your own
///
/// This is the portal that a new project syncs to by default, run as a server with pages and an API. Its
/// data is in one file, `.contactctl/NAME.sqlite3`, unless `--database` specifies another one.
#[derive(Debug, Args)]
pub(super) struct PortalArgs {
    #[command(subcommand)]
    command: PortalCommand,
}

#[derive(Debug, Subcommand)]
enum PortalCommand {
    Serve(serve::ServeArgs),
    Invite(invite::InviteArgs),
    Audit(audit::AuditArgs),
    Backup(backup::BackupArgs),
    Id(id::IdArgs),
    /// Manage API tokens
    #[command(subcommand)]
    Token(token::TokenCommand),
}

pub(super) fn run(session: &Session<'_>, args: &PortalArgs) -> Result<ExitCode> {
    block_on(async {
        match &args.command {
            PortalCommand::Serve(args) => serve::serve_until_stopped(session, args).await,
            PortalCommand::Audit(args) => audit::audit(session, args).await,
            PortalCommand::Backup(args) => backup::backup(session, args).await,
            PortalCommand::Id(args) => id::id(session, args).await,
            PortalCommand::Invite(args) => invite::invite(session, args).await,
            PortalCommand::Token(command) => token::token(session, command).await,
        }
    })?;
    Ok(ExitCode::SUCCESS)
}
