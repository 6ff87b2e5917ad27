//! The roles of users, and the choice of one.

use maud::{Markup, html};

use crate::contact::Role;
use crate::language::{MessageId, id};
use crate::server::pages::account::ViewedAccount;
use crate::server::pages::visit::Visit;

/// Renders the choice of a role.
pub(super) fn select(visit: &Visit, account: &ViewedAccount, id: &str, chosen: Role) -> Markup {
    html! {
        select #(id) name="role" aria-describedby=[(id == "role").then_some("role-error")] {
            @for role in Role::ALL.into_iter().filter(|role| *role == chosen || account.has_role(*role)) {
                option value=(role.as_str()) selected[role == chosen] { (visit.say(role_name(role))) }
            }
        }
    }
}

/// Renders what each role may do.
pub(super) fn roles(visit: &Visit, account: &ViewedAccount) -> Markup {
    html! {
        details.roles {
            summary { (visit.say(id::PAGE_ROLES)) }
            dl {
                @for (role, what) in [
                    (Role::ReadOnly, id::PAGE_ROLE_READ_ONLY_MAY),
                    (Role::Editor, id::PAGE_ROLE_EDITOR_MAY),
                    (Role::Administrator, id::PAGE_ROLE_ADMINISTRATOR_MAY),
                    (Role::Tester, id::PAGE_ROLE_TESTER_MAY),
                ].into_iter().filter(|(role, _)| account.has_role(*role)) {
                    div { dt { (visit.say(role_name(role))) } dd { (visit.say(what)) } }
                }
            }
        }
    }
}

/// Returns the id of a role's name.
pub(in crate::server::pages) const fn role_name(role: Role) -> MessageId {
    match role {
        Role::ReadOnly => id::PAGE_ROLE_READ_ONLY,
        Role::Editor => id::PAGE_ROLE_EDITOR,
        Role::Administrator => id::PAGE_ROLE_ADMINISTRATOR,
        Role::Tester => id::PAGE_ROLE_TESTER,
    }
}
