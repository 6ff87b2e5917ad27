use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::super::bases::PushedCommit;
use super::super::fixture::TestRepository;
use super::super::request::FirstSync;
use super::*;
use crate::config::FILE_NAME;
use crate::git::GitVariables;
use crate::plan::Choices;
use crate::project::Project;
use crate::sync::surroundings::Surroundings;

/// Goes back to `commit` from `left`, where each of `accounts` was pushed. The push is of `requested`.
fn back(
    git: &TestRepository,
    (left, commit): (&CommitId, &CommitId),
    accounts: &[&str],
    requested: &[&str],
    allow_rollback: bool,
) -> (Vec<Error>, Vec<Text>) {
    let project = Project {
        root: Path::new("/nowhere").to_owned(),
        config: FILE_NAME.to_owned(),
        variables: GitVariables::default(),
    };
    let requested: Vec<_> = requested.iter().map(|id| (*id).to_owned()).collect();
    let request = PushRequest {
        project: &project,
        portal: None,
        rev: commit.as_str(),
        accounts: &requested,
        choices: Choices {
            allow_rollback,
            ..Choices::default()
        },
        first: FirstSync::default(),
        now: Timestamp::UNIX_EPOCH,
        surroundings: Surroundings {
            directory: &project.root,
            variable: &|_| None,
            clock: || Timestamp::UNIX_EPOCH,
            helpers: crate::git::credential::Helpers::All,
            log: Arc::new(|_| {}),
            tell: Arc::new(|_| ()),
            hand_entry: None,
            timeout: None,
        },
    };
    let pushed = PushedCommit {
        accounts: accounts.iter().map(|id| (*id).to_owned()).collect(),
        commit: Some(left.clone()),
    };
    let bases = Bases {
        accounts: BTreeMap::new(),
        commits: BTreeMap::from([(left.as_str().to_owned(), pushed)]),
    };
    let position = if left == commit {
        Position::After(left.clone())
    } else {
        Position::Before(left.clone())
    };
    going_back(&request, "local", &position, &bases, &git.open(), commit).expect("a history")
}

fn line(length: usize) -> (TestRepository, Vec<CommitId>) {
    let git = TestRepository::new();
    let mut commits: Vec<CommitId> = Vec::new();
    for number in 0..=length {
        let parents: Vec<_> = commits.last().into_iter().collect();
        commits.push(git.commit(&number.to_string(), "", &parents));
    }
    (git, commits)
}

fn goes_back(left: &CommitId, accounts: &[&str]) -> Text {
    Text::new(id::NOTE_GOES_BACK)
        .with("commit", left.short())
        .with("accounts", account_names(accounts))
}

fn takes_back(commit: &CommitId, summary: &str) -> Text {
    Text::new(id::NOTE_TAKES_BACK)
        .with("commit", commit.short())
        .with("summary", summary)
}

#[test]
fn a_commit_before_the_last_pushed_one_is_refused() {
    let (git, commits) = line(2);
    for (commit, expected) in [(0, 1), (1, 1), (2, 0)] {
        let way = (&commits[2], &commits[commit]);
        let (refusals, notes) = back(&git, way, &["a"], &[], false);
        assert!(notes.is_empty());
        assert_eq!(refusals.len(), expected);
        let later = Text::new(id::PUSHED_FROM_LATER)
            .with("base", commits[2].short())
            .with("commit", commits[commit].short())
            .with("portal", "local");
        assert!(refusals.iter().all(|refusal| refusal.message() == &later));
    }
}

#[test]
fn a_rollback_that_is_allowed_notes_what_it_takes_back() {
    let (git, commits) = line(2);
    let way = (&commits[2], &commits[0]);
    let taken = [takes_back(&commits[2], "2"), takes_back(&commits[1], "1")];
    for (requested, named) in [(&[][..], &["a", "b"][..]), (&["b"], &["b"])] {
        let (refusals, notes) = back(&git, way, &["a", "b"], requested, true);
        assert!(refusals.is_empty());
        assert_eq!(notes[0], goes_back(&commits[2], named));
        assert_eq!(notes[1..], taken);
    }
    let (refusals, notes) = back(&git, way, &["a"], &["c"], true);
    assert!(refusals.is_empty() && notes.is_empty());
}

#[test]
fn ten_commits_are_named_and_then_that_there_are_more() {
    let (git, commits) = line(11);
    for (left, is_cut) in [(1, false), (10, false), (11, true)] {
        let (_, notes) = back(&git, (&commits[left], &commits[0]), &["a"], &[], true);
        let more = Text::new(id::NOTE_TAKES_BACK_MORE);
        assert_eq!(notes.last() == Some(&more), is_cut, "{left}");
        assert_eq!(notes.len(), left + 1);
    }
}
