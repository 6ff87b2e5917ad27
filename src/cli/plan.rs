//! `contactctl plan`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::formats::FindingsFormat;
use super::instant::InstantArgs;
use super::permissions::PermissionArgs;
use super::runtime::block_on;
use super::selection::{self, SelectionArgs, attention};
use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Language, Text, id};
use crate::plan::Action;
use crate::render::{self, Subject};
use crate::sync::push::{self, Prepared, PushRequest};

/// The exit status of `--detailed-exitcode` if a sync would do or report something.
pub(super) const HAS_CHANGES: u8 = 3;

/// Show what a sync would do and whether the commit is approved
///
/// Compares a commit with the portal, field by field, and writes nothing. Uncommitted changes in the
/// work tree are not included, because only commits are pushed.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl plan
  contactctl plan --portal staging --rev feature/night-shift
  contactctl plan --format markdown > comment.md
  contactctl plan --out plan.json && contactctl sync --plan plan.json")]
pub(super) struct PlanArgs {
    #[command(flatten)]
    selection: SelectionArgs,
    #[command(flatten)]
    permissions: PermissionArgs,
    #[command(flatten)]
    instant: InstantArgs,
    /// How to print the plan
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Save the plan to FILE; `sync --plan` can push exactly this plan for 24 hours
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Exit with 3 if a sync would do or report something: a change, drift, an unapproved commit, or
    /// an account that is missing, no longer in Git or managed elsewhere
    #[arg(long)]
    detailed_exitcode: bool,
    /// Exit with 4 if the portal has an account without a file
    #[arg(long)]
    require_managed: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// For machines; see `contactctl schema plan`
    Json,
    /// For a pull request
    Markdown,
}

impl Format {
    /// Returns the format of the findings that a commit with errors has in place of a plan.
    const fn of_findings(self) -> FindingsFormat {
        match self {
            Self::Text => FindingsFormat::Text,
            Self::Json => FindingsFormat::Json,
            Self::Markdown => FindingsFormat::Markdown,
        }
    }
}

pub(super) fn run(session: &Session<'_>, args: &PlanArgs) -> Result<ExitCode> {
    let project = session.project()?;
    if let Some(path) = &args.out {
        session.check_report(&project, path)?;
    }
    session.with_surroundings(|surroundings| {
        let choices = args.permissions.choices();
        let now = args.instant.now(session);
        let request = selection::request(&project, &args.selection, choices, now, surroundings);
        let checked = selection::checked(session, &request, false, args.format.of_findings())?;
        block_on(async {
            let prepared = push::prepare(&request, checked).await?;
            session.print(&shown(session, (args.format, &request), &prepared))?;
            if let Some(path) = &args.out {
                keep(session, &request, &prepared, path)?;
            }
            let status = status(session, args, &prepared);
            prepared.close().await?;
            Ok(status)
        })
    })
}

fn shown(
    session: &Session<'_>,
    (format, request): (Format, &PushRequest<'_>),
    prepared: &Prepared,
) -> String {
    let subject = Subject::of(prepared);
    match format {
        Format::Text => {
            let mut text = text(prepared, session.language());
            // What a sync would leave alone, with the commands that it would print.
            let help = Text::new(id::WORD_HELP).say(session.language());
            for error in attention(request, prepared, &[], false) {
                for hint in error.hints() {
                    let _ = writeln!(text, "{help} {}", hint.say(session.language()));
                }
            }
            text
        }
        Format::Json => {
            render::plan_json::json(&subject, prepared.plan(), session.machine_language())
        }
        Format::Markdown => {
            let refusals: Vec<_> = prepared.refusals().iter().map(Error::to_string).collect();
            let language = session.machine_language();
            render::plan_markdown::markdown(&subject, prepared.plan(), &refusals, language)
        }
    }
}

/// Saves the plan, and reports the time until which it may be pushed.
fn keep(
    session: &Session<'_>,
    request: &PushRequest<'_>,
    prepared: &Prepared,
    path: &Path,
) -> Result<()> {
    // By the clock, whatever the plan was judged as of: otherwise it could be made to last for ever.
    let made_at = session.now();
    let until = push::keep(request, prepared, made_at, !session.is_redacting(), path)?;
    session.note(
        &Text::new(id::SAVED_UNTIL)
            .with("path", path.display())
            .with("command", push::pushing(path, request.choices))
            .with("until", format!("{until:.0}")),
    );
    Ok(())
}

fn text(prepared: &Prepared, language: Language) -> String {
    let (at, help) = (
        Text::new(id::PLAN_AT).say(language),
        Text::new(id::WORD_HELP).say(language),
    );
    let mut text = render::plan::text(&Subject::of(prepared), prepared.plan(), language);
    for refusal in prepared.refusals() {
        let refused = Text::new(id::PLAN_REFUSED).with("refusal", refusal.message().clone());
        let _ = writeln!(text, "{}", refused.say(language));
        for place in refusal.places() {
            let _ = writeln!(text, "  {at} {}:{}", place.path, place.line);
        }
        for hint in refusal.hints() {
            let _ = writeln!(text, "  {help} {}", hint.say(language));
        }
    }
    text
}

/// Returns the exit status of a plan.
fn status(session: &Session<'_>, args: &PlanArgs, prepared: &Prepared) -> ExitCode {
    let unmanaged: Vec<_> = prepared
        .plan()
        .with(Action::Unmanaged)
        .map(|account| account.id.as_str())
        .collect();
    if args.require_managed && !unmanaged.is_empty() {
        let text = Text::new(id::PLAN_NOT_MANAGED)
            .with("accounts", push::account_names(&unmanaged))
            .with("portal", prepared.plan().portal.as_str());
        let refused = Error::refused(text);
        session.report(&refused);
        return ExitCode::from(refused.kind().status());
    }
    let has_something = !prepared.verdict().is_approved()
        || !prepared.refusals().is_empty()
        || prepared.plan().accounts.iter().any(|account| {
            // An account of another repository that has no file here is not this one's business.
            let is_quiet = matches!(account.action, Action::Unchanged | Action::Unmanaged)
                || account.action == Action::Foreign && account.file.is_none();
            !is_quiet || account.write.is_some()
        });
    if args.detailed_exitcode && has_something {
        return ExitCode::from(HAS_CHANGES);
    }
    ExitCode::SUCCESS
}
