use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::super::bases::PushedCommit;
use super::super::fixture::{TestRepository, config};
use super::*;
use crate::config::FILE_NAME;
use crate::plan::Choices;
use crate::project::Project;
use crate::sync::surroundings::Surroundings;

const UNKNOWN: &str = "1111111111111111111111111111111111111111";

/// Returns the bases of these keys. Each key is also the id of the account that was pushed.
fn bases(commits: &[(&str, Option<&CommitId>)]) -> Bases {
    let commits = commits.iter().map(|(key, commit)| {
        let pushed = PushedCommit {
            accounts: vec![(*key).to_owned()],
            commit: commit.cloned(),
        };
        ((*key).to_owned(), pushed)
    });
    Bases {
        accounts: BTreeMap::new(),
        commits: commits.collect(),
    }
}

fn limit(max_accounts: usize) -> String {
    format!("[limits]\nmax_accounts = {max_accounts}\n")
}

/// Three commits, one after the other, of which the approved branch is at the last one. The limit of
/// each is its number.
fn line() -> (TestRepository, [CommitId; 3]) {
    let git = TestRepository::new();
    let first = git.commit("first", &limit(1), &[]);
    let second = git.commit("second", &limit(2), &[&first]);
    let third = git.commit("third", &limit(3), &[&second]);
    git.set_branch("main", &third);
    (git, [first, second, third])
}

fn read(git: &TestRepository, bases: &Bases) -> Result<JudgingPolicy> {
    JudgingPolicy::read(bases, &git.open(), "local")
}

#[test]
fn the_newest_base_judges() {
    let (git, [first, second, _]) = line();
    for (bases, expected, limit) in [
        (bases(&[("a", Some(&first))]), &first, 1),
        (
            bases(&[("a", Some(&first)), ("b", Some(&first))]),
            &first,
            1,
        ),
        (
            bases(&[("a", Some(&first)), ("b", Some(&second))]),
            &second,
            2,
        ),
        (
            bases(&[("a", Some(&second)), ("b", Some(&first))]),
            &second,
            2,
        ),
    ] {
        let policy = read(&git, &bases).expect("a policy");
        assert_eq!(&policy.commit, expected);
        assert_eq!(policy.config.limits.max_accounts, limit);
        assert!(!policy.is_first);
    }
}

#[test]
fn without_a_base_the_tip_of_the_approved_branch_judges() {
    let (git, [first, _, third]) = line();
    let policy = read(&git, &bases(&[])).expect("a policy");
    assert_eq!(policy.commit, third);
    assert_eq!(policy.config.limits.max_accounts, 3);
    assert!(policy.is_first);
    git.set_branch("main", &first);
    let policy = read(&git, &bases(&[])).expect("a policy");
    assert_eq!(policy.commit, first);
}

#[test]
fn a_base_that_this_clone_lacks_does_not_judge() {
    let (git, [first, _, third]) = line();
    let lacking = bases(&[("a", None)]);
    assert_eq!(read(&git, &lacking).expect("a policy").commit, third);
    for (one, other) in [(None, Some(&first)), (Some(&first), None)] {
        let policy = read(&git, &bases(&[("a", one), ("b", other)])).expect("a policy");
        assert_eq!(policy.commit, first);
        assert!(!policy.is_first);
    }
}

#[test]
fn a_base_has_to_have_a_portal_of_the_same_name() {
    const PORTAL: &str = "kind = \"embedded\"\nenvironment = \"production\"\n";
    let git = TestRepository::new();
    let renamed = git.commit("renamed", &format!("[portals.other]\n{PORTAL}"), &[]);
    let named = git.commit("named", &format!("[portals.local]\n{PORTAL}"), &[&renamed]);
    git.set_branch("main", &renamed);
    let refusal = read(&git, &bases(&[("a", Some(&renamed))])).err();
    let refusal = refusal.expect("a refusal");
    let expected = Text::new(id::PORTAL_RENAMED)
        .with("portal", "local")
        .with("commit", renamed.short())
        .with("names", "`other`");
    assert_eq!(refusal.message(), &expected);
    // Only the newest base is asked, and at a first sync the name is new.
    let both = bases(&[("a", Some(&renamed)), ("b", Some(&named))]);
    assert_eq!(read(&git, &both).expect("a policy").commit, named);
    assert!(read(&git, &bases(&[])).expect("a policy").is_first);
}

#[test]
fn a_policy_of_which_a_part_cannot_be_read_does_not_judge() {
    // An override without a valid last day would never expire.
    let endless = "[[override]]\nguard = \"overlap\"\naccount = \"a\"\nreason = \"r\"\nuntil = \"2026-02-30\"\n";
    for text in ["[limits]\nmax_accounts = \"2\"\n", endless] {
        let git = TestRepository::new();
        let invalid = git.commit("invalid", text, &[]);
        git.set_branch("main", &invalid);
        for bases in [bases(&[]), bases(&[("a", Some(&invalid))])] {
            let refusal = read(&git, &bases).err().expect("a refusal");
            let expected = Text::new(id::POLICY_FAULTY)
                .with("path", FILE_NAME)
                .with("commit", invalid.short());
            assert_eq!(refusal.message(), &expected);
        }
    }
}

/// Returns true if a policy of `before` differs from the settings `after`, which has to be so in both
/// directions.
fn differs(before: &str, after: &str) -> bool {
    let git = TestRepository::new();
    let [found, back] = [(before, after), (after, before)].map(|(one, other)| {
        let policy = JudgingPolicy {
            commit: git.commit("policy", one, &[]),
            config: config(one),
            is_first: false,
        };
        policy.differs_from(&config(other))
    });
    assert_eq!(found, back);
    found
}

#[test]
fn approval_limits_and_overrides_judge() {
    let over = |guard, account, until| {
        format!(
            "[[override]]\nguard = \"{guard}\"\naccount = \"{account}\"\nreason = \"r\"\nuntil = \"{until}\"\n"
        )
    };
    let one = over("overlap", "a", "2026-06-30");
    let portal = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";
    let own = format!("{portal}[portals.local.approval]\nreviews = 1\n");
    for (before, after) in [
        ("", "[approval]\nreviews = 1\n"),
        ("", "[approval]\nref = \"main\"\n"),
        ("", "[limits]\nmax_accounts = 501\n"),
        ("", "[limits]\nmax_removals = 51\n"),
        ("", &one),
        (&one, &over("never-empty", "a", "2026-06-30")),
        (&one, &over("overlap", "b", "2026-06-30")),
        (&one, &over("overlap", "a", "2026-07-01")),
        (portal, &own),
        (portal, &portal.replace("local", "other")),
    ] {
        assert!(differs(before, after), "{before:?} {after:?}");
    }
}

#[test]
fn no_other_setting_judges() {
    let [a, b] = ["a", "b"].map(|account| {
        format!(
            "[[override]]\nguard = \"overlap\"\naccount = \"{account}\"\nreason = \"r\"\nuntil = \"2026-06-30\"\n"
        )
    });
    let portal = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";
    let http = portal.replace(
        "\"embedded\"",
        "\"http\"\nurl = \"https://portal.example.com\"",
    );
    for (before, after) in [
        ("", ""),
        ("", "contacts = \"people\"\n"),
        ("", "[rules]\nplaceholder = \"error\"\n"),
        ("", "[limits]\nmax_accounts = 500\nmax_removals = 50\n"),
        (&a, &a.replace("\"r\"", "\"another\"")),
        (&format!("{a}{b}"), &format!("{b}{a}")),
        ("", portal),
        (portal, &portal.replace("production", "sandbox")),
        (portal, &http),
        // Only what applies to a portal judges: a general key that each portal replaces does not.
        (
            &format!("{portal}approval = {{ reviews = 1 }}\n"),
            &format!("approval = {{ reviews = 1 }}\n{portal}"),
        ),
    ] {
        assert!(!differs(before, after), "{before:?} {after:?}");
    }
}

/// Checks if `commit` comes after the bases, for a push of `accounts`.
fn checked(
    git: &TestRepository,
    bases: &Bases,
    commit: &CommitId,
    accounts: &[&str],
    allow_rollback: bool,
) -> (Vec<Error>, Vec<Text>) {
    let project = Project {
        root: Path::new("/nowhere").to_owned(),
        config: FILE_NAME.to_owned(),
    };
    let accounts: Vec<_> = accounts.iter().map(|id| (*id).to_owned()).collect();
    let request = PushRequest {
        project: &project,
        portal: None,
        rev: commit.as_str(),
        accounts: &accounts,
        choices: Choices {
            allow_rollback,
            ..Choices::default()
        },
        now: Timestamp::UNIX_EPOCH,
        surroundings: Surroundings {
            directory: &project.root,
            variable: &|_| None,
            clock: || Timestamp::UNIX_EPOCH,
            log: Arc::new(|_| {}),
        },
    };
    fast_forward(&request, bases, &git.open(), commit).expect("a history")
}

/// Returns the text of a refusal for the account `a`.
fn later(base: &CommitId, commit: &CommitId) -> Text {
    Text::new(id::PUSHED_FROM_LATER)
        .with("accounts", account_names(&["a"]))
        .with("base", base.short())
        .with("commit", commit.short())
}

/// Returns the note for the account `a`.
fn goes_back(base: &CommitId) -> Text {
    Text::new(id::NOTE_GOES_BACK)
        .with("commit", base.short())
        .with("accounts", account_names(&["a"]))
}

fn takes_back(commit: &CommitId, summary: &str) -> Text {
    Text::new(id::NOTE_TAKES_BACK)
        .with("commit", commit.short())
        .with("summary", summary)
}

#[test]
fn the_base_itself_and_what_comes_after_it_is_pushed() {
    let (git, [first, second, third]) = line();
    for allow_rollback in [false, true] {
        let passes = |bases: &Bases, commit: &CommitId| {
            let (refusals, notes) = checked(&git, bases, commit, &[], allow_rollback);
            refusals.is_empty() && notes.is_empty()
        };
        assert!(passes(&bases(&[]), &first));
        for commit in [&first, &second, &third] {
            assert!(passes(&bases(&[(first.as_str(), Some(&first))]), commit));
        }
        let both = bases(&[
            (first.as_str(), Some(&first)),
            (second.as_str(), Some(&second)),
        ]);
        assert!(passes(&both, &second));
        assert!(passes(&both, &third));
    }
}

/// Returns the base of the account `a`.
fn base(commit: &CommitId) -> Bases {
    let pushed = PushedCommit {
        accounts: vec!["a".to_owned()],
        commit: Some(commit.clone()),
    };
    Bases {
        accounts: BTreeMap::new(),
        commits: BTreeMap::from([(commit.as_str().to_owned(), pushed)]),
    }
}

#[test]
fn an_ancestor_of_the_base_is_refused() {
    let (git, [first, second, third]) = line();
    for commit in [&first, &second] {
        let (refusals, notes) = checked(&git, &base(&third), commit, &[], false);
        assert!(notes.is_empty());
        let [refusal] = &refusals[..] else {
            panic!("{refusals:?}");
        };
        assert_eq!(refusal.message(), &later(&third, commit));
    }
}

#[test]
fn a_rollback_that_is_allowed_notes_what_it_takes_back() {
    let (git, [first, second, third]) = line();
    let (refusals, notes) = checked(&git, &base(&third), &first, &[], true);
    assert!(refusals.is_empty());
    let expected = [
        goes_back(&third),
        takes_back(&third, "third"),
        takes_back(&second, "second"),
    ];
    assert_eq!(notes, expected);
}

#[test]
fn a_commit_that_is_unrelated_to_the_base_is_no_better_than_an_ancestor() {
    let (git, [first, second, third]) = line();
    let side = git.commit("side", "", &[&first]);
    let unrelated = git.commit("unrelated", "", &[]);
    for commit in [&side, &unrelated] {
        let (refusals, notes) = checked(&git, &base(&second), commit, &[], false);
        assert!(notes.is_empty());
        assert_eq!(refusals[0].message(), &later(&second, commit));
    }
    let (refusals, notes) = checked(&git, &base(&second), &side, &[], true);
    assert!(refusals.is_empty());
    assert_eq!(notes, [goes_back(&second), takes_back(&second, "second")]);
    // A merge comes after both of its parents.
    let merge = git.commit("merge", "", &[&side, &third]);
    let (refusals, notes) = checked(&git, &base(&second), &merge, &[], false);
    assert!(refusals.is_empty() && notes.is_empty());
}

#[test]
fn every_base_of_a_requested_account_counts() {
    let (git, [first, second, third]) = line();
    let both = bases(&[("a", Some(&first)), ("b", Some(&third))]);
    let number = |accounts: &[&str]| checked(&git, &both, &second, accounts, false).0.len();
    assert_eq!(number(&[]), 1);
    assert_eq!(number(&["a"]), 0);
    assert_eq!(number(&["b"]), 1);
    assert_eq!(number(&["a", "b"]), 1);
    assert_eq!(number(&["c"]), 0);
    let later = bases(&[("a", Some(&third)), ("b", Some(&third))]);
    assert_eq!(checked(&git, &later, &second, &[], false).0.len(), 2);
}

#[test]
fn only_the_requested_accounts_are_named() {
    let (git, [first, second, _]) = line();
    let mut bases = base(&second);
    for pushed in bases.commits.values_mut() {
        pushed.accounts = ["a", "b", "c"].map(str::to_owned).to_vec();
    }
    let (refusals, _) = checked(&git, &bases, &first, &["a"], false);
    assert_eq!(refusals[0].message(), &later(&second, &first));
}

#[test]
fn a_base_that_this_clone_lacks_is_refused_even_with_a_rollback() {
    let (git, [first, _, _]) = line();
    let lacking = |id: &str, accounts: &[&str], allow_rollback| {
        let mut bases = bases(&[(UNKNOWN, None)]);
        for pushed in bases.commits.values_mut() {
            pushed.accounts = vec![id.to_owned()];
        }
        checked(&git, &bases, &first, accounts, allow_rollback)
    };
    let unknown = Text::new(id::PUSHED_FROM_UNKNOWN)
        .with("accounts", account_names(&["a"]))
        .with("commit", short_id(UNKNOWN));
    let check_hint = |hint: &str| {
        for allow_rollback in [false, true] {
            let (refusals, notes) = lacking("a", &[], allow_rollback);
            assert!(notes.is_empty());
            let [refusal] = &refusals[..] else {
                panic!("{refusals:?}");
            };
            assert_eq!(refusal.message(), &unknown);
            assert_eq!(refusal.hints(), [unknown.attribute(hint.to_owned())]);
            assert!(lacking("b", &["a"], allow_rollback).0.is_empty());
        }
    };
    check_hint("help-fetch");
    git.make_shallow(&first);
    check_hint("help-shallow");
}

#[test]
fn a_rollback_names_ten_commits_and_then_that_there_are_more() {
    let git = TestRepository::new();
    let first = git.commit("first", "", &[]);
    let mut last = first.clone();
    for number in 1..=11 {
        last = git.commit(&number.to_string(), "", &[&last]);
        let (_, notes) = checked(&git, &base(&last), &first, &[], true);
        let more = Text::new(id::NOTE_TAKES_BACK_MORE);
        assert_eq!(notes.last() == Some(&more), number == 11, "{number}");
        assert_eq!(notes.len(), number + 1);
    }
}
