//! Writes that are sent twice.

use contactctl::server::TokenScope;
use insta::assert_snapshot;
use serde_json::json;

use crate::support::portal::{RECORD, TestPortal, pushed, record};

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
async fn a_refused_write_may_be_mended_under_its_key() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let headers = &[("if-none-match", "*"), ("idempotency-key", "k1")];
    let refused = admin.put(RECORD, headers, &pushed(&json!({}))).await;
    assert_eq!(refused.status, 422);
    let mended = admin.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(mended.status, 201);
}
