//! The format of Git's index: versions 2 to 4, also split (`core.splitIndex`) and sparse.
//!
//! libgit2 reads neither a split nor a sparse index.

mod bytes;
mod split;

use std::fs;
use std::path::Path;

use git2::{IndexEntry, IndexTime, Oid};

use bytes::Bytes;
use split::{Bits, Link};

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The bytes of an entry before its object's id: times, device, inode, mode, owner and size.
const STAT: usize = 40;
/// The bit of an entry's flags that says that there are more of them.
const EXTENDED: u16 = 0x4000;
/// The bits of an entry's flags with its side of a merge; 0 if it is merged.
pub(super) const STAGE: u16 = 0x3000;
/// The bit of the further flags for a file outside of the sparse checkout.
pub(super) const SKIPPED: u16 = 0x4000;
/// The bit of the further flags for a name without content.
pub(super) const INTENDED: u16 = 0x2000;

/// An index as it is in its file.
#[derive(Debug, Default)]
pub(super) struct IndexFile {
    /// The entries, by path. The id of an object that is no SHA-1 is zero.
    pub(super) entries: Vec<IndexEntry>,
    /// True if libgit2 cannot read it.
    pub(super) is_extended: bool,
}

impl IndexFile {
    /// Reads the index at `file`; without such a file it is empty. `folder` is the repository's, and
    /// ids have `digest` bytes.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(super) fn read(file: &Path, folder: &Path, digest: usize) -> Result<Self> {
        let Some(bytes) = content(file)? else {
            return Ok(Self::default());
        };
        let part = parse(&bytes, digest).ok_or_else(unreadable)??;
        let Some(link) = part.link else {
            return Ok(Self {
                entries: part.entries,
                is_extended: part.is_sparse,
            });
        };
        let mut base = Part::default();
        if let Some(name) = &link.base {
            let shared = folder.join(format!("sharedindex.{name}"));
            let bytes = content(&shared)?.ok_or_else(unreadable)?;
            base = parse(&bytes, digest).ok_or_else(unreadable)??;
        }
        let entries = joined(base.entries, part.entries, &link).ok_or_else(unreadable)?;
        Ok(Self {
            entries,
            is_extended: true,
        })
    }
}

fn unreadable() -> Error {
    Error::io(Text::new(id::INDEX_UNREADABLE)).because(Text::new(id::INDEX_DAMAGED))
}

fn content(file: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io(Text::new(id::INDEX_UNREADABLE)).because(error)),
    }
}

/// One of the files of an index.
#[derive(Default)]
struct Part {
    entries: Vec<IndexEntry>,
    link: Option<Link>,
    is_sparse: bool,
}

/// Parses a file of an index. `None` if it is damaged, an error if it has something that is not known
/// but has to be understood.
fn parse(bytes: &[u8], digest: usize) -> Option<Result<Part>> {
    // The file ends with a checksum, which Git does not check either.
    let mut rest = Bytes(bytes.get(..bytes.len().checked_sub(digest)?)?);
    if rest.take(4)? != b"DIRC" {
        return None;
    }
    let version = rest.u32()?;
    if !(2..=4).contains(&version) {
        return Some(Err(unsupported(&format!("version {version}"))));
    }
    let count = rest.u32()?;
    let mut part = Part::default();
    let mut path = Vec::new();
    for _ in 0..count {
        part.entries
            .push(entry(&mut rest, version, digest, &mut path)?);
    }
    while !rest.0.is_empty() {
        let name = rest.take(4)?;
        let size = usize::try_from(rest.u32()?).ok()?;
        let data = rest.take(size)?;
        match name {
            b"link" => part.link = Some(Link::parse(data, digest)?),
            b"sdir" => part.is_sparse = true,
            // A name in upper case is of an extension that may be ignored.
            [b'A'..=b'Z', ..] => {}
            _ => {
                let name = String::from_utf8_lossy(name);
                return Some(Err(unsupported(&name)));
            }
        }
    }
    Some(Ok(part))
}

fn unsupported(what: &str) -> Error {
    let text = Text::new(id::INDEX_UNREADABLE);
    Error::io(text).because(Text::new(id::INDEX_UNSUPPORTED).with("what", what))
}

/// Reads an entry. `path` is that of the entry before it, and then its own.
fn entry(
    rest: &mut Bytes<'_>,
    version: u32,
    digest: usize,
    path: &mut Vec<u8>,
) -> Option<IndexEntry> {
    let before = rest.0.len();
    let mut stat = Bytes(rest.take(STAT)?);
    let mut field = || stat.u32();
    let ctime = time(field()?, field()?);
    let mtime = time(field()?, field()?);
    let (dev, ino, mode) = (field()?, field()?, field()?);
    let (uid, gid, file_size) = (field()?, field()?, field()?);
    let object = rest.take(digest)?;
    let flags = rest.u16()?;
    let flags_extended = if flags & EXTENDED == 0 {
        0
    } else {
        rest.u16()?
    };
    if version == 4 {
        let kept = path.len().checked_sub(rest.number()?)?;
        path.truncate(kept);
        path.extend(rest.text()?);
    } else {
        path.clear();
        path.extend(rest.text()?);
        let read = before - rest.0.len();
        // The first NUL is read already. They fill the entry to a multiple of eight bytes.
        rest.take(read.next_multiple_of(8) - read)?;
    }
    Some(IndexEntry {
        ctime,
        mtime,
        dev,
        ino,
        mode,
        uid,
        gid,
        file_size,
        id: Oid::from_bytes(object).unwrap_or(Oid::ZERO_SHA1),
        flags,
        flags_extended,
        path: path.clone(),
    })
}

fn time(seconds: u32, nanoseconds: u32) -> IndexTime {
    IndexTime::new(seconds.cast_signed(), nanoseconds)
}

/// Joins the entries of a split index with those of its base, by path and stage.
fn joined(base: Vec<IndexEntry>, own: Vec<IndexEntry>, link: &Link) -> Option<Vec<IndexEntry>> {
    let (mut deleted, mut replaced) = (Bits::of(&link.deleted), Bits::of(&link.replaced));
    let mut own = own.into_iter();
    let mut entries = Vec::new();
    for entry in base {
        let (is_deleted, is_replaced) = (deleted.next(), replaced.next());
        if is_replaced {
            // The entry in the place of one of the base has no path of its own.
            let path = entry.path;
            let entry = IndexEntry {
                path,
                ..own.next()?
            };
            if !is_deleted {
                entries.push(entry);
            }
        } else if !is_deleted {
            entries.push(entry);
        }
    }
    entries.extend(own);
    entries.sort_by(|a, b| (&a.path, a.flags & STAGE).cmp(&(&b.path, b.flags & STAGE)));
    Some(entries)
}

#[cfg(test)]
mod tests;
