//! Two entries that reach the same mailbox.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::mail::Address;
use super::{PlacedDraft, ProjectScope};

rule! {
    /// Two directory entries have the same address.
    ///
    /// ## Why
    ///
    /// When the address changes, one of the two is forgotten. And whether it is a person's or an
    /// alias is said twice, and may be said differently.
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
    let entries = scope.directory.entries();
    let mut entries: Vec<_> = entries
        .filter_map(|entry| Some((entry, entry.email.as_ref()?)))
        .filter(|(_, email)| Address::parse(&email.value).is_ok())
        .collect();
    entries.sort_by_key(|(entry, email)| (&entry.path, email.span));
    let mut first = BTreeMap::new();
    for (entry, email) in entries {
        let key = email.value.to_lowercase();
        let (earlier, place) = *first.entry(key).or_insert((entry, email.span));
        if std::ptr::eq(earlier, entry) {
            continue;
        }
        let draft = RULE
            .at(
                email.span,
                format!(
                    "`@{}` has the same address as `@{}`",
                    entry.id.value, earlier.id.value
                ),
            )
            .label("the same address")
            .other_in(&earlier.path, place, "the first")
            .help(format!(
                "remove one of the two, and name `@{}` everywhere",
                earlier.id.value
            ));
        drafts.push((Arc::clone(&entry.path), draft));
    }
}
