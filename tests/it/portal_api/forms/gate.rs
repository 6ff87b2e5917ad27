//! The gate: what it covers, and what opens and closes it.

use insta::assert_snapshot;
use serde_json::json;

use super::{Browser, FORM, VALUES, stored};
use crate::portal_api::pages::words;
use crate::support::portal::{NEW, RECORD, TestPortal, profile, pushed, record};

#[tokio::test]
async fn the_gate_covers_every_page() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    for page in ["", "/history", "/events", "/users", "/contact-information"] {
        let page = piotr.open(&format!("/accounts/bistro{page}")).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("role=\"dialog\" aria-modal=\"true\""));
        assert!(!page.body.contains(">Overview<") && !page.body.contains(">History<"));
    }
    let gate = piotr.open(FORM).await;
    assert_snapshot!(words(&gate.body), @"
    Complete your contact information · Bistro Warszawa · contactctl portal
    Skip to content
    contactctl portal
    Complete your contact information
    Contact support
    Bistro Warszawa
    Account ID: bistro
    The account's other pages open once every required field has a value. If a colleague knows the answers better, an administrator of the account can give them access under Users.
    6 fields are still empty:
    Alert Contacts
    Technical Emergency Contacts
    Technical Non-Emergency Contacts
    Operational contact (for Google)
    Operational contact (to share with users)
    Operational Support
    Contact information
    Users
    Contact information
    Environment: Production
    Nothing has been entered yet.
    Alert Contacts
    missing
    Portal users who can fix non-urgent technical problems in production. Automatic alerts go to them. Choose from the account's users.
    anna@bistro.example
    piotr@bistro.example
    Technical Emergency Contacts
    missing
    Who is notified in an emergency, such as a disabled integration. An alias that pages the person on call is best. Write each address on its own line.
    Technical Non-Emergency Contacts
    missing
    Who gets technical requests, such as an API migration. Write each address on its own line.
    Operational contact (for Google)
    never shown to users
    missing
    Who handles a user's case that needs your help, such as a booking that was not honoured. Write each address on its own line.
    Operational contact (to share with users)
    shown to users
    missing
    The support address of your default brand, which users see. Enter exactly one.
    Operational Support
    missing
    When you offer user support. Write times as HH:MM; 24:00 is the end of the day.
    Hours 1
    Mon
    Tue
    Wed
    Thu
    Fri
    Sat
    Sun
    Opens
    Closes
    Time zone
    Closes on the next day
    Remove these hours when saving
    Add hours
    Submit
    contactctl portal
    Accounts
    Polski
    piotr@bistro.example
    Sign out
    ");
}

#[tokio::test]
async fn the_gate_opens_with_the_last_field() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    let gate = piotr.open(FORM).await;
    // A part of it is kept, and the gate stays closed.
    let part: Vec<_> = VALUES
        .into_iter()
        .filter(|(name, _)| *name != "alert")
        .collect();
    let saved = piotr.send(FORM, &gate, &part).await;
    let target = "/accounts/bistro/contact-information?environment=production&saved=yes";
    assert_eq!(
        (saved.status, saved.header("location")),
        (303, Some(target))
    );
    let gate = piotr.open(target).await;
    let text = words(&gate.body);
    assert!(text.contains("Saved. You can fill in the rest later."));
    assert!(
        text.contains("One field is still empty:\nAlert Contacts"),
        "{text}"
    );
    let behind = admin.get("/v1/accounts/bistro/overview").await;
    assert_snapshot!(behind.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:contact-information-required",
      "title": "The contact information must be completed first",
      "status": 409,
      "detail": "the account has no production value for `alert`"
    }
    "#);

    // Sent again without the last one, it says what is missing.
    let refused = piotr.send(FORM, &gate, &[("action", "save")]).await;
    assert_eq!(refused.status, 422);
    assert!(words(&refused.body).contains("Alert Contacts: This field is required."));

    let last = piotr
        .send(FORM, &gate, &[("alert", "anna@bistro.example")])
        .await;
    assert_eq!(last.header("location"), Some("/accounts/bistro?opened=yes"));
    let opened = piotr.open("/accounts/bistro?opened=yes").await;
    assert!(words(&opened.body).contains("The account's other pages are open."));
    assert!(!opened.body.contains("role=\"dialog\""));
    assert_eq!(admin.get("/v1/accounts/bistro/overview").await.status, 200);
    assert_eq!(stored(&admin).await["updated_by"], "piotr@bistro.example");
}

#[tokio::test]
async fn an_integration_that_asks_for_more_closes_the_gate() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut more = profile("bistro");
    more["integration"] = json!("ordering-e2e");
    more["merchant_issues_field"] = json!(true);
    assert_eq!(
        admin.put("/v1/accounts/bistro", &[], &more).await.status,
        200
    );
    let browser = Browser::of(&portal).await;
    let page = browser.open("/accounts/bistro").await;
    let why = "the integration ordering-e2e also requires the field “Operational contact for merchant issues”";
    assert!(words(&page.body).contains(why), "{}", words(&page.body));
    let behind = admin.get("/v1/accounts/bistro/overview").await;
    assert_snapshot!(behind.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:contact-information-required",
      "title": "The contact information must be completed first",
      "status": 409,
      "detail": "the account has no production value for `merchant_issues`"
    }
    "#);
}
