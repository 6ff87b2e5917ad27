//! `contactctl watch`.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, mpsc};
use std::thread;

use clap::Args;
use tokio::runtime::Builder;

use super::instant::Instant;
use super::paths::named;
use super::session::Session;
use crate::check::{Kept, Terms};
use crate::error::{Error, Result};
use crate::finding::Extent;
use crate::language::{Language, Text};
use crate::project::Project;
use crate::render::{self, Checked};
use crate::scope::Scope;
use crate::text::Snapshot;
use crate::text::printable;
use crate::watch::{Stop, Turn, Watch};

/// What clears a terminal's screen and goes to its top; what scrolled away stays.
const CLEAR: &str = "\u{1b}[2J\u{1b}[H";

/// Changed files that are named in one line.
const NAMED: usize = 3;

/// Check the contacts, and again on every edit, until Ctrl-C
///
/// On a terminal the screen is cleared each time. Files that cannot be read for a moment, or a
/// contacts folder that is gone, are said and waited out.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl watch
  contactctl watch contacts/bistro-warszawa.toml")]
pub(super) struct WatchArgs {
    /// Report on these files and folders only; all are read all the same
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    instant: Instant,
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
    };
    let language = session.language();
    let waiting = Text::new("watching").say(language) + "\n";
    let mut is_read = session.print_while_read(&(seen.verdict(first, &[]) + &waiting))?;
    let clear = if session.is_terminal() { CLEAR } else { "" };
    while is_read {
        let text = match watch.turn() {
            Turn::Stopped => break,
            Turn::Changed(snapshot, changed) => {
                said(&changed, language) + &seen.verdict(snapshot, &changed)
            }
            Turn::Failed(error) => {
                seen.kept = None;
                is_read = session.print_while_read(clear)?;
                session.report(&error);
                continue;
            }
        };
        is_read = session.print_while_read(&format!("{clear}{text}{waiting}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What every verdict depends on besides the files.
struct Seen<'s> {
    session: &'s Session<'s>,
    args: &'s WatchArgs,
    project: &'s Project,
    scope: &'s Scope,
    /// The check of the files as they were; none at first, and after a failure.
    kept: Option<Kept>,
}

impl Seen<'_> {
    /// The findings in `snapshot`, and how many they are; it differs from the one before in the
    /// files at `changed`.
    fn verdict(&mut self, snapshot: &Snapshot, changed: &[String]) -> String {
        let now = self.session.now(self.args.instant.now);
        let config = &self.project.config;
        let kept = match self.kept.take() {
            Some(mut kept) => {
                kept.follow(snapshot, changed, now);
                kept
            }
            None => Kept::new(snapshot, config, Terms::at(now)),
        };
        let outcome = self.kept.insert(kept).outcome(snapshot);
        let (report, accounts) = self.scope.select(config, outcome, Extent::default());
        let checked = Checked {
            snapshot,
            report: &report,
            accounts,
            language: self.session.language(),
        };
        let findings = render::text::findings(&checked, self.session.style());
        findings + &render::text::summary(&checked)
    }
}

/// A line of what changed.
fn said(changed: &[String], language: Language) -> String {
    let names: Vec<_> = changed
        .iter()
        .take(NAMED)
        .map(|path| printable(path))
        .collect();
    let names = names.join(", ");
    let text = match changed.len().saturating_sub(NAMED) {
        _ if changed.is_empty() => Text::new("readable-again"),
        0 => Text::new("changed").with("names", names),
        more => Text::new("changed-and-more")
            .with("names", names)
            .with("more", more),
    };
    text.say(language) + "\n\n"
}

/// Lets Ctrl-C end the watch, and with it the process as a success; from here on.
fn stop_on_ctrl_c(stop: Stop) -> Result<()> {
    let failed = |error: io::Error| Error::io(Text::new("no-ctrl-c")).because(error);
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(failed)?;
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
        .map_err(failed)?;
    let _thread_has_ended = is_ready.recv();
    Ok(())
}
