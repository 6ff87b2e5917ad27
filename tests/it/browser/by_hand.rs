//! An approved change carried into a web form by hand, from the page for hand entry to a plan with nothing to
//! enter. The portal of another project is the form; nothing but a person connects the two.

use super::driver::Browser;
use super::portal::Portal;
use crate::support::{Project, Run, Terminal};

/// The two accounts that are entered by the sheet, and the one on the terminal.
const BY_SHEET: [&str; 2] = ["anise", "basil"];
const BY_TERMINAL: &str = "cumin";

const DIRECTORY: &str = r#"[oncall]
kind = "paging-alias"
email = "oncall@bistro.example"
verified_on = 2026-10-01
"#;

fn account(id: &str) -> String {
    format!(
        r#"[account]
id = "{id}"
name = "The {id}"
integration = "reservations-e2e"
brand_domains = ["bistro.example"]

[contacts]
technical_emergency = ["@oncall"]
technical_non_emergency = ["api@bistro.example", "{id}@bistro.example"]
operational_for_google = ["escalations@bistro.example"]
operational_for_users = "help@bistro.example"

[contacts.production]
alert = ["anna@bistro.example"]

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["mon"]
opens = "09:00"
closes = "17:00"
"#
    )
}

/// The contacts repository, with a bare remote, and a clone of another person.
fn repositories(portal: &Portal) -> (Project, Project) {
    let page = portal.at("/accounts/{account}/contact-information");
    let config = format!(
        "[portals.form]\nkind = \"manual\"\nenvironment = \"production\"\n\
         recipe = \"contactctl-portal\"\npage = \"{page}\"\n"
    );
    let mut here = Project::new()
        .file("contactctl.toml", config)
        .file("contacts/directory.toml", DIRECTORY);
    for id in BY_SHEET.iter().chain([&BY_TERMINAL]) {
        here = here.file(&format!("contacts/{id}.toml"), account(id));
    }
    let here = here.commit("three accounts");
    let remote = here.path("../remote.git");
    let remote = remote.to_string_lossy();
    here.git([
        "init",
        "--quiet",
        "--bare",
        "--initial-branch=main",
        &remote,
    ]);
    here.git(["remote", "add", "origin", &remote]);
    here.git(["push", "--quiet", "origin", "main"]);
    here.git(["remote", "set-head", "origin", "main"]);
    let there = Project::new();
    there.git(["clone", "--quiet", &remote, "."]);
    (here, there)
}

/// A field of the sheet: its label, and what its copy button copies.
async fn on_the_sheet(browser: &Browser, account: &str) -> Vec<(String, String)> {
    let script = format!(
        "return [...document.querySelectorAll('section.account[data-account=\"{account}\"] li.step')] \
           .map(step => [step.querySelector('h4 span[lang=en]').textContent, \
             (step.querySelector('.whole .what button.copy') || step.querySelector('.new .values button.copy') \
               || step.querySelector('button.copy')).dataset.copy])"
    );
    let steps = browser.run(&script).await;
    let steps = steps.as_array().expect("steps").iter();
    steps
        .map(|step| {
            let text = |at: usize| step[at].as_str().expect("text").to_owned();
            (text(0), text(1))
        })
        .collect()
}

/// Fills the form of an account in, and saves it.
async fn enter(browser: &Browser, portal: &Portal, account: &str, values: &[(String, String)]) {
    let page = format!("/accounts/{account}/contact-information");
    browser.open(&portal.at(&page)).await;
    for (label, value) in values {
        match label.as_str() {
            "Alert Contacts" => browser.tick(value).await,
            "Operational Support" => {}
            _ => browser.fill(label, value).await,
        }
    }
    browser.tick("Mon").await;
    browser.fill("Opens", "09:00").await;
    browser.fill("Closes", "17:00").await;
    browser.fill("Time zone", "Europe/Warsaw").await;
    browser.press("Submit").await;
}

/// Compares a page in the box of the sheet, which records nothing.
async fn compare_in_the_box(browser: &Browser, portal: &Portal, sheet: &str) {
    let page = format!("/accounts/{}/contact-information", BY_SHEET[0]);
    browser.open(&portal.at(&page)).await;
    let copied = browser.copied().await;
    browser.open(sheet).await;
    let paste = "const box = document.querySelector('section.account[data-account=anise] details.paste'); \
                 box.open = true; box.querySelector('textarea').value = arguments[0]; \
                 box.querySelector('button').click(); \
                 return [...box.querySelectorAll('.verdicts li')].map(row => row.innerText).join('\\n')";
    let verdicts = browser.run_with(paste, serde_json::json!([copied])).await;
    let verdicts = verdicts.as_str().expect("text").to_owned();
    assert_eq!(verdicts.matches("same").count(), 5, "{verdicts}");
    assert!(
        verdicts.contains("hours cannot be compared automatically: compare them yourself"),
        "{verdicts}"
    );
}

/// Copies the contact page of an account, and pastes it.
async fn copy_and_paste(
    browser: &Browser,
    portal: &Portal,
    project: &Project,
    account: &str,
) -> Run {
    let page = format!("/accounts/{account}/contact-information");
    browser.open(&portal.at(&page)).await;
    let text = browser.copied().await;
    project.run_over(text, ["attest", "--paste"])
}

fn fields_line(run: &Run) -> &str {
    let mut lines = run.stdout.lines();
    lines.find(|line| line.starts_with("Fields:")).unwrap_or("")
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn an_approved_change_gets_into_a_form_and_is_read_back() {
    let portal = Portal::synced();
    let (here, there) = repositories(&portal);
    let browser = Browser::start().await;
    for id in BY_SHEET.iter().chain([&BY_TERMINAL]) {
        portal.add_empty(id).await;
    }
    browser.open(&portal.link).await;

    // Two accounts by the sheet.
    let args = ["sync", "--first", "--sheet", "sheet.html"];
    let by_sheet = BY_SHEET.iter().flat_map(|id| ["--account", id]);
    let made = here.run(args.into_iter().chain(by_sheet));
    assert_eq!(made.status, Some(0), "{made}");
    let sheet = format!("file://{}", here.path("sheet.html").display());
    browser.open(&sheet).await;
    let mut values = Vec::new();
    for id in BY_SHEET {
        values.push(on_the_sheet(&browser, id).await);
    }
    for (id, values) in BY_SHEET.iter().zip(&values) {
        enter(&browser, &portal, id, values).await;
    }
    browser.open(&sheet).await;
    let tick = "document.querySelectorAll('input[value=confirmed]').forEach(box => box.click())";
    browser.run(tick).await;
    let whole =
        "document.querySelector('progress').value === document.querySelector('progress').max";
    browser.wait(&format!("return {whole}")).await;
    let code = "return document.getElementById('code-text').value";
    browser.wait(&format!("{code}.startsWith('CC1.')")).await;
    let code = browser.run(code).await;
    here.write("code.txt", code.as_str().expect("a code"));
    // The code has the day of the browser's clock.
    let day = browser
        .run("return new Date().toISOString().slice(0, 10)")
        .await;
    let noon = format!("{}T12:00:00Z", day.as_str().expect("a day"));
    let entered = here.run_at(&noon, ["attest", "--from", "code.txt"]);
    assert_eq!(entered.status, Some(0), "{entered}");
    assert!(
        entered.says("anise: entered completely (values recorded: 6)"),
        "{entered}"
    );

    compare_in_the_box(&browser, &portal, &sheet).await;

    // The third one on the terminal.
    let mut terminal = Terminal::start(&here, 100, &["sync"]);
    terminal.answer(&["a"]);
    let shown = terminal.end();
    assert!(shown.contains("--- status 0"), "{shown}");
    enter(&browser, &portal, BY_TERMINAL, &values[0]).await;

    // The pages are read back: one by one, the hours stay with the person.
    for id in BY_SHEET {
        let read = copy_and_paste(&browser, &portal, &here, id).await;
        assert_eq!(read.status, Some(0), "{read}");
        assert_eq!(read.stdout.matches("  same  ").count(), 5, "{read}");
    }
    // The values of another account were typed there, and that is noticed.
    let read = copy_and_paste(&browser, &portal, &here, BY_TERMINAL).await;
    assert_eq!(read.status, Some(4), "{read}");
    assert!(
        read.says("the page shows: anise@bistro.example, api@bistro.example"),
        "{read}"
    );
    let corrected = format!("api@bistro.example\n{BY_TERMINAL}@bistro.example");
    browser
        .fill("Technical Non-Emergency Contacts", &corrected)
        .await;
    browser.press("Save").await;
    let read = copy_and_paste(&browser, &portal, &here, BY_TERMINAL).await;
    assert!(
        read.says("the page shows: api@bistro.example, cumin@bistro.example"),
        "{read}"
    );

    // Nothing is left to enter, and the other clone sees the same.
    let plan = here.run(["plan"]);
    assert!(plan.says("Nothing to enter: 3 unchanged."), "{plan}");
    let known = "Fields: 0 in sync, 18 entered (15 seen, 3 only confirmed).";
    assert_eq!(fields_line(&plan), known, "{plan}");
    assert_eq!(here.run(["ledger", "push"]).status, Some(0));
    assert_eq!(there.run(["ledger", "pull"]).status, Some(0));
    let plan = there.run(["plan"]);
    assert!(plan.says("Nothing to enter: 3 unchanged."), "{plan}");
    assert_eq!(fields_line(&plan), known, "{plan}");

    // A difference that is made by hand in the form is drift in both.
    browser
        .fill(
            "Operational contact (to share with users)",
            "guests@bistro.example",
        )
        .await;
    browser.press("Save").await;
    let read = copy_and_paste(&browser, &portal, &there, BY_TERMINAL).await;
    assert_eq!(read.status, Some(4), "{read}");
    assert_eq!(there.run(["ledger", "push"]).status, Some(0));
    assert_eq!(here.run(["ledger", "pull"]).status, Some(0));
    for clone in [&here, &there] {
        let plan = clone.run(["plan"]);
        assert!(plan.says("cumin (contacts/cumin.toml): drift"), "{plan}");
        assert!(plan.says("portal now   guests@bistro.example"), "{plan}");
    }
    browser.close().await;
}
