use super::super::fixture::{ANNA, CHANGE, Change, JAN, TestProject};
use super::super::policy::highest;
use super::super::position::Position;
use super::*;

/// The steps after `base`.
fn steps(project: &TestProject, base: &CommitId, commit: &CommitId) -> Vec<Step> {
    let position = Position::After(base.clone());
    project
        .look(position, commit, |_, walk| walk.steps.clone())
        .expect("a walk")
}

fn judged(step: &Step) -> Vec<&CommitId> {
    step.judged.iter().map(|judged| &judged.commit).collect()
}

/// The most signatures and attestations that the policies of a commit require.
fn required(policies: &Policies) -> (usize, usize) {
    (
        highest(policies, |approval| approval.signatures),
        highest(policies, |approval| approval.attestations),
    )
}

const STRICT: Change<'_> = Change {
    policy: "attestations = 1",
    ..CHANGE
};

#[test]
fn a_step_that_changes_nothing_in_scope_is_free() {
    let project = TestProject::new();
    let base = project.commit(&CHANGE, &[]);
    let free = project.commit(
        &Change {
            other: "1",
            ..CHANGE
        },
        &[&base],
    );
    let change = Change {
        contact: "1",
        other: "1",
        ..CHANGE
    };
    let judged_one = project.commit(&change, &[&free]);
    let [first, second] = &steps(&project, &base, &judged_one)[..] else {
        panic!("two steps");
    };
    assert!(first.is_free());
    assert_eq!(first.policies, Policies::new());
    assert!(!second.is_free());
    assert_eq!(judged(second), [&judged_one]);
    assert_eq!(second.before, Some(free));
    assert_eq!(second.after, judged_one);
}

#[test]
fn the_first_commit_is_judged() {
    let project = TestProject::new();
    let root = project.commit(&CHANGE, &[]);
    let free = project.commit(
        &Change {
            other: "1",
            ..CHANGE
        },
        &[&root],
    );
    let steps = project.look(Position::First, &free, |_, walk| walk.steps.clone());
    let [only] = &steps.expect("a walk")[..] else {
        panic!("one step");
    };
    assert_eq!(judged(only), [&root]);
    assert_eq!(only.before, None);
}

#[test]
fn each_commit_that_a_merge_brings_is_judged_and_a_clean_merge_is_not() {
    let project = TestProject::new();
    let base = project.commit(&CHANGE, &[]);
    let main = project.commit(
        &Change {
            other: "1",
            ..CHANGE
        },
        &[&base],
    );
    let one = project.commit(
        &Change {
            contact: "1",
            ..CHANGE
        },
        &[&base],
    );
    let two = project.commit(
        &Change {
            contact: "2",
            ..CHANGE
        },
        &[&one],
    );
    for (contact, is_clean) in [("2", true), ("1", false), ("3", false)] {
        let merge = Change {
            contact,
            other: "1",
            ..CHANGE
        };
        let merge = project.commit(&merge, &[&main, &two]);
        let [step] = &steps(&project, &main, &merge)[..] else {
            panic!("one step");
        };
        let expected: Vec<_> = [&one, &two]
            .into_iter()
            .chain((!is_clean).then_some(&merge))
            .collect();
        assert_eq!(judged(step), expected);
        let unclean = step.judged.iter().filter(|judged| judged.is_unclean_merge);
        assert_eq!(unclean.count(), usize::from(!is_clean));
    }
}

#[test]
fn a_commit_that_two_parents_bring_is_judged_once() {
    let project = TestProject::new();
    let base = project.commit(&CHANGE, &[]);
    let change = Change {
        contact: "1",
        ..CHANGE
    };
    let shared = project.commit(&change, &[&base]);
    let one = project.commit(
        &Change {
            contact: "2",
            ..CHANGE
        },
        &[&shared],
    );
    let two = project.commit(
        &Change {
            contact: "3",
            ..CHANGE
        },
        &[&shared],
    );
    let merge = project.commit(&change, &[&base, &one, &two]);
    let [step] = &steps(&project, &base, &merge)[..] else {
        panic!("one step");
    };
    let mut found = judged(step);
    found.sort();
    let mut expected = vec![&shared, &one, &two, &merge];
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn the_state_before_judges_and_not_the_one_after() {
    let project = TestProject::new();
    let strict = project.commit(&STRICT, &[]);
    let lax = project.commit(&CHANGE, &[&strict]);
    let strict_again = project.commit(&STRICT, &[&lax]);
    let found: Vec<_> = steps(&project, &strict, &strict_again)
        .iter()
        .map(|step| required(&step.policies))
        .collect();
    assert_eq!(found, [(0, 1), (0, 0)]);
}

#[test]
fn the_policies_of_a_commit_s_own_parents_hold_too() {
    let project = TestProject::new();
    let signed = Change {
        policy: "signatures = 1",
        ..CHANGE
    };
    let base = project.commit(&signed, &[]);
    let main = project.commit(
        &Change {
            other: "1",
            ..signed
        },
        &[&base],
    );
    let strict = project.commit(&STRICT, &[&base]);
    let after = project.commit(
        &Change {
            contact: "1",
            ..STRICT
        },
        &[&strict],
    );
    let merge = Change {
        contact: "1",
        other: "1",
        ..STRICT
    };
    let merge = project.commit(&merge, &[&main, &after]);
    let [step] = &steps(&project, &main, &merge)[..] else {
        panic!("one step");
    };
    let found: Vec<_> = step
        .judged
        .iter()
        .map(|judged| (&judged.commit, required(&judged.policies)))
        .collect();
    assert_eq!(found, [(&strict, (1, 0)), (&after, (1, 1))]);
    assert_eq!(required(&step.policies), (1, 1));
}

#[test]
fn the_steps_into_an_unreadable_state_and_out_of_it_are_judged() {
    let project = TestProject::new();
    let base = project.commit(&STRICT, &[]);
    let unreadable = Change {
        policy: "attestations = ",
        ..CHANGE
    };
    let unreadable = project.commit(&unreadable, &[&base]);
    let after = project.commit(&STRICT, &[&unreadable]);
    let [into, out] = &steps(&project, &base, &after)[..] else {
        panic!("two steps");
    };
    assert_eq!(judged(into), [&unreadable]);
    assert_eq!(judged(out), [&after]);
    for step in [into, out] {
        assert_eq!(required(&step.policies), (0, 1));
        let [policy] = &step.policies[..] else {
            panic!("one policy");
        };
        assert_eq!(policy.at, base);
    }
}

#[test]
fn a_file_that_comes_into_scope_by_the_configuration_alone_is_unseen() {
    let project = TestProject::new();
    let base = project.commit(
        &Change {
            listed: &[ANNA, JAN],
            ..CHANGE
        },
        &[],
    );
    let moved = Change {
        policy: "allowed_signers = \"README.md\"",
        ..CHANGE
    };
    let commit = project.commit(&moved, &[&base]);
    let [step] = &steps(&project, &base, &commit)[..] else {
        panic!("one step");
    };
    assert_eq!(step.unseen.as_deref(), Some("README.md"));
}
