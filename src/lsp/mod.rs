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
mod edits;
mod folding;
mod handle;
mod hints;
mod hover;
mod lines;
mod mail;
mod references;
mod rename;
mod server;
mod settings;
mod symbols;
mod target;
mod uri;
mod view;
mod worker;

#[cfg(test)]
mod tests;

use lsp_server::Connection;

use crate::error::{Error, Result};
use crate::language::{Text, id};

pub use settings::LspSettings;

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
