//! Where text comes from: the work tree, a commit, an editor's buffer. Nothing downstream asks.

/// Files over this size are not read (`file-too-large`): 1 MiB.
pub const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Valid UTF-8.
    Text(String),
    /// Bytes that are not UTF-8.
    NotUtf8 {
        /// The text with each bad sequence replaced, to show where it is.
        lossy: String,
        /// Offset of the first bad sequence, the same in `lossy` as in the bytes.
        at: usize,
    },
    /// More than [`MAX_FILE_BYTES`]; not read.
    TooLarge {
        /// The file's size in bytes.
        bytes: u64,
    },
}

/// One file of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the project's folder, with `/` on every system.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

impl SourceFile {
    /// A file from its bytes; sizes over the limit and bytes that are not UTF-8 are kept as such.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        let path = path.into();
        if bytes.len() as u64 > MAX_FILE_BYTES {
            return Self::too_large(path, bytes.len() as u64);
        }
        let content = match String::from_utf8(bytes) {
            Ok(text) => Content::Text(text),
            Err(fault) => Content::NotUtf8 {
                at: fault.utf8_error().valid_up_to(),
                lossy: String::from_utf8_lossy(fault.as_bytes()).into_owned(),
            },
        };
        Self { path, content }
    }

    /// A file that was not read because of its size.
    #[must_use]
    pub fn too_large(path: impl Into<String>, bytes: u64) -> Self {
        Self {
            path: path.into(),
            content: Content::TooLarge { bytes },
        }
    }

    /// The text to show and to measure spans by; empty for a file that was not read.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::NotUtf8 { lossy, .. } => lossy,
            Content::TooLarge { .. } => "",
        }
    }
}

/// What a snapshot was taken of; only for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The files as they are on disk.
    WorkTree,
    /// What is staged for the next commit.
    Index,
    /// A commit, by its full hexadecimal id.
    Commit(String),
    /// Text handed over as such.
    Memory,
}

/// A project's files at one moment, sorted by path.
#[derive(Debug, Clone)]
pub struct Snapshot {
    origin: Origin,
    files: Vec<SourceFile>,
}

impl Snapshot {
    /// Takes `files` in any order.
    #[must_use]
    pub fn new(origin: Origin, mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { origin, files }
    }

    /// What it was taken of.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// All files, sorted by path.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// All files, taken out.
    #[must_use]
    pub fn into_files(self) -> Vec<SourceFile> {
        self.files
    }

    /// Puts `file` in the place of the one with its path, if there is one; tells whether that one
    /// was different.
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

    /// The file at `path`.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        Some(&self.files[at])
    }
}
