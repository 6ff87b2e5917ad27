//! Every request of a push of three accounts with users, and every way in which it can fail or be the
//! last one. What is reported is compared with what the portal holds, and the next run has to end right:
//! of the same commit, of a revert, of a correction, and of a commit that stops managing access.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;

use super::memory::Memory;
use super::state::{Commits, Mishap, PlannedEnd, Stored, Wanted};
use super::{number, sync};
use crate::contact::{Field, Record, Role, Seats};
use crate::plan::OnDrift;
use crate::sync::apply::{AccountOutcome, WriteResult};

/// The accounts of the portal. `c` is not there before the first push, which makes it.
const ACCOUNTS: [&str; 3] = ["a", "b", "c"];

/// The ends that a request can have.
const ENDS: [PlannedEnd; 14] = [
    PlannedEnd::DiesBefore,
    PlannedEnd::DiesAfter,
    PlannedEnd::Fails(Mishap::NotSent),
    PlannedEnd::Fails(Mishap::LostBefore),
    PlannedEnd::Fails(Mishap::LostAfter),
    PlannedEnd::Fails(Mishap::Answers(StatusCode::INTERNAL_SERVER_ERROR, None)),
    PlannedEnd::Fails(Mishap::AnswersAfter(StatusCode::INTERNAL_SERVER_ERROR)),
    PlannedEnd::Fails(Mishap::AnswersAfter(StatusCode::GATEWAY_TIMEOUT)),
    PlannedEnd::Fails(Mishap::AnswersAfter(StatusCode::REQUEST_TIMEOUT)),
    PlannedEnd::Fails(Mishap::AnswersAfter(StatusCode::CONFLICT)),
    PlannedEnd::Fails(Mishap::Answers(StatusCode::NOT_FOUND, None)),
    PlannedEnd::Fails(Mishap::Answers(
        StatusCode::SERVICE_UNAVAILABLE,
        Some(Duration::from_secs(9)),
    )),
    PlannedEnd::Fails(Mishap::Html),
    PlannedEnd::Fails(Mishap::Truncated),
];

/// An account whose alerts go to `alert` and whose emergencies go to `emergency`. Access is managed if
/// there are `users`.
fn wanted(alert: &str, emergency: &str, users: Option<&[(&str, Role)]>) -> Wanted {
    let mut record = Record::default();
    record.set_addresses(Field::Alert, [alert]);
    record.set_addresses(Field::TechnicalEmergency, [emergency]);
    Wanted {
        record,
        users: users.map(|users| users.iter().copied().collect::<Seats>()),
    }
}

fn commit(accounts: [Wanted; 3]) -> BTreeMap<String, Wanted> {
    ACCOUNTS
        .map(str::to_owned)
        .into_iter()
        .zip(accounts)
        .collect()
}

const BOSS: (&str, Role) = ("boss@bistro.example", Role::Administrator);
const OLD: (&str, Role) = ("old@bistro.example", Role::Editor);
const NEW: (&str, Role) = ("new@bistro.example", Role::Editor);
const NEXT: (&str, Role) = ("next@bistro.example", Role::Editor);

/// The commit that was pushed before.
fn first() -> BTreeMap<String, Wanted> {
    commit(ACCOUNTS.map(|_| wanted(OLD.0, "x@bistro.example", Some(&[BOSS, OLD]))))
}

/// The commit whose push is disturbed: one account gives its alerts to a newcomer, one gets a user and
/// one changes a role and the record.
fn second() -> BTreeMap<String, Wanted> {
    commit([
        wanted(NEW.0, "x@bistro.example", Some(&[BOSS, NEW])),
        wanted(OLD.0, "x@bistro.example", Some(&[BOSS, OLD, NEW])),
        wanted(
            OLD.0,
            "y@bistro.example",
            Some(&[BOSS, (OLD.0, Role::Administrator)]),
        ),
    ])
}

/// The commits that may be pushed next, each with a name.
fn next() -> [(&'static str, BTreeMap<String, Wanted>); 4] {
    let correction = commit([
        wanted(NEXT.0, "x@bistro.example", Some(&[BOSS, NEXT])),
        wanted(OLD.0, "z@bistro.example", Some(&[BOSS, OLD, NEXT])),
        wanted(OLD.0, "z@bistro.example", Some(&[BOSS, OLD])),
    ]);
    // Its alerts go to somebody who has access whatever was pushed.
    let dropped = commit(ACCOUNTS.map(|_| wanted(BOSS.0, "z@bistro.example", None)));
    [
        ("the same commit", second()),
        ("a revert", first()),
        ("a correction", correction),
        ("no users", dropped),
    ]
}

/// The portal after the first push.
async fn pushed(commits: &Commits) -> Arc<Memory> {
    let portal = Memory::new(1, commits.clone());
    let outcomes = sync(&portal, 0, OnDrift::Overwrite).await;
    assert_all_done(&outcomes.expect("nothing fails").expect("it is the first"));
    portal.state().requests = 0;
    portal
}

fn assert_all_done(outcomes: &[AccountOutcome]) {
    for outcome in outcomes {
        assert!(outcome.result.is_done(), "{outcome:?}");
    }
}

fn stored(portal: &Memory) -> BTreeMap<String, Stored> {
    portal.state().accounts.clone()
}

/// Asserts that each outcome is true of what the portal held before and holds now.
fn assert_told_truly(
    commits: &Commits,
    outcomes: &[AccountOutcome],
    before: &BTreeMap<String, Stored>,
    now: &BTreeMap<String, Stored>,
) {
    for outcome in outcomes {
        let (before, now) = (&before[&outcome.id], &now[&outcome.id]);
        let wanted = &commits[1][&outcome.id];
        let is_there = now.parts().0 == wanted.record
            && Some(&now.users) == wanted.users.as_ref()
            && now.source.as_ref().map(number) == Some(1);
        match &outcome.result {
            WriteResult::Applied | WriteResult::AlreadyThere => assert!(is_there, "{outcome:?}"),
            WriteResult::Unknown(_) => {}
            _ if outcome.partly => assert!(before != now && !is_there, "{outcome:?}"),
            _ => assert_eq!(before, now, "{outcome:?}"),
        }
    }
}

/// Runs a sync of commit `to`. `None` if the client dies on the way.
async fn run(portal: &Arc<Memory>, to: usize) -> Option<Vec<AccountOutcome>> {
    tokio::select! {
        biased;
        () = portal.died.notified() => None,
        outcomes = sync(portal, to, OnDrift::Refuse) => {
            Some(outcomes.ok().flatten().unwrap_or_default())
        }
    }
}

/// Asserts that the run after the disturbed one has nothing to complain about, and leaves the portal as
/// its commit desires.
async fn assert_ends_right(portal: &Arc<Memory>, to: usize) {
    let before = stored(portal);
    let outcomes = sync(portal, to, OnDrift::Refuse).await;
    assert_all_done(&outcomes.expect("nothing fails").expect("nothing is later"));
    let (now, commits) = (stored(portal), portal.state().commits.clone());
    for id in ACCOUNTS {
        let wanted = &commits[to][id];
        assert_eq!(now[id].parts().0, wanted.record, "{id}");
        let pushed = before[id].source.as_ref().map_or(0, number);
        let users = wanted.users.as_ref().or(commits[pushed][id].users.as_ref());
        assert_eq!(Some(&now[id].users), users, "{id}");
    }
    let again = sync(portal, to, OnDrift::Refuse).await;
    assert_eq!(again.expect("nothing fails"), Some(Vec::new()));
}

/// Pushes the second commit while request number `at` has this `end`, and then each of the commits that
/// may be next. Returns false if there was no such request.
#[expect(
    clippy::print_stdout,
    reason = "the harness shows it if the test fails"
)]
async fn disturbed(at: usize, end: PlannedEnd) -> bool {
    println!("{end:?} of request {at}");
    let commits = vec![first(), second()];
    let portal = pushed(&commits).await;
    let before = stored(&portal);
    portal.state().planned = Some((at, end));
    let outcomes = run(&portal, 1).await.unwrap_or_default();
    let was_disturbed = portal.state().planned.take().is_none();
    assert_told_truly(&commits, &outcomes, &before, &stored(&portal));
    for (name, next) in next() {
        println!("next: {name}");
        let mut commits = commits.clone();
        if name != "the same commit" {
            commits.push(next);
        }
        let last = commits.len() - 1;
        assert_ends_right(&portal.with_commits(commits), last).await;
    }
    was_disturbed
}

#[test]
fn every_request_may_fail_and_what_is_reported_is_what_is() {
    for end in ENDS {
        let mut at = 0;
        loop {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .start_paused(true)
                .build()
                .expect("a runtime");
            if !runtime.block_on(disturbed(at, end)) {
                break;
            }
            at += 1;
        }
        assert!(at > 15, "{end:?} was tried at {at} requests");
    }
}
