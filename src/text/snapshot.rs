//! Snapshots of a project's files: of the work tree, a commit, or an editor's buffer. The code that
//! reads one does not depend on which.

use std::borrow::Cow;

/// Files over this size are not read (`file-too-large`): 1 MiB.
pub const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Valid UTF-8.
    Text(String),
    /// Bytes that are not UTF-8.
    NotUtf8 {
        /// The text with each invalid sequence replaced, to show where it is.
        lossy: String,
        /// Offset of the first invalid sequence, the same in `lossy` as in the bytes.
        at: usize,
        /// The encoding that it looks like.
        likely: LikelyEncoding,
    },
    /// More than [`MAX_FILE_BYTES`]; not read.
    TooLarge {
        /// The file's size in bytes.
        bytes: u64,
    },
    /// Something whose name or place says that it should be read, but which is not.
    Unread(UnreadKind),
}

/// The encoding that a file looks like that is not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LikelyEncoding {
    /// UTF-16, in either byte order.
    Utf16,
    /// One byte a character, as in Latin-1: the first byte that is not of ASCII, and what it is in
    /// Latin-1.
    SingleByte(char),
}

/// The reason why something in the place of a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnreadKind {
    /// It is a symbolic link.
    Link,
    /// It is the folder of a submodule, or of another repository.
    Submodule,
    /// It is a folder.
    Folder,
    /// It is a pipe, a socket or a device.
    Special,
    /// It is in its folder twice, so that nobody can say which of the two counts.
    Twice,
    /// Its name ends in `.toml`, but not in lower case.
    Suffix,
    /// It is the configuration of another project, whose folder is among the contacts of this one.
    Project,
}

/// One file of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the project's folder, with `/` on every system.
    pub path: String,
    /// Its content, if it could be read.
    pub content: Content,
}

impl SourceFile {
    /// Creates a file from its bytes. A file over the limit, or one that is not UTF-8, is not an
    /// error here: its [`Content`] says so.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        let path = path.into();
        if bytes.len() as u64 > MAX_FILE_BYTES {
            return Self::too_large(path, bytes.len() as u64);
        }
        let content = if is_utf16(&bytes) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Content::NotUtf8 {
                at: 0,
                lossy: text,
                likely: LikelyEncoding::Utf16,
            }
        } else {
            match String::from_utf8(bytes) {
                Ok(text) => Content::Text(text),
                Err(error) => {
                    let at = error.utf8_error().valid_up_to();
                    Content::NotUtf8 {
                        at,
                        lossy: String::from_utf8_lossy(error.as_bytes()).into_owned(),
                        likely: LikelyEncoding::SingleByte(char::from(error.as_bytes()[at])),
                    }
                }
            }
        };
        Self { path, content }
    }

    /// Creates a file that was not read because of its size.
    #[must_use]
    pub fn too_large(path: impl Into<String>, bytes: u64) -> Self {
        Self {
            path: path.into(),
            content: Content::TooLarge { bytes },
        }
    }

    /// Creates what stands in for something at `path` that is not read.
    #[must_use]
    pub fn unread(path: impl Into<String>, kind: UnreadKind) -> Self {
        Self {
            path: path.into(),
            content: Content::Unread(kind),
        }
    }

    /// Returns the text to show and to measure spans by; empty for a file that was not read.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::NotUtf8 { lossy, .. } => lossy,
            Content::TooLarge { .. } | Content::Unread(_) => "",
        }
    }
}

/// Returns true if `bytes` begin as UTF-16 does: with a byte order mark, or with two characters of
/// ASCII that have a zero byte each.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xff, 0xfe, ..]
            | [0xfe, 0xff, ..]
            | [1..=0x7f, 0, 1..=0x7f, 0, ..]
            | [0, 1..=0x7f, 0, 1..=0x7f, ..]
    )
}

/// The origin of a snapshot; only to be shown to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The files as they are on disk.
    WorkTree,
    /// The files that are staged for the next commit.
    Index,
    /// A commit, by its full hexadecimal id.
    Commit(String),
    /// Text that was passed in, such as an editor's buffer.
    Memory,
}

/// A project's files at one moment, sorted by path.
#[derive(Debug, Clone)]
pub struct Snapshot {
    origin: Origin,
    files: Vec<SourceFile>,
}

impl From<Snapshot> for Cow<'_, Snapshot> {
    fn from(snapshot: Snapshot) -> Self {
        Cow::Owned(snapshot)
    }
}

impl<'s> From<&'s Snapshot> for Cow<'s, Snapshot> {
    fn from(snapshot: &'s Snapshot) -> Self {
        Cow::Borrowed(snapshot)
    }
}

impl Snapshot {
    /// Creates a snapshot of `files`, which may be in any order.
    #[must_use]
    pub fn new(origin: Origin, mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { origin, files }
    }

    /// Returns the origin of the files.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Returns all files, sorted by path.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// Returns all files, sorted by path, without a copy.
    #[must_use]
    pub fn into_files(self) -> Vec<SourceFile> {
        self.files
    }

    /// Replaces the file with the path of `file`, if there is one. Returns true if its content
    /// changed.
    pub fn replace(&mut self, file: SourceFile) -> bool {
        let at = self
            .files
            .binary_search_by(|known| known.path.cmp(&file.path));
        match at {
            Ok(at) if self.files[at] != file => {
                self.files[at] = file;
                true
            }
            _ => false,
        }
    }

    /// Sets the file with the path of `file`, which may be a new one. Returns true if a content changed.
    pub fn set(&mut self, file: SourceFile) -> bool {
        let at = self
            .files
            .binary_search_by(|known| known.path.cmp(&file.path));
        match at {
            Ok(_) => self.replace(file),
            Err(at) => {
                self.files.insert(at, file);
                true
            }
        }
    }

    /// Removes the file at `path`. Returns true if there was one.
    pub fn remove(&mut self, path: &str) -> bool {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path));
        at.is_ok_and(|at| {
            self.files.remove(at);
            true
        })
    }

    /// Returns the file at `path`.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        Some(&self.files[at])
    }
}
