//! All rules as one page of documentation, made from the registry.

use std::fmt::Write as _;

use super::{Level, Page, REGISTRY, Rule};
use crate::language::{Language, Text};

/// `docs/rules.md` or, in Polish, `docs/rules.pl.md`: a table of all rules, then the page of each.
#[must_use]
pub fn document(language: Language) -> String {
    let say = |id: &'static str| Text::new(id).say(language);
    let mut text = format!("# {}\n\n{}\n\n", say("document-title"), say("document"));
    writeln!(text, "{}\n|---|---|---|", say("document-head")).expect("a string is written to");
    for rule in REGISTRY {
        let Rule { name, level, .. } = rule;
        let summary = Page::of(rule, language).summary.replace('\n', " ");
        let summary = summary.replace('|', "\\|");
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

fn section(rule: &Rule, language: Language) -> String {
    let say = |id: &'static str| Text::new(id).say(language);
    let page = Page::of(rule, language);
    let level = say(match rule.level {
        Level::Error => "document-error",
        Level::Warn => "document-warning",
        Level::Off => "document-off",
    });
    format!(
        "\n## `{}`\n\n{level}\n\n{}\n\n{}\n\n{}:\n\n```toml\n{}\n```\n\n{}:\n\n\
         ```toml\n{}\n```\n",
        rule.name,
        page.summary,
        page.why,
        say("bad"),
        page.bad,
        say("good"),
        page.good
    )
}
