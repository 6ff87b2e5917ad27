use super::*;
use crate::git::GitVariables;

/// A repository whose references all name one commit.
struct Clone {
    folder: tempfile::TempDir,
    git: git2::Repository,
    commit: git2::Oid,
}

/// Makes a clone with these remotes and references.
fn clone(remotes: &[&str], references: &[&str]) -> Clone {
    let folder = tempfile::tempdir().expect("a folder");
    let git = git2::Repository::init(&folder).expect("a repository");
    let time = git2::Time::new(1_700_000_000, 0);
    let who = git2::Signature::new("a", "a@x.example", &time).expect("a name");
    let tree = git.treebuilder(None).and_then(|tree| tree.write());
    let commit = {
        let tree = git.find_tree(tree.expect("a tree")).expect("a tree");
        git.commit(None, &who, &who, "first", &tree, &[])
    };
    let clone = Clone {
        folder,
        commit: commit.expect("a commit"),
        git,
    };
    for remote in remotes {
        let url = format!("https://git.example/{remote}/contacts.git");
        clone.git.remote(remote, &url).expect("a remote");
    }
    for reference in references {
        clone.point(reference);
    }
    clone
}

impl Clone {
    /// Makes a reference, or with `NAME -> TARGET` one that stands for another.
    fn point(&self, reference: &str) {
        let made = match reference.split_once(" -> ") {
            Some((name, target)) => self.git.reference_symbolic(name, target, true, "test"),
            None => self.git.reference(reference, self.commit, true, "test"),
        };
        made.expect("a reference");
    }

    fn set(&self, name: &str, value: &str) {
        let mut config = self.git.config().expect("a configuration");
        config.set_str(name, value).expect("a setting");
    }

    fn open(&self) -> Repository {
        Repository::open(
            self.folder.path(),
            "contactctl.toml",
            &GitVariables::default(),
        )
        .expect("the repository")
    }

    /// The approved branch and the reason, or the refusal and its last hint.
    fn chosen(&self, variable: Option<&str>, named: Option<&str>) -> String {
        let repository = self.open().pinned(variable.map(str::to_owned));
        let policy = Approval {
            reference: named.map(str::to_owned),
            ..Approval::default()
        };
        match repository.approved_branch(&policy) {
            Ok(branch) => Text::new(branch.chosen)
                .with("name", branch.name)
                .to_string(),
            Err(error) => {
                assert_eq!(error.kind(), crate::error::ErrorKind::Refused, "{error}");
                let hints = error.hints();
                let hint = hints.last().map(ToString::to_string);
                format!("{error} | {}", hint.unwrap_or_default())
            }
        }
    }
}

const CLONED: [&str; 3] = [
    "refs/remotes/origin/main",
    "refs/remotes/origin/release",
    "refs/remotes/origin/HEAD -> refs/remotes/origin/main",
];

#[test]
fn the_default_branch_of_the_only_remote_needs_no_pin() {
    let origin = clone(&["origin"], &CLONED);
    let default = "`origin/main`, the remote's default branch";
    assert_eq!(origin.chosen(None, None), default);
    for same in ["origin/main", "refs/remotes/origin/main", "origin/HEAD"] {
        assert_eq!(origin.chosen(None, Some(same)), default, "{same}");
    }
    // What the local branch has and the remote does not is not approved.
    origin.point("refs/heads/main");
    assert_eq!(origin.chosen(None, None), default);
    let fork = clone(
        &["team/fork"],
        &[
            "refs/remotes/team/fork/trunk",
            "refs/remotes/team/fork/HEAD -> refs/remotes/team/fork/trunk",
        ],
    );
    assert_eq!(
        fork.chosen(None, None),
        "`team/fork/trunk`, the remote's default branch"
    );
    let at_forge = fork.open().approved_branch(&Approval::default());
    assert_eq!(at_forge.expect("a branch").name_at_forge(), "trunk");
}

#[test]
fn a_clone_that_does_not_know_the_default_branch_guesses_none() {
    let origin = clone(&["origin"], &["refs/remotes/origin/main"]);
    let refused = "this clone has no record of the default branch of remote `origin`, so the approved branch must be pinned";
    let pin = "if `origin/main` is the approved branch, run `git config contactctl.approvedRef origin/main`, or set `CONTACTCTL_APPROVED_REF=origin/main`";
    assert_eq!(origin.chosen(None, None), format!("{refused} | {pin}"));
    let master = clone(&["origin"], &["refs/remotes/origin/master"]);
    assert!(
        master
            .chosen(None, None)
            .contains("approvedRef origin/master`")
    );
    let trunk = clone(&["origin"], &["refs/remotes/origin/trunk"]);
    assert!(trunk.chosen(None, None).contains("approvedRef BRANCH`"));
    // A default branch that is not fetched is known and missing.
    let head = "refs/remotes/origin/HEAD -> refs/remotes/origin/main";
    let unfetched = clone(&["origin"], &[head]);
    assert_eq!(
        unfetched.chosen(None, None),
        "the approved branch `origin/main` is not in this clone | fetch it: `git fetch`; if the remote renamed its default branch, run `git remote set-head REMOTE --auto`"
    );
}

#[test]
fn of_several_remotes_one_branch_has_to_be_pinned() {
    let clone = clone(&["upstream", "origin"], &CLONED);
    clone.point("refs/remotes/upstream/main");
    for named in [None, Some("upstream/main")] {
        let refused = clone.chosen(None, named);
        assert!(
            refused.starts_with("this clone has several remotes (`origin`, `upstream`), so"),
            "{refused}"
        );
        assert!(refused.contains("approvedRef origin/main`"), "{refused}");
    }
    clone.set("contactctl.approvedRef", "upstream/main");
    let by_setting = "`upstream/main`, pinned by `contactctl.approvedRef` in Git's configuration";
    assert_eq!(clone.chosen(None, None), by_setting);
    let url = clone.open().remote_url(&Approval::default());
    let url = url.expect("a branch").expect("a remote");
    assert_eq!(url, "https://git.example/upstream/contacts.git");
}

#[test]
fn another_branch_than_the_default_one_has_to_be_pinned() {
    let origin = clone(&["origin"], &CLONED);
    origin.point("refs/heads/main");
    for named in ["origin/release", "main", "origin/missing"] {
        let refused = origin.chosen(None, Some(named));
        let expected = format!(
            "`[approval] ref` is `{named}`, but the default branch is `origin/main`, so the approved branch must be pinned | if `{named}` is the approved branch, run `git config contactctl.approvedRef {named}`, or set `CONTACTCTL_APPROVED_REF={named}`"
        );
        assert_eq!(refused, expected);
    }
    // What a commit says is not put into a command that people copy.
    for odd in ["a;b", "$(id)", "-f", "a b", "a`b"] {
        let refused = origin.chosen(None, Some(odd));
        assert!(refused.contains("approvedRef BRANCH`"), "{refused}");
    }
}

#[test]
fn a_pin_replaces_what_the_policy_names_and_the_variable_wins() {
    let origin = clone(&["origin"], &CLONED);
    origin.point("refs/heads/main");
    let by_variable = |name: &str| format!("`{name}`, pinned by `CONTACTCTL_APPROVED_REF`");
    for named in [None, Some("origin/main"), Some("main"), Some("nowhere")] {
        let chosen = origin.chosen(Some("origin/release"), named);
        assert_eq!(chosen, by_variable("origin/release"), "{named:?}");
    }
    for (full, name) in [
        ("refs/remotes/origin/release", "origin/release"),
        ("refs/heads/main", "main"),
        ("main", "main"),
        ("origin/HEAD", "origin/main"),
    ] {
        assert_eq!(origin.chosen(Some(full), None), by_variable(name), "{full}");
    }
    origin.set("contactctl.approvedRef", "main");
    assert!(
        origin
            .chosen(None, None)
            .starts_with("`main`, pinned by `contactctl")
    );
    assert_eq!(
        origin.chosen(Some("origin/release"), None),
        by_variable("origin/release")
    );
}

#[test]
fn a_pin_names_a_branch_and_nothing_else() {
    let origin = clone(&["origin"], &CLONED);
    origin.point("refs/tags/v1");
    origin.point("refs/contactctl/approvals");
    origin.point("refs/remotes/origin/odd -> refs/tags/v1");
    let commit = origin.commit.to_string();
    for name in [
        "v1",
        "refs/tags/v1",
        "HEAD",
        "refs/contactctl/approvals",
        "origin/odd",
        "HEAD",
        "origin/missing",
        "origin",
        "main",
        "",
        " ",
        &commit,
        &commit[..10],
    ] {
        let refused = origin.chosen(Some(name), None);
        assert!(
            refused.starts_with("this clone does not have the approved branch: `"),
            "{name}: {refused}"
        );
        origin.set("contactctl.approvedRef", name);
        let refused = origin.chosen(None, Some("origin/main"));
        assert!(
            refused.starts_with("this clone does not have the approved branch"),
            "{refused}"
        );
    }
}

#[test]
fn a_setting_without_a_value_is_a_pin_of_nothing() {
    let origin = clone(&["origin"], &CLONED);
    let file = origin.git.path().join("config");
    let text = std::fs::read_to_string(&file).expect("the configuration");
    std::fs::write(&file, text + "[contactctl]\n\tapprovedRef\n").expect("a file");
    let refused = origin.chosen(None, None);
    assert!(
        refused.starts_with("this clone does not have the approved branch"),
        "{refused}"
    );
}

#[test]
fn a_file_that_the_configuration_includes_pins_nothing() {
    let origin = clone(&["origin"], &CLONED);
    let file = origin.folder.path().join(".gitconfig");
    std::fs::write(file, "[contactctl]\n\tapprovedRef = origin/release\n").expect("a file");
    origin.set("include.path", "../.gitconfig");
    assert_eq!(
        origin.chosen(None, None),
        "`contactctl.approvedRef` is set in a file that Git's configuration includes: such a file can come from a commit, so it is not trusted | set it in Git's configuration itself: `git config contactctl.approvedRef VALUE`"
    );
    // The variable does not come from there.
    assert!(origin.chosen(Some("origin/main"), None).contains("pinned"));
}

#[test]
fn without_a_remote_the_local_branch_counts() {
    let local = |branches: &[&str]| clone(&[], branches);
    let main = local(&["refs/heads/main", "refs/heads/topic"]);
    let default = "`main`, the local default branch (there is no remote)";
    assert_eq!(main.chosen(None, None), default);
    assert_eq!(main.chosen(None, Some("main")), default);
    assert_eq!(main.chosen(None, Some("refs/heads/main")), default);
    let refused = main.chosen(None, Some("topic"));
    assert!(refused.contains("approvedRef topic`"), "{refused}");
    let only = local(&["refs/heads/trunk"]);
    assert!(
        only.chosen(None, None)
            .starts_with("`trunk`, the only local")
    );
    let both = local(&["refs/heads/main", "refs/heads/master"]);
    assert!(
        both.chosen(None, None)
            .starts_with("`main` (`master` exists too")
    );
    let two = local(&["refs/heads/one", "refs/heads/two", "HEAD -> refs/heads/two"]);
    let refused = two.chosen(None, None);
    assert!(
        refused.starts_with("it is not clear which branch of this repository is the approved one"),
        "{refused}"
    );
    assert!(refused.contains("approvedRef two`"), "{refused}");
    assert!(two.chosen(Some("one"), None).starts_with("`one`, pinned"));
}
