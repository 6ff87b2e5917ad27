//! Who may do what: every route that there is, asked for with every credential that there is.

use std::fmt::Write as _;

use contactctl::contact::Role;
use contactctl::server::{Access, Invitation, TokenScope, routes};
use insta::assert_snapshot;
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::{Value as Json, json};

use super::pages::{link, open, sign_in};
use crate::support::portal::{Answer, Client, RECORD, TestPortal, profile, pushed, record};

/// What a request carries to prove who sent it.
enum Credential {
    Token(Client),
    Cookie(String),
}

/// A portal with two accounts, both complete, and everybody who might ask.
async fn everybody(portal: &TestPortal) -> Vec<(&'static str, Credential)> {
    let admin = portal.bistro().await;
    // Only an ordering integration has testers.
    let put = admin.put("/v1/accounts/bistro", &[], &ordering()).await;
    assert_eq!(put.status, 200, "{}", put.text());
    let mut other = profile("other");
    other["users"] = json!([{"email": "eva@other.example", "role": "administrator"}]);
    assert_eq!(admin.post("/v1/accounts", &other).await.status, 201);
    let put = admin
        .put(RECORD, &[("if-match", "*")], &pushed(&record()))
        .await;
    assert_eq!(put.status, 201, "{}", put.text());
    let mut all = vec![
        ("nobody", Credential::Token(portal.anonymous())),
        ("operator", Credential::Cookie(sign_in(portal).await)),
    ];
    for (name, scope) in [
        ("read token", TokenScope::Read),
        ("write token", TokenScope::Write),
    ] {
        all.push((name, Credential::Token(portal.client(scope).await)));
    }
    let elsewhere = Access::Only(vec!["other".to_owned()]);
    let elsewhere = portal
        .client_for("other", TokenScope::Admin, elsewhere)
        .await;
    all.push(("other's admin token", Credential::Token(elsewhere)));
    for (name, account, role) in [
        ("read-only", "bistro", Role::ReadOnly),
        ("tester", "bistro", Role::Tester),
        ("editor", "bistro", Role::Editor),
        ("administrator", "bistro", Role::Administrator),
        ("other's administrator", "other", Role::Administrator),
    ] {
        let invitation = Invitation {
            email: if account == "other" {
                "eva@other.example".to_owned()
            } else {
                address(role)
            },
            access: Some((account.to_owned(), role)),
            lifetime: SignedDuration::from_mins(5),
        };
        let key = portal
            .store
            .invite(invitation, contactctl::check::account, portal.now());
        let key = key.await.expect("a key");
        let answer = open(&portal.anonymous(), &link(key.expose()), "").await;
        let cookie = answer.header("set-cookie").expect("a cookie");
        let pair = cookie.split(';').next().expect("a pair").to_owned();
        all.push((name, Credential::Cookie(pair)));
    }
    all.push(("admin token", Credential::Token(admin)));
    all
}

fn ordering() -> Json {
    let mut profile = profile("bistro");
    profile["integration"] = json!("ordering-e2e");
    profile
}

fn address(role: Role) -> String {
    format!("{}@bistro.example", role.as_str())
}

/// A body that the call of this method and path takes.
fn body(method: &str, path: &str) -> Option<Json> {
    let mut users = json!({"users": profile("bistro")["users"]});
    for role in Role::ALL {
        let user = json!({"email": address(role), "role": role.as_str()});
        users["users"].as_array_mut().expect("a list").push(user);
    }
    match (method, path) {
        ("POST", "/v1/accounts") => Some(profile("new")),
        ("PUT", "/v1/accounts/{id}") => Some(ordering()),
        ("PUT", "/v1/accounts/{id}/contact-information") => Some(pushed(&record())),
        ("PUT", "/v1/accounts/{id}/users") => Some(users),
        ("POST", "/v1/accounts/{id}/events") => Some(json!({"event": "user-support"})),
        ("PUT" | "POST", path) if path.starts_with("/v1/") => panic!("{path} has no body here"),
        _ => None,
    }
}

/// The status of the answer.
async fn ask(portal: &TestPortal, credential: &Credential, method: &str, path: &str) -> u16 {
    let target = path.replace("{id}", "bistro").replace("{tag}", "en");
    let query = match path {
        "/v1/accounts" | "/v1/accounts/{id}" | "/v1/accounts/{id}/contact-information" => {
            "?environment=production"
        }
        "/sign-in" => "?token=wrong",
        _ => "",
    };
    // A query that the call does not take is refused before anything else.
    let query = if method == "POST" || (method, path) == ("PUT", "/v1/accounts/{id}") {
        ""
    } else {
        query
    };
    let target = format!("{target}{query}");
    let name = method.parse::<Method>().expect("a method");
    let anonymous = portal.anonymous();
    let (client, cookie) = match credential {
        Credential::Token(client) => (client, ""),
        Credential::Cookie(cookie) => (&anonymous, cookie.as_str()),
    };
    let mut request = client.request(name, &target).header("cookie", cookie);
    if let Some(body) = body(method, path) {
        request = request.header("if-match", "*").json(&body);
    } else if method == "POST" {
        let page = open(client, "/accounts", cookie).await;
        let token = page.body.split_once("name=\"csrf\" value=\"");
        let token = token.and_then(|(_, rest)| rest.split('"').next());
        let form = format!(
            "csrf={}&action=change&email=piotr%40bistro.example&role=editor&version=none\
             &event=user-support",
            token.unwrap_or_default()
        );
        let kind = "application/x-www-form-urlencoded";
        request = request.header("content-type", kind).body(form);
    }
    Answer::of(request.header("accept", "text/html"))
        .await
        .status
}

#[tokio::test]
async fn every_route_keeps_out_whom_it_does_not_concern() {
    let portal = TestPortal::start().await;
    let all = everybody(&portal).await;
    let mut table = String::new();
    for (at, (name, _)) in all.iter().enumerate() {
        writeln!(table, "{}{name}", "|   ".repeat(at)).expect("it fits");
    }
    // Signing out is the last thing that a session does.
    let (last, first): (Vec<_>, Vec<_>) = routes()
        .into_iter()
        .partition(|(_, path)| path == "/sign-out");
    for (method, path) in first.into_iter().chain(last) {
        for (_, credential) in &all {
            let status = ask(&portal, credential, &method, &path).await;
            write!(table, "{status} ").expect("it fits");
        }
        writeln!(table, "{method} {path}").expect("it fits");
    }
    assert_snapshot!(table, @"
    nobody
    |   operator
    |   |   read token
    |   |   |   write token
    |   |   |   |   other's admin token
    |   |   |   |   |   read-only
    |   |   |   |   |   |   tester
    |   |   |   |   |   |   |   editor
    |   |   |   |   |   |   |   |   administrator
    |   |   |   |   |   |   |   |   |   other's administrator
    |   |   |   |   |   |   |   |   |   |   admin token
    200 200 200 200 200 200 200 200 200 200 200 GET /healthz
    401 401 200 200 403 401 401 401 401 401 200 GET /metrics
    200 200 200 200 200 200 200 200 200 200 200 GET /readyz
    401 401 200 200 200 401 401 401 401 401 200 GET /v1/accounts
    401 401 403 403 403 401 401 401 401 401 201 POST /v1/accounts
    401 401 200 200 403 401 401 401 401 401 200 GET /v1/accounts/{id}
    401 401 403 403 403 401 401 401 401 401 200 PUT /v1/accounts/{id}
    401 401 200 200 403 401 401 401 401 401 200 GET /v1/accounts/{id}/contact-information
    401 401 403 200 403 401 401 401 401 401 200 PUT /v1/accounts/{id}/contact-information
    401 401 200 200 403 401 401 401 401 401 200 GET /v1/accounts/{id}/events
    401 401 403 201 403 401 401 401 401 401 201 POST /v1/accounts/{id}/events
    401 401 200 200 403 401 401 401 401 401 200 GET /v1/accounts/{id}/history
    401 401 200 200 403 401 401 401 401 401 200 GET /v1/accounts/{id}/overview
    401 401 200 200 403 401 401 401 401 401 200 GET /v1/accounts/{id}/users
    401 401 403 403 403 401 401 401 401 401 200 PUT /v1/accounts/{id}/users
    200 200 200 200 200 200 200 200 200 200 200 GET /v1/portal
    200 200 200 200 200 200 200 200 200 200 200 GET /openapi.json
    200 200 200 200 200 200 200 200 200 200 200 GET /style.css
    303 303 303 303 303 303 303 303 303 303 303 GET /
    401 200 401 401 401 200 200 200 200 200 401 GET /accounts
    401 200 401 401 401 200 200 200 200 404 401 GET /accounts/{id}
    401 200 401 401 401 200 200 200 200 404 401 GET /accounts/{id}/contact-information
    401 409 401 401 401 403 403 409 409 404 401 POST /accounts/{id}/contact-information
    401 200 401 401 401 200 200 200 200 404 401 GET /accounts/{id}/users
    401 200 401 401 401 403 403 403 200 404 401 POST /accounts/{id}/users
    401 200 401 401 401 200 200 200 200 404 401 GET /accounts/{id}/history
    401 200 401 401 401 200 200 200 200 404 401 GET /accounts/{id}/events
    401 303 401 401 401 403 403 303 303 404 401 POST /accounts/{id}/events
    303 303 303 303 303 303 303 303 303 303 303 GET /language/{tag}
    401 303 401 401 401 303 303 303 303 303 401 GET /sign-in
    200 200 200 200 200 200 200 200 200 200 200 GET /signed-out
    200 200 200 200 200 200 200 200 200 200 200 GET /support
    401 303 401 401 401 303 303 303 303 303 401 POST /sign-out
    ");
}
