//! No text crashes a check or makes it point outside of itself.

use std::time::{Duration, Instant};

use contactctl::check::{self, check};
use contactctl::finding::Finding;
use contactctl::text::{Origin, Snapshot, SourceFile};
use proptest::prelude::*;

/// The sample repository's account with the most in it.
const ACCOUNT: &str = include_str!("../../contacts/bistro-warszawa.toml");
const DIRECTORY: &str = include_str!("../../contacts/directory.toml");
const CONFIG: &str = include_str!("../../contactctl.toml");

const PATHS: [&str; 3] = [
    "contacts/a.toml",
    "contacts/directory.toml",
    "contactctl.toml",
];

/// What is found in a project of these three files.
fn findings(texts: [&[u8]; 3]) -> (Snapshot, Vec<Finding>) {
    let files = PATHS.iter().zip(texts);
    let files = files.map(|(path, text)| SourceFile::new(*path, text.to_vec()));
    let snapshot = Snapshot::new(Origin::Memory, files.collect());
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let report = check(&snapshot, "contactctl.toml", now).report;
    (snapshot, report.findings().to_vec())
}

/// Every span lies inside its file's text, on character boundaries.
fn assert_places(snapshot: &Snapshot, findings: &[Finding]) {
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

/// The account with `right` replaced by `wrong`.
fn account(right: &str, wrong: &str) -> String {
    assert!(ACCOUNT.contains(right), "{right}");
    ACCOUNT.replacen(right, wrong, 1)
}

#[test]
fn hostile_files_are_judged_in_time() {
    let long = "a".repeat(1 << 19);
    let name = "\"Bistro Warszawa\"";
    let windows = "[[operational_support]]\ntime_zone = \"UTC\"\ndays = [\"mon\"]\n\
                   opens = \"09:00\"\ncloses = \"09:01\"\n";
    let entry = |at: usize| {
        format!(
            "[e{at}]\nkind = \"group\"\nemail = \"e{at}@b.example\"\nmembers = [\"@e{}\"]\n",
            at + 1
        )
    };
    let entries: Vec<_> = (0..3000).map(entry).collect();
    let corpus = [
        account(name, &"[".repeat(1 << 19)),
        account(name, &("{a=".repeat(1 << 15))),
        account(name, &format!("\"{long}\"")),
        account(name, &format!("\"{long}")),
        account("name =", &format!("{long} =")),
        account("name =", &format!("{}name =", "a.".repeat(1 << 16))),
        account("\"api@bistro.example\"", &format!("\"{long}@{long}\"")),
        account("\"api@bistro.example\"", &format!("\"@{long}\"")),
        account(
            "\"api@bistro.example\"",
            &"\"a@b.example\",".repeat(1 << 13),
        ),
        account("\"api@bistro.example\"", &"\"@nobody\",".repeat(1 << 13)),
        account("\"Europe/Warsaw\"", &format!("\"{long}\"")),
        account("\"Europe/Warsaw\"", "\"../../../etc/passwd\""),
        account("[contacts]", &format!("{}[contacts]", windows.repeat(1000))),
        account("[contacts]\n", &"x = [1\n".repeat(1 << 12)),
        account(name, "\"a\0b\""),
        account("[account]", "\u{feff}[account]"),
        format!("\u{feff}{ACCOUNT}"),
        ACCOUNT.replace('\n', "\r\n"),
        ACCOUNT.replace('\n', "\r"),
        account("[contacts]", "account.id.x = 1\n[contacts]"),
        account("[contacts]", "[account.id]\n[contacts]"),
        account(
            "[contacts]",
            "[contacts]\nproduction.alert = 1\nproduction = 2",
        ),
        entries.concat(),
        String::new(),
    ];
    for (at, text) in corpus.iter().enumerate() {
        let start = Instant::now();
        for texts in [
            [text.as_str(), DIRECTORY, CONFIG],
            [ACCOUNT, text, CONFIG],
            [ACCOUNT, DIRECTORY, text],
        ] {
            let (snapshot, findings) = findings(texts.map(str::as_bytes));
            assert_places(&snapshot, &findings);
        }
        // Not a measurement: what is quadratic takes minutes here.
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "file {at}: {:?}",
            start.elapsed()
        );
    }
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
