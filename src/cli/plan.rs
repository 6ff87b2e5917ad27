//! `contactctl plan`.

mod offline;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::formats::FindingsFormat;
use super::instant::InstantArgs;
use super::permissions::PermissionArgs;
use super::runtime::block_on;
use super::selection::{self, SelectionArgs};
use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::{Action, Plan};
use crate::render::{self, Subject};
use crate::sync::push::{self, OfflinePlan, Prepared, PushRequest};

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
  contactctl plan --out plan.json && contactctl sync --plan plan.json
  contactctl plan --offline --receipt receipt.json")]
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
    /// Compare with the receipt of the last sync or, for a portal without an API, with its ledger:
    /// without a token and without the network, because the portal is not asked
    #[arg(long, conflicts_with_all = OF_THE_PORTAL)]
    offline: bool,
    /// The receipt to compare with (`-` for stdin) [default: the one that the last sync left here]
    #[arg(long, value_name = "FILE", requires = "offline")]
    receipt: Option<PathBuf>,
    /// Exit with 4 if the portal has an account that has no file here and that no repository manages
    #[arg(long)]
    require_managed: bool,
}

/// The arguments that have a meaning only if the portal is asked.
const OF_THE_PORTAL: [&str; 6] = [
    "first",
    "on_drift",
    "provision",
    "require_managed",
    "take_over",
    "timeout",
];

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
    if args.offline && args.out.is_some() {
        return Err(Error::usage(Text::new(id::OFFLINE_SAVED)));
    }
    let project = session.project()?;
    if let Some(path) = &args.out {
        session.check_report(&project, path)?;
    }
    session.with_surroundings(|surroundings| {
        let choices = args.permissions.choices();
        let now = args.instant.now(session);
        let request = selection::request(&project, &args.selection, choices, now, surroundings);
        let checked = selection::checked(session, &request, false, args.format.of_findings())?;
        if args.offline {
            let receipt = match &args.receipt {
                Some(path) => Some(offline::read(session, path)?),
                None => None,
            };
            let offline = block_on(push::plan_offline(&request, checked, receipt))?;
            let plan = ShownPlan::of_offline(&offline);
            session.print(&shown(session, args.format, &request, &plan))?;
            return Ok(status(session, args, &plan));
        }
        block_on(async {
            let prepared = push::prepare(&request, checked).await?;
            session.print(&shown(
                session,
                args.format,
                &request,
                &ShownPlan::of(&prepared),
            ))?;
            if let Some(path) = &args.out {
                keep(session, &request, &prepared, path)?;
            }
            let status = status(session, args, &ShownPlan::of(&prepared));
            prepared.close().await?;
            Ok(status)
        })
    })
}

/// A plan with all that is shown of it.
struct ShownPlan<'p> {
    subject: Subject<'p>,
    plan: &'p Plan,
    refusals: &'p [Error],
    is_first: bool,
    /// `true` if every test of the policy passes.
    is_approved: bool,
}

impl<'p> ShownPlan<'p> {
    fn of(prepared: &'p Prepared) -> Self {
        Self {
            subject: Subject::of(prepared),
            plan: prepared.plan(),
            refusals: prepared.refusals(),
            is_first: prepared.is_first(),
            is_approved: prepared.verdict().is_approved(),
        }
    }

    fn of_offline(offline: &'p OfflinePlan) -> Self {
        Self {
            subject: Subject::of_offline(offline),
            plan: offline.plan(),
            refusals: offline.refusals(),
            is_first: offline.is_first(),
            is_approved: offline.verdict().passes(),
        }
    }
}

/// Returns the plan as it is printed.
fn shown(
    session: &Session<'_>,
    format: Format,
    request: &PushRequest<'_>,
    shown: &ShownPlan<'_>,
) -> String {
    let ShownPlan {
        subject,
        plan,
        refusals,
        is_first,
        ..
    } = shown;
    match format {
        Format::Text => {
            let language = session.language();
            let mut text = render::plan::text(subject, plan, language);
            text += &render::plan::refusals(refusals, language);
            // What a sync would leave alone, with the commands that it would print.
            let help = Text::new(id::WORD_HELP).say(language);
            for error in selection::left_alone(request, plan, *is_first) {
                for hint in error.hints() {
                    let _ = writeln!(text, "{help} {}", hint.say(language));
                }
            }
            text
        }
        Format::Json => render::plan_json::json(subject, plan, session.machine_language()),
        Format::Markdown => {
            let refusals: Vec<_> = refusals.iter().map(Error::to_string).collect();
            render::plan_markdown::markdown(subject, plan, &refusals, session.machine_language())
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
            .with(
                "command",
                push::pushing(path, request.choices, request.first),
            )
            .with("until", format!("{until:.0}")),
    );
    Ok(())
}

/// Returns the exit status of a plan.
fn status(session: &Session<'_>, args: &PlanArgs, shown: &ShownPlan<'_>) -> ExitCode {
    let plan = shown.plan;
    let unmanaged: Vec<_> = plan
        .with(Action::Unmanaged)
        .map(|account| account.id.as_str())
        .collect();
    if args.require_managed && !unmanaged.is_empty() {
        let text = Text::new(id::PLAN_NOT_MANAGED)
            .with("accounts", push::account_names(&unmanaged))
            .with("portal", plan.portal.as_str());
        let refused = Error::refused(text);
        session.report(&refused);
        return ExitCode::from(refused.kind().status());
    }
    let has_something = !shown.is_approved
        || !shown.refusals.is_empty()
        || plan.accounts.iter().any(|account| {
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
