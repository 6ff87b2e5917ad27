//! The files and folders that arguments name.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::session::Session;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::project::Project;
use crate::scope::is_at_or_below;
use crate::text::Origin;

/// The files and folders that `args` name, from the root; none for all. Each has to be one of
/// `files`, or a folder of some.
pub(super) fn named(
    session: &Session<'_>,
    project: &Project,
    (files, origin): (&[Arc<str>], &Origin),
    args: &[PathBuf],
) -> Result<Option<Vec<String>>> {
    let mut named = Vec::with_capacity(args.len());
    for arg in args {
        let path = inside(session, project, origin, arg)?;
        if path.is_empty() {
            return Ok(None);
        }
        if !files.iter().any(|file| is_at_or_below(file, &path)) {
            return Err(not_checked(&arg.display().to_string()));
        }
        named.push(path);
    }
    Ok((!named.is_empty()).then_some(named))
}

/// A path that a check has nothing to do with.
pub(super) fn not_checked(shown: &str) -> Error {
    Error::usage(Text::new("not-checked").with("path", shown))
}

/// Where the file at `arg`, which need not exist, is from the root.
pub(super) fn place(session: &Session<'_>, project: &Project, arg: &Path) -> Result<String> {
    let full = session.directory().join(arg);
    let folder = full.parent().map(Path::canonicalize);
    let full = match (folder, full.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => plain(&full),
    };
    from_root(project, &full, &arg.display().to_string())
}

/// Where `arg` is, from the root; empty for the root itself.
fn inside(session: &Session<'_>, project: &Project, origin: &Origin, arg: &Path) -> Result<String> {
    let shown = arg.display().to_string();
    let full = session.directory().join(arg);
    let full = match full.canonicalize() {
        Ok(full) => full,
        // A commit or the index may have what the work tree has not.
        Err(_) if *origin != Origin::WorkTree => plain(&full),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(Error::usage(Text::new("no-such-path").with("path", shown)));
        }
        Err(error) => {
            return Err(Error::io(Text::new("unreadable").with("path", shown)).because(error));
        }
    };
    from_root(project, &full, &shown)
}

fn from_root(project: &Project, full: &Path, shown: &str) -> Result<String> {
    let root = project
        .root
        .canonicalize()
        .unwrap_or_else(|_| project.root.clone());
    let Ok(inside) = full.strip_prefix(&root) else {
        return Err(Error::usage(
            Text::new("outside-project")
                .with("path", shown)
                .with("root", project.root.display()),
        ));
    };
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    Ok(parts.join("/"))
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
