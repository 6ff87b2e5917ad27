//! The fuzz targets' properties, on stable Rust: over the kept corpus and over changes of it.

#[path = "../../fuzz/properties.rs"]
mod properties;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;

/// A target's name, its property, and how many changed inputs it gets here.
type Target = (&'static str, fn(&[u8]), u32);

/// All of them; their inputs take about a second.
const TARGETS: [Target; 6] = [
    ("project", properties::project, 80),
    ("comments", properties::comments, 40),
    ("config", properties::config, 300),
    ("plan", properties::plan, 2000),
    ("answer", properties::answer, 2000),
    ("signers", properties::signers, 1000),
];

/// The kept inputs of one target, by name.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let entries = fs::read_dir(&folder).expect("a target has a corpus");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read(path).expect("a file"))
        .collect()
}

#[test]
fn the_kept_corpus_has_the_properties() {
    for (target, property, _) in TARGETS {
        let inputs = corpus(target);
        assert!(inputs.len() >= 3, "{target}");
        for input in inputs {
            property(&input);
        }
    }
}

#[test]
fn changed_inputs_have_the_properties() {
    for (target, property, cases) in TARGETS {
        let inputs = corpus(target);
        let config = ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(cases)
        };
        let edits = prop::collection::vec(
            (any::<Index>(), any::<Index>(), any::<u8>(), 0..24usize),
            1..4,
        );
        proptest!(config, |(of in any::<Index>(), other in any::<Index>(), edits in edits)| {
            let mut input = of.get(&inputs).clone();
            let other = other.get(&inputs);
            for (at, from, byte, length) in edits {
                let at = at.index(input.len() + 1);
                let end = (at + length).min(input.len());
                // A piece is replaced by a byte, or by a piece of another input.
                if byte < 128 {
                    input.splice(at..end, [byte]);
                } else {
                    let from = from.index(other.len() + 1);
                    let piece = &other[from..(from + length).min(other.len())];
                    input.splice(at..end, piece.iter().copied());
                }
            }
            property(&input);
        });
    }
}

#[test]
fn every_target_is_built_and_has_a_corpus() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    for folder in ["fuzz_targets", "corpus"] {
        let entries = fs::read_dir(root.join(folder)).expect("a folder");
        let mut names: Vec<_> = entries
            .map(|entry| {
                let path = entry.expect("an entry").path();
                let name = path.file_stem().expect("a name").to_string_lossy();
                name.into_owned()
            })
            .collect();
        names.sort();
        let mut targets = TARGETS.map(|(target, ..)| target);
        targets.sort_unstable();
        assert_eq!(names, targets, "{folder}");
    }
    for (target, ..) in TARGETS {
        assert!(
            manifest.contains(&format!("name = \"{target}\"")),
            "{target}"
        );
    }
}
