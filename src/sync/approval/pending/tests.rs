use super::super::fixture::{ANNA, CHANGE, Change, JAN, OLA, Person, TestProject, now};
use super::super::position::Position;
use super::*;

const ATTESTED: Change<'_> = Change {
    policy: "attestations = 1",
    listed: &[ANNA, JAN],
    ..CHANGE
};

#[test]
fn a_change_has_the_digests_and_the_files_of_its_states() {
    let project = TestProject::new();
    let base = project.commit(&ATTESTED, &[]);
    let free = project.commit(
        &Change {
            other: "1",
            ..ATTESTED
        },
        &[&base],
    );
    let change = Change {
        contact: "1",
        ..ATTESTED
    };
    let commit = project.commit(&change, &[&base]);
    let repository = project.open();
    let pending = PendingChange::between(&repository, Some(&base), &commit).expect("a change");
    let statement = project.statement(JAN, Some(&base), &commit);
    assert_eq!(pending.before, statement.before);
    assert_eq!(pending.after, statement.after);
    assert_eq!(pending.paths, ["contacts/a.toml"]);
    let nothing = PendingChange::between(&repository, Some(&base), &free);
    let expected = Text::new(id::CHANGES_NOTHING_SINCE)
        .with("since", base.short())
        .with("commit", free.short());
    assert_eq!(nothing.expect_err("no change").message(), &expected);
    assert!(PendingChange::between(&repository, None, &base).is_ok());
}

/// Checks the approval for `person` that `signer` signed, before it is kept.
fn check(person: Person, signer: Person) -> Result<()> {
    let project = TestProject::new();
    let base = project.commit(&ATTESTED, &[]);
    let change = Change {
        contact: "1",
        ..ATTESTED
    };
    let commit = project.commit(&change, &[&base]);
    let statement = project.statement(person, Some(&base), &commit);
    let signature = signer
        .key()
        .sign(NAMESPACE, statement.to_string().as_bytes());
    let attestation = Attestation {
        statement,
        signature,
    };
    let policies = project.look(Position::After(base), &commit, |_, walk| {
        walk.policies_of(0)
    });
    let [policy] = &policies.expect("a walk").expect("policies")[..] else {
        panic!("one policy");
    };
    PendingChange::check(&project.open(), policy, &attestation, now())
}

#[test]
fn an_approval_that_will_not_count_is_refused_before_it_is_kept() {
    assert!(check(JAN, JAN).is_ok());
    for (person, signer) in [(OLA, OLA), (JAN, ANNA), (JAN, OLA)] {
        assert!(check(person, signer).is_err(), "{person:?} {signer:?}");
    }
}
