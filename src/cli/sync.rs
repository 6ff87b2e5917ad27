//! `contactctl sync`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::sync::watch;

use super::ask::ask;
use super::entry::TerminalEntry;
use super::formats::FindingsFormat;
use super::permissions::PermissionArgs;
use super::runtime::block_on;
use super::selection::{self, SelectionArgs, attention};
use super::session::Session;
use super::sheet::write_sheet;
use super::signals::{EndSignals, watch_interrupt};
use crate::error::{Error, ErrorKind, Result};
use crate::language::{Text, id};
use crate::plan::Plan;
use crate::portal::manual::HandEntry;
use crate::project::output::Output;
use crate::project::{check_not_over, receipts};
use crate::render::receipt::{self, ReceiptContext};
use crate::render::{self, Subject};
use crate::sync::Surroundings;
use crate::sync::apply::{AccountOutcome, WriteResult};
use crate::sync::push::{self, ApprovedPush, Prepared, PushRequest};

/// Push approved changes to the portal
///
/// Checks the commit, compares it with the portal, and asks for confirmation. Then it writes each
/// account that changes with conditional requests, and reads it back. In a portal without an API, a
/// person enters the changes instead, step by step. Commits that are not approved are refused. Accounts
/// that somebody edited in the portal are left as they are, unless you add `--on-drift`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl sync
  contactctl sync --yes --report receipt.json
  contactctl sync --plan plan.json --yes
  contactctl sync --portal staging --on-drift overwrite
  contactctl sync --sheet changes.html")]
pub(super) struct SyncArgs {
    #[command(flatten)]
    selection: SelectionArgs,
    #[command(flatten)]
    permissions: PermissionArgs,
    /// Push exactly the plan that `plan --out` saved; options such as `--prune` and `--provision` must be
    /// given again
    #[arg(long, value_name = "FILE", conflicts_with_all = ["rev", "accounts", "keep_going"])]
    plan: Option<PathBuf>,
    /// Do not ask for confirmation
    #[arg(long, short)]
    yes: bool,
    /// Push the valid accounts even if files of others have errors
    #[arg(long)]
    keep_going: bool,
    /// Number of accounts to write at a time, after the first one
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u8).range(1..=64))]
    concurrency: u8,
    /// Write a receipt to FILE: the commit, its approval and the outcome of each account
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Create a page for entering the changes by hand, for a portal without an API, and enter nothing
    /// now
    #[arg(long, value_name = "FILE", conflicts_with = "report")]
    sheet: Option<PathBuf>,
}

/// What ends a run early, and what it is told by.
type Ending = (watch::Sender<bool>, watch::Receiver<bool>);

pub(super) fn run(session: &Session<'_>, args: &SyncArgs) -> Result<ExitCode> {
    let project = session.project()?;
    for path in args.report.iter().chain(&args.sheet) {
        session.check_report(&project, path)?;
        if let Some(plan) = &args.plan {
            check_not_over(
                &session.report_path(path),
                path,
                &session.directory().join(plan),
            )?;
        }
    }
    // The receipt's file is opened before the push, which cannot be repeated to get a receipt.
    let report = match &args.report {
        Some(path) => Some(Output::private(&session.report_path(path))?),
        None => None,
    };
    let (stop, stopped) = watch::channel(false);
    session.with_surroundings(|surroundings| {
        let surroundings = Surroundings {
            hand_entry: hand_entry(session, stopped.clone()),
            ..surroundings
        };
        let choices = args.permissions.choices();
        let now = session.now();
        let mut request = selection::request(&project, &args.selection, choices, now, surroundings);
        let saved = match &args.plan {
            Some(path) => {
                let saved = push::load(session.directory(), path)?;
                push::check_terms(&saved, request.portal, request.now)?;
                push::check_choices(&saved, request.choices, request.first, path)?;
                Some(saved)
            }
            None => None,
        };
        if let Some(saved) = &saved {
            request.portal = Some(&saved.portal);
            request.rev = &saved.source.commit;
            request.accounts = &saved.accounts;
        }
        let checked = selection::checked(session, &request, args.keep_going, FindingsFormat::Text)?;
        block_on(async {
            let mut prepared = push::prepare(&request, checked).await?;
            if let Some(saved) = &saved {
                prepared = push::hold(saved, prepared)?;
            }
            let ending = (stop, stopped);
            let ended = push_plan(session, args, &request, &prepared, (report, ending)).await;
            let closed = prepared.close().await;
            let status = ended?;
            closed?;
            Ok(status)
        })
    })
}

/// Shows a plan, asks for confirmation, applies it and reports the outcomes.
async fn push_plan(
    session: &Session<'_>,
    args: &SyncArgs,
    request: &PushRequest<'_>,
    prepared: &Prepared,
    (report, ending): (Option<Output>, Ending),
) -> Result<ExitCode> {
    let language = session.language();
    // A person who is asked has to see the plan first.
    let quiet = session.is_quiet() && (args.yes || args.sheet.is_some());
    if !quiet {
        let subject = Subject::of(prepared);
        session.print(&render::plan::text(&subject, prepared.plan(), language))?;
    }
    for refusal in prepared.refusals() {
        session.report(refusal);
    }
    let Some(approved) = prepared.approve()? else {
        return Ok(ExitCode::from(ErrorKind::Refused.status()));
    };
    if let Some(path) = &args.sheet {
        write_sheet(session, request, (prepared, approved), path)?;
        let errors = attention(request, prepared, &[], false);
        return Ok(reported(session, &errors));
    }
    let mut outcomes = Vec::new();
    let mut interrupted = false;
    if !prepared.plan().is_empty() {
        if prepared.portal().is_manual() {
            check_entry(session, prepared.plan())?;
        } else if !is_confirmed(session, args, prepared.plan())? {
            session.print(&format!("{}\n", Text::new(id::NOT_PUSHED).say(language)))?;
            return Ok(ExitCode::SUCCESS);
        }
        (outcomes, interrupted) = write(session, args, prepared, approved, ending).await?;
    }
    // The receipt comes first: the terminal may be gone.
    let text = receipt(session, prepared, &outcomes, interrupted);
    let receipt = report.map(|report| report.write(&text));
    keep_receipt(session, request, prepared, &text);
    if !quiet && !prepared.plan().is_empty() {
        session.print(&format!(
            "{}\n",
            receipt::summary(&outcomes, prepared.portal().is_manual()).say(language)
        ))?;
    }
    if let Some(note) = prepared
        .portal()
        .unshared(&prepared.plan().portal)?
        .filter(|_| !quiet)
    {
        session.print(&format!("{}\n", note.say(language)))?;
    }
    if prepared.portal().is_embedded() && !quiet {
        let look = Text::new(id::SYNC_LOOK).with("portal", prepared.plan().portal.as_str());
        session.print(&format!("{}\n", look.say(language)))?;
    }
    let mut errors = attention(request, prepared, &outcomes, interrupted);
    errors.extend(receipt.and_then(Result::err));
    Ok(reported(session, &errors))
}

/// Reports errors, and returns the exit status of the most serious one.
fn reported(session: &Session<'_>, errors: &[Error]) -> ExitCode {
    for error in errors {
        session.report(error);
    }
    let status = errors.iter().map(|error| error.kind().status()).max();
    status.map_or(ExitCode::SUCCESS, ExitCode::from)
}

/// Returns the receipt of a push.
fn receipt(
    session: &Session<'_>,
    prepared: &Prepared,
    outcomes: &[AccountOutcome],
    interrupted: bool,
) -> String {
    let finished_at = session.clock()().to_string();
    let circumstances = ReceiptContext {
        finished_at: &finished_at,
        tree: &prepared.tree,
        target: prepared.target(),
        interrupted,
    };
    let subject = Subject::of(prepared);
    receipt::json(&subject, prepared.plan(), outcomes, circumstances)
}

/// Keeps the receipt in the project, for plans that do not ask the portal. The push is done, so a folder that
/// cannot be written to is not an error. A portal without an API has its ledger.
fn keep_receipt(session: &Session<'_>, request: &PushRequest<'_>, prepared: &Prepared, text: &str) {
    if prepared.portal().is_manual() {
        return;
    }
    let portal = &prepared.plan().portal;
    if let Err(error) = receipts::keep(&request.project.root, portal, text) {
        let note = Text::new(id::RECEIPT_NOT_KEPT).with("why", error.message().clone());
        session.note(&note);
    }
}

/// Returns the person who enters values by hand. `None` without a terminal.
fn hand_entry(session: &Session<'_>, stopped: watch::Receiver<bool>) -> Option<Arc<dyn HandEntry>> {
    if !session.is_interactive() {
        return None;
    }
    let hand_entry = TerminalEntry::new(session.voice(), session.language(), stopped);
    Some(Arc::new(hand_entry))
}

/// Checks that somebody can be asked to enter what `plan` changes, and sees it.
///
/// # Errors
///
/// If there is no terminal, or values are masked.
fn check_entry(session: &Session<'_>, plan: &Plan) -> Result<()> {
    if !plan.writes().any(|(account, _)| account.has_values()) {
        return Ok(());
    }
    if !session.is_interactive() {
        let text = Text::new(id::ENTRY_NO_TERMINAL);
        return Err(Error::usage(text));
    }
    if session.is_redacting() {
        return Err(Error::usage(Text::new(id::ENTRY_MASKED)));
    }
    Ok(())
}

/// Asks for confirmation on a terminal, and returns true if the answer is yes. Without a terminal,
/// `--yes` is required.
///
/// # Errors
///
/// If nobody can be asked.
fn is_confirmed(session: &Session<'_>, args: &SyncArgs, plan: &Plan) -> Result<bool> {
    if args.yes {
        return Ok(true);
    }
    let accounts = plan.writes().count();
    if !session.is_interactive() {
        return Err(Error::usage(Text::new(id::NOT_PUSHED_UNASKED)));
    }
    let question = Text::new(id::SYNC_ASK)
        .with("accounts", Text::new(id::ACCOUNTS).with("number", accounts))
        .with("portal", plan.portal.as_str());
    ask(session, &question)
}

/// Applies the plan. Returns the outcomes, and true if Ctrl-C or another signal has stopped it: then the
/// requests under way are completed, and nothing new is started.
async fn write(
    session: &Session<'_>,
    args: &SyncArgs,
    prepared: &Prepared,
    approved: ApprovedPush<'_>,
    (stop, stopped): Ending,
) -> Result<(Vec<AccountOutcome>, bool)> {
    let signals = EndSignals::new()?;
    let interrupt = tokio::spawn(watch_interrupt(
        signals,
        session.voice(),
        session.language(),
        stop,
    ));
    let is_manual = prepared.portal().is_manual();
    let bar = if is_manual {
        // The person at the terminal is asked there.
        ProgressBar::hidden()
    } else {
        progress(session, prepared.plan().writes().count())
    };
    let told = bar.clone();
    let failures_only = session.talks_to_terminal() || session.is_quiet();
    let (voice, language) = (session.voice(), session.language());
    let progress = Arc::new(move |outcome: &AccountOutcome| {
        told.inc(1);
        // Accounts that were not attempted are counted at the end, not reported one by one.
        let shown = !failures_only || !outcome.result.is_done();
        if shown && outcome.result != WriteResult::NotAttempted {
            told.suspend(|| voice.say(&receipt::line(outcome, is_manual).say(language)));
        }
    });
    let concurrency = usize::from(args.concurrency);
    let outcomes = approved.apply(progress, stopped.clone(), concurrency).await;
    bar.finish_and_clear();
    let interrupted = *stopped.borrow();
    interrupt.abort();
    Ok((outcomes, interrupted))
}

/// Returns a progress bar on a terminal, and a hidden one elsewhere, where each account has a line.
fn progress(session: &Session<'_>, accounts: usize) -> ProgressBar {
    if !session.talks_to_terminal() || session.is_quiet() {
        return ProgressBar::hidden();
    }
    let template = Text::new(id::SYNC_PROGRESS)
        .with("bar", "{bar:30}")
        .with("done", "{pos}/{len}")
        .with("left", "{eta}")
        .say(session.language());
    let style = ProgressStyle::with_template(&template);
    let bar = ProgressBar::new(accounts as u64);
    bar.set_style(style.expect("the template is valid"));
    bar
}
