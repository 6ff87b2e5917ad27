//! A directory entry that is not used.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{PlacedDraft, ProjectScope};
use crate::contact::Contact;
use crate::language::{Text, id};
use crate::text::suggest;

rule! {
    /// A directory entry is not used by any account or other entry.
    ///
    /// ## Why
    ///
    /// Hardly anybody keeps an unused entry up to date, but one day somebody uses it. Most often,
    /// the entry was left behind by a change, or is missing from a list.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    ///
    /// [old-oncall]
    /// kind = "paging-alias"
    /// email = "pager@bistro.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// ```
    RULE = "unused-entry", Warn, project: check,
}

fn check(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    // A part that could not be read may use the entry.
    if !scope.whole || scope.accounts.is_empty() {
        return;
    }
    let directory = scope.directory;
    let mut named = scope.named(|_| true);
    for entry in directory.entries() {
        for member in &entry.members {
            let id = match Contact::new(&member.value) {
                Contact::Reference(id) => Some(id),
                Contact::Address(_) => directory
                    .entry_of(&member.value)
                    .map(|entry| entry.id.value.as_str()),
            };
            named.extend(id.filter(|id| *id != entry.id.value));
        }
    }
    // A misspelt `@id` was meant to be the entry: one cause, one finding.
    let meant: BTreeSet<_> = named
        .iter()
        .filter(|id| directory.get(id).is_none())
        .filter_map(|id| suggest(id, directory.entries().map(|entry| entry.id.value.as_str())))
        .collect();
    for entry in directory.entries() {
        let id = entry.id.value.as_str();
        // A table without both is no entry, which is another finding.
        let is_entry = entry.kind.is_some() || entry.email.is_some();
        if !is_entry || named.contains(id) || meant.contains(id) {
            continue;
        }
        let draft = RULE.at(entry.id.span, Text::new(id::UNUSED_ENTRY).with("id", id));
        drafts.push((Arc::clone(&entry.path), draft));
    }
}
