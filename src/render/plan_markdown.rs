//! A plan as a comment on a pull request: Markdown, no longer than a forge takes.

use std::fmt::Write as _;

use super::plan::{by, list, members, remarks, says, summary};
use super::printable;
use super::subject::Subject;
use crate::git::short_id;
use crate::language::Language;
use crate::plan::{AccountPlan, Action, FieldPlan, FieldState, Plan};

/// What a comment is written in: whoever reads the pull request reads it.
const LANGUAGE: Language = Language::English;

/// Bytes that a comment may have; GitHub takes 65,536 characters.
pub(super) const LONGEST: usize = 60_000;

/// The plan as Markdown. Where it would be too long, the accounts that do not fit are counted.
#[must_use]
pub fn markdown(subject: &Subject<'_>, plan: &Plan, refusals: &[String]) -> String {
    let mut out = String::new();
    let portal = subject.portal;
    let _ = writeln!(
        out,
        "### Plan for portal {} ({}, {})\n",
        code(&plan.portal),
        portal.kind,
        plan.environment
    );
    let _ = writeln!(
        out,
        "Commit {}: {}\n",
        code(short_id(&plan.source.commit)),
        escaped(subject.summary)
    );
    for test in &subject.verdict.tests {
        let word = if test.passed {
            "approved"
        } else {
            "**not approved yet**"
        };
        let _ = writeln!(out, "- {word}, {}: {}", test.name, escaped(&test.evidence));
    }
    for note in &subject.notes {
        let _ = writeln!(out, "- note: {}", escaped(note));
    }
    for refusal in refusals {
        let _ = writeln!(out, "- **would be refused**: {}", escaped(refusal));
    }
    let _ = writeln!(out, "\n**{}**", summary(plan).say(LANGUAGE));
    let shown = plan
        .accounts
        .iter()
        .filter(|account| !matches!(account.action, Action::Unchanged | Action::Unmanaged));
    let mut left_out = 0;
    for account in shown {
        let section = section(account);
        if left_out > 0 || out.len() + section.len() > LONGEST {
            left_out += 1;
        } else {
            out.push_str(&section);
        }
    }
    if left_out > 0 {
        let _ = writeln!(
            out,
            "\n... and {left_out} more: `contactctl plan` shows them all."
        );
    }
    out
}

fn section(account: &AccountPlan) -> String {
    let mut out = String::new();
    let path = account
        .file
        .as_ref()
        .map(|file| format!(" in {}", code(&file.path)));
    let _ = writeln!(
        out,
        "\n#### {}{}\n\n{}",
        code(&account.id),
        path.unwrap_or_default(),
        escaped(&says(account).say(LANGUAGE))
    );
    if !account.fields.is_empty() {
        out.push_str("\n| field | now | then | from |\n|---|---|---|---|\n");
    }
    for field in &account.fields {
        row(&mut out, field);
    }
    let remarks = remarks(account);
    if !remarks.is_empty() {
        out.push('\n');
    }
    for remark in remarks {
        let _ = writeln!(out, "- {}", escaped(&remark.say(LANGUAGE)));
    }
    out
}

fn row(out: &mut String, field: &FieldPlan) {
    let state = match field.state {
        FieldState::Change => String::new(),
        state if field.pushed => format!(" ({}, overwritten)", state.as_str()),
        state => format!(" ({})", state.as_str()),
    };
    let mut from: Vec<_> = field
        .origin
        .places
        .iter()
        .map(|place| code(&format!("{}:{}", place.path, place.line)))
        .collect();
    from.extend(
        field
            .origin
            .step
            .as_ref()
            .map(|step| escaped(&by(step, LANGUAGE))),
    );
    let _ = writeln!(
        out,
        "| {} {}{state} | {} | {} | {} |",
        code(field.field.key()),
        field.field.label(),
        code(&list(&members(field.live.as_ref()), LANGUAGE)),
        code(&list(&members(field.desired.as_ref()), LANGUAGE)),
        from.join(", ")
    );
}

/// `text` as code: nothing in it is Markdown, nor does it end its cell.
pub(super) fn code(text: &str) -> String {
    let text = printable(text).replace('`', "'").replace('|', "\\|");
    format!("`{text}`")
}

/// `text` without Markdown, HTML or mentions in it, but for its own code spans.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in printable(text).split('`').enumerate() {
        if at % 2 == 1 {
            out.push_str(&code(part));
            continue;
        }
        let mut before = ' ';
        for c in part.chars() {
            match c {
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '&' => out.push_str("&amp;"),
                // A mention; what has something before it is an address, and stays one that can be
                // masked.
                '@' if before.is_whitespace() || before == '(' => out.push_str("&#64;"),
                '\\' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                    out.push('\\');
                    out.push(c);
                }
                _ => out.push(c),
            }
            before = c;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_value_is_markdown() {
        assert_eq!(
            escaped("see `a|b` <img> @team [x](y) `open"),
            "see `a\\|b` &lt;img&gt; &#64;team \\[x\\](y) `open`"
        );
    }
}
