//! All `.toml` files under a folder, found on every core.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ignore::{DirEntry, WalkBuilder, WalkState};

use super::{is_absent, not_utf8};
use crate::check::SKIPPED;
use crate::error::{Error, Result};

/// What `each` makes of the `.toml` files under `folder`, whose own path in the project is
/// `prefix`; it gets each one's entry and path, and its first failure is that of the walk.
///
/// Only what is in the repository decides: `.gitignore` files count; a machine's global ignore
/// file and `.git/info/exclude` do not.
pub(super) fn files<T: Send>(
    folder: &Path,
    prefix: &str,
    each: impl Fn(&DirEntry, String) -> Result<Option<T>> + Sync,
) -> Result<Vec<T>> {
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .ignore(false)
        .git_global(false)
        .git_exclude(false)
        .filter_entry(|entry| !SKIPPED.iter().any(|name| entry.file_name() == *name))
        .threads(rayon::current_num_threads())
        .build_parallel();
    let collected = Mutex::new(Collected::new());
    walk.run(|| {
        let mut batch = Batch {
            own: Collected::new(),
            shared: &collected,
        };
        let each = &each;
        Box::new(move |entry| {
            let made = entry
                .map_err(|error| failed(&error, folder, prefix))
                .and_then(|entry| {
                    let path = path(&entry, folder, prefix);
                    path.and_then(|path| path.map_or(Ok(None), |path| each(&entry, path)))
                        .map_err(|error| (entry.into_path(), Some(error)))
                });
            match made {
                Ok(file) => batch.own.files.extend(file),
                Err((path, Some(error))) => batch.own.failures.push((path, error)),
                Err((_, None)) => {}
            }
            WalkState::Continue
        })
    });
    let Collected {
        files,
        mut failures,
    } = collected
        .into_inner()
        .expect("no thread of the walk panics");
    // The same one in every run, whatever thread was first.
    failures.sort_by(|a, b| a.0.cmp(&b.0));
    match failures.into_iter().next() {
        Some((_, error)) => Err(error),
        None => Ok(files),
    }
}

struct Collected<T> {
    files: Vec<T>,
    failures: Vec<(PathBuf, Error)>,
}

impl<T> Collected<T> {
    fn new() -> Self {
        Self {
            files: Vec::new(),
            failures: Vec::new(),
        }
    }
}

/// What one thread finds; handed over when the thread ends.
struct Batch<'c, T> {
    own: Collected<T>,
    shared: &'c Mutex<Collected<T>>,
}

impl<T> Drop for Batch<'_, T> {
    fn drop(&mut self) {
        if let Ok(mut shared) = self.shared.lock() {
            shared.files.append(&mut self.own.files);
            shared.failures.append(&mut self.own.failures);
        }
    }
}

/// The path of the file at `entry`; none if it is not a `.toml` file.
fn path(entry: &DirEntry, folder: &Path, prefix: &str) -> Result<Option<String>> {
    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
    if !is_file || !entry.file_name().as_encoded_bytes().ends_with(b".toml") {
        return Ok(None);
    }
    let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let mut path = prefix.to_owned();
    for part in inside {
        let part = part
            .to_str()
            .ok_or_else(|| not_utf8(&format!("{prefix}/{}", inside.to_string_lossy())))?;
        path.push('/');
        path.push_str(part);
    }
    Ok(Some(path))
}

/// A failure of the walk with its place; no error where something was deleted meanwhile.
fn failed(error: &ignore::Error, folder: &Path, prefix: &str) -> (PathBuf, Option<Error>) {
    let path = place(error).unwrap_or(folder);
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let path = Path::new(prefix).join(inside);
    if error.io_error().is_some_and(is_absent) {
        return (path, None);
    }
    let cause = error
        .io_error()
        .map_or_else(|| error.to_string(), ToString::to_string);
    let unreadable = Error::io(format!("cannot read `{}`", path.display())).because(cause);
    (path, Some(unreadable))
}

/// The path that an error of the walk is about.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            place(err)
        }
        _ => None,
    }
}
