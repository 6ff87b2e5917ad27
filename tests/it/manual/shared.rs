//! A ledger that several people share through a remote.

use insta::assert_snapshot;

use super::{enter_all, project, second, shown};
use crate::support::{Project, Terminal};

/// A project with a bare remote, and a clone of it.
fn two() -> (Project, Project) {
    let here = project();
    here.write("contacts/tapas.toml", second());
    here.commit_all("a second account");
    let remote = here.path("../remote.git");
    let remote = remote.to_string_lossy();
    here.git(["init", "--quiet", "--bare", "--initial-branch=main", &remote]);
    here.git(["remote", "add", "origin", &remote]);
    here.git(["push", "--quiet", "origin", "main"]);
    here.git(["remote", "set-head", "origin", "main"]);
    let there = Project::new();
    there.git(["clone", "--quiet", &remote, "."]);
    (here, there)
}

#[test]
fn another_clone_sees_what_was_entered() {
    let (here, there) = two();
    assert_snapshot!(shown(&there.run(["plan", "--first", "--account", "tapas"])), @"");
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"");
    let entered = enter_all(&here, 3);
    assert!(entered.contains("contactctl ledger push --portal google"), "{entered}");
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"");
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"");
    assert_snapshot!(shown(&there.run(["plan"])), @"");
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"");
}

#[test]
fn two_people_at_once_lose_nothing() {
    let (here, there) = two();
    let args = |account| ["sync", "--first", "--account", account];
    let mut one = Terminal::start(&here, 100, &args("bistro"));
    let mut other = Terminal::start(&there, 100, &args("tapas"));
    other.answer(&["y", "y"]);
    one.answer(&["a", "a"]);
    other.answer(&["a"]);
    assert!(one.end().contains("--- status 0"));
    assert!(other.end().contains("--- status 0"));
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"");
    assert_snapshot!(shown(&there.run(["ledger", "push"])), @"");
    assert_snapshot!(shown(&here.run(["ledger", "pull"])), @"");
    let plans = [&here, &there].map(|clone| clone.run(["plan"]));
    for plan in plans {
        assert!(plan.says("Nothing to do: 2 unchanged."), "{plan}");
    }
    let tips = [&here, &there].map(|clone| clone.git(["rev-parse", "refs/contactctl/portals/google"]));
    assert_eq!(tips[0], tips[1]);
}

#[test]
fn two_people_on_one_account_in_one_clone() {
    let project = project();
    let mut one = Terminal::start(&project, 100, &["sync", "--first"]);
    one.wait_for("[q]uit: ");
    let mut other = Terminal::start(&project, 100, &["sync", "--first"]);
    other.answer(&["a", "a"]);
    let other = other.end();
    assert!(other.contains("--- status 0"), "{other}");
    // What the other has confirmed meanwhile is not asked again, and not lost.
    one.type_line("a");
    let one = one.end();
    assert!(one.contains("--- status 0"), "{one}");
    let plan = project.run(["plan"]);
    assert!(plan.says("Nothing to do: 1 unchanged."), "{plan}");
}

#[test]
fn a_remote_that_cannot_be_asked() {
    let (here, _) = two();
    enter_all(&here, 3);
    here.git(["remote", "set-url", "origin", "/nowhere"]);
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"");
    assert_snapshot!(shown(&here.run(["ledger", "pull", "--upload-pack=x"])), @"");
    assert_snapshot!(shown(&here.run(["ledger", "pull", "upstream"])), @"");
    here.git(["remote", "remove", "origin"]);
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"");
}
