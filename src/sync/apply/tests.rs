//! The promises of this folder, one by one, with a portal in memory.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Map, json};
use tokio::sync::watch;

use super::{AccountOutcome, ApplyProgress, ApplyRun, ReplanAccount, WriteResult, apply};
use crate::contact::{Environment, Field, PushSource, Record, Role, Seats};
use crate::language::{MessageId, Text, id};
use crate::plan::{AccountPlan, Action, Desired, Live, Plan, Provision, UsersWrite, Write};
use crate::portal::{MemoryAccount, MemoryPortal, PutFailure};
use crate::sync::approval::Verdict;
use PutFailure::{
    Failed, LostAfter, LostBefore, LostOvertaken, NotKept, NotSent, NotYet, Overtaken, Refused,
    Untagged, WrittenOver,
};

fn source(commit: &str) -> PushSource {
    PushSource {
        repository: "ours".to_owned(),
        commit: commit.to_owned(),
    }
}

/// A record whose alerts go to `alert`.
fn record(alert: &str) -> Record {
    let mut record = Record::default();
    record.set_addresses(Field::Alert, [alert]);
    record
}

fn seats(users: &[&str]) -> Seats {
    users.iter().map(|email| (*email, Role::Editor)).collect()
}

/// A portal with these accounts, pushed from `c1`: their alerts go to `old@x`.
fn portal(ids: &[&str]) -> MemoryPortal {
    let portal = MemoryPortal::default();
    for id in ids {
        portal.insert(
            id,
            MemoryAccount {
                live: Live {
                    record: record("old@x"),
                    unknown: unknown(),
                },
                source: Some(source("c1")),
                version: 1,
                users: seats(&["boss@x", "old@x"]),
                users_version: 1,
            },
        );
    }
    portal
}

fn unknown() -> Map<String, serde_json::Value> {
    Map::from_iter([("pager".to_owned(), json!("kept"))])
}

/// The plan that gives the alerts of `id` to `new@x`, if the record has this etag.
fn plan_at(id: &str, etag: Option<&str>) -> AccountPlan {
    AccountPlan {
        id: id.to_owned(),
        file: None,
        action: Action::Update,
        source: Some(source("c1")),
        live: None,
        fields: Vec::new(),
        live_users: None,
        users: Vec::new(),
        write: Some(Write {
            record: record("new@x"),
            unknown: unknown(),
            etag: etag.map(str::to_owned),
            mark: true,
            provision: Provision::No,
            users: None,
            record_stays: false,
        }),
    }
}

fn plans(ids: &[&str]) -> Vec<AccountPlan> {
    ids.iter().map(|id| plan_at(id, Some("1"))).collect()
}

/// The plan that changes what [`plan_at`] writes.
fn plan_with(edit: impl FnOnce(&mut Write)) -> AccountPlan {
    let mut plan = plan_at("a", Some("1"));
    edit(plan.write.as_mut().expect("it writes"));
    plan
}

/// A push, and what can be chosen of it.
struct Push {
    concurrency: usize,
    replan: ReplanAccount,
    progress: ApplyProgress,
    stop: watch::Receiver<bool>,
}

impl Default for Push {
    fn default() -> Self {
        Self {
            concurrency: 1,
            replan: Arc::new(|observed| plan_at(&observed.id, observed.etag.as_deref())),
            progress: Arc::new(|_| ()),
            stop: watch::channel(false).1,
        }
    }
}

impl Push {
    async fn run(self, portal: &MemoryPortal, accounts: Vec<AccountPlan>) -> Vec<AccountOutcome> {
        let plan = Plan {
            portal: "p".to_owned(),
            environment: Environment::Production,
            source: source("c2"),
            accounts,
        };
        let run = ApplyRun {
            replan: self.replan,
            progress: self.progress,
            stop: self.stop,
            concurrency: self.concurrency,
        };
        let approved = Verdict::approving().seal(plan).expect("it is approved");
        apply(portal, &approved, run).await
    }
}

/// Pushes the accounts `ids`, one at a time; returns the words of the outcomes.
async fn push(portal: &MemoryPortal, ids: &[&str]) -> Vec<&'static str> {
    words(&Push::default().run(portal, plans(ids)).await)
}

/// Pushes one account; returns its result.
async fn push_one(portal: &MemoryPortal, plan: AccountPlan) -> WriteResult {
    Push::default()
        .run(portal, vec![plan])
        .await
        .remove(0)
        .result
}

fn words(outcomes: &[AccountOutcome]) -> Vec<&'static str> {
    outcomes.iter().map(|one| one.result.as_str()).collect()
}

fn refused(reason: MessageId) -> WriteResult {
    WriteResult::Refused(Text::new(reason))
}

fn failed(reason: MessageId) -> WriteResult {
    WriteResult::Failed(Text::new(reason))
}

/// Returns the accounts whose record was put, in the order of the requests.
fn puts(portal: &MemoryPortal) -> Vec<String> {
    let requests = portal.requests();
    let puts = requests
        .iter()
        .filter_map(|request| request.strip_prefix("put record "));
    puts.map(|put| put[..1].to_owned()).collect()
}

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
        etag: Some("2".to_owned()),
        digest: write.digest(),
        users: None,
    };
    assert_eq!(outcomes, [expected]);
    assert_eq!(account.live.record, record("new@x"));
    assert_eq!(account.live.unknown, unknown());
    assert_eq!(account.source, Some(source("c2")));
}

fn position(requests: &[String], request: &str) -> usize {
    let found = requests.iter().position(|one| one == request);
    found.unwrap_or_else(|| panic!("no {request} in {requests:?}"))
}

#[tokio::test]
async fn accounts_are_written_one_at_a_time_until_the_first_is_through() {
    let ids = ["a", "b", "c", "d", "e"];
    for first in 0..3 {
        let portal = portal(&ids);
        for id in &ids[..first] {
            portal.fail(id, &[Refused]);
        }
        let push = Push {
            concurrency: 2,
            ..Push::default()
        };
        push.run(&portal, plans(&ids)).await;
        let requests = portal.requests();
        let read = position(&requests, &format!("read {}", ids[first]));
        let next = position(
            &requests,
            &format!("put record {} at 1: c2", ids[first + 1]),
        );
        assert!(read < next, "alone: {requests:?}");
        let read = position(&requests, &format!("read {}", ids[first + 1]));
        let next = position(
            &requests,
            &format!("put record {} at 1: c2", ids[first + 2]),
        );
        assert!(next < read, "two at a time: {requests:?}");
    }
}

#[tokio::test]
async fn no_more_accounts_than_asked_for_are_written_at_a_time() {
    for (concurrency, at_once) in [(0, 1), (1, 1), (2, 2), (3, 3)] {
        let ids = ["a", "b", "c", "d", "e", "f"];
        let portal = portal(&ids);
        let push = Push {
            concurrency,
            ..Push::default()
        };
        push.run(&portal, plans(&ids)).await;
        let (mut open, mut most) = (0_usize, 0);
        for request in portal.requests() {
            if request.starts_with("put") {
                open += 1;
            } else {
                open -= 1;
            }
            most = most.max(open);
        }
        assert_eq!(most, at_once, "concurrency {concurrency}");
    }
}

#[tokio::test]
async fn outcomes_come_in_the_plans_order_whichever_ends_first() {
    let portal = portal(&["a", "b", "c", "d"]);
    portal.fail("c", &[Refused]);
    let ended = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&ended);
    let push = Push {
        concurrency: 3,
        progress: Arc::new(move |one| seen.lock().expect("no panic").push(one.id.clone())),
        ..Push::default()
    };
    let outcomes = push.run(&portal, plans(&["a", "b", "c", "d"])).await;
    assert_eq!(*ended.lock().expect("no panic"), ["a", "c", "b", "d"]);
    let ids: Vec<_> = outcomes.iter().map(|one| &*one.id).collect();
    assert_eq!(ids, ["a", "b", "c", "d"]);
    assert_eq!(
        words(&outcomes),
        ["applied", "applied", "refused", "applied"]
    );
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
    let cases = [
        (Refused, "refused"),
        (Failed, "failed"),
        (NotSent, "failed"),
    ];
    for (failure, word) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", &[failure]);
        assert_eq!(push(&portal, &["a"]).await, [word]);
        assert_eq!(portal.requests().len(), 1, "{failure:?} is the end");
    }
}

/// Writes the record and the users again as they are.
fn touch(account: &mut MemoryAccount) {
    account.version += 1;
    account.users_version += 1;
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
        // Another etag than that of the reply is a later write, which the next plan shows.
        (WrittenOver(empty), WriteResult::Applied),
        // Without an etag in the reply that cannot be told.
        (Untagged(empty), failed(id::PORTAL_READ_BACK)),
        (Untagged(touch), WriteResult::Applied),
        (WrittenOver(remove), failed(id::PORTAL_READ_BACK)),
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
async fn a_later_write_does_not_hide_the_etag_of_ours() {
    let portal = portal(&["a"]);
    portal.fail("a", &[WrittenOver(empty)]);
    let outcomes = Push::default().run(&portal, plans(&["a"])).await;
    assert_eq!(portal.account("a").version, 3);
    assert_eq!(outcomes[0].etag.as_deref(), Some("2"));
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
            failed(id::PORTAL_RECORD_GONE),
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

#[tokio::test]
async fn after_five_failures_in_a_row_the_rest_is_not_attempted() {
    let ids = ["a", "b", "c", "d", "e", "f", "g"];
    for count in 3..=6 {
        let portal = portal(&ids);
        for id in &ids[..count] {
            portal.fail(id, &[Failed]);
        }
        let mut expected = vec!["failed"; count.min(5)];
        let rest = if count < 5 {
            "applied"
        } else {
            "not-attempted"
        };
        expected.resize(ids.len(), rest);
        assert_eq!(push(&portal, &ids).await, expected, "{count} failures");
        let attempted = if count < 5 { ids.len() } else { 5 };
        assert_eq!(puts(&portal), ids[..attempted]);
    }
}

#[tokio::test]
async fn unknown_ends_count_as_failures() {
    let ids = ["a", "b", "c", "d", "e", "f"];
    let portal = portal(&ids);
    for id in ["a", "b", "d"] {
        portal.fail(id, &[Failed]);
    }
    portal.fail_reads("c");
    portal.fail_reads("e");
    let expected = [
        "failed",
        "failed",
        "unknown",
        "failed",
        "unknown",
        "not-attempted",
    ];
    assert_eq!(push(&portal, &ids).await, expected);
}

#[tokio::test]
async fn an_account_that_the_portal_answers_for_resets_the_count() {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    for between in [None, Some(Refused), Some(LostAfter)] {
        for (failing, last) in [("abcdfghi", "applied"), ("abcdfghij", "not-attempted")] {
            let portal = portal(&ids);
            for id in ids.into_iter().filter(|id| failing.contains(id)) {
                portal.fail(id, &[Failed]);
            }
            portal.fail("e", between.as_slice());
            let ended = push(&portal, &ids).await;
            assert_eq!(ended[5..9], ["failed"; 4], "{between:?}: all are attempted");
            assert_eq!(ended[10], last, "{between:?}, {failing}");
        }
    }
}

#[tokio::test]
async fn nothing_starts_after_stop() {
    let ids = ["a", "b", "c", "d", "e"];
    // After so many outcomes; those that are under way then are ended.
    for (stop_after, concurrency, written) in
        [(0, 1, 0), (1, 1, 1), (2, 1, 2), (1, 2, 1), (2, 2, 3)]
    {
        let portal = portal(&ids);
        let (stop, stopped) = watch::channel(stop_after == 0);
        let ended = AtomicUsize::new(0);
        let push = Push {
            concurrency,
            progress: Arc::new(move |_| {
                let ended = ended.fetch_add(1, Ordering::Relaxed) + 1;
                stop.send_if_modified(|stop| {
                    *stop |= ended == stop_after;
                    *stop
                });
            }),
            stop: stopped,
            ..Push::default()
        };
        let outcomes = push.run(&portal, plans(&ids)).await;
        let mut expected = vec!["applied"; written];
        expected.resize(ids.len(), "not-attempted");
        assert_eq!(words(&outcomes), expected, "{stop_after}, {concurrency}");
        assert_eq!(puts(&portal), ids[..written]);
    }
}

#[tokio::test]
async fn a_plan_made_anew_does_not_start_after_stop() {
    let portal = portal(&["a"]);
    portal.fail("a", &[Overtaken(touch)]);
    let (stop, stopped) = watch::channel(false);
    let push = Push {
        replan: Arc::new(move |observed| {
            stop.send_replace(true);
            plan_at(&observed.id, observed.etag.as_deref())
        }),
        stop: stopped,
        ..Push::default()
    };
    let outcomes = push.run(&portal, plans(&["a"])).await;
    assert_eq!(outcomes[0].result, refused(id::PORTAL_EDITED));
    assert_eq!(puts(&portal), ["a"]);
}

#[tokio::test]
async fn an_account_that_was_overtaken_is_planned_anew_once() {
    let cases: [(&[PutFailure], WriteResult); 3] = [
        (&[], WriteResult::Applied),
        (&[Overtaken(touch)], WriteResult::Applied),
        (
            &[Overtaken(touch), Overtaken(touch)],
            refused(id::PORTAL_EDITED),
        ),
    ];
    for (failures, result) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", failures);
        assert_eq!(
            push_one(&portal, plan_at("a", Some("1"))).await,
            result,
            "{failures:?}"
        );
        let requests = portal.requests();
        let puts: Vec<_> = requests
            .iter()
            .filter(|one| one.starts_with("put"))
            .collect();
        let expected = ["put record a at 1: c2", "put record a at 2: c2"];
        assert_eq!(
            puts,
            expected[..(failures.len() + 1).min(2)],
            "{failures:?}"
        );
    }
}

#[tokio::test]
async fn the_outcome_is_of_the_write_that_was_tried_last() {
    let portal = portal(&["a"]);
    portal.fail("a", &[Overtaken(touch)]);
    let merged = plan_with(|write| {
        write.record = record("merged@x");
        write.etag = Some("2".to_owned());
    });
    let digest = merged.write.as_ref().map(Write::digest);
    let push = Push {
        replan: Arc::new(move |_| merged.clone()),
        ..Push::default()
    };
    let outcomes = push.run(&portal, plans(&["a"])).await;
    assert_eq!(Some(outcomes[0].digest), digest);
    assert_eq!(portal.account("a").live.record, record("merged@x"));
}

#[tokio::test]
async fn a_plan_made_anew_that_writes_nothing_ends_the_account() {
    let cases = [
        (Action::Unchanged, WriteResult::AlreadyThere),
        (Action::Drift, refused(id::PORTAL_EDITED)),
    ];
    for (action, result) in cases {
        let portal = portal(&["a"]);
        portal.fail("a", &[Overtaken(touch)]);
        let push = Push {
            replan: Arc::new(move |observed| AccountPlan {
                action,
                write: None,
                ..plan_at(&observed.id, None)
            }),
            ..Push::default()
        };
        let outcomes = push.run(&portal, plans(&["a"])).await;
        assert_eq!(outcomes[0].result, result);
        assert_eq!(puts(&portal), ["a"]);
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
    plan.file = Some(Arc::new(Desired {
        path: "contacts/a.toml".into(),
        id: "a".to_owned(),
        name: "A".to_owned(),
        integration: "ordering-e2e".to_owned(),
        merchant_issues_field: false,
        brand_domains: Vec::new(),
        users_digest: users.as_ref().map(Seats::digest),
        users,
        digest: record.digest(&Map::new()),
        record,
    }));
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
    let cases = [
        (Refused, "refused"),
        (Failed, "failed"),
        (NotSent, "failed"),
        (LostBefore, "failed"),
    ];
    for (failure, word) in cases {
        let portal = MemoryPortal::default();
        portal.fail("a", &[failure]);
        let plan = provisioned(Provision::Create, Some(seats(&["boss@x"])));
        assert_eq!(push_one(&portal, plan).await.as_str(), word);
        assert_eq!(portal.requests(), ["provision a: boss@x"]);
    }
}
