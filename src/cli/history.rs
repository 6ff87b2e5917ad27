//! `contactctl history`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::runtime::block_on;
use super::session::Session;
use crate::error::Result;
use crate::render;
use crate::sync::history::{history, pushes, unknown_account};

/// Show who changed which value of an account, when, and in which commit
///
/// The newest change comes first. The account is identified by `account.id`, so moved files are
/// followed, and so are the directory entries that the account refers to. Edits that change no value,
/// such as comments and order, are left out. With `--portal`, each commit is shown with the time of its
/// first push, or as not pushed. Edits made in the portal come last.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl history bistro-warszawa
  contactctl history bistro-warszawa --rev v1.2
  contactctl history bistro-warszawa --portal production
  contactctl history bistro-warszawa --format json")]
pub(super) struct HistoryArgs {
    /// The account's id
    account: String,
    /// The commit to start from
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    rev: String,
    /// Ask this portal when each commit was pushed, and what was edited there
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// How to print the history
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
    let repository = session.repository(&project)?;
    let commit = repository.resolve(&args.rev)?;
    let made = history(&repository, &commit, &args.account)?;
    if made.steps.is_empty() && made.is_absent {
        return Err(unknown_account(&repository, &commit, &args.account)?);
    }
    let at_portal = match &args.portal {
        Some(name) => Some(session.with_surroundings(|surroundings| {
            let of = (name.as_str(), args.account.as_str());
            block_on(pushes(
                &project,
                &repository,
                &commit,
                of,
                &made,
                &surroundings,
            ))
        })?),
        None => None,
    };
    let pushes = at_portal.as_ref();
    session.print(&match args.format {
        Format::Text => render::history::text(&made, pushes, session.language()),
        Format::Json => render::history::json(&args.account, commit.as_str(), &made, pushes),
    })?;
    if let (Some(end), Format::Text) = (made.ends_at.first(), args.format) {
        session.note(&render::history::shallow(end));
    }
    Ok(ExitCode::SUCCESS)
}
