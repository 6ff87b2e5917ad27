//! The analysis itself, on trees of a few files.

use std::collections::BTreeMap;

use super::graph::Uses;
use super::layers::{layers, upward};
use super::modules::Modules;

fn uses(files: &[(&str, &str)]) -> Uses {
    let texts = files
        .iter()
        .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    Uses::of(&Modules::of(&texts.collect()))
}

/// The arrows between `files`, each as `a.rs -> b.rs: Name`.
fn arrows(files: &[(&str, &str)]) -> Vec<String> {
    let uses = uses(files);
    assert!(uses.missing.is_empty(), "{:?}", uses.missing);
    let arrows = uses.arrows.iter().map(|(from, to, names)| {
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        format!("{from} -> {to}: {}", names.join(", "))
    });
    arrows.collect()
}

#[test]
fn a_ring_is_found_with_its_names() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        (
            "a.rs",
            "use crate::b::{Of, f}; pub struct A(Of); fn g() { f() }",
        ),
        ("b.rs", "pub struct Of; pub fn f() { let _: crate::c::C; }"),
        ("c.rs", "use super::a; pub struct C(a::A);"),
    ];
    insta::assert_snapshot!(uses(&files).arrows.rings().join("\n"), @r"
    a ring of a.rs, b.rs, c.rs:
      a.rs -> b.rs: Of, f
      b.rs -> c.rs: C
      c.rs -> a.rs: A
    ");
    let no_ring = [files[0], files[1], files[2], ("c.rs", "pub struct C;")];
    assert_eq!(uses(&no_ring).arrows.rings(), Vec::<String>::new());
}

#[test]
fn a_folder_that_reexports_is_not_in_the_ring() {
    let files = [
        ("lib.rs", "mod a;"),
        (
            "a/mod.rs",
            "mod b; mod c; mod d; pub use b::B; pub use c::*; pub(crate) use d::D as E;",
        ),
        ("a/b.rs", "use super::{C, E}; pub struct B(C, E);"),
        ("a/c.rs", "use crate::a::B; pub struct C(B);"),
        ("a/d.rs", "pub struct D;"),
    ];
    insta::assert_snapshot!(arrows(&files).join("\n"), @r"
    a/b.rs -> a/c.rs: C
    a/b.rs -> a/d.rs: D
    a/c.rs -> a/b.rs: B
    ");
}

#[test]
fn a_folder_that_uses_what_it_reexports_is_in_the_ring() {
    let files = [
        ("lib.rs", "mod a;"),
        (
            "a/mod.rs",
            "mod b; pub use b::B; pub struct A; pub fn f(b: B) {}",
        ),
        ("a/b.rs", "pub struct B(super::A);"),
    ];
    insta::assert_snapshot!(arrows(&files).join("\n"), @r"
    a/b.rs -> a/mod.rs: A
    a/mod.rs -> a/b.rs: B
    ");
}

#[test]
fn a_reexport_of_what_is_elsewhere_is_a_use() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub use crate::b::B;"),
        ("b.rs", "pub struct B;"),
    ];
    assert_eq!(arrows(&files), ["a.rs -> b.rs: B"]);
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let declaration = ("lib.rs", "mod a; mod b;");
    let definition = ("b/mod.rs", "pub mod c { pub struct C; } pub fn f() {}");
    for code in [
        "use crate::b::f;",
        "use super::b::{c, f as _};",
        "fn g() { crate::b::f() }",
        "fn g() { use super::b; b::f() }",
        "fn g() { use super::b::f as h; h() }",
        "fn g() { { use super::b::*; use super::b::f as _; } }",
        "fn g() { println!(\"{:?}\", [crate::b::f()]) }",
        "use crate::b; fn g() { println!(\"{:?}\", b::f()) }",
        "use crate::*; fn g() { b::f() }",
        "macro_rules! m { () => { $crate::b::f() } }",
        "#[serde(with = \"crate::b::f\")] struct S;",
        "#[cfg(feature = \"x\")] fn g() { crate::b::f() }",
        "#[cfg(not(test))] fn g() { crate::b::f() }",
        "mod inner { use super::super::b::f; }",
    ] {
        assert_eq!(
            arrows(&[declaration, ("a.rs", code), definition]),
            ["a.rs -> b/mod.rs: f"],
            "{code}"
        );
    }
    for code in [
        "fn g(x: crate::b::c::C) {}",
        "use crate::b::c; fn g() -> Vec<c::C> { todo!() }",
        "impl Clone for crate::b::c::C {}",
        "fn g() { if let crate::b::c::C = h() {} }",
        "use crate::b::c::C; fn g(C: C) {}",
    ] {
        assert_eq!(
            arrows(&[declaration, ("a.rs", code), definition]),
            ["a.rs -> b/mod.rs: C"],
            "{code}"
        );
    }
}

#[test]
fn what_is_not_code_or_hidden_by_a_variable_does_not_count() {
    let declaration = ("lib.rs", "mod a; mod b;");
    let definition = ("b.rs", "pub fn f() {}");
    for code in [
        "/// See [`crate::b::f`].\nfn g() {} // crate::b::f()",
        "fn g() { \"crate::b::f()\"; }",
        "use crate::b;",
        "#[cfg(test)] mod tests { use crate::b::f; }",
        "#[cfg(test)] mod tests;",
        "#[cfg(all(test, unix))] use crate::b::f;",
        "struct S; impl S { #[cfg(test)] fn g() { crate::b::f() } }",
    ] {
        let none: [&str; 0] = [];
        let tests = ("a/tests.rs", "use crate::b::f;");
        assert_eq!(
            arrows(&[declaration, ("a.rs", code), tests, definition]),
            none,
            "{code}"
        );
    }
    let files = [
        ("lib.rs", "mod a;"),
        (
            "a/mod.rs",
            "mod b; pub use b::f; fn g() { let f = 1; f + 1; println!(\"{}\", s.f) }",
        ),
        ("a/b.rs", "pub fn f() {}"),
    ];
    assert_eq!(arrows(&files), Vec::<String>::new());
}

#[test]
fn a_macro_is_found_without_an_import() {
    let files = [
        ("lib.rs", "#[macro_use] mod a; mod b; mod c;"),
        ("a.rs", "macro_rules! rule { ($name:ident) => {} }"),
        ("b.rs", "rule! { NAME = 1 }"),
        ("c.rs", "use crate::b::NAME;"),
    ];
    assert_eq!(arrows(&files), ["b.rs -> a.rs: rule", "c.rs -> b.rs: NAME"]);
}

#[test]
fn a_path_that_leads_nowhere_is_reported() {
    let files = [("lib.rs", "mod a;"), ("a.rs", "use crate::a::{b, c::D};")];
    let missing = uses(&files).missing;
    let paths = missing.iter().map(|(_, path)| path.join("::"));
    assert_eq!(paths.collect::<Vec<_>>(), ["crate::a::b", "crate::a::c::D"]);
}

#[test]
fn paths_of_other_crates_are_written_out() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        (
            "a.rs",
            "use std::{env as e, fs::*}; fn f() { e::var(); super::b::Now::now() }",
        ),
        ("b.rs", "pub use std::time::Instant as Now;"),
    ];
    let paths: Vec<_> = uses(&files).external["a.rs"].iter().cloned().collect();
    assert_eq!(
        paths,
        [
            "std::env",
            "std::env::var",
            "std::fs",
            "std::time::Instant::now"
        ]
    );
}

#[test]
fn a_ring_of_folders_is_found_without_a_ring_of_files() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "pub mod up; pub mod down;"),
        ("a/up.rs", "use crate::b::B;"),
        ("a/down.rs", "pub struct Down;"),
        (
            "b.rs",
            "pub mod inner; use crate::a::down::Down; pub struct B(inner::Inner);",
        ),
        ("b/inner.rs", "pub struct Inner;"),
    ];
    let arrows = uses(&files).arrows;
    assert_eq!(arrows.rings(), Vec::<String>::new());
    assert_eq!(arrows.rings_in("a/"), Vec::<String>::new());
    insta::assert_snapshot!(arrows.rings_in("").join("\n"), @r"
    a ring of a, b:
      a/up.rs -> b.rs: B
      b.rs -> a/down.rs: Down
    ");
}

#[test]
fn an_arrow_that_points_up_is_found() {
    let table =
        "//! | layer | modules |\n//! |---|---|\n//! | 0 | [`a`], [`b`] |\n//! | 1 | [`c`] |";
    let table = layers(table);
    let expected = [("a", 0), ("b", 0), ("c", 1)].map(|(name, layer)| (name.to_owned(), layer));
    assert_eq!(table, BTreeMap::from(expected));
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a/mod.rs", "mod inner; pub struct A;"),
        ("a/inner.rs", "pub use crate::c::C;"),
        ("b.rs", "use crate::a::A; pub struct B;"),
        ("c.rs", "use crate::{a::A, b::B}; pub struct C;"),
    ];
    let arrows = uses(&files).arrows;
    let arrows = arrows.iter().map(|(from, to, _)| (from, to));
    assert_eq!(
        upward(arrows, &table),
        ["a/inner.rs of layer 0 uses c.rs of layer 1"]
    );
}
