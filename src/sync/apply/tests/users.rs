//! Users, and accounts that are created.

use std::sync::Arc;

use super::{Push, failed, plan_with, portal, push_one, puts, record, refused, seats, source};
use crate::contact::Seats;
use crate::language::id;
use crate::plan::{AccountPlan, Desired, Provision, UsersWrite};
use crate::portal::PutFailure::{
    Failed, FailedAfter, LostAfter, LostBefore, NotSent, NotYet, Refused, RefusedAfter,
};
use crate::portal::{MemoryAccount, MemoryPortal};
use crate::sync::apply::WriteResult;

/// The plan that makes `boss@x` and `old@x` the users `end`, with `meanwhile` until the record is
/// put.
fn access(meanwhile: &[&str], end: &[&str]) -> AccountPlan {
    plan_with(|write| {
        write.users = Some(UsersWrite {
            seats: seats(end),
            meanwhile: seats(meanwhile),
            live: seats(&["boss@x", "old@x"]),
            etag: Some("1".to_owned()),
        });
    })
}

/// A new user comes, and the one with the alerts goes.
fn changed_guard() -> AccountPlan {
    access(&["boss@x", "new@x", "old@x"], &["boss@x", "new@x"])
}

#[tokio::test]
async fn who_comes_is_put_first_and_who_goes_after_the_record_and_the_mark_last() {
    let portal = portal(&["a"]);
    assert_eq!(
        push_one(&portal, changed_guard()).await,
        WriteResult::Applied
    );
    let expected = [
        "put users a at 1: boss@x new@x old@x",
        "users a",
        "put record a at 1: kept",
        "read a",
        "put users a at 2: boss@x new@x",
        "users a",
        "put record a at 2: c2",
        "read a",
    ];
    assert_eq!(portal.requests(), expected);
}

#[tokio::test]
async fn steps_that_change_nothing_are_left_out() {
    let stays = ["boss@x", "old@x"];
    let comes = ["boss@x", "new@x", "old@x"];
    let goes = ["boss@x"];
    let users_stay =
        |plan: &mut AccountPlan| plan.write.as_mut().expect("it writes").record_stays = true;
    let mut only_users = access(&comes, &comes);
    users_stay(&mut only_users);
    let cases: [(AccountPlan, &[&str]); 4] = [
        (
            access(&comes, &comes),
            &[
                "put users a at 1: boss@x new@x old@x",
                "put record a at 1: c2",
            ],
        ),
        (
            access(&stays, &goes),
            &[
                "put record a at 1: kept",
                "put users a at 1: boss@x",
                "put record a at 2: c2",
            ],
        ),
        (access(&stays, &stays), &["put record a at 1: c2"]),
        (only_users, &["put users a at 1: boss@x new@x old@x"]),
    ];
    for (plan, expected) in cases {
        let portal = portal(&["a"]);
        assert_eq!(push_one(&portal, plan).await, WriteResult::Applied);
        let mut requests = portal.requests();
        requests.retain(|request| request.starts_with("put"));
        assert_eq!(requests, expected);
    }
}

#[tokio::test]
async fn a_step_that_fails_is_the_last_one() {
    for steps in 0..4 {
        let portal = portal(&["a"]);
        // A step whose reply is lost is done.
        let mut failures = vec![LostAfter; steps];
        failures.push(Refused);
        portal.fail("a", &failures);
        assert_eq!(push_one(&portal, changed_guard()).await.as_str(), "refused");
        let requests = portal.requests();
        let puts = requests.iter().filter(|one| one.starts_with("put"));
        assert_eq!(puts.count(), steps + 1, "{requests:?}");
        assert_eq!(
            portal.account("a").source,
            Some(source("c1")),
            "the mark is last"
        );
    }
}

#[tokio::test]
async fn an_account_is_already_there_only_if_all_its_steps_are() {
    for written in 0..=4 {
        let portal = portal(&["a"]);
        let mut steps = [LostAfter; 4];
        // The last of these cases writes nothing anew.
        steps
            .get_mut(written)
            .into_iter()
            .for_each(|step| *step = NotYet);
        portal.fail("a", &steps);
        let result = push_one(&portal, changed_guard()).await;
        let expected = if written < 4 {
            "applied"
        } else {
            "already-there"
        };
        assert_eq!(result.as_str(), expected, "step {written}");
    }
}

#[tokio::test]
async fn users_without_an_etag_are_not_put() {
    let portal = portal(&["a"]);
    let mut plan = changed_guard();
    let write = plan.write.as_mut().expect("it writes");
    write.users.as_mut().expect("users").etag = None;
    assert_eq!(push_one(&portal, plan).await, failed(id::PORTAL_NO_ETAG));
    assert_eq!(portal.requests(), [""; 0]);
}

/// The plan that provides for the account `a` first, whose file has these users.
fn provisioned(how: Provision, users: Option<Seats>) -> AccountPlan {
    let record = record("new@x");
    let mut plan = plan_with(|write| {
        write.provision = how;
        write.etag = (how == Provision::Refresh).then(|| "1".to_owned());
    });
    plan.file = Some(Arc::new(Desired::example("a", record, users)));
    plan
}

#[tokio::test]
async fn an_account_is_created_with_its_users_who_are_read_back_before_its_record_is_put() {
    let portal = MemoryPortal::default();
    let plan = provisioned(Provision::Create, Some(seats(&["boss@x"])));
    assert_eq!(push_one(&portal, plan).await, WriteResult::Applied);
    let expected = [
        "provision a: boss@x",
        "users a",
        "put record a at new: c2",
        "read a",
    ];
    assert_eq!(portal.requests(), expected);
    assert_eq!(portal.account("a").users, seats(&["boss@x"]));
}

#[tokio::test]
async fn an_account_without_managed_access_is_created_with_its_alert_contacts() {
    let portal = MemoryPortal::default();
    let plan = provisioned(Provision::Create, None);
    assert_eq!(push_one(&portal, plan).await, WriteResult::Applied);
    let expected = ["provision a: new@x", "put record a at new: c2", "read a"];
    assert_eq!(portal.requests(), expected);
    assert_eq!(portal.account("a").users, seats(&["new@x"]));
}

#[tokio::test]
async fn an_account_that_somebody_else_created_is_refused() {
    let boss = seats(&["boss@x"]);
    for (there, result) in [
        (boss.clone(), WriteResult::Applied),
        (
            seats(&["boss@x", "other@x"]),
            refused(id::PORTAL_MADE_MEANWHILE),
        ),
    ] {
        let portal = MemoryPortal::default();
        let users = there.clone();
        portal.insert(
            "a",
            MemoryAccount {
                users,
                ..MemoryAccount::default()
            },
        );
        let plan = provisioned(Provision::Create, Some(boss.clone()));
        let is_ours = result == WriteResult::Applied;
        assert_eq!(push_one(&portal, plan).await, result);
        assert_eq!(puts(&portal).len(), usize::from(is_ours));
        assert_eq!(portal.account("a").users, there);
    }
}

#[tokio::test]
async fn a_refresh_gives_access_to_alert_contacts_who_have_none() {
    let portal = portal(&["a"]);
    let plan = provisioned(Provision::Refresh, None);
    assert_eq!(push_one(&portal, plan.clone()).await, WriteResult::Applied);
    let expected = [
        "users a",
        "provision a: new@x",
        "put record a at 1: c2",
        "read a",
    ];
    assert_eq!(portal.requests(), expected);
    assert_eq!(
        portal.account("a").users,
        seats(&["boss@x", "new@x", "old@x"])
    );
    // All have access now.
    push_one(&portal, plan).await;
    assert_eq!(portal.requests()[4..6], ["users a", "provision a: "]);
}

#[tokio::test]
async fn no_record_is_put_for_an_account_that_is_not_created() {
    let read = &["provision a: boss@x", "profile a"][..];
    let cases = [
        (Refused, "refused", read),
        (Failed, "failed", read),
        (NotSent, "failed", &read[..1]),
        (LostBefore, "failed", read),
    ];
    for (failure, word, requests) in cases {
        let portal = MemoryPortal::default();
        portal.fail("a", &[failure]);
        let plan = provisioned(Provision::Create, Some(seats(&["boss@x"])));
        assert_eq!(push_one(&portal, plan).await.as_str(), word);
        assert_eq!(portal.requests(), requests);
    }
}

#[tokio::test]
async fn an_account_whose_creation_arrived_goes_on_whatever_the_answer_was() {
    for failure in [RefusedAfter, FailedAfter, LostAfter] {
        let portal = MemoryPortal::default();
        portal.fail("a", &[failure]);
        let plan = provisioned(Provision::Create, Some(seats(&["boss@x"])));
        assert_eq!(push_one(&portal, plan.clone()).await, WriteResult::Applied);
        let unreadable = MemoryPortal::default();
        unreadable.fail("a", &[failure]);
        unreadable.fail_reads("a");
        assert_eq!(push_one(&unreadable, plan).await.as_str(), "unknown");
    }
}

#[tokio::test]
async fn an_account_that_is_written_in_part_says_so() {
    for (failures, word, partly) in [
        (&[NotYet, NotSent][..], "failed", true),
        (&[NotSent], "failed", false),
        (&[], "applied", false),
    ] {
        let portal = MemoryPortal::default();
        portal.fail("a", failures);
        let plan = provisioned(Provision::Create, Some(seats(&["boss@x"])));
        let outcomes = Push::default().run(&portal, vec![plan]).await;
        assert_eq!(outcomes[0].result.as_str(), word);
        assert_eq!(outcomes[0].partly, partly);
    }
}
