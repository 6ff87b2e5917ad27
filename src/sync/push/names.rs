//! Lists of accounts in messages.

use crate::language::{Text, id};

/// Returns a list of accounts for a message: the first five by name, and the number of the others.
#[must_use]
pub fn account_names(accounts: &[&str]) -> Text {
    const NAMED: usize = 5;
    let names: Vec<_> = accounts
        .iter()
        .take(NAMED)
        .map(|id| format!("`{id}`"))
        .collect();
    match accounts.len().saturating_sub(NAMED) {
        0 => Text::verbatim(names.join(", ")),
        more => Text::new(id::NAMES_MORE)
            .with("names", names.join(", "))
            .with("more", more),
    }
}
