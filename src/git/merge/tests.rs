use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::fixture::{Content, Files, TestHistory, files};
use super::*;

const FOLDER: &str = "contacts";

/// The paths of the fixture's configuration, which is the default one.
fn roots() -> Roots {
    Roots::from([FOLDER.to_owned()])
}

/// Returns true if the merge of `ours` and `theirs`, which both come from `base`, to `merged` is clean.
fn is_clean(base: &Files, ours: &Files, theirs: &Files, merged: &Files) -> bool {
    let history = TestHistory::new();
    let base = history.commit("a", base, &[]);
    let ours = history.commit("a", ours, &[&base]);
    let theirs = history.commit("b", theirs, &[&base]);
    let merge = history.commit("c", merged, &[&ours, &theirs]);
    let repository = history.open();
    let scopes = Scopes::new(&repository);
    scopes
        .is_clean_merge(&merge, &[ours, theirs], &roots())
        .expect("a history")
}

/// One account file with this text, if there is any.
fn one(text: Option<&str>) -> Files {
    let path = format!("{FOLDER}/a.toml");
    text.map_or_else(Files::new, |text| files(&[(path.as_str(), text)]))
}

#[test]
fn a_file_is_what_one_side_made_of_it_while_the_other_left_it() {
    let (o, a, b) = (Some("o"), Some("a"), Some("b"));
    for (base, ours, theirs, merged, expected) in [
        // Both sides agree.
        (o, o, o, o, true),
        (o, a, a, a, true),
        (o, None, None, None, true),
        (o, a, a, o, false),
        (o, o, o, a, false),
        // One side has changed, added or removed it.
        (o, a, o, a, true),
        (o, o, a, a, true),
        (o, None, o, None, true),
        (o, o, None, None, true),
        (None, a, None, a, true),
        (None, None, a, a, true),
        // The merge takes the side that has not, or something else.
        (o, a, o, o, false),
        (o, o, a, o, false),
        (o, None, o, o, false),
        (None, a, None, None, false),
        (o, a, o, b, false),
        // Both have, and not to the same.
        (o, a, b, a, false),
        (o, a, b, b, false),
        (o, a, b, o, false),
        (o, a, None, a, false),
        (o, a, None, None, false),
        (None, a, b, a, false),
    ] {
        let found = is_clean(&one(base), &one(ours), &one(theirs), &one(merged));
        assert_eq!(found, expected, "{base:?} {ours:?} {theirs:?} {merged:?}");
    }
}

#[test]
fn a_moved_file_is_one_that_is_gone_and_one_that_is_new() {
    let base = files(&[("contacts/a.toml", "1\n2\n3\n4\n5\n")]);
    let moved = files(&[("contacts/b.toml", "1\n2\n3\n4\n5\n")]);
    let edited = files(&[("contacts/a.toml", "1\n2\n3\n4\n6\n")]);
    let carried = files(&[("contacts/b.toml", "1\n2\n3\n4\n6\n")]);
    assert!(!is_clean(&base, &moved, &edited, &carried));
}

#[test]
fn lines_are_not_merged_whatever_the_attributes_say() {
    let with = |text: &str| {
        files(&[
            (".gitattributes", "*.toml merge=union\n"),
            ("contacts/a.toml", text),
        ])
    };
    let (base, ours, theirs) = (with("1\n"), with("1\n2\n"), with("0\n1\n"));
    assert!(!is_clean(&base, &ours, &theirs, &with("0\n1\n2\n")));
}

#[test]
fn a_file_that_takes_the_place_of_a_folder_is_judged_as_both() {
    let folder = files(&[("contacts/x/a.toml", "1")]);
    let file = files(&[("contacts/x", "1")]);
    let none = Files::new();
    assert!(is_clean(&folder, &file, &folder, &file));
    assert!(is_clean(&file, &file, &folder, &folder));
    assert!(!is_clean(&folder, &file, &folder, &folder));
    assert!(!is_clean(&none, &file, &folder, &file));
}

#[test]
fn what_is_out_of_scope_does_not_count() {
    let with = |text: &str| files(&[("README.md", text), ("contacts/a.toml", "1")]);
    assert!(is_clean(&with("o"), &with("a"), &with("b"), &with("evil")));
}

#[test]
fn histories_with_nothing_in_common_have_no_file_in_common() {
    let history = TestHistory::new();
    let ours = history.commit("a", &one(Some("a")), &[]);
    let theirs = history.commit("b", &files(&[("contacts/b.toml", "b")]), &[]);
    let both = files(&[("contacts/a.toml", "a"), ("contacts/b.toml", "b")]);
    let merge = history.commit("c", &both, &[&ours, &theirs]);
    let kept = history.commit("c", &one(Some("a")), &[&ours, &theirs]);
    let repository = history.open();
    let scopes = Scopes::new(&repository);
    let parents = [ours, theirs];
    let clean = |commit| {
        scopes
            .is_clean_merge(commit, &parents, &roots())
            .expect("a history")
    };
    assert!(clean(&merge));
    assert!(!clean(&kept));
}

#[test]
fn each_of_several_merge_bases_has_to_agree() {
    // A criss-cross: both sides have merged the other one before, and taken back its change.
    let history = TestHistory::new();
    let root = history.commit("a", &one(Some("o")), &[]);
    let left = history.commit("a", &one(Some("l")), &[&root]);
    let right = history.commit("b", &one(Some("o")), &[&root]);
    let ours = history.commit("a", &one(Some("l")), &[&left, &right]);
    let theirs = history.commit("b", &one(Some("o")), &[&right, &left]);
    let repository = history.open();
    let scopes = Scopes::new(&repository);
    for taken in ["l", "o"] {
        let merge = history.commit("c", &one(Some(taken)), &[&ours, &theirs]);
        let parents = [ours.clone(), theirs.clone()];
        let clean = scopes.is_clean_merge(&merge, &parents, &roots());
        assert!(!clean.expect("a history"), "{taken}");
    }
}

#[test]
fn only_two_parents_make_a_clean_merge() {
    let history = TestHistory::new();
    let base = history.commit("a", &one(Some("o")), &[]);
    let parents: Vec<_> = ["a", "b", "c"]
        .into_iter()
        .map(|who| history.commit(who, &one(Some("o")), &[&base]))
        .collect();
    let all: Vec<_> = parents.iter().collect();
    let merge = history.commit("d", &one(Some("o")), &all);
    let repository = history.open();
    let scopes = Scopes::new(&repository);
    for count in 0..=3 {
        let clean = scopes.is_clean_merge(&merge, &parents[..count], &roots());
        assert_eq!(clean.expect("a history"), count == 2, "{count}");
    }
}

#[test]
fn what_cannot_be_read_is_not_clean() {
    let link = Files::from([(
        "contacts/a.toml".to_owned(),
        Content::Link("/etc/passwd".to_owned()),
    )]);
    let plain = one(Some("o"));
    assert!(!is_clean(&plain, &link, &plain, &link));
    assert!(!is_clean(&plain, &plain, &link, &plain));
    assert!(!is_clean(&link, &plain, &link, &plain));
    assert!(is_clean(&link, &plain, &plain, &plain));
}

/// A configuration whose contacts are in `folder`.
fn in_folder(folder: &str, texts: &[(&str, &str)]) -> Files {
    let config = format!("contacts = \"{folder}\"\n");
    let mut all = files(texts);
    all.extend(files(&[("contactctl.toml", config.as_str())]));
    all
}

#[test]
fn a_merge_does_not_put_in_scope_what_neither_side_had_there() {
    // One side moves the folder, and the other has added a file where it moves to.
    let history = TestHistory::new();
    let base = history.commit(
        "a",
        &in_folder("contacts", &[("contacts/a.toml", "1")]),
        &[],
    );
    let moved = in_folder("people", &[("people/a.toml", "1")]);
    let ours = history.commit("a", &moved, &[&base]);
    let hidden = in_folder(
        "contacts",
        &[("contacts/a.toml", "1"), ("people/evil.toml", "2")],
    );
    let theirs = history.commit("b", &hidden, &[&base]);
    let result = in_folder(
        "people",
        &[("people/a.toml", "1"), ("people/evil.toml", "2")],
    );
    let without = in_folder("people", &[("people/a.toml", "1")]);
    let repository = history.open();
    let scopes = Scopes::new(&repository);
    let parents = [ours.clone(), theirs.clone()];
    let roots = Roots::from(["contactctl.toml", "contacts", "people"].map(str::to_owned));
    let merge = history.commit("c", &result, &[&ours, &theirs]);
    assert!(
        !scopes
            .is_clean_merge(&merge, &parents, &roots)
            .expect("a history")
    );
    let unseen = scopes.unseen(&merge, &parents).expect("a history");
    assert_eq!(unseen.as_deref(), Some("people/evil.toml"));
    let merge = history.commit("c", &without, &[&ours, &theirs]);
    assert_eq!(scopes.unseen(&merge, &parents).expect("a history"), None);
}

#[test]
fn a_step_puts_in_scope_only_what_it_adds() {
    let history = TestHistory::new();
    let repository = history.open();
    let scopes = Scopes::new(&repository);
    let unseen = |before: &Files, after: &Files| {
        let before = history.commit("a", before, &[]);
        let after = history.commit("a", after, &[&before]);
        scopes.unseen(&after, &[before]).expect("a history")
    };
    let here = [("contacts/a.toml", "1")];
    let there = [("people/a.toml", "1")];
    let both = [("contacts/a.toml", "1"), ("people/b.toml", "2")];
    // `git mv`, and a folder that lay there all the time: as it was, or edited in the same step.
    assert_eq!(
        unseen(&in_folder("contacts", &here), &in_folder("people", &there)),
        None
    );
    for text in ["2", "3"] {
        let after = in_folder("people", &[("people/b.toml", text)]);
        let found = unseen(&in_folder("contacts", &both), &after);
        assert_eq!(found.as_deref(), Some("people/b.toml"));
    }
    // What lay there and is gone, and what is in scope all the time.
    let after = in_folder("people", &there);
    assert_eq!(unseen(&in_folder("contacts", &both), &after), None);
    let edited = in_folder("contacts", &[("contacts/a.toml", "2")]);
    assert_eq!(unseen(&in_folder("contacts", &here), &edited), None);
}

/// The slow rule that clean merges are held to: path by path.
fn is_clean_by_path(base: &Files, ours: &Files, theirs: &Files, merged: &Files) -> bool {
    let paths: BTreeSet<_> = [base, ours, theirs, merged]
        .into_iter()
        .flat_map(BTreeMap::keys)
        .collect();
    paths.into_iter().all(|path| {
        let [o, a, b, m] = [base, ours, theirs, merged].map(|files| files.get(path));
        if a == b {
            m == a
        } else if a == o {
            m == b
        } else {
            b == o && m == a
        }
    })
}

/// Files at paths of which no one is the folder of another.
fn tree() -> impl Strategy<Value = Files> {
    let paths = ["contacts/a", "contacts/b/c", "contacts/b/d/e"];
    let text = prop_oneof![Just(None), Just(Some("1")), Just(Some("2"))];
    proptest::collection::vec(text, paths.len()).prop_map(move |texts| {
        let there = paths.into_iter().zip(texts);
        let there: Vec<_> = there
            .filter_map(|(path, text)| Some((path, text?)))
            .collect();
        files(&there)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn folders_are_merged_as_their_files_are(
        base in tree(), ours in tree(), theirs in tree(), other in tree(), takes in 0..4_usize
    ) {
        let merged = [&ours, &theirs, &base, &other][takes];
        prop_assert_eq!(
            is_clean(&base, &ours, &theirs, merged),
            is_clean_by_path(&base, &ours, &theirs, merged)
        );
    }
}
