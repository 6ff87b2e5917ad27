//! `contactctl portal` on the command line: the database and the tokens that it is given.

use insta::assert_snapshot;

use crate::support::Project;
use crate::support::accounts::BISTRO;

/// A project whose account is in its embedded portal.
fn synced() -> Project {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    project
}

#[test]
fn only_serve_makes_the_database_that_is_named() {
    let project = synced();
    for command in [
        &["token", "list"][..],
        &["token", "create", "ci", "--scope", "read"],
        &["token", "revoke", "ci"],
        &["id"],
        &["audit"],
        &["invite", "a@bistro.example"],
        &["backup", "copy.sqlite3"],
    ] {
        let args = [&["portal"], command, &["--database", "other.sqlite3"]].concat();
        let run = project.run(args);
        assert_eq!(run.status, Some(2), "{run}");
        assert!(run.says("there is no database `other.sqlite3`"), "{run}");
        assert!(!project.path("other.sqlite3").exists(), "{run}");
    }
    assert_snapshot!(project.run(["portal", "id", "--database", "other.sqlite3"]), @"
    $ contactctl portal id --database other.sqlite3
    --- stderr
    error: there is no database `other.sqlite3`
      help: correct the path, or create the database: `contactctl portal serve --database other.sqlite3`
    --- status 2
    ");
}

#[test]
fn a_token_has_a_name_of_one_line_and_accounts_that_are_there() {
    let project = synced();
    for name in ["", " ", "two\nlines", "bell\u{7}", &"x".repeat(101)] {
        let run = project.run(["portal", "token", "create", name, "--scope", "read"]);
        assert_eq!(run.status, Some(2), "{run}");
        assert!(run.says("a token's name must be one line"), "{run}");
    }
    let create = |account| {
        let create = ["portal", "token", "create", "ci", "--scope", "read"];
        project.run([&create[..], &["--account", account]].concat())
    };
    assert_snapshot!(create("nope"), @"
    $ contactctl portal token create ci --scope read --account nope
    --- stderr
    error: the portal has no account `nope`
      help: correct the id, or create the token once the account exists; without `--account`, the token is for all accounts
    --- status 2
    ");
    assert_eq!(create("bistro").status, Some(0));
}
