//! What holds for every page.

use contactctl::contact::Field;
use contactctl::language::Language;
use contactctl::server::TokenScope;
use serde_json::json;

use super::pages::{open, sign_in};
use crate::support::portal::{NEW, RECORD, TestPortal, profile, pushed, record};

#[tokio::test]
async fn a_page_is_small() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    for number in 0..120 {
        let mut other = profile(&format!("account-{number:03}"));
        other["name"] = json!("A Restaurant With Quite a Long Name in Some Town");
        admin.post("/v1/accounts", &other).await;
    }
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let cookie = sign_in(&portal).await;
    for path in PAGES {
        let page = open(&portal.anonymous(), path, &cookie).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(
            page.body.len() < 60_000,
            "{path} has {} bytes",
            page.body.len()
        );
    }
}

/// Every page of `bistro`, and what is not of an account.
pub(super) const PAGES: [&str; 8] = [
    "/accounts",
    "/accounts/bistro",
    "/accounts/bistro/contact-information",
    "/accounts/bistro/contact-information?environment=sandbox",
    "/accounts/bistro/users",
    "/accounts/bistro/history",
    "/accounts/bistro/events",
    "/support",
];

#[tokio::test]
async fn a_polish_page_has_polish_labels() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let cookie = format!("{}; contactctl-language=pl", sign_in(&portal).await);
    let mut shown = String::new();
    for path in PAGES {
        shown += &open(&portal.anonymous(), path, &cookie).await.body;
    }
    for field in Field::ALL {
        // In a list of their own, for those whose portal has them: once on each page with the form.
        let english = format!("<dd lang=\"en\">{}</dd>", field.label());
        let listed = match field {
            Field::MerchantIssues => 0,
            Field::Alert => 1,
            _ => 2,
        };
        assert_eq!(shown.matches(&english).count(), listed, "{field}");
        assert_eq!(shown.matches(field.label()).count(), listed, "{field}");
        let polish = field.label_in(Language::Polish);
        let is_shown = field != Field::MerchantIssues;
        assert_eq!(shown.contains(polish), is_shown, "{polish}");
    }
}

#[tokio::test]
async fn what_is_shown_is_escaped() {
    let canary = "<img src=x onerror=alert(1)>\"'&";
    let settings = crate::support::portal::Settings {
        validator: |_, _, _| Vec::new(),
        ..Default::default()
    };
    let portal = TestPortal::with(settings).await;
    let admin = portal.client(TokenScope::Admin).await;
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
    for path in PAGES.into_iter().filter(|path| *path != "/support") {
        let page = open(&portal.anonymous(), path, &cookie).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("&lt;img src=x"), "{path}");
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
