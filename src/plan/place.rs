//! Which lines of the files a value comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::desired::directory;
use super::{Desired, Origin};
use crate::check::read_config;
use crate::contact::{Account, Contact, Directory, Field, normalise_address};
use crate::document;
use crate::error::Place;
use crate::text::{LineIndex, Snapshot};

/// The lines of a snapshot that values come from.
#[derive(Debug)]
pub struct Places<'s> {
    snapshot: &'s Snapshot,
    directory: Directory,
    /// The lines of the directory's files, which many accounts name.
    indexes: BTreeMap<Arc<str>, LineIndex<'s>>,
}

impl<'s> Places<'s> {
    /// Those of `snapshot`, whose configuration is at `config_path`.
    #[must_use]
    pub fn new(snapshot: &'s Snapshot, config_path: &str) -> Self {
        let config = snapshot.file(config_path);
        let config = config.map(|file| read_config(file).0).unwrap_or_default();
        let directory = directory(snapshot, config_path, &config);
        let mut indexes = BTreeMap::new();
        for entry in directory.entries() {
            let text = || LineIndex::new(text(snapshot, &entry.path));
            indexes.entry(Arc::clone(&entry.path)).or_insert_with(text);
        }
        Self {
            snapshot,
            directory,
            indexes,
        }
    }

    /// Gives `read` the places in the file of `account`, which is read once for all of them.
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

    /// Where the directory has the address of `written`, if that is an `@id`.
    fn entry(&self, written: &str) -> Option<Place> {
        let Contact::Reference(id) = Contact::new(written) else {
            return None;
        };
        let entry = self.directory.get(id)?;
        let email = entry.email.as_ref()?;
        let index = self.indexes.get(&entry.path)?;
        Some(place(&entry.path, index, email.span.start))
    }
}

/// The lines of one account's file, and those of the directory that it names.
#[derive(Debug)]
pub struct FilePlaces<'p> {
    all: &'p Places<'p>,
    path: &'p str,
    index: LineIndex<'p>,
    view: Account<'p>,
}

impl FilePlaces<'_> {
    /// Where the value of `field` comes from, without the step: its line, or the first one where
    /// the file does not have the field, then the directory entries that it names.
    #[must_use]
    pub fn of(&self, field: Field) -> Origin {
        let list = self.view.list(field);
        let start = match field {
            Field::OperationalSupport => self.view.support.first().map(|window| window.span.start),
            _ => list.map(|list| list.key.start),
        };
        let mut places = vec![self.place(start.unwrap_or(0))];
        let entries = list.iter().flat_map(|list| &list.items);
        places.extend(entries.filter_map(|item| self.all.entry(item.value)));
        Origin {
            line: start.map(|_| places[0].line),
            places,
            step: None,
        }
    }

    /// Where the user `email` stands, then their entry of the directory. Where the file does not
    /// have them, the first of its users.
    #[must_use]
    pub fn of_user(&self, email: &str) -> Vec<Place> {
        let is_theirs = |written: &str| {
            let address = self.all.directory.resolve(written);
            address.map(normalise_address).as_deref() == Some(email)
        };
        let written = self.view.users.iter().flatten();
        let mut written = written.filter_map(|user| user.email);
        let Some(theirs) = written.find(|written| is_theirs(written.value)) else {
            return vec![self.place(self.view.users_key.map_or(0, |key| key.start))];
        };
        let mut places = vec![self.place(theirs.span.start)];
        places.extend(self.all.entry(theirs.value));
        places
    }

    fn place(&self, offset: usize) -> Place {
        place(self.path, &self.index, offset)
    }
}

fn place(path: &str, index: &LineIndex<'_>, offset: usize) -> Place {
    let line = index.position(offset).line;
    Place {
        path: path.to_owned(),
        line,
        text: index.line(line).to_owned(),
    }
}

fn text<'s>(snapshot: &'s Snapshot, path: &str) -> &'s str {
    snapshot.file(path).map_or("", |file| file.text())
}
