//! Who is behind an address: what the directory says, and where it says nothing, what the address
//! looks like.

use std::collections::BTreeSet;

use super::mail::Address;
use crate::contact::{Contact, Directory, Kind, normalise_address};

/// Words in the local part of an address that is not one person's.
const ROLES: [&str; 58] = [
    "account",
    "accounts",
    "admin",
    "alert",
    "alerts",
    "api",
    "booking",
    "bookings",
    "call",
    "care",
    "client",
    "contact",
    "customer",
    "desk",
    "dev",
    "devops",
    "duty",
    "emergency",
    "engineering",
    "escalations",
    "google",
    "group",
    "help",
    "helpdesk",
    "hotline",
    "incident",
    "incidents",
    "info",
    "integration",
    "integrations",
    "it",
    "list",
    "mail",
    "merchant",
    "merchants",
    "noc",
    "office",
    "oncall",
    "operations",
    "ops",
    "orders",
    "pager",
    "paging",
    "partner",
    "partners",
    "platform",
    "reservations",
    "security",
    "service",
    "services",
    "shift",
    "sre",
    "support",
    "sysadmin",
    "system",
    "systems",
    "team",
    "tech",
];

/// Whether a part of `local` is a word for a role.
pub(super) fn is_role(local: &str) -> bool {
    let mut words = local.split(|character: char| !character.is_ascii_alphabetic());
    words.any(|word| {
        let word = word.to_ascii_lowercase();
        ROLES.binary_search(&word.as_str()).is_ok()
    })
}

/// Whether `local` is a first name or initial and a last name: `anna.nowak`, `a.nowak`.
pub(super) fn is_full_name(local: &str) -> bool {
    let mut words = local.split('.');
    let (Some(first), Some(last), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphabetic());
    !first.is_empty() && last.len() > 1 && is_word(first) && is_word(last) && !is_role(local)
}

/// Adds everybody behind `contact` to `found`, each by an address: people and, where the directory
/// does not say who is behind one, aliases. A reference that leads nowhere adds nobody.
pub(super) fn behind(directory: &Directory, contact: &str, found: &mut BTreeSet<String>) {
    let mut visited = BTreeSet::new();
    let mut waiting = vec![contact];
    while let Some(contact) = waiting.pop() {
        match directory.entry_of(contact) {
            Some(entry) if !entry.members.is_empty() && !is_person(entry.kind) => {
                if visited.insert(&entry.id.value) {
                    waiting.extend(entry.members.iter().map(|member| member.value.as_str()));
                }
            }
            Some(entry) => {
                found.extend(
                    entry
                        .email
                        .as_ref()
                        .map(|email| normalise_address(&email.value)),
                );
            }
            None => {
                if let Contact::Address(address) = Contact::new(contact) {
                    found.insert(normalise_address(address));
                }
            }
        }
    }
}

/// Whether `address` is one person's: by the directory, or as far as one can see.
pub(super) fn is_one_person(directory: &Directory, address: &str) -> bool {
    match directory.entry_of(address) {
        Some(entry) => is_person(entry.kind),
        None => Address::parse(address).is_ok_and(|address| !is_role(address.local)),
    }
}

fn is_person(kind: Option<crate::text::Spanned<Kind>>) -> bool {
    kind.is_some_and(|kind| kind.value == Kind::Person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_sorted_and_found_in_any_part() {
        assert!(ROLES.is_sorted());
        for local in ["on-call", "api", "Platform.Team", "tech2", "it+pager"] {
            assert!(is_role(local), "{local}");
        }
        assert!(!is_role("anna.nowak"));
    }

    #[test]
    fn a_full_name_is_two_words_that_are_no_role() {
        for local in ["anna.nowak", "a.nowak", "Anna.Nowak"] {
            assert!(is_full_name(local), "{local}");
        }
        for local in [
            "anna",
            "care.in",
            "platform.team",
            "a.b.c",
            "anna.1",
            ".nowak",
            "a.b",
        ] {
            assert!(!is_full_name(local), "{local}");
        }
    }
}
