//! `contactctl check --fix`, and `--diff`.

use clap::Args;

use super::session::Session;
use crate::check::fix::Fixed;
use crate::error::{Error, Result};
use crate::finding::{Fix, Safety};
use crate::language::Text;
use crate::project::{Project, replace};
use crate::render::diff::{self, FileChange};

/// What to do with the fixes of findings.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct FixArgs {
    /// Mend what has one sure fix, and report what is left
    #[arg(long)]
    pub(super) fix: bool,
    /// Take fixes that guess what was meant, too
    #[arg(long)]
    pub(super) r#unsafe: bool,
    /// Print what `--fix` would change, as a unified diff, and change nothing
    #[arg(long)]
    pub(super) diff: bool,
}

impl FixArgs {
    /// Whether there is anything to do.
    pub(super) fn is_wanted(self) -> bool {
        self.fix || self.diff
    }

    /// Whether `fix` is one of those that are meant.
    pub(super) fn takes(self, fix: &Fix) -> bool {
        self.r#unsafe || fix.safety == Safety::Safe
    }

    /// Refuses what makes no sense; `source` is the argument that names something else to check
    /// than the work tree.
    pub(super) fn assert_sensible(self, source: Option<&str>) -> Result<()> {
        if self.r#unsafe && !self.is_wanted() {
            return Err(Error::usage(Text::new("unsafe-without-fix")));
        }
        match source {
            Some(source) if self.is_wanted() => Err(Error::usage(
                Text::new("fix-of-another").with("source", source),
            )),
            _ => Ok(()),
        }
    }
}

/// Writes what was mended, and says it. A file that is not as it was read is left alone.
pub(super) fn write(session: &Session<'_>, project: &Project, fixed: &Fixed) -> Result<()> {
    let mut failed = Ok(());
    for (path, before) in &fixed.before {
        let after = fixed.snapshot.file(path).map_or("", |file| file.text());
        let written = replace(&project.root, path, before, after);
        match written {
            Ok(()) => say(session, fixed, path),
            Err(error) if failed.is_ok() => failed = Err(error),
            Err(error) => session.report(&error),
        }
    }
    failed
}

/// Each fix of the file at `path`, on a line.
fn say(session: &Session<'_>, fixed: &Fixed, path: &str) {
    for done in fixed.done.iter().filter(|done| &*done.path == path) {
        if !session.is_quiet() {
            let text = Text::new("fixed")
                .with("place", format!("{path}:{}", done.line))
                .with("rule", done.rule)
                .with("title", done.title.clone());
            session.voice().say(&text.say(session.language()));
        }
    }
}

/// What the files would be, as a diff.
pub(super) fn diff(fixed: &Fixed) -> String {
    diff::render(fixed.before.iter().map(|(path, before)| FileChange {
        path,
        before: Some(before),
        after: fixed.snapshot.file(path).map_or("", |file| file.text()),
    }))
}
