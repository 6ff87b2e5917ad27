//! All rules as one page of documentation, made from the registry.

use std::fmt::Write as _;

use super::{Level, Page, REGISTRY, Rule, UNREADABLE};
use crate::language::{Language, MessageId, Text, id};

/// Returns `docs/rules.md` or, in Polish, `docs/rules.pl.md`: a table of all rules, then the page
/// of each.
#[must_use]
pub fn document(language: Language) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n{}\n|---|---|---|\n",
        say(id::DOCUMENT_TITLE, language),
        say(id::DOCUMENT, language),
        say(id::DOCUMENT_HEAD, language)
    );
    for rule in REGISTRY {
        let Rule { name, level, .. } = rule;
        let page = Page::of(rule, language);
        let summary = page.summary.replace('\n', " ").replace('|', "\\|");
        // The anchor that GitHub gives to the heading of the same name.
        writeln!(
            text,
            "| [`{name}`](#{name}) | {} | {summary} |",
            level.as_str()
        )
        .expect("a string is written to");
    }
    for rule in REGISTRY {
        text.push_str(&section(rule, language));
    }
    text
}

fn say(id: MessageId, language: Language) -> String {
    Text::new(id).say(language)
}

fn section(rule: &Rule, language: Language) -> String {
    let page = Page::of(rule, language);
    let is_fixed = UNREADABLE.iter().any(|one| one.name == rule.name);
    let level = match rule.level {
        _ if is_fixed => say(id::DOCUMENT_ALWAYS, language),
        Level::Error => say(id::DOCUMENT_ERROR, language),
        Level::Warn => say(id::DOCUMENT_WARNING, language),
        Level::Off => say(id::DOCUMENT_OFF, language),
    };
    format!(
        "\n## `{}`\n\n{level}\n\n{}\n\n{}\n\n{}:\n\n```toml\n{}\n```\n\n{}:\n\n\
         ```toml\n{}\n```\n",
        rule.name,
        page.summary,
        page.why,
        say(id::BAD, language),
        page.bad,
        say(id::GOOD, language),
        page.good
    )
}
