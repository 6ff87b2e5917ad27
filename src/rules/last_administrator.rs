//! An account that one departure locks.

use std::collections::BTreeSet;

use super::AccountScope;
use super::mail::Address;
use crate::contact::{Role, normalise_address};
use crate::finding::Draft;

rule! {
    /// A file that manages users names fewer than two administrators.
    ///
    /// ## Why
    ///
    /// Only an administrator gives access. When the last one leaves, nobody can let a successor in.
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
    let mut administrators = BTreeSet::new();
    let mut place = None;
    for user in users {
        let address = user
            .email
            .and_then(|email| scope.directory.resolve(email.value));
        let address = address.filter(|address| Address::parse(address).is_ok());
        // Who cannot be read may be the second one, and has a finding already.
        let (Some(address), Some(role)) = (address, user.role) else {
            return;
        };
        if role.value == Role::Administrator {
            administrators.insert(normalise_address(address));
            place.get_or_insert(role.span);
        }
    }
    if administrators.len() > 1 || !scope.whole || scope.is_at_fault("users") {
        return;
    }
    let draft = match place {
        Some(role) => RULE
            .at(role, "the account has one administrator only")
            .label("the only one"),
        None => RULE
            .at(key, "the account has no administrator")
            .label("no administrator"),
    };
    drafts.push(draft.help("give a second user `role = \"administrator\"`"));
}
