use super::super::fixture::{CHANGE, Change, JAN, TestProject};
use super::*;

const EVERY: &str = "signatures = 1\nattestations = 1\nreviews = 1";

/// The names of the tests of a verdict about one step, each with its result. `was_pushed` is true if
/// every account was pushed from this commit before.
fn tests(policy: &str, was_pushed: bool) -> Vec<(&'static str, bool)> {
    let project = TestProject::new();
    let base = Change { policy, ..CHANGE };
    let first = project.commit(&base, &[]);
    let change = Change {
        contact: "1",
        ..base
    };
    let second = project.commit(&change, &[&first]);
    let looked = project.look(Position::After(first), &second, |push, walk| {
        let push = ProposedPush {
            repository: push.repository,
            commit: push.commit.clone(),
            branch: push.branch.clone(),
            lineage: push.lineage.clone(),
            reach: push.reach,
            portal: push.portal,
            now: push.now,
            was_pushed,
        };
        push.judge(walk, None).tests
    });
    let tests = looked.expect("a walk").into_iter();
    tests.map(|test| (test.name, test.passed)).collect()
}

#[test]
fn the_tests_are_those_that_a_policy_requires() {
    for (policy, expected) in [
        ("", &[("branch", true)][..]),
        ("signatures = 1", &[("branch", true), ("signed", false)]),
        ("attestations = 2", &[("branch", true), ("attested", false)]),
        ("reviews = 1", &[("branch", true), ("reviewed", false)]),
        (
            EVERY,
            &[
                ("branch", true),
                ("signed", false),
                ("attested", false),
                ("reviewed", false),
            ],
        ),
    ] {
        assert_eq!(tests(policy, false), expected, "{policy}");
    }
}

#[test]
fn what_was_pushed_before_needs_no_proof() {
    let expected = [
        ("branch", true),
        ("signed", true),
        ("attested", true),
        ("reviewed", true),
    ];
    assert_eq!(tests(EVERY, true), expected);
}

#[test]
fn an_unreadable_commit_is_not_judged() {
    let project = TestProject::new();
    let base = project.commit(&CHANGE, &[]);
    let unreadable = Change {
        policy: "signatures = ",
        ..CHANGE
    };
    let commit = project.commit(&unreadable, &[&base]);
    let looked = project.look(Position::After(base), &commit, |_, _| ());
    assert!(looked.is_err());
}

#[test]
fn nobody_repairs_a_first_sync() {
    let project = TestProject::new();
    let signed = Change {
        policy: "signatures = 1",
        ..CHANGE
    };
    let commit = project.commit(&signed, &[]);
    project.keep(JAN, project.statement(JAN, None, &commit));
    let test = project.judged("signed", Position::First, &commit, None);
    assert!(!test.passed);
    let signed = Change {
        signed: Some(JAN),
        ..signed
    };
    let commit = project.commit(&signed, &[]);
    let test = project.judged("signed", Position::First, &commit, None);
    assert!(test.passed);
}

#[test]
fn every_policy_holds_where_another_configuration_was_pushed_last() {
    let project = TestProject::new();
    // The portal of another environment is no name of the target.
    let policy = "signatures = 0\n[portals.other]\nkind = \"embedded\"\n\
                  environment = \"sandbox\"\n[portals.other.approval]\nsignatures = 1\n";
    let base = Change { policy, ..CHANGE };
    let first = project.commit(&base, &[]);
    let change = Change {
        contact: "1",
        ..base
    };
    let second = project.commit(&change, &[&first]);
    for (is_of_another_configuration, expected) in
        [(false, &["branch"][..]), (true, &["branch", "signed"])]
    {
        let looked = project.look(Position::After(first.clone()), &second, |push, _| {
            let push = ProposedPush {
                repository: push.repository,
                commit: push.commit.clone(),
                branch: push.branch.clone(),
                lineage: Lineage {
                    is_of_another_configuration,
                    ..push.lineage.clone()
                },
                reach: push.reach,
                portal: push.portal,
                now: push.now,
                was_pushed: false,
            };
            let scopes = Scopes::new(push.repository);
            let walk = push.walk(&scopes).expect("a walk");
            let tests = push.judge(&walk, None).tests.into_iter();
            tests.map(|test| test.name).collect::<Vec<_>>()
        });
        assert_eq!(looked.expect("a walk"), expected);
    }
}
