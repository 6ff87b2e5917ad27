//! A directory entry without a purpose.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{PlacedDraft, ProjectScope};
use crate::contact::Contact;
use crate::language::Text;
use crate::text::suggest;

rule! {
    /// Nobody names a directory entry: no account and no other entry.
    ///
    /// ## Why
    ///
    /// An entry that nobody names is not kept right, and one day somebody names it. Most often it
    /// was left behind by a change, or is meant to be in a list and is not.
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
    // Who names an entry may stand in what could not be read.
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
    // A misspelt `@id` was meant to name the entry: one cause, one finding.
    let ids = || directory.entries().map(|entry| entry.id.value.as_str());
    let misspelt = named.iter().filter(|id| directory.get(id).is_none());
    let meant: BTreeSet<_> = misspelt.filter_map(|id| suggest(id, ids())).collect();
    for entry in directory.entries() {
        let id = entry.id.value.as_str();
        if named.contains(id) || meant.contains(id) {
            continue;
        }
        let draft = RULE.at(entry.id.span, Text::new("unused-entry").with("id", id));
        drafts.push((Arc::clone(&entry.path), draft));
    }
}
