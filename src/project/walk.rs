//! All `.toml` files under a folder, found and read on every core.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ignore::{DirEntry, WalkBuilder, WalkState};

use super::{Found, Stamp, Stamps, is_absent, not_utf8, read_file};
use crate::error::{Error, Result};

/// Folders of programs, not of people.
pub(crate) const SKIPPED: [&str; 2] = [".git", ".contactctl"];

/// Reads the `.toml` files under `folder`, whose own path in the project is `prefix`; those with
/// the stamp that they have in `stamps` are found and not read.
///
/// Only what is in the repository decides: `.gitignore` files count; a machine's global ignore
/// file and `.git/info/exclude` do not.
pub(super) fn files(folder: &Path, prefix: &str, stamps: &Stamps) -> Result<Vec<Found>> {
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .ignore(false)
        .git_global(false)
        .git_exclude(false)
        .filter_entry(|entry| !SKIPPED.iter().any(|name| entry.file_name() == *name))
        .threads(rayon::current_num_threads())
        .build_parallel();
    let collected = Mutex::new(Collected::default());
    walk.run(|| {
        let mut batch = Batch {
            own: Collected::default(),
            shared: &collected,
        };
        Box::new(move |entry| {
            let read = entry
                .map_err(|error| failed(&error, folder, prefix))
                .and_then(|entry| {
                    read(&entry, folder, prefix, stamps)
                        .map_err(|error| (entry.into_path(), Some(error)))
                });
            match read {
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

#[derive(Default)]
struct Collected {
    files: Vec<Found>,
    failures: Vec<(PathBuf, Error)>,
}

/// What one thread finds; handed over when the thread ends.
struct Batch<'c> {
    own: Collected,
    shared: &'c Mutex<Collected>,
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        if let Ok(mut shared) = self.shared.lock() {
            shared.files.append(&mut self.own.files);
            shared.failures.append(&mut self.own.failures);
        }
    }
}

/// The file at `entry`; none if it is not a `.toml` file.
fn read(entry: &DirEntry, folder: &Path, prefix: &str, stamps: &Stamps) -> Result<Option<Found>> {
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
    if let Some(known) = stamps.0.get(&path) {
        let stamp = entry.metadata().ok().map(|metadata| Stamp::of(&metadata));
        if let Some(stamp) = stamp.filter(|stamp| stamp == known) {
            return Ok(Some(Found {
                path,
                stamp,
                file: None,
            }));
        }
    }
    let read = read_file(entry.path(), &path)?;
    Ok(read.map(|(file, stamp)| Found {
        path,
        stamp,
        file: Some(file),
    }))
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
