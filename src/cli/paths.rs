//! The files and folders that arguments name.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::session::Session;
use crate::config::is_at_or_below;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::Project;
use crate::text::{Origin, suggest};

/// The end of the names of files that are read. What is alike in all of them says nothing.
const SUFFIX: &str = ".toml";

/// Returns the files and folders that `args` name, relative to the project's root. `None` if they name
/// everything. Each has to be one of `files`, or a folder that contains some.
pub(super) fn named(
    session: &Session<'_>,
    project: &Project,
    (files, origin): (&[Arc<str>], &Origin),
    args: &[PathBuf],
) -> Result<Option<Vec<String>>> {
    let mut named = Vec::with_capacity(args.len());
    for arg in args {
        let path = match inside(session, project, origin, arg)? {
            Some(path) if path.is_empty() => return Ok(None),
            Some(path) if files.iter().any(|file| is_at_or_below(file, &path)) => path,
            found => {
                let shown = arg.display().to_string();
                let error = match found {
                    Some(_) => not_checked(&shown),
                    None => Error::usage(Text::new(id::NO_SUCH_PATH).with("path", shown)),
                };
                return Err(with_near(error, session, project, (files, arg)));
            }
        };
        named.push(path);
    }
    Ok((!named.is_empty()).then_some(named))
}

/// Adds to `error` the file or folder that `arg` was most likely meant to be, as it is written from the
/// session's folder.
fn with_near(
    error: Error,
    session: &Session<'_>,
    project: &Project,
    (files, arg): (&[Arc<str>], &Path),
) -> Error {
    let place = plain(&session.directory().join(arg));
    // What is there was meant, even if it is not checked.
    if place.exists() {
        return error;
    }
    let folder = plain(session.directory());
    let near = place
        .strip_prefix(&project.root)
        .ok()
        .and_then(Path::to_str)
        .and_then(|path| near(&path.replace('\\', "/"), files));
    let Some(near) = near else {
        return error;
    };
    let full = project.root.join(near);
    let shown = full.strip_prefix(&folder).unwrap_or(&full);
    error.hint(Text::new(id::DID_YOU_MEAN).with("near", shown.display()))
}

/// Returns the one of `files`, or of the folders they are in, that `path` was most likely meant to be:
/// the only file with its name, or the nearest name in its folder, or its name in the nearest folder.
fn near<'f>(path: &str, files: &'f [Arc<str>]) -> Option<&'f str> {
    let (folder, name) = split(path);
    let mut of_name = files.iter().filter(|file| split(file).1 == name);
    if let (Some(only), None) = (of_name.next(), of_name.next()) {
        return Some(only);
    }
    let all: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| {
            let folders = file.match_indices('/').map(|(end, _)| &file[..end]);
            folders.chain([&**file])
        })
        .collect();
    let stem = |path: &'f str| {
        let name = split(path).1;
        name.strip_suffix(SUFFIX).unwrap_or(name)
    };
    let beside = || all.iter().copied().filter(|one| split(one).0 == folder);
    let own = name.strip_suffix(SUFFIX).unwrap_or(name);
    if let Some(near) = suggest(own, beside().map(stem)) {
        return beside().find(|one| stem(one) == near);
    }
    let elsewhere = all.iter().copied().filter(|one| split(one).1 == name);
    suggest(path, elsewhere)
}

/// Returns the folder and the name of the file at `path`.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Returns the error for a path that is not part of a check.
pub(super) fn not_checked(shown: &str) -> Error {
    Error::usage(Text::new(id::NOT_CHECKED).with("path", shown))
}

/// Returns the path of the file at `arg`, relative to the project's root. The file need not exist.
pub(super) fn place(session: &Session<'_>, project: &Project, arg: &Path) -> Result<String> {
    let given = session.directory().join(arg);
    let folder = given.parent().map(Path::canonicalize);
    let full = match (folder, given.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => plain(&given),
    };
    from_root(project, &full, &arg.display().to_string())
}

/// Returns the path of `arg`, relative to the project's root. It is empty for the root itself. `None` if
/// there is no such file.
fn inside(
    session: &Session<'_>,
    project: &Project,
    origin: &Origin,
    arg: &Path,
) -> Result<Option<String>> {
    let shown = arg.display().to_string();
    let given = session.directory().join(arg);
    // What a link in the project leads to is another path, and the link is what is checked.
    let link = plain_link(&given).filter(|link| link.starts_with(&project.root));
    let full = match link.map_or_else(|| given.canonicalize(), Ok) {
        Ok(full) => full,
        // A commit or the index may have files that the work tree does not have.
        Err(_) if *origin != Origin::WorkTree => plain(&given),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => {
            return Err(Error::io(Text::new(id::UNREADABLE).with("path", shown)).because(error));
        }
    };
    from_root(project, &full, &shown).map(Some)
}

fn from_root(project: &Project, full: &Path, shown: &str) -> Result<String> {
    let root = project
        .root
        .canonicalize()
        .unwrap_or_else(|_| project.root.clone());
    let Ok(inside) = full.strip_prefix(&root) else {
        return Err(Error::usage(
            Text::new(id::OUTSIDE_PROJECT)
                .with("path", shown)
                .with("root", project.root.display()),
        ));
    };
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    Ok(parts.join("/"))
}

/// Returns the path of the link at `path`, with the links on the way to it resolved. `None` if there is
/// no link.
fn plain_link(path: &Path) -> Option<PathBuf> {
    if !path.is_symlink() {
        return None;
    }
    let folder = path.parent()?.canonicalize().ok()?;
    Some(folder.join(path.file_name()?))
}

/// Returns `path` without `.` and `..`. Links are not resolved.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_or_folder_that_was_meant_is_found() {
        let files = [
            "contactctl.toml",
            "contacts/bistro.toml",
            "contacts/east/cafe.toml",
            "contacts/west/cafe.toml",
            "contacts/west/inn.toml",
        ]
        .map(Arc::from);
        for (path, meant) in [
            ("bistro.toml", Some("contacts/bistro.toml")),
            ("west/inn.toml", Some("contacts/west/inn.toml")),
            ("contacts/bisto.toml", Some("contacts/bistro.toml")),
            ("contact/east/cafe.toml", Some("contacts/east/cafe.toml")),
            ("contacts/wets", Some("contacts/west")),
            ("contcts", Some("contacts")),
            ("cafe.toml", None),
            ("README.md", None),
            ("contacts/x.toml", None),
            ("contacts/taverna.toml", None),
            ("", None),
        ] {
            assert_eq!(near(path, &files), meant, "{path}");
        }
    }
}
