//! Markdown for a step summary, or for a comment on a pull request.
//!
//! A list, since a table breaks at a `|` in a value. Values stand in code spans, where nothing is
//! markup and nobody is mentioned; all other text is escaped. A comment takes 65,536 characters and
//! a step summary 1 MiB, so what does not fit in the smaller is counted.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::entry::{Entry, entries};
use super::{Export, counted, printable};
use crate::finding::Severity;
use crate::rules::{self, Page};

/// Bytes that fit in every place where this is put.
const LARGEST: usize = 65_536;

/// Bytes kept for what tells of the rest.
const RESERVED: usize = 256;

/// Says what this is and the version of its form, to whoever looks for an earlier comment.
const MARK: &str = "<!-- contactctl check: form 1 -->";

/// The report as one document.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let entries = entries(export);
    let mut items: Vec<_> = entries.iter().collect();
    items.sort_by_key(|entry| entry.severity);
    let mut out = format!("{MARK}\n## contactctl check: {}\n\n", headline(export));
    let mut shown = 0;
    for entry in items {
        let item = item(export, entry);
        if out.len() + item.len() + RESERVED > LARGEST {
            break;
        }
        out.push_str(&item);
        shown += 1;
    }
    let left = entries.len() - shown;
    if left > 0 {
        let left = counted(left, "more finding");
        write!(
            out,
            "\n{left} did not fit in here: `contactctl check` shows all\n"
        )
        .expect("a string takes everything");
        return out;
    }
    let pages = pages(&entries);
    if out.len() + pages.len() <= LARGEST {
        out.push_str(&pages);
    }
    out
}

fn headline(export: &Export<'_>) -> String {
    let report = export.checked.report;
    let files = counted(report.files(), "file");
    let mut counts = Vec::new();
    for (severity, noun) in [(Severity::Error, "error"), (Severity::Warn, "warning")] {
        let count = report.count(severity);
        if count > 0 {
            counts.push(counted(count, noun));
        }
    }
    if counts.is_empty() {
        let accounts = counted(export.checked.accounts, "account");
        return format!("no findings\n\n{files}, {accounts}");
    }
    format!("{}\n\n{files} checked", counts.join(" and "))
}

/// One finding: its place, what is wrong, what to do.
fn item(export: &Export<'_>, entry: &Entry<'_>) -> String {
    let path = format!("{}{}", export.folder, entry.place.path);
    let place = format!(
        "{}:{}:{}",
        printable(&path),
        entry.place.start.line,
        entry.place.start.column
    );
    let mut item = format!(
        "- **{}** {}: {} ({})\n",
        entry.severity.as_str(),
        code(&place),
        prose(&entry.message),
        code(entry.rule)
    );
    if let Some(help) = &entry.help {
        writeln!(item, "  <br>help: {}", prose(help)).expect("a string takes everything");
    }
    if let Some(field) = entry.field {
        let (key, label) = (code(field.key), prose(field.label));
        writeln!(item, "  <br>field: {key} (portal: {label})").expect("a string takes everything");
    }
    item
}

/// The pages of the rules that found something, folded.
fn pages(entries: &[Entry<'_>]) -> String {
    let mut names: Vec<_> = entries.iter().map(|entry| entry.rule).collect();
    names.sort_unstable();
    names.dedup();
    let mut out = String::new();
    for rule in names.into_iter().filter_map(rules::find) {
        let Page {
            summary,
            why,
            bad,
            good,
        } = Page::parse(rule.page);
        write!(
            out,
            "\n<details><summary><code>{}</code>: why it matters</summary>\n\n{summary}\n\n{why}\n\n\
             Bad:\n\n```toml\n{bad}\n```\n\nGood:\n\n```toml\n{good}\n```\n\n</details>\n",
            rule.name
        )
        .expect("a string takes everything");
    }
    out
}

/// Text with values in backticks as Markdown that says the same. A value with a backtick of its own
/// may end its code span early; both what is inside of one and what is outside stays text.
fn prose(text: &str) -> String {
    let text = printable(text);
    let parts: Vec<_> = text.split('`').collect();
    let last = parts.len() - 1;
    let mut out = String::with_capacity(text.len() + 16);
    for (at, part) in parts.iter().enumerate() {
        let is_code = at % 2 == 1;
        match part {
            // The backtick before it has no second one.
            _ if is_code && at == last => {
                out.push_str("\\`");
                out.push_str(&escaped(part));
            }
            &"" if is_code => out.push_str("\\`\\`"),
            _ if is_code => out.push_str(&code(part)),
            _ => out.push_str(&escaped(part)),
        }
    }
    out
}

/// `text` in a code span.
fn code(text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // A code span loses one space at both ends, and cannot begin or end with a backtick.
    let is_padded = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let pad = if is_padded { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// `text` so that no character of it is markup, and no word of it a mention or a reference: those
/// are looked for in the text that is shown, so an invisible character comes between.
fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !c.is_ascii_punctuation() || ",;'\"/()=?-".contains(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if !is_plain(c) {
            out.push('\\');
        }
        out.push(c);
        if "@#!$%~&".contains(c) {
            out.push('\u{200b}');
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_code_and_all_else_is_text() {
        for (text, markdown) in [
            (
                "`a|b` is not <b>known</b>",
                "`a|b` is not \\<b\\>known\\</b\\>",
            ),
            ("ask @team, see #1", "ask \\@\u{200b}team, see \\#\u{200b}1"),
            ("`x` @team `y`", "`x` \\@\u{200b}team `y`"),
            ("a ` alone @b", "a \\` alone \\@\u{200b}b"),
            ("`` is empty", "\\`\\` is empty"),
            ("` ` is a space", "`   ` is a space"),
            ("two\nlines", "two\\\\u000Alines"),
            ("https://a.example", "https\\://a\\.example"),
        ] {
            assert_eq!(prose(text), markdown, "{text}");
        }
    }

    #[test]
    fn a_code_span_holds_every_text() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`"), "`` ` ``");
    }
}
