//! A network that loses replies, and a portal of before: a proxy in front of a real portal.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// What becomes of a request and of its reply.
#[derive(Debug, Clone, Copy)]
pub enum Passage {
    /// Both pass.
    Whole,
    /// The portal gets the request, and this reply comes back.
    Carried(&'static str),
    /// The portal does not get the request, and this reply comes back.
    Stopped(&'static str),
}

/// Forwards connections, and drops the reply to the requests that it was told to.
pub struct Proxy {
    /// Its address.
    pub url: String,
}

impl Proxy {
    /// A proxy in front of the portal at `url`. The reply to the first request whose head `loses`
    /// picks is read from the portal, so that the write has happened, and thrown away.
    pub fn start(url: &str, loses: fn(&str) -> bool) -> Self {
        Self::with(url, loses, false)
    }

    /// A proxy that makes an older portal of the one at `url`: it does not know `GET /v1/portal`.
    pub fn older(url: &str) -> Self {
        Self::with(url, |_| false, true)
    }

    /// A proxy that decides about every request by its head: the request line and the headers.
    pub fn deciding(url: &str, passage: impl Fn(&str) -> Passage + Send + Sync + 'static) -> Self {
        let passage = Arc::new(passage);
        Self::serving(url, move |client, server| decide(client, server, &*passage))
    }

    fn with(url: &str, loses: fn(&str) -> bool, is_older: bool) -> Self {
        let armed = Arc::new(AtomicBool::new(true));
        Self::serving(url, move |client, server| {
            forward(client, server, (loses, is_older), &armed);
        })
    }

    fn serving(url: &str, serve: impl Fn(TcpStream, TcpStream) + Clone + Send + 'static) -> Self {
        let upstream = url.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        thread::spawn(move || {
            for client in listener.incoming() {
                let (Ok(client), Ok(server)) = (client, TcpStream::connect(&upstream)) else {
                    return;
                };
                let serve = serve.clone();
                thread::spawn(move || serve(client, server));
            }
        });
        Self { url }
    }
}

/// One connection, one request after the other.
fn forward(
    mut client: TcpStream,
    mut server: TcpStream,
    (loses, is_older): (fn(&str) -> bool, bool),
    armed: &AtomicBool,
) {
    let mut buffer = vec![0; 1024 * 1024];
    while let Ok(read @ 1..) = client.read(&mut buffer) {
        let head = String::from_utf8_lossy(&buffer[..read]).into_owned();
        if is_older && head.starts_with("GET /v1/portal") {
            // A path of the same length that leads nowhere.
            buffer[..14].copy_from_slice(b"GET /v0/portal");
        }
        if server.write_all(&buffer[..read]).is_err() {
            return;
        }
        let Ok(answered @ 1..) = server.read(&mut buffer) else {
            return;
        };
        if armed.load(Ordering::Relaxed) && loses(&head) {
            armed.store(false, Ordering::Relaxed);
            let _gone = client.shutdown(Shutdown::Both);
            return;
        }
        if client.write_all(&buffer[..answered]).is_err() {
            return;
        }
    }
}

/// One connection whose replies are decided on, one request after the other.
fn decide(mut client: TcpStream, mut server: TcpStream, passage: &dyn Fn(&str) -> Passage) {
    let mut buffer = vec![0; 1024 * 1024];
    while let Ok(read @ 1..) = client.read(&mut buffer) {
        let head = String::from_utf8_lossy(&buffer[..read]).into_owned();
        let passage = passage(&head);
        let mut reply = match passage {
            Passage::Stopped(reply) => reply.as_bytes().to_vec(),
            Passage::Whole | Passage::Carried(_) => {
                if server.write_all(&buffer[..read]).is_err() {
                    return;
                }
                let Ok(answered @ 1..) = server.read(&mut buffer) else {
                    return;
                };
                buffer[..answered].to_vec()
            }
        };
        if let Passage::Carried(other) = passage {
            reply = other.as_bytes().to_vec();
        }
        if client.write_all(&reply).is_err() {
            return;
        }
    }
}
