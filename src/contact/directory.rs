//! The directory: named contacts that files refer to as `@id`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{Contact, normalise_address};
use crate::document::{Document, Entry as TableEntry, Node};
use crate::text::{Span, Spanned};

/// The kind of a directory entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// One person.
    Person,
    /// An alias for the people in a role.
    RoleAlias,
    /// An alias that pages the person on call.
    PagingAlias,
    /// A list of people.
    Group,
}

impl EntryKind {
    /// Returns the name of the kind in the files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::RoleAlias => "role-alias",
            Self::PagingAlias => "paging-alias",
            Self::Group => "group",
        }
    }

    /// Returns the kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "person" => Some(Self::Person),
            "role-alias" => Some(Self::RoleAlias),
            "paging-alias" => Some(Self::PagingAlias),
            "group" => Some(Self::Group),
            _ => None,
        }
    }
}

/// An entry of the directory. Only `email` is ever pushed.
#[derive(Debug, Clone)]
pub struct DirectoryEntry {
    /// The path of its file.
    pub path: Arc<str>,
    /// The id without the `@`, with the place of its header or key.
    pub id: Spanned<String>,
    /// The kind, if it is a valid one.
    pub kind: Option<Spanned<EntryKind>>,
    /// The e-mail address.
    pub email: Option<Spanned<String>>,
    /// The people behind an alias or a group, as `@id`s or addresses.
    pub members: Vec<Spanned<String>>,
    /// The phone number, in E.164; never pushed.
    pub phone: Option<Spanned<String>>,
    /// The language, as a BCP 47 tag; never pushed.
    pub language: Option<Spanned<String>>,
    /// The date of the last test that the address reaches people; never pushed.
    pub verified_on: Option<Spanned<String>>,
}

/// All entries of all directory files.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    entries: Vec<DirectoryEntry>,
    /// The index of each id, by id, for iteration in order.
    sorted: BTreeMap<String, usize>,
    /// The index of each id, for quick look-ups: every account has several.
    ids: HashMap<String, usize>,
    /// The index of the first entry with each address, which is normalised.
    addresses: HashMap<String, usize>,
}

impl Directory {
    /// Adds the entries of one file. Returns those whose id already exists: they are not added.
    pub fn read(&mut self, path: &Arc<str>, document: &Document<'_>) -> Vec<DirectoryEntry> {
        let mut repeated = Vec::new();
        for item in document.root.entries() {
            let entry = entry(path, item);
            let id = &entry.id.value;
            if self.ids.contains_key(id) {
                repeated.push(entry);
                continue;
            }
            let at = self.entries.len();
            self.sorted.insert(id.clone(), at);
            self.ids.insert(id.clone(), at);
            if let Some(email) = &entry.email {
                let address = normalise_address(&email.value);
                self.addresses.entry(address).or_insert(at);
            }
            self.entries.push(entry);
        }
        repeated
    }

    /// Returns the entry of an id, which is written without the `@`.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&DirectoryEntry> {
        self.ids.get(id).map(|at| &self.entries[*at])
    }

    /// Returns all entries, sorted by id.
    pub fn entries(&self) -> impl Iterator<Item = &DirectoryEntry> {
        self.sorted.values().map(|at| &self.entries[*at])
    }

    /// Returns all entries in the order in which they were read, which is that of
    /// [`Directory::place_of`].
    pub fn entries_as_read(&self) -> impl Iterator<Item = &DirectoryEntry> {
        self.entries.iter()
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns true if the directory does not have any entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the address of `contact`: the text itself, or the address of the entry; `None` for
    /// an unknown `@id`, or one without an address.
    #[must_use]
    pub fn resolve<'d>(&'d self, contact: &'d str) -> Option<&'d str> {
        match Contact::new(contact) {
            Contact::Address(address) => Some(address),
            Contact::Reference(id) => Some(self.get(id)?.email.as_ref()?.value.as_str()),
        }
    }

    /// Returns the entry of `contact`: an `@id`, or an address that an entry has.
    #[must_use]
    pub fn entry_of(&self, contact: &str) -> Option<&DirectoryEntry> {
        self.place_of(contact).map(|at| &self.entries[at])
    }

    /// Returns the addresses of everybody behind `contact`: of people and, if their members are not in
    /// the directory, of aliases. An unknown `@id` has nobody behind it. An address may be there twice.
    pub fn people_behind<'d>(&'d self, contact: &'d str) -> impl Iterator<Item = &'d str> {
        let mut visited = BTreeSet::new();
        let mut waiting = vec![contact];
        std::iter::from_fn(move || {
            while let Some(contact) = waiting.pop() {
                let entry = self.entry_of(contact);
                let is_person = |entry: &&DirectoryEntry| {
                    let kind = entry.kind.as_ref();
                    kind.is_some_and(|kind| kind.value == EntryKind::Person)
                };
                let members = entry
                    .filter(|entry| !is_person(entry))
                    .map_or(&[][..], |entry| &entry.members);
                let address = match entry {
                    Some(entry) if !members.is_empty() => {
                        if visited.insert(&entry.id.value) {
                            waiting.extend(members.iter().map(|member| member.value.as_str()));
                        }
                        None
                    }
                    Some(entry) => entry.email.as_ref().map(|email| email.value.as_str()),
                    None => match Contact::new(contact) {
                        Contact::Address(address) => Some(address),
                        Contact::Reference(_) => None,
                    },
                };
                if address.is_some() {
                    return address;
                }
            }
            None
        })
    }

    /// Returns the index of the entry of `contact`, in the order in which entries were read.
    #[must_use]
    pub fn place_of(&self, contact: &str) -> Option<usize> {
        match Contact::new(contact) {
            Contact::Reference(id) => self.ids.get(id).copied(),
            Contact::Address(address) => {
                let is_normal = !address.bytes().any(|byte| byte.is_ascii_uppercase());
                let at = if is_normal && address.is_ascii() {
                    self.addresses.get(address)
                } else {
                    self.addresses.get(&normalise_address(address))
                };
                at.copied()
            }
        }
    }
}

fn entry(path: &Arc<str>, item: &TableEntry<'_>) -> DirectoryEntry {
    let node = &item.node;
    let kind = node.get("kind").and_then(Node::spanned_str);
    let members = node.get("members").map_or(&[][..], Node::items);
    let id: Span = item.key.span;
    DirectoryEntry {
        path: Arc::clone(path),
        id: Spanned::new(item.key.value.clone().into_owned(), id),
        kind: kind
            .and_then(|kind| Some(Spanned::new(EntryKind::from_name(kind.value)?, kind.span))),
        email: owned(node, "email"),
        members: members
            .iter()
            .filter_map(Node::spanned_str)
            .map(|member| Spanned::new(member.value.to_owned(), member.span))
            .collect(),
        phone: owned(node, "phone"),
        language: owned(node, "language"),
        verified_on: owned(node, "verified_on"),
    }
}

/// Returns a copy of the string or date of `key`.
fn owned(node: &Node<'_>, key: &str) -> Option<Spanned<String>> {
    let text = node.get(key)?.spanned_str()?;
    Some(Spanned::new(text.value.to_owned(), text.span))
}
