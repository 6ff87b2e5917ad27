//! No text crashes a check or makes it point outside of itself.

mod corpus;

use contactctl::check::{self, check};
use contactctl::finding::Finding;
use contactctl::text::{LineIndex, Origin, Snapshot, SourceFile};
use insta::assert_snapshot;
use proptest::prelude::*;

use corpus::{ACCOUNT, DIRECTORY, account};

const CONFIG: &str = include_str!("../../contactctl.toml");

const PATHS: [&str; 3] = [
    "contacts/a.toml",
    "contacts/directory.toml",
    "contactctl.toml",
];

/// What is found in a project of these three files.
fn findings(texts: [&[u8]; 3]) -> (Snapshot, Vec<Box<Finding>>) {
    let files = PATHS.iter().zip(texts);
    let files = files.map(|(path, text)| SourceFile::new(*path, text.to_vec()));
    let snapshot = Snapshot::new(Origin::Memory, files.collect());
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let report = check(
        &contactctl::config::ProjectFiles::new(&snapshot, "contactctl.toml"),
        now,
    )
    .report;
    (snapshot, report.findings().to_vec())
}

/// Every span lies inside its file's text, on character boundaries.
fn assert_places(snapshot: &Snapshot, findings: &[Box<Finding>]) {
    for finding in findings {
        let own = (&finding.path, finding.span);
        let others = finding.others.iter();
        let others = others.map(|other| (other.path.as_ref().unwrap_or(&finding.path), other.span));
        for (path, span) in others.chain([own]) {
            let text = snapshot.file(path).expect("a file of the snapshot").text();
            assert!(
                text.get(span.start..span.end).is_some(),
                "{path} {span:?} {finding:?}"
            );
        }
        let message = finding.message.to_string();
        assert!(message.len() < 2000, "{message}");
        assert!(!message.contains(['\n', '\0']), "{finding:?}");
    }
}

/// One change of one byte.
#[derive(Debug, Clone)]
enum Edit {
    Flip(u8),
    Insert(u8),
    Delete,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (1..=255u8).prop_map(Edit::Flip),
        any::<u8>().prop_map(Edit::Insert),
        // What TOML is made of does more damage than any byte.
        proptest::sample::select(b"[]{}=\"'#.,\n\\@ ".to_vec()).prop_map(Edit::Insert),
        Just(Edit::Delete),
    ]
}

fn edited(text: &str, at: usize, edit: &Edit) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let at = at % bytes.len();
    match edit {
        Edit::Flip(mask) => bytes[at] ^= mask,
        Edit::Insert(byte) => bytes.insert(at, *byte),
        Edit::Delete => drop(bytes.remove(at)),
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn a_changed_byte_has_findings_inside_the_file_or_none(
        file in 0..3usize, at in any::<usize>(), edit in edit(),
    ) {
        let texts = [ACCOUNT, DIRECTORY, CONFIG];
        let changed = edited(texts[file], at, &edit);
        let mut texts = texts.map(str::as_bytes);
        texts[file] = &changed;
        let (snapshot, findings) = findings(texts);
        assert_places(&snapshot, &findings);
    }

    #[test]
    fn any_text_is_judged(text in "[\\[\\]{}=\"'#.,\\\\@ \n\ra-c0-9ąż\0]{0,200}") {
        let (snapshot, findings) = findings([text.as_bytes(); 3]);
        assert_places(&snapshot, &findings);
    }
}

#[test]
fn hostile_files_are_judged() {
    for text in corpus::corpus() {
        let texts = [&text, DIRECTORY.as_bytes(), CONFIG.as_bytes()];
        let (snapshot, found) = findings(texts);
        assert_places(&snapshot, &found);
        let is_small = text.len() < 1 << 16;
        for texts in [
            [ACCOUNT.as_bytes(), &text, CONFIG.as_bytes()],
            [ACCOUNT.as_bytes(), DIRECTORY.as_bytes(), &text],
        ] {
            if is_small {
                let (snapshot, found) = findings(texts);
                assert_places(&snapshot, &found);
            }
        }
    }
}

#[test]
fn a_key_that_is_there_already_is_found_in_every_notation() {
    let found = |text: &str| {
        let (snapshot, findings) = findings([text.as_bytes(), b"", b""]);
        assert_places(&snapshot, &findings);
        let index = LineIndex::new(text);
        let line = |at: usize| index.position(at).line;
        let syntax = ["duplicate-key", "toml-syntax"];
        let lines: Vec<_> = findings
            .iter()
            .filter(|finding| syntax.contains(&finding.rule))
            .map(|finding| {
                let first = finding.others.first();
                let first = first.map(|other| line(other.span.start));
                format!("{} {:?} {first:?}", finding.rule, line(finding.span.start))
            })
            .collect();
        format!("{text:?}\n    {}\n", lines.join(", "))
    };
    let all = [
        "a = 1\na = 2\n",
        "a = 1\n\"a\" = 2\n",
        "a = 1\na = 2\na = 3\n",
        "a.b = 1\na.b = 2\n",
        "a = 1\na.b = 2\n",
        "a.b = 1\na = 2\n",
        "a.b = 1\na.b.c = 2\n",
        "[a]\n[a]\n",
        "a = 1\n[a]\n",
        "[a]\nb = 1\n[a.b]\n",
        "[a.b]\n[a]\nb = 1\n",
        "a.b = 1\n[a]\n",
        "[[a]]\n[a]\n",
        "[a]\n[[a]]\n",
        "a = [1]\n[[a]]\n",
        "a = {b = 1, b = 2}\n",
        "a = {b = 1}\na.c = 2\n",
        "a = {b = 1}\n[a.c]\n",
        "[[a]]\nb = 1\nb = 2\n[[a]]\nb = 3\n",
    ];
    assert_snapshot!(all.map(found).concat(), @r#"
    "a = 1\na = 2\n"
        duplicate-key 2 Some(1)
    "a = 1\n\"a\" = 2\n"
        duplicate-key 2 Some(1)
    "a = 1\na = 2\na = 3\n"
        duplicate-key 2 Some(1), duplicate-key 3 Some(1)
    "a.b = 1\na.b = 2\n"
        duplicate-key 2 Some(1)
    "a = 1\na.b = 2\n"
        toml-syntax 2 None
    "a.b = 1\na = 2\n"
        duplicate-key 2 Some(1)
    "a.b = 1\na.b.c = 2\n"
        toml-syntax 2 None
    "[a]\n[a]\n"
        duplicate-key 2 Some(1)
    "a = 1\n[a]\n"
        duplicate-key 2 Some(1)
    "[a]\nb = 1\n[a.b]\n"
        duplicate-key 3 Some(2)
    "[a.b]\n[a]\nb = 1\n"
        duplicate-key 3 Some(1)
    "a.b = 1\n[a]\n"
        duplicate-key 2 Some(1)
    "[[a]]\n[a]\n"
        toml-syntax 2 None
    "[a]\n[[a]]\n"
        toml-syntax 1 None
    "a = [1]\n[[a]]\n"
        duplicate-key 2 Some(1)
    "a = {b = 1, b = 2}\n"
        duplicate-key 1 Some(1)
    "a = {b = 1}\na.c = 2\n"
        toml-syntax 2 None
    "a = {b = 1}\n[a.c]\n"
        toml-syntax 2 None
    "[[a]]\nb = 1\nb = 2\n[[a]]\nb = 3\n"
        duplicate-key 3 Some(2)
    "#);
}

#[test]
fn every_form_of_toml_is_understood() {
    for text in [
        ACCOUNT.replace('\n', "\r\n"),
        format!("\u{feff}{ACCOUNT}"),
        // TOML 1.1: lines and a comma at the end of an inline table, `\e`, seconds left out.
        account("[contacts.production]\nalert = [\"@anna\", \"@piotr\"]", "").replace(
            "[contacts]",
            "[contacts]\nproduction = {\n  alert = [\"@anna\", \"@piotr\"],\n}",
        ),
        account("\"Bistro Warszawa\"", "\"Bistro \\x57arszawa\""),
        account("opens = \"09:00\"", "opens = 09:00"),
    ] {
        let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
        let found = check::account("contacts/a.toml", &text, now);
        let found = found
            .iter()
            .filter(|finding| finding.rule != "unknown-reference");
        assert_eq!(found.count(), 0, "{text}");
    }
}
