//! Writes files so that each is either the old one or the whole new one, whatever happens.

use std::fmt;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The most names that are tried for the temporary file.
const NAMES: usize = 1000;
/// The most characters of a file's name that are part of such a name.
const LONGEST: usize = 40;
/// The most links that are followed from one to the next.
const LINKS: usize = 40;

/// The readers of a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// The readers of the file that it replaces.
    AsBefore,
    /// The readers of the file that it replaces; its owner only, if it is new.
    OwnerAtFirst,
    /// Its owner only.
    Owner,
}

/// The destination of a text.
#[derive(Debug)]
pub struct Output {
    path: PathBuf,
    end: End,
    readers: Readers,
}

/// The destination that a path leads to.
enum End {
    /// A pipe, a terminal or another file that is not regular, or one that the process already has
    /// open.
    Open(Box<dyn Write>),
    /// A regular file, which need not exist.
    File(PathBuf),
}

impl fmt::Debug for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(_) => f.write_str("Open"),
            Self::File(file) => f.debug_tuple("File").field(file).finish(),
        }
    }
}

/// Writes `text` to `path` like [`write()`], but readable by its owner only.
pub fn write_private(path: &Path, text: &str) -> Result<()> {
    Output::new(path, Readers::Owner)?.write(text)
}

/// Writes `text` to `path` like [`write()`], but a file that is new is readable by its owner only.
pub fn write_report(path: &Path, text: &str) -> Result<()> {
    Output::new(path, Readers::OwnerAtFirst)?.write(text)
}

/// Writes `text` to a temporary file next to `path`, then replaces `path` with it. Links are
/// followed. A path that is not a regular file (a pipe, `/dev/stderr`) is written to directly.
pub fn write(path: &Path, text: &str) -> Result<()> {
    Output::new(path, Readers::AsBefore)?.write(text)
}

impl Output {
    /// Prepares an output that is readable by its owner only. A pipe is opened now; a file is created
    /// when it is written.
    ///
    /// # Errors
    ///
    /// If nothing can be written there.
    pub fn private(path: &Path) -> Result<Self> {
        let output = Self::new(path, Readers::Owner)?;
        if let End::File(target) = &output.end {
            let made = create_beside(target, Readers::Owner);
            let tried = made.and_then(|(beside, _file)| fs::remove_file(beside));
            tried.map_err(|error| unwritable(path, error))?;
        }
        Ok(output)
    }

    fn new(path: &Path, readers: Readers) -> Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            end: end(path)?,
            readers,
        })
    }

    /// Writes all of `text`.
    pub fn write(self, text: &str) -> Result<()> {
        let written = match self.end {
            End::Open(mut stream) => stream
                .write_all(text.as_bytes())
                .and_then(|()| stream.flush()),
            End::File(target) => replace(&target, text, self.readers),
        };
        written.map_err(|error| unwritable(&self.path, error))
    }
}

fn unwritable(path: &Path, error: io::Error) -> Error {
    let text = Text::new(id::UNWRITABLE).with("path", path.display());
    let help = text.attribute("help-folder");
    Error::io(text).because(error).hint(help)
}

/// What a path leads to when all links are followed.
enum Target {
    /// The open file of the process with this number.
    Descriptor(String, PathBuf),
    /// A path that is not a link.
    Path(PathBuf),
}

/// Follows all links from `path`.
fn target(path: &Path) -> Target {
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        if let Some(number) = descriptor(&target) {
            return Target::Descriptor(number, target);
        }
        let Ok(next) = fs::read_link(&target) else {
            break;
        };
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    Target::Path(target)
}

/// The kind of file that a report goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The standard output.
    Stdout,
    /// Another file that is open, a pipe or a device: nothing in it is overwritten.
    Stream,
    /// A regular file, by its path without links. It need not exist.
    File(PathBuf),
}

impl Destination {
    /// Returns `true` if two reports cannot both go there.
    #[must_use]
    pub fn is_shared_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::File(one), Self::File(other)) => one == other || is_one_file(one, other),
            (Self::Stream, _) => false,
            _ => self == other,
        }
    }
}

/// Returns the destination that `path` leads to.
///
/// # Errors
///
/// If nothing can be written there.
pub fn destination(path: &Path) -> Result<Destination> {
    let target = match target(path) {
        Target::Descriptor(number, _) if number == "1" => return Ok(Destination::Stdout),
        Target::Descriptor(..) => return Ok(Destination::Stream),
        Target::Path(target) => target,
    };
    match fs::metadata(&target) {
        Ok(metadata) if metadata.is_file() || metadata.is_dir() => {
            let known = target.canonicalize();
            return known
                .map(Destination::File)
                .map_err(|error| unwritable(path, error));
        }
        Ok(_) => return Ok(Destination::Stream),
        Err(_) => {}
    }
    let folder = target
        .parent()
        .and_then(|folder| folder.canonicalize().ok());
    Ok(Destination::File(match (folder, target.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => target,
    }))
}

/// Follows all links, and returns the end that `path` leads to.
fn end(path: &Path) -> Result<End> {
    let target = match target(path) {
        // A file that the shell redirects output to must not be replaced while it is open.
        Target::Descriptor(number, target) => {
            return match number.as_str() {
                "1" => Ok(End::Open(Box::new(io::stdout()))),
                "2" => Ok(End::Open(Box::new(io::stderr()))),
                _ => append(path, &target),
            };
        }
        Target::Path(target) => target,
    };
    let is_folder_by_name = target.as_os_str().as_encoded_bytes().ends_with(b"/");
    match fs::metadata(&target) {
        Ok(metadata) if metadata.is_file() => Ok(End::File(target)),
        Ok(metadata) if !metadata.is_dir() => append(path, &target),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unwritable(path, error)),
        Err(_) if !is_folder_by_name => Ok(End::File(target)),
        _ => Err(Error::usage(
            Text::new(id::UNWRITABLE_FOLDER).with("path", path.display()),
        )),
    }
}

/// Opens `target`, which `path` leads to, to append to it.
fn append(path: &Path, target: &Path) -> Result<End> {
    let opened = OpenOptions::new().append(true).open(target);
    let file = opened.map_err(|error| unwritable(path, error))?;
    Ok(End::Open(Box::new(file)))
}

/// Returns the file descriptor that `path` names; `None` if it does not name one.
fn descriptor(path: &Path) -> Option<String> {
    let folder = path.parent()?;
    let is_of_process = ["/dev/fd", "/proc/self/fd"].iter().any(|open| {
        let open = Path::new(open);
        // Most paths can be told apart without reading the disk.
        folder == open
            || folder.starts_with("/proc")
                && matches!((folder.canonicalize(), open.canonicalize()), (Ok(a), Ok(b)) if a == b)
    });
    let number = path.file_name()?.to_str()?;
    is_of_process.then(|| number.to_owned())
}

/// Writes a new file, and replaces `target` with it.
fn replace(target: &Path, text: &str, readers: Readers) -> io::Result<()> {
    let (beside, file) = create_beside(target, readers)?;
    let written = fill(file, text, target, readers).and_then(|()| fs::rename(&beside, target));
    if written.is_err() {
        let _best_effort = fs::remove_file(&beside);
    }
    written
}

/// Creates a temporary file in the folder of `target`.
fn create_beside(target: &Path, readers: Readers) -> io::Result<(PathBuf, File)> {
    let file_name = target.file_name().unwrap_or_default().to_string_lossy();
    let name: String = file_name.chars().take(LONGEST).collect();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers != Readers::AsBefore {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _as_the_folder_says = readers;
    let process = std::process::id();
    for number in 0..NAMES {
        let beside = target.with_file_name(format!(".{name}.{process}.{number}.new"));
        match options.open(&beside) {
            // Left by a process that was killed.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            opened => return opened.map(|file| (beside, file)),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Writes `text` to the disk.
fn fill(mut file: File, text: &str, target: &Path, readers: Readers) -> io::Result<()> {
    if readers != Readers::Owner
        && let Ok(metadata) = fs::metadata(target)
    {
        file.set_permissions(metadata.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Returns `true` if both paths lead to the same file.
pub(super) fn is_one_file(one: &Path, other: &Path) -> bool {
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => identity(&one).is_some() && identity(&one) == identity(&other),
        _ => false,
    }
}

/// Returns the device and the number of a file. `None` if the system does not have them.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn identity(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_process_left_is_in_nobodys_way() {
        let folder = tempfile::tempdir().expect("a folder");
        let left = format!(".a.json.{}.0.new", std::process::id());
        fs::write(folder.path().join(&left), "hal").expect("a file");
        let file = folder.path().join("a.json");
        write_private(&file, "whole").expect("another name");
        assert_eq!(fs::read_to_string(&file).expect("a file"), "whole");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_report_is_its_owner_s_and_another_keeps_its_readers() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("report.json");
        let mode = || fs::metadata(&file).expect("a file").permissions().mode() & 0o777;
        write_report(&file, "one").expect("written");
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("its owner's");
        write_report(&file, "two").expect("written");
        assert_eq!(mode(), 0o640);
        write_private(&file, "three").expect("written");
        assert_eq!(mode(), 0o600);
    }

    #[test]
    fn a_name_may_be_as_long_as_the_system_takes() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("ł".repeat(127));
        write(&file, "whole").expect("a long name");
        assert_eq!(fs::read_to_string(&file).expect("a file"), "whole");
    }
}
