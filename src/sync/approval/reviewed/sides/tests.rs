use super::*;
use crate::forge::ListedHead;
use crate::git::fixture::{Files as Content, TestHistory, files};

fn contacts(text: &str) -> Content {
    files(&[("contactctl.toml", ""), ("contacts/a.toml", text)])
}

/// A state, the state after it, and the head of a request that left the branch before both.
struct Case {
    history: TestHistory,
    root: CommitId,
    before: CommitId,
    after: CommitId,
    head: CommitId,
}

fn case() -> Case {
    let history = TestHistory::new();
    let root = history.commit("a", &contacts("0"), &[]);
    let before = history.commit("a", &contacts("1"), &[&root]);
    let after = history.commit("a", &contacts("2"), &[&before]);
    let head = history.commit("b", &contacts("3"), &[&root]);
    Case {
        history,
        root,
        before,
        after,
        head,
    }
}

impl Case {
    fn request(&self) -> MergedPullRequest {
        MergedPullRequest {
            number: 7,
            head: self.head.as_str().to_owned(),
            ..MergedPullRequest::default()
        }
    }

    fn sides(&self, request: &MergedPullRequest) -> Result<Sides> {
        let repository = self.history.open();
        let scopes = Scopes::new(&repository);
        let local = LocalClone {
            repository: &repository,
            scopes: &scopes,
        };
        local.sides(request, Some(&self.before), &self.after)
    }

    fn refusal(&self, request: &MergedPullRequest) -> Text {
        let refused = self.sides(request).err().expect("a refusal");
        refused.message().clone()
    }
}

#[test]
fn the_paths_that_a_step_changes_are_those_that_differ() {
    let case = case();
    let sides = case.sides(&case.request()).expect("sides");
    assert_eq!(sides.changed(), ["contacts/a.toml"]);
    assert_eq!(sides.bases.len(), 1);
    assert_eq!(sides.first_other(), Some("contacts/a.toml"));
}

#[test]
fn the_forge_compared_the_head_with_the_merge_base() {
    let case = case();
    let compared_with = |commit: &CommitId| MergedPullRequest {
        compared_with: Some(commit.as_str().to_owned()),
        ..case.request()
    };
    assert!(case.sides(&compared_with(&case.root)).is_ok());
    let expected = Text::new(id::REVIEWED_COMPARED)
        .with("number", "7")
        .with("commit", short_id(case.before.as_str()));
    assert_eq!(case.refusal(&compared_with(&case.before)), expected);
}

#[test]
fn several_merge_bases_are_all_what_the_forge_compared_with() {
    let history = TestHistory::new();
    let root = history.commit("a", &contacts("0"), &[]);
    let one = history.commit("a", &contacts("1"), &[&root]);
    let other = history.commit("b", &contacts("0"), &[&root]);
    // Each side has merged the other one.
    let before = history.commit("a", &contacts("1"), &[&one, &other]);
    let head = history.commit("b", &contacts("1"), &[&other, &one]);
    let after = history.commit("a", &contacts("2"), &[&before]);
    let case = Case {
        history,
        root,
        before,
        after,
        head,
    };
    assert_eq!(case.sides(&case.request()).expect("sides").bases.len(), 2);
    let request = MergedPullRequest {
        compared_with: Some(one.as_str().to_owned()),
        ..case.request()
    };
    let expected = Text::new(id::REVIEWED_COMPARED)
        .with("number", "7")
        .with("commit", short_id(one.as_str()));
    assert_eq!(case.refusal(&request), expected);
}

#[test]
fn the_forge_saw_everything_that_is_after_the_merge_base() {
    let case = case();
    let pushed_from = |commit: &str| MergedPullRequest {
        pushed_from: Some(commit.to_owned()),
        ..case.request()
    };
    assert!(case.sides(&pushed_from(case.root.as_str())).is_ok());
    for commit in [case.before.as_str(), case.head.as_str(), &"1".repeat(40)] {
        let expected = Text::new(id::FORGE_PUSHES_GAP)
            .with("number", "7")
            .with("commit", short_id(commit));
        assert_eq!(case.refusal(&pushed_from(commit)), expected);
    }
}

#[test]
fn a_head_that_the_clone_lacks_is_as_the_forge_lists_it() {
    let case = case();
    let lost = "1".repeat(40);
    let listed = |path: &str, base: &CommitId| MergedPullRequest {
        head: lost.clone(),
        listed: Some(ListedHead {
            merge_bases: [(case.before.as_str().to_owned(), base.as_str().to_owned())].into(),
            files: [(path.to_owned(), ("x".to_owned(), 0o100_644))].into(),
        }),
        ..case.request()
    };
    let head = |path: &str| {
        let sides = case.sides(&listed(path, &case.root)).expect("sides");
        sides.head.into_keys().collect::<Vec<_>>()
    };
    for path in ["contacts/a.toml", "contacts/deep/b.toml", "contactctl.toml"] {
        assert_eq!(head(path), [path]);
    }
    for path in ["contacts.toml", "README.md"] {
        assert_eq!(head(path), [""; 0]);
    }
    // What is no ancestor of the state before is no merge base.
    let unknown = Text::new(id::REVIEWED_BASE_UNKNOWN)
        .with("number", "7")
        .with("before", case.before.short());
    assert_eq!(case.refusal(&listed("x", &case.after)), unknown);
}

#[test]
fn a_path_is_at_or_below_a_folder() {
    for (path, folder, expected) in [
        ("contacts", "contacts", true),
        ("contacts/a.toml", "contacts", true),
        ("contacts.toml", "contacts", false),
        ("a/contacts", "contacts", false),
        ("bistro.toml", "", true),
        ("", "", true),
    ] {
        assert_eq!(is_at_or_below(path, folder), expected, "{path}");
    }
}
