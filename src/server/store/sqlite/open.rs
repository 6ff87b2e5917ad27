//! Opens the database file: with locks, full durability, and for its owner only.

use std::io::ErrorKind;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::migrations;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::store::fault::StoreFault;

/// The time that a connection waits for another process's write.
const BUSY: Duration = Duration::from_secs(10);

/// The size to which the write-ahead log shrinks after a burst of writes.
const LOG_BYTES: i64 = 16 * 1024 * 1024;

/// The number of prepared statements that a connection keeps.
const STATEMENTS: usize = 64;

/// Opens the connection that writes. Creates the file, and applies missing migrations.
pub(super) fn writer(path: &Path) -> Result<Connection> {
    create(path)?;
    let mut connection = connect(path).map_err(|fault| unopened(path, &fault))?;
    migrations::check_owner(&connection, path)?;
    write_ahead(&connection).map_err(|fault| unopened(path, &fault))?;
    connection
        .pragma_update(None, "journal_size_limit", LOG_BYTES)
        .map_err(|error| unopened(path, &error.into()))?;
    migrations::run(&mut connection, path)?;
    Ok(connection)
}

/// Returns the error of a database that cannot be opened. If no file can be created beside it, that
/// is the reason, since the log needs one.
fn unopened(path: &Path, fault: &StoreFault) -> Error {
    match (fault, beside(path)) {
        (StoreFault::Full, _) => full(path).because(fault.text()),
        (_, Err(error)) if is_full(&error) => full(path).because(error),
        (_, Err(error)) => read_only(path).because(error),
        (StoreFault::Unwritable(_), Ok(())) => read_only(path).because(fault.text()),
        _ => Error::io(Text::new(id::DATABASE_UNOPENED).with("path", path.display()))
            .because(fault.text()),
    }
}

fn full(path: &Path) -> Error {
    Error::io(Text::new(id::DATABASE_DISK_FULL).with("path", path.display()))
}

/// Returns true if there is no room left on the disk, or none that this user may use.
fn is_full(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded
    )
}

fn read_only(path: &Path) -> Error {
    let text = Text::new(id::PORTAL_DATABASE_READ_ONLY);
    Error::io(text.with("path", path.display().to_string()))
}

/// Checks that a file can be created beside the database, as its log will be.
fn beside(path: &Path) -> std::io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push("-probe");
    match std::fs::File::create_new(&name) {
        Ok(_) => std::fs::remove_file(&name),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Opens a connection that reads. [`writer`] must have opened the database before.
pub(super) fn reader(path: &Path) -> Result<Connection, StoreFault> {
    let connection = connect(path)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Creates the file, if it does not exist, with permissions for its owner only. `SQLite` gives the
/// log beside it the same permissions.
pub(super) fn create(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if is_full(&error) => Err(full(path).because(error)),
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            let text = Text::new(id::DATABASE_UNMADE).with("path", path.display());
            Err(Error::io(text).because(error))
        }
        _ => Ok(()),
    }
}

/// Opens a connection with the settings that all connections have.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Switches to the write-ahead log. `SQLite` does not wait for the lock here, so if two processes
/// create the file at once, one has to try again.
fn write_ahead(connection: &Connection) -> Result<(), StoreFault> {
    let mut attempts = 0;
    loop {
        let mode = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode.map_err(StoreFault::from) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Err(StoreFault::Busy) if attempts < 200 => {
                attempts += 1;
                sleep(Duration::from_millis(10));
            }
            Ok(mode) => {
                let reason = format!("its journal is `{mode}` and cannot be a write-ahead log");
                return Err(StoreFault::Failed(reason.into()));
            }
            Err(fault) => return Err(fault),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_not_called_read_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("portal.sqlite3");
        let told = |fault| unopened(&path, &fault).to_string();
        assert!(told(StoreFault::Full).contains("the disk has no room"));
        let disk_full = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL);
        let full = StoreFault::from(rusqlite::Error::SqliteFailure(disk_full, None));
        assert!(matches!(full, StoreFault::Full));
        assert!(told(StoreFault::Unwritable("x".into())).contains("cannot write to"));
        assert!(is_full(&ErrorKind::StorageFull.into()));
        assert!(is_full(&ErrorKind::QuotaExceeded.into()));
        assert!(!is_full(&ErrorKind::PermissionDenied.into()));
    }
}
