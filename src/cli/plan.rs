//! `contactctl plan`.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Session;
use super::push::{self, Permissions, Prepared, Selection};
use crate::error::{Error, Result};
use crate::language::{Language, Text};
use crate::plan::Action;
use crate::render;

/// Show what a sync would do, and whether the commit is approved
///
/// Compares a commit with the portal, field by field. Nothing is written, and the work tree does
/// not count: only what is committed is pushed.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl plan
  contactctl plan --portal staging --rev feature/night-shift
  contactctl plan --format markdown > comment.md
  contactctl plan --out plan.json && contactctl sync --plan plan.json")]
pub(super) struct PlanArgs {
    #[command(flatten)]
    selection: Selection,
    #[command(flatten)]
    permissions: Permissions,
    /// How to print the plan
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Save the plan, to be pushed exactly so with `sync --plan`
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Exit with 3 if there is something to push, and with 4 if the portal was edited
    #[arg(long)]
    detailed_exitcode: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// For machines, by `contactctl schema plan`
    Json,
    /// For a pull request
    Markdown,
}

pub(super) fn run(session: &Session<'_>, args: &PlanArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let target = push::target(session, &project, &args.selection);
    let checked = push::checked(&target, false)?;
    push::block_on(async {
        let choices = args.permissions.choices();
        let prepared = push::prepare(&target, choices, checked).await?;
        session.print(&match args.format {
            Format::Text => text(&prepared, session.language()),
            Format::Json => {
                let language = session.machine_language();
                render::plan_json::json(&prepared.subject(), &prepared.plan, language)
            }
            Format::Markdown => {
                let refusals: Vec<_> = prepared.refusals.iter().map(Error::to_string).collect();
                let subject = prepared.subject();
                let language = session.machine_language();
                render::plan_markdown::markdown(&subject, &prepared.plan, &refusals, language)
            }
        })?;
        if let Some(path) = &args.out {
            push::keep(session, &target, &prepared, choices, path)?;
        }
        let status = status(&prepared, args.detailed_exitcode);
        prepared.close().await?;
        Ok(status)
    })
}

fn text(prepared: &Prepared, language: Language) -> String {
    let say = |id: &'static str| Text::new(id).say(language);
    let mut text = render::plan::text(&prepared.subject(), &prepared.plan, language);
    for refusal in &prepared.refusals {
        let refused = Text::new("plan-refused").with("refusal", refusal.message().clone());
        let _ = writeln!(text, "{}", refused.say(language));
        for place in refusal.places() {
            let _ = writeln!(text, "  {} {}:{}", say("plan-at"), place.path, place.line);
        }
        for hint in refusal.hints() {
            let hint = hint.say(language);
            let _ = writeln!(text, "  {} {hint}", say("word-help"));
        }
    }
    text
}

fn status(prepared: &Prepared, detailed: bool) -> ExitCode {
    match detailed {
        true if !prepared.plan.is_empty() => ExitCode::from(3),
        true if prepared.plan.with(Action::Drift).next().is_some() => ExitCode::from(4),
        _ => ExitCode::SUCCESS,
    }
}
