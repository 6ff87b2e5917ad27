use super::*;
use crate::config::{FILE_NAME, ProjectFiles};
use crate::contact::Environment;
use crate::finding::{Finding, Label};
use crate::language::Text;
use crate::plan::desired;
use crate::text::{Origin, Snapshot, SourceFile, Span};

/// Returns a finding of `severity` in `path`.
fn finding(path: &str, severity: Severity) -> Finding {
    Finding {
        rule: "placeholder",
        severity,
        path: path.into(),
        span: Span::default(),
        message: Text::verbatim("message"),
        label: None,
        others: Vec::new(),
        help: None,
        field: None,
        pointer: String::new(),
        account: None,
        fix: None,
    }
}

fn error(path: &str) -> Finding {
    finding(path, Severity::Error)
}

/// Returns a finding with a second place, which is in the file `other` unless that is `None`.
fn with_other(path: &str, other: Option<&str>) -> Finding {
    let label = Label {
        path: other.map(Arc::from),
        span: Span::default(),
        text: Text::verbatim("label"),
    };
    Finding {
        others: vec![label],
        ..error(path)
    }
}

fn about(path: &str, account: &str) -> Finding {
    Finding {
        account: Some(account.into()),
        ..error(path)
    }
}

/// Returns the accounts of these files, each by its path in the contacts folder and its id.
fn accounts(files: &[(&str, &str)]) -> Accounts {
    let files = files.iter().map(|(path, id)| {
        let text = format!("[account]\nid = \"{id}\"\n");
        SourceFile::new(format!("contacts/{path}"), text.into_bytes())
    });
    let snapshot = Snapshot::new(Origin::Memory, files.collect());
    let files = ProjectFiles::new(snapshot, FILE_NAME);
    desired(&files, Environment::Production)
}

fn held_back(findings: Vec<Finding>) -> Option<HeldBack> {
    let layout = Layout {
        config: FILE_NAME.to_owned(),
        contacts: "contacts".into(),
    };
    HeldBack::of(&Report::new(findings, 3), &layout)
}

/// Returns the ids that are held back of the accounts `a`, `b` and `c`. At the base `b` was in
/// another file, and there was an account `d`.
fn held(findings: Vec<Finding>) -> Vec<String> {
    let desired = accounts(&[("a.toml", "a"), ("b.toml", "b"), ("c.toml", "c")]);
    let base = accounts(&[("a.toml", "a"), ("old.toml", "b"), ("d.toml", "d")]);
    let bases = BTreeMap::from([("c1".to_owned(), Arc::new(base))]);
    let held = held_back(findings).expect("not every account");
    held.accounts(&desired, &bases).into_iter().collect()
}

#[test]
fn without_an_error_nothing_is_held_back() {
    assert_eq!(held(Vec::new()), [""; 0]);
}

#[test]
fn an_error_in_an_account_file_holds_that_account_back() {
    assert_eq!(held(vec![error("contacts/a.toml")]), ["a"]);
    let two = vec![error("contacts/a.toml"), error("contacts/c.toml")];
    assert_eq!(held(two), ["a", "c"]);
    let twice = vec![error("contacts/a.toml"), error("contacts/a.toml")];
    assert_eq!(held(twice), ["a"]);
}

#[test]
fn an_account_is_held_back_by_the_file_that_it_had_at_a_base() {
    // The file of `d` cannot be read now, and the old file of `b` has errors.
    assert_eq!(held(vec![error("contacts/d.toml")]), ["d"]);
    assert_eq!(held(vec![error("contacts/old.toml")]), ["b"]);
    assert_eq!(held(vec![error("contacts/new.toml")]), [""; 0]);
}

#[test]
fn every_base_counts() {
    let bases = ["c1", "c2"].map(|commit| {
        let of_commit = accounts(&[("x.toml", commit)]);
        (commit.to_owned(), Arc::new(of_commit))
    });
    let held = held_back(vec![error("contacts/x.toml")]).expect("one file");
    let found = held.accounts(&accounts(&[("x.toml", "now")]), &BTreeMap::from(bases));
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["c1", "c2", "now"]);
    let found = held.accounts(&Accounts::new(), &BTreeMap::new());
    assert!(found.is_empty());
}

#[test]
fn the_account_that_a_finding_names_is_held_back() {
    assert_eq!(held(vec![about("contacts/a.toml", "b")]), ["a", "b"]);
    // No file that can be read has this account.
    assert_eq!(held(vec![about("contacts/new.toml", "e")]), ["e"]);
}

#[test]
fn the_other_file_of_a_duplicate_is_held_back() {
    let duplicate = with_other("contacts/a.toml", Some("contacts/c.toml"));
    assert_eq!(held(vec![duplicate]), ["a", "c"]);
    let same_file = with_other("contacts/a.toml", None);
    assert_eq!(held(vec![same_file]), ["a"]);
}

#[test]
fn an_error_in_the_directory_or_the_configuration_holds_everything_back() {
    for path in [
        FILE_NAME,
        "contacts/directory.toml",
        "contacts/directory/people.toml",
    ] {
        assert!(held_back(vec![error(path)]).is_none(), "{path}");
        let with_account = vec![error("contacts/a.toml"), error(path)];
        assert!(held_back(with_account).is_none(), "{path}");
    }
    // Neither is the directory.
    assert_eq!(held(vec![error("contacts/eu/directory.toml")]), [""; 0]);
    assert_eq!(held(vec![error("contacts/directory-eu.toml")]), [""; 0]);
}

#[test]
fn a_warning_holds_nothing_back() {
    let warning = |path| finding(path, Severity::Warn);
    for path in ["contacts/a.toml", "contacts/directory.toml", FILE_NAME] {
        assert_eq!(held(vec![warning(path)]), [""; 0], "{path}");
        let both = vec![warning(path), error("contacts/b.toml")];
        assert_eq!(held(both), ["b"], "{path}");
    }
    let named = Finding {
        severity: Severity::Warn,
        ..about("contacts/a.toml", "c")
    };
    assert_eq!(held(vec![named]), [""; 0]);
}
