//! The page for entering changes by hand, opened from a file.

use std::collections::BTreeMap;
use std::fs;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest as _, Sha256};

use super::driver::Browser;
use super::looks::axe;
use super::{ENTER, SPACE, TAB};
use crate::manual::{enter_all, project, second};
use crate::support::{ACCOUNT, Project};

const DOWN: &str = "\u{e015}";

/// A name that is markup, and looks like a text of the script's.
const NAME: &str = "</script><b>Tapas</b> & 'Co' {done}";

/// Answers by account and key.
type Answers = BTreeMap<String, BTreeMap<String, String>>;

/// A project whose portal is filled in, and then changed in the files: two accounts with ten steps of
/// all kinds.
fn changed() -> Project {
    let project = project();
    let tapas = second().replace("\"Bistro\"", &format!("\"{NAME}\""));
    project.write("contacts/tapas.toml", &tapas);
    project.commit_all("a second account");
    let entered = enter_all(&project, 3);
    assert!(entered.contains("--- status 0"), "{entered}");
    let account = ACCOUNT
        .replace("anna@bistro.example", "ola@bistro.example")
        .replace("\"@oncall\"", "\"@oncall\", \"pager@bistro.example\"")
        .replace("api@bistro.example", "dev@bistro.example")
        .replace("\"help@", "\"support@")
        .replace("\"17:00\"", "\"18:00\"");
    project.write("contacts/bistro.toml", account);
    let tapas = tapas
        .replace(
            "\"api@bistro.example\"",
            "\"api@bistro.example\", \"dev@bistro.example\"",
        )
        .replace("\"help@", "\"hello@")
        .replace("[\"mon\", \"tue\"]", "[\"sat\"]");
    project.write("contacts/tapas.toml", tapas);
    project.commit_all("changes");
    project
}

/// The page of the changes in a browser, and its address.
struct Opened {
    project: Project,
    browser: Browser,
    address: String,
}

impl Opened {
    async fn new(language: &str) -> Self {
        let project = changed();
        let made = project.run(["sync", "--sheet", "sheet.html", "--lang", language]);
        assert_eq!(made.status, Some(0), "{made}");
        let browser = Browser::start().await;
        let address = format!("file://{}", project.path("sheet.html").display());
        browser.open(&address).await;
        Self {
            project,
            browser,
            address,
        }
    }

    async fn reload(&self) {
        self.browser.open("about:blank").await;
        self.browser.open(&self.address).await;
    }

    async fn choose(&self, step: &str, answer: &str) {
        let selector = format!("input[name={step}][value='{answer}']");
        self.browser.click_on(&selector, 0).await;
    }

    /// The answers that the page shows.
    async fn answers(&self) -> Answers {
        let script = "const all = {}; \
             for (const section of document.querySelectorAll('section.account')) \
             for (const step of section.querySelectorAll('.step')) { \
             const answer = step.querySelector('input:checked').value; \
             if (answer) (all[section.dataset.account] ??= {})[step.dataset.key] = answer } \
             return all";
        serde_json::from_value(self.browser.run(script).await).expect("answers")
    }

    /// The code, by its button.
    async fn code(&self) -> String {
        let ready = "return !document.querySelector('[data-do=copy-code]').disabled";
        self.browser.wait(ready).await;
        self.browser
            .run("document.querySelector('.copied')?.classList.remove('copied')")
            .await;
        self.browser.click_on("[data-do=copy-code]", 0).await;
        let copied = "return document.querySelector('[data-do=copy-code]').matches('.copied')";
        self.browser.wait(copied).await;
        self.browser.clipboard().await
    }

    /// The code that these answers have to make.
    async fn code_of(&self, answers: &Answers) -> String {
        // The day is that of the person's own clock.
        let day = self
            .browser
            .run("return new Date().toLocaleDateString('sv')")
            .await;
        let plan = self.browser.run("return document.body.dataset.plan").await;
        let answers = serde_json::to_string(answers).expect("JSON");
        let json = format!(r#"{{"accounts":{answers},"day":{day},"plan":{plan}}}"#);
        let sum = HEXLOWER.encode(&Sha256::digest(&json));
        format!(
            "CC1.{}.{}",
            BASE64URL_NOPAD.encode(json.as_bytes()),
            &sum[..8]
        )
    }

    /// Ends the test. The browser has found nothing to log: the policy had nothing to stop.
    async fn close(self) {
        assert_eq!(self.browser.logs().await, [""; 0]);
        self.browser.close().await;
        drop(self.project);
    }
}

fn answers(given: &[(&str, &str, &str)]) -> Answers {
    let mut all = Answers::new();
    for (account, key, answer) in given {
        let answers = all.entry((*account).to_owned()).or_default();
        answers.insert((*key).to_owned(), (*answer).to_owned());
    }
    all
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn each_button_copies_its_value() {
    let page = Opened::new("en").await;
    let browser = &page.browser;
    let wanted = [
        "ola@bistro.example",
        "ola@bistro.example",
        "anna@bistro.example",
        "ola@bistro.example",
        "pager@bistro.example",
        "oncall@bistro.example\npager@bistro.example",
        "dev@bistro.example",
        "api@bistro.example",
        "dev@bistro.example",
        "support@bistro.example",
        "mon,tue 09:00-18:00 Europe/Warsaw",
        "anna@bistro.example",
        "dev@bistro.example",
        "api@bistro.example\ndev@bistro.example",
        "hello@bistro.example",
        "sat 09:00-17:00 Europe/Warsaw",
    ];
    let count = "return document.querySelectorAll('[data-do=copy]').length";
    assert_eq!(browser.run(count).await, wanted.len());
    for (number, value) in wanted.iter().enumerate() {
        browser.click_on("[data-do=copy]", number).await;
        let copied = format!(
            "return document.querySelectorAll('[data-do=copy]')[{number}].matches('.copied')"
        );
        browser.wait(&copied).await;
        assert_eq!(browser.clipboard().await, *value, "{number}");
    }
    browser.says("Copied: sat 09:00-17:00 Europe/Warsaw").await;
    let names = "return [...document.querySelectorAll('h2 bdi')].map(name => name.textContent)";
    assert_eq!(
        browser.run(names).await,
        serde_json::json!(["Bistro", NAME])
    );
    page.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn answers_survive_a_reload_and_make_the_code() {
    let page = Opened::new("en").await;
    page.choose("a1s1", "confirmed").await;
    page.choose("a1s5", "skipped").await;
    page.choose("a2s2", "confirmed").await;
    page.choose("a2s1", "skipped").await;
    page.choose("a2s1", "").await;
    let given = answers(&[
        ("bistro", "user:ola@bistro.example", "confirmed"),
        ("bistro", "operational_for_users", "skipped"),
        ("tapas", "operational_for_users", "confirmed"),
    ]);
    for _ in 0..2 {
        assert_eq!(page.answers().await, given);
        assert_eq!(page.code().await, page.code_of(&given).await);
        page.browser.says("Answered: 3 of 10").await;
        page.browser.says("entered and saved: 2, skipped: 1").await;
        page.reload().await;
    }
    page.browser.click_on("#a1 [data-do=rest]", 0).await;
    page.browser.click_on("#a2 [data-do=rest]", 0).await;
    let all = page.answers().await;
    assert_eq!(all.values().map(BTreeMap::len).sum::<usize>(), 10);
    assert_eq!(all["bistro"]["operational_for_users"], "skipped");
    assert_eq!(page.code().await, page.code_of(&all).await);
    // What the code says is recorded, and only the skipped step is left.
    let day = page
        .browser
        .run("return new Date().toLocaleDateString('sv')")
        .await;
    let noon = format!("{}T12:00:00Z", day.as_str().expect("a day"));
    page.project.write("code.txt", page.code().await);
    let args = ["attest", "--from", "code.txt", "--portal", "google"];
    let attested = page.project.run_at(&noon, args);
    assert_eq!(attested.status, Some(0), "{attested}");
    let left = page.project.run(["sync", "--sheet", "left.html"]);
    assert!(left.says("Wrote left.html: 1 account, 1 step."), "{left}");
    page.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_keyboard_alone_copies_and_answers() {
    let page = Opened::new("en").await;
    let browser = &page.browser;
    let focused = "const it = document.activeElement; \
         return it.type === 'radio' ? it.name : it.getAttribute('aria-label') || it.textContent";
    let stops = [
        "Skip to the first account",
        "Next unanswered step",
        "Accounts: 2",
        "Bistro",
        NAME,
        "Open the users page (opens in a new tab)",
        "Copy ola@bistro.example",
        "a1s1",
        "Open the contact page (opens in a new tab)",
    ];
    for stop in stops {
        browser.keys(TAB).await;
        assert_eq!(browser.run(focused).await, stop);
        let outline = "return getComputedStyle(document.activeElement).outlineStyle";
        assert_ne!(browser.run(outline).await, "none", "{stop}");
    }
    page.reload().await;
    browser.keys(&[TAB, ENTER, TAB, TAB, ENTER].concat()).await;
    browser
        .wait("return document.activeElement.matches('.copied')")
        .await;
    assert_eq!(browser.clipboard().await, "ola@bistro.example");
    // From the last choice around to the first, and on.
    browser.keys(&[TAB, DOWN].concat()).await;
    let key = "user:ola@bistro.example";
    let confirmed = answers(&[("bistro", key, "confirmed")]);
    assert_eq!(page.answers().await, confirmed);
    browser.keys(DOWN).await;
    assert_eq!(page.answers().await, answers(&[("bistro", key, "skipped")]));
    // The next step without an answer, from wherever it is asked for.
    browser.run("document.getElementById('next').focus()").await;
    browser.keys(SPACE).await;
    let step = "return document.activeElement.closest('.step').dataset.key";
    assert_eq!(browser.run(step).await, "alert");
    page.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_page_is_in_polish_throughout() {
    let page = Opened::new("pl").await;
    let browser = &page.browser;
    page.choose("a1s1", "confirmed").await;
    browser.says("Odpowiedzi: 1 z 10").await;
    browser.says("Wpisane i zapisane: portal to pokazuje").await;
    browser.says("Kontakty z alertem").await;
    browser.click_on("[data-do=copy]", 0).await;
    browser
        .wait("return !!document.querySelector('.copied')")
        .await;
    browser.says("Skopiowano: ola@bistro.example").await;
    browser
        .will_say("Odpowiedzi w kodzie: 1 z 10 (wpisane i zapisane: 1, pominięte: 0)")
        .await;
    let text = browser.text().await;
    for word in [
        "Copy", "Skipped", "Add", "Remove", "Entered", "Answer", "shown",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let languages = "return [document.documentElement, document.querySelector('h4 [lang]'), \
         document.querySelector('.other [lang]')].map(part => part.lang)";
    assert_eq!(
        browser.run(languages).await,
        serde_json::json!(["pl", "pl", "en"])
    );
    page.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_page_is_accessible_and_fits_a_small_phone() {
    let axe = axe();
    for language in ["en", "pl"] {
        let page = Opened::new(language).await;
        let browser = &page.browser;
        browser
            .run(
                "for (const one of document.querySelectorAll('details')) one.open = true; \
                 for (const id of ['not-kept', 'code-long']) document.getElementById(id).hidden = false",
            )
            .await;
        page.choose("a1s1", "confirmed").await;
        page.choose("a1s2", "skipped").await;
        browser.click_on("[data-do=copy]", 0).await;
        for (width, dark) in [(1100, false), (1100, true), (320, false), (320, true)] {
            browser.look(width, 900, dark).await;
            assert_eq!(
                browser.accessible_faults(&axe).await,
                [""; 0],
                "{width} {dark}"
            );
            let wide = "return document.documentElement.scrollWidth";
            assert_eq!(browser.run(wide).await, width, "{dark}");
        }
        page.close().await;
    }
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_page_can_be_printed_and_ticked_by_pen() {
    let page = Opened::new("en").await;
    let browser = &page.browser;
    page.choose("a1s1", "confirmed").await;
    assert!(browser.pdf().await.starts_with(b"%PDF"));
    browser.print().await;
    let text = browser.text().await;
    for word in [
        "Tick “Entered and saved” once the portal shows the change",
        "Entered and saved: the portal shows this",
        "pager@bistro.example",
        NAME,
    ] {
        assert!(text.contains(word), "{word} is not in {text}");
    }
    for word in ["Copy", "Not yet", "Mark the rest", "Confirmation code"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    page.close().await;
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn a_code_is_saved_as_a_file() {
    let page = Opened::new("en").await;
    page.choose("a2s3", "skipped").await;
    let folder = page.project.path("");
    page.browser.download_to(&folder).await;
    let code = page.code().await;
    page.browser.click_on("[data-do=save]", 0).await;
    page.browser.says("Saved: contactctl-code.txt").await;
    let file = folder.join("contactctl-code.txt");
    while fs::read_to_string(&file).unwrap_or_default() != format!("{code}\n") {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    page.close().await;
}
