use super::super::fixture::{ANNA, CHANGE, Change, JAN, OLA, TestProject};
use super::super::position::Position;
use super::*;

/// States of a project that differ in what a file of contacts has.
fn states(project: &TestProject, contacts: &[&str]) -> Vec<CommitId> {
    let mut states: Vec<CommitId> = Vec::new();
    for contact in contacts {
        let parents: Vec<_> = states.last().into_iter().collect();
        states.push(project.commit(&Change { contact, ..CHANGE }, &parents));
    }
    states
}

/// The steps of a way that are proved, the spans that are, and the first step that nothing covers.
type Case<'c> = (&'c [bool], &'c [(usize, usize)], Option<usize>);

fn assert_uncovered(contacts: &[&str], cases: &[Case<'_>]) {
    let project = TestProject::new();
    let states = states(&project, contacts);
    let position = Position::After(states[0].clone());
    let last = states.last().expect("a state");
    let looked = project.look(position, last, |_, walk| {
        for (proved, spans, expected) in cases {
            let found = walk.uncovered(proved, spans).expect("digests");
            assert_eq!(found, *expected, "{proved:?} {spans:?}");
        }
    });
    looked.expect("a walk");
}

#[test]
fn steps_are_covered_by_their_proofs_or_by_spans_over_them() {
    assert_uncovered(
        &["0", "1", "2", "3"],
        &[
            (&[true, true, true], &[], None),
            (&[false, true, true], &[], Some(0)),
            (&[true, false, true], &[], Some(1)),
            (&[true, true, false], &[], Some(2)),
            (&[false, false, false], &[], Some(0)),
            (&[true, false, true], &[(1, 2)], None),
            (&[true, false, true], &[(0, 2)], None),
            (&[true, false, true], &[(1, 3)], None),
            (&[false, false, false], &[(0, 3)], None),
            (&[false, false, false], &[(0, 1), (1, 3)], None),
            // A span beside the step, and one that begins where no way leads.
            (&[true, false, true], &[(0, 1)], Some(1)),
            (&[true, false, true], &[(2, 3)], Some(1)),
            (&[false, true, true], &[(1, 2)], Some(0)),
            (&[false, false, false], &[(0, 2)], Some(2)),
            // The first step that is not proved after what is reached.
            (&[true, false, false], &[], Some(1)),
        ],
    );
}

#[test]
fn a_way_to_the_same_contents_needs_no_proof() {
    assert_uncovered(
        &["0", "1", "0", "2"],
        &[
            (&[false, false, true], &[], None),
            (&[false, false, false], &[], Some(2)),
            (&[false, false, false], &[(2, 3)], None),
        ],
    );
    assert_uncovered(
        &["0", "1", "2", "1"],
        &[
            (&[true, false, false], &[], None),
            (&[false, false, false], &[], Some(0)),
        ],
    );
}

#[test]
fn a_way_has_one_state_more_than_steps() {
    let project = TestProject::new();
    let states = states(&project, &["0", "1", "2", "3"]);
    for (base, steps) in [(0, 3), (1, 2), (2, 1), (3, 0)] {
        let position = Position::After(states[base].clone());
        let looked = project.look(position, &states[3], |_, walk| {
            let found: Vec<_> = walk.states.iter().flatten().cloned().collect();
            assert_eq!(found, states[base..]);
            assert_eq!(walk.steps.len(), steps);
            assert!(!walk.is_leap && !walk.needs_attestation);
            assert_eq!(walk.commit(), &states[3]);
        });
        looked.expect("a walk");
    }
}

#[test]
fn a_commit_that_is_older_than_the_policy_is_attested_itself() {
    let project = TestProject::new();
    let old = project.commit(&CHANGE, &[]);
    let strict = Change {
        policy: "signatures = 1",
        listed: &[ANNA, JAN, OLA],
        ..CHANGE
    };
    let new = project.commit(&strict, &[&old]);
    for (position, commit, expected) in [
        (Position::Beside(new.clone()), &old, true),
        (Position::Beside(new.clone()), &new, false),
        (Position::Beside(old.clone()), &old, false),
        (Position::Before(new.clone()), &old, false),
    ] {
        let looked = project.look(position, commit, |_, walk| {
            assert!(walk.is_leap);
            walk.needs_attestation
        });
        assert_eq!(looked.expect("a walk"), expected);
    }
}

#[test]
fn a_leap_is_judged_by_the_policy_of_the_state_that_is_left() {
    let project = TestProject::new();
    let lax = project.commit(&CHANGE, &[]);
    let strict = Change {
        policy: "signatures = 1",
        ..CHANGE
    };
    let strict = project.commit(&strict, &[&lax]);
    let looked = project.look(Position::Before(strict.clone()), &lax, |_, walk| {
        let policies = walk.policies_of(0).expect("policies");
        assert_eq!(highest(&policies, |approval| approval.signatures), 1);
        let own = walk.policies_of_the_commit().expect("policies");
        assert_eq!(highest(&own, |approval| approval.signatures), 0);
        let every = walk.every_policy().expect("policies");
        assert_eq!(highest(&every, |approval| approval.signatures), 1);
    });
    looked.expect("a walk");
}

#[test]
fn the_policies_of_a_state_are_its_own() {
    let project = TestProject::new();
    let strict = Change {
        policy: "signatures = 1",
        ..CHANGE
    };
    let one = project.commit(&CHANGE, &[]);
    let two = project.commit(&strict, &[&one]);
    let three = project.commit(&CHANGE, &[&two]);
    let looked = project.look(Position::After(one), &three, |_, walk| {
        for (state, expected) in [(0, 0), (1, 1), (2, 0)] {
            let policies = walk.policies_of(state).expect("policies");
            assert_eq!(highest(&policies, |approval| approval.signatures), expected);
        }
    });
    looked.expect("a walk");
}
