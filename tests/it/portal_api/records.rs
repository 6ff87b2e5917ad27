//! Contact records: written, read, refused.

use contactctl::portal::server::Scope;
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
      "detail": "`bistro` has no record in the production environment"
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
      "title": "`If-Match` is needed",
      "status": 428,
      "detail": "send `If-Match` with the entity tag that was read, or `If-None-Match: *` to create"
    }
    "#);
    let early = admin.put(RECORD, &[("if-match", "\"x\"")], &write).await;
    assert_snapshot!(early.text(), @r#"
    412
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:changed",
      "title": "It was changed by somebody else",
      "status": 412,
      "detail": "there is nothing yet; create it with `If-None-Match: *`"
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
      "title": "It was changed by somebody else",
      "status": 412,
      "detail": "read it again and decide anew"
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
    let editor = portal.client(Scope::Write).await;
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
async fn a_refused_record_names_every_fault_as_check_does() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let faulty = json!({
        "alert": ["piotr@bistro.example", "stranger@bistro.example"],
        "technical_emergency": "oncall@bistro.example",
        "technical_non_emergency": ["api@bistro.example", "no at sign", "@platform"],
        "merchant_issues": ["merchants@bistro.example"],
        "operational_for_google": ["help@bistro.example"],
        "operational_for_users": "help@bistro.example",
        "operational_support": [{
            "time_zone": "Europe/Warsav", "days": ["mon"], "opens": "17:00", "closes": "09:00",
        }],
        "pager": 7,
    });
    let refused = admin.put(RECORD, NEW, &pushed(&faulty)).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:record-refused",
      "title": "The record is refused",
      "status": 422,
      "detail": "nothing was changed",
      "errors": [
        {
          "pointer": "/alert/1",
          "rule": "alert-not-a-user",
          "detail": "alert contact `stranger@bistro.example` is not a user of the account; add `stranger@bistro.example` to `[[users]]`, or name somebody who is there"
        },
        {
          "pointer": "/merchant_issues",
          "rule": "merchant-issues-not-available",
          "detail": "`merchant_issues` is set, and the portal does not show it for this account; remove it, or write `merchant_issues_field = true` under `[account]` if the portal shows it"
        },
        {
          "pointer": "/operational_for_google/0",
          "rule": "confidential-address-shared",
          "detail": "confidential address `help@bistro.example` is given to users; write another address here, one that is not published"
        },
        {
          "pointer": "/operational_support/0/closes",
          "rule": "implicit-overnight",
          "detail": "support closes at `09:00`, before it opens at `17:00`; add `overnight = true` if it is on the next day, or write a later time"
        },
        {
          "pointer": "/operational_support/0/time_zone",
          "rule": "unknown-time-zone",
          "detail": "time zone `Europe/Warsav` does not exist; did you mean `Europe/Warsaw`?"
        },
        {
          "pointer": "/pager",
          "rule": "unknown-key",
          "detail": "a contact record has no such member"
        },
        {
          "pointer": "/technical_emergency",
          "rule": "wrong-type",
          "detail": "invalid type: string \"oncall@bistro.example\", expected a sequence"
        },
        {
          "pointer": "/technical_non_emergency/1",
          "rule": "email-invalid",
          "detail": "`no at sign` is no address: it has no `@`; write `name@domain`, or `@id` of a directory entry"
        },
        {
          "pointer": "/technical_non_emergency/2",
          "rule": "unknown-reference",
          "detail": "the portal has no directory to find `@platform` in"
        }
      ]
    }
    "#);
    assert_eq!(admin.get(RECORD).await.status, 404);

    let refused = admin.put(RECORD, NEW, &pushed(&json!({}))).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:record-refused",
      "title": "The record is refused",
      "status": 422,
      "detail": "nothing was changed",
      "errors": [
        {
          "pointer": "/alert",
          "rule": "missing-key",
          "detail": "`alert` (Alert Contacts) is required"
        },
        {
          "pointer": "/operational_for_google",
          "rule": "missing-key",
          "detail": "`operational_for_google` (Operational contact (for Google)) is required"
        },
        {
          "pointer": "/operational_for_users",
          "rule": "missing-key",
          "detail": "`operational_for_users` (Operational contact (to share with users)) is required"
        },
        {
          "pointer": "/operational_support",
          "rule": "missing-key",
          "detail": "`operational_support` (Operational Support) is required"
        },
        {
          "pointer": "/technical_emergency",
          "rule": "missing-key",
          "detail": "`technical_emergency` (Technical Emergency Contacts) is required"
        },
        {
          "pointer": "/technical_non_emergency",
          "rule": "missing-key",
          "detail": "`technical_non_emergency` (Technical Non-Emergency Contacts) is required"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn the_sandbox_refuses_alert_contacts() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let sandbox = RECORD.replace("production", "sandbox");
    let refused = admin.put(&sandbox, NEW, &pushed(&record())).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:record-refused",
      "title": "The record is refused",
      "status": 422,
      "detail": "nothing was changed",
      "errors": [
        {
          "pointer": "/alert",
          "rule": "alert-outside-production",
          "detail": "the sandbox has no alert contacts; set them in production alone"
        }
      ]
    }
    "#);

    let mut without = record();
    without.as_object_mut().expect("an object").remove("alert");
    let created = admin.put(&sandbox, NEW, &pushed(&without)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    assert_eq!(admin.get(RECORD).await.status, 404);
}

#[tokio::test]
async fn a_source_is_a_commit() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let body =
        json!({"record": record(), "source": {"repository": "", "commit": "<script>alert(1)"}});
    assert_snapshot!(admin.put(RECORD, NEW, &body).await.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:record-refused",
      "title": "The record is refused",
      "status": 422,
      "detail": "nothing was changed",
      "errors": [
        {
          "pointer": "/source/commit",
          "rule": "bad-format",
          "detail": "a commit is its full id in lower-case hexadecimal digits"
        },
        {
          "pointer": "/source/repository",
          "rule": "bad-format",
          "detail": "a repository's identity has 1 to 500 bytes"
        }
      ]
    }
    "#);
}

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
      "detail": "take a new `Idempotency-Key` for another request"
    }
    "#);

    let somebody = portal.client(Scope::Write).await;
    let lost = somebody.put(RECORD, headers, &pushed(&record())).await;
    assert_eq!(lost.status, 412, "a key is its token's");

    portal.pass(24 * 60 * 60);
    let admin = portal
        .client_for(
            "later",
            Scope::Admin,
            contactctl::portal::server::Access::All,
        )
        .await;
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
      "title": "The contact information has to be completed first",
      "status": 409,
      "detail": "the production record lacks `alert`, `technical_emergency`, `technical_non_emergency`, `operational_for_google`, `operational_for_users`, `operational_support`"
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
