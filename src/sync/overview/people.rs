//! The people behind contacts, and the fields that depend on one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::accounts::OverviewAccount;
use crate::contact::{Contact, Directory, EntryKind, Field};
use crate::routing::Event;

/// The number of fields that list contacts.
const FIELDS: usize = Event::ALL.len();

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

/// The people behind all accounts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleOverview {
    /// Each field, in the order of [`Event::ALL`].
    pub fields: Vec<FieldPeople>,
    /// Each person: first those on whom most fields depend alone.
    pub people: Vec<PersonFields>,
}

/// The accounts of one field, by the people behind its contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPeople {
    /// The field.
    pub field: Field,
    /// The accounts that have contacts in it.
    pub accounts: usize,
    /// Those with several people behind the contacts.
    pub several: usize,
    /// Those with exactly one person.
    pub single: usize,
    /// Those of which the number of people is not known.
    pub unknown: usize,
}

/// A person, with the number of accounts in each field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFields {
    /// The person, as `@id`.
    pub person: String,
    /// The person's address.
    pub address: Option<String>,
    /// For each field of [`Event::ALL`], the number of accounts with the person behind it.
    pub accounts: [usize; FIELDS],
    /// The number of fields of accounts that reach this person and nobody else.
    pub alone: usize,
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

/// Counts the people behind the fields of `accounts`.
pub(super) fn people(accounts: &[OverviewAccount], directory: &Directory) -> PeopleOverview {
    let mut fields: Vec<_> = Event::ALL
        .into_iter()
        .map(|event| FieldPeople {
            field: event.field(),
            accounts: 0,
            several: 0,
            single: 0,
            unknown: 0,
        })
        .collect();
    let mut people: BTreeMap<&str, PersonFields> = BTreeMap::new();
    for account in accounts {
        for (at, contacted) in account.fields.iter().enumerate() {
            if contacted.contacts.is_empty() {
                continue;
            }
            let behind = &contacted.behind;
            let counted = &mut fields[at];
            counted.accounts += 1;
            match behind.people.len() {
                1 if !behind.may_be_more => counted.single += 1,
                0 | 1 => counted.unknown += 1,
                _ => counted.several += 1,
            }
            for person in &behind.people {
                let counted = people.entry(person).or_insert_with(|| PersonFields {
                    person: person.clone(),
                    address: directory.resolve(person).map(str::to_owned),
                    accounts: [0; FIELDS],
                    alone: 0,
                });
                counted.accounts[at] += 1;
                counted.alone += usize::from(behind.only().is_some());
            }
        }
    }
    let mut people: Vec<_> = people.into_values().collect();
    people.sort_by(|one, other| (other.alone, &one.person).cmp(&(one.alone, &other.person)));
    PeopleOverview { fields, people }
}
