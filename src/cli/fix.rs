//! `contactctl check --fix`, and `--diff`.

use std::fs;
use std::path::Path;

use clap::Args;

use super::Session;
use crate::check::fix::Fixed;
use crate::error::{Error, Result};
use crate::finding::{Fix, Safety};
use crate::language::Text;
use crate::project::Project;
use crate::project::output;
use crate::render::diff::{self, FileChange};
use crate::text::MAX_FILE_BYTES;

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

/// Writes `after` to the file at `path`, which has to be a plain file with the text `before`.
pub(super) fn replace(root: &Path, path: &str, before: &str, after: &str) -> Result<()> {
    let file = root.join(path);
    let failed = |error: std::io::Error| {
        Error::io(Text::new("unwritable").with("path", path)).because(error)
    };
    let metadata = fs::symlink_metadata(&file).map_err(failed)?;
    if !metadata.is_file() {
        return Err(Error::io(Text::new("not-plain").with("path", path)));
    }
    if metadata.permissions().readonly() {
        return Err(Error::io(Text::new("is-read-only").with("path", path)));
    }
    if metadata.len() > MAX_FILE_BYTES || fs::read(&file).map_err(failed)? != before.as_bytes() {
        return Err(
            Error::io(Text::new("changed-since").with("path", path)).hint(Text::new("run-again"))
        );
    }
    output::write(&file, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_as_it_was_read_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.toml");
        fs::write(&file, "a = 2\n").expect("a file");
        let refused = |before| replace(folder.path(), "a.toml", before, "b = 1\n");
        let error = refused("a = 1\n").expect_err("it has changed");
        let expected = "`a.toml` has changed since it was read, and is left alone";
        assert_eq!(error.to_string(), expected);
        assert_eq!(fs::read_to_string(&file).expect("a file"), "a = 2\n");
        refused("a = 2\n").expect("it is as it was");
        assert_eq!(fs::read_to_string(&file).expect("a file"), "b = 1\n");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("real"), "a = 1\n").expect("a file");
        let link = folder.path().join("a.toml");
        std::os::unix::fs::symlink("real", link).expect("a link");
        let error = replace(folder.path(), "a.toml", "a = 1\n", "b = 1\n").expect_err("a link");
        let expected = "`a.toml` is no plain file any more, and is left alone";
        assert_eq!(error.to_string(), expected);
    }
}
