//! Opens the database file: how it is locked, how durable it is, whose it is.

use std::io::ErrorKind;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::fault::Fault;
use super::migrations;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// How long a connection waits for another process's write.
const BUSY: Duration = Duration::from_secs(10);

/// How large the write-ahead log stays after a burst of writes.
const LOG_BYTES: i64 = 16 * 1024 * 1024;

/// Statements that a connection keeps prepared.
const STATEMENTS: usize = 64;

/// The connection that writes; makes the file and brings its tables up to date.
pub(super) fn writer(path: &Path) -> Result<Connection> {
    create(path)?;
    let failed = |fault: Fault| match (&fault, beside(path)) {
        (_, Err(error)) => read_only(path).because(error),
        (Fault::Unwritable(_), Ok(())) => read_only(path).because(fault.text()),
        _ => Error::io(Text::new(id::DATABASE_UNOPENED).with("path", path.display()))
            .because(fault.text()),
    };
    let mut connection = connect(path).map_err(failed)?;
    migrations::belongs_to_us(&connection, path)?;
    write_ahead(&connection).map_err(failed)?;
    let bound = connection.pragma_update(None, "journal_size_limit", LOG_BYTES);
    bound.map_err(|error| failed(error.into()))?;
    migrations::run(&mut connection, path)?;
    Ok(connection)
}

fn read_only(path: &Path) -> Error {
    let text = Text::new(id::PORTAL_DATABASE_READ_ONLY);
    Error::io(text.with("path", path.display().to_string()))
}

/// Whether a file can be made beside the database, as its log is.
fn beside(path: &Path) -> std::io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push("-probe");
    match std::fs::File::create_new(&name) {
        Ok(_) => std::fs::remove_file(&name),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// A connection that reads, of a database that [`writer`] has opened before.
pub(super) fn reader(path: &Path) -> Result<Connection, Fault> {
    let connection = connect(path)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Makes the file, if it is not there, so that nobody but its owner ever has it open. The
/// log beside it gets the same permissions.
pub(super) fn create(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            let text = Text::new(id::DATABASE_UNMADE).with("path", path.display());
            Err(Error::io(text).because(error))
        }
        _ => Ok(()),
    }
}

pub(super) fn connect(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Switches to the write-ahead log. Nothing waits for a lock here, so that two processes
/// which make the file at once would fail: ask again.
fn write_ahead(connection: &Connection) -> Result<(), Fault> {
    let mut attempts = 0;
    loop {
        let mode = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode.map_err(Fault::from) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Err(Fault::Busy) if attempts < 200 => {
                attempts += 1;
                sleep(Duration::from_millis(10));
            }
            Ok(mode) => {
                let reason = format!("its journal is `{mode}` and cannot be a write-ahead log");
                return Err(Fault::Failed(reason.into()));
            }
            Err(fault) => return Err(fault),
        }
    }
}
