//! Connections: accepts them, holds them to limits, and lets them end when the server stops.

use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

use super::app;
use super::front::Front;
use super::mail;
use super::pages::Peer;
use super::state::Portal;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The longest request head, in bytes.
const HEAD_BYTES: usize = 32 * 1024;

/// The most header lines of a request.
const HEADERS: usize = 64;

/// How long to wait before accepting again when the system is out of something.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves `portal` on `listener` until `shutdown` is there. Then nothing new is accepted, and what
/// is in flight has a bounded time to end.
///
/// # Errors
///
/// If the listener has no address.
pub async fn serve(
    listener: TcpListener,
    portal: Portal,
    shutdown: impl Future<Output = ()>,
) -> Result<()> {
    let address = listener
        .local_addr()
        .map_err(|error| Error::io(Text::new(id::SERVE_ADDRESS_UNKNOWN)).because(error))?;
    let limits = portal.limits().clone();
    let front = portal.front().clone();
    let (stop, stopped) = watch::channel(());
    let courier = portal.mail().cloned();
    let mut courier = courier.map(|mail| tokio::spawn(mail::run(portal.clone(), mail, stopped)));
    let service = TowerToHyperService::new(app::router(portal, address));
    let connections = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut tasks = JoinSet::new();
    tokio::pin!(shutdown);
    loop {
        // A new connection waits in the system's queue until there is room for it.
        let accept = async {
            let permit = Arc::clone(&connections).acquire_owned().await;
            (listener.accept().await, permit)
        };
        tokio::select! {
            () = &mut shutdown => break,
            Some(_) = tasks.join_next() => {}
            (accepted, permit) = accept => match (accepted, permit) {
                (Ok((stream, peer)), Ok(permit)) => {
                    let connection = Connection {
                        stream,
                        peer: Peer(peer.ip()),
                        front: front.clone(),
                        head_time: limits.head_time,
                        watcher: graceful.watcher(),
                        permit,
                    };
                    tasks.spawn(connection.serve(service.clone()));
                }
                (Err(error), _) if is_of_one_connection(&error) => {}
                _ => tokio::time::sleep(PAUSE).await,
            },
        }
    }
    drop((listener, stop));
    let ended = async {
        graceful.shutdown().await;
        if let Some(courier) = &mut courier {
            // What it has not sent yet waits for the next server.
            let _ = courier.await;
        }
    };
    // Whatever has not ended by then is cut off.
    let _ = tokio::time::timeout(limits.shutdown_time, ended).await;
    if let Some(courier) = courier {
        courier.abort();
    }
    tasks.shutdown().await;
    Ok(())
}

fn is_of_one_connection(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}

struct Connection {
    stream: TcpStream,
    peer: Peer,
    front: Front,
    head_time: Duration,
    watcher: Watcher,
    permit: OwnedSemaphorePermit,
}

impl Connection {
    async fn serve(self, service: TowerToHyperService<axum::Router>) {
        let Self {
            stream,
            peer,
            front,
            head_time,
            watcher,
            permit,
        } = self;
        // Answers are small: waiting to fill a packet would only delay them.
        let _ = stream.set_nodelay(true);
        let asked = Asked {
            peer,
            behind_proxy: front.behind_proxy,
            head_time,
            watcher,
        };
        match front.tls {
            None => asked.answer(stream, service).await,
            Some(tls) => {
                let shaken = tokio::time::timeout(head_time, tls.acceptor().accept(stream)).await;
                // A client that breaks off is nobody's failure.
                if let Ok(Ok(stream)) = shaken {
                    asked.answer(stream, service).await;
                }
            }
        }
        drop(permit);
    }
}

/// A connection whose bytes can be read, with TLS or without.
struct Asked {
    peer: Peer,
    behind_proxy: bool,
    head_time: Duration,
    watcher: Watcher,
}

impl Asked {
    async fn answer<S>(self, stream: S, service: TowerToHyperService<axum::Router>)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (peer, behind_proxy) = (self.peer, self.behind_proxy);
        let service = service_fn(move |mut request: hyper::Request<_>| {
            let forwarded = behind_proxy.then(|| forwarded_for(request.headers()));
            let peer = forwarded.flatten().unwrap_or(peer);
            request.extensions_mut().insert(peer);
            service.call(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.head_time)
            .max_header_size(HEAD_BYTES)
            .max_headers(HEADERS)
            .serve_connection(TokioIo::new(stream), service);
        // A connection that breaks is its client's affair.
        let _ = self.watcher.watch(connection).await;
    }
}

/// Whom the proxy asks for: the last address of its header, since a client may have written
/// those before it.
fn forwarded_for(headers: &hyper::HeaderMap) -> Option<Peer> {
    let value = headers.get_all("x-forwarded-for").iter().next_back()?;
    let last = value.to_str().ok()?.rsplit(',').next()?;
    last.trim().parse().ok().map(Peer)
}
