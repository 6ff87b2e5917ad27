//! Many files of a commit, read from the object database by several threads.

use std::path::Path;

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::commit_id::message;
use super::repository::Repository;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{MAX_FILE_BYTES, SourceFile};

/// The files that a thread reads at a time. It opens the database anew for them, which takes as long
/// as reading about ten files.
const SHARE: usize = 1024;

/// A file of a tree, before it is read.
pub(super) struct Blob {
    pub(super) id: Oid,
    /// The path from the project's folder.
    pub(super) path: String,
}

impl Repository {
    /// Reads `blobs`, in their order.
    ///
    /// # Errors
    ///
    /// The first of them that cannot be read.
    pub(super) fn read_all(&self, blobs: &[Blob]) -> Result<Vec<SourceFile>> {
        if blobs.len() <= SHARE {
            return read_share(&self.inner, blobs);
        }
        // `git2::Repository` is not `Sync`, so each thread opens one of its own.
        let folder = self.inner.commondir();
        let shares: Vec<Result<_>> = blobs
            .par_chunks(SHARE)
            .map(|share| read_share(&open(folder)?, share))
            .collect();
        let mut files = Vec::with_capacity(blobs.len());
        for share in shares {
            files.extend(share?);
        }
        Ok(files)
    }

    /// Reads one file.
    pub(super) fn read(&self, id: Oid, path: String) -> Result<SourceFile> {
        let database = self
            .inner
            .odb()
            .map_err(|error| file_unreadable(&path, &error))?;
        read(&database, &Blob { id, path })
    }
}

fn open(folder: &Path) -> Result<git2::Repository> {
    git2::Repository::open(folder).map_err(|error| {
        Error::io(Text::new(id::UNOPENED).with("path", folder.display())).because(message(&error))
    })
}

fn read_share(repository: &git2::Repository, share: &[Blob]) -> Result<Vec<SourceFile>> {
    let Some(first) = share.first() else {
        return Ok(Vec::new());
    };
    let database = repository
        .odb()
        .map_err(|error| file_unreadable(&first.path, &error))?;
    share.iter().map(|blob| read(&database, blob)).collect()
}

fn read(database: &Odb<'_>, Blob { id, path }: &Blob) -> Result<SourceFile> {
    // The header alone says the size, so that a huge file fills no memory.
    let (size, _) = database
        .read_header(*id)
        .map_err(|error| file_unreadable(path, &error))?;
    if size as u64 > MAX_FILE_BYTES {
        return Ok(SourceFile::too_large(path, size as u64));
    }
    let object = database
        .read(*id)
        .map_err(|error| file_unreadable(path, &error))?;
    Ok(SourceFile::new(path, object.data().to_vec()))
}

pub(super) fn file_unreadable(path: &str, error: &git2::Error) -> Error {
    Error::io(Text::new(id::GIT_FILE_UNREADABLE).with("path", path)).because(message(error))
}
