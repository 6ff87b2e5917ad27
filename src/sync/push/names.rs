//! Names of accounts in messages.

use crate::language::Text;

/// Returns the accounts that a message is about, the first of them by name.
#[must_use]
pub fn account_names(accounts: &[&str]) -> Text {
    const NAMED: usize = 5;
    let names: Vec<_> = accounts
        .iter()
        .take(NAMED)
        .map(|id| format!("`{id}`"))
        .collect();
    let names = names.join(", ");
    match accounts.len().saturating_sub(NAMED) {
        0 => Text::verbatim(names),
        more => Text::new("names-more")
            .with("names", names)
            .with("more", more),
    }
}
