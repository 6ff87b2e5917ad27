//! The language server: what `check` finds as somebody types, and what helps to write it, over stdin and
//! stdout.
//!
//! One thread reads messages and passes each to the thread of its project, which handles them in their
//! order. A project has a [`Watch`](crate::watch::Watch) of its own, in which the open buffers count
//! instead of the files on disk. The client is never asked to watch files.

mod actions;
mod answers;
mod client;
mod completion;
mod cursor;
mod diagnostics;
mod folding;
mod hints;
mod hover;
mod lines;
mod references;
mod rename;
mod server;
mod symbols;
mod target;
mod uri;
mod view;
mod worker;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use lsp_server::Connection;

use crate::error::{Error, Result};
use crate::git::GitVariables;
use crate::language::{Language, Text, id};

/// The values that the server needs of its process.
#[derive(Debug, Clone)]
pub struct LspSettings {
    /// The language of its texts. `None` for that of the client.
    pub language: Option<Language>,
    /// The language if the client does not name one of ours.
    pub otherwise: Language,
    /// The clock to judge by.
    pub clock: fn() -> Timestamp,
    /// The time to judge by instead of the clock.
    pub now: Option<Timestamp>,
    /// The variables of Git in the environment.
    pub variables: GitVariables,
}

impl LspSettings {
    fn now(&self) -> Timestamp {
        self.now.unwrap_or_else(self.clock)
    }
}

/// Serves one client over stdin and stdout, until it asks to end.
///
/// # Errors
///
/// If the client breaks the protocol, or leaves without asking to end.
pub fn serve(settings: LspSettings) -> Result<()> {
    let (connection, threads) = Connection::stdio();
    let served = server::run(&connection, settings);
    drop(connection);
    // What could not be read is the reason why the connection ended.
    threads
        .join()
        .map_err(|error| Error::io(Text::new(id::LSP_ENDED)).because(error))?;
    served
}
