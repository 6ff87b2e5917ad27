//! Users of an account.

use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use crate::support::portal::{NEW, RECORD, TestPortal, pushed, record};

const USERS: &str = "/v1/accounts/bistro/users";

fn users(users: &[(&str, &str)]) -> Json {
    let user = |(email, role): &(&str, &str)| json!({"email": email, "role": role});
    json!({ "users": users.iter().map(user).collect::<Vec<_>>() })
}

#[tokio::test]
async fn users_are_replaced_as_a_whole() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let before = admin.get(USERS).await;
    assert_snapshot!(before.text(), @r#"
    200
    content-type: application/json
    etag: "users-1"

    {
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

    let list = users(&[
        ("zoe@bistro.example", "read-only"),
        ("eva@bistro.example", "administrator"),
    ]);
    assert_eq!(admin.put(USERS, &[], &list).await.status, 428);
    let replaced = admin
        .put(USERS, &[("if-match", before.etag())], &list)
        .await;
    assert_snapshot!(replaced.text(), @r#"
    200
    content-type: application/json
    etag: "users-2"

    {
      "users": [
        {
          "email": "eva@bistro.example",
          "role": "administrator"
        },
        {
          "email": "zoe@bistro.example",
          "role": "read-only"
        }
      ]
    }
    "#);
    let stale = admin
        .put(USERS, &[("if-match", before.etag())], &list)
        .await;
    assert_eq!((stale.status, stale.etag()), (412, replaced.etag()));
    let same = admin
        .put(USERS, &[("if-match", replaced.etag())], &list)
        .await;
    assert_eq!(same.text(), replaced.text());
}

#[tokio::test]
async fn the_last_administrator_and_alert_contacts_stay() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let list = users(&[("piotr@bistro.example", "editor")]);
    let refused = admin.put(USERS, &[("if-match", "*")], &list).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:users-refused",
      "title": "The users are refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/users",
          "rule": "last-administrator",
          "detail": "an account must have an administrator; keep `anna@bistro.example` in this role, or make another user an administrator first"
        },
        {
          "pointer": "/users",
          "rule": "alert-not-a-user",
          "detail": "`anna@bistro.example` is an alert contact; first remove this address from the alert contacts, or replace it there"
        }
      ]
    }
    "#);

    let demoted = json!({
        "id": "bistro",
        "name": "Bistro",
        "integration": "reservations-e2e",
        "users": [{"email": "anna@bistro.example", "role": "editor"}],
    });
    let refused = admin.put("/v1/accounts/bistro", &[], &demoted).await;
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
          "pointer": "/users",
          "rule": "last-administrator",
          "detail": "an account must have an administrator; keep `anna@bistro.example` in this role, or make another user an administrator first"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn a_refused_list_names_every_fault() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let list = users(&[
        ("anna@bistro.example", "administrator"),
        ("anna", "editor"),
        ("anna@bistro.example", "editor"),
    ]);
    let refused = admin.put(USERS, &[("if-match", "*")], &list).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:users-refused",
      "title": "The users are refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/users/1/email",
          "rule": "email-invalid",
          "detail": "`anna` is not an address: it has no `@`; write `name@domain`"
        },
        {
          "pointer": "/users/2/email",
          "rule": "duplicate-contact",
          "detail": "`anna@bistro.example` is in the list more than once; keep it only once"
        }
      ]
    }
    "#);
    let role = users(&[("anna@bistro.example", "owner")]);
    let refused = admin.put(USERS, &[("if-match", "*")], &role).await;
    assert_snapshot!(refused.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:body-refused",
      "title": "The body does not fit the API's schema",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/users/0/role",
          "rule": "not-allowed-value",
          "detail": "unknown variant `owner`, expected one of `read-only`, `editor`, `administrator`, `tester` at line 1 column 55"
        }
      ]
    }
    "#);
}

/// What the listing says of the users of the account that the tests have.
async fn listed(portal: &crate::support::portal::Client) -> Json {
    let page = portal.get("/v1/accounts?environment=sandbox").await;
    page.json()["accounts"][0]["users_digest"].clone()
}

#[tokio::test]
async fn the_listing_tells_when_users_are_others() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let first = listed(&admin).await;
    assert_snapshot!(first, @r#""sha256:bb8b3ecfbf7bfef7a4a16d12c551fbbe1a4dda35e418ec3dd783aad3dd52c290""#);
    let etag = admin.get(USERS).await.etag().to_owned();
    let others = users(&[("eva@bistro.example", "administrator")]);
    admin.put(USERS, &[("if-match", &etag)], &others).await;
    let second = listed(&admin).await;
    assert_ne!(first, second);

    // A database from before there were digests of users.
    let database = rusqlite::Connection::open(portal.database()).expect("a file");
    let forgotten = "UPDATE accounts SET users_digest = NULL";
    database.execute(forgotten, []).expect("an update");
    assert_eq!(listed(&admin).await, second);
}
