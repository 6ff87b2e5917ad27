//! Inlay hints: the address of each `@id`, and the number of people whom a list reaches.

use std::collections::BTreeSet;

use gen_lsp_types::{InlayHint, Label};

use super::target::{each, takes_contacts};
use super::view::View;
use crate::config::FileKind;
use crate::contact::{Account, Contact};
use crate::document;
use crate::language::{Text, id};
use crate::text::Span;

/// Returns the hints in the part of the file at `span`.
pub(super) fn hints(view: &View<'_>, span: Span) -> Vec<InlayHint> {
    let (document, _) = document::parse(view.text());
    let kind = view.kind();
    let directory = view.directory();
    let mut found = Vec::new();
    each(&document, &mut |target| {
        let path: Vec<_> = target.path.iter().map(String::as_str).collect();
        let Some(written) = target.value.as_deref() else {
            return;
        };
        if target.is_key || !takes_contacts(kind, &path) {
            return;
        }
        if let Contact::Reference(_) = Contact::new(written)
            && let Some(email) = directory.resolve(written)
        {
            found.push((target.span.end, format!("= {email}")));
        }
    });
    if kind == FileKind::Account {
        for list in &Account::read(&document).lists {
            let people: BTreeSet<_> = list
                .items
                .iter()
                .flat_map(|item| directory.people_behind(item.value))
                .collect();
            if people.len() != list.items.len() {
                let reaches = if people.is_empty() {
                    Text::new(id::LSP_REACHES_NOBODY)
                } else {
                    Text::new(id::LSP_REACHES).with("people", people.len())
                };
                found.push((list.span.end, view.say(&reaches)));
            }
        }
    }
    found.sort();
    let within = found
        .into_iter()
        .filter(|(at, _)| span.start <= *at && *at <= span.end);
    within
        .map(|(at, label)| InlayHint {
            position: view.lines.position(at),
            label: Label::String(label),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
        .collect()
}
