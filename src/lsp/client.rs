//! The editor: what it understands, and messages to it.

use std::fmt;
use std::sync::Arc;

use gen_lsp_types::{InitializeParams, MessageType, ShowMessageParams};
use lsp_server::{ErrorCode, Message, Notification, RequestId, Response, ResponseError};
use serde::Serialize;
use serde_json::Value as Json;

use super::lines::Encoding;
use super::settings::LspSettings;
use crate::language::{Language, Text};

/// The client of the server.
#[derive(Clone)]
pub(super) struct Client {
    send: Arc<dyn Fn(Message) + Send + Sync>,
    /// The units of its positions.
    pub(super) encoding: Encoding,
    /// The language of what people read.
    pub(super) language: Language,
    /// `true` if edits may name the version of a document.
    pub(super) takes_versions: bool,
    /// `true` if a completion may have places to jump to.
    pub(super) takes_snippets: bool,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("encoding", &self.encoding)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Returns the client that has introduced itself with `params`, which `send` sends messages to.
    pub(super) fn new(
        params: &InitializeParams,
        settings: &LspSettings,
        send: impl Fn(Message) + Send + Sync + 'static,
    ) -> Self {
        let capabilities = &params.capabilities;
        let general = capabilities.general.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let edits = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let documents = capabilities.text_document.as_ref();
        let completion = documents.and_then(|documents| documents.completion.as_ref());
        let item = completion.and_then(|completion| completion.completion_item.as_ref());
        let locale = params.locale.as_deref();
        Self {
            send: Arc::new(send),
            encoding: Encoding::chosen(
                general.and_then(|general| general.position_encodings.as_deref()),
            ),
            language: settings
                .language
                .or_else(|| Language::of_locale(locale?))
                .unwrap_or(settings.otherwise),
            takes_versions: edits.and_then(|edits| edits.document_changes) == Some(true),
            takes_snippets: item.and_then(|item| item.snippet_support) == Some(true),
        }
    }

    /// Answers the request `id`.
    pub(super) fn answer(&self, id: RequestId, result: Result<Json, ResponseError>) {
        (self.send)(Message::Response(Response {
            id,
            response_result: result,
        }));
    }

    /// Sends the notification `method`.
    pub(super) fn notify(&self, method: &str, params: &impl Serialize) {
        (self.send)(Message::Notification(Notification {
            method: method.to_owned(),
            params: json(params),
        }));
    }

    /// Shows `text` to the person at the editor.
    pub(super) fn show(&self, kind: MessageType, text: &Text) {
        self.show_line(kind, text.say(self.language));
    }

    /// Shows `line`, which is in their language already.
    pub(super) fn show_line(&self, kind: MessageType, message: String) {
        self.notify("window/showMessage", &ShowMessageParams { kind, message });
    }
}

/// Returns the JSON of a type of the protocol.
pub(super) fn json(value: &impl Serialize) -> Json {
    serde_json::to_value(value).expect("the types of the protocol are JSON")
}

/// Returns the error of a request that cannot be done, for the person who asked.
pub(super) fn refused(message: String) -> ResponseError {
    error(ErrorCode::RequestFailed, message)
}

/// Returns an error of a request.
pub(super) fn error(code: ErrorCode, message: String) -> ResponseError {
    ResponseError {
        code: code as i32,
        message,
        data: None,
    }
}
