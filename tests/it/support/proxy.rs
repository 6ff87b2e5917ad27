//! A network that loses replies: a proxy in front of a real portal.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;

/// Forwards connections, and drops the reply to the requests that it was told to.
pub struct Proxy {
    /// Its address.
    pub url: String,
}

impl Proxy {
    /// A proxy in front of the portal at `url`. The reply to the first request whose head `loses`
    /// picks is read from the portal, so that the write has happened, and thrown away.
    pub fn start(url: &str, loses: fn(&str) -> bool) -> Self {
        let upstream = url.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        thread::spawn(move || {
            let mut armed = true;
            for client in listener.incoming() {
                let (Ok(client), Ok(server)) = (client, TcpStream::connect(&upstream)) else {
                    return;
                };
                forward(client, server, loses, &mut armed);
            }
        });
        Self { url }
    }
}

/// One connection at a time, one request after the other: enough for a client that is alone.
fn forward(
    mut client: TcpStream,
    mut server: TcpStream,
    loses: fn(&str) -> bool,
    armed: &mut bool,
) {
    let mut buffer = vec![0; 1024 * 1024];
    while let Ok(read @ 1..) = client.read(&mut buffer) {
        let head = String::from_utf8_lossy(&buffer[..read]).into_owned();
        if server.write_all(&buffer[..read]).is_err() {
            return;
        }
        let Ok(answered @ 1..) = server.read(&mut buffer) else {
            return;
        };
        if *armed && loses(&head) {
            *armed = false;
            let _gone = client.shutdown(Shutdown::Both);
            return;
        }
        if client.write_all(&buffer[..answered]).is_err() {
            return;
        }
    }
}
