//! The portal, the report, and the page for entering changes by hand, in a real browser: what a person sees and does,
//! against the real program.
//!
//! They need Chromium, its driver and axe-core. `tests/run` installs and runs them.

mod by_hand;
mod copies;
mod driver;
mod looks;
mod paste_box;
mod portal;
mod report;
#[cfg(target_os = "linux")]
mod sheet;

use self::driver::Browser;
use self::portal::Portal;
use crate::support::smtp::Smtp;

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";
const SPACE: &str = " ";

/// The contact form's label of the public address.
const FOR_USERS: &str = "Operational contact (to share with users)";

/// What fills the form of an account in, after its alert contact: labels and values, in the form's order.
const FORM: [(&str, &str); 4] = [
    ("Technical Emergency Contacts", "oncall@bistro.example"),
    ("Technical Non-Emergency Contacts", "api@bistro.example"),
    (
        "Operational contact (for Google)",
        "escalations@bistro.example",
    ),
    (FOR_USERS, "help@bistro.example"),
];

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_link_signs_in_once() {
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    browser.open(&portal.at("/accounts/bistro")).await;
    browser.says("You are not signed in").await;
    browser.open(&portal.link).await;
    browser.says("Accounts").await;
    browser.press("Sign out").await;
    browser.says("You are signed out").await;
    browser.open(&portal.link).await;
    browser.says("This link has already been used").await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_gate_opens_when_the_form_is_filled_in() {
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    portal.add_empty("new").await;
    browser.open(&portal.link).await;
    browser.open(&portal.at("/accounts/new/history")).await;
    browser.says("Complete your contact information").await;
    browser.tick("anna@bistro.example").await;
    for (label, text) in FORM {
        browser.fill(label, text).await;
    }
    browser.tick("Mon").await;
    browser.fill("Opens", "09:00").await;
    browser.fill("Closes", "25:00").await;
    browser.fill("Time zone", "Europe/Warsaw").await;
    browser.press("Submit").await;
    browser.says("One problem").await;
    let focus = "return document.activeElement.getAttribute('role')";
    assert_eq!(browser.run(focus).await, "alert");
    browser.fill("Closes", "17:00").await;
    browser.press("Submit").await;
    browser.says("The account's other pages are open.").await;
    browser.press("Contact information").await;
    browser.press("Sandbox").await;
    browser.says("There are no alert contacts here").await;
    let alert = "return document.getElementById('alert')";
    assert!(browser.run(alert).await.is_null());
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_keyboard_alone_fills_the_form_in() {
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    portal.add_empty("new").await;
    browser.open(&portal.link).await;
    browser.open(&portal.at("/accounts/new")).await;
    // The first stop leads past what all pages share.
    browser.keys(TAB).await;
    assert_eq!(browser.focused().await, "link Skip to content");
    tab_to(&browser, "anna@bistro.example").await;
    browser.keys(SPACE).await;
    for (label, text) in FORM {
        tab_to(&browser, label).await;
        browser.keys(text).await;
    }
    tab_to(&browser, "Mon").await;
    browser.keys(SPACE).await;
    for (label, text) in [("Opens", "09:00"), ("Closes", "17:00")] {
        tab_to(&browser, label).await;
        browser.keys(text).await;
    }
    tab_to(&browser, "Time zone").await;
    browser.keys("Europe/Warsaw").await;
    tab_to(&browser, "Submit").await;
    browser.turn(async || browser.keys(ENTER).await).await;
    browser.says("The account's other pages are open.").await;
    browser.close().await;
}

/// Presses Tab until what is called `name` has the focus.
async fn tab_to(browser: &Browser, name: &str) {
    let mut stops = Vec::new();
    while stops.len() < 60 {
        browser.keys(TAB).await;
        let focused = browser.focused().await;
        if focused == name {
            return;
        }
        stops.push(focused);
    }
    panic!("Tab does not come to {name:?}: {stops:?}");
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_back_button_leaves_a_refused_form_in_one_step() {
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    let form = portal.at("/accounts/bistro/contact-information");
    browser.open(&portal.link).await;
    browser.open(&form).await;
    let title = async || browser.run("return document.title").await;
    let name = "Contact information · Bistro · contactctl portal";
    assert_eq!(title().await, name);
    for wrong in ["nobody", "nobody@"] {
        browser.fill(FOR_USERS, wrong).await;
        browser.press("Save").await;
        assert_eq!(title().await, format!("Error: {name}"));
    }
    // Another window of hours is a form that is sent as well.
    browser.press("Add hours").await;
    let refused = format!("Error: {name}");
    // At last the form as it was opened, in which the browser keeps what was typed first.
    for (title, typed) in [
        (refused.as_str(), "nobody@"),
        (refused.as_str(), "nobody"),
        (name, "nobody"),
    ] {
        browser.back().await;
        let script = format!(
            "return document.title === '{title}' && \
             document.getElementById('operational_for_users')?.value === '{typed}'"
        );
        browser.wait(&script).await;
    }
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn drift_made_by_hand_is_seen_by_a_plan() {
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    browser.open(&portal.link).await;
    browser
        .open(&portal.at("/accounts/bistro/contact-information"))
        .await;
    browser
        .says("This record is managed from a repository.")
        .await;
    browser.fill(FOR_USERS, "hand@bistro.example").await;
    browser.press("Save").await;
    browser.says("Saved.").await;
    let plan = portal.project.run(["plan"]);
    assert!(plan.stdout.contains("hand@bistro.example"), "{plan}");
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_second_of_two_people_sees_both_versions() {
    let portal = Portal::synced();
    let (one, other) = (Browser::start().await, Browser::start().await);
    one.open(&portal.invite("one@bistro.example", "editor"))
        .await;
    other
        .open(&portal.invite("other@bistro.example", "editor"))
        .await;
    for browser in [&one, &other] {
        browser
            .open(&portal.at("/accounts/bistro/contact-information"))
            .await;
    }
    one.fill(FOR_USERS, "first@bistro.example").await;
    one.press("Save").await;
    one.says("Saved.").await;
    other.fill(FOR_USERS, "second@bistro.example").await;
    other.press("Save").await;
    other.says("Another version was saved first").await;
    other
        .says("one@bistro.example saved the other version")
        .await;
    other.says("first@bistro.example").await;
    other.says("second@bistro.example").await;
    other.press("Save").await;
    other.says("Saved.").await;
    one.open(&portal.at("/accounts/bistro/history")).await;
    one.says("second@bistro.example").await;
    one.close().await;
    other.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_removed_user_is_out_at_once() {
    let portal = Portal::synced();
    let (operator, user) = (Browser::start().await, Browser::start().await);
    operator.open(&portal.link).await;
    user.open(&portal.invite("eva@bistro.example", "editor"))
        .await;
    user.says("Accounts").await;
    operator.open(&portal.at("/accounts/bistro/users")).await;
    operator.unfold("Remove eva@bistro.example…").await;
    operator.press("Remove eva@bistro.example").await;
    operator
        .says("eva@bistro.example was removed and no longer has access to this account.")
        .await;
    user.open(&portal.at("/accounts")).await;
    user.says("You are not signed in").await;
    operator.close().await;
    user.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_test_event_is_sent_and_seen_to_arrive() {
    let smtp = Smtp::start();
    let (portal, browser) = (Portal::with_mail(&smtp.url()), Browser::start().await);
    browser
        .open(&portal.invite("ola@bistro.example", "editor"))
        .await;
    browser.open(&portal.at("/accounts/bistro/events")).await;
    browser.says("There are no events yet.").await;
    browser.fill("Text", "Is anybody there?").await;
    browser.press("Send the test").await;
    browser.says("The test is on its way to one address.").await;
    browser
        .comes_to_say(
            &portal.at("/accounts/bistro/events"),
            "anna@bistro.example: sent",
        )
        .await;
    browser.says("Is anybody there?").await;
    let mails = smtp.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "anna@bistro.example");
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn polish_is_spoken() {
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    browser.open(&portal.link).await;
    browser.press("Polski").await;
    browser.says("Konta").await;
    browser
        .open(&portal.at("/accounts/bistro/contact-information"))
        .await;
    assert_eq!(
        browser.run("return document.documentElement.lang").await,
        "pl"
    );
    let label = "Kontakt operacyjny (udostępniany użytkownikom)";
    browser.fill(label, "nobody").await;
    // Enter in a field saves, though other buttons come before the one that says so.
    browser.turn(async || browser.keys(ENTER).await).await;
    browser.says("Nic nie zostało zapisane.").await;
    browser.fill(label, "keys@bistro.example").await;
    browser.turn(async || browser.keys(ENTER).await).await;
    browser.says("Zapisano.").await;
    browser.close().await;
}
