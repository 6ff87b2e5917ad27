//! The files that a change affects: those that it touches, and those that depend on them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::Outcome;
use crate::config::{FileKind, ProjectFiles};
use crate::contact::{Contact, Directory, DirectoryEntry, normalise_address};
use crate::document::{self, Node, Value};
use crate::finding::Finding;
use crate::text::{Content, Snapshot, SourceFile};

/// The files of a project and the outcome of their check.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'s> {
    /// The files.
    pub files: &'s ProjectFiles<'s>,
    /// The outcome of their check.
    pub outcome: &'s Outcome,
}

/// Returns the paths of all files of `after` that a change from `before` affects:
///
/// - files that are new or different;
/// - accounts that use a new, removed or different directory entry, by `@id` or by its address,
///   directly or through members, and the files of the entries in between;
/// - files with other findings than before, such as the second of two files for one account;
/// - all files, if the configuration is different.
#[must_use]
pub fn affected(before: Judged<'_>, after: Judged<'_>) -> BTreeSet<String> {
    let (old, new) = (before.files.snapshot(), after.files.snapshot());
    let changed = changed(old, new);
    let layout = after.files.layout();
    if changed.contains(layout.config.as_str()) {
        let files = new.files().iter();
        return files.map(|file| file.path.clone()).collect();
    }
    let mut affected: BTreeSet<String> = changed.iter().map(|path| (*path).to_owned()).collect();
    affected.extend(found_otherwise(before.outcome, after.outcome));
    if changed
        .iter()
        .any(|path| layout.kind(path) == FileKind::Directory)
    {
        let directories = [before, after].map(|judged| directory(judged.files.directory()));
        let names = Names::changed(&directories);
        affected.extend(names.files.iter().map(ToString::to_string));
        let accounts: Vec<_> = after.files.accounts().collect();
        let naming = accounts.par_iter().filter(|file| names.are_in(file));
        affected.par_extend(naming.map(|file| file.path.clone()));
    }
    // A removed file cannot be reported on any more.
    affected.retain(|path| new.file(path).is_some());
    affected
}

/// Returns the paths of the files that are new, removed or different.
fn changed<'s>(before: &'s Snapshot, after: &'s Snapshot) -> BTreeSet<&'s str> {
    let mut old: HashMap<&str, &SourceFile> = before
        .files()
        .iter()
        .map(|file| (file.path.as_str(), file))
        .collect();
    let mut changed = BTreeSet::new();
    for file in after.files() {
        if old.remove(file.path.as_str()) != Some(file) {
            changed.insert(file.path.as_str());
        }
    }
    changed.extend(before.files().iter().filter_map(|file| {
        let path = file.path.as_str();
        old.contains_key(path).then_some(path)
    }));
    changed
}

/// Returns the paths of the files that have other findings than before.
fn found_otherwise(before: &Outcome, after: &Outcome) -> BTreeSet<String> {
    let (before, after) = (by_file(before), by_file(after));
    let of_either = before.keys().chain(after.keys());
    of_either
        .filter(|path| before.get(*path) != after.get(*path))
        .map(|path| (*path).to_owned())
        .collect()
}

/// Groups the findings by file. A report is sorted by path already.
fn by_file(outcome: &Outcome) -> BTreeMap<&str, &[Box<Finding>]> {
    let findings = outcome.report.findings();
    findings
        .chunk_by(|a, b| a.path == b.path)
        .map(|own| (&*own[0].path, own))
        .collect()
}

fn directory<'s>(files: impl Iterator<Item = &'s SourceFile>) -> Directory {
    let mut directory = Directory::default();
    for file in files {
        if let Content::Text(text) = &file.content {
            let (document, _) = document::parse(text);
            let path: Arc<str> = file.path.as_str().into();
            let _a_repeated_one_counts_for_nothing = directory.read(&path, &document);
        }
    }
    directory
}

/// The names by which accounts may use the directory entries that a change is about.
#[derive(Debug, Default)]
struct Names {
    ids: BTreeSet<String>,
    addresses: BTreeSet<String>,
    /// The files that the entries are in now or were in before.
    files: BTreeSet<Arc<str>>,
}

impl Names {
    /// Collects the entries that differ between two directories, and all that have these as members,
    /// directly or through others.
    fn changed(directories: &[Directory; 2]) -> Self {
        let mut names = Self::default();
        let [before, after] = directories;
        for (one, other) in [(before, after), (after, before)] {
            for entry in one.entries() {
                let same = other.get(&entry.id.value);
                if same.is_none_or(|same| content(same) != content(entry)) {
                    names.add(entry);
                }
            }
        }
        // Repeat until no other entry has one of them as a member.
        let mut entries = directories.iter().flat_map(Directory::entries).collect();
        while names.add_naming(&mut entries) {}
        names
    }

    fn add(&mut self, entry: &DirectoryEntry) {
        self.ids.insert(entry.id.value.clone());
        self.files.insert(Arc::clone(&entry.path));
        if let Some(email) = &entry.email {
            self.addresses.insert(normalise_address(&email.value));
        }
    }

    /// Moves those of `entries` that have one of these as a member over. Returns `true` if there
    /// were any.
    fn add_naming(&mut self, entries: &mut Vec<&DirectoryEntry>) -> bool {
        let (naming, rest): (Vec<_>, Vec<_>) = entries.drain(..).partition(|entry| {
            let mut members = entry.members.iter();
            members.any(|member| self.have(&member.value))
        });
        *entries = rest;
        for entry in &naming {
            self.add(entry);
        }
        !naming.is_empty()
    }

    fn have(&self, contact: &str) -> bool {
        match Contact::new(contact) {
            Contact::Reference(id) => self.ids.contains(id),
            Contact::Address(address) => {
                address.contains('@') && self.addresses.contains(&normalise_address(address))
            }
        }
    }

    /// Returns `true` if a value of `file` is one of these names.
    fn are_in(&self, file: &SourceFile) -> bool {
        let Content::Text(text) = &file.content else {
            return false;
        };
        let (document, _) = document::parse(text);
        self.are_below(&document.root)
    }

    fn are_below(&self, node: &Node<'_>) -> bool {
        match &node.value {
            Value::Table(entries) => entries.iter().any(|entry| self.are_below(&entry.node)),
            Value::Array(items) => items.iter().any(|item| self.are_below(item)),
            Value::String(text) => self.have(text),
            _ => false,
        }
    }
}

/// Returns everything in an entry but its place, to compare it with another.
fn content(entry: &DirectoryEntry) -> impl PartialEq + use<'_> {
    let DirectoryEntry {
        path: _,
        id,
        kind,
        email,
        members,
        phone,
        language,
        verified_on,
    } = entry;
    let members: Vec<_> = members.iter().map(|member| member.value.as_str()).collect();
    (
        id.value.as_str(),
        kind.as_ref().map(|kind| kind.value),
        members,
        [email, phone, language, verified_on].map(|text| text.as_ref().map(|text| &*text.value)),
    )
}
