//! Which lines of the files a value comes from.

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
}

impl<'s> Places<'s> {
    /// Those of `snapshot`, whose configuration is at `config_path`.
    #[must_use]
    pub fn new(snapshot: &'s Snapshot, config_path: &str) -> Self {
        let config = snapshot.file(config_path);
        let config = config.map(|file| read_config(file).0).unwrap_or_default();
        Self {
            snapshot,
            directory: directory(snapshot, config_path, &config),
        }
    }

    /// Where the value of `field` comes from, without the step: the line in the file of `account`,
    /// or its first line where it does not have the field, then the directory entries that it names.
    #[must_use]
    pub fn of(&self, account: &Desired, field: Field) -> Origin {
        let text = self.text(&account.path);
        let (document, _) = document::parse(text);
        let view = Account::read(&document);
        let list = view.list(field);
        let start = match field {
            Field::OperationalSupport => view.support.first().map(|window| window.span.start),
            _ => list.map(|list| list.key.start),
        };
        let line = start.map(|start| LineIndex::new(text).position(start).line);
        let mut places = vec![self.place(&account.path, line.unwrap_or(1))];
        let entries = list.iter().flat_map(|list| &list.items);
        places.extend(entries.filter_map(|item| self.entry(item.value)));
        Origin {
            line,
            places,
            step: None,
        }
    }

    /// Where the user `email` stands in the file of `account`, then their entry of the directory.
    /// Where the file does not have them, the first of its users.
    #[must_use]
    pub fn of_user(&self, account: &Desired, email: &str) -> Vec<Place> {
        let text = self.text(&account.path);
        let (document, _) = document::parse(text);
        let view = Account::read(&document);
        let line = |at: usize| LineIndex::new(text).position(at).line;
        let is_theirs = |written: &str| {
            let address = self.directory.resolve(written);
            address.map(normalise_address).as_deref() == Some(email)
        };
        let written = view.users.iter().flatten().filter_map(|user| user.email);
        let mut written = written.filter(|written| is_theirs(written.value));
        let Some(theirs) = written.next() else {
            let key = view.users_key.map_or(1, |key| line(key.start));
            return vec![self.place(&account.path, key)];
        };
        let mut places = vec![self.place(&account.path, line(theirs.span.start))];
        places.extend(self.entry(theirs.value));
        places
    }

    /// Where the directory has the address of `written`, if that is an `@id`.
    fn entry(&self, written: &str) -> Option<Place> {
        let Contact::Reference(id) = Contact::new(written) else {
            return None;
        };
        let entry = self.directory.get(id)?;
        let email = entry.email.as_ref()?;
        let index = LineIndex::new(self.text(&entry.path));
        Some(self.place(&entry.path, index.position(email.span.start).line))
    }

    fn place(&self, path: &str, line: usize) -> Place {
        Place {
            path: path.to_owned(),
            line,
            text: LineIndex::new(self.text(path)).line(line).to_owned(),
        }
    }

    fn text(&self, path: &str) -> &'s str {
        self.snapshot.file(path).map_or("", |file| file.text())
    }
}
