//! A forge: a server on this machine that gives the answers it is told.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

/// What a forge answers: status, headers and body of each path with its query.
pub(super) type Answers = Arc<Mutex<BTreeMap<String, (u16, Vec<(&'static str, String)>, Value)>>>;

/// A forge, for as long as the test runs.
pub(super) struct Forge {
    pub(super) url: String,
    pub(super) answers: Answers,
    /// The paths that were asked for, with their queries.
    pub(super) asked: Arc<Mutex<Vec<String>>>,
}

impl Forge {
    pub(super) fn start() -> Self {
        let (answers, asked) = (Answers::default(), Arc::<Mutex<Vec<String>>>::default());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let (known, list) = (Arc::clone(&answers), Arc::clone(&asked));
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let (known, list) = (Arc::clone(&known), Arc::clone(&list));
                std::thread::spawn(move || answer(&connection.expect("one"), &known, &list));
            }
        });
        let forge = Self {
            url,
            answers,
            asked,
        };
        // The repository, as each kind of forge has it.
        forge.says("/repos/org/contacts", json!({"id": 1}));
        forge.says("/projects/org%2Fcontacts", json!({"id": 1}));
        forge
    }

    pub(super) fn says(&self, path: &str, body: Value) {
        let answer = (200, Vec::new(), body);
        self.answers
            .lock()
            .expect("no panic")
            .insert(path.to_owned(), answer);
    }
}

impl Forge {
    /// Has the forge answer with 404 at `path`.
    pub(super) fn forgets(&self, path: &str) {
        self.answers.lock().expect("no panic").remove(path);
    }

    /// Has the answer at `path` name its next page by this `Link` header.
    pub(super) fn links(&self, path: &str, link: String) {
        self.header(path, "link", link);
    }

    /// Adds a header to the answer at `path`.
    pub(super) fn header(&self, path: &str, name: &'static str, value: String) {
        let mut answers = self.answers.lock().expect("no panic");
        let (_, headers, _) = answers.get_mut(path).expect("an answer");
        headers.push((name, value));
    }

    /// A list that is asked for page by page, until one is empty.
    pub(super) fn lists(&self, path: &str, items: &Value) {
        self.says(&format!("{path}?limit=50&page=1"), items.clone());
        self.says(&format!("{path}?limit=50&page=2"), json!([]));
    }
}

/// Answers one request, and hangs up.
fn answer(mut connection: &TcpStream, known: &Answers, list: &Mutex<Vec<String>>) {
    let lines = BufReader::new(connection).lines().map_while(Result::ok);
    let head: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    let Some(path) = head.first().and_then(|line| line.split(' ').nth(1)) else {
        return;
    };
    let path = path
        .replace("?per_page=100", "")
        .replace("&per_page=100", "");
    list.lock().expect("no panic").push(path.clone());
    let is_authorised = head
        .iter()
        .any(|line| line.eq_ignore_ascii_case("authorization: Bearer s3cret"));
    let answer = known.lock().expect("no panic").get(&path).cloned();
    let (status, headers, body) = match answer {
        _ if !is_authorised => (401, Vec::new(), json!({})),
        Some(answer) => answer,
        None => (404, Vec::new(), json!({"message": "Not Found"})),
    };
    let body = body.to_string();
    let headers: String = headers
        .iter()
        .map(|(name, value)| [name, ": ", value, "\r\n"].concat())
        .collect();
    let text = format!(
        "HTTP/1.1 {status} Status\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}",
        body.len()
    );
    // Whoever has read enough hangs up.
    let _ = connection.write_all(text.as_bytes());
}
