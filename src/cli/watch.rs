//! `contactctl watch`.

mod plan;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, mpsc};
use std::thread;

use clap::Args;
use tokio::runtime::Builder;

use super::instant::InstantArgs;
use super::paths::named;
use super::session::Session;
use crate::check::{Kept, Terms};
use crate::config::ProjectFiles;
use crate::error::{Error, Result};
use crate::finding::Extent;
use crate::language::{Text, id};
use crate::project::Project;
use crate::render::{self, Checked};
use crate::scope::Scope;
use crate::text::Snapshot;
use crate::text::printable;
use crate::watch::{Stop, Turn, Watch};
use plan::WatchedPlans;

/// The sequence that clears a terminal's screen and goes to its top. It keeps the scrollback.
const CLEAR: &str = "\u{1b}[2J\u{1b}[H";

/// The most changed files that a line names.
const NAMED: usize = 3;

/// Check the contacts now and after every edit, until Ctrl-C
///
/// On a terminal the screen is cleared each time. Temporarily unreadable files and a missing contacts
/// folder are reported; `watch` waits until they are back. A folder that the system cannot watch is read
/// again every half second or less often, and reported after each check.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl watch
  contactctl watch contacts/bistro-warszawa.toml
  contactctl watch --plan --portal staging")]
pub(super) struct WatchArgs {
    /// Report only on these files and folders (all files are still read)
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// After each check, also show what a sync would do if the files were committed; nothing is
    /// written
    #[arg(long)]
    plan: bool,
    /// The portal to plan for [default: all of them]
    #[arg(long, value_name = "NAME", requires = "plan")]
    portal: Option<String>,
    #[command(flatten)]
    instant: InstantArgs,
}

pub(super) fn run(session: &Session<'_>, args: &WatchArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let mut watch = Watch::start(project.clone())?;
    stop_on_ctrl_c(watch.stopper())?;
    let first = watch.snapshot().expect("a watch starts with a snapshot");
    let files: Vec<Arc<str>> = first
        .files()
        .iter()
        .map(|file| file.path.as_str().into())
        .collect();
    let scope = Scope {
        named: named(session, &project, (&files, first.origin()), &args.paths)?,
        ..Scope::default()
    };
    let mut seen = Seen {
        session,
        args,
        project: &project,
        scope: &scope,
        kept: None,
        has_errors: false,
        plans: args
            .plan
            .then(|| WatchedPlans::new(session, &project, args.portal.as_deref())),
    };
    let text = seen.findings(first, &[]);
    let mut is_read = seen.show_with_plan(&text, &watch)?;
    while is_read {
        let (line, changed) = match watch.turn() {
            Turn::Stopped => break,
            Turn::Woken => continue,
            Turn::Changed(changed) => (seen.line(&changed_text(&changed)), changed),
            Turn::Rewatched { is_whole: true } => {
                (seen.line(&Text::new(id::WATCHED_AGAIN)), Vec::new())
            }
            Turn::Rewatched { is_whole: false } => (String::new(), Vec::new()),
            Turn::Failed(error) => {
                seen.kept = None;
                is_read = session.clear(CLEAR)?;
                session.report(&error);
                continue;
            }
        };
        let snapshot = watch.snapshot().expect("it was read for this turn");
        let text = line + &seen.findings(snapshot, &changed);
        is_read = session.clear(CLEAR)? && seen.show_with_plan(&text, &watch)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Everything that the findings depend on, except the files.
struct Seen<'s> {
    session: &'s Session<'s>,
    args: &'s WatchArgs,
    project: &'s Project,
    scope: &'s Scope,
    /// The last check of the files. `None` at first, and after an error.
    kept: Option<Kept>,
    /// `true` if the last check has found an error in any file.
    has_errors: bool,
    /// The plans. `None` if they were not asked for.
    plans: Option<WatchedPlans<'s>>,
}

impl Seen<'_> {
    /// Returns the findings in `snapshot` and their summary. It differs from the snapshot before in the
    /// files at `changed`.
    fn findings(&mut self, snapshot: &Snapshot, changed: &[String]) -> String {
        let now = self.args.instant.now(self.session);
        let config = &self.project.config;
        let kept = match self.kept.take() {
            Some(mut kept) => {
                kept.follow(snapshot, changed, now);
                kept
            }
            None => Kept::new(&ProjectFiles::new(snapshot, config), Terms::at(now)),
        };
        let outcome = self.kept.insert(kept).outcome(snapshot);
        self.has_errors = outcome.report.has_errors();
        let (report, accounts) = self.scope.select(config, outcome, Extent::default());
        let checked = Checked {
            snapshot,
            report: &report,
            accounts,
            language: self.session.language(),
            redact: self.session.is_redacting(),
        };
        let findings = render::text::findings(&checked, self.session.style());
        if self.session.is_quiet() {
            return findings;
        }
        findings + &render::text::summary(&checked)
    }

    /// Prints a verdict as [`Seen::show`] does, and a plan after it, if it was asked for. The verdict does
    /// not wait for the portal.
    fn show_with_plan(&mut self, text: &str, watch: &Watch) -> Result<bool> {
        let (Some(plans), Some(snapshot)) = (&mut self.plans, watch.snapshot()) else {
            return self.show(text, watch.unwatched());
        };
        if !self.session.print_while_read(text)? {
            return Ok(false);
        }
        let now = self.args.instant.now(self.session);
        // If Ctrl-C ended the reading, it ends the watch as well.
        let plan = plans.text(snapshot, self.has_errors, now);
        self.show(&plan.unwrap_or_default(), watch.unwatched())
    }

    /// Prints a verdict. If a folder cannot be watched, that is reported each time. Returns `false` if
    /// nobody reads any more.
    fn show(&self, text: &str, unwatched: Option<Error>) -> Result<bool> {
        let waiting = match unwatched {
            Some(error) => {
                self.session.report(&error);
                id::WATCHING_IN_PART
            }
            None => id::WATCHING,
        };
        if self.session.is_quiet() {
            return self.session.print_while_read(text);
        }
        let waiting = Text::new(waiting).say(self.session.language());
        self.session.print_while_read(&format!("{text}{waiting}\n"))
    }

    /// Returns `text` as a line with an empty one after it; nothing if only findings are to be printed.
    fn line(&self, text: &Text) -> String {
        if self.session.is_quiet() {
            return String::new();
        }
        text.say(self.session.language()) + "\n\n"
    }
}

/// Returns the text that names the changed files.
fn changed_text(changed: &[String]) -> Text {
    let names: Vec<_> = changed
        .iter()
        .take(NAMED)
        .map(|path| printable(path))
        .collect();
    let listed = names.join(", ");
    match changed.len().saturating_sub(NAMED) {
        _ if changed.is_empty() => Text::new(id::READABLE_AGAIN),
        0 => Text::new(id::CHANGED).with("names", listed),
        more => Text::new(id::CHANGED_AND_MORE)
            .with("names", listed)
            .with("more", more),
    }
}

/// Makes Ctrl-C end the watch from here on, so that the process exits with success.
fn stop_on_ctrl_c(stop: Stop) -> Result<()> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(no_ctrl_c)?;
    let (ready, is_ready) = mpsc::channel();
    let wait = async move {
        // Polled in this order: once the second branch runs, the first one has its signal.
        tokio::select! {
            biased;
            _ = tokio::signal::ctrl_c() => stop.stop(),
            () = async {
                let _nobody_waits = ready.send(());
                std::future::pending::<()>().await;
            } => {}
        }
    };
    thread::Builder::new()
        .name("ctrl-c".to_owned())
        .spawn(move || runtime.block_on(wait))
        .map_err(no_ctrl_c)?;
    let _thread_has_ended = is_ready.recv();
    Ok(())
}

fn no_ctrl_c(error: io::Error) -> Error {
    Error::io(Text::new(id::NO_CTRL_C)).because(error)
}
