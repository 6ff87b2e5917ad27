//! The floors: a module uses its own floor and those below, and only the upper ones touch the
//! world. `src/lib.rs` has the list.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each module, by the table in `src/lib.rs`.
fn floors() -> BTreeMap<String, usize> {
    let text = fs::read_to_string(source().join("lib.rs")).expect("the library");
    let mut floors = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("//! | ")) {
        let Some((floor, modules)) = line.split_once(" | ") else {
            continue;
        };
        let Ok(floor) = floor.parse() else { continue };
        for module in modules.split("[`").skip(1) {
            let (module, _) = module.split_once("`]").expect("a link is closed");
            floors.insert(module.to_owned(), floor);
        }
    }
    floors
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file under `src/`, as its path from there and its code.
fn files() -> Vec<(PathBuf, String)> {
    let mut folders = vec![source()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path
                    .strip_prefix(source())
                    .expect("it is inside")
                    .to_owned();
                files.push((inside, code(&fs::read_to_string(path).expect("a file"))));
            }
        }
    }
    files.sort();
    files
}

/// `text` without comments, and without the tests at its end.
fn code(text: &str) -> String {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The top-level module that a file belongs to; none for the library's and the program's root.
fn module(file: &Path) -> Option<String> {
    let first = file.iter().next()?.to_string_lossy();
    let module = first.strip_suffix(".rs").unwrap_or(&first);
    (module != "lib" && module != "main").then(|| module.to_owned())
}

/// The top-level modules that `code` of a file in `folders` folders names.
fn used(code: &str, depth: usize) -> Vec<String> {
    // As many `super::` as lead to the crate's root are the same as `crate::`.
    let root = "super::".repeat(depth);
    let code = code.replace(&root, "crate::");
    code.split("crate::")
        .skip(1)
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(list) => names_of(list),
            None => vec![name(rest)],
        })
        .collect()
}

/// The first names in a list such as `a, b::{c, d}}`.
fn names_of(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![name(list)];
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&list[at + 1..])),
            _ => {}
        }
    }
    names
}

fn name(text: &str) -> String {
    let text = text.trim_start();
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn every_module_has_a_floor() {
    let floors = floors();
    assert_eq!(floors.values().max(), Some(&6), "{floors:?}");
    for (file, _) in files() {
        if let Some(module) = module(&file) {
            assert!(
                floors.contains_key(&module),
                "`{module}` is not in the table of lib.rs"
            );
        }
    }
}

#[test]
fn arrows_point_down() {
    let floors = floors();
    let mut arrows = 0;
    for (file, code) in files() {
        let Some(module) = module(&file) else {
            continue;
        };
        let own = floors[&module];
        let is_mod = file.file_name().is_some_and(|name| name == "mod.rs");
        let depth = file.iter().count() - usize::from(is_mod);
        for used in used(&code, depth) {
            // Macros and the crate's own constants are no modules.
            let Some(floor) = floors.get(&used) else {
                continue;
            };
            assert!(
                *floor <= own,
                "{}: floor {own} uses `{used}` of floor {floor}",
                file.display()
            );
            arrows += usize::from(used != module);
        }
    }
    assert!(arrows > 100, "only {arrows} uses found");
}

#[test]
fn the_lower_floors_do_not_touch_the_world() {
    let floors = floors();
    let world = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "println!",
        "tokio::",
        "git2::",
        "reqwest::",
    ];
    for (file, code) in files() {
        let Some(module) = module(&file) else {
            continue;
        };
        if floors[&module] > 3 {
            continue;
        }
        for name in world {
            assert!(!code.contains(name), "{} names `{name}`", file.display());
        }
    }
}

#[test]
fn the_environment_is_read_in_one_place() {
    for (file, code) in files() {
        let is_place = file.ends_with("cli/environment.rs") || file.ends_with("main.rs");
        for name in ["env::var", "env::args", "current_dir()"] {
            assert!(
                is_place || !code.contains(name),
                "{} names `{name}`",
                file.display()
            );
        }
    }
}

#[test]
fn main_only_calls_the_library() {
    let (_, code) = files()
        .into_iter()
        .find(|(file, _)| file.ends_with("main.rs"))
        .expect("main");
    assert!(code.lines().count() <= 12, "{code}");
}

#[test]
fn lists_and_paths_are_both_read() {
    let code = "use crate::{a::{b, c}, d};\nuse super::super::e::F; crate::g::h(); super::i";
    assert_eq!(used(code, 2), ["a", "d", "e", "g"]);
}
