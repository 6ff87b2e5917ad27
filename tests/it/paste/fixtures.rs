//! Copies of pages that a browser made, each held to what the page held and to what was said of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use contactctl::paste::{Page, Reading, Recipe, Way, read};
use serde_json::{Value as Json, json};

use super::judge::faults;
use super::truth::Truth;

fn way_name(way: Way) -> &'static str {
    match way {
        Way::Text => "text",
        Way::PrintedText => "printed-text",
        Way::Html => "html",
        Way::SavedPage => "saved-page",
        Way::Mhtml => "mhtml",
    }
}

fn way_of(name: &str) -> Way {
    let ways = [
        Way::Text,
        Way::PrintedText,
        Way::Html,
        Way::SavedPage,
        Way::Mhtml,
    ];
    ways.into_iter()
        .find(|way| way_name(*way) == name)
        .expect("a way")
}

/// What is said of a fixture, as its file has it.
fn said(reading: &Reading) -> Json {
    let fields = reading.fields.iter().map(|(field, found)| {
        let said = json!({
            "verdict": format!("{:?}", found.verdict),
            "shows": found.shows,
            "reason": found.reason.as_ref().map(|reason| format!("{reason:?}")),
        });
        (field.key().to_owned(), said)
    });
    json!({
        "problem": reading.problem.as_ref().map(|problem| format!("{problem:?}")),
        "environment_said": reading.environment_said,
        "has_save": reading.has_save,
        "fields": fields.collect::<BTreeMap<_, _>>(),
    })
}

/// Reads every fixture, and holds it to its truth and to what was said of it before.
pub(super) fn check(folder: &Path) {
    let mut count = 0;
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("fixtures")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    for path in files {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let Some(stem) = name.strip_suffix(".expected.json") else {
            continue;
        };
        let mut json: Json =
            serde_json::from_str(&fs::read_to_string(&path).expect("text")).expect("JSON");
        json["knowable"] = json!({});
        let truth = Truth::from_json(&json);
        let way = way_of(json["way"].as_str().expect("a way"));
        let files = ["txt", "html", "mhtml"].map(|end| folder.join(format!("{stem}.{end}")));
        let bytes = files
            .iter()
            .find_map(|file| fs::read(file).ok())
            .expect("a capture");
        let forced = (json["forced"] == true).then_some(way);
        let page = Page::read(&bytes, forced).expect("a page");
        assert_eq!(page.way(), way, "{stem}");
        let recipe = Recipe::built_in(&truth.recipe).expect("a recipe");
        let reading = read(&recipe, &page, &truth.expected());
        assert_eq!(faults(&truth, &reading), [], "{stem}");
        assert_eq!(said(&reading), json["said"], "{stem}");
        count += 1;
    }
    assert!(count >= 60, "{count} fixtures");
}
