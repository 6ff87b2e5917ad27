//! A portal inside this process. It is reached like any other: over HTTP, at an address on the
//! loopback interface, with a token that exists until the portal stops.

use std::path::Path;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::listen::serve;
use crate::server::rules::validate::Validator;
use crate::server::state::{Clock, OperatorLog, Portal};
use crate::server::store::Store;
use crate::server::token::Secret;

/// A running portal. It stops when this is dropped.
#[derive(Debug)]
pub struct Embedded {
    url: String,
    token: Secret,
    stop: oneshot::Sender<()>,
    server: JoinHandle<Result<()>>,
}

/// Starts a portal over the database at `path`, in an existing folder. Its history names `writer`
/// as the author of all that is written with its token. Failures go to `log`.
///
/// # Errors
///
/// If the database cannot be opened, or no port is free.
pub async fn start(
    path: &Path,
    writer: &str,
    clock: Clock,
    validator: Validator,
    log: OperatorLog,
) -> Result<Embedded> {
    let store = Store::open(path)?;
    let token = Secret::random()?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(no_port)?;
    let address = listener.local_addr().map_err(no_port)?;
    let url = format!("http://{address}");
    let portal = Portal::new(store, clock, validator, log).with_ephemeral_token(&token, writer);
    let (stop, stopped) = oneshot::channel();
    let server = tokio::spawn(serve(listener, portal, async {
        // An error means that the handle was dropped, which also stops the portal.
        let _ = stopped.await;
    }));
    Ok(Embedded {
        url,
        token,
        stop,
        server,
    })
}

impl Embedded {
    /// Returns the portal's URL, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the token, which may do everything.
    #[must_use]
    pub fn token(&self) -> &Secret {
        &self.token
    }

    /// Waits for the requests in flight, and closes the database.
    ///
    /// # Errors
    ///
    /// If the server failed.
    pub async fn stop(self) -> Result<()> {
        // The server may have ended by itself.
        let _ = self.stop.send(());
        self.server
            .await
            .map_err(|_panic| Error::io(Text::new(id::EMBEDDED_PANICKED)))?
    }
}

fn no_port(error: std::io::Error) -> Error {
    Error::io(Text::new(id::NO_LOOPBACK)).because(error)
}
