//! The server against a client in the same process: after any edits, its diagnostics are those of a new
//! check.

use std::collections::BTreeMap;
use std::fs;
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value as Json, json};

use super::client::Client;
use super::diagnostics::{diagnostic, sorted};
use super::lines::Lines;
use super::uri::uri_of;
use super::{LspSettings, server};
use crate::check::check;
use crate::config::ProjectFiles;
use crate::git::GitVariables;
use crate::language::Language;
use crate::project::Project;
use crate::text::SourceFile;

/// The longest wait for a message; far more than it ever takes.
const DEADLINE: Duration = Duration::from_mins(2);

const FILES: [(&str, &str); 5] = [
    ("contactctl.toml", "[rules]\nunused-entry = \"warn\"\n"),
    (
        "contacts/directory.toml",
        "[a]\nkind = \"group\"\nemail = \"a@x.example\"\nmembers = [\"@b\"]\n\n[b]\nkind = \"person\"\nemail = \"b@x.example\"\n",
    ),
    ("contacts/one.toml", ACCOUNT),
    ("contacts/two.toml", ACCOUNT),
    ("contacts/three.toml", "[account]\nid = \"three\"\n"),
];

const ACCOUNT: &str = "[account]\nid = \"one\"\nname = \"Zażółć 𝔅\"\nintegration = \"things-to-do\"\n\n[contacts]\ntechnical_emergency = [\"@a\"]\ntechnical_non_emergency = [\"@a\", \"b@x.example\"]\n";

/// Pieces that edits put in.
const PIECES: [&str; 12] = [
    "\"",
    "@a",
    "@b",
    "[",
    "]",
    "\n",
    " = ",
    "one",
    "ą𝔅",
    "# contactctl: allow(",
    "[[users]]\n",
    "\r\n",
];

fn now() -> Timestamp {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

fn settings() -> LspSettings {
    LspSettings {
        language: Some(Language::English),
        otherwise: Language::English,
        clock: now,
        now: None,
        variables: GitVariables::default(),
    }
}

/// A small generator (`SplitMix64`), so that a failure can be repeated by its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("it is small")
    }
}

/// A client, and what it knows.
struct Editor {
    connection: Connection,
    project: Project,
    client: Client,
    /// The version and the text of each open document.
    open: BTreeMap<&'static str, (i32, String)>,
    /// The last diagnostics of each document, with their version.
    diagnostics: BTreeMap<String, (Option<i64>, Json)>,
    requests: i32,
}

impl Editor {
    fn start(folder: &tempfile::TempDir, encoding: &str) -> (Self, thread::JoinHandle<()>) {
        for (path, text) in FILES {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }
        let (connection, other) = Connection::memory();
        let served = thread::spawn(move || {
            server::run(&other, settings()).expect("it ends as asked");
        });
        let project = Project::discover(folder.path()).expect("a project");
        let params = json!({
            "processId": null,
            "rootUri": uri_of(&project.root),
            "capabilities": { "general": { "positionEncodings": [encoding] } },
        });
        let client = Client::new(
            &serde_json::from_value(params.clone()).expect("parameters"),
            &settings(),
            |_| {},
        );
        let mut editor = Self {
            connection,
            project,
            client,
            open: BTreeMap::new(),
            diagnostics: BTreeMap::new(),
            requests: 0,
        };
        editor.request("initialize", params);
        editor.notify("initialized", json!({}));
        (editor, served)
    }

    fn uri(&self, path: &str) -> String {
        uri_of(&self.project.root.join(path)).0
    }

    fn notify(&self, method: &str, params: Json) {
        let notification = Notification::new(method.to_owned(), params);
        let sent = self
            .connection
            .sender
            .send(Message::Notification(notification));
        sent.expect("the server listens");
    }

    fn request(&mut self, method: &str, params: Json) -> Json {
        self.requests += 1;
        let id = RequestId::from(self.requests);
        let request = Request::new(id.clone(), method.to_owned(), params);
        let sent = self.connection.sender.send(Message::Request(request));
        sent.expect("the server listens");
        loop {
            match self.receive() {
                Some(Message::Response(response)) if response.id == id => {
                    return response.response_result.expect("an answer");
                }
                _ => {}
            }
        }
    }

    /// Waits for a message. Diagnostics are kept.
    fn receive(&mut self) -> Option<Message> {
        let message = self.connection.receiver.recv_timeout(DEADLINE);
        let message = message.expect("a message before the deadline");
        if let Message::Notification(notification) = &message
            && notification.method == "textDocument/publishDiagnostics"
        {
            let params = &notification.params;
            let uri = params["uri"].as_str().expect("a URI").to_owned();
            let found = (params["version"].as_i64(), params["diagnostics"].clone());
            self.diagnostics.insert(uri, found);
            return None;
        }
        Some(message)
    }

    fn open(&mut self, path: &'static str) {
        let text = fs::read_to_string(self.project.root.join(path)).unwrap_or_default();
        let document =
            json!({ "uri": self.uri(path), "languageId": "toml", "version": 0, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
        self.open.insert(path, (0, text));
    }

    fn close(&mut self, path: &'static str) {
        self.notify(
            "textDocument/didClose",
            json!({ "textDocument": { "uri": self.uri(path) } }),
        );
        self.open.remove(path);
    }

    /// Replaces a random part of an open document by a piece.
    fn edit(&mut self, path: &'static str, random: &mut Random) {
        let uri = self.uri(path);
        let Some((version, text)) = self.open.get_mut(path) else {
            return;
        };
        let bounds: Vec<_> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            // The middle of a line break is not a place that a client can name.
            .filter(|at| !text[..*at].ends_with('\r') || !text[*at..].starts_with('\n'))
            .collect();
        let start = bounds[random.below(bounds.len())];
        let reach = random.below(8);
        let after = bounds.iter().filter(|at| **at >= start).take(reach + 1);
        let end = *after.last().expect("the start is one");
        let piece = PIECES[random.below(PIECES.len())];
        let lines = Lines::new(text, self.client.encoding);
        let range = lines.range(crate::text::Span::new(start, end));
        text.replace_range(start..end, piece);
        *version += 1;
        let version = *version;
        self.notify(
            "textDocument/didChange",
            json!({
                "textDocument": { "uri": uri, "version": version },
                "contentChanges": [{ "range": range, "text": piece }],
            }),
        );
    }

    /// Returns the diagnostics of a check of all that is on disk and in the buffers.
    fn expected(&self) -> BTreeMap<String, Json> {
        let mut snapshot = self.project.files().expect("files").into_snapshot();
        for (path, (_, text)) in &self.open {
            snapshot.set(SourceFile::new(*path, text.clone().into_bytes()));
        }
        let outcome = check(&ProjectFiles::new(&snapshot, "contactctl.toml"), now());
        let (mut found, _) = sorted(&outcome, |path| self.open.contains_key(path));
        let uri = |path: &str| super::uri::uri_of(&self.project.root.join(path));
        self.open
            .iter()
            .map(|(path, (_, text))| {
                let lines = Lines::new(text, self.client.encoding);
                let diagnostics: Vec<_> = found
                    .remove(path)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|finding| diagnostic(finding, &lines, &snapshot, &self.client, uri))
                    .collect();
                (self.uri(path), super::client::json(&diagnostics))
            })
            .collect()
    }

    /// Waits until the diagnostics are about the last version of each open document. Then they have to be
    /// those of a new check; one more may follow, if another document changed after it was sent.
    fn settle(&mut self, seed: u64) {
        let expected = self.expected();
        let mut late = 0;
        loop {
            let is_newest = self.open.iter().all(|(path, (version, _))| {
                let known = self.diagnostics.get(&self.uri(path));
                known.is_some_and(|(known, _)| *known == Some(i64::from(*version)))
            });
            let is_right = expected.iter().all(|(uri, found)| {
                let known = self.diagnostics.get(uri);
                known.is_some_and(|(_, known)| known == found)
            });
            if is_newest && is_right {
                return;
            }
            if is_newest {
                // A barrier: what was sent before its answer is all that there is.
                let uri = self.uri("contactctl.toml");
                let document = json!({ "textDocument": { "uri": uri } });
                self.request("textDocument/foldingRange", document);
                late += 1;
                assert!(
                    late < 3,
                    "seed {seed}: {:#?}\nis not\n{expected:#?}",
                    self.diagnostics
                );
            } else {
                self.receive();
            }
        }
    }
}

fn edits(seed: u64, count: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut random = Random(seed);
    let encoding = ["utf-8", "utf-16"][random.below(2)];
    let (mut editor, served) = Editor::start(&folder, encoding);
    let paths = FILES.map(|(path, _)| path);
    let mut made = 0;
    while made < count {
        for _ in 0..=random.below(12) {
            let path = paths[random.below(paths.len())];
            let is_open = editor.open.contains_key(path);
            match random.below(12) {
                _ if !is_open => editor.open(path),
                0 => editor.close(path),
                _ => editor.edit(path, &mut random),
            }
            made += 1;
        }
        editor.settle(seed);
    }
    editor.request("shutdown", Json::Null);
    editor.notify("exit", Json::Null);
    served.join().expect("the server ends");
}

#[test]
fn after_any_edits_the_diagnostics_are_those_of_a_new_check() {
    for seed in 0..6 {
        edits(seed, 60);
    }
}

/// When the configuration is closed, its file on disk has to be read before anything is said again.
#[test]
fn a_closed_configuration_is_read_before_anything_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut editor, served) = Editor::start(&folder, "utf-8");
    let settings = folder.path().join("contactctl.toml");
    fs::write(settings, "[rules]\nnever-verified = \"warn\"\n").expect("a file");
    editor.open("contacts/directory.toml");
    for _ in 0..10 {
        editor.open("contactctl.toml");
        editor.settle(0);
        let directory = editor.uri("contacts/directory.toml");
        let before = editor.diagnostics[&directory].clone();
        editor.close("contactctl.toml");
        for _ in 0..2 {
            let document = json!({ "textDocument": { "uri": directory } });
            editor.request("textDocument/foldingRange", document);
            assert_eq!(editor.diagnostics[&directory], before);
        }
    }
    editor.request("shutdown", Json::Null);
    editor.notify("exit", Json::Null);
    served.join().expect("the server ends");
}

/// The same as [`after_any_edits_the_diagnostics_are_those_of_a_new_check`], for long.
#[test]
#[ignore = "takes minutes; tests/run runs it"]
fn after_ten_thousand_edits_the_diagnostics_are_those_of_a_new_check() {
    for seed in 100..110 {
        edits(seed, 1000);
    }
}
