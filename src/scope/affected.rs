//! What a change affects: files of their own, and those that depend on what it touches.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::{FileKind, Outcome};
use crate::contact::{Contact, Directory, DirectoryEntry, normalise_address};
use crate::document::{self, Node, Value};
use crate::finding::Finding;
use crate::text::{Content, Snapshot, SourceFile};

/// Files of a snapshot and what a check says of them.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'s> {
    /// The files.
    pub snapshot: &'s Snapshot,
    /// What is wrong with them.
    pub outcome: &'s Outcome,
}

/// The paths of all files of `after` that a change from `before` is about:
///
/// - files that came or are different;
/// - accounts that name a directory entry that came, went or is different, by `@id` or by its
///   address, directly or through members, and the files of the entries in between;
/// - files in which anything else is found now than before, such as the other one of two files for
///   one account;
/// - all files, if the configuration at `config_path` is different.
#[must_use]
pub fn affected(before: Judged<'_>, after: Judged<'_>, config_path: &str) -> BTreeSet<String> {
    let all = || paths(after.snapshot).collect();
    let changed = changed(before.snapshot, after.snapshot);
    if changed.contains(config_path) {
        return all();
    }
    let mut affected: BTreeSet<String> = changed.iter().map(|path| (*path).to_owned()).collect();
    affected.extend(found_otherwise(before.outcome, after.outcome));
    let contacts = after.outcome.config.contacts.as_str();
    let kind = |path: &str| FileKind::of(path, config_path, contacts);
    if changed.iter().any(|path| kind(path) == FileKind::Directory) {
        let of_kind = |snapshot, wanted| files_of_kind(snapshot, move |path| kind(path) == wanted);
        let directories =
            [before, after].map(|judged| directory(of_kind(judged.snapshot, FileKind::Directory)));
        let names = Names::changed(&directories);
        affected.extend(names.files.iter().map(ToString::to_string));
        let accounts: Vec<_> = of_kind(after.snapshot, FileKind::Account).collect();
        let naming = accounts.par_iter().filter(|file| names.are_in(file));
        affected.par_extend(naming.map(|file| file.path.clone()));
    }
    // What went is no more to be reported on.
    affected.retain(|path| after.snapshot.file(path).is_some());
    affected
}

fn paths(snapshot: &Snapshot) -> impl Iterator<Item = String> {
    snapshot.files().iter().map(|file| file.path.clone())
}

fn files_of_kind(
    snapshot: &Snapshot,
    is_wanted: impl Fn(&str) -> bool,
) -> impl Iterator<Item = &SourceFile> {
    let files = snapshot.files().iter();
    files.filter(move |file| is_wanted(&file.path))
}

/// The paths of what came, went or is different.
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

/// The paths of files in which other things are found now.
fn found_otherwise(before: &Outcome, after: &Outcome) -> BTreeSet<String> {
    let (before, after) = (by_file(before), by_file(after));
    let of_either = before.keys().chain(after.keys());
    of_either
        .filter(|path| before.get(*path) != after.get(*path))
        .map(|path| (*path).to_owned())
        .collect()
}

/// The findings of each file; a report has them by path.
fn by_file(outcome: &Outcome) -> BTreeMap<&str, &[Finding]> {
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

/// How accounts may name the entries that a change is about.
#[derive(Debug, Default)]
struct Names {
    ids: BTreeSet<String>,
    addresses: BTreeSet<String>,
    /// Where the entries stand now or stood.
    files: BTreeSet<Arc<str>>,
}

impl Names {
    /// Of the entries that differ between two directories, and of all that have these as members.
    fn changed(directories: &[Directory; 2]) -> Self {
        let mut names = Self::default();
        let [before, after] = directories;
        for (one, other) in [(before, after), (after, before)] {
            for entry in one.entries() {
                let same = other.get(&entry.id.value);
                if same.is_none_or(|same| said(same) != said(entry)) {
                    names.add(entry);
                }
            }
        }
        // Until nobody else has one of them as a member.
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

    /// Moves those of `entries` that name one of these over; tells whether there were any.
    fn add_naming(&mut self, entries: &mut Vec<&DirectoryEntry>) -> bool {
        let is_naming = |entry: &DirectoryEntry, names: &Self| {
            let mut members = entry.members.iter();
            members.any(|member| names.have(&member.value))
        };
        let (naming, rest): (Vec<_>, Vec<_>) =
            entries.drain(..).partition(|entry| is_naming(entry, self));
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

    /// Whether a value of `file` is one of these.
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

/// All that an entry says, wherever it says it.
fn said(entry: &DirectoryEntry) -> impl PartialEq + use<'_> {
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
    let text = |text: &'_ Option<crate::text::Spanned<String>>| {
        text.as_ref().map(|text| text.value.clone())
    };
    let members: Vec<_> = members.iter().map(|member| member.value.as_str()).collect();
    (
        id.value.as_str(),
        kind.as_ref().map(|kind| kind.value),
        members,
        [email, phone, language, verified_on].map(text),
    )
}
