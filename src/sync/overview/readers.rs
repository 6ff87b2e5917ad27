//! The people behind contacts, by the directory.

use std::collections::{BTreeMap, BTreeSet};

use crate::contact::{Contact, Directory, EntryKind};

/// The people behind some contacts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Behind {
    /// The people of the directory, each as `@id`.
    pub people: BTreeSet<String>,
    /// `true` if there may be more people: the directory does not have an address, or the members of an
    /// alias.
    pub may_be_more: bool,
}

impl Behind {
    /// Returns the only person, if it is certain that there is no other.
    #[must_use]
    pub fn only(&self) -> Option<&str> {
        if self.may_be_more || self.people.len() != 1 {
            return None;
        }
        self.people.first().map(String::as_str)
    }
}

/// The people behind each directory entry.
pub(super) struct Readers<'d>(BTreeMap<&'d str, Behind>);

impl<'d> Readers<'d> {
    pub(super) fn new(directory: &'d Directory) -> Self {
        let entries = directory.entries().map(|entry| {
            let id = entry.id.value.as_str();
            (id, entry_behind(directory, id))
        });
        Self(entries.collect())
    }

    /// Returns the people behind `contacts`, each an address or an `@id`. An unknown `@id` adds nobody.
    pub(super) fn behind<'c>(
        &self,
        directory: &Directory,
        contacts: impl Iterator<Item = &'c str>,
    ) -> Behind {
        let mut all = Behind::default();
        for contact in contacts {
            match directory.entry_of(contact) {
                Some(entry) => {
                    if let Some(own) = self.0.get(entry.id.value.as_str()) {
                        all.people.extend(own.people.iter().cloned());
                        all.may_be_more |= own.may_be_more;
                    }
                }
                None => add_stranger(contact, &mut all),
            }
        }
        all
    }
}

/// Adds a contact that the directory does not have. Nobody knows how many people read an address.
fn add_stranger(contact: &str, all: &mut Behind) {
    all.may_be_more |= matches!(Contact::new(contact), Contact::Address(_));
}

/// Returns the people behind the entry `id`, through all of its members.
fn entry_behind(directory: &Directory, id: &str) -> Behind {
    let mut all = Behind::default();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![format!("@{id}")];
    while let Some(contact) = waiting.pop() {
        let Some(entry) = directory.entry_of(&contact) else {
            add_stranger(&contact, &mut all);
            continue;
        };
        if !seen.insert(entry.id.value.as_str()) {
            continue;
        }
        let kind = entry.kind.map(|kind| kind.value);
        if kind == Some(EntryKind::Person) {
            all.people.insert(format!("@{}", entry.id.value));
        } else if entry.members.is_empty() {
            all.may_be_more = true;
        } else {
            waiting.extend(entry.members.iter().map(|member| member.value.clone()));
        }
    }
    all
}
