//! Records that are refused, and what is said of them.

use insta::assert_snapshot;
use serde_json::json;

use crate::support::portal::{NEW, RECORD, TestPortal, pushed, record};

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
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/alert/1",
          "rule": "alert-not-a-user",
          "detail": "alert contact `stranger@bistro.example` is not a user of the account; add this address to the account's users first"
        },
        {
          "pointer": "/merchant_issues",
          "rule": "merchant-issues-not-available",
          "detail": "`merchant_issues` is set, but `merchant_issues_field` of the account is not `true`"
        },
        {
          "pointer": "/operational_for_google/0",
          "rule": "confidential-address-shared",
          "detail": "confidential address `help@bistro.example` is also shown to users; write another address here, one that is not published"
        },
        {
          "pointer": "/operational_support/0/closes",
          "rule": "implicit-overnight",
          "detail": "support closes at `09:00`, before it opens at `17:00`; add `overnight = true` if support closes on the next day, or write a later closing time"
        },
        {
          "pointer": "/operational_support/0/time_zone",
          "rule": "unknown-time-zone",
          "detail": "time zone `Europe/Warsav` does not exist; did you mean `Europe/Warsaw`?"
        },
        {
          "pointer": "/pager",
          "rule": "unknown-key",
          "detail": "a contact record does not have this field; leave it out"
        },
        {
          "pointer": "/technical_emergency",
          "rule": "wrong-type",
          "detail": "`technical_emergency` takes an array, not a string; write `[\"oncall@bistro.example\"]`"
        },
        {
          "pointer": "/technical_non_emergency/1",
          "rule": "email-invalid",
          "detail": "`no at sign` is not an address: it has no `@`; write `name@domain`"
        },
        {
          "pointer": "/technical_non_emergency/2",
          "rule": "unknown-reference",
          "detail": "the portal has no directory in which to look up `@platform`; write the address itself"
        }
      ]
    }
    "#);
    assert_eq!(admin.get(RECORD).await.status, 404);
}

#[tokio::test]
async fn a_record_without_a_required_field_is_refused() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let refused = admin.put(RECORD, NEW, &pushed(&json!({}))).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:record-refused",
      "title": "The record is refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
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
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/alert",
          "rule": "alert-outside-production",
          "detail": "the sandbox has no alert contacts; set them in production only"
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
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/source/commit",
          "rule": "bad-format",
          "detail": "a commit is its full id in lower-case hexadecimal digits"
        },
        {
          "pointer": "/source/repository",
          "rule": "bad-format",
          "detail": "a repository's identity has 1 to 500 bytes, without control characters"
        }
      ]
    }
    "#);
    let mut body = pushed(&record());
    body["source"]["config"] = json!("../contactctl.toml");
    let refused = admin.put(RECORD, NEW, &body).await;
    assert_eq!(refused.json()["errors"][0]["pointer"], "/source/config");
    body["source"]["config"] = json!("team/contactctl.toml");
    assert_eq!(admin.put(RECORD, NEW, &body).await.status, 201);
}
