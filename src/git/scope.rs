//! The scope of a commit: the contacts and the policy that it holds, whatever else it holds.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::rc::Rc;

use git2::{Oid, Tree, TreeWalkMode, TreeWalkResult};
use sha2::{Digest as _, Sha256};

use super::commit_id::{CommitId, unreadable};
use super::repository::Repository;
use super::statement::NOTHING;
use super::tree::{Entry, Files, Trees};
use crate::check;
use crate::config::{Config, FILE_NAME};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The paths of a scope, from the repository's top: files, and folders with all that is below them. That
/// of the top itself is empty.
pub(crate) type Roots = BTreeSet<String>;

/// The scope of one commit.
#[derive(Debug)]
pub(crate) struct Scope {
    /// The settings of the commit.
    pub(crate) config: Rc<Config>,
    /// The paths that are in scope.
    pub(crate) roots: Roots,
    config_path: String,
    contacts: String,
    /// What the commit has at these paths.
    entries: BTreeMap<String, Entry>,
}

/// A scope, or the reason why the commit cannot be read.
pub(crate) type ScopeReading = std::result::Result<Rc<Scope>, Text>;

/// The settings in a file, or the reason why they cannot be read.
type ConfigReading = std::result::Result<Rc<Config>, Text>;

/// The settings of several configurations, each with its folder.
type FolderConfigs = Vec<(String, Rc<Config>)>;

/// Reads scopes. What several commits share is read once.
pub(crate) struct Scopes<'r> {
    pub(super) repository: &'r Repository,
    pub(super) trees: Trees<'r>,
    /// By the id of the file.
    configs: RefCell<HashMap<Oid, ConfigReading>>,
    readings: RefCell<HashMap<CommitId, ScopeReading>>,
    /// By what is at the paths of a scope: most commits leave it as it is.
    digests: RefCell<HashMap<BTreeMap<String, Entry>, String>>,
}

impl<'r> Scopes<'r> {
    pub(crate) fn new(repository: &'r Repository) -> Self {
        Self {
            repository,
            trees: Trees::new(repository),
            configs: RefCell::default(),
            readings: RefCell::default(),
            digests: RefCell::default(),
        }
    }

    /// Returns the repository.
    pub(crate) fn repository(&self) -> &'r Repository {
        self.repository
    }

    /// Returns the scope of `commit`, or the reason why nobody can say what is in it: a link, a
    /// submodule or a name that stands twice, in scope or on the way to it, or settings with errors.
    ///
    /// # Errors
    ///
    /// If Git cannot read the commit.
    pub(crate) fn of(&self, commit: &CommitId) -> Result<ScopeReading> {
        if let Some(known) = self.readings.borrow().get(commit) {
            return Ok(known.clone());
        }
        let reading = self.read(&self.top(commit)?)?;
        self.readings
            .borrow_mut()
            .insert(commit.clone(), reading.clone());
        Ok(reading)
    }

    /// Returns `commit`, or the last commit before it by first parents that can be read, with its
    /// scope. `None` if there is no such commit.
    ///
    /// # Errors
    ///
    /// If Git cannot read the history.
    pub(crate) fn readable(&self, commit: &CommitId) -> Result<Option<(CommitId, Rc<Scope>)>> {
        let mut at = Some(commit.clone());
        while let Some(commit) = at {
            if let Ok(scope) = self.of(&commit)? {
                return Ok(Some((commit, scope)));
            }
            at = self.repository.parents(&commit)?.into_iter().next();
        }
        Ok(None)
    }

    /// Returns the refusal of `commit`, before which no commit can be read either.
    pub(crate) fn never_readable(&self, commit: &CommitId) -> Error {
        match self.repository.identity(commit) {
            Ok(repository) => Error::refused(
                Text::new(id::SCOPE_NEVER_READABLE)
                    .with("commit", commit.short())
                    .with("repository", repository),
            ),
            Err(error) => error,
        }
    }

    fn read(&self, top: &Tree<'_>) -> Result<ScopeReading> {
        let path = self.repository.path_at_top(&self.repository.config_path);
        let config = match self.config_at(top, &path)? {
            Ok(config) => config,
            Err(why) => return Ok(Err(why)),
        };
        let roots = self.roots(&config);
        let mut entries = BTreeMap::new();
        for root in &roots {
            if let Some(fault) = self.trees.fault(top, root)? {
                return Ok(Err(fault));
            }
            if let Some(entry) = self.trees.entry(top, root)? {
                entries.insert(root.clone(), entry);
            }
        }
        Ok(Ok(Rc::new(Scope {
            contacts: self.repository.path_at_top(config.contacts.path()),
            config_path: path,
            config,
            roots,
            entries,
        })))
    }

    /// Returns the settings at `path` of the tree `top`: the defaults if there is no file.
    pub(super) fn config_at(&self, top: &Tree<'_>, path: &str) -> Result<ConfigReading> {
        if let Some(fault) = self.trees.fault(top, path)? {
            return Ok(Err(fault));
        }
        let Some(entry) = self.trees.entry(top, path)? else {
            // A configuration of another name is one that somebody asked for.
            if path.rsplit('/').next() == Some(FILE_NAME) {
                return Ok(Ok(Rc::default()));
            }
            return Ok(Err(Text::new(id::SCOPE_NO_CONFIG).with("path", path)));
        };
        if let Some(known) = self.configs.borrow().get(&entry.id) {
            return Ok(known.clone());
        }
        let faulty = || Text::new(id::SCOPE_CONFIG).with("path", path);
        let reading = if entry.is_folder() {
            Err(faulty())
        } else {
            let file = self.repository.read(entry.id, path.to_owned())?;
            check::sound_config(Some(&file))
                .map(Rc::new)
                .map_err(|_findings| faulty())
        };
        self.configs.borrow_mut().insert(entry.id, reading.clone());
        Ok(reading)
    }

    /// Returns the settings of every `contactctl.toml` in `commit`, each with its folder: from the
    /// repository's top, with `/` at the end. The project's own configuration is one of them, whatever
    /// its name.
    ///
    /// # Errors
    ///
    /// If Git cannot read the commit.
    pub(crate) fn configs(
        &self,
        commit: &CommitId,
    ) -> Result<std::result::Result<FolderConfigs, Text>> {
        let top = self.top(commit)?;
        let own = self.repository.path_at_top(&self.repository.config_path);
        let mut paths = BTreeSet::new();
        if self.trees.entry(&top, &own)?.is_some() {
            paths.insert(own);
        }
        let walked = top.walk(TreeWalkMode::PreOrder, |folder, entry| {
            if entry.name_bytes() == FILE_NAME.as_bytes() {
                paths.insert(format!("{folder}{FILE_NAME}"));
            }
            TreeWalkResult::Ok
        });
        walked.map_err(|error| unreadable(commit.as_str(), &error))?;
        let mut configs = Vec::new();
        for path in paths {
            let folder = match path.rsplit_once('/') {
                Some((folder, _)) => format!("{folder}/"),
                None => String::new(),
            };
            match self.config_at(&top, &path)? {
                Ok(config) => configs.push((folder, config)),
                Err(why) => return Ok(Err(why)),
            }
        }
        Ok(Ok(configs))
    }

    /// Returns the paths that `config` puts in scope: itself, the whole folder of the contacts, the files of signers and
    /// revoked keys of every portal, and every place where a forge looks for code owners.
    fn roots(&self, config: &Config) -> Roots {
        let contacts = config.contacts.path().to_owned();
        let own = [self.repository.config_path.clone(), contacts];
        let paths = own.into_iter().chain(config.policy_files());
        paths
            .map(|path| self.repository.path_at_top(&path))
            .collect()
    }

    pub(super) fn top(&self, commit: &CommitId) -> Result<Tree<'r>> {
        self.repository
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit.as_str(), &error))
    }

    /// Returns true if `one` and `other` have the same at every one of `roots`.
    pub(crate) fn are_equal_at(
        &self,
        roots: &Roots,
        one: &CommitId,
        other: &CommitId,
    ) -> Result<bool> {
        let (one, other) = (self.top(one)?, self.top(other)?);
        if one.id() == other.id() {
            return Ok(true);
        }
        for root in roots {
            if self.trees.entry(&one, root)? != self.trees.entry(&other, root)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns every file that `commit` has at `roots`.
    pub(crate) fn files_at(&self, roots: &Roots, commit: &CommitId) -> Result<Files> {
        let top = self.top(commit)?;
        let mut files = Files::new();
        for root in roots {
            if let Some(entry) = self.trees.entry(&top, root)? {
                self.trees.add_files(entry, root, &mut files)?;
            }
        }
        Ok(files)
    }

    /// Returns the scope digest of `commit`: SHA-256 over the lines `mode SP blob SP path NUL` of the
    /// files in its scope, sorted by path. For `None`, the state before the first commit, it is
    /// [`NOTHING`]. `None` if the commit cannot be read.
    pub(crate) fn digest(&self, commit: Option<&CommitId>) -> Result<Option<String>> {
        let Some(commit) = commit else {
            return Ok(Some(NOTHING.to_owned()));
        };
        let Ok(scope) = self.of(commit)? else {
            return Ok(None);
        };
        if let Some(known) = self.digests.borrow().get(&scope.entries) {
            return Ok(Some(known.clone()));
        }
        let mut text = String::new();
        for (path, Entry { mode, id }) in self.files_at(&scope.roots, commit)? {
            let _ = write!(text, "{mode:o} {id} {path}\0");
        }
        let hash = Sha256::digest(text.as_bytes());
        let digest = data_encoding::HEXLOWER.encode(&hash);
        self.digests
            .borrow_mut()
            .insert(scope.entries.clone(), digest.clone());
        Ok(Some(digest))
    }

    /// Returns the paths of the files in the scope of either commit that differ between them.
    pub(crate) fn differing_paths(
        &self,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<Vec<String>> {
        let mut roots = Roots::new();
        for commit in before.into_iter().chain([after]) {
            if let Ok(scope) = self.of(commit)? {
                roots.extend(scope.roots.iter().cloned());
            }
        }
        let old = match before {
            Some(before) => self.files_at(&roots, before)?,
            None => Files::new(),
        };
        let new = self.files_at(&roots, after)?;
        let all: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        Ok(all
            .into_iter()
            .filter(|path| old.get(*path) != new.get(*path))
            .cloned()
            .collect())
    }
}

/// Returns true if `path` is one of `roots`, or below one.
pub(crate) fn covers(roots: &Roots, path: &str) -> bool {
    roots.iter().any(|root| {
        let rest = path.strip_prefix(root.as_str());
        rest.is_some_and(|rest| root.is_empty() || rest.is_empty() || rest.starts_with('/'))
    })
}

impl Scope {
    /// Returns true if both commits have the same at every path of their policies, apart from the
    /// configuration.
    pub(crate) fn has_policy_files_of(&self, other: &Self) -> bool {
        self.policy_files() == other.policy_files()
    }

    fn policy_files(&self) -> BTreeMap<&String, &Entry> {
        let is_policy = |path: &String| *path != self.contacts && *path != self.config_path;
        self.entries
            .iter()
            .filter(|(path, _)| is_policy(path))
            .collect()
    }
}
