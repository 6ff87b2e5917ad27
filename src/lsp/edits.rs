//! Edits of several files, as the client takes them.

use gen_lsp_types::{
    DocumentChange, Edit as LspEdit, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit,
    TextDocumentIdentifier, TextEdit, Uri, WorkspaceEdit,
};

/// The edits of a file, with its URI and, if it is open, its version.
pub(super) type FileEdits = ((Uri, Option<i32>), Vec<TextEdit>);

/// Returns the edits of files, each with its URI and, if it is open, its version.
pub(super) fn workspace_edit(files: Vec<FileEdits>, takes_versions: bool) -> WorkspaceEdit {
    if !takes_versions {
        let changes = files.into_iter().map(|((uri, _), edits)| (uri, edits));
        return WorkspaceEdit {
            changes: Some(changes.collect()),
            ..WorkspaceEdit::default()
        };
    }
    let changes = files.into_iter().map(|((uri, version), edits)| {
        DocumentChange::TextDocumentEdit(TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier {
                version,
                text_document_identifier: TextDocumentIdentifier { uri },
            },
            edits: edits.into_iter().map(LspEdit::TextEdit).collect(),
        })
    });
    WorkspaceEdit {
        document_changes: Some(changes.collect()),
        ..WorkspaceEdit::default()
    }
}
