//! Two files for one account.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use super::{KnownAccount, PlacedDraft, ProjectScope};
use crate::language::{Text, id};

rule! {
    /// Two files have the same `account.id`.
    ///
    /// ## Why
    ///
    /// A portal holds one record per account. If an account had two files, chance would decide
    /// which one is pushed.
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
    let mut first = HashMap::new();
    for account in suspects(scope) {
        let Some(id) = &account.id else { continue };
        let earlier = *first.entry(&id.value).or_insert(account);
        if std::ptr::eq(earlier, account) {
            continue;
        }
        let place = earlier.id.as_ref().map_or(id.span, |id| id.span);
        let message = Text::new(id::DUPLICATE_ACCOUNT)
            .with("id", id.value.as_str())
            .with("path", &*earlier.path);
        let draft = RULE
            .at(id.span, message)
            .other_in(&earlier.path, place, "first");
        drafts.push((Arc::clone(&account.path), draft));
    }
}

/// Returns the accounts whose ids share their hash with another one. To sort hashes is several
/// times faster than a map of all ids.
fn suspects<'s>(scope: &'s ProjectScope<'_>) -> impl Iterator<Item = &'s KnownAccount> {
    let state = RandomState::new();
    let hashes: Vec<_> = scope
        .accounts
        .iter()
        .map(|account| {
            let id = account.id.as_ref();
            id.map_or(0, |id| state.hash_one(&id.value))
        })
        .collect();
    let mut sorted = hashes.clone();
    sorted.sort_unstable();
    let shared: HashSet<_> = sorted
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
        .collect();
    let accounts = scope.accounts.iter().copied().zip(hashes);
    accounts
        .filter(move |(_, hash)| !shared.is_empty() && shared.contains(hash))
        .map(|(account, _)| account)
}
