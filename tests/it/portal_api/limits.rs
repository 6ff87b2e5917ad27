//! The limits of lists, names and texts: the same in files, in the API and on the pages.

use std::fmt::Write as _;

use contactctl::contact::limits;
use contactctl::schema::Schema;
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::{Value as Json, json};

use super::forms::{Browser, FORM};
use super::pages::words;
use crate::support::portal::{Answer, EVENTS, NEW, RECORD, TestPortal, profile, pushed, record};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// `number` windows that do not overlap.
fn windows(number: usize) -> Json {
    let window = |at: usize| {
        let hour = at / 7;
        json!({
            "time_zone": "Europe/Warsaw",
            "days": [DAYS[at % 7]],
            "opens": format!("{hour:02}:00"),
            "closes": format!("{hour:02}:30"),
            "overnight": false,
        })
    };
    (0..number).map(window).collect()
}

/// `number` addresses.
fn addresses(number: usize) -> Json {
    (0..number)
        .map(|at| json!(format!("oncall-{at}@bistro.example")))
        .collect()
}

#[test]
fn the_schema_of_a_file_has_the_limits_of_the_code() {
    let schema: Json = serde_json::from_str(Schema::Account.text()).expect("JSON");
    let most = |pointer: &str| schema.pointer(pointer).and_then(Json::as_u64);
    for (pointer, limit) in [
        ("/properties/operational_support/maxItems", limits::WINDOWS),
        ("/properties/users/maxItems", limits::USERS),
        (
            "/properties/account/properties/id/maxLength",
            limits::ACCOUNT_ID,
        ),
        (
            "/properties/account/properties/name/maxLength",
            limits::ACCOUNT_NAME,
        ),
        (
            "/properties/account/properties/brand_domains/maxItems",
            limits::BRAND_DOMAINS,
        ),
        (
            "/properties/account/properties/brand_domains/items/maxLength",
            limits::DOMAIN,
        ),
    ] {
        assert_eq!(most(pointer), Some(limit as u64), "{pointer}");
    }
    let contacts = "/properties/contacts/properties";
    for field in [
        "technical_emergency",
        "technical_non_emergency",
        "merchant_issues",
        "operational_for_google",
        "production/properties/alert",
    ] {
        let pointer = format!("{contacts}/{field}/maxItems");
        assert_eq!(most(&pointer), Some(limits::ADDRESSES as u64), "{field}");
    }
}

#[tokio::test]
async fn a_form_shows_and_saves_all_that_the_api_takes() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let mut largest = record();
    largest["operational_support"] = windows(limits::WINDOWS);
    largest["technical_emergency"] = addresses(limits::ADDRESSES);
    let put = admin.put(RECORD, NEW, &pushed(&largest)).await;
    assert_eq!(put.status, 201, "{}", put.text());
    let before = admin.get(RECORD).await.json();

    let browser = Browser::user(&portal, "anna@bistro.example").await;
    let page = browser.open(FORM).await;
    assert!(page.body.contains("id=\"hours-99-opens\""));
    assert!(!page.body.contains("value=\"add-hours\""));
    let text = words(&page.body);
    assert!(text.contains("There is no room for more hours"), "{text}");
    let change = [
        ("action", "save"),
        ("operational_for_users", "info@bistro.example"),
    ];
    let saved = browser.send(FORM, &page, &change).await;
    assert_eq!(saved.status, 303, "{}", words(&saved.body));
    let after = admin.get(RECORD).await.json();
    assert_eq!(
        after["record"]["operational_for_users"],
        "info@bistro.example"
    );
    for field in ["operational_support", "technical_emergency"] {
        assert_eq!(after["record"][field], before["record"][field], "{field}");
    }
}

#[tokio::test]
async fn one_more_is_refused_by_the_api_and_handed_back_by_the_page() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let mut more = record();
    more["operational_support"] = windows(limits::WINDOWS + 1);
    more["technical_emergency"] = addresses(limits::ADDRESSES + 1);
    let put = admin.put(RECORD, NEW, &pushed(&more)).await;
    assert_snapshot!(put.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:record-refused",
      "title": "The record is refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/operational_support",
          "rule": "too-many",
          "detail": "`operational_support` takes at most 100 items; shorten it to at most 100 items"
        },
        {
          "pointer": "/technical_emergency",
          "rule": "too-many",
          "detail": "`technical_emergency` takes at most 100 items; shorten it to at most 100 items"
        }
      ]
    }
    "#);

    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::user(&portal, "anna@bistro.example").await;
    let page = browser.open(FORM).await;
    let typed = addresses(limits::ADDRESSES + 1);
    let typed: Vec<_> = typed.as_array().expect("a list").iter().collect();
    let lines: Vec<_> = typed.iter().filter_map(|line| line.as_str()).collect();
    let lines = lines.join("\n");
    let mut fields = vec![
        ("action".to_owned(), "save".to_owned()),
        ("technical_emergency".to_owned(), lines.clone()),
    ];
    for (at, window) in windows(limits::WINDOWS + 1)
        .as_array()
        .expect("a list")
        .iter()
        .enumerate()
    {
        for (part, key) in [
            ("zone", "time_zone"),
            ("opens", "opens"),
            ("closes", "closes"),
        ] {
            let value = window[key].as_str().expect("text").to_owned();
            fields.push((format!("hours-{at}-{part}"), value));
        }
        let day = window["days"][0].as_str().expect("a day").to_owned();
        fields.push((format!("hours-{at}-days"), day));
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let refused = browser.send(FORM, &page, &fields).await;
    assert_eq!(refused.status, 422);
    let (_, summary) = refused
        .body
        .split_once("role=\"alert\"")
        .expect("a summary");
    let (summary, _) = summary.split_once("</section>").expect("an end");
    assert_snapshot!(words(summary), @"
    2 problems
    Nothing has been saved. What you typed is still in the form.
    Technical Emergency Contacts: Shorten this to at most 100 items.
    Operational Support: Shorten this to at most 100 items.
    ");
    assert!(refused.body.contains("id=\"hours-100-opens\""));
    assert!(refused.body.contains(&lines));
}

#[tokio::test]
async fn an_account_has_a_limited_number_of_users() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let user = |at: usize| json!({"email": format!("u{at}@bistro.example"), "role": "read-only"});
    // With the two that are there already.
    let mut all: Vec<_> = (0..limits::USERS - 2).map(user).collect();
    let mut body = profile("bistro");
    body["users"] = json!(all);
    let put = admin.put("/v1/accounts/bistro", &[], &body).await;
    assert_eq!(put.status, 200, "{}", put.text());
    body["users"] = json!([user(limits::USERS)]);
    let more = admin.put("/v1/accounts/bistro", &[], &body).await;
    assert_snapshot!(more.text(), @r#"
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
          "rule": "too-many",
          "detail": "an account has at most 1000 users; remove some first"
        }
      ]
    }
    "#);
    all.extend([user(limits::USERS + 1), user(limits::USERS + 2)]);
    all.push(json!({"email": "anna@bistro.example", "role": "administrator"}));
    let users = json!({"users": all});
    let replaced = admin
        .put("/v1/accounts/bistro/users", &[("if-match", "*")], &users)
        .await;
    assert_eq!(replaced.status, 422);
    assert_eq!(replaced.json()["errors"], more.json()["errors"]);
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let invite = [
        ("action", "invite"),
        ("email", "eva@bistro.example"),
        ("role", "editor"),
    ];
    let refused = anna.act("/accounts/bistro/users", &invite).await;
    assert_eq!(refused.status, 422);
    let text = words(&refused.body);
    assert!(
        text.contains("An account has at most 1000 users. Remove some first."),
        "{text}"
    );
}

#[tokio::test]
async fn a_member_that_is_there_twice_is_refused_at_any_depth() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let text = pushed(&record()).to_string();
    let mut told = String::new();
    for (before, twice) in [
        ("{\"record\":", "{\"record\":{},\"record\":"),
        (
            "\"alert\":",
            "\"alert\":[\"eve@bistro.example\"],\"alert\":",
        ),
        ("\"opens\":", "\"opens\":\"00:00\",\"\\u006fpens\":"),
        ("\"commit\":", "\"commit\":\"\",\"commit\":"),
    ] {
        let body = text.replace(before, twice);
        assert_ne!(body, text);
        let request = admin
            .request(Method::PUT, RECORD)
            .header("content-type", "application/json")
            .header("if-none-match", "*")
            .body(body);
        let answer = Answer::of(request).await;
        let error = &answer.json()["errors"][0];
        writeln!(told, "{} {error}", answer.status).expect("it fits");
    }
    assert_snapshot!(told, @r#"
    422 {"pointer":"/record","rule":"duplicate-key","detail":"the member `record` is there more than once; keep it only once"}
    422 {"pointer":"/record/alert","rule":"duplicate-key","detail":"the member `alert` is there more than once; keep it only once"}
    422 {"pointer":"/record/operational_support/0/opens","rule":"duplicate-key","detail":"the member `opens` is there more than once; keep it only once"}
    422 {"pointer":"/source/commit","rule":"duplicate-key","detail":"the member `commit` is there more than once; keep it only once"}
    "#);
}

#[tokio::test]
async fn a_name_is_on_one_line_and_a_text_can_be_mailed() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    for name in [
        "Bistro\nWarszawa",
        "Bistro \u{202e}Warszawa",
        "Bistro\u{7}",
        "Bistro\u{2028}",
        &"n".repeat(limits::ACCOUNT_NAME + 1),
        "",
    ] {
        let mut odd = profile("bistro");
        odd["name"] = json!(name);
        let put = admin.put("/v1/accounts/bistro", &[], &odd).await;
        assert_eq!(put.status, 422, "{name:?}");
        assert_eq!(put.json()["errors"][0]["pointer"], "/name", "{name:?}");
    }
    let raise = async |text: &str| {
        let event = json!({"event": "technical-request", "text": text});
        admin.post(EVENTS, &event).await
    };
    let raised = raise("Two\r\nlines,\tand \u{17c}").await;
    assert_eq!(raised.status, 201, "{}", raised.text());
    let refused = raise("a\u{0}b").await;
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
          "pointer": "/text",
          "rule": "bad-format",
          "detail": "the text must not contain control characters, other than tabs and line breaks"
        }
      ]
    }
    "#);
    let long = raise(&"t".repeat(limits::EVENT_TEXT + 1)).await;
    assert_eq!(long.status, 422);
}
