use super::super::fixture::{ANNA, CHANGE, Change, JAN, OLA, TestProject, now, target};
use super::super::position::Position;
use super::*;
use crate::contact::Environment;

const ATTESTED: Change<'_> = Change {
    policy: "attestations = 1",
    ..CHANGE
};

/// States of a project that differ in what a file of contacts has.
fn states(project: &TestProject, contacts: &[&str]) -> Vec<CommitId> {
    let mut states: Vec<CommitId> = Vec::new();
    for contact in contacts {
        let change = Change {
            contact,
            ..ATTESTED
        };
        let parents: Vec<_> = states.last().into_iter().collect();
        states.push(project.commit(&change, &parents));
    }
    states
}

/// Reads the ballot of a walk, and shows it to `look`.
fn ballot<T>(
    project: &TestProject,
    position: Position,
    commit: &CommitId,
    look: impl FnOnce(&Ballot<'_>) -> Result<T>,
) -> T {
    let looked = project.look(position, commit, |_, walk| {
        let target = target();
        let revoked = RevokedKeys::default();
        look(&Ballot::read(walk, &target, now(), revoked)?)
    });
    looked.expect("a walk").expect("a ballot")
}

/// The people whose approvals count for the whole way after `base`, and the reason why others do not.
fn people(
    project: &TestProject,
    base: &CommitId,
    commit: &CommitId,
) -> (Vec<String>, Option<Text>) {
    ballot(project, Position::After(base.clone()), commit, |ballot| {
        let whole = 0..ballot.walk.steps.len();
        let people = ballot.people(whole.clone(), Proof::Attested)?;
        let names = people.into_iter().map(|one| one.principal).collect();
        Ok((names, ballot.unused(whole, Proof::Attested)?))
    })
}

/// The reason `message` why the approval by Jan does not count.
fn why(message: MessageId) -> Text {
    Text::new(message).with("by", JAN.name())
}

#[test]
fn the_approvals_of_two_people_count_and_one_person_counts_once() {
    let project = TestProject::new();
    let states = states(&project, &["0", "1"]);
    assert_eq!(people(&project, &states[0], &states[1]), (vec![], None));
    project.approve(OLA, &states[0], &states[1]);
    project.approve(JAN, &states[0], &states[1]);
    let later = now().checked_add(jiff::SignedDuration::from_hours(48));
    let again = ApprovalStatement {
        expires: later.expect("a time"),
        ..project.statement(JAN, Some(&states[0]), &states[1])
    };
    project.keep(JAN, again);
    let names = vec![JAN.name(), OLA.name()];
    assert_eq!(people(&project, &states[0], &states[1]), (names, None));
}

#[test]
fn an_approval_by_an_author_does_not_count() {
    let project = TestProject::new();
    let base = project.commit(&ATTESTED, &[]);
    let change = Change {
        by: JAN,
        contact: "1",
        ..ATTESTED
    };
    let commit = project.commit(&change, &[&base]);
    project.approve(JAN, &base, &commit);
    let by_author = why(id::ATTESTATION_BY_AUTHOR);
    assert_eq!(people(&project, &base, &commit), (vec![], Some(by_author)));
}

#[test]
fn an_approval_counts_until_it_expires() {
    for (seconds, counts) in [(-1, false), (0, false), (1, true)] {
        let project = TestProject::new();
        let states = states(&project, &["0", "1"]);
        let expires = now().checked_add(jiff::SignedDuration::from_secs(seconds));
        let statement = ApprovalStatement {
            expires: expires.expect("a time"),
            ..project.statement(JAN, Some(&states[0]), &states[1])
        };
        let too_late = why(id::ATTESTATION_EXPIRED).with("at", statement.expires.to_string());
        project.keep(JAN, statement);
        let expected = if counts {
            (vec![JAN.name()], None)
        } else {
            (vec![], Some(too_late))
        };
        assert_eq!(people(&project, &states[0], &states[1]), expected);
    }
}

#[test]
fn an_approval_is_for_one_repository_and_one_target() {
    let project = TestProject::new();
    let states = states(&project, &["0", "1"]);
    let made = project.statement(JAN, Some(&states[0]), &states[1]);
    let sandbox = Target {
        environment: Environment::Sandbox,
        ..target()
    };
    let other_portal = Target {
        portal: "22222222-2222-4222-8222-222222222222".to_owned(),
        ..target()
    };
    let mut others = vec![(
        ApprovalStatement {
            repository: "1".repeat(40),
            ..made.clone()
        },
        why(id::ATTESTATION_OTHER_REPOSITORY),
    )];
    for target in [sandbox, other_portal] {
        let reason = why(id::ATTESTATION_OTHER_TARGET).with("target", target.to_string());
        let statement = ApprovalStatement {
            target,
            ..made.clone()
        };
        others.push((statement, reason));
    }
    ballot(
        &project,
        Position::After(states[0].clone()),
        &states[1],
        |ballot| {
            assert_eq!(ballot.is_for_us(&made), Ok(()));
            for (statement, reason) in &others {
                assert_eq!(ballot.is_for_us(statement), Err(reason.clone()));
            }
            Ok(())
        },
    );
}

#[test]
fn an_approver_is_listed_under_their_name_and_not_revoked() {
    let project = TestProject::new();
    let base = Change {
        listed: &[ANNA, JAN],
        ..ATTESTED
    };
    let first = project.commit(&base, &[]);
    let change = Change {
        contact: "1",
        ..base
    };
    let second = project.commit(&change, &[&first]);
    // Ola is not listed, and signs neither for herself nor for Jan.
    project.approve(OLA, &first, &second);
    project.keep(OLA, project.statement(JAN, Some(&first), &second));
    let (names, reason) = people(&project, &first, &second);
    assert_eq!(names, Vec::<String>::new());
    assert!(reason.is_some());
    project.approve(JAN, &first, &second);
    assert_eq!(people(&project, &first, &second).0, [JAN.name()]);
    // Revoked in the state before the change.
    let revoked = Change {
        revoked: &[JAN],
        ..base
    };
    let third = project.commit(&revoked, &[]);
    let change = Change {
        contact: "1",
        ..revoked
    };
    let fourth = project.commit(&change, &[&third]);
    project.approve(JAN, &third, &fourth);
    assert_eq!(people(&project, &third, &fourth).0, Vec::<String>::new());
}

#[test]
fn an_approval_counts_for_its_first_way_since_the_state_that_it_was_made_on() {
    let project = TestProject::new();
    let states = states(&project, &["0", "1", "0", "1"]);
    project.approve(JAN, &states[0], &states[1]);
    assert_eq!(people(&project, &states[0], &states[1]).0, [JAN.name()]);
    // The same change, made again.
    let used = why(id::ATTESTATION_USED);
    assert_eq!(
        people(&project, &states[2], &states[3]),
        (vec![], Some(used))
    );
    project.approve(JAN, &states[2], &states[3]);
    assert_eq!(people(&project, &states[2], &states[3]).0, [JAN.name()]);
}

#[test]
fn an_approval_from_elsewhere_or_of_an_older_result_is_no_approval() {
    let project = TestProject::new();
    let states = states(&project, &["0", "1", "2"]);
    project.approve(JAN, &states[0], &states[1]);
    let stale = why(id::ATTESTATION_STALE);
    assert_eq!(
        people(&project, &states[0], &states[2]),
        (vec![], Some(stale))
    );
    let elsewhere = why(id::ATTESTATION_FROM_ELSEWHERE);
    project.approve(JAN, &states[1], &states[2]);
    assert_eq!(
        people(&project, &states[0], &states[2]),
        (vec![], Some(elsewhere))
    );
    // Each of them is for its own step.
    let spans = ballot(
        &project,
        Position::After(states[0].clone()),
        &states[2],
        |ballot| ballot.spans(Proof::Attested),
    );
    let by = BTreeSet::from([JAN.name()]);
    let span = |from, to| ApprovedSpan {
        from,
        to,
        by: by.clone(),
    };
    assert_eq!(spans, [span(0, 1), span(1, 2)]);
}

#[test]
fn as_many_people_have_to_approve_as_the_policy_says_and_to_repair_at_least_one() {
    for (policy, attested, repair) in [
        ("signatures = 1", 0, 1),
        ("attestations = 1", 1, 1),
        ("attestations = 2", 2, 2),
        ("reviews = 1", 0, 1),
        ("reviews = 3", 0, 3),
        ("attestations = 2\nreviews = 3", 2, 3),
    ] {
        let project = TestProject::new();
        let change = Change { policy, ..CHANGE };
        let base = project.commit(&change, &[]);
        let change = Change {
            contact: "1",
            ..change
        };
        let commit = project.commit(&change, &[&base]);
        ballot(&project, Position::After(base), &commit, |ballot| {
            assert_eq!(ballot.required(0..1, Proof::Attested), attested, "{policy}");
            assert_eq!(ballot.required(0..1, Proof::Repair), repair, "{policy}");
            Ok(())
        });
    }
}

#[test]
fn whoever_repairs_is_listed_before_the_change_and_revoked_nowhere() {
    let before = Change {
        policy: "signatures = 1",
        listed: &[ANNA, JAN],
        ..CHANGE
    };
    let repairers = |after: &Change<'_>| {
        let project = TestProject::new();
        let base = project.commit(&before, &[]);
        let commit = project.commit(after, &[&base]);
        for person in [JAN, OLA] {
            project.approve(person, &base, &commit);
        }
        ballot(&project, Position::After(base), &commit, |ballot| {
            let people = ballot.people(0..1, Proof::Repair)?;
            Ok(people
                .into_iter()
                .map(|one| one.principal)
                .collect::<Vec<_>>())
        })
    };
    let change = Change {
        contact: "1",
        listed: &[ANNA, JAN, OLA],
        ..before
    };
    assert_eq!(repairers(&change), [JAN.name()]);
    let revoking = Change {
        revoked: &[JAN],
        ..change
    };
    assert_eq!(repairers(&revoking), Vec::<String>::new());
}

#[test]
fn everybody_who_wrote_something_is_an_author_of_a_first_sync() {
    let project = TestProject::new();
    let first = project.commit(&ATTESTED, &[]);
    let change = Change {
        by: JAN,
        contact: "1",
        ..ATTESTED
    };
    let second = project.commit(&change, &[&first]);
    for person in [ANNA, JAN, OLA] {
        project.keep(person, project.statement(person, None, &second));
    }
    let names = ballot(&project, Position::First, &second, |ballot| {
        let people = ballot.people(0..1, Proof::Attested)?;
        Ok(people
            .into_iter()
            .map(|one| one.principal)
            .collect::<Vec<_>>())
    });
    assert_eq!(names, [OLA.name()]);
}
