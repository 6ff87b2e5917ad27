//! A repository for tests, which is made without the `git` program.

use super::guards::Guards;
use super::policy::JudgingPolicy;
use crate::check;
use crate::config::{Config, FILE_NAME};
use crate::contact::Environment;
use crate::git::{CommitId, Repository};
use crate::text::SourceFile;

/// A repository in a folder of its own.
pub(super) struct TestRepository {
    folder: tempfile::TempDir,
    git: git2::Repository,
}

impl TestRepository {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let git = git2::Repository::init(&folder).expect("a repository");
        Self { folder, git }
    }

    /// Commits a configuration. The summary tells commits apart that have the same files and parents.
    pub(super) fn commit(&self, summary: &str, config: &str, parents: &[&CommitId]) -> CommitId {
        let git = &self.git;
        let blob = git.blob(config.as_bytes()).expect("a blob");
        let mut builder = git.treebuilder(None).expect("a tree");
        builder
            .insert(FILE_NAME, blob, 0o100_644)
            .expect("an entry");
        let tree = builder.write().expect("a tree");
        let tree = git.find_tree(tree).expect("the tree");
        let parents: Vec<_> = parents
            .iter()
            .map(|parent| {
                let id = git2::Oid::from_str(parent.as_str()).expect("an id");
                git.find_commit(id).expect("a parent")
            })
            .collect();
        let parents: Vec<_> = parents.iter().collect();
        let time = git2::Time::new(1_700_000_000, 0);
        let who = git2::Signature::new("a", "a@x.example", &time).expect("a name");
        let id = git.commit(None, &who, &who, summary, &tree, &parents);
        CommitId::from(id.expect("a commit"))
    }

    /// Points the branch `name` at `commit`.
    pub(super) fn set_branch(&self, name: &str, commit: &CommitId) {
        let id = git2::Oid::from_str(commit.as_str()).expect("an id");
        self.git
            .reference(&format!("refs/heads/{name}"), id, true, "test")
            .expect("a branch");
    }

    pub(super) fn open(&self) -> Repository {
        Repository::open(self.folder.path(), FILE_NAME).expect("the repository")
    }
}

/// Returns the settings of a configuration file with this text.
pub(super) fn config(text: &str) -> Config {
    let file = SourceFile::new(FILE_NAME, text.as_bytes().to_vec());
    check::sound_config(Some(&file)).expect("settings without an error")
}

/// Returns the guards between these configurations, in production.
pub(super) fn guards_at(before: &str, after: &str, now: &str) -> Guards {
    let policy = JudgingPolicy {
        commit: CommitId::from(git2::Oid::from_str(&"1".repeat(40)).expect("an id")),
        config: config(before),
        is_first: false,
    };
    let now = now.parse().expect("a time");
    Guards::new(&policy, &config(after), Environment::Production, now)
}
