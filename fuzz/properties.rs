//! What holds for any input, whoever made it: that of the fuzz targets, and of a test that runs
//! them over the kept corpus.
#![allow(dead_code, reason = "each target takes one of them")]

use std::path::Path;

use contactctl::check::fix::fix;
use contactctl::check::{self, Outcome};
use contactctl::config::ProjectFiles;
use contactctl::contact::Record;
use contactctl::dns::Cache;
use contactctl::document::{self, Comment, Entry, Node, Value};
use contactctl::language::Language;
use contactctl::plan::Saved;
use contactctl::portal::wire::{
    AccountPage, AccountView, ContactInformation, History, PortalView, Problem,
};
use contactctl::ssh::{AllowedSigners, PublicKey, RevokedKeys, Signature};
use contactctl::text::{Origin, Snapshot, SourceFile};
use jiff::Timestamp;

/// What stands between the files of one input.
const BETWEEN: &[u8] = b"\n%%%%\n";

/// Where the files of an input stand, in its order.
const PATHS: [&str; 4] = [
    "contacts/a.toml",
    "contacts/directory.toml",
    "contactctl.toml",
    "contacts/b.toml",
];

/// Up to four files: an account, the directory, the configuration, a second account.
///
/// Whatever stands in them, every finding is about text that is there, can be said in every
/// language, and a second check has the same ones; a fix leaves no more findings than there were, unless some text could not be read.
pub fn project(data: &[u8]) {
    let now: Timestamp = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let snapshot = snapshot(data);
    let judge = || check::check(&ProjectFiles::new(&snapshot, PATHS[2]), now);
    let outcome = judge();
    assert_places(&snapshot, &outcome);
    assert_eq!(outcome.report, judge().report);
    let findings = outcome.report.findings();
    let before = findings.len();
    // Behind a syntax error, there may be more.
    let is_read = findings
        .iter()
        .all(|finding| !matches!(finding.rule, "toml-syntax" | "duplicate-key"));
    let fixed = fix(ProjectFiles::new(snapshot, PATHS[2]), now, |_, _| true);
    assert_places(&fixed.snapshot, &fixed.outcome);
    assert!(!is_read || fixed.outcome.report.findings().len() <= before);
}

fn snapshot(data: &[u8]) -> Snapshot {
    let mut files = Vec::new();
    let mut rest = data;
    for path in PATHS {
        let end = rest
            .windows(BETWEEN.len())
            .position(|window| window == BETWEEN);
        files.push(SourceFile::new(
            path,
            rest[..end.unwrap_or(rest.len())].to_vec(),
        ));
        let Some(end) = end else { break };
        rest = &rest[end + BETWEEN.len()..];
    }
    Snapshot::new(Origin::Memory, files)
}

fn assert_places(snapshot: &Snapshot, outcome: &Outcome) {
    for finding in outcome.report.findings() {
        let own = (&finding.path, finding.span);
        let others = finding.others.iter();
        let others = others.map(|other| (other.path.as_ref().unwrap_or(&finding.path), other.span));
        for (path, span) in others.chain([own]) {
            let text = snapshot.file(path).expect("a file of the snapshot").text();
            assert!(text.get(span.start..span.end).is_some(), "{finding:?}");
        }
        for language in Language::ALL {
            let message = finding.message.say(language);
            assert!(
                !message.is_empty() && !message.contains('\n'),
                "{message:?}"
            );
        }
    }
}

/// A saved plan is refused, or is the one that it was saved from.
pub fn plan(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let path = Path::new("plan.json");
    if let Ok(plan) = Saved::read(path, text) {
        assert_eq!(Saved::read(path, &plan.text()).ok().as_ref(), Some(&plan));
    }
}

/// What a portal answers is read, or not; a record that is read comes back from its own form.
pub fn answer(data: &[u8]) {
    let _page = serde_json::from_slice::<AccountPage>(data);
    let _account = serde_json::from_slice::<AccountView>(data);
    let _history = serde_json::from_slice::<History>(data);
    let _portal = serde_json::from_slice::<PortalView>(data);
    let _problem = serde_json::from_slice::<Problem>(data);
    let Ok(held) = serde_json::from_slice::<ContactInformation>(data) else {
        return;
    };
    if let Ok((record, unknown)) = Record::from_json(held.record) {
        let mut form = record.to_json();
        form.extend(unknown.clone());
        let again = Record::from_json(form).expect("a record's own form");
        assert_eq!(again, (record, unknown));
    }
}

/// Who may sign, keys and signatures.
pub fn signers(data: &[u8]) {
    let signers = AllowedSigners::read(data);
    let lines = data.split(|byte| *byte == b'\n').count();
    assert!(signers.readable_lines() + signers.faults().len() <= lines);
    let _revoked = RevokedKeys::read(data);
    if let Ok(text) = std::str::from_utf8(data) {
        let _key = PublicKey::from_text(text);
        if let Ok(signature) = Signature::from_text(text) {
            assert!(signature.verify("git", b"").is_err());
        }
    }
}

/// Comments of any text, between and behind the lines of an account, those for this tool and for
/// editors among them: they change nothing of what is read.
pub fn comments(data: &[u8]) {
    const ACCOUNT: &str = include_str!("../contacts/bistro-warszawa.toml");
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let is_comment = |line: &&str| !line.contains(|c: char| c.is_control() && c != '\t');
    let mut comments = text.split('\n').filter(is_comment);
    let mut commented = String::new();
    for line in ACCOUNT.lines() {
        if let Some(comment) = comments.next() {
            commented.extend(["#", comment, "\n"]);
        }
        commented += line;
        if let Some(comment) = comments.next() {
            commented.extend([" #", comment]);
        }
        commented.push('\n');
    }
    let (document, errors) = document::parse(&commented);
    assert_eq!(errors, []);
    assert_eq!(said(&document.root), said(&document::parse(ACCOUNT).0.root));
    for Comment { span, line, below } in document::comments(&commented) {
        let comment = &commented[span.start..span.end];
        assert!(comment.starts_with('#') && !comment.contains('\n'));
        assert!(line <= span.start && below.is_none_or(|below| below > span.end));
    }
    project(commented.as_bytes());
}

/// A tree without its places.
fn said(node: &Node<'_>) -> String {
    let parts: Vec<_> = match &node.value {
        Value::Table(entries) => {
            let entries = entries.iter();
            let said = |entry: &Entry<'_>| format!("{}={}", entry.key.value, said(&entry.node));
            entries.map(said).collect()
        }
        Value::Array(items) => items.iter().map(said).collect(),
        value => return format!("{value:?}"),
    };
    format!("[{}]", parts.join(", "))
}

/// The configuration alone, and what is kept of earlier runs.
pub fn config(data: &[u8]) {
    let now: Timestamp = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let file = SourceFile::new(PATHS[2], data.to_vec());
    let snapshot = Snapshot::new(Origin::Memory, vec![file]);
    let outcome = check::check(&ProjectFiles::new(&snapshot, PATHS[2]), now);
    assert_places(&snapshot, &outcome);
    let kept = Cache::read(&String::from_utf8_lossy(data), "system");
    let text = kept.text(now);
    assert_eq!(Cache::read(&text, "system").text(now), text);
}
