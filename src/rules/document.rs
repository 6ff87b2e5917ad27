//! All rules as one page of documentation, made from the registry.

use std::fmt::Write as _;

use super::{Level, Page, REGISTRY, Rule};

/// `docs/rules.md`: a table of all rules, then the page of each.
#[must_use]
pub fn document() -> String {
    let mut text = String::from(
        "# Rules\n\n\
         What `contactctl check` finds. A rule's level can be set in `contactctl.toml`, and a single\n\
         finding allowed for a reason, there or in a comment on its line or on the line before:\n\
         `# contactctl: allow(RULE) REASON`. `contactctl explain NAME` shows a rule's page in the\n\
         terminal.\n\n\
         | rule | level | finds |\n|---|---|---|\n",
    );
    for rule in REGISTRY {
        let Rule { name, level, .. } = rule;
        let summary = Page::parse(rule.page).summary.replace('\n', " ");
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
        text.push_str(&section(rule));
    }
    text
}

fn section(rule: &Rule) -> String {
    let page = Page::parse(rule.page);
    let level = match rule.level {
        Level::Error => "An error",
        Level::Warn => "A warning",
        Level::Off => "Off",
    };
    format!(
        "\n## `{}`\n\n{level} unless configured otherwise.\n\n{}\n\n{}\n\nBad:\n\n```toml\n{}\n```\n\nGood:\n\n\
         ```toml\n{}\n```\n",
        rule.name, page.summary, page.why, page.bad, page.good
    )
}
