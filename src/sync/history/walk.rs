//! How one account came to be as it is: every commit that changed a value of it, by whatever file.
//!
//! An account is its id. Which file it is in is found out commit by commit, so that a file that was
//! moved or renamed leads on, and so does an edit of the directory that its file refers to.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::rc::Rc;

use crate::check::{self, FileKind};
use crate::contact::{Account, Environment, Field, Seats, Value};
use crate::document;
use crate::error::{Error, Place, Result};
use crate::git::{CommitAuthor, CommitId, Repository};
use crate::language::Text;
use crate::plan::{Desired, Places, desired};
use crate::text::{Snapshot, suggest};

/// What commits made of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountHistory {
    /// The steps, newest first.
    pub steps: Vec<Made>,
    /// Whether the commit to go back from has no such account.
    pub is_absent: bool,
    /// The oldest commits of a clone that is shallow: what came before them is not known.
    pub ends_at: Vec<String>,
}

/// What one commit did to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The commit's full id.
    pub commit: String,
    /// When it was written, in seconds since 1970.
    pub seconds: i64,
    /// Who wrote it.
    pub author: String,
    /// Their address.
    pub email: String,
    /// The first line of its message.
    pub summary: String,
    /// Where the account's file is from then on; none where it is gone.
    pub path: Option<String>,
    /// Where it was before; none where there was none.
    pub was_at: Option<String>,
    /// The values that changed.
    pub changes: Vec<FieldChange>,
}

/// A value before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Its key in the account's file.
    pub key: &'static str,
    /// What a person sees in the portal, for a field of the record.
    pub label: Option<&'static str>,
    /// Its members before.
    pub before: Vec<String>,
    /// Its members after.
    pub after: Vec<String>,
    /// The lines that the value has come from since.
    pub places: Vec<Place>,
}

/// An account in one commit.
struct State {
    snapshot: Option<Snapshot>,
    account: Option<Desired>,
}

impl State {
    fn path(&self) -> Option<&str> {
        self.account.as_ref().map(|account| &*account.path)
    }

    fn is_as(&self, other: &Self) -> bool {
        self.path() == other.path() && values(self) == values(other)
    }
}

/// Finds every commit up to `from` that changed a value of the account `id`, newest first. Of a merge
/// only what it made itself counts.
///
/// # Errors
///
/// If a commit cannot be read.
pub fn history(repository: &Repository, from: &CommitId, id: &str) -> Result<AccountHistory> {
    Walk { repository, id }.run(from)
}

/// A search for what commits made of one account.
struct Walk<'w> {
    repository: &'w Repository,
    id: &'w str,
}

impl Walk<'_> {
    fn run(&self, from: &CommitId) -> Result<AccountHistory> {
        let snapshot = self.repository.snapshot_if_any(from)?;
        let mut all = desired(
            &snapshot,
            self.repository.config_path(),
            Environment::Production,
        );
        let path = all.remove(self.id).map(|account| account.path.to_string());
        let mut history = AccountHistory {
            steps: Vec::new(),
            is_absent: path.is_none(),
            ends_at: Vec::new(),
        };
        // Newest first; of commits of one second in the order in which they are come upon.
        let mut queue = BinaryHeap::new();
        let mut states = Vec::new();
        let mut seen = HashSet::from([from.clone()]);
        queue.push((self.repository.seconds(from)?, Reverse(0), from.clone()));
        states.push(Some(self.read(from, path)?));
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
            if let Some(same) = parents.iter().position(|(_, before)| before.is_as(&state)) {
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

    /// The account in `parent`, if it is `state` in `commit`.
    fn before(&self, state: &Rc<State>, commit: &CommitId, parent: &CommitId) -> Result<Rc<State>> {
        let differing = self.repository.differing_files(parent, commit)?;
        if differing.is_empty() {
            return Ok(Rc::clone(state));
        }
        let contacts = self.repository.config(parent)?.contacts;
        let kind = |path: &str| FileKind::of(path, self.repository.config_path(), &contacts);
        let differs = |path: &str| differing.iter().any(|(differing, _)| differing == path);
        let path = match state.path() {
            Some(path) if !differs(path) => Some(path.to_owned()),
            path => {
                let old = differing.iter().filter(|(_, was_there)| *was_there);
                let mut old: Vec<_> = old.map(|(path, _)| path.as_str()).collect();
                old.sort_by_key(|old| Some(*old) != path);
                self.find(parent, &contacts, &old)?
            }
        };
        let is_touched = path.as_deref() != state.path()
            || differing.iter().any(|(differing, _)| {
                Some(differing) == path.as_ref() || kind(differing) != FileKind::Account
            });
        if is_touched {
            self.read(parent, path)
        } else {
            Ok(Rc::clone(state))
        }
    }

    /// The first file of `paths` that is of the account in `commit`.
    fn find(&self, commit: &CommitId, contacts: &str, paths: &[&str]) -> Result<Option<String>> {
        for path in paths {
            let inside = path.strip_prefix(contacts);
            let inside = inside.and_then(|inside| inside.strip_prefix('/'));
            let is_account = inside.is_some_and(check::is_read)
                && FileKind::of(path, self.repository.config_path(), contacts) == FileKind::Account;
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

    fn read(&self, commit: &CommitId, path: Option<String>) -> Result<Rc<State>> {
        let Some(path) = path else {
            return Ok(Rc::new(State {
                snapshot: None,
                account: None,
            }));
        };
        let snapshot = self.repository.snapshot_of(commit, &[&path])?;
        let account = snapshot.as_ref().and_then(|snapshot| {
            let mut all = desired(
                snapshot,
                self.repository.config_path(),
                Environment::Production,
            );
            all.remove(self.id)
        });
        Ok(Rc::new(State {
            snapshot,
            account: account.map(|account| (*account).clone()),
        }))
    }

    /// What `commit` made itself: what none of its parents has.
    fn made(&self, commit: &CommitId, state: &State, parents: &[&State]) -> Result<Option<Made>> {
        let nothing = State {
            snapshot: None,
            account: None,
        };
        let first = parents.first().copied().unwrap_or(&nothing);
        let others: Vec<_> = parents.iter().map(|parent| values(parent)).collect();
        let places = state
            .snapshot
            .as_ref()
            .map(|snapshot| Places::new(snapshot, self.repository.config_path()));
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
            changes.push(FieldChange {
                key,
                label: field.map(Field::label),
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
        Ok(Some(Made {
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

/// Every value of an account that a portal gets: its key, its field in the record, its members.
fn values(state: &State) -> Vec<(&'static str, Option<Field>, Vec<String>)> {
    let account = state.account.as_ref();
    let of = |get: fn(&Desired) -> Vec<String>| account.map(get).unwrap_or_default();
    let fields = Field::ALL.into_iter().map(|field| {
        let value = account.and_then(|account| account.record.get(field));
        let members = value.as_ref().map(Value::members).unwrap_or_default();
        (field.key(), Some(field), members)
    });
    let others = [
        ("name", of(|account| vec![account.name.clone()])),
        (
            "integration",
            of(|account| vec![account.integration.clone()]),
        ),
        (
            "merchant_issues_field",
            of(|account| vec![account.merchant_issues_field.to_string()]),
        ),
        ("brand_domains", of(|account| account.brand_domains.clone())),
        ("users", of(users)),
    ];
    let others = others.into_iter();
    fields
        .chain(others.map(|(key, members)| (key, None, members)))
        .collect()
}

/// Who has access in which role; none where that is not managed.
fn users(account: &Desired) -> Vec<String> {
    let users = account.users.iter().flat_map(Seats::iter);
    let mut users: Vec<_> = users
        .map(|(email, role)| format!("{email} ({})", role.as_str()))
        .collect();
    users.sort();
    users
}

/// Returns the failure for an account that no commit up to `commit` has.
pub fn unknown_account(repository: &Repository, commit: &CommitId, id: &str) -> Result<Error> {
    let unknown = Error::usage(
        Text::new("no-account-in-history")
            .with("commit", commit.short())
            .with("id", id),
    );
    let snapshot = repository.snapshot_if_any(commit)?;
    let known = desired(&snapshot, repository.config_path(), Environment::Production);
    Ok(match suggest(id, known.keys().map(String::as_str)) {
        Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
        None => unknown.hint(Text::new("name-by-id")),
    })
}
