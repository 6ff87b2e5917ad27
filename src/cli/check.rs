//! `contactctl check`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::fix::{self, FixArgs};
use super::scope::{ScopeArgs, Taken};
use super::{Session, output};
use crate::check;
use crate::error::{Error, Kind, Result};
use crate::finding::{Report, Severity};
use crate::language::Language;
use crate::project::Project;
use crate::render::{self, Checked, Style};

/// Check the contacts, and show every fault at its place
///
/// Reads the configuration, the directory and all accounts, of the work tree, the Git index or a
/// commit. Exits with 0 if there is no error, with 1 if there is one, and with 2 if nothing could
/// be checked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl check
  contactctl check contacts/bistro-warszawa.toml
  contactctl check --rev HEAD --max-warnings 0
  contactctl check --staged --since HEAD     what the next commit changes and affects
  contactctl check --format json --output findings.json
  contactctl check --diff --unsafe           what all fixes would change
  contactctl check --fix                     mend what has one sure fix")]
pub(super) struct CheckArgs {
    #[command(flatten)]
    scope: ScopeArgs,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Write the findings to FILE in that format, and print them as text
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Exit with 1 if there are more warnings than N
    #[arg(long, value_name = "N")]
    max_warnings: Option<usize>,
    #[command(flatten)]
    fix: FixArgs,
    #[command(flatten)]
    instant: Instant,
}

/// The instant of the run.
#[derive(Debug, Args)]
pub(super) struct Instant {
    /// Judge dates as of TIME, such as 2026-11-24T12:00:00Z, and not by the clock
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub(super) now: Option<Timestamp>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: each finding with its lines
    #[default]
    Text,
    /// One line each: `path:line:col: level[name] message`
    Short,
    /// For machines, by `contactctl schema diagnostics`
    Json,
}

pub(super) fn run(session: &Session<'_>, args: &CheckArgs) -> Result<ExitCode> {
    args.fix.assert_sensible(args.scope.other_source())?;
    let project = session.project()?;
    let now = session.now(args.instant.now);
    if args.fix.is_wanted()
        && let Some(status) = mend(session, &project, args, now)?
    {
        return Ok(status);
    }
    let Taken {
        snapshot,
        outcome,
        scope,
        extent,
    } = args.scope.take(session, &project, now)?;
    let read = render::counted(outcome.files.len(), "file");
    session.detail(&format!("read {read}"));
    let (report, accounts) = scope.select(&project.config, outcome, extent);
    let checked = Checked {
        snapshot: &snapshot,
        report: &report,
        accounts,
        language: Language::default(),
    };
    if let Some(file) = &args.output {
        let text = render(&checked, args.format, Style::PLAIN, false);
        output::write(&session.directory().join(file), &session.released(&text))?;
    }
    let printed = if args.output.is_some() {
        Format::Text
    } else {
        args.format
    };
    session.print(&render(
        &checked,
        printed,
        session.style(),
        session.is_quiet(),
    ))?;
    Ok(status(session, &report, args.max_warnings))
}

/// What a run ends with that found what is in `report`.
fn status(session: &Session<'_>, report: &Report, most: Option<usize>) -> ExitCode {
    let warnings = report.count(Severity::Warn);
    if let Some(most) = most.filter(|most| warnings > *most) {
        session.report(&Error::new(
            Kind::Findings,
            format!("too many warnings: {warnings}, and `--max-warnings` allows {most}"),
        ));
        return ExitCode::from(Kind::Findings.status());
    }
    if report.has_errors() {
        return ExitCode::from(Kind::Findings.status());
    }
    ExitCode::SUCCESS
}

/// Makes the fixes that are asked for. With `--diff` they are only shown, and the run ends with the
/// status of a check.
fn mend(
    session: &Session<'_>,
    project: &Project,
    args: &CheckArgs,
    now: Timestamp,
) -> Result<Option<ExitCode>> {
    let Taken {
        outcome,
        scope,
        extent,
        ..
    } = args.scope.take(session, project, now)?;
    let snapshot = project.snapshot()?;
    let fixed = check::fix::fix(snapshot, &project.config, now, |finding, fix| {
        scope.has(&finding.path) && args.fix.takes(fix)
    });
    if !args.fix.diff {
        fix::write(session, project, &fixed)?;
        return Ok(None);
    }
    session.print(&fix::diff(&fixed))?;
    let (report, _) = scope.select(&project.config, outcome, extent);
    Ok(Some(status(session, &report, args.max_warnings)))
}

fn render(checked: &Checked<'_>, format: Format, style: Style, is_quiet: bool) -> String {
    match format {
        Format::Text if is_quiet => render::text::findings(checked, style),
        Format::Text => render::text::findings(checked, style) + &render::text::summary(checked),
        Format::Short => render::short::render(checked),
        Format::Json => render::json::render(checked),
    }
}

fn instant(text: &str) -> Result<Timestamp, String> {
    let instant = text.parse();
    instant.map_err(|_| "not an instant by RFC 3339, such as 2026-11-24T12:00:00Z".to_owned())
}
