//! Real HTTP from a server that misbehaves as servers and networks do.

mod about;

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::HttpPortal;
use super::transport::{Answer, Exchange, Failure, Request};
use crate::contact::Environment;
use crate::error::{Error, ErrorKind, Result};
use crate::language::Text;
use crate::net::{Address, Patience, Token};
use crate::portal::PortalReader as _;

/// The answer of the server to one request.
#[derive(Debug, Clone)]
enum Deed {
    /// Sends this.
    Send(String),
    /// Resets the connection.
    Reset,
    /// Sends nothing.
    Stall,
}

/// A server that does one deed for each request, and repeats the last one.
struct Server {
    url: String,
    /// The heads of the requests so far.
    heads: Arc<Mutex<Vec<String>>>,
}

const LISTING: &str = "{\"accounts\":[],\"next_page_token\":null}";

fn answer(status: &str, headers: &str, body: &str) -> Deed {
    Deed::Send(format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n{body}",
        body.len()
    ))
}

fn listing() -> Deed {
    answer("200 OK", "", LISTING)
}

impl Server {
    async fn start(deeds: Vec<Deed>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let heads = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&heads);
        tokio::spawn(async move {
            let mut deeds = deeds.into_iter();
            let mut deed = deeds.next().expect("a deed");
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(do_it(stream, deed.clone(), Arc::clone(&seen)));
                deed = deeds.next().unwrap_or(deed);
            }
        });
        Self { url, heads }
    }

    fn reader(&self) -> HttpPortal {
        let token = Token::new("s3cret-canary").expect("a token");
        let address = Address::new(&self.url, token).expect("an address");
        let patience = Patience {
            request: Duration::from_millis(150),
            first_pause: Duration::from_millis(1),
            longest_pause: Duration::from_millis(5),
            ..Patience::default()
        };
        HttpPortal::new(address, Environment::Production, patience).expect("a reader")
    }

    fn requests(&self) -> usize {
        self.heads.lock().expect("not poisoned").len()
    }
}

async fn do_it(mut stream: TcpStream, deed: Deed, heads: Arc<Mutex<Vec<String>>>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    heads.lock().expect("not poisoned").push(text);
    match deed {
        Deed::Send(text) => {
            let _gone = stream.write_all(text.as_bytes()).await;
            let _gone = stream.shutdown().await;
        }
        Deed::Reset => {
            let _best_effort = stream.set_zero_linger();
        }
        Deed::Stall => std::future::pending().await,
    }
}

fn block_on(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(test);
}

fn later(status: &str, retry_after: &str) -> Deed {
    answer(status, &format!("Retry-After: {retry_after}\r\n"), "later")
}

#[test]
fn what_passes_is_survived() {
    let longer = format!("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{LISTING}");
    let passing = [
        Deed::Reset,
        Deed::Stall,
        Deed::Send(String::new()),
        Deed::Send(longer),
        Deed::Send("HTTP/1.1 200 OK\r\nContent-Le".to_owned()),
        Deed::Send("SSH-2.0-OpenSSH_9.9\r\n".to_owned()),
        later("429 Too Many Requests", "0"),
        later("503 Service Unavailable", "1"),
        later("503 Service Unavailable", "99999999999999999999"),
        later("503 Service Unavailable", "Sun, 06 Nov 1994 08:49:37 GMT"),
        later("503 Service Unavailable", "Sunday, 06-Nov-94 08:49:37 GMT"),
        later("503 Service Unavailable", "Sun Nov  6 08:49:37 1994"),
        later("503 Service Unavailable", "Fri, 31 Dec 2999 23:59:59 GMT"),
        later("503 Service Unavailable", "when it suits"),
        answer("502 Bad Gateway", "", "<html>"),
        answer("504 Gateway Timeout", "", ""),
    ];
    for deed in passing {
        block_on(async {
            let server = Server::start(vec![deed.clone(), listing()]).await;
            let read = server.reader().list().await;
            assert!(read.is_ok_and(|accounts| accounts.is_empty()), "{deed:?}");
            assert_eq!(server.requests(), 2, "{deed:?}");
        });
    }
}

#[test]
fn what_stays_is_an_error_that_says_what_and_shows_nothing() {
    let huge = format!("HTTP/1.1 200 OK\r\nX: {}\r\n\r\n", "x".repeat(1024 * 1024));
    let problem = "{\"type\":\"x\",\"title\":\"no\",\"status\":403,\"detail\":\"\\u001b[31mno\\nno\",\"more\":\"canary\"}";
    for (deed, says) in [
        (
            answer("200 OK", "", "<html>canary</html>"),
            "is not a list of accounts",
        ),
        (answer("200 OK", "", ""), "is not a list of accounts"),
        (
            answer("200 OK", "", "{\"accounts\":7}"),
            "is not a list of accounts",
        ),
        (answer("500 Oops", "", "canary"), "status 500"),
        (
            answer("403 Forbidden", "", problem),
            "did not send the list of accounts:  [31mno no (403)",
        ),
        (answer("401 Unauthorized", "", "canary"), "status 401"),
        (
            answer("503 Service Unavailable", "", "canary"),
            "status 503",
        ),
        (Deed::Send(huge), "broke"),
        (Deed::Reset, "broke"),
        (Deed::Stall, "did not answer in time"),
    ] {
        block_on(async {
            let server = Server::start(vec![deed.clone()]).await;
            let error = server.reader().list().await.expect_err("no listing");
            assert_eq!(error.kind(), ErrorKind::Portal);
            assert!(error.to_string().contains(says), "{deed:?}: {error}");
            // A help about the portal or its token says which one.
            let hints = error.hints().into_iter().map(|hint| hint.to_string());
            for hint in hints.filter(|hint| hint.contains("operator") || hint.contains("token")) {
                let is_named = hint.contains(&server.url) || hint.contains("token of this run");
                assert!(is_named, "{hint}");
            }
            let all = format!("{error:?}");
            assert!(!all.contains("canary"), "{all}");
        });
    }
}

#[test]
fn a_token_follows_no_redirect() {
    block_on(async {
        let elsewhere = Server::start(vec![listing()]).await;
        for status in [
            "301 Moved",
            "302 Found",
            "303 See Other",
            "307 Temporary",
            "308 Permanent",
        ] {
            let to = format!("Location: {}/v1/accounts\r\n", elsewhere.url);
            let server = Server::start(vec![answer(status, &to, "")]).await;
            let error = server.reader().list().await.expect_err("no listing");
            assert!(
                error.to_string().contains("redirects are not followed"),
                "{error}"
            );
            let head = server.heads.lock().expect("not poisoned")[0].clone();
            assert!(
                head.to_lowercase()
                    .contains("authorization: bearer s3cret-canary"),
                "{head}"
            );
        }
        assert_eq!(elsewhere.requests(), 0);
    });
}

#[test]
fn a_listing_that_never_ends_is_not_read_for_ever() {
    block_on(async {
        let page = "{\"accounts\":[],\"next_page_token\":\"again\"}";
        let server = Server::start(vec![answer("200 OK", "", page)]).await;
        let error = server.reader().list().await.expect_err("no listing");
        assert!(error.to_string().contains("repeats a page"), "{error}");
    });
}

#[test]
fn a_listing_is_kept_up_to_a_limit_of_bytes() {
    block_on(async {
        let name = "a".repeat(900);
        let row = format!("{{\"id\":\"bistro\",\"name\":\"{name}\",\"complete\":true}}");
        let pages = (0..100).map(|next| {
            let page = format!("{{\"accounts\":[{row}],\"next_page_token\":\"{next}\"}}");
            answer("200 OK", "", &page)
        });
        let server = Server::start(pages.collect()).await;
        let mut reader = server.reader();
        reader.most = 5000;
        let error = reader.list().await.expect_err("no listing");
        assert_eq!(
            error.to_string(),
            "the portal's answer has more than 5000 bytes"
        );
        assert_eq!(server.requests(), 6);
    });
}

#[test]
fn a_history_is_kept_up_to_a_limit_of_bytes() {
    block_on(async {
        let pages = (0..100).map(|next| {
            let blank = " ".repeat(900);
            let page = format!("{{\"changes\":[{blank}],\"next_page_token\":\"{next}\"}}");
            answer("200 OK", "", &page)
        });
        let server = Server::start(pages.collect()).await;
        let mut reader = server.reader();
        reader.most = 5000;
        let error = reader.history("bistro").await.expect_err("no history");
        assert_eq!(
            error.to_string(),
            "the portal's answer has more than 5000 bytes"
        );
        assert_eq!(server.requests(), 6);
    });
}

#[test]
fn the_run_ends_at_its_deadline() {
    block_on(async {
        let server = Server::start(vec![Deed::Stall]).await;
        let token = Token::new("t").expect("a token");
        let patience = Patience {
            run: Duration::from_millis(100),
            ..Patience::default()
        };
        let address = Address::new(&server.url, token).expect("an address");
        let reader = HttpPortal::new(address, Environment::Production, patience).expect("a reader");
        let error = reader.list().await.expect_err("no listing");
        assert!(
            error.to_string().contains("did not answer in time"),
            "{error}"
        );
        assert_eq!(server.requests(), 1);
    });
}

/// A portal that never answers.
#[derive(Debug)]
struct Silent;

impl Exchange for Silent {
    fn once<'e>(
        &'e self,
        _: &'e Request<'e>,
        timeout: Duration,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send + 'e>> {
        Box::pin(async move {
            tokio::time::sleep(timeout).await;
            Err(Failure::Lost(Error::portal(Text::verbatim("late"))))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn a_person_is_told_whom_a_run_waits_for_and_when_it_ends() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    let patience = Patience::within(Duration::from_mins(1));
    let begun = tokio::time::Instant::now();
    let reader = HttpPortal::over(Arc::new(Silent), Environment::Production, patience).telling(
        Arc::new(move |text| {
            let mut heard = heard.lock().expect("nothing panics while it is held");
            heard.push((begun.elapsed().as_secs(), text.to_string()));
        }),
    );
    let (one, other) = tokio::join!(reader.list(), reader.list());
    assert!(one.is_err() && other.is_err());
    assert!(begun.elapsed() <= Duration::from_mins(1));
    let told = told.lock().expect("nothing panics while it is held");
    let expected = "waiting for the portal at , for at most 55 s more".to_owned();
    assert_eq!(*told, [(5, expected)]);
}

#[tokio::test]
async fn a_listing_with_an_id_that_is_not_one_is_refused() {
    for id in ["../x", "a\n::error::", "A", "", "a\u{202e}"] {
        let digest = format!("sha256:{}", "0".repeat(64));
        let row = serde_json::json!({
            "id": id, "name": "X", "complete": true, "etag": "\"1\"", "digest": digest,
            "source": null,
        });
        let body = serde_json::json!({"accounts": [row], "next_page_token": null});
        let server = Server::start(vec![answer("200 OK", "", &body.to_string())]).await;
        let refused = server.reader().list().await.expect_err(id);
        assert_eq!(refused.kind(), ErrorKind::Portal);
        let message = refused.to_string();
        assert!(message.contains("with the invalid id"), "{message}");
        assert!(!message.contains(['\n', '\u{202e}']), "{message}");
    }
}
