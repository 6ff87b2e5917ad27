use super::*;
use crate::git::fixture::{Files, TestHistory, files};

/// An account with this name.
fn account(name: &str) -> String {
    format!(
        "[account]\nid = \"a\"\nname = \"{name}\"\nintegration = \"reservations-e2e\"\n\
         [contacts]\ntechnical_emergency = [\"a@x.example\"]\n\
         technical_non_emergency = [\"a@x.example\"]\n\
         operational_for_google = [\"a@x.example\"]\n\
         operational_for_users = \"a@x.example\"\n\
         [contacts.production]\nalert = [\"a@x.example\"]\n\
         [[operational_support]]\ntime_zone = \"Europe/Warsaw\"\ndays = [\"mon\"]\n\
         opens = \"09:00\"\ncloses = \"17:00\"\n"
    )
}

fn at(path: &str, name: &str) -> Files {
    files(&[("contactctl.toml", ""), (path, &account(name))])
}

const PATH: &str = "contacts/a.toml";

/// A step of a history: its commit, the paths before and after it, and the name before and after it.
type Seen = (
    String,
    (Option<String>, Option<String>),
    Option<(Vec<String>, Vec<String>)>,
);

fn seen(test: &TestHistory, from: &CommitId) -> Vec<Seen> {
    let found = history(&test.open(), from, "a").expect("a history");
    assert!(!found.is_absent);
    assert_eq!(found.ends_at, Vec::<String>::new());
    let steps = found.steps.into_iter().map(|step| {
        let mut changes = step.changes.into_iter();
        let name = changes.find(|change| change.key == "name");
        let name = name.map(|change| (change.before, change.after));
        (step.commit, (step.was_at, step.path), name)
    });
    steps.collect()
}

fn step(commit: &CommitId, paths: [Option<&str>; 2], names: Option<[&[&str]; 2]>) -> Seen {
    let [before, after] = paths.map(|path| path.map(str::to_owned));
    let names = names.map(|names| {
        let [before, after] = names.map(|members| members.iter().map(ToString::to_string));
        (before.collect(), after.collect())
    });
    (commit.as_str().to_owned(), (before, after), names)
}

#[test]
fn the_commits_that_changed_or_moved_an_account_are_found() {
    let test = TestHistory::new();
    let empty = test.commit("a", &files(&[("contactctl.toml", "")]), &[]);
    let created = test.commit("a", &at(PATH, "A"), &[&empty]);
    let mut beside = at(PATH, "A");
    beside.extend(files(&[("README.md", "x")]));
    let beside = test.commit("a", &beside, &[&created]);
    let renamed = test.commit("a", &at(PATH, "B"), &[&beside]);
    let moved = test.commit("a", &at("contacts/b.toml", "B"), &[&renamed]);
    let expected = [
        step(&moved, [Some(PATH), Some("contacts/b.toml")], None),
        step(&renamed, [Some(PATH), Some(PATH)], Some([&["A"], &["B"]])),
        step(&created, [None, Some(PATH)], Some([&[], &["A"]])),
    ];
    assert_eq!(seen(&test, &moved), expected);
}

#[test]
fn an_account_in_the_first_commit_is_new_there() {
    let test = TestHistory::new();
    let root = test.commit("a", &at(PATH, "A"), &[]);
    let expected = [step(&root, [None, Some(PATH)], Some([&[], &["A"]]))];
    assert_eq!(seen(&test, &root), expected);
}

#[test]
fn a_merge_counts_for_what_none_of_its_parents_has() {
    let test = TestHistory::new();
    let root = test.commit("a", &at(PATH, "A"), &[]);
    let main = test.commit("a", &at(PATH, "B"), &[&root]);
    let side = test.commit("b", &at(PATH, "C"), &[&root]);
    let created = step(&root, [None, Some(PATH)], Some([&[], &["A"]]));
    let paths = [Some(PATH), Some(PATH)];
    // As one of its parents.
    for (name, parent) in [("B", &main), ("C", &side)] {
        let merge = test.commit("a", &at(PATH, name), &[&main, &side]);
        let expected = [
            step(parent, paths, Some([&["A"], &[name]])),
            created.clone(),
        ];
        assert_eq!(seen(&test, &merge), expected);
    }
    // As neither of them: before it is what the first parent has.
    let merge = test.commit("a", &at(PATH, "D"), &[&main, &side]);
    let mut found = seen(&test, &merge);
    let expected = step(&merge, paths, Some([&["B"], &["D"]]));
    assert_eq!(found.remove(0), expected);
    assert_eq!(found.len(), 3);
}

#[test]
fn an_account_that_is_gone_is_absent() {
    let test = TestHistory::new();
    let root = test.commit("a", &at(PATH, "A"), &[]);
    let gone = test.commit("a", &files(&[("contactctl.toml", "")]), &[&root]);
    let found = history(&test.open(), &gone, "a").expect("a history");
    assert!(found.is_absent);
    assert_eq!(found.steps.len(), 2);
    assert_eq!(found.steps[0].path, None);
    assert_eq!(found.steps[0].was_at.as_deref(), Some(PATH));
}

/// A flat project with the account, and a contacts folder that does not count.
fn flat(name: &str, config: &str) -> Files {
    files(&[
        ("contactctl.toml", config),
        ("a.toml", &account(name)),
        ("contacts/b.toml", &account("b").replace("\"a\"", "\"b\"")),
    ])
}

#[test]
fn an_account_that_the_settings_leave_out_is_gone_from_that_commit_on() {
    let test = TestHistory::new();
    let flat_config = "contacts = \".\"\n";
    let created = test.commit("a", &flat("A", flat_config), &[]);
    let edited = test.commit("a", &flat("B", flat_config), &[&created]);
    let left_out = test.commit("a", &flat("B", ""), &[&edited]);
    let back = test.commit("a", &flat("B", flat_config), &[&left_out]);
    let path = Some("a.toml");
    let expected = [
        step(&back, [None, path], Some([&[], &["B"]])),
        step(&left_out, [path, None], Some([&["B"], &[]])),
        step(&edited, [path, path], Some([&["A"], &["B"]])),
        step(&created, [None, path], Some([&[], &["A"]])),
    ];
    assert_eq!(seen(&test, &back), expected);
}

#[test]
fn a_commit_whose_settings_name_no_folder_hides_no_other() {
    let test = TestHistory::new();
    let config = "contacts = \".\"\n";
    let created = test.commit("a", &flat("A", config), &[]);
    let odd = test.commit("a", &flat("B", "contacts = \"./\"\n"), &[&created]);
    let edited = test.commit("a", &flat("C", config), &[&odd]);
    let path = Some("a.toml");
    let expected = [
        step(&edited, [path, path], Some([&["B"], &["C"]])),
        step(&odd, [path, path], Some([&["A"], &["B"]])),
        step(&created, [None, path], Some([&[], &["A"]])),
    ];
    assert_eq!(seen(&test, &edited), expected);
}
