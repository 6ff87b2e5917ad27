//! `contactctl schema`.

use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::session::Session;
use crate::error::Result;
use crate::schema::Schema;

/// Print a JSON Schema: of a file, or of what a command prints for machines
///
/// Editors check and complete contact files by it: `#:schema account.schema.json` in the first
/// line of a file names it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl schema account > account.schema.json
  contactctl schema diagnostics          what `check --format json` prints")]
pub(super) struct SchemaArgs {
    /// Which one
    #[arg(value_parser = parser())]
    name: Schema,
}

pub(super) fn run(session: &Session<'_>, args: &SchemaArgs) -> Result<ExitCode> {
    session.print(args.name.text())?;
    Ok(ExitCode::SUCCESS)
}

fn parser() -> impl TypedValueParser<Value = Schema> {
    PossibleValuesParser::new(Schema::ALL.map(Schema::name)).map(|name| {
        let schema = Schema::ALL.into_iter().find(|schema| schema.name() == name);
        schema.expect("it is one of the possible values")
    })
}
