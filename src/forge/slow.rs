//! Real HTTP from a forge that is slow or never comes to an end. The clock jumps from one wait to the
//! next.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use insta::assert_snapshot;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use super::{Asked, AskedStep, ForgePlace, LocalObjects, gather};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::Language;
use crate::net::Token;

/// The behaviour of a forge at every request.
#[derive(Debug, Clone)]
enum Deed {
    /// Sends nothing.
    Stall,
    /// Sends this and nothing more, while the connection stays open.
    Begin(&'static str),
    /// Begins an answer, and sends one space of it after each pause.
    Drip(Duration),
    /// Answers after a pause, with this status and headers, and this body.
    After(Duration, &'static str, String),
    /// Answers after a pause with this body, and names a next page each time.
    Pages(Duration, String),
}

/// A clone without any object.
struct Nothing;

impl LocalObjects for Nothing {
    fn has_commit(&self, _: &str) -> bool {
        false
    }

    fn has_tree(&self, _: &str) -> bool {
        false
    }

    fn scope(&self, _: &str) -> Result<BTreeSet<String>> {
        Ok(BTreeSet::new())
    }
}

const CLOSE: &str = "connection: close";

async fn answer(mut stream: TcpStream, deed: Deed, number: usize) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let host = stream.local_addr().expect("an address");
    let text = match deed {
        Deed::Stall => String::new(),
        Deed::Begin(text) => text.to_owned(),
        Deed::Drip(pause) => {
            let head = "HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n[";
            let mut sent = stream.write_all(head.as_bytes()).await;
            while sent.is_ok() {
                sleep(pause).await;
                sent = stream.write_all(b" ").await;
            }
            return;
        }
        Deed::After(pause, head, body) => {
            sleep(pause).await;
            let length = body.len();
            format!("HTTP/1.1 {head}\r\n{CLOSE}\r\ncontent-length: {length}\r\n\r\n{body}")
        }
        Deed::Pages(pause, body) => {
            sleep(pause).await;
            let length = body.len();
            let link = format!("link: <http://{host}/?page={number}>; rel=\"next\"");
            format!(
                "HTTP/1.1 200 OK\r\n{CLOSE}\r\n{link}\r\ncontent-length: {length}\r\n\r\n{body}"
            )
        }
    };
    // A client that has read enough closes the connection.
    let _ = stream.write_all(text.as_bytes()).await;
    let _ = stream.read_u8().await;
}

/// Describes the end of a run as [`ends()`] does, and its time in tens of seconds: the pauses between
/// attempts are random.
async fn ends_late(kind: ForgeKind, deed: Deed) -> String {
    let before = Instant::now();
    let ended = ends(kind, deed).await;
    format!("seconds: {}\n{ended}", before.elapsed().as_secs() / 10 * 10)
}

/// Describes the end of a run that asks a forge which behaves so: its requests, and its error.
async fn ends(kind: ForgeKind, deed: Deed) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let requests = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&requests);
    let server = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let number = {
                let mut requests = counted.lock().expect("no panic");
                *requests += 1;
                *requests
            };
            tokio::spawn(answer(stream, deed.clone(), number));
        }
    });
    let place = ForgePlace {
        url: format!("http://{address}"),
        repository: "org/contacts".to_owned(),
    };
    let asked = Asked {
        steps: vec![AskedStep {
            commit: "0123456789abcdef".to_owned(),
            parent: None,
        }],
        branch: "main".to_owned(),
        ..Asked::default()
    };
    let token = Token::new("s3cret").expect("a token");
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let ended = gather(kind, &place, &token, &asked, &Nothing, now).await;
    server.abort();
    let error = ended.expect_err("nothing is approved");
    let sent = *requests.lock().expect("no panic");
    let mut said = format!(
        "requests: {sent}\nstatus: {}\n{error}",
        error.kind().status()
    );
    for hint in error.hints() {
        said = format!("{said}\n  help: {}", hint.say(Language::English));
    }
    said.replace(&address.to_string(), "[FORGE]")
}

const AT_ONCE: Duration = Duration::ZERO;

#[tokio::test(start_paused = true)]
async fn a_forge_that_stalls_is_left() {
    assert_snapshot!(ends_late(ForgeKind::GitHub, Deed::Stall).await, @"
    seconds: 90
    requests: 3
    status: 4
    the Git host did not answer within 30 s
      help: try again later
    ");
    assert_snapshot!(ends_late(ForgeKind::Gitea, Deed::Stall).await, @"
    seconds: 90
    requests: 3
    status: 4
    the Git host did not answer within 30 s
      help: try again later
    ");
    let half_a_head = "HTTP/1.1 200 OK\r\ncontent-";
    assert_snapshot!(ends_late(ForgeKind::GitHub, Deed::Begin(half_a_head)).await, @"
    seconds: 90
    requests: 3
    status: 4
    the Git host did not answer within 30 s
      help: try again later
    ");
    let no_body = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n";
    assert_snapshot!(ends_late(ForgeKind::GitHub, Deed::Begin(no_body)).await, @"
    seconds: 30
    requests: 1
    status: 4
    the Git host did not answer within 30 s
      help: try again later
    ");
    assert_snapshot!(ends_late(ForgeKind::GitHub, Deed::Drip(Duration::from_secs(7))).await, @"
    seconds: 30
    requests: 1
    status: 4
    the Git host did not answer within 30 s
      help: try again later
    ");
}

#[tokio::test(start_paused = true)]
async fn all_questions_of_a_run_have_one_deadline() {
    let slow = Deed::Pages(Duration::from_secs(25), "[]".to_owned());
    assert_snapshot!(ends_late(ForgeKind::GitHub, slow.clone()).await, @"
    seconds: 300
    requests: 12
    status: 4
    the Git host did not answer within 300 s
      help: try again later
    ");
    assert_snapshot!(ends_late(ForgeKind::GitLab, slow).await, @"
    seconds: 300
    requests: 12
    status: 4
    the Git host did not answer within 300 s
      help: try again later
    ");
}

#[tokio::test(start_paused = true)]
async fn a_limit_that_never_ends_is_waited_for_twice() {
    let limited = "429 Too Many Requests\r\nretry-after: 60";
    let deed = Deed::After(AT_ONCE, limited, "{}".to_owned());
    assert_snapshot!(ends_late(ForgeKind::GitLab, deed).await, @"
    seconds: 120
    requests: 3
    status: 4
    the Git host refused the request (429): its rate limit is reached
      help: try again later
    ");
}

#[tokio::test]
async fn pages_and_redirects_without_end_are_not_followed() {
    let pages = Deed::Pages(AT_ONCE, "[]".to_owned());
    assert_snapshot!(ends(ForgeKind::GitHub, pages).await, @"
    requests: 1000
    status: 4
    the Git host's list at `/repos/org/contacts/commits/0123456789abcdef/pulls` has more than 1000 pages
      help: split the change into smaller pull requests
    ");
    let elsewhere = "302 Found\r\nlocation: /again";
    let redirect = Deed::After(AT_ONCE, elsewhere, String::new());
    assert_snapshot!(ends(ForgeKind::GitHub, redirect).await, @"
    requests: 1
    status: 4
    the Git host refused the request (302): it redirects to an address to which the token is not sent
      help: specify the address of the API and the current name of the repository: `forge_url` and `repository` in `[approval]`
    ");
}

#[tokio::test]
async fn pages_that_are_too_much_together_are_not_kept() {
    let page = format!("[{}]", " ".repeat(15 << 20));
    assert_snapshot!(ends(ForgeKind::GitLab, Deed::Pages(AT_ONCE, page)).await, @"
    requests: 5
    status: 4
    the Git host's answer is too large
      help: split the change into smaller pull requests
    ");
}
