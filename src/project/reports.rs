//! The files that a report must not be written to: those that the run reads.

use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::Project;
use super::failure::unreadable;
use super::folder;
use super::output::{Destination, destination, is_one_file};
use crate::config::{Config, FileKind, Naming};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::schema::Schema;

/// The bytes at the beginning of a report that have its mark.
const MARKED_WITHIN: u64 = 512;

/// Names of files that tell Git, and so a check, which files there are.
const OF_GIT: [&str; 2] = [".gitignore", ".gitattributes"];

impl Project {
    /// Checks that a report may be written to `path`, which `shown` shows: it does not lead to a file
    /// that contactctl reads in this project, nor to the place of one. Links are followed, and a hard
    /// link to such a file counts as the file.
    ///
    /// # Errors
    ///
    /// If it may not, or if nothing can be written there.
    pub fn check_report(&self, path: &Path, shown: &Path) -> Result<()> {
        if let Destination::File(file) = destination(path)?
            && self.reads(&file)
        {
            return Err(over_read(shown));
        }
        Ok(())
    }

    /// Returns `true` if a run reads the file at `file`, a path without links, or would if it existed.
    fn reads(&self, file: &Path) -> bool {
        let settings = self.own_config_file().ok().flatten();
        let config = Config::as_far_as_readable(settings.as_ref());
        let root = self.root.canonicalize();
        let root = root.as_deref().unwrap_or(&self.root);
        let top = self.top();
        let policy: Vec<_> = config
            .policy_files()
            .iter()
            .map(|path| match path.strip_prefix('/') {
                Some(path) => top.join(path),
                None => root.join(path),
            })
            .collect();
        let is_of_policy = policy
            .iter()
            .any(|path| path.canonicalize().is_ok_and(|path| path == file) || path == file);
        let inside = file.strip_prefix(root).ok().and_then(Path::to_str);
        let is_of_git = file.strip_prefix(&top).is_ok_and(|inside| {
            inside.starts_with(".git") || OF_GIT.iter().any(|name| inside.ends_with(name))
        });
        is_of_policy
            || is_of_git
            || inside.is_some_and(|inside| self.has_place(&config, inside))
            || is_linked(file) && self.is_link_to_read(file, policy)
    }

    /// Returns `true` if the file at `path`, from the root, is read, or would be if it existed.
    fn has_place(&self, config: &Config, path: &str) -> bool {
        let layout = self.layout(config);
        let is_contact = layout.naming(path) != Naming::Other;
        let is_schema = path
            .strip_prefix("schemas/")
            .and_then(|name| name.strip_suffix(".schema.json"))
            .is_some_and(|name| Schema::ALL.iter().any(|schema| schema.name() == name));
        let is_recipe = layout.kind(path) == FileKind::Recipe;
        path == self.config || is_contact || is_recipe || is_schema || is_kept(path)
    }

    /// Returns `true` if `file` is another name of a file that is read.
    fn is_link_to_read(&self, file: &Path, policy: Vec<PathBuf>) -> bool {
        let files = self.files_if_any();
        let files = files.iter().flat_map(|files| files.snapshot().files());
        let mut read = files.map(|file| self.root.join(&file.path)).chain(policy);
        read.any(|read| is_one_file(file, &read))
    }

    /// Returns the top of the Git work tree around the project; the root without one.
    fn top(&self) -> PathBuf {
        let mut folders = self.root.ancestors();
        let top = folders.find(|folder| folder.join(".git").exists());
        top.unwrap_or(&self.root).to_owned()
    }
}

/// Checks that a report that is written to `path`, which `shown` shows, does not overwrite `read`.
///
/// # Errors
///
/// If it does, or if nothing can be written there.
pub fn check_not_over(path: &Path, shown: &Path, read: &Path) -> Result<()> {
    match destination(path)? {
        Destination::File(file) if is_same(&file, read) => Err(over_read(shown)),
        _ => Ok(()),
    }
}

/// Returns `true` if a report that has one of `marks` at its beginning may be written to `path`: nothing is
/// there, or nothing but an earlier report.
///
/// # Errors
///
/// If nothing can be written there, or what is there cannot be read.
pub fn is_free_for(path: &Path, marks: &[&str]) -> Result<bool> {
    let Destination::File(file) = destination(path)? else {
        return Ok(true);
    };
    let opened = match File::open(&file) {
        Ok(opened) => opened,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(unreadable(&path.to_string_lossy(), error)),
    };
    let mut start = Vec::new();
    let read = opened.take(MARKED_WITHIN).read_to_end(&mut start);
    read.map_err(|error| unreadable(&path.to_string_lossy(), error))?;
    let start = String::from_utf8_lossy(&start);
    Ok(start.is_empty() || marks.iter().any(|mark| start.contains(mark)))
}

/// Returns `true` if `file`, a path without links, and `other` are one file.
fn is_same(file: &Path, other: &Path) -> bool {
    other.canonicalize().is_ok_and(|other| other == file) || is_one_file(file, other)
}

fn over_read(shown: &Path) -> Error {
    Error::usage(Text::new(id::REPORT_OVER_READ).with("path", shown.display()))
}

/// Returns `true` if the file at `path`, from the root, is one of those that contactctl keeps in its
/// own folder.
fn is_kept(path: &str) -> bool {
    path.split_once('/')
        .is_some_and(|(first, _)| first == folder::NAME)
}

/// Returns `true` if the file at `path` has several names.
fn is_linked(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| names(&metadata) > 1)
}

#[cfg(unix)]
fn names(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn names(_metadata: &Metadata) -> u64 {
    1
}
