//! A rule's page, taken apart: what its doc comment says, section by section.

use super::Rule;
use crate::language::{Language, Text};

/// The page of a rule.
///
/// A page is Markdown: a first paragraph that says what the rule finds, then `## Why`, `## Bad`
/// and `## Good`, the last two with a TOML block each that is part of a fixture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What the rule finds: the first paragraph.
    pub summary: String,
    /// Why it matters.
    pub why: String,
    /// TOML that the rule finds fault with.
    pub bad: String,
    /// The same, made right.
    pub good: String,
}

impl Page {
    /// The page of `rule`. Its doc comment is the English one; the examples are the same in all.
    #[must_use]
    pub fn of(rule: &Rule, language: Language) -> Self {
        let page = Self::parse(rule.page);
        if language == Language::English {
            return page;
        }
        let summary = Text::new(format!("rule-page-{}", rule.name));
        Self {
            why: summary.attribute("why").say(language),
            summary: summary.say(language),
            ..page
        }
    }

    /// Takes `markdown` apart; a section that is not there is empty.
    #[must_use]
    pub fn parse(markdown: &str) -> Self {
        let mut page = Self {
            summary: String::new(),
            why: String::new(),
            bad: String::new(),
            good: String::new(),
        };
        let mut section = &mut page.summary;
        for line in markdown.lines() {
            let line = line.strip_prefix(' ').unwrap_or(line);
            match line {
                "## Why" => section = &mut page.why,
                "## Bad" => section = &mut page.bad,
                "## Good" => section = &mut page.good,
                _ if line.starts_with("```") => {}
                _ => {
                    section.push_str(line);
                    section.push('\n');
                }
            }
        }
        for section in [
            &mut page.summary,
            &mut page.why,
            &mut page.bad,
            &mut page.good,
        ] {
            *section = section.trim_matches('\n').to_owned();
        }
        page
    }
}
