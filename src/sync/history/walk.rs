//! The search for every commit that changed a value of one account, in whatever file.
//!
//! An account is identified by its id. Its file is looked up in each commit, so that the search follows
//! a file that was moved or renamed. It also finds edits of the directory that the file refers to.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::rc::Rc;

use crate::config::{FileKind, Layout, Naming, ProjectFiles};
use crate::contact::{Account, Environment, Field, Seats, Value};
use crate::document;
use crate::error::{Error, ErrorPlace, Result};
use crate::git::{CommitAuthor, CommitId, Repository};
use crate::language::{Text, id};
use crate::plan::{Desired, Places, desired};
use crate::text::suggest;

/// The history of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountHistory {
    /// The steps, newest first.
    pub steps: Vec<HistoryStep>,
    /// `true` if the newest commit does not have the account.
    pub is_absent: bool,
    /// The ids of the oldest commits of a shallow clone, before which the history is not known.
    pub ends_at: Vec<String>,
}

/// A commit that changed an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryStep {
    /// The commit's full id.
    pub commit: String,
    /// The time of the commit, in seconds since 1970.
    pub seconds: i64,
    /// The author's name.
    pub author: String,
    /// The author's address.
    pub email: String,
    /// The first line of the commit's message.
    pub summary: String,
    /// The path of the account's file after the commit. `None` if the file was removed.
    pub path: Option<String>,
    /// The path of the file before the commit. `None` if the account is new.
    pub was_at: Option<String>,
    /// The values that changed.
    pub changes: Vec<ValueChange>,
}

/// A value before and after a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueChange {
    /// The key of the value in the account's file.
    pub key: &'static str,
    /// The field of the record; `None` for another value.
    pub field: Option<Field>,
    /// The members before the commit.
    pub before: Vec<String>,
    /// The members after the commit.
    pub after: Vec<String>,
    /// The places in the files that the value comes from after the commit.
    pub places: Vec<ErrorPlace>,
}

/// An account in one commit. Both fields are `None` if the commit does not have it.
struct State {
    files: Option<ProjectFiles<'static>>,
    account: Option<Desired>,
    /// The layout of the commit; that of the commit after it, if its configuration cannot be read.
    layout: Rc<Layout>,
}

impl State {
    fn path(&self) -> Option<&str> {
        self.account.as_ref().map(|account| &*account.path)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.path() == other.path() && values(self) == values(other)
    }
}

/// Finds every commit up to `from` that changed a value of the account `id`, newest first. A merge
/// counts only if it has values that its parents do not have.
///
/// # Errors
///
/// If a commit cannot be read.
pub fn history(repository: &Repository, from: &CommitId, id: &str) -> Result<AccountHistory> {
    Walk { repository, id }.run(from)
}

/// A search for the commits that changed one account.
struct Walk<'w> {
    repository: &'w Repository,
    id: &'w str,
}

impl Walk<'_> {
    fn run(&self, from: &CommitId) -> Result<AccountHistory> {
        let files = self.repository.files_if_any(from)?;
        let mut all = desired(&files, Environment::Production);
        let path = all.remove(self.id).map(|account| account.path.to_string());
        let mut history = AccountHistory {
            steps: Vec::new(),
            is_absent: path.is_none(),
            ends_at: Vec::new(),
        };
        // Newest first. Commits of the same second come in the order in which they were found.
        let mut queue = BinaryHeap::new();
        let mut states = Vec::new();
        let mut seen = HashSet::from([from.clone()]);
        queue.push((self.repository.seconds(from)?, Reverse(0), from.clone()));
        let layout = Rc::new(self.repository.layout(from)?);
        states.push(Some(self.read(from, layout, path)?));
        while let Some((_, Reverse(at), commit)) = queue.pop() {
            let state = states[at].take().expect("a state is used once");
            let mut parents = Vec::new();
            for parent in self.repository.parents_here(&commit)? {
                let before = self.before(&state, &commit, &parent)?;
                parents.push((parent, before));
            }
            if parents.is_empty() && self.repository.is_shallow() {
                history.ends_at.push(commit.as_str().to_owned());
                continue;
            }
            if let Some(same) = parents
                .iter()
                .position(|(_, before)| before.is_same(&state))
            {
                parents = vec![parents.swap_remove(same)];
            } else {
                let before: Vec<_> = parents.iter().map(|(_, before)| &**before).collect();
                history.steps.extend(self.made(&commit, &state, &before)?);
            }
            for (parent, before) in parents {
                if seen.insert(parent.clone()) {
                    queue.push((
                        self.repository.seconds(&parent)?,
                        Reverse(states.len()),
                        parent,
                    ));
                    states.push(Some(before));
                }
            }
        }
        Ok(history)
    }

    /// Returns the account as it is in `parent`. It is `state` in `commit`, which saves reading it again
    /// if no file that concerns it differs.
    fn before(&self, state: &Rc<State>, commit: &CommitId, parent: &CommitId) -> Result<Rc<State>> {
        let differing = self.repository.differing_files(parent, commit)?;
        if differing.is_empty() {
            return Ok(Rc::clone(state));
        }
        let layout = match self.repository.layout_if_readable(parent)? {
            Some(layout) => Rc::new(layout),
            None => Rc::clone(&state.layout),
        };
        if layout.contacts != state.layout.contacts {
            // Files count in one of the two commits only, although they may be the same in both.
            let files = self.repository.files_if_any(parent)?;
            let mut all = desired(&files, Environment::Production);
            let path = all.remove(self.id).map(|account| account.path.to_string());
            return self.read(parent, layout, path);
        }
        let path = match state.path() {
            Some(path) if differing.iter().all(|(differing, _)| differing != path) => {
                Some(path.to_owned())
            }
            path => {
                let mut old: Vec<_> = differing
                    .iter()
                    .filter(|(_, was_there)| *was_there)
                    .map(|(path, _)| path.as_str())
                    .collect();
                // The same path is the likeliest, so it is read first.
                old.sort_by_key(|old| Some(*old) != path);
                self.find(parent, &layout, &old)?
            }
        };
        // Another file than that of an account, such as the directory, may concern every account.
        let is_touched = path.as_deref() != state.path()
            || differing.iter().any(|(differing, _)| {
                Some(differing) == path.as_ref() || layout.kind(differing) != FileKind::Account
            });
        if is_touched {
            self.read(parent, layout, path)
        } else {
            Ok(Rc::clone(state))
        }
    }

    /// Returns the first of `paths` that is the account's file in `commit`.
    fn find(&self, commit: &CommitId, layout: &Layout, paths: &[&str]) -> Result<Option<String>> {
        for path in paths {
            let is_account =
                layout.naming(path) == Naming::Read && layout.kind(path) == FileKind::Account;
            if !is_account {
                continue;
            }
            let Some(file) = self.repository.file_at(commit, path)? else {
                continue;
            };
            let (document, _) = document::parse(file.text());
            if Account::read(&document)
                .id
                .is_some_and(|id| id.value == self.id)
            {
                return Ok(Some((*path).to_owned()));
            }
        }
        Ok(None)
    }

    /// Reads the account from the file `path` of `commit`.
    fn read(
        &self,
        commit: &CommitId,
        layout: Rc<Layout>,
        path: Option<String>,
    ) -> Result<Rc<State>> {
        let Some(path) = path else {
            return Ok(Rc::new(State {
                files: None,
                account: None,
                layout,
            }));
        };
        let repository = self.repository;
        let files = repository.files_laid_out(commit, &layout, &[&path])?;
        let account = files.as_ref().and_then(|files| {
            let mut all = desired(files, Environment::Production);
            all.remove(self.id)
        });
        Ok(Rc::new(State {
            files,
            account: account.map(|account| (*account).clone()),
            layout,
        }))
    }

    /// Returns the step of `commit`: the values that differ from those of all its parents. `None` if
    /// there is nothing of that kind, and the file was not moved either.
    fn made(
        &self,
        commit: &CommitId,
        state: &State,
        parents: &[&State],
    ) -> Result<Option<HistoryStep>> {
        let nothing = State {
            files: None,
            account: None,
            layout: Rc::clone(&state.layout),
        };
        let first = parents.first().copied().unwrap_or(&nothing);
        let others: Vec<_> = parents.iter().map(|parent| values(parent)).collect();
        let places = state.files.as_ref().map(Places::new);
        let before = values(first);
        let mut changes = Vec::new();
        for (at, (key, field, after)) in values(state).into_iter().enumerate() {
            let is_inherited = others.iter().any(|values| values[at].2 == after);
            let is_nothing = parents.is_empty() && after.is_empty();
            if is_inherited || is_nothing {
                continue;
            }
            let places = match (&places, &state.account, field) {
                (Some(places), Some(account), Some(field)) => {
                    places.within(account, |file| file.of(field).places)
                }
                _ => Vec::new(),
            };
            changes.push(ValueChange {
                key,
                field,
                before: before[at].2.clone(),
                after,
                places,
            });
        }
        let is_moved = parents.iter().all(|parent| parent.path() != state.path());
        let is_there = parents.iter().any(|parent| parent.account.is_some());
        if changes.is_empty() && !(is_moved && is_there) {
            return Ok(None);
        }
        let CommitAuthor {
            name,
            email,
            seconds,
        } = self.repository.author(commit)?;
        Ok(Some(HistoryStep {
            commit: commit.as_str().to_owned(),
            seconds,
            author: name,
            email,
            summary: self.repository.summary(commit)?,
            path: state.path().map(str::to_owned),
            was_at: first.path().map(str::to_owned),
            changes,
        }))
    }
}

/// Reads the members of one value.
type ReadMembers = fn(&Desired) -> Vec<String>;

/// The values outside the record, by key.
const OTHERS: [(&str, ReadMembers); 5] = [
    ("name", |account| vec![account.name.clone()]),
    ("integration", |account| vec![account.integration.clone()]),
    ("merchant_issues_field", |account| {
        vec![account.merchant_issues_field.to_string()]
    }),
    ("brand_domains", |account| account.brand_domains.clone()),
    ("users", users),
];

/// Returns every value of an account that is pushed: its key, its field in the record, its members.
fn values(state: &State) -> Vec<(&'static str, Option<Field>, Vec<String>)> {
    let account = state.account.as_ref();
    let fields = Field::ALL.into_iter().map(|field| {
        let value = account.and_then(|account| account.record.get(field));
        let members = value.as_ref().map(Value::members).unwrap_or_default();
        (field.key(), Some(field), members)
    });
    let others = OTHERS
        .into_iter()
        .map(|(key, get)| (key, None, account.map(get).unwrap_or_default()));
    fields.chain(others).collect()
}

/// Returns the users with their roles. The list is empty if the file does not manage access.
fn users(account: &Desired) -> Vec<String> {
    let mut users: Vec<_> = account
        .users
        .iter()
        .flat_map(Seats::iter)
        .map(|(email, role)| format!("{email} ({})", role.as_str()))
        .collect();
    users.sort();
    users
}

/// Returns the error for an account that no commit up to `commit` has.
///
/// # Errors
///
/// If the commit cannot be read.
pub fn unknown_account(repository: &Repository, commit: &CommitId, id: &str) -> Result<Error> {
    let unknown = Error::usage(
        Text::new(id::NO_ACCOUNT_IN_HISTORY)
            .with("commit", commit.short())
            .with("id", id),
    );
    let files = repository.files_if_any(commit)?;
    let known = desired(&files, Environment::Production);
    Ok(unknown.or_near(suggest(id, known.keys().map(String::as_str))))
}

#[cfg(test)]
mod tests;
