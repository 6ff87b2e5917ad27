//! An account that is locked when one person leaves.

use super::AccountScope;
use super::mail::Mailbox;
use crate::contact::Role;
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// A file that manages users has fewer than two administrators.
    ///
    /// ## Why
    ///
    /// Only an administrator can give access. When the last one leaves, nobody can add a successor.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [[users]]
    /// email = "anna@bistro.example"
    /// role = "administrator"
    ///
    /// [[users]]
    /// email = "piotr@bistro.example"
    /// role = "editor"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [[users]]
    /// email = "anna@bistro.example"
    /// role = "administrator"
    ///
    /// [[users]]
    /// email = "piotr@bistro.example"
    /// role = "administrator"
    /// ```
    RULE = "last-administrator", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let (Some(users), Some(key)) = (&scope.account.users, scope.account.users_key) else {
        return;
    };
    // An invalid user has another finding, and may be the second administrator.
    let addresses = scope.users().filter_map(Mailbox::address);
    let is_read = users.iter().all(|user| user.role.is_some())
        && addresses.clone().count() == users.len()
        && !scope.is_at_fault("users");
    if !is_read || !scope.whole {
        return;
    }
    let mut administrators = users.iter().zip(addresses).filter_map(|(user, address)| {
        let role = user.role.filter(|role| role.value == Role::Administrator)?;
        Some((role.span, address))
    });
    let first = administrators.next();
    if first.is_some_and(|(_, first)| administrators.any(|(_, other)| !other.is(first))) {
        return;
    }
    drafts.push(match first {
        Some((role, _)) => RULE.at(role, Text::new(id::LAST_ADMINISTRATOR)),
        None => RULE.at(key, Text::new(id::LAST_ADMINISTRATOR_NONE)),
    });
}
