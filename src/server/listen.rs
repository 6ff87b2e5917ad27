//! The connections of the server: it accepts them, limits their number and time, and lets them end
//! when it stops.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::connections::{OpenConnection, OpenConnections, Sender};
use crate::server::front::Front;
use crate::server::http::peer::Peer;
use crate::server::http::watched_body::watched;
use crate::server::state::Portal;
use crate::server::{app, courier};

/// The size of the largest request head, in bytes.
const HEAD_BYTES: usize = 32 * 1024;

/// The highest number of header lines of a request.
const HEADERS: usize = 64;

/// The pause before accepting again, if the system has run out of something.
const PAUSE: Duration = Duration::from_millis(100);

/// The pause before looking again whether there is room for a connection.
const ROOM_PAUSE: Duration = Duration::from_millis(5);

/// Serves `portal` on `listener` until `shutdown` is ready. After that, no connection is accepted,
/// and the requests in flight have a limited time to end.
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
    let shutdown_time = portal.limits().shutdown_time;
    let (stop, stopped) = watch::channel(());
    let mut courier = portal
        .mail()
        .cloned()
        .map(|mail| tokio::spawn(courier::run(portal.clone(), mail, stopped)));
    let mut connections = Connections {
        service: TowerToHyperService::new(app::router(portal.clone(), address)),
        open: OpenConnections::new(
            portal.limits().connections,
            (!portal.front().behind_proxy).then_some(portal.limits().connections_of_address),
        ),
        graceful: GracefulShutdown::new(),
        tasks: JoinSet::new(),
        portal,
    };
    connections.accept(&listener, shutdown).await;
    drop((listener, stop));
    let ended = async {
        connections.graceful.shutdown().await;
        if let Some(courier) = &mut courier {
            // The mail that it has not sent waits for the next server.
            let _ = courier.await;
        }
    };
    // All that has not ended by then is cut off.
    let _ = tokio::time::timeout(shutdown_time, ended).await;
    if let Some(courier) = courier {
        courier.abort();
    }
    connections.tasks.shutdown().await;
    Ok(())
}

/// All connections of a server.
struct Connections {
    portal: Portal,
    service: TowerToHyperService<axum::Router>,
    open: OpenConnections,
    graceful: GracefulShutdown,
    tasks: JoinSet<()>,
}

impl Connections {
    /// Accepts connections until `shutdown` is ready.
    async fn accept(&mut self, listener: &TcpListener, shutdown: impl Future<Output = ()>) {
        tokio::pin!(shutdown);
        // An accepted connection that there is no room for yet: every other one has a request that is being
        // answered.
        let mut waiting: Option<(TcpStream, SocketAddr)> = None;
        loop {
            tokio::select! {
                () = &mut shutdown => break,
                Some(_) = self.tasks.join_next() => {}
                () = tokio::time::sleep(ROOM_PAUSE), if waiting.is_some() => {}
                accepted = listener.accept(), if waiting.is_none() => match accepted {
                    Ok(accepted) => waiting = Some(accepted),
                    Err(error) if is_of_one_connection(&error) => {}
                    Err(_) => tokio::time::sleep(PAUSE).await,
                },
            }
            if let Some((stream, peer)) = waiting.take() {
                match self.open.open(peer.ip()) {
                    Some(open) => self.serve(stream, Peer(peer.ip()), open),
                    None => waiting = Some((stream, peer)),
                }
            }
        }
    }

    fn serve(&mut self, stream: TcpStream, peer: Peer, open: OpenConnection) {
        let connection = Connection {
            stream,
            peer,
            front: self.portal.front().clone(),
            head_time: self.portal.limits().head_time,
            write_time: self.portal.limits().write_time,
            watcher: self.graceful.watcher(),
        };
        let service = self.service.clone();
        self.tasks.spawn(async move {
            tokio::select! {
                () = connection.serve(service, open.sender()) => {}
                () = open.closing() => {}
            }
        });
    }
}

/// Returns `true` if accepting failed because one client went away. Other errors, such as too many
/// open files, last for a while.
fn is_of_one_connection(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}

/// An accepted connection.
struct Connection {
    stream: TcpStream,
    peer: Peer,
    front: Front,
    head_time: Duration,
    write_time: Duration,
    watcher: Watcher,
}

impl Connection {
    async fn serve(self, service: TowerToHyperService<axum::Router>, sender: Sender) {
        let Self {
            stream,
            peer,
            front,
            head_time,
            write_time,
            watcher,
        } = self;
        // Answers are small, so waiting to fill a packet would only delay them.
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(write_time));
        let stream = Box::pin(stream);
        let answering = Answering {
            peer,
            sender,
            behind_proxy: front.behind_proxy,
            head_time,
            watcher,
        };
        match front.tls {
            None => answering.answer(stream, service).await,
            Some(tls) => {
                let shaken = tokio::time::timeout(head_time, tls.acceptor().accept(stream)).await;
                // A client that breaks off the handshake is not a failure of the portal.
                if let Ok(Ok(stream)) = shaken {
                    answering.answer(stream, service).await;
                }
            }
        }
    }
}

/// A connection whose bytes can be read, with TLS or without.
struct Answering {
    peer: Peer,
    sender: Sender,
    behind_proxy: bool,
    head_time: Duration,
    watcher: Watcher,
}

impl Answering {
    async fn answer<S>(self, stream: S, service: TowerToHyperService<axum::Router>)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (peer, behind_proxy) = (self.peer, self.behind_proxy);
        let sender = self.sender;
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let answering = sender.answering();
            let client = match forwarded_for(request.headers()) {
                Some(client) if behind_proxy => client,
                _ => peer,
            };
            let (mut request, body_end) = watched(request);
            request.extensions_mut().insert(client);
            request.extensions_mut().insert(sender.clone());
            let answer = service.call(request);
            async move {
                let mut response = answer.await?;
                body_end.close_unless_read(&mut response);
                drop(answering);
                Ok::<_, Infallible>(response)
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.head_time)
            .max_header_size(HEAD_BYTES)
            .max_headers(HEADERS)
            .serve_connection(TokioIo::new(stream), service);
        // A client that breaks off the connection is not a failure of the portal.
        let _ = self.watcher.watch(connection).await;
    }
}

/// Returns the address of the client behind a proxy. It is the last one of the header, since the
/// client itself may have sent those before it.
fn forwarded_for(headers: &hyper::HeaderMap) -> Option<Peer> {
    let value = headers.get_all("x-forwarded-for").iter().next_back()?;
    let last = value.to_str().ok()?.rsplit(',').next()?;
    last.trim().parse().ok().map(Peer)
}
