use super::super::fixture::{ANNA, CHANGE, Change, JAN, OLA, TestProject};
use super::super::position::Position;
use super::super::verdict::PolicyTest;
use super::*;
use crate::git::CommitId;

const ATTESTED: Change<'_> = Change {
    policy: "attestations = 1",
    ..CHANGE
};

fn approved_by(names: &str) -> (bool, Text) {
    (true, Text::new(id::ATTESTED_BY).with("by", names))
}

fn answer_of(test: PolicyTest) -> (bool, Text) {
    (test.passed, test.evidence)
}

/// A state, and the two after it, each with other contacts.
fn states(project: &TestProject, policies: [&str; 3]) -> [CommitId; 3] {
    let mut before: Option<CommitId> = None;
    let mut contacts = ["0", "1", "2"].into_iter();
    policies.map(|policy| {
        let change = Change {
            policy,
            contact: contacts.next().expect("as many"),
            ..CHANGE
        };
        let parents: Vec<_> = before.iter().collect();
        let state = project.commit(&change, &parents);
        before = Some(state.clone());
        state
    })
}

#[test]
fn changes_are_approved_at_once_or_one_by_one() {
    let strict = ["attestations = 1"; 3];
    for spans in [&[(0, 2)][..], &[(0, 1), (1, 2)]] {
        let project = TestProject::new();
        let states = states(&project, strict);
        for (from, to) in spans {
            project.approve(JAN, &states[*from], &states[*to]);
        }
        let test = project.test("attested", &states[0], &states[2]);
        assert_eq!(answer_of(test), approved_by("`jan@bistro.example`"));
    }
    for (from, to) in [(0, 1), (1, 2)] {
        let project = TestProject::new();
        let states = states(&project, strict);
        project.approve(JAN, &states[from], &states[to]);
        assert!(!project.test("attested", &states[0], &states[2]).passed);
    }
}

#[test]
fn a_step_whose_policy_does_not_require_it_needs_no_approval() {
    let project = TestProject::new();
    let strict = "attestations = 1";
    let states = states(&project, ["", strict, strict]);
    assert!(!project.test("attested", &states[0], &states[2]).passed);
    project.approve(JAN, &states[1], &states[2]);
    assert!(project.test("attested", &states[0], &states[2]).passed);
}

#[test]
fn too_few_approvals_are_counted_in_the_answer() {
    let project = TestProject::new();
    let two = "attestations = 2";
    let states = states(&project, [two; 3]);
    project.approve(JAN, &states[0], &states[2]);
    let few = Text::new(id::ATTESTED_TOO_FEW)
        .with("have", 1_usize)
        .with("wanted", 2_usize)
        .with("commit", states[2].short())
        .with("portal", "own");
    let test = project.test("attested", &states[0], &states[2]);
    assert_eq!(answer_of(test), (false, few));
    project.approve(OLA, &states[0], &states[2]);
    let both = "`jan@bistro.example`, `ola@bistro.example`";
    let test = project.test("attested", &states[0], &states[2]);
    assert_eq!(answer_of(test), approved_by(both));
}

#[test]
fn a_commit_that_is_older_than_the_policy_is_approved_as_a_whole() {
    let project = TestProject::new();
    let old = project.commit(&CHANGE, &[]);
    let new = project.commit(&ATTESTED, &[&old]);
    let judged = || {
        let beside = Position::Beside(new.clone());
        project.judged("attested", beside, &old, None).passed
    };
    assert!(!judged());
    project.keep(ANNA, project.statement(ANNA, None, &old));
    assert!(!judged(), "an author");
    project.keep(JAN, project.statement(JAN, None, &old));
    assert!(judged());
}

#[test]
fn what_lay_there_unseen_is_approved_by_repair_alone() {
    let project = TestProject::new();
    let base = project.commit(&ATTESTED, &[]);
    let moved = Change {
        policy: "attestations = 1\nallowed_signers = \"README.md\"",
        ..CHANGE
    };
    let commit = project.commit(&moved, &[&base]);
    let unseen = Text::new(id::STEP_UNSEEN)
        .with("commit", commit.short())
        .with("path", "README.md");
    let test = project.test("attested", &base, &commit);
    assert_eq!(answer_of(test), (false, unseen));
    project.approve(JAN, &base, &commit);
    assert!(project.test("attested", &base, &commit).passed);
}

#[test]
fn the_help_for_what_lay_there_unseen_is_one_that_works() {
    let project = TestProject::new();
    let listed = format!("{} {}", JAN.name(), JAN.key().text());
    let before = Change {
        other: &listed,
        ..ATTESTED
    };
    let moved = Change {
        policy: "attestations = 1\nallowed_signers = \"README.md\"",
        ..before
    };
    let base = project.commit(&before, &[]);
    let commit = project.commit(&moved, &[&base]);
    let later = project.commit(
        &Change {
            contact: "1",
            ..moved
        },
        &[&commit],
    );
    let judged = |position| project.judged("attested", position, &commit, None);
    let remedy = Text::new(id::STEP_UNSEEN_REMEDY).with("portal", "own");
    let step = remedy.clone().with("commit", commit.short());
    assert_eq!(judged(Position::After(base)).remedy, Some(step));
    // An approval of the step alone is for nothing here.
    assert_eq!(
        judged(Position::First).remedy,
        Some(remedy.attribute("first"))
    );
    let back = remedy
        .attribute("back")
        .with("commit", commit.short())
        .with("base", later.short());
    assert_eq!(judged(Position::Before(later.clone())).remedy, Some(back));
    project.approve(JAN, &later, &commit);
    assert!(judged(Position::Before(later)).passed);
}
