use super::super::fixture::{CHANGE, Change, JAN, TestProject};
use super::super::position::Position;
use super::super::verdict::PolicyTest;
use super::*;
use crate::forge::{MergedPullRequest, Review};
use crate::git::CommitId;

const REVIEWED: Change<'_> = Change {
    policy: "reviews = 1",
    ..CHANGE
};

/// The request that brought `commits`, the last of which is its head, approved by Jan.
fn request(commits: &[&CommitId]) -> MergedPullRequest {
    let head = commits.last().expect("a commit").as_str().to_owned();
    MergedPullRequest {
        number: 7,
        head: head.clone(),
        commits: commits.iter().map(|id| id.as_str().to_owned()).collect(),
        approvals: vec![Review {
            by: "jan".to_owned(),
            commit: head,
        }],
        ..MergedPullRequest::default()
    }
}

fn of(requests: &[MergedPullRequest]) -> Evidence {
    Evidence {
        requests: requests.to_vec(),
        ..Evidence::default()
    }
}

/// A state, one that changes nothing in scope, and two that change the contacts.
fn states(project: &TestProject) -> Vec<CommitId> {
    let mut states: Vec<CommitId> = Vec::new();
    for (contact, other) in [("0", "0"), ("0", "1"), ("1", "1"), ("2", "1")] {
        let change = Change {
            contact,
            other,
            ..REVIEWED
        };
        let parents: Vec<_> = states.last().into_iter().collect();
        states.push(project.commit(&change, &parents));
    }
    states
}

fn judged(
    project: &TestProject,
    states: &[CommitId],
    requests: &[MergedPullRequest],
) -> PolicyTest {
    let position = Position::After(states[0].clone());
    project.judged("reviewed", position, &states[3], Some(of(requests)))
}

/// The question of the walk to `commit` after `base`.
fn asked(project: &TestProject, base: &CommitId, commit: &CommitId) -> Result<Option<Asked>> {
    let question = project.look(Position::After(base.clone()), commit, |push, walk| {
        push.question(walk)
    });
    Ok(question.expect("a walk")?.map(|question| question.asked))
}

#[test]
fn every_step_in_scope_came_by_an_approved_request() {
    let project = TestProject::new();
    let states = states(&project);
    let one = request(&[&states[2]]);
    let two = request(&[&states[3]]);
    assert!(judged(&project, &states, &[one.clone(), two.clone()]).passed);
    assert!(judged(&project, &states, &[request(&[&states[2], &states[3]])]).passed);
    for (requests, at) in [(vec![], 2), (vec![one], 3), (vec![two], 2)] {
        let test = judged(&project, &states, &requests);
        let no_request = Text::new(id::REVIEWED_NO_REQUEST).with("commit", states[at].short());
        assert_eq!((test.passed, test.evidence), (false, no_request));
    }
}

#[test]
fn an_approval_stands_in_for_a_review() {
    let project = TestProject::new();
    let states = states(&project);
    project.approve(JAN, &states[2], &states[3]);
    let test = judged(&project, &states, &[request(&[&states[2]])]);
    assert!(test.passed);
    let repaired = Text::new(id::REPAIRED_BY).with("by", "`jan@bistro.example`");
    let reviewed = Text::new(id::REVIEWED_BY)
        .with("number", "7")
        .with("by", "`jan`");
    assert_eq!(test.evidence, and(reviewed, repaired));
    // It is for the last step alone.
    assert!(!judged(&project, &states, &[]).passed);
}

#[test]
fn a_repair_that_was_not_needed_is_not_reported() {
    let project = TestProject::new();
    let states = states(&project);
    project.approve(JAN, &states[2], &states[3]);
    let test = judged(&project, &states, &[request(&[&states[2], &states[3]])]);
    let reviewed = Text::new(id::REVIEWED_BY)
        .with("number", "7")
        .with("by", "`jan`");
    assert_eq!((test.passed, test.evidence), (true, reviewed));
}

#[test]
fn the_forge_is_asked_about_the_steps_that_need_a_review() {
    let project = TestProject::new();
    let states = states(&project);
    let question = asked(&project, &states[0], &states[3]).expect("a question");
    let question = question.expect("a question");
    let step = |at: usize| AskedStep {
        commit: states[at].as_str().to_owned(),
        parent: Some(states[at - 1].as_str().to_owned()),
    };
    assert_eq!(question.steps, [step(2), step(3)]);
    assert_eq!(question.branch, "main");
    assert_eq!(question.teams, BTreeSet::new());
    assert_eq!(
        asked(&project, &states[0], &states[1]).expect("an answer"),
        None
    );
    // Without reviews in the policy.
    let lax = project.commit(&CHANGE, &[]);
    let change = Change {
        contact: "1",
        ..CHANGE
    };
    let change = project.commit(&change, &[&lax]);
    assert_eq!(asked(&project, &lax, &change).expect("an answer"), None);
}

#[test]
fn the_forge_is_asked_about_the_teams_that_own_what_changes() {
    for (policy, expected) in [
        ("reviews = 1\ncode_owners = true", &["org/editors"][..]),
        ("reviews = 1\ncode_owners = false", &[]),
    ] {
        let project = TestProject::new();
        let owned = Change {
            policy,
            owners: "/contacts/ @org/editors @jan\n/README.md @org/writers\n",
            ..CHANGE
        };
        let base = project.commit(&owned, &[]);
        let change = Change {
            contact: "1",
            other: "1",
            ..owned
        };
        let commit = project.commit(&change, &[&base]);
        let question = asked(&project, &base, &commit).expect("a question");
        let teams: Vec<_> = question.expect("a question").teams.into_iter().collect();
        assert_eq!(teams, expected, "{policy}");
    }
}

#[test]
fn several_forges_are_not_asked() {
    let project = TestProject::new();
    let states: Vec<_> = [
        "reviews = 1",
        "reviews = 1\nforge = \"gitlab\"",
        "reviews = 1\nforge_url = \"https://forge.example\"",
        "reviews = 1\nrepository = \"a/b\"",
        "reviews = 1\ntoken_env = \"TOKEN\"",
    ]
    .into_iter()
    .map(|policy| {
        let base = project.commit(&Change { policy, ..CHANGE }, &[]);
        (policy, base)
    })
    .collect();
    for (policy, before) in &states {
        let first = project.commit(
            &Change {
                contact: "1",
                ..REVIEWED
            },
            &[before],
        );
        let second = project.commit(
            &Change {
                contact: "2",
                ..REVIEWED
            },
            &[&first],
        );
        let question = asked(&project, before, &second);
        assert_eq!(question.is_ok(), *policy == "reviews = 1", "{policy}");
    }
}

#[test]
fn a_commit_that_is_older_than_the_policy_has_no_review() {
    let project = TestProject::new();
    let old = project.commit(&CHANGE, &[]);
    let new = project.commit(&REVIEWED, &[&old]);
    let beside = Position::Beside(new);
    let test = project.judged("reviewed", beside, &old, Some(of(&[request(&[&old])])));
    let older = Text::new(id::OLDER_THAN_POLICY).with("commit", old.short());
    assert_eq!((test.passed, test.evidence), (false, older));
}

#[test]
fn a_step_whose_policy_does_not_require_it_needs_no_review() {
    let project = TestProject::new();
    let lax = project.commit(&CHANGE, &[]);
    let change = |contact| Change {
        contact,
        ..REVIEWED
    };
    let first = project.commit(&change("1"), &[&lax]);
    let second = project.commit(&change("2"), &[&first]);
    let question = asked(&project, &lax, &second).expect("a question");
    let question = question.expect("a question");
    assert_eq!(question.steps.len(), 1);
    assert_eq!(question.steps[0].commit, second.as_str());
    let judged = |requests: &[MergedPullRequest]| {
        let position = Position::After(lax.clone());
        project.judged("reviewed", position, &second, Some(of(requests)))
    };
    assert!(judged(&[request(&[&second])]).passed);
    assert!(!judged(&[request(&[&first])]).passed);
}

#[test]
fn a_policy_without_reviews_names_no_forge() {
    let project = TestProject::new();
    let base = project.commit(&REVIEWED, &[]);
    let main = Change {
        other: "1",
        ..REVIEWED
    };
    let main = project.commit(&main, &[&base]);
    let elsewhere = Change {
        policy: "signatures = 1\nforge = \"gitlab\"",
        ..CHANGE
    };
    let side = project.commit(&elsewhere, &[&base]);
    let change = Change {
        contact: "1",
        ..elsewhere
    };
    let side = project.commit(&change, &[&side]);
    let merge = Change {
        other: "1",
        ..change
    };
    let merge = project.commit(&merge, &[&main, &side]);
    let question = asked(&project, &main, &merge).expect("one forge");
    assert_eq!(question.expect("a question").steps.len(), 1);
}
