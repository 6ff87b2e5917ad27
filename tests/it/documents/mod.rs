//! The documents: what they name is there, what they say to type is right, and they read well.

mod commands;
mod links;
mod quoted;
mod shown;
mod words;

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser};

/// The table of contents of the book, which is no page of it.
const SUMMARY: &str = "SUMMARY.md";

/// The folders and files whose paths are held to the tree.
const NAMED: [&str; 8] = [
    "src/",
    "tests/",
    "docs/",
    "schemas/",
    "benches/",
    "fuzz/",
    "examples/",
    ".ci/",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the Markdown files below `folder`.
fn below(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            paths.extend(below(&path));
        } else if entry.path().extension().is_some_and(|end| end == "md") {
            paths.push(path);
        }
    }
    paths
}

/// Returns the text of a document.
fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a document")
}

/// Returns the first column of every table of `page`.
fn terms(page: &str) -> Vec<&str> {
    page.lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" | ").next())
        .filter(|term| !["term", "word"].contains(term))
        .collect()
}

/// Returns every document of the repository, with its text, in the order of their paths.
fn documents() -> Vec<(String, String)> {
    let mut paths = [below("docs"), below(".github")].concat();
    paths.extend(["README.md", "README.pl.md", "CHANGELOG.md"].map(str::to_owned));
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = text_of(&path);
            (path, text)
        })
        .collect()
}

/// Returns what a reader of Markdown sees in `text`.
fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// Returns the texts between backticks that begin like a path of the tree, up to what is only a
/// pattern.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| NAMED.iter().any(|start| name.starts_with(start)))
        .filter(|name| !name.contains(['<', '*', '{', ' ', '\n']))
        .map(|name| name.split(':').next().unwrap_or(name))
}

#[test]
fn every_path_that_a_document_names_is_there() {
    let mut paths = 0;
    for (document, text) in documents() {
        for path in named(&text) {
            assert!(
                root().join(path).exists(),
                "{document} names `{path}`, which is not there"
            );
            paths += 1;
        }
    }
    assert!(paths > 50, "only {paths} paths found");
}

#[test]
fn the_readme_is_short_and_the_index_has_every_page() {
    for readme in ["README.md", "README.pl.md"] {
        let lines = text_of(readme).lines().count();
        assert!(lines <= 200, "{readme} has {lines} lines");
    }
    let index = text_of("docs/README.md");
    for page in below("docs") {
        let path = page.trim_start_matches("docs/");
        let is_record = path.starts_with("adr/") && path != "adr/README.md";
        if !["README.md", SUMMARY].contains(&path) && !is_record {
            let link = format!("({path}");
            assert!(index.contains(&link), "docs/README.md does not link {path}");
        }
    }
}

#[test]
fn the_book_has_every_page_once() {
    let summary = text_of(&format!("docs/{SUMMARY}"));
    for page in below("docs") {
        let path = page.trim_start_matches("docs/");
        let links = summary.matches(&format!("]({path})")).count();
        let expected = usize::from(path != SUMMARY);
        assert_eq!(links, expected, "{path} in docs/{SUMMARY}");
    }
}

#[test]
fn every_term_is_defined_once() {
    let glossary = text_of("docs/glossary.md");
    let approval = text_of("docs/approval.md");
    let words = approval.split("\n## Words\n").nth(1).expect("the words");
    let words = words.split("\n## ").next().expect("a section");
    let defined = terms(&glossary);
    assert!(defined.len() > 50, "{defined:?}");
    assert!(defined.is_sorted_by(|a, b| a < b), "{defined:?}");
    for term in terms(words) {
        assert!(!defined.contains(&term), "`{term}` is defined twice");
    }
}
