//! A scripted editor: the language server as a process, and messages to it over its stdin and stdout.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write as _};
use std::process::{Child, ChildStdin, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::support::Project;

/// The longest wait for a message; far more than it ever takes.
const DEADLINE: Duration = Duration::from_mins(1);

/// An editor with a language server; the server is killed if the test ends before it.
pub struct Editor<'p> {
    project: &'p Project,
    child: Child,
    stdin: Option<ChildStdin>,
    messages: Receiver<Json>,
    requests: u64,
    versions: BTreeMap<String, i64>,
    /// The last diagnostics of each document.
    published: BTreeMap<String, Json>,
    /// What the server has shown.
    shown: Vec<String>,
}

impl<'p> Editor<'p> {
    /// Starts the server in `project`, as a client with snippets and versions.
    pub fn start(project: &'p Project) -> Self {
        let mut editor = Self::silent(project, &[]);
        editor.greet("utf-16", &json!(null));
        editor
    }

    /// Starts the server without a greeting.
    pub(super) fn silent(project: &'p Project, args: &[&str]) -> Self {
        let all: Vec<_> = ["lsp", "--now", "2026-11-24T12:00:00Z"]
            .iter()
            .chain(args)
            .copied()
            .collect();
        let mut command = project.prepared(&all);
        let piped = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = piped.spawn().expect("the program starts");
        let stdout = child.stdout.take().expect("it is piped");
        let (sender, messages) = mpsc::channel();
        thread::spawn(move || {
            let mut stdout = BufReader::new(stdout);
            while let Some(message) = read(&mut stdout) {
                let _test_has_ended = sender.send(message);
            }
        });
        Self {
            project,
            stdin: child.stdin.take(),
            child,
            messages,
            requests: 0,
            versions: BTreeMap::new(),
            published: BTreeMap::new(),
            shown: Vec::new(),
        }
    }

    /// Introduces the client, whose positions are in `encoding`. Returns the server's answer.
    pub(super) fn greet(&mut self, encoding: &str, locale: &Json) -> Json {
        let root = self.uri("");
        let answer = self.request(
            "initialize",
            &json!({
                "processId": null,
                "rootUri": root,
                "locale": locale,
                "workspaceFolders": [{ "uri": root, "name": "project" }],
                "capabilities": {
                    "general": { "positionEncodings": [encoding, "utf-16"] },
                    "workspace": { "workspaceEdit": { "documentChanges": true } },
                    "textDocument": {
                        "completion": { "completionItem": { "snippetSupport": true } }
                    },
                },
            }),
        );
        self.notify("initialized", &json!({}));
        answer
    }

    pub(super) fn uri(&self, path: &str) -> String {
        let file = self.project.path(path);
        let text = file
            .to_str()
            .expect("a path in UTF-8")
            .trim_end_matches('/');
        format!("file://{text}")
    }

    pub(super) fn send(&mut self, message: &Json) {
        let text = message.to_string();
        self.send_text(&format!("Content-Length: {}\r\n\r\n{text}", text.len()));
    }

    pub(super) fn send_text(&mut self, text: &str) {
        let stdin = self.stdin.as_mut().expect("stdin is open");
        stdin.write_all(text.as_bytes()).expect("the server reads");
        stdin.flush().expect("the server reads");
    }

    pub(super) fn notify(&mut self, method: &str, params: &Json) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request without waiting for the answer. Returns its id.
    pub(super) fn ask(&mut self, method: &str, params: &Json) -> u64 {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    /// Sends a request, and waits for its result, or for its error.
    pub(super) fn request(&mut self, method: &str, params: &Json) -> Json {
        let id = self.ask(method, params);
        self.answer(id)
    }

    /// Waits for the answer to the request `id`.
    pub(super) fn answer(&mut self, id: u64) -> Json {
        loop {
            let message = self.receive();
            if message["id"] == id && message.get("method").is_none() {
                return match message.get("error") {
                    Some(error) => error.clone(),
                    None => message["result"].clone(),
                };
            }
        }
    }

    fn receive(&mut self) -> Json {
        let message = self.messages.recv_timeout(DEADLINE);
        let message = message.expect("a message before the deadline");
        let params = &message["params"];
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => {
                let uri = params["uri"].as_str().expect("a URI").to_owned();
                self.published.insert(uri, params.clone());
            }
            Some("window/showMessage") => {
                let text = params["message"].as_str().expect("a text");
                self.shown.push(self.without_root(text));
            }
            _ => {}
        }
        message
    }

    /// Opens the file at `path` with the text on disk.
    pub fn open(&mut self, path: &str) {
        let text = fs::read_to_string(self.project.path(path)).unwrap_or_default();
        self.open_as(path, &text);
    }

    /// Opens the file at `path` with `text`.
    pub(super) fn open_as(&mut self, path: &str, text: &str) {
        let document =
            json!({ "uri": self.uri(path), "languageId": "toml", "version": 1, "text": text });
        self.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        self.versions.insert(path.to_owned(), 1);
    }

    /// Makes changes of an open document, each a range and a text, or the whole text.
    pub(super) fn change(&mut self, path: &str, changes: &Json) {
        let version = self.versions.get_mut(path).expect("it is open");
        *version += 1;
        let document = json!({ "uri": format!("file://{}", self.project.path(path).display()), "version": *version });
        self.notify(
            "textDocument/didChange",
            &json!({ "textDocument": document, "contentChanges": changes }),
        );
    }

    /// Replaces the whole text of an open document.
    pub fn retype(&mut self, path: &str, text: &str) {
        self.change(path, &json!([{ "text": text }]));
    }

    /// Tells the server that the document was saved.
    pub(super) fn saved(&mut self, path: &str) {
        let document = json!({ "uri": self.uri(path) });
        self.notify("textDocument/didSave", &json!({ "textDocument": document }));
    }

    pub fn close(&mut self, path: &str) {
        let document = json!({ "uri": self.uri(path) });
        self.notify(
            "textDocument/didClose",
            &json!({ "textDocument": document }),
        );
        self.versions.remove(path);
    }

    /// Waits for the diagnostics of the newest text of `path`: a line each.
    pub fn diagnostics(&mut self, path: &str) -> String {
        let uri = self.uri(path);
        let version = self.versions[path];
        loop {
            if let Some(params) = self.published.get(&uri)
                && params["version"] == version
            {
                return listed(&params["diagnostics"]);
            }
            self.receive();
        }
    }

    /// Returns the last diagnostics of `path`, as they were sent.
    pub(super) fn published(&self, path: &str) -> String {
        self.pretty(&self.published[&self.uri(path)]["diagnostics"])
    }

    /// Waits until the diagnostics of `path` are `expected`, after something outside the editor.
    pub(super) fn diagnostics_become(&mut self, path: &str, expected: &str) {
        while self.diagnostics(path).trim() != expected.trim() {
            self.receive();
        }
    }

    /// Waits until `part` is in the diagnostics of `path`.
    pub(super) fn diagnostics_come_with(&mut self, path: &str, part: &str) {
        while !self.diagnostics(path).contains(part) {
            self.receive();
        }
    }

    /// Waits until `part` is in the diagnostics of `path`, of any version of it.
    pub(super) fn diagnostics_come_with_any(&mut self, path: &str, part: &str) {
        let uri = self.uri(path);
        while !self
            .published
            .get(&uri)
            .is_some_and(|params| params.to_string().contains(part))
        {
            self.receive();
        }
    }

    /// Waits until `path` has no diagnostics any more.
    pub(super) fn diagnostics_end(&mut self, path: &str) {
        let uri = self.uri(path);
        while self.published[&uri]["diagnostics"] != json!([]) {
            self.receive();
        }
    }

    /// Returns what was shown so far.
    pub(super) fn shown(&self) -> &[String] {
        &self.shown
    }

    /// Waits until something with `part` in it was shown. Returns it.
    pub(super) fn shown_with(&mut self, part: &str) -> String {
        loop {
            if let Some(text) = self.shown.iter().find(|text| text.contains(part)) {
                return text.clone();
            }
            self.receive();
        }
    }

    /// Asks about the place of the `|` in `line`, a line of the document with a bar put in.
    pub(super) fn at(&mut self, method: &str, path: &str, line: &str) -> Json {
        let params = self.place(path, line);
        self.request(method, &params)
    }

    /// Returns the parameters for the place of the `|` in `line` of the file on disk.
    pub(super) fn place(&self, path: &str, line: &str) -> Json {
        let text = self.project.text(path);
        let wanted = line.replacen('|', "", 1);
        let number = text
            .lines()
            .position(|own| own == wanted)
            .unwrap_or_else(|| panic!("no line `{wanted}`"));
        let before = line.split('|').next().expect("a part");
        json!({
            "textDocument": { "uri": self.uri(path) },
            "position": { "line": number, "character": before.encode_utf16().count() },
        })
    }

    /// Returns `text` with the project's folder named by a word.
    pub(super) fn without_root(&self, text: &str) -> String {
        let root = self.project.path("");
        let root = root
            .to_str()
            .expect("a path in UTF-8")
            .trim_end_matches('/');
        text.replace(root, "[PROJECT]")
    }

    /// Returns `json` on several lines, with the project's folder named by a word.
    pub(super) fn pretty(&self, json: &Json) -> String {
        self.without_root(&serde_json::to_string_pretty(json).expect("JSON"))
    }

    /// Asks the server to end. Returns how it did.
    pub fn end(mut self) -> ExitStatus {
        self.request("shutdown", &Json::Null);
        self.notify("exit", &Json::Null);
        self.child.wait().expect("it ends")
    }

    /// Closes the server's stdin. Returns its exit status and what it printed on stderr.
    pub(super) fn hang_up(mut self) -> (Option<i32>, String) {
        drop(self.stdin.take());
        let mut printed = String::new();
        let mut stderr = self.child.stderr.take().expect("it is piped");
        stderr.read_to_string(&mut printed).expect("text");
        (self.child.wait().expect("it ends").code(), printed)
    }
}

impl Drop for Editor<'_> {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
    }
}

/// Reads one message. `None` at the end.
fn read(stdout: &mut impl BufRead) -> Option<Json> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim();
        if line.is_empty() {
            break;
        }
        if let Some(number) = line.strip_prefix("Content-Length: ") {
            length = number.parse().ok();
        }
    }
    let mut body = vec![0; length.expect("a length")];
    stdout.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("JSON"))
}

/// Returns diagnostics with a line for each: place, severity, rule and message.
fn listed(diagnostics: &Json) -> String {
    let mut lines = String::new();
    for one in diagnostics.as_array().expect("a list") {
        let (start, end) = (&one["range"]["start"], &one["range"]["end"]);
        let severity = if one["severity"] == 1 {
            "error"
        } else {
            "warn"
        };
        writeln!(
            lines,
            "{}:{}-{}:{} {severity}[{}] {}",
            start["line"],
            start["character"],
            end["line"],
            end["character"],
            one["code"].as_str().expect("a rule"),
            one["message"]
                .as_str()
                .expect("a text")
                .replace('\n', " | "),
        )
        .expect("a string takes everything");
    }
    lines
}

/// Applies a `WorkspaceEdit` to the files on disk. Returns the number of edits of each path.
pub(super) fn apply(project: &Project, edit: &Json) -> BTreeMap<String, usize> {
    let mut made = BTreeMap::new();
    let root = format!("file://{}", project.path("").display());
    for document in edit["documentChanges"].as_array().expect("documents") {
        let uri = document["textDocument"]["uri"].as_str().expect("a URI");
        let path = uri
            .strip_prefix(root.trim_end_matches('/'))
            .expect("a file of the project");
        let path = path.trim_start_matches('/');
        let mut text = project.text(path);
        let edits = document["edits"].as_array().expect("edits");
        for edit in edits.iter().rev() {
            let offset = |place: &str| {
                let place = &edit["range"][place];
                let line = usize::try_from(place["line"].as_u64().expect("a line")).expect("small");
                let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
                let units =
                    usize::try_from(place["character"].as_u64().expect("one")).expect("small");
                let mut seen = 0;
                let at = text[start..].char_indices().find(|(_, c)| {
                    let is_there = seen >= units;
                    seen += c.len_utf16();
                    is_there
                });
                at.map_or(text.len(), |(at, _)| start + at)
            };
            let (start, end) = (offset("start"), offset("end"));
            text.replace_range(start..end, edit["newText"].as_str().expect("a text"));
        }
        project.save(path, &text);
        made.insert(path.to_owned(), edits.len());
    }
    made
}
