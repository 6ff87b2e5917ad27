//! Many files of a commit, read from the object database.

use git2::Oid;

use super::objects::{Blob, SHARE, read_blobs, read_share};
use super::repository::Repository;
use crate::error::Result;
use crate::text::SourceFile;

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
        read_blobs(self.inner.commondir(), &self.variables, blobs)
    }

    /// Reads one file.
    pub(super) fn read(&self, id: Oid, path: String) -> Result<SourceFile> {
        let mut files = read_share(&self.inner, &[Blob { id, path }])?;
        Ok(files.pop().expect("a file for each blob"))
    }
}
