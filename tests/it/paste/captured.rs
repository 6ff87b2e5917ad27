//! Mock pages, copied by a real browser in each of the ways that people use.

use std::collections::BTreeMap;

use contactctl::paste::{Page, Recipe, Verdict, Way, read};

use super::judge::faults;
use super::pages;
use super::truth::Truth;

/// The copies of one page, each with its way.
pub type Copies = BTreeMap<&'static str, Vec<u8>>;

/// What was read of the copies of all pages.
#[derive(Default)]
pub struct Judgement {
    /// By way: the values that can be known, and those of them that were.
    known: BTreeMap<&'static str, (usize, usize)>,
    faults: Vec<String>,
}

/// Returns the page that a seed makes.
pub fn page(seed: u64) -> (String, Truth) {
    pages::page(seed)
}

impl Judgement {
    /// Reads the copies of a page.
    pub fn read(&mut self, seed: u64, truth: &Truth, copies: &Copies) {
        let recipe = Recipe::built_in(&truth.recipe).expect("a recipe");
        for (way, copy) in copies {
            let forced = (*way == "html").then_some(Way::Html);
            let Ok(page) = Page::read(copy, forced) else {
                continue;
            };
            let reading = read(&recipe, &page, &truth.expected());
            for fault in faults(truth, &reading) {
                self.faults
                    .push(format!("{seed} {way} {fault:?}: {}", truth.kind));
            }
            let knowable = truth.knowable.get(*way).into_iter().flatten();
            for field in knowable {
                let (all, known) = self.known.entry(way).or_default();
                *all += 1;
                let verdict = reading.fields.get(field).map(|found| found.verdict);
                *known += usize::from(matches!(verdict, Some(Verdict::Same | Verdict::Differs)));
            }
        }
    }

    /// Holds that nothing was read wrongly, and enough was known.
    pub fn hold(&self) {
        assert!(self.faults.is_empty(), "{:#?}", self.faults);
        for way in ["text", "saved"] {
            let (all, known) = self.known[way];
            assert!(4 * known >= 3 * all, "{way}: {known} of {all}");
        }
    }
}
