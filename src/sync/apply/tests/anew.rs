//! A plan that is made anew, since its account was overtaken.

use std::sync::Arc;

use tokio::sync::watch;

use super::{
    Push, plan_at, plan_with, plans, portal, push_one, puts, record, refused, source, touch,
};
use crate::language::{Text, id};
use crate::plan::{AccountPlan, Action, Write};
use crate::portal::MemoryAccount;
use crate::portal::PutFailure;
use crate::portal::PutFailure::Overtaken;
use crate::sync::apply::WriteResult;

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

/// Pushes another commit, as another run does.
fn push_another(account: &mut MemoryAccount) {
    account.source = Some(source("c3"));
    account.version += 1;
}

#[tokio::test]
async fn whoever_loses_a_race_of_two_commits_is_told_which_won() {
    let portal = portal(&["a"]);
    portal.fail("a", &[Overtaken(push_another)]);
    let push = Push {
        replan: Arc::new(move |observed| AccountPlan {
            action: Action::Drift,
            source: observed.source.clone(),
            write: None,
            ..plan_at(&observed.id, None)
        }),
        ..Push::default()
    };
    let outcomes = push.run(&portal, plans(&["a"])).await;
    let won = Text::new(id::PORTAL_PUSHED_MEANWHILE).with("commit", "c3");
    assert_eq!(outcomes[0].result, WriteResult::Refused(won));
}
