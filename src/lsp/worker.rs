//! The thread of one project: its buffers, its check, and its answers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use gen_lsp_types::{
    Diagnostic, DidChangeTextDocumentParams, DidOpenTextDocumentParams, MessageType,
    PublishDiagnosticsParams, TextDocumentContentChangeEvent, Uri, WorkspaceSymbol,
};
use lsp_server::{ErrorCode, Notification, Request, ResponseError};
use serde::Serialize;
use serde_json::Value as Json;

use super::answers;
use super::client::{Client, error, json};
use super::diagnostics::{RestCount, diagnostic, sorted, unread};
use super::lines::Lines;
use super::mail::{Mail, cancelled};
use super::settings::LspSettings;
use super::symbols;
use super::uri::{path_of, uri_of};
use super::view::View;
use crate::check::{Kept, Outcome, Terms};
use crate::config::ProjectFiles;
use crate::error::Error;
use crate::language::{Text, id};
use crate::schema::keys::{SchemaKey, keys};
use crate::text::SourceFile;
use crate::watch::{Turn, Watch};

/// An open document.
struct OpenDocument {
    /// As the client writes it.
    uri: Uri,
    version: i32,
    text: String,
    /// The diagnostics that the client has, and the version that they are about.
    published: Option<(i32, Vec<Diagnostic>)>,
}

/// A project with its open documents and its check.
pub(super) struct Worker {
    watch: Watch,
    shown: PathBuf,
    client: Client,
    settings: Arc<LspSettings>,
    keys: Vec<SchemaKey>,
    /// The open documents, by their paths in the project.
    open: BTreeMap<String, OpenDocument>,
    /// The last check. `None` at first, and while the project cannot be read.
    kept: Option<Kept>,
    /// The findings of the last check. `None` after an edit.
    outcome: Option<Outcome>,
    /// The paths that changed since.
    changed: BTreeSet<String>,
    rest: RestCount,
    /// The files that a rename is about to change. An editor changes one after the other, and what is wrong
    /// in the others until then is not told.
    renaming: BTreeSet<String>,
    /// `true` if the client does not know the findings of the last check yet.
    is_news: bool,
}

/// The numbers that a status line can show.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Status<'s> {
    project: &'s str,
    errors: usize,
    warnings: usize,
    other_errors: usize,
    other_warnings: usize,
}

impl Worker {
    pub(super) fn new(
        watch: Watch,
        shown: PathBuf,
        client: Client,
        settings: Arc<LspSettings>,
    ) -> Self {
        Self {
            watch,
            shown,
            client,
            settings,
            keys: keys(),
            open: BTreeMap::new(),
            kept: None,
            outcome: None,
            changed: BTreeSet::new(),
            rest: RestCount::default(),
            renaming: BTreeSet::new(),
            is_news: true,
        }
    }

    /// Handles mail and edits on disk until the end.
    pub(super) fn work(&mut self, inbox: &Receiver<Mail>) {
        loop {
            let mail: Vec<_> = inbox.try_iter().collect();
            let is_over = self.handle(mail);
            if is_over {
                return;
            }
            self.publish();
            match self.watch.turn() {
                Turn::Stopped => return,
                turn => self.turned(turn),
            }
        }
    }

    fn turned(&mut self, turn: Turn) {
        match turn {
            Turn::Changed(changed) => {
                self.changed.extend(changed);
                self.outcome = None;
            }
            Turn::Failed(error) => self.failed(Some(error)),
            Turn::Rewatched { .. } | Turn::Woken | Turn::Stopped => {}
        }
    }

    /// Reports that the project cannot be read. Its findings are unknown until it can.
    pub(super) fn failed(&mut self, failure: Option<Error>) {
        let Some(failure) = failure else {
            return;
        };
        self.kept = None;
        self.outcome = None;
        let root = self.shown.display().to_string();
        let text = Text::new(id::LSP_UNREAD)
            .with("root", root)
            .with("error", failure.message().clone());
        self.client.show(MessageType::Error, &text);
        // The old findings may be wrong by now.
        let message = text.say(self.client.language);
        for document in self.open.values_mut() {
            document.published = None;
            self.client.notify(
                "textDocument/publishDiagnostics",
                &PublishDiagnosticsParams {
                    uri: document.uri.clone(),
                    version: None,
                    diagnostics: vec![unread(&message)],
                },
            );
        }
        self.is_news = true;
    }

    /// Handles `mail` in its order, less the requests that it cancels. Returns `true` if it ends the
    /// thread.
    fn handle(&mut self, mail: Vec<Mail>) -> bool {
        let cancelled: BTreeSet<_> = mail.iter().filter_map(cancelled).collect();
        for mail in mail {
            match mail {
                Mail::Stop => return true,
                Mail::Request(request) if cancelled.contains(&request.id) => {
                    let gone = error(ErrorCode::RequestCanceled, "cancelled".to_owned());
                    self.client.answer(request.id, Err(gone));
                }
                Mail::Request(request) => {
                    let answer = self.answer(&request);
                    if let (Ok(edit), "textDocument/rename") = (&answer, request.method.as_str()) {
                        self.renaming = self.edited(edit);
                    }
                    self.client.answer(request.id, answer);
                }
                Mail::Notification(notification) => self.notified(notification),
                Mail::Symbols(search) => search.add(self.symbols(&search.query)),
            }
        }
        false
    }

    fn notified(&mut self, Notification { method, params }: Notification) {
        let uri = params["textDocument"]["uri"].as_str().unwrap_or_default();
        let uri = Uri::from(uri);
        let Some(path) = self.inside(&uri) else {
            return;
        };
        match method.as_str() {
            "textDocument/didOpen" => match serde_json::from_value(params) {
                Ok(opened) => self.open(&path, opened),
                Err(_) => self.lose(&path, uri),
            },
            "textDocument/didChange" if self.open.contains_key(&path) => match changes(params) {
                Some(changed) => self.edit(&path, changed),
                None => self.lose(&path, uri),
            },
            "textDocument/didClose" => self.close(&path, uri),
            // By then, an editor has made all edits of a rename that it makes.
            "textDocument/didSave" if !self.renaming.is_empty() => {
                self.renaming.clear();
                self.is_news = true;
            }
            _ => {}
        }
    }

    fn open(&mut self, path: &str, opened: DidOpenTextDocumentParams) {
        let item = opened.text_document;
        let document = OpenDocument {
            uri: item.uri,
            version: item.version,
            text: item.text,
            published: None,
        };
        self.open.insert(path.to_owned(), document);
        self.show(path);
    }

    fn edit(&mut self, path: &str, changed: DidChangeTextDocumentParams) {
        let Some(open) = self.open.get_mut(path) else {
            return;
        };
        open.version = changed.text_document.version;
        for change in changed.content_changes {
            match change {
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
                    let span = Lines::new(&open.text, self.client.encoding).span(part.range);
                    open.text.replace_range(span.start..span.end, &part.text);
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
                    open.text = whole.text;
                }
            }
        }
        self.show(path);
    }

    /// Gives up the document at `path`, whose text in the editor is not known any more: it was opened or
    /// changed with something that is not of the protocol.
    fn lose(&mut self, path: &str, uri: Uri) {
        self.close(path, uri.clone());
        let text = Text::new(id::LSP_LOST).with("path", path);
        self.client.show(MessageType::Error, &text);
        let message = text.say(self.client.language);
        self.tell(uri, vec![unread(&message)]);
    }

    /// Sends the diagnostics of a document whose text is not known or does not count.
    fn tell(&self, uri: Uri, diagnostics: Vec<Diagnostic>) {
        self.client.notify(
            "textDocument/publishDiagnostics",
            &PublishDiagnosticsParams {
                uri,
                version: None,
                diagnostics,
            },
        );
    }

    fn close(&mut self, path: &str, uri: Uri) {
        if self.open.remove(path).is_some() {
            if self.watch.drop_buffer(path) {
                self.changed.insert(path.to_owned());
            }
            self.outcome = None;
        }
        // Also for a document that was given up: its one diagnostic says so.
        self.tell(uri, Vec::new());
    }

    /// Makes the text of the open document at `path` count.
    fn show(&mut self, path: &str) {
        let Some(document) = self.open.get(path) else {
            return;
        };
        let file = SourceFile::new(path, document.text.clone().into_bytes());
        if self.watch.set_buffer(file) {
            self.changed.insert(path.to_owned());
        }
        self.outcome = None;
    }

    /// Brings the check up to date. Returns `false` if the project cannot be read.
    fn check(&mut self) -> bool {
        if let Some(turn) = self.watch.catch_up() {
            self.turned(turn);
        }
        let Some(snapshot) = self.watch.snapshot() else {
            return false;
        };
        let now = self.settings.now();
        let changed: Vec<_> = std::mem::take(&mut self.changed).into_iter().collect();
        for path in &changed {
            self.renaming.remove(path);
        }
        if let Some(kept) = &mut self.kept {
            kept.follow(snapshot, &changed, now);
        } else {
            let files = ProjectFiles::new(snapshot, &self.watch.project().config);
            self.kept = Some(Kept::new(&files, Terms::at(now)));
        }
        if let (Some(kept), None) = (&self.kept, &self.outcome) {
            self.outcome = Some(kept.outcome(snapshot));
            self.is_news = true;
        }
        true
    }

    /// Sends the findings in open documents that changed, and the number of the others.
    fn publish(&mut self) {
        if !self.check() || !std::mem::take(&mut self.is_news) {
            return;
        }
        let (Some(outcome), Some(snapshot)) = (&self.outcome, self.watch.snapshot()) else {
            return;
        };
        let (mut found, rest) = sorted(outcome, |path| self.open.contains_key(path));
        let (_, told) = sorted(outcome, |path| {
            self.open.contains_key(path) || self.renaming.contains(path)
        });
        let mut published = Vec::new();
        for (path, document) in &self.open {
            let findings = found.remove(path.as_str()).unwrap_or_default();
            let text = snapshot.file(path).map_or("", SourceFile::text);
            let lines = Lines::new(text, self.client.encoding);
            let uri = |path: &str| address(&self.open, &self.shown, path).0;
            let diagnostics: Vec<_> = findings
                .into_iter()
                .map(|finding| diagnostic(finding, &lines, snapshot, &self.client, uri))
                .collect();
            let now = (document.version, diagnostics);
            if document.published.as_ref() != Some(&now) {
                published.push((path.clone(), now.1));
            }
        }
        let counts = |severity| outcome.report.count(severity);
        let status = Status {
            project: &self.shown.display().to_string(),
            errors: counts(crate::finding::Severity::Error),
            warnings: counts(crate::finding::Severity::Warn),
            other_errors: rest.errors,
            other_warnings: rest.warnings,
        };
        let status = json(&status);
        for (path, diagnostics) in published {
            let Some(document) = self.open.get_mut(&path) else {
                continue;
            };
            self.client.notify(
                "textDocument/publishDiagnostics",
                &PublishDiagnosticsParams {
                    uri: document.uri.clone(),
                    version: Some(document.version),
                    diagnostics: diagnostics.clone(),
                },
            );
            document.published = Some((document.version, diagnostics));
        }
        self.client.notify("$/contactctl/status", &status);
        // The files that an editor opens when it starts come one by one.
        if !self.open.is_empty() {
            self.tell_rest(told);
        }
    }

    /// Reports the errors in files that are not open, when there are more of them than before.
    fn tell_rest(&mut self, rest: RestCount) {
        if rest.errors > self.rest.errors
            && let Some(first) = &rest.first
        {
            let text = Text::new(id::LSP_REST)
                .with("errors", rest.errors)
                .with("path", first.as_str());
            self.client.show(MessageType::Warning, &text);
        }
        self.rest = rest;
    }

    fn answer(&mut self, request: &Request) -> Result<Json, ResponseError> {
        let uri = request.params["textDocument"]["uri"].as_str();
        let path = uri.and_then(|uri| self.inside(&Uri::from(uri)));
        let is_read = self.check();
        let (Some(path), true) = (path, is_read) else {
            return Ok(Json::Null);
        };
        let (Some(snapshot), Some(kept), Some(outcome)) =
            (self.watch.snapshot(), &self.kept, &self.outcome)
        else {
            return Ok(Json::Null);
        };
        let Some(file) = snapshot.file(&path) else {
            return Ok(Json::Null);
        };
        let view = View {
            client: &self.client,
            project: self.watch.project(),
            snapshot,
            kept,
            outcome,
            lines: Lines::new(file.text(), self.client.encoding),
            file,
            address: &|path| address(&self.open, &self.shown, path),
            now: self.settings.now(),
        };
        answers::answer(&view, &self.keys, request)
    }

    /// Returns the paths of the files that a workspace edit changes.
    fn edited(&self, edit: &Json) -> BTreeSet<String> {
        let documents = edit["documentChanges"].as_array().into_iter().flatten();
        let versioned = documents.filter_map(|one| one["textDocument"]["uri"].as_str());
        let changes = edit["changes"].as_object().into_iter().flatten();
        versioned
            .chain(changes.map(|(uri, _)| uri.as_str()))
            .filter_map(|uri| self.inside(&Uri::from(uri)))
            .collect()
    }

    fn symbols(&mut self, query: &str) -> Vec<WorkspaceSymbol> {
        self.check();
        let (Some(snapshot), Some(kept)) = (self.watch.snapshot(), &self.kept) else {
            return Vec::new();
        };
        let project = symbols::Project {
            client: &self.client,
            snapshot,
            kept,
            address: &|path| address(&self.open, &self.shown, path),
        };
        symbols::of_project(&project, query)
    }

    /// Returns the path of a document from the project's root. `None` if it is not in the project.
    fn inside(&self, uri: &Uri) -> Option<String> {
        let path = path_of(uri)?;
        let root = &self.watch.project().root;
        let real = path.parent().and_then(|folder| folder.canonicalize().ok());
        let real = real.and_then(|folder| Some(folder.join(path.file_name()?)));
        let is_plain = path.components().all(|part| part != Component::ParentDir);
        let as_written = path
            .strip_prefix(&self.shown)
            .or_else(|_| path.strip_prefix(root))
            .ok()
            .filter(|_| is_plain);
        let inside = as_written.or_else(|| real.as_ref()?.strip_prefix(root).ok())?;
        Some(inside.to_str()?.to_owned())
    }
}

/// Reads the parameters of `textDocument/didChange`. `None` if they are not of the protocol: also for a
/// change with a wrong range, which must not be taken for the text of the whole document.
fn changes(params: Json) -> Option<DidChangeTextDocumentParams> {
    let all = params["contentChanges"].as_array()?;
    let have_ranges: Vec<_> = all.iter().map(|one| !one["range"].is_null()).collect();
    let changed: DidChangeTextDocumentParams = serde_json::from_value(params).ok()?;
    let all = changed.content_changes.iter();
    let are_parts = all.map(|change| match change {
        TextDocumentContentChangeEvent::TextDocumentContentChangePartial(_) => true,
        TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(_) => false,
    });
    are_parts.eq(have_ranges).then_some(changed)
}

/// Returns the URI and the version of the file at `path`: those of the open document, if there is one.
fn address(open: &BTreeMap<String, OpenDocument>, shown: &Path, path: &str) -> (Uri, Option<i32>) {
    match open.get(path) {
        Some(document) => (document.uri.clone(), Some(document.version)),
        None => (uri_of(&shown.join(path)), None),
    }
}
