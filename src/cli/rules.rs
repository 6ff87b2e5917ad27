//! `contactctl rules`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::session::Session;
use crate::error::Result;
use crate::render;
use crate::rules::{self, REGISTRY};

/// List all rules with their level and what they find
///
/// The level shown is the rule's default; `[rules]` in `contactctl.toml` can set another.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl rules
  contactctl rules --format json
  contactctl rules --format markdown     everything as one page of documentation
  contactctl explain alert-not-a-user    the page of one rule")]
pub(super) struct RulesArgs {
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
    /// The table, then the page of each rule
    Markdown,
}

pub(super) fn run(session: &Session<'_>, args: &RulesArgs) -> Result<ExitCode> {
    let width = session.is_terminal().then(|| session.style().width);
    // The addresses on the pages are only examples, so they are not masked.
    session.print_released(&match args.format {
        Format::Text => render::rules::table(REGISTRY, width, session.language()),
        Format::Json => render::rules::json(REGISTRY, session.machine_language()),
        Format::Markdown => rules::document(session.machine_language()),
    })?;
    Ok(ExitCode::SUCCESS)
}
