//! The time since which a line is in its file, by the history of the branch.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::days::day_of_second;
use crate::config::ProjectFiles;
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::text::SourceFile;

/// The most commits that are looked at. A page must not take seconds in a long history.
const COMMITS: usize = 1000;

/// The time since which something is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineAge {
    /// Since a day, whatever the history.
    Day(Date),
    /// Since a commit.
    Commit(Date, CommitId),
    /// Since a commit before this day, further back than is looked or than this clone goes.
    Before(Date),
    /// Since an edit that is not committed.
    Uncommitted,
    /// Not known: there is no repository.
    Unknown,
}

/// A line whose age is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct AgedLine<'l> {
    /// The path of its file.
    pub(super) path: &'l str,
    /// Its text.
    pub(super) line: &'l str,
}

/// Returns the age of each of `lines`, which are in `files`: the first commit on the way back, by first
/// parents, before which the file did not have the line, or not as often.
pub(super) fn ages(
    lines: &[AgedLine<'_>],
    files: &ProjectFiles<'_>,
    history: Option<(&Repository, &CommitId)>,
) -> Result<Vec<LineAge>> {
    let Some((repository, head)) = history else {
        return Ok(vec![LineAge::Unknown; lines.len()]);
    };
    let mut waiting: BTreeMap<&str, Vec<AgedLine<'_>>> = BTreeMap::new();
    for line in lines {
        let of_file = waiting.entry(line.path).or_default();
        if !of_file.contains(line) {
            of_file.push(*line);
        }
    }
    let mut search = Search {
        repository,
        files,
        waiting,
        found: HashMap::new(),
    };
    search.run(head)?;
    let found = lines.iter().map(|line| {
        let found = search.found.get(line).cloned();
        found.unwrap_or(LineAge::Unknown)
    });
    Ok(found.collect())
}

struct Search<'s> {
    repository: &'s Repository,
    files: &'s ProjectFiles<'s>,
    /// The lines that are still looked for, by file.
    waiting: BTreeMap<&'s str, Vec<AgedLine<'s>>>,
    found: HashMap<AgedLine<'s>, LineAge>,
}

impl Search<'_> {
    fn run(&mut self, head: &CommitId) -> Result<()> {
        let paths: Vec<_> = self.waiting.keys().copied().collect();
        for path in paths {
            self.settle(head, path, &LineAge::Uncommitted)?;
        }
        let mut commit = head.clone();
        for _ in 0..COMMITS {
            if self.waiting.is_empty() {
                return Ok(());
            }
            let date = day_of_second(self.repository.seconds(&commit)?).unwrap_or_default();
            let parents = self.repository.parents_here(&commit)?;
            let Some(parent) = parents.into_iter().next() else {
                let age = if self.repository.is_shallow() {
                    LineAge::Before(date)
                } else {
                    LineAge::Commit(date, commit)
                };
                self.give_all(&age);
                return Ok(());
            };
            let age = LineAge::Commit(date, commit.clone());
            for (path, _) in self.repository.differing_files(&parent, &commit)? {
                if self.waiting.contains_key(path.as_str()) {
                    self.settle(&parent, &path, &age)?;
                }
            }
            commit = parent;
        }
        let date = day_of_second(self.repository.seconds(&commit)?).unwrap_or_default();
        self.give_all(&LineAge::Before(date));
        Ok(())
    }

    /// Gives `age` to the waiting lines of the file `path` that are not in it, or not as often, in
    /// `commit`.
    fn settle(&mut self, commit: &CommitId, path: &str, age: &LineAge) -> Result<()> {
        let earlier = self.repository.file_at(commit, path)?;
        let earlier = earlier.as_ref().map_or("", SourceFile::text);
        let now = self.files.snapshot().file(path);
        let now = now.map_or("", SourceFile::text);
        let Some((own, lines)) = self.waiting.remove_entry(path) else {
            return Ok(());
        };
        let is_older = |line: &AgedLine<'_>| times(earlier, line.line) >= times(now, line.line);
        let (older, newer): (Vec<_>, Vec<_>) = lines.into_iter().partition(is_older);
        self.found
            .extend(newer.into_iter().map(|line| (line, age.clone())));
        if !older.is_empty() {
            self.waiting.insert(own, older);
        }
        Ok(())
    }

    fn give_all(&mut self, age: &LineAge) {
        let rest = std::mem::take(&mut self.waiting).into_values().flatten();
        self.found.extend(rest.map(|line| (line, age.clone())));
    }
}

/// Counts the lines of `text` that are `line`, apart from the space around it.
fn times(text: &str, line: &str) -> usize {
    let line = line.trim();
    text.lines().filter(|own| own.trim() == line).count()
}
