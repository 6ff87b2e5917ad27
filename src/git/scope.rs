//! The scope of an approval: the contacts and the policy of a commit, whatever else it holds.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::rc::Rc;

use git2::{Index, IndexEntry, Oid, Tree};
use sha2::{Digest as _, Sha256};

use super::commit_id::{CommitId, message, unreadable};
use super::repository::Repository;
use super::statement::NOTHING;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The contacts and the policy files of one commit, by their ids.
///
/// Two commits whose scopes are equal push the same values, and judge by the same policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ApprovalScope {
    entries: BTreeMap<String, (Oid, i32)>,
}

impl Repository {
    /// Returns true if the policy files of `before` and `after` differ, apart from the configuration.
    pub fn policy_files_differ(&self, before: &CommitId, after: &CommitId) -> Result<bool> {
        let scopes = Scopes::new(self);
        Ok(scopes.policy_files(before)? != scopes.policy_files(after)?)
    }
}

impl ApprovalScope {
    /// Returns the id, in hexadecimal digits, and the mode of what is at `path` of the project.
    pub(crate) fn entry(&self, path: &str) -> Option<(String, i32)> {
        let (id, mode) = self.entries.get(path)?;
        Some((id.to_string(), *mode))
    }

    /// Returns one name for all of it: SHA-256 over modes, ids and paths.
    fn digest(&self) -> String {
        let mut text = String::new();
        for (path, (id, mode)) in &self.entries {
            let _ = writeln!(text, "{mode:o} {id} {path}");
        }
        let hash = Sha256::digest(text.as_bytes());
        data_encoding::HEXLOWER.encode(&hash)
    }
}

/// Reads scopes; a configuration that many commits share is read once.
pub(crate) struct Scopes<'r> {
    repository: &'r Repository,
    configs: RefCell<HashMap<Oid, Rc<Config>>>,
}

impl<'r> Scopes<'r> {
    pub(crate) fn new(repository: &'r Repository) -> Self {
        Self {
            repository,
            configs: RefCell::default(),
        }
    }

    /// Returns the policy files of `commit`, apart from the configuration.
    fn policy_files(&self, commit: &CommitId) -> Result<BTreeMap<String, (Oid, i32)>> {
        let mut entries = self.of(Some(commit))?.entries;
        entries.remove(&self.repository.config_path);
        entries.remove(&self.config(commit)?.contacts);
        Ok(entries)
    }

    /// Returns the configuration of the commit with this tree.
    fn config_in(&self, tree: &Tree<'_>) -> Result<Rc<Config>> {
        let Some((id, _)) = self.repository.entry(tree, &self.repository.config_path) else {
            return Ok(Rc::default());
        };
        if let Some(known) = self.configs.borrow().get(&id) {
            return Ok(Rc::clone(known));
        }
        let file = self.repository.file(tree, &self.repository.config_path)?;
        let config = Rc::new(Config::of(file.as_ref()));
        self.configs.borrow_mut().insert(id, Rc::clone(&config));
        Ok(config)
    }

    /// Returns the configuration of `commit`.
    pub(crate) fn config(&self, commit: &CommitId) -> Result<Rc<Config>> {
        self.config_in(&self.tree(commit)?)
    }

    /// Returns the scope of `commit`. The scope of `None`, before the first commit, is empty.
    pub(crate) fn of(&self, commit: Option<&CommitId>) -> Result<ApprovalScope> {
        let Some(commit) = commit else {
            return Ok(ApprovalScope::default());
        };
        let tree = self.tree(commit)?;
        let entries = self.paths(&tree)?.into_iter().filter_map(|path| {
            let entry = self.repository.entry(&tree, &path)?;
            Some((path, entry))
        });
        Ok(ApprovalScope {
            entries: entries.collect(),
        })
    }

    /// Returns true if the contacts and policy files of the merge `commit` are those that merging its
    /// parents gives without a conflict.
    pub(crate) fn is_clean_merge(
        &self,
        commit: &CommitId,
        ours: &CommitId,
        theirs: &CommitId,
    ) -> Result<bool> {
        let git = &self.repository.inner;
        let merged = git
            .merge_commits(
                &git.find_commit(ours.oid()?)
                    .map_err(|error| unrepeated(&error))?,
                &git.find_commit(theirs.oid()?)
                    .map_err(|error| unrepeated(&error))?,
                None,
            )
            .map_err(|error| unrepeated(&error))?;
        let tree = self.tree(commit)?;
        let paths = self.paths(&tree)?;
        let mut conflicts = merged.conflicts().map_err(|error| unrepeated(&error))?;
        let conflicting = conflicts.any(|conflict| {
            conflict.map_or(true, |conflict| {
                let sides = [conflict.our, conflict.their, conflict.ancestor];
                sides
                    .iter()
                    .flatten()
                    .any(|entry| self.has_inside(&paths, entry))
            })
        });
        if conflicting {
            return Ok(false);
        }
        let mut committed = Index::new().map_err(|error| unrepeated(&error))?;
        committed
            .read_tree(&tree)
            .map_err(|error| unrepeated(&error))?;
        Ok(self.files_inside(&paths, &merged) == self.files_inside(&paths, &committed))
    }

    /// Returns the path, id and mode of each file of `index` at or below `paths`.
    fn files_inside(
        &self,
        paths: &BTreeSet<String>,
        index: &Index,
    ) -> BTreeSet<(Vec<u8>, Oid, u32)> {
        index
            .iter()
            .filter(|entry| self.has_inside(paths, entry))
            .map(|entry| (entry.path, entry.id, entry.mode))
            .collect()
    }

    fn has_inside(&self, paths: &BTreeSet<String>, entry: &IndexEntry) -> bool {
        self.is_inside(paths, &String::from_utf8_lossy(&entry.path))
    }

    /// Returns one name for the contacts and the policy of `commit`.
    pub(crate) fn digest(&self, commit: Option<&CommitId>) -> Result<String> {
        if commit.is_none() {
            return Ok(NOTHING.to_owned());
        }
        Ok(self.of(commit)?.digest())
    }

    /// Returns the paths, from the repository's top, of the files in scope that `before` and `after`
    /// do not both have as they are.
    pub(crate) fn differing_paths(
        &self,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<Vec<String>> {
        let mut paths = Vec::new();
        for path in self.repository.differing_paths(before, after)?.into_keys() {
            let is_in_scope = self.covers(after, &path)?
                || match before {
                    Some(before) => self.covers(before, &path)?,
                    None => false,
                };
            if is_in_scope {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    /// Returns the paths in the scope of `commit`, from the project's folder.
    pub(crate) fn paths_of(&self, commit: &CommitId) -> Result<BTreeSet<String>> {
        self.paths(&self.tree(commit)?)
    }

    /// Returns true if `path`, from the repository's top, is in the scope of `commit`.
    fn covers(&self, commit: &CommitId, path: &str) -> Result<bool> {
        let paths = self.paths(&self.tree(commit)?)?;
        Ok(self.is_inside(&paths, path))
    }

    /// Returns true if `path`, from the repository's top, is at or below one of the project's `paths`.
    fn is_inside(&self, paths: &BTreeSet<String>, path: &str) -> bool {
        paths.iter().any(|folder| {
            path.strip_prefix(&self.repository.path_at_top(folder))
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Returns the paths of `tree` in scope: the configuration, and those that it names.
    fn paths(&self, tree: &Tree<'_>) -> Result<BTreeSet<String>> {
        let config = self.config_in(tree)?;
        let portals = config.portals.keys();
        let policies = portals.map(|name| config.approval_of(name));
        let named = policies
            .chain([config.approval.clone()])
            .flat_map(|approval| approval.files());
        let own = [self.repository.config_path.clone(), config.contacts.clone()];
        Ok(named.chain(own).collect())
    }

    fn tree(&self, commit: &CommitId) -> Result<Tree<'r>> {
        self.repository
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit.as_str(), &error))
    }
}

fn unrepeated(error: &git2::Error) -> Error {
    Error::io(Text::new(id::MERGE_UNREPEATED)).because(message(error))
}
