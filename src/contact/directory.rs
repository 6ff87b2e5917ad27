//! The directory: named contact points that files use as `@id`.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::{Contact, normalise_address};
use crate::document::{Document, Entry as TableEntry, Node};
use crate::text::{Span, Spanned};

/// What is behind a directory entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One human being.
    Person,
    /// An alias for whoever has a role.
    RoleAlias,
    /// An alias that pages whoever is on call.
    PagingAlias,
    /// A list of people.
    Group,
}

impl Kind {
    /// The kind of this name.
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

/// One entry. Only `email` is ever pushed.
#[derive(Debug, Clone)]
pub struct DirectoryEntry {
    /// The file it is in.
    pub path: Arc<str>,
    /// Its name without the `@`, at its header or key.
    pub id: Spanned<String>,
    /// What is behind it.
    pub kind: Option<Spanned<Kind>>,
    /// Where it reaches somebody.
    pub email: Option<Spanned<String>>,
    /// `@id`s or addresses of who is behind an alias.
    pub members: Vec<Spanned<String>>,
    /// E.164; never pushed.
    pub phone: Option<Spanned<String>>,
    /// BCP 47; never pushed.
    pub language: Option<Spanned<String>>,
    /// The day on which someone proved that it reaches people; never pushed.
    pub verified_on: Option<Spanned<String>>,
}

/// All entries of all directory files.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    entries: Vec<DirectoryEntry>,
    /// Where each id is, in order, and for quick answers: every account asks for several.
    sorted: BTreeMap<String, usize>,
    ids: HashMap<String, usize>,
    /// The first entry with an address, normalised.
    addresses: HashMap<String, usize>,
}

impl Directory {
    /// Adds the entries of one file. An id that is there already stays as it was and is handed
    /// back.
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

    /// The entry of this id, without the `@`.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&DirectoryEntry> {
        self.ids.get(id).map(|at| &self.entries[*at])
    }

    /// All entries, by id.
    pub fn entries(&self) -> impl Iterator<Item = &DirectoryEntry> {
        self.sorted.values().map(|at| &self.entries[*at])
    }

    /// All entries in the order in which they were read: an entry's place is its number here.
    pub fn entries_as_read(&self) -> impl Iterator<Item = &DirectoryEntry> {
        self.entries.iter()
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The address that `contact` stands for: itself, or the entry's; none for an `@id` that is
    /// not here.
    #[must_use]
    pub fn resolve<'d>(&'d self, contact: &'d str) -> Option<&'d str> {
        match Contact::new(contact) {
            Contact::Address(address) => Some(address),
            Contact::Reference(id) => Some(self.get(id)?.email.as_ref()?.value.as_str()),
        }
    }

    /// The entry that `contact` names: by `@id`, or by an address that an entry has.
    #[must_use]
    pub fn entry_of(&self, contact: &str) -> Option<&DirectoryEntry> {
        self.place_of(contact).map(|at| &self.entries[at])
    }

    /// The place of the entry that `contact` names.
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
    let text = |key| {
        let text = node.get(key).and_then(Node::spanned_str)?;
        Some(Spanned::new(text.value.to_owned(), text.span))
    };
    let kind = text("kind");
    let members = node.get("members").map_or(&[][..], Node::items);
    let id: Span = item.key.span;
    DirectoryEntry {
        path: Arc::clone(path),
        id: Spanned::new(item.key.value.clone().into_owned(), id),
        kind: kind.and_then(|kind| Some(Spanned::new(Kind::from_name(&kind.value)?, kind.span))),
        email: text("email"),
        members: members
            .iter()
            .filter_map(Node::spanned_str)
            .map(|member| Spanned::new(member.value.to_owned(), member.span))
            .collect(),
        phone: text("phone"),
        language: text("language"),
        verified_on: text("verified_on"),
    }
}
