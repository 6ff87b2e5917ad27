//! Histories for tests, which are made without the `git` program.

use std::collections::BTreeMap;
use std::path::Path;

use super::commit_id::CommitId;
use super::repository::Repository;
use super::variables::GitVariables;
use crate::config::{Config, FILE_NAME};
use crate::document::parse;
use crate::ssh::fixture::TestKey;

/// Reads a configuration that has no errors.
pub(crate) fn config(text: &str) -> Config {
    let (document, errors) = parse(text);
    assert!(errors.is_empty(), "{errors:?}");
    let (config, unusable) = Config::read(&document);
    assert_eq!(unusable, []);
    config
}

/// What a path is in a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    File(String),
    Link(String),
}

/// The files of a commit.
pub(crate) type Files = BTreeMap<String, Content>;

/// Returns files with these texts.
pub(crate) fn files(texts: &[(&str, &str)]) -> Files {
    texts
        .iter()
        .map(|(path, text)| ((*path).to_owned(), Content::File((*text).to_owned())))
        .collect()
}

/// The date of a commit, in seconds since 1970, if a test does not choose one.
pub(crate) const AT: i64 = 1_780_000_000;

/// What a commit has besides its files.
#[derive(Clone, Copy)]
pub(crate) struct Header<'h> {
    /// The author, with the address `who@bistro.example`.
    pub(crate) who: &'h str,
    pub(crate) summary: &'h str,
    /// Its date, in seconds since 1970.
    pub(crate) at: i64,
    /// The key that signs it.
    pub(crate) key: Option<&'h TestKey>,
}

/// A repository in a folder of its own.
pub(crate) struct TestHistory {
    folder: tempfile::TempDir,
    git: git2::Repository,
}

impl TestHistory {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let git = git2::Repository::init(&folder).expect("a repository");
        Self { folder, git }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the repository as a project whose configuration is at the top.
    pub(crate) fn open(&self) -> Repository {
        Repository::open(self.path(), FILE_NAME, &GitVariables::default()).expect("a repository")
    }

    /// Points the branch `name` at `commit`.
    pub(crate) fn set_branch(&self, name: &str, commit: &CommitId) {
        let id = git2::Oid::from_str(commit.as_str()).expect("an id");
        self.git
            .reference(&format!("refs/heads/{name}"), id, true, "test")
            .expect("a branch");
    }

    /// Commits `files` on top of `parents`. The author has the address `who@bistro.example`.
    pub(crate) fn commit(&self, who: &str, files: &Files, parents: &[&CommitId]) -> CommitId {
        self.commit_as(who, "step", files, parents)
    }

    /// Commits as [`TestHistory::commit`] does, with the message `summary`.
    pub(crate) fn commit_as(
        &self,
        who: &str,
        summary: &str,
        files: &Files,
        parents: &[&CommitId],
    ) -> CommitId {
        let header = Header {
            who,
            summary,
            at: AT,
            key: None,
        };
        self.commit_with(&header, files, parents)
    }

    /// Commits as [`TestHistory::commit`] does, with all that `header` has.
    pub(crate) fn commit_with(
        &self,
        header: &Header<'_>,
        files: &Files,
        parents: &[&CommitId],
    ) -> CommitId {
        let git = &self.git;
        let mut index = git2::Index::new().expect("an index");
        for (path, content) in files {
            let (text, mode) = match content {
                Content::File(text) => (text, 0o100_644),
                Content::Link(to) => (to, 0o120_000),
            };
            let zero = git2::IndexTime::new(0, 0);
            let entry = git2::IndexEntry {
                ctime: zero,
                mtime: zero,
                dev: 0,
                ino: 0,
                mode,
                uid: 0,
                gid: 0,
                file_size: 0,
                id: git.blob(text.as_bytes()).expect("a blob"),
                flags: 0,
                flags_extended: 0,
                path: path.as_bytes().to_vec(),
            };
            index.add(&entry).expect("an entry");
        }
        let tree = index.write_tree_to(git).expect("a tree");
        let tree = git.find_tree(tree).expect("the tree");
        let parents: Vec<_> = parents
            .iter()
            .map(|parent| {
                let id = git2::Oid::from_str(parent.as_str()).expect("an id");
                git.find_commit(id).expect("a parent")
            })
            .collect();
        let parents: Vec<_> = parents.iter().collect();
        let time = git2::Time::new(header.at, 0);
        let address = format!("{}@bistro.example", header.who);
        let who = git2::Signature::new(header.who, &address, &time).expect("a name");
        let content = git
            .commit_create_buffer(&who, &who, header.summary, &tree, &parents)
            .expect("a commit");
        let content = std::str::from_utf8(&content).expect("UTF-8");
        let id = match header.key {
            Some(key) => git.commit_signed(content, &key.sign("git", content.as_bytes()), None),
            None => git
                .odb()
                .and_then(|odb| odb.write(git2::ObjectType::Commit, content.as_bytes())),
        };
        CommitId::from(id.expect("a commit"))
    }
}
