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
    here.git([
        "init",
        "--quiet",
        "--bare",
        "--initial-branch=main",
        &remote,
    ]);
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
    assert_snapshot!(shown(&there.run(["plan", "--first", "--account", "tapas"])), @"
    $ contactctl plan --first --account tapas
    Portal  google (manual, production)
    Commit  [COMMIT] a second account
    Approved
      ok  branch: commit [COMMIT] is on `origin/main`, the remote's default branch
    Note  first sync to this portal: the approval policy of commit [COMMIT] applies
    Note  the ledger of `google` was never fetched in this clone, so others may have entered more; if they have pushed it, fetch it: `contactctl ledger pull --portal google`

    tapas (contacts/tapas.toml): create
      + alert - Alert Contacts: anna@bistro.example  [line 13]
      + technical_emergency - Technical Emergency Contacts: oncall@bistro.example  [line 7, contacts/directory.toml:3]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@bistro.example  [line 8]
      + operational_for_google - Operational contact (for Google): escalations@bistro.example  [line 9]
      + operational_for_users - Operational contact (to share with users): help@bistro.example  [line 10]
      + operational_support - Operational Support: mon,tue 09:00-17:00 Europe/Warsaw  [line 15]

    Plan: 1 to create.
    --- status 0
    ");
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"
    $ contactctl ledger pull
    --- stderr
    error: remote `origin` has no ledger of `google` yet
      help: push it from the clone in which values were recorded: `contactctl ledger push origin --portal google`
    --- status 2
    ");
    let entered = enter_all(&here, 3);
    assert!(
        entered.contains("contactctl ledger push --portal google"),
        "{entered}"
    );
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"
    $ contactctl ledger push
    Pushed the ledger of `google` to `origin`.
    --- status 0
    ");
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"
    $ contactctl ledger pull
    Fetched new entries for 2 accounts of `google` from `origin`.
    --- status 0
    ");
    assert_snapshot!(shown(&there.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] a second account
    Approved
      ok  branch: commit [COMMIT] is on `origin/main`, the remote's default branch

    Nothing to enter: 2 unchanged.
    Fields: 0 in sync, 12 entered (0 seen, 12 only confirmed).

    bistro: page never seen
      entered (only confirmed)  alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users, operational_support

    tapas: page never seen
      entered (only confirmed)  alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users, operational_support
    --- status 0
    ");
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"
    $ contactctl ledger pull
    The ledger of `google` at `origin` has nothing new.
    --- status 0
    ");
}

/// Enters all of one account in a first sync.
fn enter(clone: &Project, account: &str, answers: &[&str]) {
    let args = ["sync", "--first", "--account", account];
    let mut terminal = Terminal::start(clone, 100, &args);
    terminal.answer(answers);
    let entered = terminal.end();
    assert!(entered.contains("--- status 0"), "{entered}");
}

#[test]
fn what_the_remote_lacks_after_a_fetch_is_not_called_shared() {
    let (here, there) = two();
    enter(&here, "bistro", &["a", "a"]);
    assert_eq!(here.run(["ledger", "push"]).status, Some(0));
    enter(&there, "tapas", &["a"]);
    assert_snapshot!(shown(&there.run(["ledger", "pull"])), @"
    $ contactctl ledger pull
    Fetched new entries for 1 account of `google` from `origin`.
    --- status 0
    ");
    let unshared = "push them: `contactctl ledger push --portal google`";
    let synced = there.run(["sync", "--yes"]);
    assert!(synced.says("Nothing to enter: 2 unchanged."), "{synced}");
    assert!(synced.says(unshared), "{synced}");
    assert_eq!(there.run(["ledger", "push"]).status, Some(0));
    assert!(!there.run(["sync", "--yes"]).says(unshared));
    // A fetch of exactly what is here changes nothing of that.
    assert_eq!(there.run(["ledger", "pull"]).status, Some(0));
    assert!(!there.run(["sync", "--yes"]).says(unshared));
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
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"
    $ contactctl ledger push
    Pushed the ledger of `google` to `origin`.
    --- status 0
    ");
    assert_snapshot!(shown(&there.run(["ledger", "push"])), @"
    $ contactctl ledger push
    Pushed the ledger of `google` to `origin`.
    --- status 0
    ");
    assert_snapshot!(shown(&here.run(["ledger", "pull"])), @"
    $ contactctl ledger pull
    Fetched new entries for 1 account of `google` from `origin`.
    --- status 0
    ");
    let plans = [&here, &there].map(|clone| clone.run(["plan"]));
    for plan in plans {
        assert!(plan.says("Nothing to enter: 2 unchanged."), "{plan}");
    }
    let tips =
        [&here, &there].map(|clone| clone.git(["rev-parse", "refs/contactctl/portals/google"]));
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
    assert!(plan.says("Nothing to enter: 1 unchanged."), "{plan}");
}

#[test]
fn a_remote_that_cannot_be_asked() {
    let (here, _) = two();
    enter_all(&here, 3);
    here.git(["remote", "set-url", "origin", "/nowhere"]);
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"
    $ contactctl ledger push
    --- stderr
    error: cannot push `refs/contactctl/portals/google` to `origin`
      cause: fatal: '/nowhere' does not appear to be a git repository
      help: fix the cause, then run the same command again, or push only the reference: `git push origin refs/contactctl/portals/google`
    --- status 2
    ");
    assert_snapshot!(shown(&here.run(["ledger", "pull", "--upload-pack=x"])), @"
    $ contactctl ledger pull --upload-pack=x
    --- stderr
    error: this command does not take `--upload-pack`

      help: to pass `--upload-pack` as a value, write `-- --upload-pack`

    Usage: contactctl ledger pull [OPTIONS] [REMOTE]

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(shown(&here.run(["ledger", "pull", "upstream"])), @"
    $ contactctl ledger pull upstream
    --- stderr
    error: cannot fetch `refs/contactctl/portals/google` from `upstream`
      cause: fatal: 'upstream' does not appear to be a git repository
    --- status 2
    ");
    here.git(["remote", "remove", "origin"]);
    assert_snapshot!(shown(&here.run(["ledger", "push"])), @"
    $ contactctl ledger push
    --- stderr
    error: the remote to use is not clear: this clone has neither `origin` nor exactly one remote
      help: add `origin` (`git remote add origin URL`), or run the same command with the name of a remote after `push` or `pull`
    --- status 2
    ");
}
