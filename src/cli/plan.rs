//! `contactctl plan`.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Session;
use super::push::{self, Choices, Prepared, Selection};
use crate::error::Result;
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
  contactctl plan --format json > plan.json")]
pub(super) struct PlanArgs {
    #[command(flatten)]
    selection: Selection,
    /// How to print the plan
    #[arg(long, value_enum, default_value_t)]
    format: Format,
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
}

pub(super) fn run(session: &Session<'_>, args: &PlanArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let target = push::target(session, &project, &args.selection);
    let checked = push::checked(&target, false)?;
    push::block_on(async {
        let prepared = push::prepare(&target, Choices::default(), checked).await?;
        session.print(&match args.format {
            Format::Text => text(&prepared),
            Format::Json => render::plan_json::json(&prepared.subject(), &prepared.plan),
        })?;
        let status = status(&prepared, args.detailed_exitcode);
        prepared.close().await?;
        Ok(status)
    })
}

fn text(prepared: &Prepared) -> String {
    let mut text = render::plan::text(&prepared.subject(), &prepared.plan);
    for refusal in &prepared.refusals {
        let _ = writeln!(text, "A sync would be refused: {refusal}");
        for hint in refusal.hints() {
            let _ = writeln!(text, "  help: {hint}");
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
