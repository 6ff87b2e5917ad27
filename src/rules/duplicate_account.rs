//! Two files for one account.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use super::{PlacedDraft, ProjectScope};
use crate::language::Text;

rule! {
    /// Two files have the same `account.id`.
    ///
    /// ## Why
    ///
    /// A portal holds one record per account. With two files for it, which one is pushed would be
    /// chance.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contacts/bistro.toml and contacts/bistro-praga.toml
    /// [account]
    /// id = "bistro"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contacts/bistro-praga.toml
    /// [account]
    /// id = "bistro-praga"
    /// ```
    RULE = "duplicate-account", Error, project: check,
}

fn check(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    if are_different(scope) {
        return;
    }
    let mut first = HashMap::with_capacity(scope.accounts.len());
    for account in scope.accounts.iter().copied() {
        let Some(id) = &account.id else { continue };
        let earlier = *first.entry(&id.value).or_insert(account);
        if std::ptr::eq(earlier, account) {
            continue;
        }
        let place = earlier.id.as_ref().map_or(id.span, |id| id.span);
        let message = Text::new("duplicate-account")
            .with("id", id.value.as_str())
            .with("path", &*earlier.path);
        let draft = RULE
            .at(id.span, message)
            .other_in(&earlier.path, place, "first");
        drafts.push((Arc::clone(&account.path), draft));
    }
}

/// Whether even the hashes of all ids are different, as they nearly always are: sorting them is
/// several times faster than a map of the ids.
fn are_different(scope: &ProjectScope<'_>) -> bool {
    let state = RandomState::new();
    let ids = scope
        .accounts
        .iter()
        .filter_map(|account| account.id.as_ref());
    let mut hashes: Vec<_> = ids.map(|id| state.hash_one(&id.value)).collect();
    hashes.sort_unstable();
    hashes.windows(2).all(|pair| pair[0] != pair[1])
}
