//! Messages to the thread of a project.

use std::sync::{Arc, Mutex, PoisonError};

use gen_lsp_types::WorkspaceSymbol;
use lsp_server::{Notification, Request, RequestId};

use super::client::{Client, json};

/// A message to the thread of a project.
pub(super) enum Mail {
    Request(Request),
    Notification(Notification),
    Symbols(Arc<SymbolSearch>),
    Stop,
}

/// A search for symbols in all projects. The last one to add its own answers it.
pub(super) struct SymbolSearch {
    client: Client,
    request: RequestId,
    /// The text to look for.
    pub(super) query: String,
    found: Mutex<(usize, Vec<WorkspaceSymbol>)>,
}

impl SymbolSearch {
    /// Begins a search that `projects` threads take part in.
    pub(super) fn new(
        client: Client,
        request: RequestId,
        query: String,
        projects: usize,
    ) -> Arc<Self> {
        let search = Self {
            client,
            request,
            query,
            found: Mutex::new((projects, Vec::new())),
        };
        if projects == 0 {
            search
                .client
                .answer(search.request.clone(), Ok(json(&[(); 0])));
        }
        Arc::new(search)
    }

    /// Adds the symbols of one project.
    pub(super) fn add(&self, symbols: Vec<WorkspaceSymbol>) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.0 -= 1;
        found.1.extend(symbols);
        if found.0 == 0 {
            self.client.answer(self.request.clone(), Ok(json(&found.1)));
        }
    }
}

/// Returns the request that a message cancels.
pub(super) fn cancelled(mail: &Mail) -> Option<RequestId> {
    let Mail::Notification(notification) = mail else {
        return None;
    };
    let is_cancel = notification.method == "$/cancelRequest";
    let id = is_cancel.then(|| notification.params["id"].clone())?;
    serde_json::from_value(id).ok()
}
