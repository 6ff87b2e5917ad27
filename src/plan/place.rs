//! Finds the lines of the files that a value comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::desired::directory;
use super::{Desired, ValueOrigin};
use crate::config::ProjectFiles;
use crate::contact::{Account, Contact, Directory, Field, normalise_address};
use crate::document;
use crate::error::ErrorPlace;
use crate::text::{LineIndex, Snapshot};

/// The lines of a snapshot that values come from.
#[derive(Debug)]
pub struct Places<'s> {
    snapshot: &'s Snapshot,
    directory: Directory,
    /// The line indexes of the directory's files, which are read once for all accounts.
    indexes: BTreeMap<Arc<str>, LineIndex<'s>>,
}

impl<'s> Places<'s> {
    /// Reads the directory of `files`.
    #[must_use]
    pub fn new(files: &'s ProjectFiles<'_>) -> Self {
        let snapshot = files.snapshot();
        let directory = directory(files);
        let mut indexes = BTreeMap::new();
        for entry in directory.entries() {
            indexes
                .entry(Arc::clone(&entry.path))
                .or_insert_with(|| LineIndex::new(text(snapshot, &entry.path)));
        }
        Self {
            snapshot,
            directory,
            indexes,
        }
    }

    /// Calls `read` with the places in the file of `account`, which is parsed only once.
    pub fn within<R>(&self, account: &Desired, read: impl FnOnce(&FilePlaces<'_>) -> R) -> R {
        let text = text(self.snapshot, &account.path);
        let (document, _) = document::parse(text);
        read(&FilePlaces {
            all: self,
            path: &account.path,
            index: LineIndex::new(text),
            view: Account::read(&document),
        })
    }

    /// Returns the place of the address in the directory, if `written` is an `@id`.
    fn entry(&self, written: &str) -> Option<ErrorPlace> {
        let Contact::Reference(id) = Contact::new(written) else {
            return None;
        };
        let entry = self.directory.get(id)?;
        let email = entry.email.as_ref()?;
        let index = self.indexes.get(&entry.path)?;
        Some(place(&entry.path, index, email.span.start))
    }
}

/// The lines of one account's file, and of the directory entries that it uses.
#[derive(Debug)]
pub struct FilePlaces<'p> {
    all: &'p Places<'p>,
    path: &'p str,
    index: LineIndex<'p>,
    view: Account<'p>,
}

impl FilePlaces<'_> {
    /// Returns the origin of the value of `field`, without the step: the line of the field, or the
    /// first line if the file does not have it, then its directory entries.
    #[must_use]
    pub fn of(&self, field: Field) -> ValueOrigin {
        let list = self.view.list(field);
        let start = match field {
            Field::OperationalSupport => self.view.support.first().map(|window| window.span.start),
            _ => list.map(|list| list.key.start),
        };
        let mut places = vec![self.place(start.unwrap_or(0))];
        let entries = list.iter().flat_map(|list| &list.items);
        places.extend(entries.filter_map(|item| self.all.entry(item.value)));
        ValueOrigin {
            line: start.map(|_| places[0].line),
            places,
            step: None,
        }
    }

    /// Returns the line of the user `email`, then that of their directory entry. If the file does
    /// not have the user, that is the line of its first user.
    #[must_use]
    pub fn of_user(&self, email: &str) -> Vec<ErrorPlace> {
        let theirs = self
            .view
            .users
            .iter()
            .flatten()
            .filter_map(|user| user.email)
            .find(|written| {
                let address = self.all.directory.resolve(written.value);
                address.map(normalise_address).as_deref() == Some(email)
            });
        let Some(theirs) = theirs else {
            return vec![self.place(self.view.users_key.map_or(0, |key| key.start))];
        };
        let mut places = vec![self.place(theirs.span.start)];
        places.extend(self.all.entry(theirs.value));
        places
    }

    fn place(&self, offset: usize) -> ErrorPlace {
        place(self.path, &self.index, offset)
    }
}

fn place(path: &str, index: &LineIndex<'_>, offset: usize) -> ErrorPlace {
    let line = index.position(offset).line;
    ErrorPlace {
        path: path.to_owned(),
        line,
        text: index.line(line).to_owned(),
    }
}

fn text<'s>(snapshot: &'s Snapshot, path: &str) -> &'s str {
    snapshot.file(path).map_or("", |file| file.text())
}
