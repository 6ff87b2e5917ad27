//! The check that every loose object is whole, before anything reads one.
//!
//! libgit2 waits without end for the rest of an object whose file was cut off, in every walk, diff and
//! lookup. A packed object is checked where it is read.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};
use rayon::prelude::*;
use ring::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY};

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The bytes that are read, and that are inflated, at a time.
const CHUNK: usize = 32 * 1024;
/// The most bytes of an object's header: its type, its size and a NUL.
const MAX_HEADER: usize = 64;
/// The deepest that databases may borrow objects of each other, as for Git.
const MAX_BORROWED: usize = 5;

/// Checks the loose objects of the database in the folder `objects`, and of those that it borrows
/// objects of.
///
/// # Errors
///
/// If one of them is damaged or cannot be read. The first one is named.
pub(super) fn check(objects: &Path) -> Result<()> {
    let mut files = Vec::new();
    for folder in databases(objects) {
        loose_files(&folder, &mut files).map_err(|error| unreadable(&folder, error))?;
    }
    let seen = SEEN.lock().map(|seen| seen.clone()).unwrap_or_default();
    let files: Vec<_> = files
        .into_par_iter()
        .map(|(id, path)| (stamp(&path), id, path))
        .filter(|(stamp, ..)| stamp.is_none_or(|stamp| !seen.contains(&stamp)))
        .collect();
    let stamps = files.iter().filter_map(|(stamp, ..)| *stamp);
    let stamps: Vec<u64> = stamps.collect();
    let mut damaged: Vec<_> = files
        .par_iter()
        .map_init(Workspace::new, |workspace, (_, id, path)| {
            // Another process may have packed the object, and removed its file, since it was listed.
            match workspace.check(id, path) {
                Err(Damage::Io(error)) if error.kind() == io::ErrorKind::NotFound => None,
                checked => Some((id, checked.err()?)),
            }
        })
        .flatten()
        .collect();
    damaged.sort_by_key(|(id, _)| *id);
    let others = damaged.len().saturating_sub(1);
    let Some((id, damage)) = damaged.into_iter().next() else {
        if let Ok(mut seen) = SEEN.lock() {
            seen.extend(stamps);
        }
        return Ok(());
    };
    let text = match others {
        0 => Text::new(id::OBJECT_DAMAGED),
        others => Text::new(id::OBJECTS_DAMAGED).with("others", others),
    };
    let text = text.with("object", id.as_str());
    let cause = match damage {
        Damage::Io(error) => return Err(Error::io(text.attribute("unreadable")).because(error)),
        Damage::Cut => Text::new(id::OBJECT_CUT),
        Damage::Wrong => Text::new(id::OBJECT_WRONG),
    };
    Err(Error::io(text).because(match others {
        0 => cause,
        _ => cause.with("object", id.as_str()).attribute("of-several"),
    }))
}

/// The files that this process has found whole, each by its stamp: a run may open a repository more than
/// once.
static SEEN: Mutex<BTreeSet<u64>> = Mutex::new(BTreeSet::new());

/// Returns what tells a file from any other state of it: its path, size, times and inode. `None` if the file
/// cannot be looked at.
fn stamp(path: &Path) -> Option<u64> {
    let metadata = fs::metadata(path).ok()?;
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    metadata.len().hash(&mut hasher);
    metadata.modified().ok()?.hash(&mut hasher);
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        (metadata.ino(), metadata.ctime(), metadata.ctime_nsec()).hash(&mut hasher);
    }
    Some(hasher.finish())
}

/// What is wrong with the file of an object.
enum Damage {
    /// It cannot be read.
    Io(io::Error),
    /// It ends too early.
    Cut,
    /// It is not an object, or another one.
    Wrong,
}

/// Returns the folder of a database, and those that `info/alternates` of each names. One that is not
/// there lacks its objects, which is an error where one is read.
fn databases(objects: &Path) -> Vec<PathBuf> {
    let mut all = vec![objects.to_owned()];
    let mut level = all.clone();
    for _ in 0..MAX_BORROWED {
        let mut next = Vec::new();
        for folder in &level {
            let text = fs::read_to_string(folder.join("info/alternates")).unwrap_or_default();
            let lines = text.lines().map(|line| line.trim_end_matches('\r'));
            let named = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
            next.extend(named.map(|line| folder.join(line)));
        }
        next.retain(|folder| !all.contains(folder));
        all.extend(next.iter().cloned());
        level = next;
    }
    all
}

/// Adds the id and the path of each loose object in `folder` to `files`.
fn loose_files(folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for first in names(folder)? {
        if !is_hex(&first, 2) {
            continue;
        }
        let below = folder.join(&first);
        for rest in names(&below)? {
            // Other names are of objects that are being written.
            if is_hex(&rest, 38) {
                files.push((format!("{first}{rest}"), below.join(&rest)));
            }
        }
    }
    Ok(())
}

/// Returns the names in `folder`; none if it is not there.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    entries
        .filter_map(|entry| match entry {
            Ok(entry) => entry.file_name().to_str().map(|name| Ok(name.to_owned())),
            Err(error) => Some(Err(error)),
        })
        .collect()
}

fn is_hex(name: &str, digits: usize) -> bool {
    name.len() == digits && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn unreadable(folder: &Path, error: io::Error) -> Error {
    Error::io(Text::new(id::UNREADABLE).with("path", folder.display())).because(error)
}

/// The memory for one object at a time, whatever its size.
struct Workspace {
    state: Box<InflateState>,
    input: Box<[u8]>,
    output: Box<[u8]>,
}

impl Workspace {
    fn new() -> Self {
        Self {
            state: InflateState::new_boxed(DataFormat::Zlib),
            input: vec![0; CHUNK].into_boxed_slice(),
            output: vec![0; CHUNK].into_boxed_slice(),
        }
    }

    /// Checks that the file at `path` is the whole object `id`, and nothing else.
    fn check(&mut self, id: &str, path: &Path) -> Result<(), Damage> {
        let mut file = File::open(path).map_err(Damage::Io)?;
        self.state.reset(DataFormat::Zlib);
        let mut object = ObjectReader::new();
        let mut is_whole = false;
        loop {
            let read = file.read(&mut self.input).map_err(Damage::Io)?;
            if read == 0 {
                return if is_whole {
                    object.check(id)
                } else {
                    Err(Damage::Cut)
                };
            }
            if is_whole {
                return Err(Damage::Wrong);
            }
            let mut rest = &self.input[..read];
            loop {
                let step = inflate(&mut self.state, rest, &mut self.output, MZFlush::None);
                rest = &rest[step.bytes_consumed..];
                object.take(&self.output[..step.bytes_written])?;
                match step.status {
                    Ok(MZStatus::StreamEnd) => {
                        is_whole = true;
                        break;
                    }
                    Ok(MZStatus::Ok) if step.bytes_consumed + step.bytes_written > 0 => {}
                    // It needs the next part of the file.
                    Ok(MZStatus::Ok) | Err(MZError::Buf) => break,
                    Ok(MZStatus::NeedDict) | Err(_) => return Err(Damage::Wrong),
                }
            }
            if is_whole && !rest.is_empty() {
                return Err(Damage::Wrong);
            }
        }
    }
}

/// What an object's inflated bytes say, as they come.
struct ObjectReader {
    hash: Context,
    header: Vec<u8>,
    /// The size that the header states, once it is read.
    stated: Option<u64>,
    /// The bytes after the header.
    size: u64,
}

impl ObjectReader {
    fn new() -> Self {
        Self {
            hash: Context::new(&SHA1_FOR_LEGACY_USE_ONLY),
            header: Vec::new(),
            stated: None,
            size: 0,
        }
    }

    /// Takes the next bytes. More of them than the header states are not waited for.
    fn take(&mut self, mut bytes: &[u8]) -> Result<(), Damage> {
        self.hash.update(bytes);
        if self.stated.is_none() {
            let end = bytes.iter().position(|byte| *byte == 0);
            self.header.extend(&bytes[..end.unwrap_or(bytes.len())]);
            if self.header.len() > MAX_HEADER {
                return Err(Damage::Wrong);
            }
            let Some(end) = end else {
                return Ok(());
            };
            self.stated = Some(stated(&self.header).ok_or(Damage::Wrong)?);
            bytes = &bytes[end + 1..];
        }
        self.size += bytes.len() as u64;
        match self.stated {
            Some(stated) if self.size > stated => Err(Damage::Wrong),
            _ => Ok(()),
        }
    }

    /// Checks that these were all bytes of the object `id`.
    fn check(self, id: &str) -> Result<(), Damage> {
        let hash = data_encoding::HEXLOWER.encode(self.hash.finish().as_ref());
        let is_whole = self.stated == Some(self.size);
        if is_whole && hash == id {
            Ok(())
        } else {
            Err(Damage::Wrong)
        }
    }
}

/// Returns the size that a header such as `blob 12` states.
fn stated(header: &[u8]) -> Option<u64> {
    let (kind, size) = std::str::from_utf8(header).ok()?.split_once(' ')?;
    let is_known = ["blob", "tree", "commit", "tag"].contains(&kind);
    let is_plain = !size.is_empty() && size.bytes().all(|byte| byte.is_ascii_digit());
    (is_known && is_plain).then(|| size.parse().ok())?
}

#[cfg(test)]
mod tests;
