//! The people behind the accounts, and the fields that depend on one of them.

use std::collections::BTreeMap;

use super::accounts::OverviewAccount;
use crate::contact::{Directory, Field};
use crate::routing::Event;

/// The number of fields that list contacts.
const FIELDS: usize = Event::ALL.len();

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
