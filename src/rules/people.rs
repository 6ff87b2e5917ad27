//! The people behind an address, by the directory or, if it does not have the address, by its look.

use super::mail::MailAddress;
use crate::contact::{Directory, EntryKind};

/// Words in the local part of an address that does not belong to one person.
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

/// Returns true if a word of `local` is one for a role.
pub(super) fn is_role(local: &str) -> bool {
    let mut words = local.split(|character: char| !character.is_ascii_alphabetic());
    words.any(|word| {
        ROLES
            .binary_search(&word.to_ascii_lowercase().as_str())
            .is_ok()
    })
}

/// Returns true if `local` is a first name or initial and a last name: `anna.nowak`, `a.nowak`.
pub(super) fn is_full_name(local: &str) -> bool {
    let mut words = local.split('.');
    let (Some(first), Some(last), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    !first.is_empty()
        && last.len() > 1
        && first
            .bytes()
            .chain(last.bytes())
            .all(|byte| byte.is_ascii_alphabetic())
        && !is_role(local)
}

/// The people behind some contacts: nobody, one address, or several, which are not told apart.
#[derive(Default)]
pub(super) struct PeopleBehind<'a> {
    only: Option<&'a str>,
    several: bool,
}

impl<'a> PeopleBehind<'a> {
    /// Returns true if there are at least two.
    pub(super) fn is_several(&self) -> bool {
        self.several
    }

    /// Returns the address of the only person; `None` if there are several people or nobody.
    pub(super) fn only(&self) -> Option<&'a str> {
        self.only.filter(|_| !self.several)
    }

    /// Adds everybody behind `contact`: see [`Directory::people_behind`].
    pub(super) fn add(&mut self, directory: &'a Directory, contact: &'a str) {
        for address in directory.people_behind(contact) {
            match self.only {
                None => self.only = Some(address),
                Some(only) => self.several |= !only.eq_ignore_ascii_case(address),
            }
            if self.several {
                return;
            }
        }
    }
}

/// Returns true if `address` belongs to one person, by the directory or by its look.
pub(super) fn is_one_person(directory: &Directory, address: &str) -> bool {
    match directory.entry_of(address) {
        Some(entry) => is_person(entry.kind),
        None => MailAddress::parse(address).is_ok_and(|address| !is_role(address.local)),
    }
}

fn is_person(kind: Option<crate::text::Spanned<EntryKind>>) -> bool {
    kind.is_some_and(|kind| kind.value == EntryKind::Person)
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
