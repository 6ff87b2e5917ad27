//! Contact records: written, read, refused.

use contactctl::server::TokenScope;
use insta::assert_snapshot;
use serde_json::json;

use crate::support::portal::{NEW, RECORD, TestPortal, pushed, record};

#[tokio::test]
async fn a_record_is_created_read_and_replaced() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    assert_snapshot!(admin.get(RECORD).await.text(), @r#"
    404
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:no-record",
      "title": "There is no record yet",
      "status": 404,
      "detail": "account `bistro` has no production record"
    }
    "#);

    let created = admin.put(RECORD, NEW, &pushed(&record())).await;
    assert_snapshot!(created.text(), @r#"
    201
    content-type: application/json
    etag: "1-affd59b2f2774317"

    {
      "record": {
        "alert": [
          "anna@bistro.example"
        ],
        "technical_emergency": [
          "oncall@bistro.example"
        ],
        "technical_non_emergency": [
          "api@bistro.example"
        ],
        "operational_for_google": [
          "escalations@bistro.example"
        ],
        "operational_for_users": "help@bistro.example",
        "operational_support": [
          {
            "time_zone": "Europe/Warsaw",
            "days": [
              "mon",
              "tue"
            ],
            "opens": "09:00",
            "closes": "17:00",
            "overnight": false
          }
        ]
      },
      "digest": "sha256:affd59b2f27743173500b704dbd19a4ff1b8dd08ecf09945e797f9b59a125f96",
      "source": {
        "repository": "r",
        "commit": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0"
      },
      "updated_at": "2026-10-01T12:00:00Z",
      "updated_by": "admin"
    }
    "#);
    let read = admin.get(RECORD).await;
    assert_eq!((read.status, &read.body), (200, &created.body));
    assert_eq!(read.etag(), created.etag());

    let mut changed = record();
    changed["technical_emergency"] = json!(["b@bistro.example", "A@BISTRO.example"]);
    let replaced = admin
        .put(RECORD, &[("if-match", created.etag())], &pushed(&changed))
        .await;
    assert_eq!(replaced.status, 200);
    assert_ne!(replaced.etag(), created.etag());
    assert_eq!(
        replaced.json()["record"]["technical_emergency"],
        json!(["A@bistro.example", "b@bistro.example"])
    );
}

#[tokio::test]
async fn a_write_says_what_it_replaces() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let write = pushed(&record());
    assert_snapshot!(admin.put(RECORD, &[], &write).await.text(), @r#"
    428
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:precondition-required",
      "title": "Exactly one of `If-Match` and `If-None-Match` is required",
      "status": 428,
      "detail": "send `If-Match` with the entity tag that you read, or `If-None-Match: *` if nothing exists yet"
    }
    "#);
    let early = admin.put(RECORD, &[("if-match", "\"x\"")], &write).await;
    assert_snapshot!(early.text(), @r#"
    412
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:changed",
      "title": "The precondition is not met",
      "status": 412,
      "detail": "there is no record yet; create one with `If-None-Match: *`"
    }
    "#);

    let created = admin.put(RECORD, NEW, &write).await;
    assert_eq!(created.status, 201);
    let again = admin.put(RECORD, NEW, &write).await;
    assert_snapshot!(again.text(), @r#"
    412
    content-type: application/problem+json
    etag: "1-affd59b2f2774317"

    {
      "type": "urn:contactctl:problem:changed",
      "title": "The precondition is not met",
      "status": 412,
      "detail": "the current state is not the expected one; read it, then decide again"
    }
    "#);
    assert_eq!(again.etag(), created.etag());
    let weak = format!("W/{}", created.etag());
    for stale in ["\"0-x\"", &weak] {
        let answer = admin.put(RECORD, &[("if-match", stale)], &write).await;
        assert_eq!(answer.status, 412);
    }
    let anything = admin.put(RECORD, &[("if-match", "*")], &write).await;
    assert_eq!(anything.status, 200);
}

#[tokio::test]
async fn a_write_that_changes_nothing_leaves_no_trace() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let created = admin.put(RECORD, NEW, &pushed(&record())).await;
    portal.pass(60);
    let same = admin
        .put(RECORD, &[("if-match", created.etag())], &pushed(&record()))
        .await;
    assert_eq!((same.status, &same.body), (200, &created.body));
    assert_eq!(same.etag(), created.etag());
    let history = admin.get("/v1/accounts/bistro/history").await.json();
    assert_eq!(history["changes"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn an_edit_by_hand_keeps_the_source_and_null_clears_it() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let editor = portal.client(TokenScope::Write).await;
    admin.put(RECORD, NEW, &pushed(&record())).await;

    portal.pass(60);
    let mut edited = record();
    edited["operational_for_users"] = json!("care@bistro.example");
    let any = &[("if-match", "*")];
    let by_hand = editor.put(RECORD, any, &json!({"record": edited})).await;
    assert_eq!(by_hand.json()["source"], pushed(&edited)["source"]);
    assert_eq!(by_hand.json()["updated_by"], "write");

    portal.pass(60);
    let released = json!({"record": edited, "source": null});
    let released = admin.put(RECORD, any, &released).await;
    assert_eq!(released.json()["source"], json!(null));
    assert_ne!(released.etag(), by_hand.etag());

    let history = admin.get("/v1/accounts/bistro/history?page_size=2").await;
    assert_snapshot!(history.text(), @r#"
    200
    content-type: application/json

    {
      "changes": [
        {
          "at": "2026-10-01T12:02:00Z",
          "by": "admin",
          "environment": "production",
          "commit": null,
          "old_digest": "sha256:a817f4c938304c3e95d2408ded12fd6647796ad74f4512de3861eb8b5ca64b6c",
          "new_digest": "sha256:a817f4c938304c3e95d2408ded12fd6647796ad74f4512de3861eb8b5ca64b6c",
          "fields": []
        },
        {
          "at": "2026-10-01T12:01:00Z",
          "by": "write",
          "environment": "production",
          "commit": null,
          "old_digest": "sha256:affd59b2f27743173500b704dbd19a4ff1b8dd08ecf09945e797f9b59a125f96",
          "new_digest": "sha256:a817f4c938304c3e95d2408ded12fd6647796ad74f4512de3861eb8b5ca64b6c",
          "fields": [
            {
              "field": "operational_for_users",
              "old": "help@bistro.example",
              "new": "care@bistro.example"
            }
          ]
        }
      ],
      "next_page_token": "2"
    }
    "#);
    let rest = admin
        .get("/v1/accounts/bistro/history?page_size=2&page_token=2")
        .await;
    assert_eq!(rest.json()["changes"].as_array().map(Vec::len), Some(1));
    assert_eq!(rest.json()["next_page_token"], json!(null));
}

#[tokio::test]
async fn the_overview_opens_with_the_gate() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let path = "/v1/accounts/bistro/overview";
    assert_snapshot!(admin.get(path).await.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:contact-information-required",
      "title": "The contact information must be completed first",
      "status": 409,
      "detail": "the account has no production value for `alert`, `technical_emergency`, `technical_non_emergency`, `operational_for_google`, `operational_for_users`, `operational_support`"
    }
    "#);
    admin.put(RECORD, NEW, &pushed(&record())).await;
    assert_snapshot!(admin.get(path).await.text(), @r#"
    200
    content-type: application/json

    {
      "id": "bistro",
      "name": "Bistro Warszawa",
      "recipients": [
        {
          "key": "alert",
          "label": "Alert Contacts",
          "addresses": [
            "anna@bistro.example"
          ]
        },
        {
          "key": "technical_emergency",
          "label": "Technical Emergency Contacts",
          "addresses": [
            "oncall@bistro.example"
          ]
        },
        {
          "key": "technical_non_emergency",
          "label": "Technical Non-Emergency Contacts",
          "addresses": [
            "api@bistro.example"
          ]
        },
        {
          "key": "operational_for_google",
          "label": "Operational contact (for Google)",
          "addresses": [
            "escalations@bistro.example"
          ]
        },
        {
          "key": "operational_for_users",
          "label": "Operational contact (to share with users)",
          "addresses": [
            "help@bistro.example"
          ]
        }
      ]
    }
    "#);
}
