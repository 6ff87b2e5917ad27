//! Holds what is read of a page to what the page really holds.

use std::collections::BTreeSet;

use contactctl::contact::Field;
use contactctl::paste::{Page, Reading, Recipe, Verdict, Way, read};

use super::pages;
use super::truth::Truth;

/// The faults of a reading: what no reader may say.
pub(super) fn faults(truth: &Truth, reading: &Reading) -> Vec<(&'static str, Field)> {
    let mut faults = Vec::new();
    let set = |values: Option<&Vec<String>>| -> BTreeSet<String> {
        let values = values.into_iter().flatten();
        values.map(|value| normalised(value)).collect()
    };
    for (field, found) in &reading.fields {
        let expected = set(truth.expected.get(field));
        let holds = truth.holds.as_ref().map(|holds| set(holds.get(field)));
        if found.verdict == Verdict::Same && holds.as_ref() != Some(&expected) {
            faults.push(("wrong same", *field));
        }
        if found.verdict == Verdict::Differs
            && holds.as_ref().is_none_or(|holds| *holds == expected)
        {
            faults.push(("wrong differs", *field));
        }
        if let Some(shows) = &found.shows
            && Some(&set(Some(shows))) != holds.as_ref()
        {
            faults.push(("wrong shows", *field));
        }
    }
    let said = format!("{reading:?}");
    if truth
        .canaries
        .iter()
        .any(|canary| said.contains(canary.as_str()))
    {
        faults.push(("leak", Field::Alert));
    }
    faults
}

fn normalised(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => address.to_owned(),
    }
}

/// Reads the HTML of pages from seeds. Scripts have not run, so that some values are missing.
pub(super) fn raw(first: u64, count: u64) {
    let recipe = Recipe::built_in("actions-center").expect("a recipe");
    for seed in first..first + count {
        let (html, truth) = pages::page(seed);
        let page = Page::read(html.as_bytes(), Some(Way::Html)).expect("a page");
        let reading = read(&recipe, &page, &truth.expected());
        assert_eq!(faults(&truth, &reading), [], "{seed}: {}", truth.kind);
    }
}
