//! Many files of a commit, read from the object database by several threads.

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::commit_id::message;
use super::repository::Repository;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{MAX_FILE_BYTES, SourceFile};

/// Files that a thread reads before it takes others. It opens the database anew for them, which
/// takes as long as reading about ten.
const SHARE: usize = 1024;

/// A file of a tree, not read so far.
pub(super) struct Blob {
    pub(super) id: Oid,
    /// Path from the project's folder.
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
        // A handle is of one thread at a time.
        let place = self.inner.commondir();
        let read = |share: &[Blob]| {
            let repository = git2::Repository::open(place).map_err(|error| {
                Error::io(Text::new(id::UNOPENED).with("path", place.display()))
                    .because(message(&error))
            })?;
            read_share(&repository, share)
        };
        let shares: Vec<Result<_>> = blobs.par_chunks(SHARE).map(read).collect();
        let mut files = Vec::with_capacity(blobs.len());
        for share in shares {
            files.extend(share?);
        }
        Ok(files)
    }

    pub(super) fn read(&self, id: Oid, path: String) -> Result<SourceFile> {
        let database = self
            .inner
            .odb()
            .map_err(|error| unreadable(&path, &error))?;
        read(&database, &Blob { id, path })
    }
}

fn read_share(repository: &git2::Repository, share: &[Blob]) -> Result<Vec<SourceFile>> {
    let Some(first) = share.first() else {
        return Ok(Vec::new());
    };
    let database = repository
        .odb()
        .map_err(|error| unreadable(&first.path, &error))?;
    share.iter().map(|blob| read(&database, blob)).collect()
}

fn read(database: &Odb<'_>, Blob { id, path }: &Blob) -> Result<SourceFile> {
    let failed = |error: git2::Error| unreadable(path, &error);
    let (size, _) = database.read_header(*id).map_err(failed)?;
    if size as u64 > MAX_FILE_BYTES {
        return Ok(SourceFile::too_large(path, size as u64));
    }
    let object = database.read(*id).map_err(failed)?;
    Ok(SourceFile::new(path, object.data().to_vec()))
}

fn unreadable(path: &str, error: &git2::Error) -> Error {
    Error::io(Text::new(id::GIT_FILE_UNREADABLE).with("path", path)).because(message(error))
}
