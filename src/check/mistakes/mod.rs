//! Single mistakes, planted into good files: each is found at its place, once, and nothing else is
//! blamed.

mod kinds;

use std::collections::BTreeMap;

use super::tests::NOW;
use super::{ProjectFiles, check};
use crate::finding::Finding;
use crate::text::{LineIndex, Origin, Snapshot, SourceFile};
use kinds::{Planted, planted};

pub(super) const ACCOUNT: &str = r#"#:schema ../schemas/account.schema.json
[account]
id = "bistro"
name = "Bistro"
integration = "reservations-e2e"
launched = true
merchant_issues_field = true
always_open = false
brand_domains = ["bistro.example", "bistro-praga.example"]

# Who is told.
[contacts]
technical_emergency = ["@oncall", "pager@bistro.example"]
technical_non_emergency = ["api@bistro.example", "tech@bistro.example"]
merchant_issues = ["care@bistro.example", "shops@bistro.example"]
operational_for_google = ["cases@bistro.example", "desk@bistro.example"]
operational_for_users = "help@bistro.example"

[contacts.production]
alert = ["@anna", "@piotr"] # both

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["mon", "tue"]
opens = "09:00"
closes = "17:00"
overnight = false

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["sat", "sun"]
opens = "20:00"
closes = "01:00"
overnight = true

[[users]]
email = "@anna"
role = "administrator"

[[users]]
email = "@piotr"
role = "administrator"

[[users]]
email = "lena@bistro.example"
role = "editor"
"#;

pub(super) const DIRECTORY: &str = r#"[anna]
kind = "person"
email = "anna@bistro.example"
name = "Anna"
verified_on = 2026-10-01

[piotr]
kind = "person"
email = "piotr@bistro.example"
language = "pl"
verified_on = 2026-10-01

[oncall]
kind = "paging-alias"
email = "oncall@bistro.example"
members = ["@anna", "@piotr"]
verified_on = 2026-10-01
"#;

/// The path of the account file.
pub(super) const ACCOUNT_PATH: &str = "contacts/bistro.toml";
/// The path of the directory file.
pub(super) const DIRECTORY_PATH: &str = "contacts/directory.toml";

/// Checks the good files with `text` in place of the one at `path`.
fn findings(path: &str, text: &str) -> Vec<Box<Finding>> {
    let files = [(ACCOUNT_PATH, ACCOUNT), (DIRECTORY_PATH, DIRECTORY)];
    let files = files.map(|(own, good)| {
        let text = if own == path { text } else { good };
        SourceFile::new(own, text.as_bytes().to_vec())
    });
    let snapshot = Snapshot::new(Origin::Memory, files.into());
    let now = NOW.parse().expect("an instant");
    let outcome = check(&ProjectFiles::new(&snapshot, "contactctl.toml"), now);
    outcome.report.findings().to_vec()
}

/// Returns the line and column of the finding in `text`.
fn place(text: &str, finding: &Finding) -> (usize, usize) {
    let position = LineIndex::new(text).position(finding.span.start);
    (position.line, position.column)
}

#[test]
fn the_good_files_have_no_findings() {
    assert_eq!(findings(ACCOUNT_PATH, ACCOUNT), []);
    assert_eq!(findings(DIRECTORY_PATH, DIRECTORY), []);
}

#[test]
fn each_mistake_is_found_once_at_its_place() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut mistakes, mut found) = (0, 0);
    let mut wrong = Vec::new();
    for planted in planted() {
        let Planted {
            kind,
            path,
            text,
            at,
        } = &planted;
        *kinds.entry(kind).or_default() += 1;
        mistakes += 1;
        let findings = findings(path, text);
        found += findings.len();
        let position = LineIndex::new(text).position(*at);
        let expected = (position.line, position.column);
        let shown: Vec<_> = findings
            .iter()
            .map(|finding| {
                let (line, column) = place(text, finding);
                format!("{}:{line}:{column} {}", finding.path, finding.message)
            })
            .collect();
        let is_right = match &findings[..] {
            [only] => *only.path == **path && place(text, only) == expected,
            _ => false,
        };
        if !is_right {
            let line = text[..*at].rfind('\n').map_or(0, |start| start + 1);
            let line = text[line..].lines().next().unwrap_or_default();
            wrong.push(format!("{kind} at {expected:?} in {line:?}: {shown:#?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {mistakes} mistakes, {found} findings\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(kinds.len() >= 60, "{}", kinds.len());
    let few: Vec<_> = kinds.iter().filter(|(_, places)| **places < 5).collect();
    assert!(few.is_empty(), "{few:?}");
}

/// A fix that is safe makes a file without findings, unless the value that was meant has one.
#[test]
fn each_safe_fix_leaves_no_finding() {
    let mut count = 0;
    for Planted {
        kind, path, text, ..
    } in planted()
    {
        let findings = findings(path, &text);
        let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
        for fix in fixes.filter(|fix| fix.safety == crate::finding::Safety::Safe) {
            let whole = crate::document::edited(&text, &fix.edits);
            let left = self::findings(path, &whole);
            let is_other_value = matches!(
                kind,
                "yes" | "off" | "True" | "a mistyped boolean" | "a time in another form"
            );
            let is_sound = left.iter().all(|left| left.rule != "toml-syntax");
            assert!(
                left.is_empty() || (is_other_value && is_sound),
                "{kind}: {left:?} in {whole}"
            );
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}
