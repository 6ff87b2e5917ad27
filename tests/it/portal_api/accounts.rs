//! Accounts: made, described, listed.

use contactctl::server::{Access, TokenScope};
use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use crate::support::portal::{Client, EVENTS, NEW, RECORD, TestPortal, profile, pushed, record};

#[tokio::test]
async fn an_account_is_created_and_shown() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let created = admin.post("/v1/accounts", &profile("bistro")).await;
    assert_snapshot!(created.text(), @r#"
    201
    content-type: application/json
    location: /v1/accounts/bistro

    {
      "id": "bistro",
      "name": "Bistro Warszawa",
      "integration": "reservations-e2e",
      "merchant_issues_field": false,
      "brand_domains": [
        "bistro.example"
      ],
      "users": [
        {
          "email": "anna@bistro.example",
          "role": "administrator"
        },
        {
          "email": "piotr@bistro.example",
          "role": "editor"
        }
      ]
    }
    "#);
    let again = admin.post("/v1/accounts", &profile("bistro")).await;
    assert_snapshot!(again.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:account-exists",
      "title": "The account already exists",
      "status": 409,
      "detail": "there is already an account `bistro`"
    }
    "#);
    let shown = admin.get("/v1/accounts/bistro?environment=sandbox").await;
    assert_snapshot!(shown.text(), @r#"
    200
    content-type: application/json

    {
      "id": "bistro",
      "name": "Bistro Warszawa",
      "integration": "reservations-e2e",
      "brand_domains": [
        "bistro.example"
      ],
      "environment": "sandbox",
      "fields": [
        {
          "key": "technical_emergency",
          "label": "Technical Emergency Contacts",
          "required": true
        },
        {
          "key": "technical_non_emergency",
          "label": "Technical Non-Emergency Contacts",
          "required": true
        },
        {
          "key": "operational_for_google",
          "label": "Operational contact (for Google)",
          "required": true
        },
        {
          "key": "operational_for_users",
          "label": "Operational contact (to share with users)",
          "required": true
        },
        {
          "key": "operational_support",
          "label": "Operational Support",
          "required": true
        }
      ],
      "gate": {
        "open": false,
        "missing": [
          "technical_emergency",
          "technical_non_emergency",
          "operational_for_google",
          "operational_for_users",
          "operational_support"
        ]
      }
    }
    "#);
    let missing = admin.get("/v1/accounts/tabla?environment=sandbox").await;
    assert_snapshot!(missing.text(), @r#"
    404
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:no-account",
      "title": "The account does not exist",
      "status": 404,
      "detail": "there is no account with the id `tabla`"
    }
    "#);
}

#[tokio::test]
async fn a_profile_is_replaced_and_its_users_are_added() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let mut later = profile("bistro");
    later["name"] = json!("Bistro");
    later["merchant_issues_field"] = json!(true);
    later["users"] = json!([
        {"email": "piotr@BISTRO.example", "role": "read-only"},
        {"email": "eva@bistro.example", "role": "administrator"},
    ]);
    let replaced = admin.put("/v1/accounts/bistro", &[], &later).await;
    assert_snapshot!(replaced.text(), @r#"
    200
    content-type: application/json

    {
      "id": "bistro",
      "name": "Bistro",
      "integration": "reservations-e2e",
      "merchant_issues_field": true,
      "brand_domains": [
        "bistro.example"
      ],
      "users": [
        {
          "email": "anna@bistro.example",
          "role": "administrator"
        },
        {
          "email": "eva@bistro.example",
          "role": "administrator"
        },
        {
          "email": "piotr@bistro.example",
          "role": "read-only"
        }
      ]
    }
    "#);
    let created = admin
        .put("/v1/accounts/tabla", &[], &profile("tabla"))
        .await;
    assert_eq!(created.status, 201);
    let other = admin
        .put("/v1/accounts/tabla", &[], &profile("bistro"))
        .await;
    assert_snapshot!(other.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:profile-refused",
      "title": "The account's profile is refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/id",
          "rule": "not-allowed-value",
          "detail": "the id is `tabla` in the path, but `bistro` in the body"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn a_refused_profile_names_every_fault() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let faulty = json!({
        "id": "Bistro/../x",
        "name": "",
        "integration": "reservations",
        "brand_domains": ["https://bistro.example"],
        "users": [
            {"email": "@anna", "role": "editor"},
            {"email": "anna@bistro.example", "role": "editor"},
            {"email": "anna@bistro.example", "role": "editor"},
        ],
    });
    let refused = admin.post("/v1/accounts", &faulty).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:profile-refused",
      "title": "The account's profile is refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/brand_domains/0",
          "rule": "bad-format",
          "detail": "`https://bistro.example` is not allowed: the value must be a domain name with a dot, in ASCII, without `@` or `https://`; did you mean `bistro.example`?"
        },
        {
          "pointer": "/id",
          "rule": "bad-format",
          "detail": "`Bistro/../x` is not allowed: the value must consist of lower-case letters from `a` to `z`, digits and hyphens, with no hyphen at either end; write another value, such as `\"bistro-warszawa\"` or `\"encore-tickets\"`"
        },
        {
          "pointer": "/integration",
          "rule": "not-allowed-value",
          "detail": "`reservations` is not an allowed value of `integration`; did you mean `reservations-e2e`? allowed: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`"
        },
        {
          "pointer": "/name",
          "rule": "too-few",
          "detail": "`name` needs at least 1 character; write at least 1 character, for example `\"Bistro Warszawa\"`"
        },
        {
          "pointer": "/users/0/email",
          "rule": "unknown-reference",
          "detail": "the portal has no directory in which to look up `@anna`; write the address itself"
        },
        {
          "pointer": "/users/2/email",
          "rule": "duplicate-contact",
          "detail": "`anna@bistro.example` is in the list more than once; keep it only once"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn a_field_that_is_shown_later_closes_the_gate() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let list = "/v1/accounts?environment=production";
    assert_eq!(
        admin.get(list).await.json()["accounts"][0]["complete"],
        true
    );

    let mut later = profile("bistro");
    later["merchant_issues_field"] = json!(true);
    admin.put("/v1/accounts/bistro", &[], &later).await;
    assert_snapshot!(admin.get(list).await.text(), @r#"
    200
    content-type: application/json

    {
      "accounts": [
        {
          "id": "bistro",
          "name": "Bistro Warszawa",
          "complete": false,
          "etag": "\"1-affd59b2f2774317\"",
          "digest": "sha256:affd59b2f27743173500b704dbd19a4ff1b8dd08ecf09945e797f9b59a125f96",
          "source": {
            "repository": "r",
            "commit": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0"
          },
          "users_digest": "sha256:bb8b3ecfbf7bfef7a4a16d12c551fbbe1a4dda35e418ec3dd783aad3dd52c290"
        }
      ],
      "next_page_token": null
    }
    "#);
    let account = admin
        .get("/v1/accounts/bistro?environment=production")
        .await;
    assert_eq!(
        account.json()["gate"],
        json!({"open": false, "missing": ["merchant_issues"]})
    );
    let refused = admin
        .put(RECORD, &[("if-match", "*")], &json!({"record": record()}))
        .await;
    assert_eq!(
        refused.json()["errors"][0]["rule"],
        "merchant-issues-missing"
    );
}

#[tokio::test]
async fn pages_stay_put_while_accounts_come() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    for id in ["d", "b", "f", "h"] {
        admin.post("/v1/accounts", &profile(id)).await;
    }
    let first = admin
        .get("/v1/accounts?environment=production&page_size=2")
        .await;
    assert_eq!(ids(&first.json()), ["b", "d"]);
    // One behind the reader, one ahead.
    for id in ["a", "g"] {
        admin.post("/v1/accounts", &profile(id)).await;
    }
    let token = first.json()["next_page_token"].as_str().map(str::to_owned);
    let token = token.expect("a next page");
    let next =
        |size| format!("/v1/accounts?environment=production&page_size={size}&page_token={token}");
    assert_eq!(ids(&admin.get(&next(9)).await.json()), ["f", "g", "h"]);
    let exactly = admin.get(&next(3)).await.json();
    assert_eq!(exactly["next_page_token"], json!(null));
}

/// All rows of a listing, page by page, while `meanwhile` happens before each next page.
async fn walk(client: &Client, meanwhile: impl AsyncFn(usize)) -> Vec<String> {
    let (mut all, mut token) = (Vec::new(), String::new());
    for page in 0.. {
        let path = format!("/v1/accounts?environment=production&page_size=3{token}");
        let json = client.get(&path).await.json();
        all.extend(ids(&json));
        let Some(next) = json["next_page_token"].as_str() else {
            break;
        };
        token = format!("&page_token={next}");
        meanwhile(page).await;
    }
    all
}

#[tokio::test]
async fn nobody_is_skipped_or_doubled_while_accounts_are_written() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let names = |letter: char| (0..12).map(move |number| format!("{letter}-{number:02}"));
    for id in names('m') {
        assert_eq!(admin.post("/v1/accounts", &profile(&id)).await.status, 201);
    }
    let seen = walk(&admin, async |page| {
        // Before, among and behind those that were there; and all of those changed, the last first.
        for letter in ['a', 'm', 'z'] {
            let new = format!("{letter}-{page:02}-new");
            assert_eq!(admin.post("/v1/accounts", &profile(&new)).await.status, 201);
        }
        for id in names('m').collect::<Vec<_>>().into_iter().rev() {
            let mut changed = profile(&id);
            changed["name"] = json!(format!("Name {page}"));
            let put = admin
                .put(&format!("/v1/accounts/{id}"), &[], &changed)
                .await;
            assert_eq!(put.status, 200, "{}", put.text());
            let path = format!("/v1/accounts/{id}/contact-information?environment=production");
            let put = admin
                .put(&path, &[("if-match", "*")], &pushed(&record()))
                .await;
            assert!([200, 201].contains(&put.status), "{}", put.text());
        }
    })
    .await;
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(seen, once, "in order, and nobody twice");
    for id in names('m') {
        assert!(seen.contains(&id), "{id} is skipped: {seen:?}");
    }
}

#[tokio::test]
async fn a_history_and_events_are_walked_through_while_they_grow() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let change = async |number: usize| {
        let mut values = record();
        values["operational_for_users"] = json!(format!("help-{number}@bistro.example"));
        let put = admin
            .put(RECORD, &[("if-match", "*")], &pushed(&values))
            .await;
        assert!([200, 201].contains(&put.status), "{}", put.text());
        let event = json!({"event": "user-support", "text": number.to_string()});
        assert_eq!(admin.post(EVENTS, &event).await.status, 201);
    };
    for number in 0..8 {
        change(number).await;
    }
    let history = "/v1/accounts/bistro/history";
    for (path, list, value) in [
        (history, "changes", "/fields/0/new"),
        (EVENTS, "events", "/text"),
    ] {
        let (mut seen, mut token) = (Vec::new(), String::new());
        loop {
            let json = admin
                .get(&format!("{path}?page_size=3{token}"))
                .await
                .json();
            let rows = json[list].as_array().expect("rows").iter();
            seen.extend(rows.map(|row| row.pointer(value).expect("a value").to_string()));
            let Some(next) = json["next_page_token"].as_str() else {
                break;
            };
            token = format!("&page_token={next}");
            change(100 + seen.len()).await;
        }
        let known = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), known, "nothing twice: {seen:?}");
        for number in 1..8 {
            let wanted = match list {
                "events" => format!("\"{number}\""),
                _ => format!("\"help-{number}@bistro.example\""),
            };
            assert!(seen.contains(&wanted), "{wanted} in {seen:?}");
        }
    }
}

#[tokio::test]
async fn a_listing_shows_what_the_token_reaches() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    for id in ["a", "b", "c"] {
        admin.post("/v1/accounts", &profile(id)).await;
    }
    let access = Access::Only(vec!["c".to_owned(), "a".to_owned(), "nowhere".to_owned()]);
    let auditor = portal.client_for("auditor", TokenScope::Read, access).await;
    let list = auditor.get("/v1/accounts?environment=sandbox").await;
    assert_eq!(ids(&list.json()), ["a", "c"]);
}

fn ids(page: &Json) -> Vec<String> {
    let rows = page["accounts"].as_array().expect("rows");
    let id = |row: &Json| row["id"].as_str().expect("an id").to_owned();
    rows.iter().map(id).collect()
}
