//! The entries of trees, by path: files with their modes, and what makes a tree ambiguous.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use git2::{ObjectType, Oid, Tree, TreeEntry};

use super::objects::{LINK, unreadable_folder};
use super::place::names;
use super::repository::Repository;
use crate::config::join;
use crate::error::Result;
use crate::language::{Text, id};

/// Git's mode of a folder.
const FOLDER: i32 = 0o040_000;

/// The mode and the object of an entry of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Entry {
    pub(super) mode: i32,
    pub(super) id: Oid,
}

impl Entry {
    pub(super) fn of(entry: &TreeEntry<'_>) -> Self {
        Self {
            mode: entry.filemode(),
            id: entry.id(),
        }
    }

    pub(super) fn folder(id: Oid) -> Self {
        Self { mode: FOLDER, id }
    }

    pub(super) fn is_folder(self) -> bool {
        self.mode == FOLDER
    }

    /// Returns the object's id in hexadecimal digits, and the mode.
    pub(crate) fn parts(self) -> (String, i32) {
        (self.id.to_string(), self.mode)
    }
}

/// The files below a path, by their paths from the repository's top.
pub(crate) type Files = BTreeMap<String, Entry>;

/// Reads trees, and remembers which of them are sound.
pub(super) struct Trees<'r> {
    repository: &'r Repository,
    /// The reason why a tree is not sound, by its id. `None` if it is.
    faults: RefCell<HashMap<Oid, Option<Text>>>,
}

impl<'r> Trees<'r> {
    pub(super) fn new(repository: &'r Repository) -> Self {
        Self {
            repository,
            faults: RefCell::default(),
        }
    }

    pub(super) fn tree(&self, id: Oid) -> Result<Tree<'r>> {
        let tree = self.repository.inner.find_tree(id);
        tree.map_err(|error| unreadable_folder(&self.repository.inner, id, &error))
    }

    /// Returns the entry at `path`, from the repository's top, whose own path is empty. `None` if there is nothing, or if a
    /// part on the way is not a folder.
    pub(super) fn entry(&self, top: &Tree<'_>, path: &str) -> Result<Option<Entry>> {
        let mut at = Entry::folder(top.id());
        for name in names(path) {
            if !at.is_folder() {
                return Ok(None);
            }
            let tree = self.tree(at.id)?;
            match tree.get_name(name) {
                Some(entry) => at = Entry::of(&entry),
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// Adds every file at or below `path`, where `entry` is, to `files`.
    pub(super) fn add_files(&self, entry: Entry, path: &str, files: &mut Files) -> Result<()> {
        if !entry.is_folder() {
            files.insert(path.to_owned(), entry);
            return Ok(());
        }
        for below in &self.tree(entry.id)? {
            let name = String::from_utf8_lossy(below.name_bytes());
            self.add_files(Entry::of(&below), &join(path, &name), files)?;
        }
        Ok(())
    }

    /// Returns the reason why nobody can say for sure what is at `path`: a link or a submodule there,
    /// on the way or below, or a name that stands twice in its folder. `None` if there is no doubt.
    pub(super) fn fault(&self, top: &Tree<'_>, path: &str) -> Result<Option<Text>> {
        let mut folder = self.tree(top.id())?;
        let mut way = String::new();
        for name in names(path) {
            way = join(&way, name);
            let found: Vec<_> = folder
                .iter()
                .filter(|entry| entry.name_bytes() == name.as_bytes())
                .map(|entry| (Entry::of(&entry), kind_fault(&entry, &way)))
                .collect();
            let below = match &found[..] {
                [] => return Ok(None),
                [(_, Some(fault))] => return Ok(Some(fault.clone())),
                [(entry, None)] if !entry.is_folder() => return Ok(None),
                [(entry, None)] => entry.id,
                _ => return Ok(Some(Text::new(id::SCOPE_TWICE).with("path", way))),
            };
            folder = self.tree(below)?;
        }
        self.fault_below(&folder, &way)
    }

    fn fault_below(&self, folder: &Tree<'_>, path: &str) -> Result<Option<Text>> {
        if let Some(known) = self.faults.borrow().get(&folder.id()) {
            return Ok(known.clone());
        }
        let mut fault = None;
        let mut names = HashSet::new();
        for entry in folder {
            let Ok(name) = entry.name() else {
                let name = String::from_utf8_lossy(entry.name_bytes());
                let at = join(path, &name);
                fault = Some(Text::new(id::SCOPE_NOT_UTF8).with("path", at));
                break;
            };
            let at = join(path, name);
            if !names.insert(entry.name_bytes().to_vec()) {
                fault = Some(Text::new(id::SCOPE_TWICE).with("path", at));
                break;
            }
            fault = kind_fault(&entry, &at);
            if fault.is_none() && entry.kind() == Some(ObjectType::Tree) {
                fault = self.fault_below(&self.tree(entry.id())?, &at)?;
            }
            if fault.is_some() {
                break;
            }
        }
        self.faults.borrow_mut().insert(folder.id(), fault.clone());
        Ok(fault)
    }
}

/// Returns the fault of an entry that is neither a file nor a folder.
fn kind_fault(entry: &TreeEntry<'_>, path: &str) -> Option<Text> {
    let message = match (entry.kind(), entry.filemode()) {
        (_, LINK) => id::SCOPE_LINK,
        (Some(ObjectType::Blob | ObjectType::Tree), _) => return None,
        _ => id::SCOPE_SUBMODULE,
    };
    Some(Text::new(message).with("path", path))
}
