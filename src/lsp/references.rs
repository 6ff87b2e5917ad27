//! Where an entry of the directory is defined, and where it is used.

use gen_lsp_types::Location;

use super::target::{Target, each};
use super::view::View;
use crate::config::FileKind;
use crate::document;
use crate::text::{SourceFile, Span};

/// Returns the entry that the place at `offset` is about: an `@id`, or the key of the entry.
pub(super) fn entry_at(view: &View<'_>, offset: usize) -> Option<(String, Span)> {
    let (document, _) = document::parse(view.text());
    let target = Target::at(&document, offset)?;
    let id = target.entry_id(view.kind())?;
    Some((id.to_owned(), target.span))
}

/// Returns the place of the entry that an `@id`, or an address of the directory, at `offset` is about.
pub(super) fn definition(view: &View<'_>, offset: usize) -> Option<Location> {
    let (document, _) = document::parse(view.text());
    let target = Target::at(&document, offset)?;
    let kind = view.kind();
    let entry = match target.entry_id(kind) {
        Some(id) => view.directory().get(id)?,
        None if target.is_contact(kind) => view.directory().entry_of(target.value.as_deref()?)?,
        None => return None,
    };
    view.location(&entry.path, entry.id.span)
}

/// Returns every use of the entry at `offset`, after its definition if that is asked for.
pub(super) fn references(view: &View<'_>, offset: usize, with_definition: bool) -> Vec<Location> {
    let Some((id, _)) = entry_at(view, offset) else {
        return Vec::new();
    };
    let entry = view.directory().get(&id).filter(|_| with_definition);
    let defined = entry.and_then(|entry| view.location(&entry.path, entry.id.span));
    let used = uses(view, &id).into_iter().flat_map(|(file, spans)| {
        let lines = view.lines_of(file);
        let uri = (view.address)(&file.path).0;
        let locations: Vec<_> = spans
            .into_iter()
            .map(|span| Location {
                uri: uri.clone(),
                range: lines.range(span),
            })
            .collect();
        locations
    });
    defined.into_iter().chain(used).collect()
}

/// Returns the `@id`s of the entry `id` in all files: the places of the strings, with their quotes.
pub(super) fn uses<'v>(view: &View<'v>, id: &str) -> Vec<(&'v SourceFile, Vec<Span>)> {
    let written = format!("@{id}");
    let layout = view.kept.layout();
    let files = view.snapshot.files().iter();
    let used = files.filter(|file| file.text().contains(&written));
    let found = used.filter_map(|file| {
        let kind = layout.kind_of(file);
        if !matches!(kind, FileKind::Account | FileKind::Directory) {
            return None;
        }
        let (document, _) = document::parse(file.text());
        let mut spans = Vec::new();
        each(&document, &mut |target| {
            if !target.is_key && target.entry_id(kind) == Some(id) {
                spans.push(target.span);
            }
        });
        (!spans.is_empty()).then_some((file, spans))
    });
    found.collect()
}
