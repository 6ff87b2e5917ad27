//! `contactctl explain`.

use std::process::ExitCode;

use clap::Args;

use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::render;
use crate::rules::{self, REGISTRY};
use crate::schema::keys::{SchemaKey, keys, named};
use crate::text::suggest;

/// Show the page of a rule or a key: what it is, why it matters, an example
///
/// Without a name, all rules and keys are listed. The pages of keys come from the schemas and are in
/// English.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl explain                     all rules and keys
  contactctl explain alert-not-a-user
  contactctl explain technical_emergency
  contactctl explain approval.signatures")]
pub(super) struct ExplainArgs {
    /// The rule's name, as in the brackets of a finding, or a key, with or without its tables
    name: Option<String>,
}

pub(super) fn run(session: &Session<'_>, args: &ExplainArgs) -> Result<ExitCode> {
    let (style, language) = (session.style(), session.language());
    let Some(name) = &args.name else {
        let width = session.is_terminal().then_some(style.width);
        let rules = render::rules::table(REGISTRY, width, language);
        let keys = render::keys::list(&keys(), width, language);
        session.print(&(rules + &keys))?;
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(rule) = rules::find(name) {
        session.print(&render::rules::page(rule, style, language))?;
        return Ok(ExitCode::SUCCESS);
    }
    let found = named(name);
    if found.is_empty() {
        return Err(unknown(name));
    }
    let all = keys();
    let pages: Vec<_> = found
        .iter()
        .map(|key| render::keys::page(key, &inner(key, &all), style, language))
        .collect();
    session.print(&pages.join("\n\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns those of `all` that are directly in the table `key`.
fn inner(key: &SchemaKey, all: &[SchemaKey]) -> Vec<SchemaKey> {
    let is_inner = |one: &&SchemaKey| {
        let around = one.path.split_last().map(|(_, around)| around);
        one.file == key.file && around == Some(&key.path)
    };
    all.iter().filter(is_inner).cloned().collect()
}

fn unknown(name: &str) -> Error {
    let text = Text::new(id::NOTHING_TO_EXPLAIN).with("name", name);
    let all = text.attribute("help-all");
    let keys = keys();
    let dotted: Vec<_> = keys.iter().map(SchemaKey::dotted).collect();
    let known = REGISTRY
        .iter()
        .map(|rule| rule.name)
        .chain(keys.iter().map(SchemaKey::name))
        .chain(dotted.iter().map(String::as_str));
    Error::usage(text).or_near(suggest(name, known)).hint(all)
}
