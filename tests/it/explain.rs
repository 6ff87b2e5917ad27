//! `contactctl explain`.

use crate::support::Project;
use insta::assert_snapshot;

#[test]
fn a_rule_has_a_page() {
    assert_snapshot!(Project::new().run(["explain", "alert-not-a-user"]), @r#"
    $ contactctl explain alert-not-a-user
    alert-not-a-user (error)

    An alert contact is not in `[[users]]`, although the file manages users.

    Why

      Automatic alerts go to portal users. The portal refuses an alert contact who is not a
      user of the account, so the push would fail and the old contacts would stay.

    Bad

        [contacts.production]
        alert = ["anna@bistro.example", "piotr@bistro.example"]

    Good

        [[users]]
        email = "piotr@bistro.example"
        role = "editor"
    --- status 0
    "#);
}

#[test]
fn every_rule_has_a_whole_page() {
    let project = Project::new();
    for rule in contactctl::rules::REGISTRY {
        let run = project.run(["explain", rule.name]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run}");
        let sections = ["\nWhy\n\n  ", "\nBad\n\n    ", "\nGood\n\n    "];
        let places: Vec<_> = sections
            .iter()
            .map(|section| run.stdout.find(section))
            .collect();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{run}"
        );
        assert!(
            run.stdout.lines().all(|line| line.trim_end() == line),
            "{run}"
        );
    }
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest() {
    assert_snapshot!(Project::new().run(["explain", "alert-not-user"]), @"
    $ contactctl explain alert-not-user
    --- stderr
    error: there is no rule or key `alert-not-user`
      help: did you mean `alert-not-a-user`?
      help: see all rules and keys: `contactctl explain`
    --- status 2
    ");
    assert_snapshot!(Project::new().run(["explain", "xyz\u{1b}[31m"]), @r#"
    $ contactctl explain xyz^[[31m
    --- stderr
    error: there is no rule or key `xyz\u001B[31m`
      help: see all rules and keys: `contactctl explain`
    --- status 2
    "#);
}

#[test]
fn a_key_has_a_page() {
    let project = Project::new();
    assert_snapshot!(project.run(["explain", "technical_emergency"]), @r#"
    $ contactctl explain technical_emergency
    contacts.technical_emergency (a list, required)

    In `[contacts]` of an account file.

    Portal: Technical Emergency Contacts. Who is notified in an emergency, such as a
    disabled integration, which is to be resolved within 1 business day. A paging alias is
    recommended, not a person. Visible in the portal only.

    Example

        technical_emergency = ["@platform-oncall"]
    --- status 0
    "#);
    assert_snapshot!(project.run(["explain", "account.id"]), @r#"
    $ contactctl explain account.id
    account.id (a string, required)

    In `[account]` of an account file.

    The portal's id of the account: 1 to 63 lower-case letters, digits and hyphens. It
    identifies the account, whatever the name of the file. Two files with the same id are an
    error.

    Example

        id = "bistro-warszawa"


    account.id (a list)

    In `[account]` of a recipe.

    The captions of the account's id.

    Example

        id = ["Account ID: {id}"]
    --- status 0
    "#);
    assert_snapshot!(project.run(["explain", "limits"]), @"
    $ contactctl explain limits
    limits (a table)

    At the top level of `contactctl.toml`.

    The most that one sync may do. A sync that would do more is refused, which limits the
    damage of a mistake. A lower limit applies at once, a higher one from the next sync on.

    Keys

      max_accounts  The most accounts that one sync may write.
      max_removals  The most addresses and windows of support hours that one sync may
                    remove.
    --- status 0
    ");
    assert_snapshot!(project.run(["explain", "role", "--lang", "pl"]), @r#"
    $ contactctl explain role --lang pl
    users.role (jedna z wartości: "read-only", "editor", "administrator", "tester", klucz wymagany)

    W tabeli `[[users]]` pliku konta.

    What the user may do. `read-only`: read. `editor`: read and edit the account, including
    its contact information. `administrator`: as editor, and manage users. `tester`: test
    before launch, in ordering integrations only.

    Przykład

        role = "administrator"
    --- status 0
    "#);
}

#[test]
fn without_a_name_all_rules_and_keys_are_listed() {
    let run = Project::new().run(["explain"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run}");
    for rule in contactctl::rules::REGISTRY {
        let start = format!("{} ", rule.name);
        assert!(
            run.stdout.lines().any(|line| line.starts_with(&start)),
            "{}",
            rule.name
        );
    }
    let headings: Vec<_> = run
        .stdout
        .lines()
        .filter(|line| line.starts_with("keys of"))
        .collect();
    assert_eq!(
        headings,
        [
            "keys of an account file",
            "keys of the directory",
            "keys of `contactctl.toml`",
            "keys of a recipe"
        ]
    );
    // Each name in the list has a page.
    let project = Project::new();
    let (_, keys) = run
        .stdout
        .split_once("keys of an account file")
        .expect("a heading");
    let names = keys.lines().filter(|line| !line.starts_with("keys of"));
    let names: Vec<_> = names.filter_map(|line| line.split(' ').next()).collect();
    for name in names.into_iter().filter(|name| !name.is_empty()).step_by(9) {
        assert_eq!(project.run(["explain", name]).status, Some(0), "{name}");
    }
}
