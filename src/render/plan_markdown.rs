//! A plan as a comment on a pull request: Markdown within the length that a forge allows.

use std::fmt::Write as _;

use super::code_span::{self, MessagePart, message_parts};
use super::plan::{
    by, list, members, outcome, remarks, says, seat_of, state, summary, target, user_state, verdict,
};
use super::redact::private;
use super::subject::Subject;
use super::word;
use crate::git::short_id;
use crate::language::{Language, Text, id};
use crate::plan::{AccountPlan, Action, FieldPlan, Plan, UserPlan, ValueOrigin};
use crate::text::printable;

/// The most bytes of a comment; GitHub allows 65,536 characters.
pub(super) const LONGEST: usize = 60_000;

/// The plan as Markdown. If it would be too long, the accounts that do not fit are only counted.
#[must_use]
pub fn markdown(
    subject: &Subject<'_>,
    plan: &Plan,
    refusals: &[String],
    language: Language,
) -> String {
    let mut out = header(subject, plan, language);
    for refusal in refusals {
        let word = word(id::PLAN_COMMENT_REFUSED, language);
        let _ = writeln!(out, "- **{word}**: {}", escaped(refusal));
    }
    let _ = writeln!(out, "\n**{}**", summary(subject, plan).say(language));
    let shown = plan
        .accounts
        .iter()
        .filter(|account| !matches!(account.action, Action::Unchanged | Action::Unmanaged));
    let mut left_out = 0_usize;
    for account in shown {
        let section = section(subject, account, language);
        if left_out > 0 || out.len() + section.len() > LONGEST {
            left_out += 1;
        } else {
            out.push_str(&section);
        }
    }
    if left_out > 0 {
        let text = Text::new(if subject.offline.is_some() {
            id::PLAN_COMMENT_LEFT_OUT_OFFLINE
        } else {
            id::PLAN_COMMENT_LEFT_OUT
        });
        let text = text
            .with("number", left_out)
            .with("portal", plan.portal.as_str())
            .with("commit", plan.source.commit.as_str());
        let _ = writeln!(out, "\n{}", text.say(language));
    }
    out
}

/// The portal, the commit, its approval, and the notes.
fn header(subject: &Subject<'_>, plan: &Plan, language: Language) -> String {
    let mut out = format!(
        "### {} {}\n\n{} {}: {}\n\n",
        word(id::PLAN_COMMENT_TITLE, language),
        target(&code(&plan.portal), subject, plan).say(language),
        word(id::PLAN_COMMIT, language),
        code(short_id(&plan.source.commit)),
        escaped(subject.summary)
    );
    let _ = writeln!(out, "**{}**\n", verdict(subject).say(language));
    for test in subject.verdict.tests() {
        let outcome = word(outcome(subject, test), language);
        let evidence = escaped(&test.evidence.say(language));
        let _ = writeln!(out, "- {outcome}, {}: {evidence}", test.name);
    }
    for note in &subject.notes {
        let head = word(id::PLAN_COMMENT_NOTE, language);
        let _ = writeln!(out, "- {head}: {}", escaped(&note.say(language)));
    }
    out
}

fn section(subject: &Subject<'_>, account: &AccountPlan, language: Language) -> String {
    let mut out = format!("\n#### {}", code(&account.id));
    if let Some(file) = &account.file {
        let word = word(id::PLAN_COMMENT_IN, language);
        let _ = write!(out, " {word} {}", code(&file.path));
    }
    let says = escaped(&says(subject, account).say(language));
    let _ = writeln!(out, "\n\n{says}");
    if !account.fields.is_empty() || !account.users.is_empty() {
        let head = if subject.offline.is_some() {
            id::PLAN_COMMENT_HEAD_OFFLINE
        } else {
            id::PLAN_COMMENT_HEAD
        };
        let head = word(head, language);
        let _ = writeln!(out, "\n{head}\n|---|---|---|---|");
    }
    for field in &account.fields {
        row(&mut out, account, field, language);
    }
    for user in &account.users {
        user_row(&mut out, user, language);
    }
    let remarks = remarks(account);
    if !remarks.is_empty() {
        out.push('\n');
    }
    for remark in remarks {
        let _ = writeln!(out, "- {}", escaped(&remark.say(language)));
    }
    out
}

fn row(out: &mut String, account: &AccountPlan, field: &FieldPlan, language: Language) {
    let state = state(field, language);
    let live = if account.knows(field.field) {
        list(&members(field.live.as_ref()), language)
    } else {
        word(id::PLAN_NOT_KNOWN, language)
    };
    let _ = writeln!(
        out,
        "| {} {}{state} | {} | {} | {} |",
        cell(field.field.key()),
        field.field.label_in(language),
        cell(&live),
        cell(&list(&members(field.desired.as_ref()), language)),
        from(&field.origin, language)
    );
}

fn user_row(out: &mut String, user: &UserPlan, language: Language) {
    let who = Text::new(id::PLAN_USER).with("email", cell(&private(&user.email)));
    let _ = writeln!(
        out,
        "| {}{} | {} | {} | {} |",
        who.say(language),
        user_state(user, language),
        cell(&seat_of(user.live, language)),
        cell(&seat_of(user.desired, language)),
        from(&user.origin, language)
    );
}

/// The lines that a value comes from, and the commit that brought it.
fn from(origin: &ValueOrigin, language: Language) -> String {
    let mut from: Vec<_> = origin
        .places
        .iter()
        .map(|place| cell(&format!("{}:{}", place.path, place.line)))
        .collect();
    let step = origin.step.as_ref();
    from.extend(step.map(|step| escaped_by(&by(step, language), cell)));
    from.join(", ")
}

/// Puts `text` in a code span of a table, where a `|` would end the cell.
pub(super) fn cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

/// Puts `text`, as it may be shown, in a code span.
fn code(text: &str) -> String {
    code_span::code(&printable(text))
}

/// Escapes the Markdown, HTML and mentions in `text`, but keeps its code spans.
fn escaped(text: &str) -> String {
    escaped_by(text, code)
}

/// As [`escaped`], with each value as `code` shows it.
fn escaped_by(text: &str, code: fn(&str) -> String) -> String {
    let mut out = String::new();
    for part in message_parts(&printable(text)) {
        match part {
            MessagePart::Value("") => out.push_str("\\`\\`"),
            MessagePart::Value(value) => out.push_str(&code(value)),
            MessagePart::Prose(prose) => escape(&mut out, prose),
        }
    }
    out
}

/// Appends `prose`, without Markdown, HTML and mentions.
fn escape(out: &mut String, prose: &str) {
    let mut before = ' ';
    for c in prose.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A mention. An `@` after a letter is part of an address, which must stay one so that
            // it can be masked.
            '@' if before.is_whitespace() || before == '(' => out.push_str("&#64;"),
            '\\' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '`' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
        before = c;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_value_is_markdown() {
        assert_eq!(
            escaped("see `a|b` <img> @team [x](y) `open"),
            "see `a|b` &lt;img&gt; &#64;team \\[x\\](y) \\`open"
        );
        assert_eq!(escaped("`o`b@x.example` it"), "``o`b@x.example`` it");
    }

    #[test]
    fn a_cell_holds_every_value_as_it_is() {
        assert_eq!(cell("o`b|c'd\\e<i>"), "``o`b\\|c'd\\e<i>``");
        assert_eq!(code("o|b"), "`o|b`");
    }
}
