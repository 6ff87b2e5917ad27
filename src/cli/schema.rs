//! `contactctl schema`.

use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::session::Session;
use crate::error::Result;
use crate::schema::Schema;

/// Print the JSON Schema of a file or of a command's machine-readable output
///
/// An editor can check and complete a file by its schema: save the schema, and write its path in the
/// first line of the file, as in `#:schema ../schemas/account.schema.json`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl schema account > account.schema.json
  contactctl schema diagnostics          what `check --format json` prints")]
pub(super) struct SchemaArgs {
    /// The schema to print
    #[arg(value_parser = parser())]
    name: Schema,
}

pub(super) fn run(session: &Session<'_>, args: &SchemaArgs) -> Result<ExitCode> {
    session.print(args.name.text())?;
    Ok(ExitCode::SUCCESS)
}

fn parser() -> impl TypedValueParser<Value = Schema> {
    PossibleValuesParser::new(Schema::ALL.map(Schema::name)).map(|name| {
        Schema::ALL
            .into_iter()
            .find(|schema| schema.name() == name)
            .expect("it is one of the possible values")
    })
}
