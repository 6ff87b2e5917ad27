//! Clients that hold connections and give nothing back: they do not keep others out.

use std::time::Duration;

use contactctl::server::{ServerLimits, TokenScope};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};

use crate::support::portal::{RECORD, Settings, TestPortal};

/// The longest wait; far more than it ever takes.
const DEADLINE: Duration = Duration::from_mins(1);

async fn portal(limits: ServerLimits) -> TestPortal {
    TestPortal::with(Settings {
        limits,
        ..Settings::default()
    })
    .await
}

/// Opens a connection with a small buffer, and sends `bytes` as far as they are taken.
async fn hold(portal: &TestPortal, bytes: &[u8]) -> TcpStream {
    let address = portal.url.trim_start_matches("http://");
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_recv_buffer_size(4096).expect("a size");
    let connected = socket.connect(address.parse().expect("an address"));
    let stream = connected.await.expect("a connection");
    stream.writable().await.expect("a connection");
    // The server may not take all of it.
    let _ = stream.try_write(bytes);
    stream
}

/// Waits until the server has ended the connection. Its answers are dropped.
async fn ended(mut stream: TcpStream) {
    let mut answers = Vec::new();
    let end = tokio::time::timeout(DEADLINE, stream.read_to_end(&mut answers));
    let _reset_or_closed = end.await.expect("the server ends it");
}

#[tokio::test]
async fn there_is_room_beside_many_that_never_finish_or_never_read() {
    let portal = portal(ServerLimits {
        connections: 8,
        connections_of_address: 6,
        ..ServerLimits::default()
    })
    .await;
    let admin = portal.client(TokenScope::Admin).await;
    assert_eq!(
        admin.get("/v1/accounts?environment=sandbox").await.status,
        200
    );
    let half = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Half: ";
    let endless = b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(300);
    let mut held = Vec::new();
    for bytes in [&half[..], &endless] {
        for _ in 0..20 {
            held.push(hold(&portal, bytes).await);
        }
        let nobody = portal.anonymous();
        let health = tokio::time::timeout(DEADLINE, nobody.get("/healthz"));
        assert_eq!(health.await.expect("an answer").status, 200);
        // The connection of somebody with a token is still the one from before.
        let known = tokio::time::timeout(DEADLINE, admin.get("/v1/accounts?environment=sandbox"));
        assert_eq!(known.await.expect("an answer").status, 200);
    }
    // The first ones had to make room.
    ended(held.swap_remove(0)).await;
}

#[tokio::test]
async fn a_client_that_takes_no_answers_is_cut_off() {
    let portal = portal(ServerLimits {
        write_time: Duration::from_millis(50),
        ..ServerLimits::default()
    })
    .await;
    let endless = b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(2000);
    let mut stream = hold(&portal, &endless).await;
    // What it would send next is refused once the server has given up. Until then, nothing is read.
    let refused = async { while stream.write_all(&endless).await.is_ok() {} };
    tokio::time::timeout(DEADLINE, refused)
        .await
        .expect("the server ends it");
}

#[tokio::test]
async fn after_a_body_that_was_not_read_the_connection_ends() {
    let portal = portal(ServerLimits::default()).await;
    let request = format!(
        "PUT {RECORD} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{{"
    );
    let mut stream = hold(&portal, request.as_bytes()).await;
    let mut answer = Vec::new();
    let read = tokio::time::timeout(DEADLINE, stream.read_to_end(&mut answer));
    let _reset_or_closed = read.await.expect("the server ends it");
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
}
