//! Which account is written when, and when no more is.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::sync::watch;

use super::{Push, plans, portal, push, puts, words};
use crate::portal::PutFailure::{Failed, LostAfter, NotSent, Refused};

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
    portal.fail("c", &[NotSent]);
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
        ["applied", "applied", "failed", "applied"]
    );
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
