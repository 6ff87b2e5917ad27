//! The files and folders that arguments name, and a report on those alone.

use std::path::{Component, Path, PathBuf};

use super::Session;
use crate::check::{FileKind, Outcome};
use crate::error::{Error, Result};
use crate::finding::{Finding, Report};
use crate::project::Project;
use crate::text::{Origin, Snapshot};

/// Which files to report on.
#[derive(Debug)]
pub(super) struct Paths {
    /// Paths of files and folders from the root; none for all.
    named: Option<Vec<String>>,
}

impl Paths {
    /// The files that `args` name, all of which have to be files of `snapshot` or folders of it.
    pub(super) fn new(
        session: &Session<'_>,
        project: &Project,
        snapshot: &Snapshot,
        args: &[PathBuf],
    ) -> Result<Self> {
        let mut named = Vec::with_capacity(args.len());
        for arg in args {
            match inside(session, project, snapshot, arg)? {
                Some(path) => named.push(path),
                None => return Ok(Self { named: None }),
            }
        }
        Ok(Self {
            named: (!named.is_empty()).then_some(named),
        })
    }

    fn has(&self, path: &str) -> bool {
        let Some(named) = &self.named else {
            return true;
        };
        named.iter().any(|named| is_at_or_below(path, named))
    }

    /// The part of `outcome` that is about these files, and how many accounts they are.
    pub(super) fn select(
        &self,
        project: &Project,
        snapshot: &Snapshot,
        outcome: Outcome,
    ) -> (Report, usize) {
        if self.named.is_none() {
            return (outcome.report, outcome.accounts);
        }
        let files: Vec<_> = snapshot
            .files()
            .iter()
            .filter(|file| self.has(&file.path))
            .collect();
        let contacts = &outcome.config.contacts;
        let accounts = files.iter().filter(|file| {
            FileKind::of(&file.path, &project.config, contacts) == FileKind::Account
        });
        let accounts = accounts.count();
        let findings = outcome
            .report
            .findings()
            .iter()
            .filter(|finding| self.concerns(finding));
        (
            Report::new(findings.cloned().collect(), files.len()),
            accounts,
        )
    }

    /// Whether a finding is in one of the files, or points into one.
    fn concerns(&self, finding: &Finding) -> bool {
        let others = finding
            .others
            .iter()
            .filter_map(|label| label.path.as_deref());
        std::iter::once(&*finding.path)
            .chain(others)
            .any(|path| self.has(path))
    }
}

/// Where `arg` is, from the root; none for the root itself.
fn inside(
    session: &Session<'_>,
    project: &Project,
    snapshot: &Snapshot,
    arg: &Path,
) -> Result<Option<String>> {
    let shown = arg.display();
    let full = session.directory().join(arg);
    let full = match full.canonicalize() {
        Ok(full) => full,
        // A commit may have what the work tree has not.
        Err(_) if *snapshot.origin() != Origin::WorkTree => plain(&full),
        Err(error) => {
            return Err(Error::usage(format!("there is no `{shown}`"))
                .because(error)
                .hint("name files or folders of the contacts, or none for all of them"));
        }
    };
    let root = project
        .root
        .canonicalize()
        .unwrap_or_else(|_| project.root.clone());
    let Ok(inside) = full.strip_prefix(&root) else {
        return Err(
            Error::usage(format!("`{shown}` is outside the project")).hint(format!(
                "name files or folders in `{}`",
                project.root.display()
            )),
        );
    };
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    let inside = parts.join("/");
    if inside.is_empty() {
        return Ok(None);
    }
    if !snapshot
        .files()
        .iter()
        .any(|file| is_at_or_below(&file.path, &inside))
    {
        return Err(Error::usage(format!("`{shown}` is not among the files that are checked"))
            .hint("these are the configuration and the `.toml` files in the contacts folder, without those that `.gitignore` leaves out"));
    }
    Ok(Some(inside))
}

fn is_at_or_below(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// `path` without `.` and `..`, by its text alone.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}
