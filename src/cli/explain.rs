//! `contactctl explain`.

use std::process::ExitCode;

use clap::Args;

use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::render;
use crate::rules::{self, REGISTRY};
use crate::text::suggest;

/// Show the page of a rule: what it finds, why that matters, a bad and a good example
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl explain alert-not-a-user
  contactctl rules                       the names of all rules")]
pub(super) struct ExplainArgs {
    /// The rule's name, as a finding has it in brackets
    name: String,
}

pub(super) fn run(session: &Session<'_>, args: &ExplainArgs) -> Result<ExitCode> {
    let rule = rules::find(&args.name).ok_or_else(|| unknown(&args.name))?;
    session.print(&render::rules::page(
        rule,
        session.style(),
        session.language(),
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn unknown(name: &str) -> Error {
    let text = Text::new(id::NO_SUCH_RULE).with("name", name);
    let all = text.attribute("help-rules");
    let mut error = Error::usage(text);
    if let Some(near) = suggest(name, REGISTRY.iter().map(|rule| rule.name)) {
        error = error.hint(Text::new(id::DID_YOU_MEAN).with("near", near));
    }
    error.hint(all)
}
