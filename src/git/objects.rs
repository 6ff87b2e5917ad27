//! The objects of a repository: files and folders, read by several threads, and the failures to read
//! them.

use std::path::Path;

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::commit_id::message;
use super::partial::hinted;
use super::variables::GitVariables;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{MAX_FILE_BYTES, SourceFile};

/// Git's mode of a symbolic link.
pub(super) const LINK: i32 = 0o120_000;

/// The files that a thread reads at a time. It opens the database anew for them, which takes as long
/// as reading about ten files.
pub(super) const SHARE: usize = 1024;

/// A file of a tree, before it is read.
pub(super) struct Blob {
    pub(super) id: Oid,
    /// The path from the project's folder.
    pub(super) path: String,
}

/// Opens the repository in `folder` for its objects alone. Nothing there runs a program, so it does not
/// matter who owns it.
pub(super) fn open(folder: &Path, variables: &GitVariables) -> Result<git2::Repository> {
    let open = || {
        let repository = git2::Repository::open_bare(folder)?;
        variables.add_objects(&repository.odb()?)?;
        Ok(repository)
    };
    open().map_err(|error: git2::Error| {
        Error::io(Text::new(id::UNOPENED).with("path", folder.display())).because(message(&error))
    })
}

/// Reads `blobs` of the repository in `folder`, in their order.
pub(super) fn read_blobs(
    folder: &Path,
    variables: &GitVariables,
    blobs: &[Blob],
) -> Result<Vec<SourceFile>> {
    // `git2::Repository` is not `Sync`, so each thread opens one of its own.
    let shares: Vec<Result<_>> = blobs
        .par_chunks(SHARE)
        .map(|share| read_share(&open(folder, variables)?, share))
        .collect();
    let mut files = Vec::with_capacity(blobs.len());
    for share in shares {
        files.extend(share?);
    }
    Ok(files)
}

pub(super) fn read_share(repository: &git2::Repository, share: &[Blob]) -> Result<Vec<SourceFile>> {
    let Some(first) = share.first() else {
        return Ok(Vec::new());
    };
    let database = repository
        .odb()
        .map_err(|error| file_unreadable(repository, &first.path, &error))?;
    let read = |blob: &Blob| {
        let file = read(&database, blob);
        file.map_err(|error| file_unreadable(repository, &blob.path, &error))
    };
    share.iter().map(read).collect()
}

fn read(database: &Odb<'_>, Blob { id, path }: &Blob) -> Result<SourceFile, git2::Error> {
    // The header alone says the size, so that a huge file fills no memory.
    let (size, _) = database.read_header(*id)?;
    if size as u64 > MAX_FILE_BYTES {
        return Ok(SourceFile::too_large(path, size as u64));
    }
    let object = database.read(*id)?;
    Ok(SourceFile::new(path, object.data().to_vec()))
}

/// Returns the failure to read the file `path` of `repository`.
pub(super) fn file_unreadable(
    repository: &git2::Repository,
    path: &str,
    error: &git2::Error,
) -> Error {
    let failure = Error::io(Text::new(id::GIT_FILE_UNREADABLE).with("path", path));
    hinted(repository, failure.because(message(error)), error)
}

/// Returns the failure to read the tree `tree` of `repository`, whose path is not known here.
pub(super) fn unreadable_folder(
    repository: &git2::Repository,
    tree: Oid,
    error: &git2::Error,
) -> Error {
    let text = Text::new(id::GIT_FILE_UNREADABLE).with("path", tree.to_string());
    hinted(repository, Error::io(text).because(message(error)), error)
}
