//! Two files for one account.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{PlacedDraft, ProjectScope};

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
    let mut first = BTreeMap::new();
    for account in scope.accounts {
        let Some(id) = &account.id else { continue };
        let earlier = *first.entry(&id.value).or_insert(account);
        if std::ptr::eq(earlier, account) {
            continue;
        }
        let place = earlier.id.as_ref().map_or(id.span, |id| id.span);
        let draft = RULE
            .at(
                id.span,
                format!(
                    "account `{}` has a file already: `{}`",
                    id.value, earlier.path
                ),
            )
            .label("second file for it")
            .other_in(&earlier.path, place, "the first")
            .help("give this account an id of its own, or merge the two files");
        drafts.push((Arc::clone(&account.path), draft));
    }
}
