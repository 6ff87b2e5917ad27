//! What goes wrong inside stays inside, and what was acknowledged stays written.

use std::sync::Arc;
use std::time::Duration;

use contactctl::server::{ServerLimits, TokenScope, embedded};
use insta::assert_snapshot;
use reqwest::Method;

use crate::support::portal::{
    Answer, Client, NEW, RECORD, Settings, TestPortal, profile, pushed, record,
};

#[tokio::test]
async fn a_panic_is_an_answer_without_insides() {
    let settings = Settings {
        validator: |_, text, _| {
            assert!(!text.contains("secret@bistro.example"), "insides");
            Vec::new()
        },
        ..Settings::default()
    };
    let portal = TestPortal::with(settings).await;
    let admin = portal.bistro().await;
    let mut faulty = record();
    faulty["operational_for_users"] = "secret@bistro.example".into();
    let answer = admin.put(RECORD, NEW, &pushed(&faulty)).await;
    assert_snapshot!(answer.text(), @r#"
    500
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:internal",
      "title": "An error occurred in the portal",
      "status": 500,
      "detail": "the portal failed because of an error of its own, not because of the request; the cause is in the portal's log"
    }
    "#);
    let told = portal.log.lock().expect("no panic").join("\n");
    assert_eq!(
        told,
        "PUT /v1/accounts/bistro/contact-information failed: the work on the database stopped because of a bug"
    );
    // The writer lives on, and nothing of the fault was written.
    assert_eq!(admin.get(RECORD).await.status, 404);
    assert_eq!(admin.put(RECORD, NEW, &pushed(&record())).await.status, 201);
}

#[tokio::test]
async fn a_panic_of_a_handler_ends_that_request_alone() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    // The clock of these tests panics at times that a calendar does not have.
    portal.pass(1 << 50);
    let path = "/v1/accounts/bistro/users";
    assert_eq!(admin.get(path).await.status, 500);
    let told = portal.log.lock().expect("no panic").join("\n");
    // What the panic said may have had a value in it.
    assert_eq!(
        told,
        "GET /v1/accounts/bistro/users failed: its handler panicked"
    );
    portal.pass(-(1 << 50));
    assert_eq!(admin.get(path).await.status, 200);
}

#[tokio::test]
async fn two_hundred_writes_at_once_are_all_done() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..200 {
        let admin = admin.clone();
        tasks.spawn(async move {
            // Every tenth is a second one of the same account.
            let id = format!("account-{}", number - number % 10 / 9);
            admin.post("/v1/accounts", &profile(&id)).await.status
        });
    }
    let statuses = tasks.join_all().await;
    let count = |status| statuses.iter().filter(|known| **known == status).count();
    assert_eq!((count(201), count(409)), (180, 20));
    let list = admin
        .get("/v1/accounts?environment=production")
        .await
        .json();
    assert_eq!(list["accounts"].as_array().map(Vec::len), Some(180));
}

#[tokio::test]
async fn one_of_two_writers_wins() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let created = admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..20 {
        let (admin, etag) = (admin.clone(), created.etag().to_owned());
        tasks.spawn(async move {
            let mut mine = record();
            mine["operational_for_users"] = format!("help{number}@bistro.example").into();
            let headers = &[("if-match", etag.as_str())];
            admin.put(RECORD, headers, &pushed(&mine)).await.status
        });
    }
    let mut statuses = tasks.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses[0], 200);
    assert!(statuses[1..].iter().all(|status| *status == 412));
}

#[tokio::test]
async fn two_portals_share_one_file() {
    let one = TestPortal::start().await;
    let settings = Settings {
        database: Some(one.database().to_owned()),
        ..Settings::default()
    };
    let other = TestPortal::with(settings).await;
    let admin = one.bistro().await;
    let written = admin.put(RECORD, NEW, &pushed(&record())).await;
    assert_eq!(written.status, 201);
    let reader = other.client(TokenScope::Read).await;
    assert_eq!(reader.get(RECORD).await.etag(), written.etag());

    let there = other.client_for("there", TokenScope::Admin, contactctl::server::Access::All);
    let there = there.await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..100 {
        let client = if number % 2 == 0 {
            admin.clone()
        } else {
            there.clone()
        };
        let id = format!("account-{number}");
        tasks.spawn(async move { client.post("/v1/accounts", &profile(&id)).await.status });
    }
    assert!(tasks.join_all().await.iter().all(|status| *status == 201));
}

#[tokio::test]
async fn an_embedded_portal_is_reached_like_any_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("portal.sqlite3");
    let start = async || {
        let clock = std::sync::Arc::new(|| jiff::Timestamp::UNIX_EPOCH);
        embedded::start(
            &path,
            "a sync",
            clock,
            contactctl::check::account,
            Arc::new(|_| {}),
        )
        .await
        .expect("a portal")
    };
    let portal = start().await;
    let client = Client::new(portal.url(), Some(portal.token().clone()));
    let created = client.post("/v1/accounts", &profile("bistro")).await;
    assert_eq!(created.status, 201);
    let written = client.put(RECORD, NEW, &pushed(&record())).await;
    assert_eq!(written.json()["updated_by"], "a sync");
    portal.stop().await.expect("it stopped");
    // Everything is in the one file.
    assert!(!folder.path().join("portal.sqlite3-wal").exists());

    let portal = start().await;
    assert_eq!(
        Client::new(portal.url(), Some(portal.token().clone()))
            .get(RECORD)
            .await
            .etag(),
        written.etag()
    );
    // The token of the run before is gone with it.
    let stranger = client.clone();
    let old = stranger
        .request(Method::GET, RECORD)
        .build()
        .expect("a request");
    let token = old.headers()["authorization"].clone();
    let request = Client::new(portal.url(), None).request(Method::GET, RECORD);
    let answer = Answer::of(request.header("authorization", token)).await;
    assert_eq!(answer.status, 401);
}

#[tokio::test]
async fn stopping_does_not_wait_for_idle_or_stuck_clients() {
    let limits = ServerLimits {
        shutdown_time: Duration::from_millis(50),
        ..ServerLimits::default()
    };
    let portal = TestPortal::with(Settings {
        limits,
        ..Settings::default()
    })
    .await;
    let address = portal.url.trim_start_matches("http://").to_owned();
    portal.anonymous().get("/healthz").await;
    let mut stuck = tokio::net::TcpStream::connect(&address)
        .await
        .expect("a connection");
    let head = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n";
    tokio::io::AsyncWriteExt::write_all(&mut stuck, head)
        .await
        .expect("sent");
    portal.anonymous().get("/healthz").await;
    portal.stop().await;
    assert!(tokio::net::TcpStream::connect(&address).await.is_err());
}
