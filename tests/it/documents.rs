//! The documents name files that are there.

use std::fs;
use std::path::Path;

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

/// Returns the Markdown files below `folder`, the pages of rules apart.
fn documents(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            paths.extend(documents(&path));
        } else if entry.path().extension().is_some_and(|end| end == "md") {
            paths.push(path);
        }
    }
    paths
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
    let mut documents = [documents("docs"), documents(".github")].concat();
    documents.push("README.md".to_owned());
    let mut paths = 0;
    for document in documents {
        let text = fs::read_to_string(root().join(&document)).expect("a document");
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
