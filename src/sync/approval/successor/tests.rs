use super::super::fixture::{ANNA, CHANGE, Change, JAN, TestProject, now};
use super::super::position::Position;
use super::*;

/// Checks the policy of a commit with these settings and signers.
fn check(change: &Change<'_>) -> Result<()> {
    let project = TestProject::new();
    let commit = project.commit(change, &[]);
    project.set_main(&commit);
    let policies = project.look(Position::First, &commit, |_, walk| {
        walk.policies_of_the_commit()
    });
    let [policy] = &policies.expect("a walk").expect("policies")[..] else {
        panic!("one policy");
    };
    check_successor(&project.open(), policy, now())
}

#[test]
fn as_many_people_as_the_policy_says_have_to_be_able_to_sign() {
    for (policy, listed, is_sound) in [
        ("", &[][..], true),
        ("signatures = 1", &[], false),
        ("signatures = 1", &[ANNA], true),
        ("attestations = 1", &[], false),
        ("attestations = 1", &[ANNA], true),
        ("attestations = 2", &[ANNA], false),
        ("attestations = 2", &[ANNA, ANNA], false),
        ("attestations = 2", &[ANNA, JAN], true),
        ("signatures = 1\nattestations = 2", &[ANNA], false),
    ] {
        let change = Change {
            policy,
            listed,
            ..CHANGE
        };
        assert_eq!(check(&change).is_ok(), is_sound, "{policy} {listed:?}");
    }
}

#[test]
fn whose_key_is_revoked_cannot_sign() {
    let change = Change {
        policy: "signatures = 1",
        listed: &[ANNA],
        revoked: &[ANNA],
        ..CHANGE
    };
    assert!(check(&change).is_err());
    let another = Change {
        revoked: &[JAN],
        ..change
    };
    assert!(check(&another).is_ok());
}
