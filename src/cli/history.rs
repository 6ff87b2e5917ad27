//! `contactctl history`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Session;
use crate::contact::Environment;
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::plan::desired;
use crate::render::history;
use crate::text::suggest;

/// Show who changed which value of an account, when, and in which commit
///
/// Newest first. An account is its `account.id`: a file that was moved is followed, and so is the
/// directory that it refers to. Comments, order and other edits that change no value are left out.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl history bistro-warszawa
  contactctl history bistro-warszawa --rev v1.2
  contactctl history bistro-warszawa --format json")]
pub(super) struct HistoryArgs {
    /// The account's id
    account: String,
    /// The commit to go back from
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    rev: String,
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
}

pub(super) fn run(session: &Session<'_>, args: &HistoryArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let repository = Repository::open(&project.root)?;
    let commit = repository.resolve(&args.rev)?;
    let made = repository.history(&commit, &project.config, &args.account)?;
    if made.steps.is_empty() && made.is_absent {
        return Err(unknown(
            &repository,
            &commit,
            &project.config,
            &args.account,
        )?);
    }
    session.print(&match args.format {
        Format::Text => history::text(&made, session.language()),
        Format::Json => history::json(&args.account, commit.as_str(), &made),
    })?;
    if let (Some(end), Format::Text) = (made.ends_at.first(), args.format) {
        let note = history::shallow(end).say(session.language());
        session.voice().say(&note);
    }
    Ok(ExitCode::SUCCESS)
}

fn unknown(
    repository: &Repository,
    commit: &CommitId,
    config_path: &str,
    id: &str,
) -> Result<Error> {
    let unknown = Error::usage(
        Text::new("no-account-in-history")
            .with("commit", commit.short())
            .with("id", id),
    );
    let snapshot = repository.snapshot_if_any(commit, config_path)?;
    let known = desired(&snapshot, config_path, Environment::Production);
    Ok(match suggest(id, known.keys().map(String::as_str)) {
        Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
        None => unknown.hint(Text::new("name-by-id")),
    })
}
