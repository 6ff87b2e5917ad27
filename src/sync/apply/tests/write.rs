//! One write: read back, lost, refused, overtaken or gone.

use super::{
    Push, failed, plan_at, plan_with, plans, portal, push, push_one, puts, record, source, touch,
    unknown, unknown_result,
};
use crate::language::id;
use crate::plan::Live;
use crate::portal::PutFailure::{
    Failed, FailedAfter, LostAfter, LostBefore, LostOvertaken, NotKept, NotSent, Refused,
    RefusedAfter, WrittenOver,
};
use crate::portal::{MemoryAccount, MemoryPortal, PutFailure};
use crate::sync::apply::{AccountOutcome, WriteResult};

#[tokio::test]
async fn a_write_is_read_back_and_keeps_unknown_members() {
    let portal = portal(&["a"]);
    let outcomes = Push::default().run(&portal, plans(&["a"])).await;
    assert_eq!(portal.requests(), ["put record a at 1: c2", "read a"]);
    let account = portal.account("a");
    let write = plan_with(|_| ()).write.expect("it writes");
    let expected = AccountOutcome {
        id: "a".to_owned(),
        result: WriteResult::Applied,
        partly: false,
        etag: Some("2".to_owned()),
        digest: write.digest(),
        users: None,
    };
    assert_eq!(outcomes, [expected]);
    assert_eq!(account.live.record, record("new@x"));
    assert_eq!(account.live.unknown, unknown());
    assert_eq!(account.source, Some(source("c2")));
}

#[tokio::test(start_paused = true)]
async fn a_lost_write_is_sent_again_only_if_it_did_not_arrive() {
    let cases: [(&[PutFailure], usize, &str); 7] = [
        (&[], 1, "applied"),
        (&[LostAfter], 1, "already-there"),
        (&[LostBefore], 2, "applied"),
        (&[LostBefore, LostAfter], 2, "already-there"),
        (&[LostBefore, LostBefore], 3, "applied"),
        (&[LostBefore, LostBefore, LostAfter], 3, "already-there"),
        (&[LostBefore, LostBefore, LostBefore], 3, "failed"),
    ];
    for (failures, sent, word) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", failures);
        assert_eq!(push(&portal, &["a"]).await, [word], "{failures:?}");
        let expected = ["put record a at 1: c2", "read a"].repeat(sent);
        assert_eq!(
            portal.requests(),
            expected,
            "{failures:?}: the same precondition"
        );
        let version = if word == "failed" { 1 } else { 2 };
        assert_eq!(portal.account("a").version, version, "{failures:?}");
    }
}

#[tokio::test]
async fn a_lost_write_that_cannot_be_read_back_is_unknown() {
    for failure in [LostBefore, LostAfter] {
        let portal = portal(&["a"]);
        portal.fail("a", &[failure]);
        portal.fail_reads("a");
        assert_eq!(push(&portal, &["a"]).await, ["unknown"]);
        assert_eq!(puts(&portal), ["a"], "it is not sent blindly");
    }
    let portal = portal(&["a"]);
    portal.fail_reads("a");
    assert_eq!(
        push(&portal, &["a"]).await,
        ["unknown"],
        "nor is one that was taken done"
    );
}

#[tokio::test]
async fn refusals_are_told_from_failures() {
    let cases: [(PutFailure, &str, &[&str]); 3] = [
        (Refused, "refused", &["put record a at 1: c2", "read a"]),
        (Failed, "failed", &["put record a at 1: c2", "read a"]),
        (NotSent, "failed", &["put record a at 1: c2"]),
    ];
    for (failure, word, requests) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", &[failure]);
        assert_eq!(push(&portal, &["a"]).await, [word]);
        assert_eq!(portal.requests(), requests, "{failure:?} is the end");
    }
}

#[tokio::test]
async fn an_answer_other_than_success_does_not_prove_that_nothing_was_written() {
    for failure in [RefusedAfter, FailedAfter] {
        let arrived = portal(&["a"]);
        arrived.fail("a", &[failure]);
        assert_eq!(push(&arrived, &["a"]).await, ["already-there"]);
        assert_eq!(puts(&arrived), ["a"]);
        let unreadable = portal(&["a"]);
        unreadable.fail("a", &[failure]);
        unreadable.fail_reads("a");
        assert_eq!(push(&unreadable, &["a"]).await, ["unknown"]);
    }
}

/// Writes an empty record.
fn empty(account: &mut MemoryAccount) {
    account.live = Live::default();
    account.version += 1;
}

/// Takes the record away.
fn remove(account: &mut MemoryAccount) {
    account.live = Live::default();
    account.version = 0;
}

#[tokio::test]
async fn a_value_that_the_portal_does_not_keep_is_a_failure() {
    let cases = [
        (NotKept, failed(id::PORTAL_READ_BACK)),
        (WrittenOver(empty), unknown_result(id::PORTAL_HOLDS_ANOTHER)),
        (WrittenOver(touch), WriteResult::Applied),
        (WrittenOver(remove), unknown_result(id::PORTAL_RECORD_GONE)),
    ];
    for (failure, result) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", &[failure]);
        assert_eq!(
            push_one(&portal, plan_at("a", Some("1"))).await,
            result,
            "{failure:?}"
        );
        assert_eq!(puts(&portal), ["a"], "{failure:?}");
    }
}

#[tokio::test]
async fn the_etag_is_the_one_that_was_read_back() {
    let portal = portal(&["a"]);
    portal.fail("a", &[WrittenOver(touch)]);
    let outcomes = Push::default().run(&portal, plans(&["a"])).await;
    assert_eq!(outcomes[0].etag.as_deref(), Some("3"));
}

#[tokio::test]
async fn a_lost_write_is_not_sent_again_over_somebody_elses() {
    let cases: [(PutFailure, WriteResult, &[&str]); 2] = [
        (
            LostOvertaken(touch),
            WriteResult::Applied,
            &["put record a at 1: c2", "put record a at 2: c2"],
        ),
        (
            LostOvertaken(remove),
            unknown_result(id::PORTAL_RECORD_GONE),
            &["put record a at 1: c2"],
        ),
    ];
    for (failure, result, expected) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", &[failure]);
        assert_eq!(push_one(&portal, plan_at("a", Some("1"))).await, result);
        let mut requests = portal.requests();
        requests.retain(|request| request.starts_with("put"));
        assert_eq!(requests, expected);
    }
}

/// A portal that has the values of [`plan_at`] already, pushed from `commit`.
fn pushed_from(commit: &str) -> MemoryPortal {
    let portal = portal(&["a"]);
    let mut account = portal.account("a");
    account.live.record = record("new@x");
    account.source = Some(source(commit));
    account.version = 2;
    portal.insert("a", account);
    portal
}

#[tokio::test]
async fn a_write_of_an_earlier_run_is_told_from_somebody_elses() {
    let earlier = pushed_from("c2");
    assert_eq!(push(&earlier, &["a"]).await, ["already-there"]);
    assert_eq!(puts(&earlier), ["a"]);
    // The same values from another commit are not ours: the mark is still to be moved.
    let other = pushed_from("c1");
    assert_eq!(push(&other, &["a"]).await, ["applied"]);
    assert_eq!(puts(&other), ["a", "a"]);
}

#[tokio::test]
async fn a_record_that_is_gone_is_a_failure() {
    let portal = portal(&["a"]);
    let gone = MemoryAccount::default();
    portal.insert("a", gone.clone());
    let result = push_one(&portal, plan_at("a", Some("1"))).await;
    assert_eq!(result, failed(id::PORTAL_RECORD_GONE));
    assert_eq!(portal.account("a"), gone);
}

#[tokio::test]
async fn a_mark_that_is_taken_away_is_gone() {
    let portal = portal(&["a"]);
    let result = push_one(&portal, plan_with(|write| write.mark = false)).await;
    assert_eq!(result, WriteResult::Applied);
    assert_eq!(portal.account("a").source, None);
}
