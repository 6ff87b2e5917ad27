//! What of a commit approval is about: contacts and policy, whatever else the commit holds.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::rc::Rc;

use git2::{Index, Oid, Tree};
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
pub(crate) struct Scope {
    entries: BTreeMap<String, (Oid, i32)>,
}

impl Repository {
    /// Whether the policy files of `before` and `after` differ, the configuration apart.
    pub fn policy_files_differ(&self, before: &CommitId, after: &CommitId) -> Result<bool> {
        let scopes = Scopes::new(self);
        let files = |commit: &CommitId| -> Result<_> {
            let mut entries = scopes.of(Some(commit))?.entries;
            entries.remove(&self.config_path);
            entries.remove(&scopes.config(commit)?.contacts);
            Ok(entries)
        };
        Ok(files(before)? != files(after)?)
    }
}

impl Scope {
    /// Returns the id, in hexadecimal digits, and the mode of what is at `path` of the project.
    pub(crate) fn entry(&self, path: &str) -> Option<(String, i32)> {
        let (id, mode) = self.entries.get(path)?;
        Some((id.to_string(), *mode))
    }

    /// One name for all of it.
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

    /// The configuration of the commit that `tree` is of.
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

    /// The configuration of `commit`.
    pub(crate) fn config(&self, commit: &CommitId) -> Result<Rc<Config>> {
        self.config_in(&self.tree(commit)?)
    }

    /// The scope of `commit`; the empty one for none.
    pub(crate) fn of(&self, commit: Option<&CommitId>) -> Result<Scope> {
        let Some(commit) = commit else {
            return Ok(Scope::default());
        };
        let tree = self.tree(commit)?;
        let entries = self.paths(&tree)?.into_iter().filter_map(|path| {
            let entry = self.repository.entry(&tree, &path)?;
            Some((path, entry))
        });
        Ok(Scope {
            entries: entries.collect(),
        })
    }

    /// Whether the contacts and policy files of the merge `commit` are what merging its parents
    /// gives by itself, without a conflict.
    pub(crate) fn is_clean_merge(
        &self,
        commit: &CommitId,
        ours: &CommitId,
        theirs: &CommitId,
    ) -> Result<bool> {
        let git = &self.repository.inner;
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::MERGE_UNREPEATED)).because(message(&error))
        };
        let merged = git
            .merge_commits(
                &git.find_commit(ours.oid()?).map_err(failed)?,
                &git.find_commit(theirs.oid()?).map_err(failed)?,
                None,
            )
            .map_err(failed)?;
        let tree = self.tree(commit)?;
        let paths = self.paths(&tree)?;
        let is_inside = |path: &[u8]| self.is_inside(&paths, &String::from_utf8_lossy(path));
        let mut conflicts = merged.conflicts().map_err(failed)?;
        let conflicting = conflicts.any(|conflict| {
            conflict.map_or(true, |conflict| {
                let sides = [conflict.our, conflict.their, conflict.ancestor];
                sides.iter().flatten().any(|entry| is_inside(&entry.path))
            })
        });
        if conflicting {
            return Ok(false);
        }
        let mut expected = Index::new().map_err(failed)?;
        expected.read_tree(&tree).map_err(failed)?;
        let files = |index: &Index| -> BTreeSet<(Vec<u8>, Oid, u32)> {
            let entries = index.iter().filter(|entry| is_inside(&entry.path));
            entries
                .map(|entry| (entry.path, entry.id, entry.mode))
                .collect()
        };
        Ok(files(&merged) == files(&expected))
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

    /// The paths in the scope of `commit`, from the project's folder.
    pub(crate) fn paths_of(&self, commit: &CommitId) -> Result<BTreeSet<String>> {
        self.paths(&self.tree(commit)?)
    }

    /// Whether `path`, from the repository's top, is in the scope of `commit`.
    fn covers(&self, commit: &CommitId, path: &str) -> Result<bool> {
        let paths = self.paths(&self.tree(commit)?)?;
        Ok(self.is_inside(&paths, path))
    }

    fn is_inside(&self, paths: &BTreeSet<String>, path: &str) -> bool {
        let below = |folder: &String| {
            path.strip_prefix(&self.repository.path_at_top(folder))
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        paths.iter().any(below)
    }

    /// What of `tree` is in scope: the configuration, and what it names.
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
