//! `contactctl sync`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::sync::watch;

use super::Session;
use super::push::{self, Permissions, Prepared, Selection, named};
use super::session::Voice;
use crate::error::{Error, Kind, Result};
use crate::git::approval::Approved;
use crate::language::{Language, Text};
use crate::plan::{Action, Choices, OnDrift, Plan};
use crate::portal::apply::{self, Applied, Outcome, Run};
use crate::project::output::Output;
use crate::render;
use crate::render::receipt::{self, Circumstances};

/// Push approved changes to the portal
///
/// Checks the commit, compares it with the portal, asks, writes each account with one conditional
/// request and reads it back. A commit that is not approved is refused, and so is an account that
/// somebody edited in the portal.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl sync
  contactctl sync --yes --report receipt.json
  contactctl sync --plan plan.json --yes
  contactctl sync --portal staging --on-drift overwrite")]
pub(super) struct SyncArgs {
    #[command(flatten)]
    selection: Selection,
    #[command(flatten)]
    permissions: Permissions,
    /// Push the plan that `plan --out` saved, exactly as it is
    #[arg(long, value_name = "FILE", conflicts_with_all = [
        "rev", "accounts", "on_drift", "allow_rollback", "provision", "prune", "keep_going",
    ])]
    plan: Option<PathBuf>,
    /// Do not ask
    #[arg(long, short)]
    yes: bool,
    /// Push the valid accounts although files of others have errors
    #[arg(long)]
    keep_going: bool,
    /// Accounts to write at a time, after the first
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u8).range(1..=64))]
    concurrency: u8,
    /// Write a receipt: commit, evidence and the outcome of each account
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

pub(super) fn run(session: &Session<'_>, args: &SyncArgs) -> Result<ExitCode> {
    let project = session.project()?;
    // What was pushed without a receipt cannot be pushed again for one.
    let report = args.report.as_ref();
    let report = report.map(|path| Output::private(&session.directory().join(path)));
    let report = report.transpose()?;
    let mut target = push::target(session, &project, &args.selection);
    let saved = match &args.plan {
        Some(path) => {
            let saved = push::load(session, path)?;
            push::check_terms(&saved, target.portal, target.now)?;
            Some(saved)
        }
        None => None,
    };
    let mut choices = args.permissions.choices();
    if let Some(saved) = &saved {
        choices = saved.choices;
        target.portal = Some(&saved.portal);
        target.rev = &saved.source.commit;
        target.accounts = &saved.accounts;
    }
    let checked = push::checked(&target, args.keep_going)?;
    push::block_on(async {
        let mut prepared = push::prepare(&target, choices, checked).await?;
        if let Some(saved) = &saved {
            prepared = push::hold(saved, prepared)?;
        }
        let ended = push_plan(session, args, choices, &prepared, report).await;
        let closed = prepared.close().await;
        let status = ended?;
        closed?;
        Ok(status)
    })
}

async fn push_plan(
    session: &Session<'_>,
    args: &SyncArgs,
    choices: Choices,
    prepared: &Prepared,
    report: Option<Output>,
) -> Result<ExitCode> {
    let language = session.language();
    // Who is asked has to see what for.
    let quiet = session.is_quiet() && args.yes;
    if !quiet {
        session.print(&render::plan::text(
            &prepared.subject(),
            &prepared.plan,
            language,
        ))?;
    }
    for refusal in &prepared.refusals {
        session.report(refusal);
    }
    let approved = prepared.verdict.clone().seal(prepared.plan.clone())?;
    if !prepared.refusals.is_empty() {
        return Ok(ExitCode::from(Kind::Refused.status()));
    }
    let mut outcomes = Vec::new();
    let mut interrupted = false;
    if !prepared.plan.is_empty() {
        confirm(session, args, &prepared.plan)?;
        (outcomes, interrupted) = write(session, args, prepared, &approved).await?;
        if !quiet {
            session.print(&format!("{}\n", receipt::summary(&outcomes).say(language)))?;
        }
    }
    let mut unwritten = None;
    if let Some(report) = report {
        let finished_at = session.clock()().to_string();
        let circumstances = Circumstances {
            finished_at: &finished_at,
            tree: &prepared.tree,
            interrupted,
        };
        let text = receipt::json(
            &prepared.subject(),
            &prepared.plan,
            &outcomes,
            circumstances,
        );
        unwritten = report.write(&text).err();
    }
    if prepared.is_embedded() && !quiet {
        session.print(&format!("{}\n", Text::new("sync-look").say(language)))?;
    }
    let mut errors = attention(choices, &prepared.plan, &outcomes, interrupted);
    errors.extend(unwritten);
    for error in &errors {
        session.report(error);
    }
    let status = errors.iter().map(|error| error.kind().status()).max();
    Ok(status.map_or(ExitCode::SUCCESS, ExitCode::from))
}

/// What says yes, in every language: who reads one may type by another.
const YES: [&str; 4] = ["y", "yes", "t", "tak"];

/// Asks on a terminal; without one, nothing happens unless `--yes` says so.
fn confirm(session: &Session<'_>, args: &SyncArgs, plan: &Plan) -> Result<()> {
    if args.yes {
        return Ok(());
    }
    let accounts = plan.writes().count();

    if !session.is_interactive() {
        return Err(Error::usage(Text::new("not-pushed-unasked")));
    }
    let question = Text::new("sync-ask")
        .with("accounts", Text::new("accounts").with("number", accounts))
        .with("portal", plan.portal.as_str())
        .say(session.language());
    let mut terminal = std::io::stderr();
    let asked = write!(terminal, "{question} ").and_then(|()| terminal.flush());
    asked.map_err(|error| Error::io(Text::new("not-asked")).because(error))?;
    let mut answer = String::new();
    std::io::stdin()
        .read_line(&mut answer)
        .map_err(|error| Error::io(Text::new("answer-unread")).because(error))?;
    if YES.contains(&answer.trim().to_lowercase().as_str()) {
        Ok(())
    } else {
        Err(Error::usage(Text::new("not-pushed")))
    }
}

/// Applies the plan; Ctrl-C lets the requests in flight end and starts nothing new.
async fn write(
    session: &Session<'_>,
    args: &SyncArgs,
    prepared: &Prepared,
    approved: &Approved<Plan>,
) -> Result<(Vec<Outcome>, bool)> {
    let (stop, stopped) = watch::channel(false);
    let interrupt = tokio::spawn(watch_interrupt(session.voice(), session.language(), stop));
    let bar = progress(session, approved.value().writes().count());
    let told = bar.clone();
    let failures_only = session.talks_to_terminal() || session.is_quiet();
    let (voice, language) = (session.voice(), session.language());
    let run = Run {
        replan: Arc::clone(&prepared.replan),
        progress: Arc::new(move |outcome: &Outcome| {
            told.inc(1);
            // What was not attempted is counted in the end, and not said of each account.
            let shown = !failures_only || !outcome.result.is_done();
            if shown && outcome.result != Applied::NotAttempted {
                told.suspend(|| voice.say(&receipt::line(outcome).say(language)));
            }
        }),
        stop: stopped.clone(),
        concurrency: usize::from(args.concurrency),
    };
    let outcomes = apply::apply(&prepared.reader, approved, run).await;
    bar.finish_and_clear();
    let interrupted = *stopped.borrow();
    interrupt.abort();
    Ok((outcomes, interrupted))
}

/// The first Ctrl-C lets what is in flight end, the second one ends the process.
async fn watch_interrupt(voice: Voice, language: Language, stop: watch::Sender<bool>) {
    if tokio::signal::ctrl_c().await.is_ok() {
        voice.say(&Text::new("sync-finishing").say(language));
        stop.send_replace(true);
        if tokio::signal::ctrl_c().await.is_ok() {
            #[expect(
                clippy::exit,
                reason = "nothing is half-applied, and the user is in a hurry"
            )]
            std::process::exit(i32::from(Kind::Interrupted.status()));
        }
    }
    // Without a way to be told of Ctrl-C the run goes on; the sender has to outlive it.
    std::future::pending::<()>().await;
}

/// A bar on a terminal, and nothing elsewhere: there, each account has its line.
fn progress(session: &Session<'_>, accounts: usize) -> ProgressBar {
    if !session.talks_to_terminal() || session.is_quiet() {
        return ProgressBar::hidden();
    }
    let template = Text::new("sync-progress")
        .with("bar", "{bar:30}")
        .with("done", "{pos}/{len}")
        .with("left", "{eta}")
        .say(session.language());
    let style = ProgressStyle::with_template(&template);
    let bar = ProgressBar::new(accounts as u64);
    bar.set_style(style.expect("the template is valid"));
    bar
}

/// What a person has to look at, each with what to do about it; the worst decides the status.
fn attention(choices: Choices, plan: &Plan, outcomes: &[Outcome], interrupted: bool) -> Vec<Error> {
    let mut errors = Vec::new();
    let with = |action| {
        plan.with(action)
            .map(|account| account.id.as_str())
            .collect::<Vec<_>>()
    };
    let about = |message: &'static str, accounts: &[&str]| {
        Text::new(message).with("accounts", named(accounts))
    };
    let drifted = with(Action::Drift);
    if !drifted.is_empty() && choices.on_drift != OnDrift::Keep {
        let text = about("push-drifted", &drifted);
        let overwrite = text.attribute("help-overwrite");
        errors.push(Error::refused(text).hint(overwrite));
    }
    let invalid = with(Action::Invalid);
    if !invalid.is_empty() {
        let text = about("push-invalid", &invalid);
        errors.push(Error::new(Kind::Findings, text));
    }
    let foreign = plan
        .with(Action::Foreign)
        .filter(|account| account.file.is_some());
    let foreign: Vec<_> = foreign.map(|account| account.id.as_str()).collect();
    if !foreign.is_empty() {
        errors.push(Error::refused(about("push-foreign", &foreign)));
    }
    let missing = with(Action::Missing);
    if !missing.is_empty() {
        errors.push(Error::portal(about("push-missing", &missing)));
    }
    let of = |test: fn(&Applied) -> bool| {
        let ids = outcomes.iter().filter(|outcome| test(&outcome.result));
        ids.map(|outcome| outcome.id.as_str()).collect::<Vec<_>>()
    };
    let refused = of(|result| matches!(result, Applied::Refused(_)));
    if !refused.is_empty() {
        errors.push(Error::refused(about("push-refused", &refused)));
    }
    let failed = of(|result| !result.is_done() && !matches!(result, Applied::Refused(_)));
    if !failed.is_empty() && !interrupted {
        errors.push(Error::portal(about("push-failed", &failed)));
    }
    if interrupted {
        let text = Text::new("push-interrupted").with("number", failed.len());
        errors.push(Error::new(Kind::Interrupted, text));
    }
    errors
}
