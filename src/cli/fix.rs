//! `contactctl check --fix`, and `--diff`.

use clap::Args;

use super::session::Session;
use crate::check::fix::Fixed;
use crate::error::{Error, Result};
use crate::finding::{Fix, Safety};
use crate::language::{Text, id};
use crate::project::{Project, replace};
use crate::render::diff::{self, FileChange};

/// What to do with the fixes of findings.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct FixArgs {
    /// Fix findings that have only one possible fix, and report the rest
    #[arg(long)]
    pub(super) fix: bool,
    /// Also make fixes that guess what was meant, or that delete a value
    #[arg(long)]
    pub(super) r#unsafe: bool,
    /// Print what `--fix` would change as a unified diff, and change nothing
    #[arg(long)]
    pub(super) diff: bool,
}

impl FixArgs {
    /// Returns true if fixes are requested, to be made or to be shown.
    pub(super) fn is_requested(self) -> bool {
        self.fix || self.diff
    }

    /// Returns true if `fix` is one of the requested fixes.
    pub(super) fn takes(self, fix: &Fix) -> bool {
        self.r#unsafe || fix.safety == Safety::Safe
    }

    /// Checks that the arguments make sense together. `source` is the argument that selects something
    /// other than the work tree, if there is one.
    pub(super) fn check_sensible(self, source: Option<&str>) -> Result<()> {
        if self.r#unsafe && !self.is_requested() {
            return Err(Error::usage(Text::new(id::UNSAFE_WITHOUT_FIX)));
        }
        match source {
            Some(source) if self.is_requested() => Err(Error::usage(
                Text::new(id::FIX_OF_ANOTHER).with("source", source),
            )),
            _ => Ok(()),
        }
    }
}

/// Writes the fixed files, and reports each fix. A file that was changed since it was read is skipped.
pub(super) fn write(session: &Session<'_>, project: &Project, fixed: &Fixed) -> Result<()> {
    let mut failed = Ok(());
    for (path, before) in &fixed.before {
        let after = fixed.snapshot.file(path).map_or("", |file| file.text());
        match replace(&project.root, path, before, after) {
            Ok(()) => report_fixes(session, fixed, path),
            Err(error) if failed.is_ok() => failed = Err(error),
            Err(error) => session.report(&error),
        }
    }
    failed
}

/// Reports each fix of the file at `path` on a line of its own.
fn report_fixes(session: &Session<'_>, fixed: &Fixed, path: &str) {
    for done in fixed.done.iter().filter(|done| &*done.path == path) {
        if !session.is_quiet() {
            let text = Text::new(id::FIXED)
                .with("place", format!("{path}:{}", done.line))
                .with("rule", done.rule)
                .with("title", done.title.clone());
            session.voice().tell(&text);
        }
    }
}

/// Returns the changes of the files as a unified diff.
pub(super) fn diff(session: &Session<'_>, fixed: &Fixed) -> String {
    let changes = fixed.before.iter().map(|(path, before)| FileChange {
        path,
        before: Some(before),
        after: fixed.snapshot.file(path).map_or("", |file| file.text()),
    });
    diff::render(changes, session.is_redacting())
}
