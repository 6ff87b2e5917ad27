//! Writes that meet: what is judged beside the one thread that writes is judged by what is
//! there when it is written.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};

use contactctl::finding::Finding;
use jiff::Timestamp;
use serde_json::json;

use crate::support::portal::{NEW, RECORD, Settings, TestPortal, profile, pushed, record};

const USERS: &str = "/v1/accounts/bistro/users";

/// Whether the verdict on a record is being found, and whether it may be.
static ASKED: AtomicBool = AtomicBool::new(false);
static MAY: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());

/// As `check`, but a record with a certain address has to wait.
fn slowly(path: &str, text: &str, now: Timestamp) -> Vec<Finding> {
    if text.contains("slow@bistro.example") {
        ASKED.store(true, Ordering::SeqCst);
        let may = MAY.0.lock().expect("no panic");
        drop(MAY.1.wait_while(may, |may| !*may).expect("no panic"));
    }
    contactctl::check::account(path, text, now)
}

#[tokio::test]
async fn a_record_is_refused_whose_account_changed_while_it_was_judged() {
    let portal = TestPortal::with(Settings {
        validator: slowly,
        ..Settings::default()
    })
    .await;
    let admin = portal.bistro().await;
    let mut values = record();
    values["alert"] = json!(["piotr@bistro.example"]);
    values["technical_emergency"] = json!(["slow@bistro.example"]);
    let writer = admin.clone();
    let write = tokio::spawn(async move { writer.put(RECORD, NEW, &pushed(&values)).await });
    while !ASKED.load(Ordering::SeqCst) {
        tokio::task::yield_now().await;
    }
    // Others write meanwhile.
    let users = json!({"users": [profile("bistro")["users"][0]]});
    let removed = admin.put(USERS, &[("if-match", "*")], &users).await;
    assert_eq!(removed.status, 200, "{}", removed.text());
    *MAY.0.lock().expect("no panic") = true;
    MAY.1.notify_all();
    let refused = write.await.expect("an answer");
    assert_eq!(refused.status, 422, "{}", refused.text());
    let rules: Vec<_> = refused.json()["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .map(|error| error["rule"].clone())
        .collect();
    assert_eq!(rules, ["alert-not-a-user"]);
}

#[tokio::test]
async fn of_two_writes_that_exclude_each_other_one_is_refused() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let any = [("if-match", "*")];
    let with_alert = |email: &str| {
        let mut values = record();
        values["alert"] = json!([email]);
        pushed(&values)
    };
    let all = json!({"users": profile("bistro")["users"]});
    let fewer = json!({"users": [profile("bistro")["users"][0]]});
    for round in 0..40 {
        let reset = admin
            .put(RECORD, &any, &with_alert("anna@bistro.example"))
            .await;
        assert!([200, 201].contains(&reset.status), "{}", reset.text());
        assert_eq!(admin.put(USERS, &any, &all).await.status, 200);
        let alert = with_alert("piotr@bistro.example");
        let (record, users) = if round % 2 == 0 {
            tokio::join!(
                admin.put(RECORD, &any, &alert),
                admin.put(USERS, &any, &fewer)
            )
        } else {
            let (users, record) = tokio::join!(
                admin.put(USERS, &any, &fewer),
                admin.put(RECORD, &any, &alert)
            );
            (record, users)
        };
        let statuses = [record.status, users.status];
        assert!([[200, 422], [422, 200]].contains(&statuses), "{statuses:?}");
    }
}
