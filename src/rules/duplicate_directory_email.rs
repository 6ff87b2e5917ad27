//! Two entries with the same mailbox.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::mail::MailAddress;
use super::{PlacedDraft, ProjectScope};
use crate::language::{Text, id};

rule! {
    /// Two directory entries have the same address.
    ///
    /// ## Why
    ///
    /// When the address changes, one of the two entries is easily forgotten. They may also disagree
    /// on whether the address is a person's or an alias.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    ///
    /// [pager]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    ///
    /// [pager]
    /// kind = "paging-alias"
    /// email = "pager@bistro.example"
    /// ```
    RULE = "duplicate-directory-email", Warn, project: check,
}

fn check(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    let mut entries: Vec<_> = scope
        .directory
        .entries()
        .filter_map(|entry| Some((entry, entry.email.as_ref()?)))
        .filter(|(_, email)| MailAddress::parse(&email.value).is_ok())
        .collect();
    entries.sort_by_key(|(entry, email)| (&entry.path, email.span));
    let mut first = BTreeMap::new();
    for (entry, email) in entries {
        let key = email.value.to_lowercase();
        let (earlier, place) = *first.entry(key).or_insert((entry, email.span));
        if std::ptr::eq(earlier, entry) {
            continue;
        }
        let message = Text::new(id::DUPLICATE_DIRECTORY_EMAIL)
            .with("id", entry.id.value.as_str())
            .with("earlier", earlier.id.value.as_str());
        let draft = RULE
            .at(email.span, message)
            .other_in(&earlier.path, place, "first");
        drafts.push((Arc::clone(&entry.path), draft));
    }
}
