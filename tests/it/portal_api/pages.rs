//! Pages for people, and signing in to them.

use contactctl::portal::server::Scope;
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::json;

use crate::support::portal::{Answer, Client, NEW, RECORD, TestPortal, profile, pushed, record};

/// Signs in as the operator and hands back the cookie.
pub(super) async fn sign_in(portal: &TestPortal) -> String {
    let key = portal.portal.sign_in_key().await.expect("a key");
    let answer = open(&portal.anonymous(), &link(key.expose()), "").await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let cookie = answer.header("set-cookie").expect("a cookie");
    cookie.split(';').next().expect("a pair").to_owned()
}

pub(super) fn link(key: &str) -> String {
    format!("/sign-in?token={key}")
}

pub(super) async fn open(client: &Client, path: &str, cookie: &str) -> Answer {
    let request = client.request(Method::GET, path);
    let request = request
        .header("accept", "text/html")
        .header("cookie", cookie);
    Answer::of(request).await
}

#[tokio::test]
async fn a_link_works_once_and_for_ten_minutes() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let key = portal.portal.sign_in_key().await.expect("a key");
    let link = link(key.expose());

    let preview = Answer::of(nobody.request(Method::HEAD, &link)).await;
    assert_eq!((preview.status, preview.header("set-cookie")), (303, None));
    let first = open(&nobody, &link, "").await;
    let cookie = first.header("set-cookie").expect("a cookie");
    let (pair, attributes) = cookie.split_once("; ").expect("attributes");
    assert_eq!(attributes, "Path=/; Max-Age=43200; HttpOnly; SameSite=Lax");
    assert_eq!(first.header("location"), Some("/accounts"));

    let second = open(&nobody, &link, "").await;
    assert_eq!(second.status, 401);
    assert_eq!(second.header("set-cookie"), None);
    assert!(second.body.contains("used before or is too old"));
    // Whoever is signed in goes on.
    assert_eq!(open(&nobody, &link, pair).await.status, 303);

    let late = portal.portal.sign_in_key().await.expect("a key");
    portal.pass(600);
    let late = open(&nobody, &self::link(late.expose()), "").await;
    assert_eq!(late.status, 401);
}

#[tokio::test]
async fn pages_need_a_session() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let nobody = portal.anonymous();
    for path in ["/accounts", "/accounts/bistro", "/accounts/nowhere"] {
        for cookie in ["", "other=1", "contactctl-session-1=cctl_0"] {
            let answer = open(&nobody, path, cookie).await;
            assert_eq!(answer.status, 401);
            assert!(answer.body.contains("`contactctl portal serve` prints"));
        }
    }
    let cookie = sign_in(&portal).await;
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 200);
    // A session is no token, and a token no session.
    assert_eq!(open(&nobody, RECORD, &cookie).await.status, 401);
    let admin = portal.client(Scope::Write).await;
    assert_eq!(open(&admin, "/accounts", "").await.status, 401);
    portal.pass(12 * 60 * 60);
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 401);
}

#[tokio::test]
async fn a_page_shows_the_record() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    let page = open(&nobody, "/accounts/bistro", &cookie).await;
    assert_snapshot!(words(&page.body), @"
    Bistro Warszawa · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    operator
    Sign out
    Bistro Warszawa
    bistro
    · reservations-e2e · bistro.example
    Contact information, production
    Complete
    Changed
    2026-10-01 12:00 UTC
    by admin, managed from a repository at commit
    c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0
    .
    Alert Contacts
    anna@bistro.example
    Technical Emergency Contacts
    oncall@bistro.example
    Technical Non-Emergency Contacts
    api@bistro.example
    Operational contact (for Google)
    escalations@bistro.example
    Operational contact (to share with users)
    help@bistro.example
    Operational Support
    mon,tue 09:00-17:00 Europe/Warsaw
    Contact information, sandbox
    Incomplete
    Nothing has been entered yet.
    Users
    Address
    Role
    anna@bistro.example
    administrator
    piotr@bistro.example
    editor
    History
    2026-10-01 12:00 UTC
    · production · admin · commit
    c0c0c0c0c0c0
    Alert Contacts:
    anna@bistro.example
    Technical Emergency Contacts:
    oncall@bistro.example
    Technical Non-Emergency Contacts:
    api@bistro.example
    Operational contact (for Google):
    escalations@bistro.example
    Operational contact (to share with users):
    help@bistro.example
    Operational Support:
    mon,tue 09:00-17:00 Europe/Warsaw
    ");
    let list = open(&nobody, "/accounts", &cookie).await;
    assert_snapshot!(words(&list.body), @"
    Accounts · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    operator
    Sign out
    Accounts
    Account
    Production record
    From commit
    Bistro Warszawa
    bistro
    Complete
    c0c0c0c0c0c0
    ");
    assert_eq!(open(&nobody, "/", &cookie).await.status, 303);
    let missing = open(&nobody, "/accounts/nowhere", &cookie).await;
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("<h1>There is no such account</h1>"));
}

/// The text of a page, a line for each piece.
pub(super) fn words(html: &str) -> String {
    let mut lines = Vec::new();
    for piece in html.split('<').skip(1) {
        let text = piece.split_once('>').map_or("", |(_, text)| text).trim();
        if !text.is_empty() {
            lines.push(text);
        }
    }
    lines.join("\n")
}

#[tokio::test]
async fn a_closed_gate_says_what_is_missing() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let cookie = sign_in(&portal).await;
    let page = open(&portal.anonymous(), "/accounts/bistro", &cookie).await;
    assert!(page.body.contains("The portal is closed for this account"));
    let link = r##"<a href="#production-alert">Alert Contacts</a>"##;
    assert!(page.body.contains(link));
    assert!(page.body.contains(r#"id="production-alert""#));
}

#[tokio::test]
async fn what_is_shown_is_escaped() {
    let canary = "<img src=x onerror=alert(1)>\"'&";
    let settings = crate::support::portal::Settings {
        validator: |_, _, _| Vec::new(),
        ..Default::default()
    };
    let portal = TestPortal::with(settings).await;
    let admin = portal.client(Scope::Admin).await;
    let mut all = profile("bistro");
    all["name"] = json!(canary);
    all["integration"] = json!(canary);
    all["brand_domains"] = json!([canary]);
    all["users"] = json!([{"email": canary, "role": "administrator"}]);
    admin.post("/v1/accounts", &all).await;
    let mut values = record();
    for key in [
        "alert",
        "technical_emergency",
        "technical_non_emergency",
        "operational_for_google",
    ] {
        values[key] = json!([canary]);
    }
    values["operational_for_users"] = json!(canary);
    values["operational_support"][0]["time_zone"] = json!(canary);
    let written = admin.put(RECORD, NEW, &pushed(&values)).await;
    assert_eq!(written.status, 201, "{}", written.text());
    let cookie = sign_in(&portal).await;
    for path in ["/accounts", "/accounts/bistro"] {
        let page = open(&portal.anonymous(), path, &cookie).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("&lt;img src=x"));
        assert!(!page.body.contains("<img"), "{}", page.body);
    }
    let missing = open(&portal.anonymous(), "/accounts/%3Cimg%3E", &cookie).await;
    assert!(!missing.body.contains("<img"));
}

#[tokio::test]
async fn every_answer_keeps_a_browser_safe() {
    let portal = TestPortal::start().await;
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    for path in [
        "/accounts",
        "/nowhere",
        "/v1/accounts",
        "/style.css",
        "/healthz",
    ] {
        let answer = open(&nobody, path, &cookie).await;
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'self';"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert!(!answer.body.contains("<script") && !answer.body.contains("style="));
    }
    let lost = open(&nobody, "/nowhere", &cookie).await;
    assert_eq!(lost.status, 404);
    assert!(lost.body.starts_with("<!DOCTYPE html>"));
    let style = open(&nobody, "/style.css", "").await;
    assert_eq!(
        style.header("content-type"),
        Some("text/css; charset=utf-8")
    );
}
