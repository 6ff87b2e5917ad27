//! The report, opened from a file: as people see it, with a screen reader, on a phone, and without script.

use serde_json::json;

use super::driver::Browser;
use super::looks::{Looks, axe};
use crate::report::varied;

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_report_is_accessible_and_fits_a_phone() {
    let mut looks = Looks::new();
    let (project, browser) = (varied(), Browser::start().await);
    for language in ["en", "pl"] {
        let args = [
            "--lang",
            language,
            "report",
            "report.html",
            "--since",
            "HEAD~1",
        ];
        let made = project.run(args);
        assert_eq!(made.status, Some(0), "{made}");
        let address = format!("file://{}", project.path("report.html").display());
        browser.open("about:blank").await;
        browser.open(&address).await;
        let unfold = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";
        browser.run(unfold).await;
        looks.at(&browser, &format!("report-{language}")).await;
    }
    browser.look(320, 640, false).await;
    let wide = browser
        .run("return document.documentElement.scrollWidth")
        .await;
    assert_eq!(wide, 320);
    let forced = json!({"features": [{"name": "forced-colors", "value": "active"}]});
    browser.devtools("Emulation.setEmulatedMedia", forced).await;
    let faults = browser.accessible_faults(&axe()).await;
    browser.close().await;
    assert_eq!((looks.faults, faults), (Vec::new(), Vec::new()));
}

#[tokio::test]
#[ignore = "needs Chromium, ChromeDriver and axe-core: `bash tests/run` installs and runs them"]
async fn the_script_only_adds_a_filter() {
    let (project, browser) = (varied(), Browser::start().await);
    assert_eq!(project.run(["report", "report.html"]).status, Some(0));
    let address = format!("file://{}", project.path("report.html").display());
    browser.open(&address).await;
    let shown = "return [...document.querySelectorAll('table.filtered tbody tr')]
        .filter((row) => row.checkVisibility()).length";
    assert_eq!(browser.run(shown).await, 4);
    browser
        .fill("Show only accounts with this text", "bist")
        .await;
    assert_eq!(browser.run(shown).await, 2);
    browser.says("1 of 2").await;
    // Contacts count, too, and the row in the other table goes with them.
    browser
        .fill("Show only accounts with this text", "ola@tavern")
        .await;
    assert_eq!(browser.run(shown).await, 2);
    let off = json!({"value": true});
    browser
        .devtools("Emulation.setScriptExecutionDisabled", off)
        .await;
    browser.open("about:blank").await;
    browser.open(&address).await;
    browser.says("Needs attention").await;
    let text = browser.text().await;
    assert!(!text.contains("Show only accounts"), "{text}");
    browser.close().await;
}
