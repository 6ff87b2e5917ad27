use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::finding::{Finding, Label, Severity};
use crate::language::{Language, Text};
use crate::text::{Origin, SourceFile, Span, printable};

const PATH: &str = "contacts/a.toml";

fn snapshot(text: &str) -> Snapshot {
    let file = SourceFile::new(PATH, text.as_bytes().to_vec());
    let other = SourceFile::new("contacts/b.toml", b"one\ntwo\nthree\n".to_vec());
    Snapshot::new(Origin::Memory, vec![file, other])
}

fn finding(span: Span) -> Finding {
    Finding {
        rule: "a-rule",
        severity: Severity::Error,
        path: PATH.into(),
        span,
        message: Text::verbatim("a message"),
        label: Some(Text::verbatim("here")),
        others: Vec::new(),
        help: None,
        field: None,
        pointer: String::new(),
        account: None,
        fix: None,
    }
}

fn other(path: Option<&str>, span: Span) -> Label {
    Label {
        path: path.map(Arc::from),
        span,
        text: Text::verbatim("there"),
    }
}

fn drawn(text: &str, finding: Finding) -> String {
    let snapshot = snapshot(text);
    let report = Report::new(vec![finding], 2);
    let checked = Checked {
        snapshot: &snapshot,
        report: &report,
        accounts: 1,
        language: Language::default(),
        redact: false,
    };
    text::findings(&checked, Style::PLAIN)
}

/// The span of `needle` in `text`.
fn at(text: &str, needle: &str) -> Span {
    let start = text.find(needle).expect("the needle is in the text");
    Span::new(start, start + needle.len())
}

#[test]
fn places_far_apart_have_a_frame_each() {
    let text = "first = 1\r\n\r\nb = 2\r\nc = 3\r\n\r\nd = 4\r\nlast = 5";
    let mut finding = finding(at(text, "last"));
    finding.others.push(other(None, at(text, "first")));
    finding
        .others
        .push(other(Some("contacts/b.toml"), Span::new(4, 7)));
    insta::assert_snapshot!(drawn(text, finding), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:1:1]
     1 | first = 1
       : ^^|^^
       :   `-- there
       `----
       ,-[contacts/a.toml:7:1]
     6 | d = 4
     7 | last = 5
       : ^^|^
       :   `-- here
       `----
       ,-[contacts/b.toml:2:1]
     1 | one
     2 | two
       : ^|^
       :  `-- there
     3 | three
       `----
    ");
}

#[test]
fn places_side_by_side_share_a_frame() {
    let text = "a = 1\n\nb = 2\n";
    let mut finding = finding(at(text, "b"));
    finding.others.push(other(None, at(text, "a")));
    insta::assert_snapshot!(drawn(text, finding), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:3:1]
     1 | a = 1
       : |
       : `-- there
     2 |
     3 | b = 2
       : |
       : `-- here
       `----
    ");
}

#[test]
fn a_long_line_is_cut_around_the_label() {
    let text = format!(
        "a = [{}1, BAD, {}]\n",
        "1, ".repeat(20_000),
        "2, ".repeat(20_000)
    );
    insta::assert_snapshot!(drawn(&text, finding(at(&text, "BAD"))), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:1:60009]
     1 | ... 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, BAD, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,...
       :                                            ^|^
       :                                             `-- here
       `----
    ");
}

#[test]
fn a_span_of_several_lines_is_shown_by_its_first() {
    let text = "a = [\n  1,\n  2,\n]\n";
    insta::assert_snapshot!(drawn(text, finding(Span::new(4, 17))), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:1:5]
     1 | a = [
       :     |
       :     `-- here
     2 |   1,
       `----
    ");
}

#[test]
fn the_end_of_a_file_can_be_shown() {
    insta::assert_snapshot!(drawn("a = ", finding(Span::new(4, 4))), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:1:5]
     1 | a =
       :     ^
       :     `-- here
       `----
    ");
    insta::assert_snapshot!(drawn("a = \n", finding(Span::new(5, 5))), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:2:1]
     1 | a =
       :     ^
       :     `-- here
       `----
    ");
    insta::assert_snapshot!(drawn("", finding(Span::new(0, 0))), @"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:1:1]
     1 |
       : ^
       : `-- here
       `----
    ");
}

#[test]
fn tabs_and_wide_characters_keep_the_label_in_its_place() {
    let text = "\tname = \"東京\", x = 1\n";
    insta::assert_snapshot!(drawn(text, finding(at(text, "x"))), @r#"
    error[a-rule]

      x a message
       ,-[contacts/a.toml:1:15]
     1 |     name = "東京", x = 1
       :                    |
       :                    `-- here
       `----
    "#);
}

#[test]
fn the_summary_counts_by_the_rules_of_grammar() {
    let (error, warn) = (Severity::Error, Severity::Warn);
    for (severities, files, summary) in [
        (
            &[error, error, warn][..],
            12,
            "2 errors and 1 warning in 1 of 12 files",
        ),
        (&[warn, warn], 2, "2 warnings in 1 of 2 files"),
        (&[error], 1, "1 error in 1 file"),
        (&[], 2, "2 files, 1 account: no findings"),
        (&[], 1, "1 file, 0 accounts: no findings"),
    ] {
        assert_eq!(summary_line(severities, files), summary);
    }
}

/// The first line of the summary of findings with these severities.
fn summary_line(severities: &[Severity], files: usize) -> String {
    let snapshot = snapshot("");
    let findings = severities.iter().map(|severity| Finding {
        severity: *severity,
        ..finding(Span::default())
    });
    let report = Report::new(findings, files);
    let checked = Checked {
        snapshot: &snapshot,
        report: &report,
        accounts: files - 1,
        language: Language::default(),
        redact: false,
    };
    let summary = text::summary(&checked);
    summary.lines().next().unwrap_or_default().to_owned()
}

proptest! {
    #[test]
    fn every_span_of_every_text_can_be_shown(
        text in "[a\u{1b}\u{202e}ą東\t\r\n\"]{0,80}|[ab ]{150,450}",
        spans in prop::collection::vec((0_usize..460, 0_usize..60), 1..4),
    ) {
        let mut spans = spans
            .into_iter()
            .map(|(start, length)| Span::new(start, start + length).clamped(&text));
        let mut finding = finding(spans.next().expect("at least one"));
        finding.others.extend(spans.map(|span| other(None, span)));
        finding.others.push(other(Some("contacts/b.toml"), Span::new(8, 13)));
        finding.message = Text::verbatim(text.clone());
        let snapshot = snapshot(&text);
        let report = Report::new(vec![finding], 2);
        let checked = Checked { snapshot: &snapshot, report: &report, accounts: 1, language: Language::default(), redact: false };
        for unicode in [true, false] {
            let style = Style { color: false, unicode, width: 60 };
            let drawn = text::findings(&checked, style);
            prop_assert!(drawn.contains("[contacts/a.toml:"), "{}", drawn);
            prop_assert!(drawn.contains("[contacts/b.toml:3:1]"), "{}", drawn);
            prop_assert!(!drawn.contains(['\u{1b}', '\u{202e}', '\r']), "{}", drawn);
        }
        prop_assert_eq!(short::render(&checked).lines().count(), 1);
        let export = Export { checked, folder: "" };
        let json: serde_json::Value = serde_json::from_str(&json::render(&export))?;
        let message = printable(&text);
        prop_assert_eq!(json["findings"][0]["message"].as_str(), Some(&*message));
        // What is masked has the same lines and columns.
        let masked = Checked { redact: true, ..checked };
        let style = Style { color: false, unicode: false, width: 60 };
        let drawn = text::findings(&masked, style);
        prop_assert!(drawn.contains("[contacts/a.toml:"), "{}", drawn);
        let lines = concealed(&text, true);
        prop_assert_eq!(lines.split('\n').count(), text.split('\n').count());
        for (shown, line) in lines.split('\n').zip(text.split('\n')) {
            prop_assert_eq!(shown.chars().count(), line.chars().count(), "{}", line);
        }
    }
}

/// Asserts that a report contains no link and no markup but our own.
fn assert_plain(markdown: &str) {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = html.trim();
                assert!(
                    html == "<br>" || html.starts_with("<!-- contactctl check"),
                    "{html}"
                );
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Table(_))
            | Event::FootnoteReference(_)
            | Event::InlineMath(_) => panic!("{event:?} in {markdown}"),
            _ => {}
        }
    }
}

proptest! {
    #[test]
    fn every_text_can_be_said_in_every_report(
        text in "[ -~`|@+%#<>&\\[\\]()\u{0}-\u{1f}\u{7f}\u{85}\u{2028}\u{fffe}ąż😀]{0,60}|\\PC{0,40}",
        redact in any::<bool>(),
    ) {
        let mut finding = finding(Span::new(0, 1));
        finding.message = Text::verbatim(text.clone());
        finding.help = Some(Text::verbatim(text.clone()));
        finding.pointer.clone_from(&text);
        finding.account = Some(text.as_str().into());
        finding.others.push(other(None, Span::new(0, 1)));
        let snapshot = snapshot("a");
        let report = Report::new(vec![finding], 2);
        let checked = Checked {
            snapshot: &snapshot,
            report: &report,
            accounts: 1,
            language: Language::default(),
            redact,
        };
        let export = Export { checked, folder: &format!("{}/", text.replace('/', "")) };
        for json in [json::render(&export), jsonl::render(&export), sarif::render(&export), gitlab::render(&export)] {
            let _json: serde_json::Value = serde_json::from_str(&json)?;
        }
        let github = github::render(&export);
        prop_assert_eq!(github.lines().count(), 1, "{}", github);
        prop_assert!(github.starts_with("::error file=") && !github.contains('\r'), "{}", github);
        let junit = junit::render(&export);
        prop_assert!(uppsala::parse(&junit).is_ok(), "{}", junit);
        assert_plain(&markdown::render(&export));
    }
}
