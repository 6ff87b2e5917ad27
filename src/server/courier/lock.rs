//! The lock of a database's outbox: one process at a time sends its mail. The system releases the
//! lock when the process ends, in whatever way.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// The lock of an outbox. Dropping it releases it.
#[derive(Debug)]
pub(super) struct OutboxLock(#[expect(dead_code, reason = "it is held, not used")] File);

impl OutboxLock {
    /// Takes the lock of the database at this path. Returns `None` while another process has it.
    pub fn take(database: &Path) -> io::Result<Option<Self>> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path(database))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(error)) => Err(error),
        }
    }
}

fn path(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-outbox");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_has_it_at_a_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("portal.sqlite3");
        let first = OutboxLock::take(&database).expect("a file");
        assert!(first.is_some());
        assert!(OutboxLock::take(&database).expect("a file").is_none());
        drop(first);
        assert!(OutboxLock::take(&database).expect("a file").is_some());
        assert!(OutboxLock::take(&database.join("no/folder")).is_err());
    }
}
