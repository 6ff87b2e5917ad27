//! `contactctl lsp`.

use std::process::ExitCode;

use clap::Args;

use super::instant::InstantArgs;
use super::session::Session;
use crate::error::Result;
use crate::lsp::{self, LspSettings};

/// Run the language server for an editor
///
/// The editor starts it, and talks to it over stdin and stdout. It shows the findings of `check` as you
/// type, completes keys, `@id`s and values, renames an `@id` in all files, and offers fixes. It ends when
/// the editor asks it to.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl lsp             what an editor runs
  contactctl lsp --lang pl")]
pub(super) struct LspArgs {
    /// Use stdin and stdout: always so, and accepted because many editors ask for it
    #[arg(long, hide = true)]
    stdio: bool,
    #[command(flatten)]
    instant: InstantArgs,
}

pub(super) fn run(session: &Session<'_>, args: &LspArgs) -> Result<ExitCode> {
    session.refuse_for_editors()?;
    lsp::serve(LspSettings {
        language: session.chosen_language(),
        otherwise: session.language(),
        clock: session.clock(),
        now: args.instant.given(),
        variables: session.git_variables(),
    })?;
    Ok(ExitCode::SUCCESS)
}
