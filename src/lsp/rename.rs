//! Another id for an entry of the directory, in all files that use it.

use std::collections::HashMap;

use gen_lsp_types::{PrepareRenamePlaceholder, WorkspaceEdit};

use super::references::{entry_at, uses};
use super::target::each;
use super::view::View;
use crate::config::FileKind;
use crate::contact::AccountId;
use crate::document::{self, Edit, StatementKind, statements};
use crate::language::{Text, id};
use crate::text::{Content, SourceFile, Span, quoted};

/// Returns the part of the text at `offset` that a rename replaces. `None` if nothing there has an id.
pub(super) fn prepared(view: &View<'_>, offset: usize) -> Option<PrepareRenamePlaceholder> {
    let (id, span) = entry_at(view, offset)?;
    let name = name_in(view.text(), span, &id)?;
    Some(PrepareRenamePlaceholder {
        range: view.lines.range(name),
        placeholder: id,
    })
}

/// Returns the edits that give the entry at `offset` the id `to`, which may be written with its `@`.
///
/// # Errors
///
/// If there is no entry, if `to` cannot be its id, or if a file that uses it cannot be read as a whole.
pub(super) fn rename(view: &View<'_>, offset: usize, to: &str) -> Result<WorkspaceEdit, Text> {
    let to = to.strip_prefix('@').unwrap_or(to);
    let (from, _) = entry_at(view, offset).ok_or_else(|| Text::new(id::LSP_RENAME_NOTHING))?;
    // An account's id has the same form.
    if AccountId::parse(to).is_err() {
        return Err(Text::new(id::LSP_RENAME_FORM).with("name", quoted(to)));
    }
    if to == from {
        return Ok(view.workspace_edit([]));
    }
    if let Some(other) = view.directory().get(to) {
        return Err(Text::new(id::LSP_RENAME_TAKEN)
            .with("name", to)
            .with("path", other.path.to_string()));
    }
    if view.directory().get(&from).is_none() {
        return Err(Text::new(id::LSP_RENAME_UNKNOWN).with("name", from.as_str()));
    }
    if let Some(file) = unread_use(view, &from) {
        return Err(Text::new(id::LSP_RENAME_UNREAD)
            .with("name", from.as_str())
            .with("path", file.path.as_str()));
    }
    if let Some(file) = escaped_use(view, &from) {
        return Err(Text::new(id::LSP_RENAME_ESCAPED)
            .with("name", from.as_str())
            .with("path", file.path.as_str()));
    }
    let mut edits: HashMap<&str, Vec<Edit>> = HashMap::new();
    for (file, spans) in uses(view, &from) {
        let names = spans
            .into_iter()
            .filter_map(|span| name_in(file.text(), span, &from));
        edits
            .entry(&file.path)
            .or_default()
            .extend(names.map(|span| Edit {
                span,
                replacement: to.to_owned(),
            }));
    }
    let layout = view.kept.layout();
    let files = view.snapshot.files().iter();
    for file in files.filter(|file| layout.kind_of(file) == FileKind::Directory) {
        let keys = keys_of(file.text(), &from);
        if !keys.is_empty() {
            edits
                .entry(&file.path)
                .or_default()
                .extend(keys.into_iter().map(|span| Edit {
                    span,
                    replacement: to.to_owned(),
                }));
        }
    }
    let mut sorted: Vec<_> = edits.into_iter().collect();
    sorted.sort_by_key(|(path, _)| *path);
    for (_, edits) in &mut sorted {
        edits.sort_by_key(|edit| edit.span);
    }
    Ok(view.workspace_edit(sorted))
}

/// Returns a file that may use the entry `id` and that was not read as a whole.
fn unread_use<'v>(view: &View<'v>, id: &str) -> Option<&'v SourceFile> {
    let mut files = files_with_ids(view);
    files.find(|file| {
        let is_mentioned = match view.kept.layout().kind_of(file) {
            FileKind::Account => file.text().contains(&format!("@{id}")),
            _ => file.text().contains(id),
        };
        match &file.content {
            Content::Text(text) => is_mentioned && !document::parse(text).1.is_empty(),
            Content::NotUtf8 { .. } => is_mentioned,
            Content::TooLarge { .. } => true,
            Content::Unread(_) => false,
        }
    })
}

/// Returns a file that writes the entry `id` with an escape, so that its name is not in the text.
fn escaped_use<'v>(view: &View<'v>, id: &str) -> Option<&'v SourceFile> {
    let escaped = files_with_ids(view).filter(|file| file.text().contains('\\'));
    escaped.into_iter().find(|file| {
        let kind = view.kept.layout().kind_of(file);
        let (document, _) = document::parse(file.text());
        let mut is_hidden = false;
        each(&document, &mut |target| {
            let is_use = target.entry_id(kind) == Some(id);
            is_hidden |= is_use && name_in(file.text(), target.span, id).is_none();
        });
        is_hidden
    })
}

/// Returns the files that have `@id`s.
fn files_with_ids<'v>(view: &View<'v>) -> impl Iterator<Item = &'v SourceFile> {
    let layout = view.kept.layout();
    let files = view.snapshot.files().iter();
    files.filter(|file| {
        matches!(
            layout.kind_of(file),
            FileKind::Account | FileKind::Directory
        )
    })
}

/// Returns the place of the name in the `@id` or the key at `span`. `None` if it is written with escapes.
fn name_in(text: &str, span: Span, id: &str) -> Option<Span> {
    let written = &text[span.start..span.end];
    let at = written.find(id)?;
    Some(Span::new(span.start + at, span.start + at + id.len()))
}

/// Returns every place in a directory file where the entry `id` is a key, or the first part of one.
fn keys_of(text: &str, id: &str) -> Vec<Span> {
    let mut is_at_top = true;
    let mut spans = Vec::new();
    for statement in statements(text) {
        let is_header = statement.kind != StatementKind::Assignment;
        if (is_header || is_at_top)
            && let Some(key) = statement.keys.first()
            && key.value == id
        {
            spans.extend(name_in(text, key.span, id));
        }
        is_at_top &= !is_header;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_a_key_wherever_its_table_is_written() {
        let text = "a.kind = \"group\"\n\"a\".email = \"a@x.example\"\nb = { members = [\"@a\"] }\n[c]\na = 1\n[a.more]\n['a']\n";
        let found: Vec<_> = keys_of(text, "a")
            .into_iter()
            .map(|span| text[..span.start].lines().count())
            .collect();
        assert_eq!(found, [0, 2, 6, 7], "{found:?}");
    }
}
