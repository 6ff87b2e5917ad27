//! A repository for tests, which is made without the `git` program.

use super::guards::Guards;
use super::policy::JudgingPolicy;
use crate::check;
use crate::config::{Config, FILE_NAME};
use crate::contact::Environment;
use crate::git::fixture::{TestHistory, files};
use crate::git::{CommitId, Repository};
use crate::text::SourceFile;

/// A repository in a folder of its own, whose commits have a configuration and nothing else.
pub(super) struct TestRepository(TestHistory);

impl TestRepository {
    pub(super) fn new() -> Self {
        Self(TestHistory::new())
    }

    /// Commits a configuration. The summary tells commits apart that have the same files and parents.
    pub(super) fn commit(&self, summary: &str, config: &str, parents: &[&CommitId]) -> CommitId {
        let files = files(&[(FILE_NAME, config)]);
        self.0.commit_as("a", summary, &files, parents)
    }

    /// Points the branch `name` at `commit`.
    pub(super) fn set_branch(&self, name: &str, commit: &CommitId) {
        self.0.set_branch(name, commit);
    }

    pub(super) fn open(&self) -> Repository {
        self.0.open()
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
