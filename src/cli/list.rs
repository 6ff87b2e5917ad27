//! `contactctl list`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::session::Session;
use crate::contact::Account;
use crate::document;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::render::accounts::{self, ListedAccount};
use crate::sync::push::account_names;

/// List the accounts of the project
///
/// Reads the account files as they are on disk. Use `contactctl check` to see whether they are valid.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl list
  contactctl list --format json")]
pub(super) struct ListArgs {
    /// How to print the list
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A table
    #[default]
    Text,
    /// One JSON object
    Json,
}

pub(super) fn run(session: &Session<'_>, args: &ListArgs) -> Result<ExitCode> {
    let files = session.project()?.files()?;
    let mut listed = Vec::new();
    let mut unknown = Vec::new();
    for file in files.accounts() {
        let (document, _) = document::parse(file.text());
        match ListedAccount::of(&Account::read(&document), &file.path) {
            Some(account) => listed.push(account),
            None => unknown.push(file.path.as_str()),
        }
    }
    if listed.is_empty() && unknown.is_empty() {
        // Something is there that is not read, which only a check tells.
        return Err(Error::usage(Text::new(id::LIST_NOTHING)));
    }
    listed.sort();
    session.print(&match args.format {
        Format::Text => accounts::table(&listed, session.language()),
        Format::Json => accounts::json(&listed),
    })?;
    if unknown.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    // A list that lacks accounts must not look like one that has them all.
    Err(Error::usage(
        Text::new(id::LIST_UNKNOWN)
            .with("number", unknown.len())
            .with("paths", account_names(&unknown)),
    ))
}
