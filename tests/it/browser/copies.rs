//! Mock pages of a portal, copied by a real browser in the ways that people use, and read back.

use std::fs;

use serde_json::json;

use super::driver::Browser;
use crate::paste::captured::{Copies, Judgement, page};

const CLIPBOARD: &str = include_str!("scripts/clipboard.js");
const SAVED: &str = include_str!("scripts/saved.js");

/// The pages that are copied. More of them were, once: see docs/manual.md.
const PAGES: std::ops::Range<u64> = 1..151;

/// Returns the copies of the page that is open.
async fn copies(browser: &Browser) -> Copies {
    let is_copied = browser.copy_all().await;
    // This asks for the permission to read it.
    browser.clipboard().await;
    let clipboard = if is_copied {
        browser.later(CLIPBOARD).await
    } else {
        json!({})
    };
    let text = |key: &str| clipboard[key].as_str().unwrap_or("").as_bytes().to_vec();
    let saved = browser
        .run(&format!("return ({})()", function(SAVED)))
        .await;
    let snapshot = browser.devtools("Page.captureSnapshot", json!({})).await;
    let bytes = |value: &serde_json::Value| value.as_str().expect("text").as_bytes().to_vec();
    Copies::from([
        ("text", text("text")),
        ("html", text("html")),
        ("saved", bytes(&saved)),
        ("mhtml", bytes(&snapshot["data"])),
    ])
}

/// The function in a script's file, without the comments before it.
pub fn function(script: &str) -> &str {
    let start = script
        .find("(() =>")
        .or_else(|| script.find("(async () =>"));
    script[start.expect("a function")..].trim_end()
}

#[tokio::test]
#[ignore = "needs Chromium and ChromeDriver: `bash tests/run` installs and runs them"]
async fn copies_of_pages_are_never_read_wrongly() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = Browser::start().await;
    let mut judgement = Judgement::default();
    for seed in PAGES {
        let (html, truth) = page(seed);
        let path = folder.path().join("page.html");
        fs::write(&path, html).expect("a page");
        browser.open(&format!("file://{}", path.display())).await;
        judgement.read(seed, &truth, &copies(&browser).await);
    }
    judgement.hold();
    browser.close().await;
}
