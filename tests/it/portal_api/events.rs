//! Events: raised by the API and on a page, behind the gate, each once.

use std::fmt::Write as _;

use contactctl::server::{Access, TokenScope};
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::{Value as Json, json};

use super::pages::{open, sign_in, words};
use super::sessions::{csrf, send, sign_in_as};
use crate::support::portal::{Answer, EVENTS, NEW, RECORD, TestPortal, pushed, record};

/// A portal with the account `bistro`, whose gate is open.
pub(super) async fn complete(portal: &TestPortal) -> crate::support::portal::Client {
    let admin = portal.bistro().await;
    let put = admin.put(RECORD, NEW, &pushed(&record())).await;
    assert_eq!(put.status, 201, "{}", put.text());
    admin
}

#[tokio::test]
async fn an_event_is_answered_with_who_is_told() {
    let portal = TestPortal::start().await;
    let admin = complete(&portal).await;
    let event = json!({"event": "integration-disabled", "text": "Your feed is broken."});
    assert_snapshot!(admin.post(EVENTS, &event).await.text(), @r#"
    201
    content-type: application/json

    {
      "id": 1,
      "at": "2026-10-01T12:00:00Z",
      "by": "admin",
      "event": "integration-disabled",
      "test": false,
      "text": "Your feed is broken.",
      "key": "technical_emergency",
      "label": "Technical Emergency Contacts",
      "support_open": null,
      "recipients": [
        {
          "address": "oncall@bistro.example",
          "state": "not-sent",
          "attempts": 0,
          "code": null,
          "since": "2026-10-01T12:00:00Z"
        }
      ]
    }
    "#);
    let test = json!({"event": "user-support", "test": true});
    let support = admin.post(EVENTS, &test).await.json();
    assert_eq!(
        (&support["id"], &support["support_open"]),
        (&json!(2), &json!(false))
    );
    assert_eq!(support["recipients"][0]["address"], "help@bistro.example");
    // This integration has no merchant contacts.
    let nobody = admin
        .post(EVENTS, &json!({"event": "merchant-issue"}))
        .await
        .json();
    assert_eq!(nobody["recipients"], json!([]));

    let first = admin.get(&format!("{EVENTS}?page_size=2")).await.json();
    let ids = |page: &Json| -> Vec<i64> {
        let events = page["events"].as_array().expect("events");
        events
            .iter()
            .map(|event| event["id"].as_i64().expect("a number"))
            .collect()
    };
    assert_eq!(
        (ids(&first), &first["next_page_token"]),
        (vec![3, 2], &json!("2"))
    );
    let rest = admin
        .get(&format!("{EVENTS}?page_size=2&page_token=2"))
        .await
        .json();
    assert_eq!(
        (ids(&rest), &rest["next_page_token"]),
        (vec![1], &Json::Null)
    );
}

#[tokio::test]
async fn an_event_that_makes_no_sense_is_refused() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let event = json!({"event": "user-support"});
    assert_snapshot!(admin.post(EVENTS, &event).await.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:contact-information-required",
      "title": "The contact information must be completed first",
      "status": 409,
      "detail": "the account has no production value for `alert`, `technical_emergency`, `technical_non_emergency`, `operational_for_google`, `operational_for_users`, `operational_support`"
    }
    "#);
    assert_eq!(admin.get(EVENTS).await.status, 409);
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut refused = String::new();
    for body in [
        json!({"event": "outage"}),
        json!({}),
        json!({"event": "user-support", "to": "eve@evil.example"}),
        json!({"event": "user-support", "text": "x".repeat(10_001)}),
        json!({"event": "user-support", "text": null}),
    ] {
        let answer = admin.post(EVENTS, &body).await;
        let error = &answer.json()["errors"][0];
        let (rule, detail) = (&error["rule"], &error["detail"]);
        writeln!(refused, "{} {rule} {detail}", answer.status).expect("it fits");
    }
    assert_snapshot!(refused, @r#"
    422 "not-allowed-value" "unknown variant `outage`, expected one of `production-issue`, `integration-disabled`, `technical-request`, `merchant-issue`, `user-escalation`, `user-support` at line 1 column 17"
    422 "missing-key" "missing field `event` at line 1 column 2"
    422 "unknown-key" "unknown field `to`, expected one of `event`, `text`, `test` at line 1 column 28"
    422 "bad-format" "the text must have at most 10000 characters"
    422 "wrong-type" "invalid type: null, expected a string at line 1 column 35"
    "#);
    let at_most = json!({"event": "user-support", "text": "ą".repeat(10_000)});
    assert_eq!(admin.post(EVENTS, &at_most).await.status, 201);
    let nowhere = admin.post("/v1/accounts/nowhere/events", &event).await;
    assert_eq!(nowhere.status, 404);
    let reader = portal.client(TokenScope::Read).await;
    assert_eq!(reader.post(EVENTS, &event).await.status, 403);
    let other = Access::Only(vec!["other".to_owned()]);
    let other = portal.client_for("other", TokenScope::Admin, other).await;
    assert_eq!(other.post(EVENTS, &event).await.status, 403);
    assert_eq!(other.get(EVENTS).await.status, 403);
}

#[tokio::test]
async fn an_event_is_raised_once_and_is_in_the_audit() {
    let portal = TestPortal::start().await;
    let admin = complete(&portal).await;
    let raise = async |text: &str| {
        let request = admin.request(Method::POST, EVENTS);
        let body = json!({"event": "production-issue", "text": text});
        Answer::of(request.header("idempotency-key", "one").json(&body)).await
    };
    let first = raise("a canary").await;
    assert_eq!(first, raise("a canary").await);
    assert_eq!(raise("another").await.status, 422);
    assert_eq!(
        admin.get(EVENTS).await.json()["events"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    let entries = portal
        .store
        .audit(Some("bistro".to_owned()), 100)
        .await
        .expect("an audit");
    let last = entries
        .iter()
        .rfind(|entry| entry.outcome == "done")
        .expect("an entry");
    assert_eq!(
        (last.by.as_str(), last.action.as_str()),
        ("admin", "event production-issue")
    );
    assert!(!format!("{entries:?}").contains("canary"));
}

#[tokio::test]
async fn a_page_without_mail_says_that_nothing_is_sent() {
    let portal = TestPortal::start().await;
    let admin = complete(&portal).await;
    let event = json!({"event": "technical-request", "text": "<b>Migrate</b>"});
    assert_eq!(admin.post(EVENTS, &event).await.status, 201);
    let cookie = sign_in(&portal).await;
    let page = open(&portal.anonymous(), "/accounts/bistro/events", &cookie).await;
    let (_, rest) = page.body.split_once("id=\"send\"").expect("a section");
    assert_snapshot!(words(&format!("<p {rest}")), @"
    Send a test
    This portal does not send mail: its operator has not set up a mail server (options “--smtp” and “--smtp-from” of “contactctl portal serve”). Events are recorded here, but nobody is notified.
    Events so far
    1 October 2026, 12:00 UTC
    ·
    admin
    A technical request, such as an API migration
    &lt;b&gt;Migrate&lt;/b&gt;
    api@bistro.example:
    not sent: the portal did not send mail at that time
    ");
    assert!(!page.body.contains("<textarea"));
}

#[tokio::test]
async fn a_role_decides_who_sends_a_test() {
    let portal = TestPortal::start().await;
    let admin = complete(&portal).await;
    let users = json!({"users": [
        {"email": "anna@bistro.example", "role": "administrator"},
        {"email": "ola@bistro.example", "role": "read-only"},
    ]});
    let any = [("if-match", "*")];
    assert_eq!(
        admin
            .put("/v1/accounts/bistro/users", &any, &users)
            .await
            .status,
        200
    );
    let nobody = portal.anonymous();
    let path = "/accounts/bistro/events";
    for (user, status) in [("anna@bistro.example", 303), ("ola@bistro.example", 403)] {
        let cookie = sign_in_as(&portal, user).await;
        let token = csrf(&open(&nobody, path, &cookie).await);
        let form = [
            ("csrf", token.as_str()),
            ("event", "user-support"),
            ("text", "Hello"),
        ];
        assert_eq!(
            send(&nobody, path, &cookie, &form).await.status,
            status,
            "{user}"
        );
        let unknown = [("csrf", token.as_str()), ("event", "outage")];
        assert_eq!(send(&nobody, path, &cookie, &unknown).await.status, 400);
        let forged = [("csrf", "wrong"), ("event", "user-support")];
        assert_eq!(send(&nobody, path, &cookie, &forged).await.status, 401);
    }
    let events = admin.get(EVENTS).await.json();
    let event = &events["events"][0];
    assert_eq!(
        (&event["by"], &event["test"]),
        (&json!("anna@bistro.example"), &json!(true))
    );
    assert_eq!(events["events"].as_array().map(Vec::len), Some(1));
}
