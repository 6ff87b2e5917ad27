//! `contactctl explain`.

use crate::support::Project;
use insta::assert_snapshot;

#[test]
fn a_rule_has_a_page() {
    assert_snapshot!(Project::new().run(["explain", "alert-not-a-user"]), @r#"
    $ contactctl explain alert-not-a-user
    alert-not-a-user (error)

    An alert contact is not in `[[users]]`, in a file that manages users.

    Why

      Alert mails go to portal users. The portal refuses an alert contact who is not a user
      of the account, so the push would fail and the old contacts would stay.

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
    error: there is no rule `alert-not-user`
      help: did you mean `alert-not-a-user`?
      help: `contactctl rules` lists them all
    --- status 2
    ");
    assert_snapshot!(Project::new().run(["explain", "xyz\u{1b}[31m"]), @r"
    $ contactctl explain xyz^[[31m
    --- stderr
    error: there is no rule `xyz\u001B[31m`
      help: `contactctl rules` lists them all
    --- status 2
    ");
}

#[test]
fn a_key_has_a_page() {
    let project = Project::new();
    assert_snapshot!(project.run(["explain", "technical_emergency"]), @"");
    assert_snapshot!(project.run(["explain", "account.id"]), @"");
    assert_snapshot!(project.run(["explain", "limits"]), @"");
    assert_snapshot!(project.run(["explain", "role", "--lang", "pl"]), @"");
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
