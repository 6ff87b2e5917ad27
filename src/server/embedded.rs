//! A portal inside this process, reached as any other is: by HTTP, at an address of its own on
//! the loopback interface, with a token that is gone when it stops.

use std::path::Path;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::{Clock, Log, Portal, Secret, Store, Validator, serve};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// A running portal; it stops when this goes.
#[derive(Debug)]
pub struct Embedded {
    url: String,
    token: Secret,
    stop: oneshot::Sender<()>,
    server: JoinHandle<Result<()>>,
}

/// Starts a portal over the database at `path`, whose folder must be there. In its history, what
/// is written with its token is by `writer`; `log` is told of its failures.
///
/// # Errors
///
/// If the database cannot be opened, or there is no port to listen on.
pub async fn start(
    path: &Path,
    writer: &str,
    clock: Clock,
    validator: Validator,
    log: Log,
) -> Result<Embedded> {
    let no_port = |error| Error::io(Text::new(id::NO_LOOPBACK)).because(error);
    let store = Store::open(path)?;
    let token = Secret::random()?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(no_port)?;
    let url = format!("http://{}", listener.local_addr().map_err(no_port)?);
    let portal = Portal::new(store, clock, validator, log).with_ephemeral_token(&token, writer);
    let (stop, stopped) = oneshot::channel();
    let server = tokio::spawn(serve(listener, portal, async {
        // An error means that the handle was dropped, which is the same wish.
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
    /// Where it is, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The token that opens it.
    #[must_use]
    pub fn token(&self) -> &Secret {
        &self.token
    }

    /// Lets requests in flight end, and closes the database.
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
