//! The layers: a module uses its own layer and those below, and only the upper ones touch the
//! world. `src/lib.rs` has the table. Neither files nor folders import each other in a ring.

mod graph;
mod layers;
mod modules;
mod small_trees;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use graph::Uses;
use layers::{layers, module};
use modules::{Modules, Texts};

/// The highest layer that does no I/O and knows no clock, environment or current directory.
const LAST_PURE_LAYER: usize = 3;

/// The project's own code, read once for all tests.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = Texts::new();
    read(&root, &root, &mut texts);
    let modules = Modules::of(&texts);
    Project {
        uses: Uses::of(&modules),
        files: modules.iter().map(|(_, node)| node.file.clone()).collect(),
        texts,
    }
});

struct Project {
    /// Every file under `src/`.
    texts: Texts,
    /// Those that are no tests.
    files: BTreeSet<String>,
    uses: Uses,
}

fn read(folder: &Path, root: &Path, texts: &mut Texts) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, root, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix(root).expect("it is inside");
            let inside = inside.iter().map(|part| part.to_string_lossy());
            let text = fs::read_to_string(&path).expect("a file");
            texts.insert(inside.collect::<Vec<_>>().join("/"), text);
        }
    }
}

fn table() -> BTreeMap<String, usize> {
    layers(&PROJECT.texts["lib.rs"])
}

fn assert_none(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_module_has_a_layer() {
    let table = table();
    let files = PROJECT.files.iter().map(|file| module(file));
    let modules: BTreeSet<_> = files
        .filter(|module| !["lib", "main"].contains(module))
        .collect();
    let listed: BTreeSet<_> = table.keys().map(String::as_str).collect();
    assert_eq!(modules, &listed - &BTreeSet::from(["main"]));
    let used: BTreeSet<_> = table.values().copied().collect();
    assert!(used.iter().copied().eq(0..used.len()), "{used:?}");
}

#[test]
fn the_documentation_has_the_same_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md");
    let text = fs::read_to_string(path).expect("the page");
    assert_eq!(layers(&text), table());
}

/// The other tests would pass over what they cannot read.
#[test]
fn every_path_leads_somewhere() {
    assert!(
        PROJECT.uses.missing.is_empty(),
        "{:#?}",
        PROJECT.uses.missing
    );
    let arrows = PROJECT.uses.arrows.iter().count();
    assert!(arrows > PROJECT.files.len(), "only {arrows} arrows found");
}

#[test]
fn arrows_point_down() {
    let arrows = PROJECT.uses.arrows.iter().map(|(from, to, _)| (from, to));
    assert_none(&layers::upward(arrows, &table()));
}

/// The stages of a push, in their order.
const STAGES: [&str; 7] = [
    "request", "checked", "target", "observed", "compared", "judged", "prepared",
];

#[test]
fn no_stage_of_a_push_uses_a_later_one() {
    let stage = |file: &str| {
        let name = file.strip_prefix("sync/push/")?.strip_suffix(".rs")?;
        STAGES.iter().position(|stage| *stage == name)
    };
    let mut known = 0;
    for (from, to, names) in PROJECT.uses.arrows.iter() {
        if let (Some(own), Some(used)) = (stage(from), stage(to)) {
            assert!(used < own, "{from} uses {names:?} of {to}, a later stage");
            known += 1;
        }
    }
    assert!(known > 10, "only {known} uses between stages found");
}

#[test]
fn no_file_imports_in_a_ring() {
    assert_none(&PROJECT.uses.arrows.rings());
}

#[test]
fn no_folder_imports_in_a_ring() {
    let folders = PROJECT.files.iter().flat_map(|file| {
        let ends = file.match_indices('/').map(|(at, _)| at + 1);
        ends.chain([0]).map(|end| &file[..end])
    });
    let folders: BTreeSet<_> = folders.collect();
    let rings = folders.iter().flat_map(|folder| {
        let rings = PROJECT.uses.arrows.rings_in(folder);
        rings
            .into_iter()
            .map(move |ring| format!("in src/{folder}: {ring}"))
    });
    assert_none(&rings.collect::<Vec<_>>());
}

#[test]
fn the_lower_layers_do_not_touch_the_world() {
    let table = table();
    let world = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "print",
        "println",
        "eprint",
        "eprintln",
        "tokio",
        "git2",
        "reqwest",
    ];
    let clocks = [
        "SystemTime::now",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
    ];
    assert_none(&named(|file, path| {
        let layer = table.get(module(file));
        let touches = |start: &&str| is_within(path, start);
        layer.is_some_and(|layer| *layer <= LAST_PURE_LAYER)
            && (world.iter().any(touches) || clocks.iter().any(|clock| path.ends_with(clock)))
    }));
}

#[test]
fn the_environment_is_read_in_one_place() {
    assert_none(&named(|file, path| {
        let is_place = file == "cli/environment.rs" || file == "main.rs";
        let is_read = is_within(path, "std::env") && !is_within(path, "std::env::consts");
        !is_place && is_read
    }));
}

/// The paths into other crates, each with its file, that `is_meant`.
fn named(is_meant: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let files = PROJECT.uses.external.iter();
    let paths = files.flat_map(|(file, paths)| paths.iter().map(move |path| (file, path)));
    let found = paths.filter(|(file, path)| is_meant(file, path));
    found
        .map(|(file, path)| format!("{file} names `{path}`"))
        .collect()
}

/// Checks for `start` itself and what it leads to: `std::fs::read` for `std::fs`.
fn is_within(path: &str, start: &str) -> bool {
    let rest = path.strip_prefix(start);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn main_only_calls_the_library() {
    let code = PROJECT.texts["main.rs"].lines();
    let code = code.filter(|line| !line.trim_start().starts_with("//"));
    assert!(code.count() <= 12);
}
