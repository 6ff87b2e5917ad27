//! A tester of an account whose integration has none.

use super::AccountScope;
use crate::contact::{Role, has_testers};
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// A user has the role `tester`, but the account's integration has no testers.
    ///
    /// ## Why
    ///
    /// Only ordering integrations have testers. In any other integration, the portal refuses the
    /// role, and with it the whole change of access.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [[users]]
    /// email = "jan@bistro.example"
    /// role = "tester"
    ///
    /// [account]
    /// integration = "reservations-e2e"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [[users]]
    /// email = "jan@bistro.example"
    /// role = "tester"
    ///
    /// [account]
    /// integration = "ordering-e2e"
    /// ```
    RULE = "tester-outside-ordering", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let (Some(users), Some(integration)) = (&scope.account.users, scope.account.integration) else {
        return;
    };
    // An integration that does not exist has another finding.
    if scope.is_at_fault("integration") || has_testers(integration.value) {
        return;
    }
    for role in users.iter().filter_map(|user| user.role) {
        if role.value == Role::Tester {
            let message = Text::new(id::TESTER_OUTSIDE_ORDERING);
            let draft = RULE.at(role.span, message.with("integration", integration.value));
            drafts.push(draft.other(integration.span, "integration"));
        }
    }
}
