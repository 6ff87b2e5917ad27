//! Copies of portal pages: mock pages built in many ways, with what each of them really holds, and copies
//! that a browser made of such pages.
//!
//! A reader that says "same" or "differs" of them has to be right, and may say nothing of what it cannot know.

#![allow(
    clippy::assigning_clones,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::struct_excessive_bools,
    clippy::too_many_lines,
    reason = "pages are text with many switches, made here and nowhere else"
)]

#[cfg(feature = "server")]
pub mod captured;
mod fixtures;
mod judge;
mod layouts;
mod pages;
mod random;
mod truth;
mod twists;
mod words;

use std::path::Path;

#[test]
fn copies_of_a_browser_are_read_as_before() {
    fixtures::check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/paste"));
}

/// The pages themselves, as copied HTML: without a browser, so that many can be read.
#[test]
fn pages_are_never_read_wrongly() {
    judge::raw(100_001, 300);
}

#[test]
#[ignore = "takes a minute: `bash tests/run` runs it"]
fn many_pages_are_never_read_wrongly() {
    judge::raw(1, 20_000);
}
