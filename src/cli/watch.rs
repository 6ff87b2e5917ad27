//! `contactctl watch`.

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
use crate::language::{Language, Text, id};
use crate::project::Project;
use crate::render::{self, Checked};
use crate::scope::Scope;
use crate::text::Snapshot;
use crate::text::printable;
use crate::watch::{Stop, Turn, Watch};

/// The sequence that clears a terminal's screen and goes to its top. It keeps the scrollback.
const CLEAR: &str = "\u{1b}[2J\u{1b}[H";

/// The most changed files that a line names.
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
    };
    let language = session.language();
    let waiting = Text::new(id::WATCHING).say(language) + "\n";
    let mut is_read = session.print_while_read(&(seen.findings(first, &[]) + &waiting))?;
    while is_read {
        let text = match watch.turn() {
            Turn::Stopped => break,
            Turn::Changed(snapshot, changed) => {
                changed_line(&changed, language) + &seen.findings(snapshot, &changed)
            }
            Turn::Failed(error) => {
                seen.kept = None;
                is_read = session.clear(CLEAR)?;
                session.report(&error);
                continue;
            }
        };
        is_read = session.clear(CLEAR)? && session.print_while_read(&format!("{text}{waiting}"))?;
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
        let (report, accounts) = self.scope.select(config, outcome, Extent::default());
        let checked = Checked {
            snapshot,
            report: &report,
            accounts,
            language: self.session.language(),
            redact: self.session.is_redacting(),
        };
        let findings = render::text::findings(&checked, self.session.style());
        findings + &render::text::summary(&checked)
    }
}

/// Returns the line that names the changed files.
fn changed_line(changed: &[String], language: Language) -> String {
    let names: Vec<_> = changed
        .iter()
        .take(NAMED)
        .map(|path| printable(path))
        .collect();
    let listed = names.join(", ");
    let text = match changed.len().saturating_sub(NAMED) {
        _ if changed.is_empty() => Text::new(id::READABLE_AGAIN),
        0 => Text::new(id::CHANGED).with("names", listed),
        more => Text::new(id::CHANGED_AND_MORE)
            .with("names", listed)
            .with("more", more),
    };
    text.say(language) + "\n\n"
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
