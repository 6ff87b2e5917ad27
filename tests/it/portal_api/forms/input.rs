//! The contact form: what it saves, what it refuses and what it hands back.

use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use super::{Browser, FORM, VALUES, controls, stored};
use crate::portal_api::pages::{sign_in, words};
use crate::portal_api::sessions::send;
use crate::support::portal::{NEW, RECORD, TestPortal, pushed, record};

#[tokio::test]
async fn errors_stand_beside_their_fields_and_nothing_typed_is_lost() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::of(&portal).await;
    let page = browser.open(FORM).await;
    let changes = [
        ("action", "save"),
        ("alert", "eva@bistro.example"),
        ("technical_emergency", "oncall@bistro.example, <b>nobody"),
        ("technical_non_emergency", ""),
        (
            "operational_for_users",
            "help@bistro.example info@bistro.example",
        ),
        ("hours-0-opens", "9"),
        ("hours-0-zone", "Europe/Warszawa"),
    ];
    let refused = browser.send(FORM, &page, &changes).await;
    assert_eq!(refused.status, 422);
    let body = &refused.body;
    let summary = "<section class=\"notice\" role=\"alert\" tabindex=\"-1\" autofocus";
    assert!(body.contains(summary));
    let (_, text) = body.split_once(summary).expect("a summary");
    let (text, _) = text.split_once("</section>").expect("an end");
    assert_snapshot!(words(text), @"
    6 problems
    Nothing has been saved. What you typed is still in the form.
    Alert Contacts: “eva@bistro.example”: This address does not belong to a user of the account. An administrator can add it under Users first.
    Technical Emergency Contacts: “&lt;b&gt;nobody”: This is not an e-mail address. Write an address like name@example.com.
    Technical Non-Emergency Contacts: This field is required.
    Operational contact (to share with users): Enter exactly one address.
    Operational Support: “9”: Write a time such as 09:00 or 17:30.
    Operational Support: “Europe/Warszawa”: Choose a time zone from the list, such as Europe/Warsaw.
    ");
    for (field, link) in [
        ("alert", "alert"),
        ("technical_emergency", "technical_emergency"),
        ("hours-0-opens", "hours-0-opens"),
        ("hours-0-zone", "hours-0-zone"),
    ] {
        assert!(text.contains(&format!("href=\"#{link}\"")), "{field}");
        assert!(
            body.contains(&format!("id=\"{field}-error\"><li>")),
            "{field}"
        );
    }
    let mut typed = controls(body);
    typed.retain(|(name, _)| changes.iter().any(|(changed, _)| changed == name));
    let typed: Vec<_> = typed
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    assert_snapshot!(typed.join("\n"), @"
    alert=eva@bistro.example
    technical_emergency=oncall@bistro.example, <b>nobody
    technical_non_emergency=
    operational_for_users=help@bistro.example info@bistro.example
    hours-0-opens=9
    hours-0-zone=Europe/Warszawa
    ");
    assert_eq!(stored(&admin).await["record"], record_as_stored());
}

fn record_as_stored() -> Json {
    let mut record = record();
    record["operational_support"][0]["overnight"] = json!(false);
    record
}

#[tokio::test]
async fn hours_are_added_and_removed_without_a_script() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::of(&portal).await;
    let page = browser.open(FORM).await;
    let typed = [
        ("action", "add-hours"),
        ("technical_emergency", "not yet right"),
    ];
    let more = browser.send(FORM, &page, &typed).await;
    assert_eq!(more.status, 200);
    assert!(more.body.contains("id=\"hours-1-opens\"") && more.body.contains("not yet right"));
    assert!(!more.body.contains("role=\"alert\""));
    let second = [
        ("action", "save"),
        ("technical_emergency", "noc@bistro.example"),
        ("hours-0-remove", "yes"),
        ("hours-1-days", "sat"),
        ("hours-1-opens", "18:00"),
        ("hours-1-closes", "02:00"),
        ("hours-1-overnight", "yes"),
    ];
    assert_eq!(browser.send(FORM, &more, &second).await.status, 303);
    let record = &stored(&admin).await["record"];
    assert_eq!(
        record["operational_support"],
        json!([{
            "time_zone": "Europe/Warsaw", "days": ["sat"], "opens": "18:00", "closes": "02:00",
            "overnight": true,
        }])
    );
}

#[tokio::test]
async fn the_sandbox_has_no_alert_contacts() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::of(&portal).await;
    let sandbox = format!("{FORM}?environment=sandbox");
    let page = browser.open(&sandbox).await;
    assert!(!page.body.contains("name=\"alert\""));
    assert!(words(&page.body).contains("There are no alert contacts here"));
    let values: Vec<_> = VALUES
        .into_iter()
        .filter(|(name, _)| *name != "alert")
        .collect();
    let saved = browser.send(&sandbox, &page, &values).await;
    assert_eq!(saved.status, 303, "{}", words(&saved.body));
    let smuggled = browser
        .send(&sandbox, &browser.open(&sandbox).await, &VALUES)
        .await;
    assert_eq!(smuggled.status, 422);
    assert!(words(&smuggled.body).contains("The sandbox has no alert contacts"));
}

#[tokio::test]
async fn the_second_of_two_people_sees_both_versions() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    let (hers, his) = (anna.open(FORM).await, piotr.open(FORM).await);
    let changes = [
        ("action", "save"),
        ("technical_emergency", "noc@bistro.example"),
        ("technical_non_emergency", "dev@bistro.example"),
    ];
    assert_eq!(anna.send(FORM, &hers, &changes).await.status, 303);
    let changes = [
        ("action", "save"),
        ("technical_emergency", "pager@bistro.example"),
        ("operational_for_users", "hello@bistro.example"),
    ];
    let conflict = piotr.send(FORM, &his, &changes).await;
    assert_eq!(conflict.status, 409);
    let (_, notice) = conflict
        .body
        .split_once("role=\"alert\"")
        .expect("a notice");
    let (notice, _) = notice.split_once("</section>").expect("an end");
    assert_snapshot!(words(notice), @"
    Another version was saved first
    anna@bistro.example saved the other version on 1 October 2026, 12:00 UTC, while you were editing. Nothing was lost or overwritten: compare both versions, then save again.
    Field
    Saved version
    Your version
    The form contains
    Technical Emergency Contacts
    noc@bistro.example
    pager@bistro.example
    your value
    Technical Non-Emergency Contacts
    dev@bistro.example
    api@bistro.example
    the saved value (you did not change this field)
    Operational contact (to share with users)
    help@bistro.example
    hello@bistro.example
    your value
    ");
    assert_eq!(
        stored(&admin).await["record"]["technical_emergency"],
        json!(["noc@bistro.example"])
    );
    // Sent again, it is what he decided, with what she changed and he had not touched.
    assert_eq!(
        piotr
            .send(FORM, &conflict, &[("action", "save")])
            .await
            .status,
        303
    );
    let record = &stored(&admin).await["record"];
    assert_eq!(
        record["technical_emergency"],
        json!(["pager@bistro.example"])
    );
    assert_eq!(
        record["technical_non_emergency"],
        json!(["dev@bistro.example"])
    );
    assert_eq!(record["operational_for_users"], "hello@bistro.example");
}

#[tokio::test]
async fn input_outlives_the_session() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut browser = Browser::of(&portal).await;
    let page = browser.open(FORM).await;
    portal.pass(12 * 60 * 60);
    let change = [
        ("action", "save"),
        ("technical_emergency", "noc@bistro.example"),
    ];
    let kept = browser.send(FORM, &page, &change).await;
    assert_eq!(kept.status, 401);
    assert!(
        kept.body
            .contains("name=\"technical_emergency\" value=\"noc@bistro.example\"")
    );
    // In another tab, a new link is opened.
    browser.cookie = sign_in(&portal).await;
    let hidden = hidden_fields(&kept.body);
    let fields: Vec<_> = hidden
        .iter()
        .map(|(name, value)| (&name[..], &value[..]))
        .collect();
    let again = send(&browser.client, FORM, &browser.cookie, &fields).await;
    assert_eq!(again.status, 401);
    let hidden = hidden_fields(&again.body);
    let fields: Vec<_> = hidden
        .iter()
        .map(|(name, value)| (&name[..], &value[..]))
        .collect();
    let saved = send(&browser.client, FORM, &browser.cookie, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(
        stored(&admin).await["record"]["technical_emergency"],
        json!(["noc@bistro.example"])
    );
}

/// The fields of the form that hands input back.
fn hidden_fields(html: &str) -> Vec<(String, String)> {
    let (_, form) = html.split_once("<form method=\"post\"><").expect("a form");
    let form = format!("<form class=\"contact\"<{form}");
    controls(&form)
}
