//! Writes that are sent twice.

use contactctl::server::TokenScope;
use insta::assert_snapshot;
use reqwest::Method;
use rusqlite::Connection;
use serde_json::json;

use crate::support::portal::{Answer, RECORD, TestPortal, profile, pushed, record};

#[tokio::test]
async fn the_same_key_is_done_once() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let headers = &[("if-none-match", "*"), ("idempotency-key", "k1")];
    let created = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(created.status, 201);
    let again = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(again.text(), created.text());

    let other = admin
        .put(RECORD, headers, &json!({"record": record()}))
        .await;
    assert_snapshot!(other.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:idempotency-key-reused",
      "title": "The idempotency key was used for another request",
      "status": 422,
      "detail": "use a new `Idempotency-Key` for another request"
    }
    "#);

    let somebody = portal.client(TokenScope::Write).await;
    let lost = somebody.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(lost.status, 412, "a key is its token's");

    portal.pass(24 * 60 * 60 - 1);
    let same = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(same.text(), created.text());
    portal.pass(1);
    let later = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(later.status, 412);
}

#[tokio::test]
async fn an_answer_is_given_again_although_somebody_has_changed_the_record_since() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let headers = &[("if-none-match", "*"), ("idempotency-key", "k1")];
    let created = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(created.status, 201);
    portal.pass(60);
    let mut other = record();
    other["operational_for_users"] = json!("other@bistro.example");
    let changed = admin
        .put(
            RECORD,
            &[("if-match", created.etag())],
            &json!({"record": other}),
        )
        .await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let again = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(again.text(), created.text());
    assert_eq!(again.etag(), created.etag());
}

#[tokio::test]
async fn no_contact_is_kept_with_an_answer() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let key = |key| [("idempotency-key", key)];
    let created = [("if-none-match", "*"), ("idempotency-key", "k1")];
    let put = admin.put(RECORD, &created, &pushed(&record())).await;
    assert_eq!(put.status, 201);
    let event = json!({"event": "user-support", "text": "Help!"});
    let raise = || {
        let request = admin.request(Method::POST, "/v1/accounts/bistro/events");
        Answer::of(request.header("idempotency-key", "k2").json(&event))
    };
    let raised = raise().await;
    assert_eq!(raised.status, 201, "{}", raised.text());
    assert_eq!(raise().await.text(), raised.text());
    let account = profile("bistro");
    let replaced = admin.put("/v1/accounts/bistro", &key("k3"), &account).await;
    assert_eq!(replaced.status, 200, "{}", replaced.text());
    let again = admin.put("/v1/accounts/bistro", &key("k3"), &account).await;
    assert_eq!(again.text(), replaced.text());

    let database = Connection::open(portal.database()).expect("a database");
    let mut statement = database
        .prepare("SELECT key, answer FROM idempotency ORDER BY key")
        .expect("a table");
    let rows = statement.query_map([], |row| {
        Ok(format!(
            "{} {}",
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?
        ))
    });
    let rows: Vec<_> = rows.expect("rows").map(|row| row.expect("a row")).collect();
    assert_snapshot!(rows.join("\n"), @r#"
    k1 {"status":201,"etag":"\"1-affd59b2f2774317\""}
    k2 {"status":201,"number":1}
    k3 {"status":200}
    "#);
}

#[tokio::test]
async fn a_refused_write_may_be_mended_under_its_key() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let headers = &[("if-none-match", "*"), ("idempotency-key", "k1")];
    let refused = admin.put(RECORD, headers, &pushed(&json!({}))).await;
    assert_eq!(refused.status, 422);
    let mended = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(mended.status, 201);
}
