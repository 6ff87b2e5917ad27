//! The thread that reads messages: it greets the client, and passes each message to the thread of its
//! project.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gen_lsp_types::{
    ChangeNotifications, CodeActionKind, CodeActionOptions, CodeActionProvider, CompletionOptions,
    DefinitionProvider, DocumentSymbolProvider, FoldingRangeProvider, HoverProvider,
    InitializeParams, InitializeResult, InlayHintProvider, MessageType, ReferencesProvider,
    RenameOptions, RenameProvider, Save, ServerCapabilities, ServerInfo, TextDocumentSync,
    TextDocumentSyncKind, TextDocumentSyncOptions, Uri, WorkspaceFoldersServerCapabilities,
    WorkspaceOptions, WorkspaceSymbolProvider,
};
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::Value as Json;

use super::client::{Client, error, json};
use super::handle::WorkerHandle;
use super::lines::Encoding;
use super::mail::{Mail, SymbolSearch};
use super::settings::LspSettings;
use super::uri::path_of;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::Project;

/// Serves the client of `connection` until it asks to end.
pub(super) fn run(connection: &Connection, settings: LspSettings) -> Result<()> {
    let (request, params) = connection.initialize_start().map_err(ended)?;
    let params: InitializeParams = match serde_json::from_value(params) {
        Ok(params) => params,
        Err(wrong) => {
            let answer = error(ErrorCode::InvalidParams, wrong.to_string());
            let _nobody_listens = connection.sender.send(Message::Response(Response {
                id: request,
                response_result: Err(answer),
            }));
            // The client ends the connection.
            for _ignored in &connection.receiver {}
            return Err(ended(wrong));
        }
    };
    let sender = connection.sender.clone();
    let client = Client::new(&params, &settings, move |message| {
        let _nobody_listens = sender.send(message);
    });
    let greeting = InitializeResult {
        capabilities: capabilities(client.encoding),
        server_info: Some(ServerInfo {
            name: "contactctl".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    };
    client.answer(request, Ok(json(&greeting)));
    let mut server = Server {
        client,
        settings: Arc::new(settings),
        workers: BTreeMap::new(),
        projects: BTreeMap::new(),
        strays: BTreeMap::new(),
    };
    for folder in folders(&params) {
        server.open_folder(&folder);
    }
    let ended = server.serve(connection);
    for worker in server.workers.into_values() {
        worker.stop();
    }
    ended
}

/// Returns what the server can do.
fn capabilities(encoding: Encoding) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(encoding.kind()),
        text_document_sync: Some(TextDocumentSync::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::Incremental),
            save: Some(Save::Bool(true)),
            ..TextDocumentSyncOptions::default()
        })),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["@", "\"", "[", "(", "/"].map(str::to_owned).into()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProvider::Bool(true)),
        definition_provider: Some(DefinitionProvider::Bool(true)),
        references_provider: Some(ReferencesProvider::Bool(true)),
        rename_provider: Some(RenameProvider::RenameOptions(RenameOptions {
            prepare_provider: Some(true),
            ..RenameOptions::default()
        })),
        code_action_provider: Some(CodeActionProvider::CodeActionOptions(CodeActionOptions {
            code_action_kinds: Some(vec![
                CodeActionKind::QuickFix,
                CodeActionKind::RefactorRewrite,
            ]),
            ..CodeActionOptions::default()
        })),
        inlay_hint_provider: Some(InlayHintProvider::Bool(true)),
        document_symbol_provider: Some(DocumentSymbolProvider::Bool(true)),
        workspace_symbol_provider: Some(WorkspaceSymbolProvider::Bool(true)),
        folding_range_provider: Some(FoldingRangeProvider::Bool(true)),
        workspace: Some(WorkspaceOptions {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(ChangeNotifications::Bool(true)),
            }),
            ..WorkspaceOptions::default()
        }),
        ..ServerCapabilities::default()
    }
}

/// Returns the folders that the client has open.
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let params = json(params);
    if params["workspaceFolders"].is_array() {
        return listed(&params["workspaceFolders"]);
    }
    let root = params["rootUri"].as_str();
    root.and_then(|uri| path_of(&Uri::from(uri)))
        .into_iter()
        .collect()
}

/// Returns the paths of a list of workspace folders.
fn listed(folders: &Json) -> Vec<PathBuf> {
    let folders = folders.as_array().into_iter().flatten();
    let uris = folders.filter_map(|folder| folder["uri"].as_str());
    uris.filter_map(|uri| path_of(&Uri::from(uri))).collect()
}

/// An open document that is in no project. Its text is not kept.
#[derive(Debug, Clone, Copy)]
struct StrayDocument {
    version: i64,
    /// `true` if its text is that on disk.
    is_saved: bool,
}

struct Server {
    client: Client,
    settings: Arc<LspSettings>,
    /// The thread of each project, by its root.
    workers: BTreeMap<PathBuf, WorkerHandle>,
    /// The root of the project of each open document that is in one.
    projects: BTreeMap<String, PathBuf>,
    /// The open documents that are in no project, by their URIs.
    strays: BTreeMap<String, StrayDocument>,
}

impl Server {
    fn serve(&mut self, connection: &Connection) -> Result<()> {
        let mut is_over = false;
        for message in &connection.receiver {
            match message {
                Message::Request(request) if is_over => {
                    let text = "the server was asked to shut down".to_owned();
                    self.client
                        .answer(request.id, Err(error(ErrorCode::InvalidRequest, text)));
                }
                Message::Request(request) if request.method == "shutdown" => {
                    self.client.answer(request.id, Ok(Json::Null));
                    is_over = true;
                }
                Message::Request(request) => self.request(request)?,
                Message::Notification(notification) if notification.method == "exit" => break,
                Message::Notification(_) if is_over => {}
                Message::Notification(notification) => self.notification(notification)?,
                Message::Response(_) => {}
            }
        }
        if is_over {
            Ok(())
        } else {
            Err(Error::io(Text::new(id::LSP_ENDED)))
        }
    }

    fn request(&mut self, request: Request) -> Result<()> {
        if request.method == "workspace/symbol" {
            let query = request.params["query"].as_str().unwrap_or_default();
            let search = SymbolSearch::new(
                self.client.clone(),
                request.id,
                query.to_owned(),
                self.workers.len(),
            );
            for worker in self.workers.values() {
                worker.send(Mail::Symbols(Arc::clone(&search)))?;
            }
            return Ok(());
        }
        let Some(uri) = document(&request.params) else {
            let text = format!("no such request: {}", request.method);
            self.client
                .answer(request.id, Err(error(ErrorCode::MethodNotFound, text)));
            return Ok(());
        };
        if !self.strays.contains_key(&uri)
            && let Some(worker) = self.worker(&uri)
        {
            return worker.send(Mail::Request(request));
        }
        self.client.answer(request.id, Ok(Json::Null));
        Ok(())
    }

    fn notification(&mut self, notification: Notification) -> Result<()> {
        match notification.method.as_str() {
            "$/cancelRequest" => {
                for worker in self.workers.values() {
                    worker.send(Mail::Notification(notification.clone()))?;
                }
            }
            "workspace/didChangeWorkspaceFolders" => {
                let event = &notification.params["event"];
                for folder in listed(&event["removed"]) {
                    self.close_folder(&folder);
                }
                for folder in listed(&event["added"]) {
                    self.open_folder(&folder);
                }
            }
            method => {
                let Some(uri) = document(&notification.params) else {
                    return Ok(());
                };
                let is_closed = method == "textDocument/didClose";
                let is_stray = self.strays.contains_key(&uri) || self.worker(&uri).is_none();
                if is_stray {
                    self.stray(&uri, &notification)?;
                } else if let Some(worker) = self.worker(&uri) {
                    worker.send(Mail::Notification(notification))?;
                }
                if is_closed {
                    self.projects.remove(&uri);
                    self.strays.remove(&uri);
                }
            }
        }
        Ok(())
    }

    /// Starts to check the project around `folder`, if there is one.
    fn open_folder(&mut self, folder: &Path) {
        if let Ok(project) = Project::discover(folder) {
            let shown = shown_root(folder, &project.root);
            self.start(project, shown);
        }
    }

    /// Ends the thread of the project around `folder`, unless one of its documents is open.
    fn close_folder(&mut self, folder: &Path) {
        let Ok(project) = Project::discover(folder) else {
            return;
        };
        let is_in_use = self.projects.values().any(|root| *root == project.root);
        if !is_in_use && let Some(worker) = self.workers.remove(&project.root) {
            worker.stop();
        }
    }

    /// Notes what happens to a document of no project. One that was just saved may be in one by now.
    fn stray(&mut self, uri: &str, notification: &Notification) -> Result<()> {
        let version = notification.params["textDocument"]["version"].as_i64();
        let known = self.strays.get(uri).map(|stray| stray.version);
        let stray = StrayDocument {
            version: version.or(known).unwrap_or_default(),
            is_saved: notification.method != "textDocument/didChange",
        };
        match notification.method.as_str() {
            "textDocument/didOpen" | "textDocument/didChange" => {
                self.strays.insert(uri.to_owned(), stray);
            }
            "textDocument/didSave" => {
                self.strays.insert(uri.to_owned(), stray);
                let all: Vec<_> = self.strays.keys().cloned().collect();
                for uri in all {
                    self.adopt(&uri)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Passes the document at `uri` to its project, if it is in one by now and as it is on disk.
    fn adopt(&mut self, uri: &str) -> Result<()> {
        let saved = self.strays.get(uri).filter(|stray| stray.is_saved);
        let Some(&StrayDocument { version, .. }) = saved else {
            return Ok(());
        };
        let path = path_of(&Uri::from(uri));
        let text = path.and_then(|path| fs::read_to_string(path).ok());
        let (Some(text), Some(worker)) = (text, self.worker(uri)) else {
            return Ok(());
        };
        let document = serde_json::json!({
            "uri": uri, "languageId": "toml", "version": version, "text": text,
        });
        worker.send(Mail::Notification(Notification::new(
            "textDocument/didOpen".to_owned(),
            serde_json::json!({ "textDocument": document }),
        )))?;
        self.strays.remove(uri);
        Ok(())
    }

    /// Returns the thread of the project of a document. `None` if the document is in none.
    fn worker(&mut self, uri: &str) -> Option<&WorkerHandle> {
        if !self.projects.contains_key(uri) {
            let root = self.root_of(uri)?;
            self.projects.insert(uri.to_owned(), root);
        }
        self.workers.get(&self.projects[uri])
    }

    fn root_of(&mut self, uri: &str) -> Option<PathBuf> {
        let path = path_of(&Uri::from(uri))?;
        let folder = path.ancestors().skip(1).find(|folder| folder.is_dir())?;
        let project = Project::discover(folder).ok()?;
        let root = project.root.clone();
        let shown = shown_root(folder, &root);
        self.start(project, shown);
        Some(root)
    }

    fn start(&mut self, project: Project, shown: PathBuf) {
        if self.workers.contains_key(&project.root) {
            return;
        }
        let root = project.root.clone();
        let project = project.with_variables(self.settings.variables.clone());
        let started = WorkerHandle::start(
            project,
            shown,
            self.client.clone(),
            Arc::clone(&self.settings),
        );
        match started {
            Ok(worker) => {
                self.workers.insert(root, worker);
            }
            Err(error) => self.client.show_line(MessageType::Error, error.to_string()),
        }
    }
}

/// Returns the URI of the document that a message is about.
fn document(params: &Json) -> Option<String> {
    let uri = params["textDocument"]["uri"].as_str()?;
    Some(uri.to_owned())
}

/// Returns the root of a project as the client names it: `folder` is in it, perhaps through a link.
fn shown_root(folder: &Path, root: &Path) -> PathBuf {
    let real = folder.canonicalize();
    let inside = real
        .as_ref()
        .ok()
        .and_then(|real| real.strip_prefix(root).ok());
    let shown = inside.and_then(|inside| {
        folder
            .ends_with(inside)
            .then(|| folder.ancestors().nth(inside.components().count()))
            .flatten()
    });
    shown.unwrap_or(root).to_path_buf()
}

/// Returns the error for a client that breaks the protocol or that is gone.
fn ended(error: impl std::error::Error) -> Error {
    Error::io(Text::new(id::LSP_ENDED)).because(Text::verbatim(error.to_string()))
}
