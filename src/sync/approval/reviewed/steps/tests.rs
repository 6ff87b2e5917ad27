use std::collections::BTreeMap;

use super::*;
use crate::config::ForgeKind;
use crate::git::Scopes;
use crate::git::fixture::{Files, TestHistory, files};

const CONFIG: (&str, &str) = ("contactctl.toml", "");
const OWNERS: &str = "/contacts/ @jan @org/editors\n";

fn contacts(text: &str) -> Files {
    files(&[CONFIG, ("contacts/a.toml", text), ("CODEOWNERS", OWNERS)])
}

/// Three states, each of which changes the contacts.
struct Branch {
    history: TestHistory,
    states: Vec<CommitId>,
}

fn branch() -> Branch {
    let history = TestHistory::new();
    let mut states: Vec<CommitId> = Vec::new();
    for text in ["0", "1", "2"] {
        let parents: Vec<_> = states.last().into_iter().collect();
        states.push(history.commit("a", &contacts(text), &parents));
    }
    Branch { history, states }
}

impl Branch {
    /// The request 7, which brought the states after the first one up to `last`, and has `approvals`.
    fn request(&self, last: usize, approvals: &[&str]) -> MergedPullRequest {
        let head = self.states[last].as_str();
        let review = |by: &&str| Review {
            by: (*by).to_owned(),
            commit: head.to_owned(),
        };
        MergedPullRequest {
            number: 7,
            head: head.to_owned(),
            commits: self.states[1..=last]
                .iter()
                .map(|id| id.as_str().to_owned())
                .collect(),
            approvals: approvals.iter().map(review).collect(),
            ..MergedPullRequest::default()
        }
    }

    /// Judges both steps by `evidence`: the number of steps that the request of the first one brought, or
    /// the reason why that step is refused.
    fn judge(&self, evidence: &Evidence, reviews: usize, has_owners: bool) -> Result<usize, Text> {
        let repository = self.history.open();
        let scopes = Scopes::new(&repository);
        let local = LocalClone {
            repository: &repository,
            scopes: &scopes,
        };
        let owners = StateOwners::read(&repository, &self.states[0], ForgeKind::GitHub);
        let owners = owners.expect("it is read").filter(|_| has_owners);
        let owners: Vec<_> = owners.into_iter().map(Rc::new).collect();
        let step = |at: usize| ReviewedStep {
            commit: self.states[at].clone(),
            parent: Some(self.states[at - 1].clone()),
            reviews,
            owners: owners.clone(),
        };
        match judge_first(local, evidence, &[step(1), step(2)]) {
            Ok((count, _)) => Ok(count),
            Err(no) => Err(no.evidence),
        }
    }
}

fn of(request: MergedPullRequest) -> Evidence {
    Evidence {
        requests: vec![request],
        ..Evidence::default()
    }
}

#[test]
fn the_steps_of_an_approved_request_count_together() {
    let branch = branch();
    for last in [1, 2] {
        let evidence = of(branch.request(last, &["jan"]));
        assert_eq!(branch.judge(&evidence, 1, false), Ok(last));
    }
}

#[test]
fn a_step_without_a_request_is_refused() {
    let branch = branch();
    let commit = branch.states[1].short();
    let none = Text::new(id::REVIEWED_NO_REQUEST).with("commit", commit);
    assert_eq!(branch.judge(&Evidence::default(), 1, false), Err(none));
    let evidence = Evidence {
        elsewhere: BTreeSet::from([(branch.states[1].as_str().to_owned(), 9)]),
        ..Evidence::default()
    };
    let elsewhere = Text::new(id::REVIEWED_ELSEWHERE)
        .with("number", "9")
        .with("commit", commit);
    assert_eq!(branch.judge(&evidence, 1, false), Err(elsewhere));
}

#[test]
fn enough_people_approve_the_head_as_it_was_merged() {
    let branch = branch();
    let too_few = |have: &str, wanted: usize| {
        Text::new(id::REVIEWED_TOO_FEW)
            .with("number", "7")
            .with("have", have)
            .with("wanted", wanted)
    };
    for (approvals, reviews, expected) in [
        (&[][..], 1, Err(too_few("0", 1))),
        (&["jan"], 1, Ok(1)),
        (&["jan"], 2, Err(too_few("1", 2))),
        (&["jan", "JAN"], 2, Err(too_few("1", 2))),
        (&["jan", "ola"], 2, Ok(1)),
    ] {
        let evidence = of(branch.request(1, approvals));
        assert_eq!(branch.judge(&evidence, reviews, false), expected);
    }
    let mut stale = branch.request(1, &["jan"]);
    stale.approvals[0].commit = branch.states[0].as_str().to_owned();
    let why = Text::new(id::REVIEWER_STALE).with("by", "jan");
    let expected = Err(and(too_few("0", 1), why));
    assert_eq!(branch.judge(&of(stale), 1, false), expected);
    let mut involved = branch.request(1, &["Jan"]);
    involved.involved = BTreeMap::from([("jan".to_owned(), id::REVIEWER_STALE)]);
    assert!(branch.judge(&of(involved), 1, false).is_err());
}

#[test]
fn a_request_approves_its_own_change_and_no_other() {
    let branch = branch();
    let side = branch
        .history
        .commit("a", &contacts("3"), &[&branch.states[0]]);
    let mut other = branch.request(1, &["jan"]);
    other.head = side.as_str().to_owned();
    other.approvals[0].commit = other.head.clone();
    let expected = Text::new(id::REVIEWED_OTHER_CHANGE)
        .with("number", "7")
        .with("path", "contacts/a.toml")
        .with("commit", branch.states[1].short());
    assert_eq!(branch.judge(&of(other), 1, false), Err(expected));
}

#[test]
fn an_owner_of_each_changed_file_is_among_the_reviewers() {
    let branch = branch();
    let judge = |approvals: &[&str], members: &[(&str, &str)]| {
        let own = |one: &(&str, &str)| (one.0.to_owned(), one.1.to_owned());
        let evidence = Evidence {
            members: members.iter().map(own).collect(),
            ..of(branch.request(1, approvals))
        };
        branch.judge(&evidence, 1, true)
    };
    let no_owner = Text::new(id::REVIEWED_NO_OWNER)
        .with("number", "7")
        .with("count", 1_usize)
        .with("path", "contacts/a.toml")
        .with("owners", "@jan, @org/editors");
    assert_eq!(judge(&["Jan"], &[]), Ok(1));
    assert_eq!(judge(&["ola"], &[]), Err(no_owner.clone()));
    assert_eq!(judge(&["Ola"], &[("org/editors", "OLA")]), Ok(1));
    for members in [("org/readers", "ola"), ("org/editors", "anna")] {
        assert_eq!(judge(&["ola"], &[members]), Err(no_owner.clone()));
    }
}
