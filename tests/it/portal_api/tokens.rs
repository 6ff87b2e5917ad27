//! Who may do what.

use std::fmt::Write as _;

use contactctl::server::{Access, NewToken, TokenScope};
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::json;

use crate::support::portal::{
    Answer, Client, NEW, RECORD, TOKEN_SECONDS, TestPortal, profile, pushed, record,
};

#[tokio::test]
async fn without_a_valid_token_nothing_is_told() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let nobody = portal.anonymous();
    assert_snapshot!(nobody.get(RECORD).await.text(), @r#"
    401
    content-type: application/problem+json
    www-authenticate: Bearer realm="contactctl portal"

    {
      "type": "urn:contactctl:problem:unauthenticated",
      "title": "A valid token is required",
      "status": 401,
      "detail": "send `Authorization: Bearer` with a token"
    }
    "#);
    for value in [
        "Basic YTpi",
        "Bearer",
        "Bearer cctl_0",
        "bearer  x",
        "Bearer \u{e9}",
    ] {
        let value = reqwest::header::HeaderValue::from_bytes(value.as_bytes()).expect("a value");
        let request = nobody.request(Method::GET, RECORD);
        let answer = Answer::of(request.header("authorization", value)).await;
        assert_eq!(answer.status, 401);
    }
}

#[tokio::test]
async fn a_token_ends_when_it_expires_or_is_revoked() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let path = "/v1/accounts?environment=production";
    let revoked = portal
        .client_for("one", TokenScope::Read, Access::All)
        .await;
    let expired = portal
        .client_for("two", TokenScope::Read, Access::All)
        .await;
    assert_eq!(revoked.get(path).await.status, 200);
    assert!(
        portal
            .store
            .revoke_token("one", portal.now())
            .await
            .expect("a store")
    );
    assert!(
        !portal
            .store
            .revoke_token("one", portal.now())
            .await
            .expect("a store")
    );
    assert_eq!(revoked.get(path).await.status, 401);
    portal.pass(TOKEN_SECONDS - 1);
    assert_eq!(expired.get(path).await.status, 200);
    portal.pass(1);
    assert_eq!(expired.get(path).await.status, 401);
    let names: Vec<_> = portal.store.tokens().await.expect("a store");
    let names: Vec<_> = names.into_iter().map(|token| token.name).collect();
    assert_eq!(names, ["admin", "two"]);
}

#[tokio::test]
async fn a_name_is_given_once() {
    let portal = TestPortal::start().await;
    portal.client(TokenScope::Read).await;
    let again = NewToken {
        name: "read".to_owned(),
        scope: TokenScope::Admin,
        access: Access::All,
        expires_at: portal.now(),
    };
    let error = portal.store.create_token(again, portal.now()).await;
    let error = error.expect_err("the name is taken");
    assert_eq!(error.to_string(), "a token named `read` already exists");
}

/// Every call, by what it needs.
async fn call(client: &Client, name: &str) -> u16 {
    let get = async |path: &str| client.get(path).await.status;
    match name {
        "account" => get("/v1/accounts/bistro?environment=production").await,
        "record" => get(RECORD).await,
        "users" => get("/v1/accounts/bistro/users").await,
        "history" => get("/v1/accounts/bistro/history").await,
        "overview" => get("/v1/accounts/bistro/overview").await,
        "put record" => {
            let headers = &[("if-match", "*")];
            client.put(RECORD, headers, &pushed(&record())).await.status
        }
        "put users" => {
            let body = json!({"users": profile("bistro")["users"]});
            let path = "/v1/accounts/bistro/users";
            client.put(path, &[("if-match", "*")], &body).await.status
        }
        "put account" => {
            let path = "/v1/accounts/bistro";
            client.put(path, &[], &profile("bistro")).await.status
        }
        "create account" => {
            let answer = client.post("/v1/accounts", &profile("bistro")).await;
            answer.status
        }
        _ => unreachable!("no call `{name}`"),
    }
}

#[tokio::test]
async fn every_call_asks_for_its_scope_and_account() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let only = |id: &str| Access::Only(vec![id.to_owned()]);
    let clients = [
        ("nobody", portal.anonymous()),
        ("read", portal.client(TokenScope::Read).await),
        ("write", portal.client(TokenScope::Write).await),
        ("admin", admin),
        (
            "own",
            portal
                .client_for("own", TokenScope::Admin, only("bistro"))
                .await,
        ),
        (
            "other",
            portal
                .client_for("other", TokenScope::Admin, only("tabla"))
                .await,
        ),
    ];
    let calls = [
        "account",
        "record",
        "users",
        "history",
        "overview",
        "put record",
        "put users",
        "put account",
        "create account",
    ];
    let mut table = String::new();
    for name in calls {
        let _ = write!(table, "{name:<14}");
        for (who, client) in &clients {
            let status = call(client, name).await;
            let _ = write!(table, " {who} {status}");
        }
        table.push('\n');
    }
    assert_snapshot!(table, @"
    account        nobody 401 read 200 write 200 admin 200 own 200 other 403
    record         nobody 401 read 200 write 200 admin 200 own 200 other 403
    users          nobody 401 read 200 write 200 admin 200 own 200 other 403
    history        nobody 401 read 200 write 200 admin 200 own 200 other 403
    overview       nobody 401 read 200 write 200 admin 200 own 200 other 403
    put record     nobody 401 read 403 write 200 admin 200 own 200 other 403
    put users      nobody 401 read 403 write 403 admin 200 own 200 other 403
    put account    nobody 401 read 403 write 403 admin 200 own 200 other 403
    create account nobody 401 read 403 write 403 admin 409 own 409 other 403
    ");
}

#[tokio::test]
async fn a_refusal_says_what_is_lacking() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let reader = portal.client(TokenScope::Read).await;
    let refused = reader.put(RECORD, NEW, &pushed(&record())).await;
    assert_snapshot!(refused.text(), @r#"
    403
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:forbidden",
      "title": "The token does not allow this",
      "status": 403,
      "detail": "the token `read` has the scope `read`, but this request requires `write`"
    }
    "#);
    let access = Access::Only(vec!["tabla".to_owned()]);
    let other = portal.client_for("tabla", TokenScope::Read, access).await;
    // The same whether the account is there or not.
    for id in ["bistro", "nowhere"] {
        let answer = other.get(&format!("/v1/accounts/{id}/users")).await;
        assert_eq!(answer.status, 403);
    }
}
