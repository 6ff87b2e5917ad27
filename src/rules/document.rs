//! All rules as one page of documentation, made from the registry.

use std::fmt::Write as _;

use super::{Level, Page, REGISTRY, Rule};
use crate::language::{Language, Text};

/// Returns `docs/rules.md` or, in Polish, `docs/rules.pl.md`: a table of all rules, then the page
/// of each.
#[must_use]
pub fn document(language: Language) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n{}\n|---|---|---|\n",
        say("document-title", language),
        say("document", language),
        say("document-head", language)
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

fn say(id: &'static str, language: Language) -> String {
    Text::new(id).say(language)
}

fn section(rule: &Rule, language: Language) -> String {
    let page = Page::of(rule, language);
    let level = match rule.level {
        Level::Error => say("document-error", language),
        Level::Warn => say("document-warning", language),
        Level::Off => say("document-off", language),
    };
    format!(
        "\n## `{}`\n\n{level}\n\n{}\n\n{}\n\n{}:\n\n```toml\n{}\n```\n\n{}:\n\n\
         ```toml\n{}\n```\n",
        rule.name,
        page.summary,
        page.why,
        say("bad", language),
        page.bad,
        say("good", language),
        page.good
    )
}
