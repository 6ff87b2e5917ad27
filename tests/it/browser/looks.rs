//! Every page as people see it: in light and dark, on a desktop and on a phone, and with a
//! screen reader.

use std::fs;
use std::path::PathBuf;

use super::FOR_USERS;
use super::driver::Browser;
use super::portal::Portal;
use crate::support::smtp::{Act, Smtp};

/// What axe-core is, as a script.
pub fn axe() -> String {
    let path = variable("CONTACTCTL_TEST_AXE");
    let path = path.expect("axe-core is missing: run `bash tests/run`, which installs it");
    fs::read_to_string(path).expect("axe-core")
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests/run says where it installed what tests need"
)]
fn variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}

/// What is found out about pages that are looked at.
pub struct Looks {
    axe: String,
    /// Where pictures go; none are taken without it.
    pictures: Option<PathBuf>,
    pub faults: Vec<String>,
}

impl Looks {
    pub fn new() -> Self {
        Self {
            axe: axe(),
            pictures: variable("CONTACTCTL_TEST_PICTURES"),
            faults: Vec::new(),
        }
    }

    /// Looks in every way at the page that is open.
    pub async fn at(&mut self, browser: &Browser, name: &str) {
        for (look, width, height, dark) in [
            ("light", 1100, 800, false),
            ("dark", 1100, 800, true),
            ("phone", 360, 740, false),
        ] {
            browser.look(width, height, dark).await;
            for fault in browser.accessible_faults(&self.axe).await {
                self.faults.push(format!("{name}, {look}: {fault}"));
            }
            let script = "return document.documentElement.scrollWidth";
            let wide = browser.run(script).await;
            if wide.as_u64() > Some(width.into()) {
                let fault = format!("{name}, {look}: {wide} pixels wide");
                self.faults.push(fault);
            }
            if let Some(folder) = &self.pictures {
                let file = folder.join(format!("{name}-{look}.webp"));
                fs::write(file, browser.picture().await).expect("a picture");
            }
        }
        browser.look(1100, 800, false).await;
    }
}

/// With `CONTACTCTL_TEST_PICTURES=FOLDER` it leaves pictures there.
#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn every_page_is_accessible_and_fits_a_phone() {
    let mut looks = Looks::new();
    let (portal, browser) = (Portal::synced(), Browser::start().await);
    portal.add_empty("new").await;
    for (name, path) in [
        ("sign-in", "/sign-in?token=wrong"),
        ("signed-out", "/signed-out"),
    ] {
        browser.open(&portal.at(path)).await;
        looks.at(&browser, name).await;
    }
    browser.open(&portal.link).await;
    browser.open(&portal.at("/accounts/new")).await;
    looks.at(&browser, "gate").await;
    browser.fill(FOR_USERS, "nobody").await;
    browser.press("Submit").await;
    looks.at(&browser, "gate-errors").await;
    forms(&mut looks, &portal, &browser).await;
    browser.open(&portal.at("/accounts/bistro/users")).await;
    browser.fill("E-mail address", "jan").await;
    browser.press("Invite").await;
    looks.at(&browser, "invite-error").await;
    browser.fill("E-mail address", "jan@bistro.example").await;
    browser.press("Invite").await;
    looks.at(&browser, "invited").await;
    for (name, path) in [
        ("accounts", "/accounts"),
        ("gate-users", "/accounts/new/users"),
        ("overview", "/accounts/bistro?zone=Europe/Warsaw"),
        ("users", "/accounts/bistro/users"),
        ("history", "/accounts/bistro/history"),
        (
            "events",
            "/accounts/bistro/events?event=user-support&at=2026-11-24%2010:00",
        ),
        ("support", "/support"),
        ("nowhere", "/nowhere"),
    ] {
        browser.open(&portal.at(path)).await;
        looks.at(&browser, name).await;
    }
    browser.close().await;
    assert_eq!(looks.faults, [""; 0]);
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn events_are_accessible_with_mail_in_each_state() {
    let mut looks = Looks::new();
    let smtp = Smtp::acting([Act::Data(250), Act::Recipient(550), Act::Recipient(451)]);
    let (portal, browser) = (Portal::with_mail(&smtp.url()), Browser::start().await);
    browser.open(&portal.link).await;
    let page = portal.at("/accounts/bistro/events");
    browser.open(&page).await;
    looks.at(&browser, "events-none").await;
    let long = "document.getElementById('text').value = 'long '.repeat(2001)";
    browser.run(long).await;
    browser.press("Send the test").await;
    browser.says("Shorten the text to").await;
    looks.at(&browser, "events-too-long").await;
    for (text, state) in [
        ("Is anybody there?", "sent ·"),
        ("And here?", "failed · the mail server answered 550"),
        (
            "And now?",
            "waiting · tried once · the mail server answered 451",
        ),
    ] {
        browser.open(&page).await;
        browser.fill("Text", text).await;
        browser.press("Send the test").await;
        browser.says("The test is on its way").await;
        browser.comes_to_say(&page, state).await;
    }
    looks.at(&browser, "events-mail").await;
    browser.close().await;
    assert_eq!(looks.faults, [""; 0]);
}

/// The contact form in all its states.
async fn forms(looks: &mut Looks, portal: &Portal, browser: &Browser) {
    let form = portal.at("/accounts/bistro/contact-information");
    browser.open(&form).await;
    looks.at(browser, "contact-information").await;
    let other = Browser::start().await;
    other
        .open(&portal.invite("ola@bistro.example", "editor"))
        .await;
    other.open(&form).await;
    other.fill(FOR_USERS, "ola@bistro.example").await;
    other.press("Save").await;
    browser.fill(FOR_USERS, "hello@bistro.example").await;
    browser.press("Save").await;
    looks.at(browser, "conflict").await;
    browser.press("Save").await;
    browser.fill("Technical Emergency Contacts", "nobody").await;
    browser.press("Save").await;
    looks.at(browser, "errors").await;
    browser.open(&format!("{form}?environment=sandbox")).await;
    looks.at(browser, "sandbox").await;
    // A form of a session that has ended.
    other
        .run("document.querySelector('form.contact [name=csrf]').value = 'old'")
        .await;
    other.press("Save").await;
    looks.at(&other, "kept").await;
    other.close().await;
}
