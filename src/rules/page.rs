//! The pages of rules: their doc comments, section by section.

use super::Rule;
use crate::language::{Language, Text};

/// The page of a rule.
///
/// A page is Markdown: a first paragraph with the mistake that the rule finds, then `## Why`,
/// `## Bad` and `## Good`. The last two have a TOML block each, which is part of a fixture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The first paragraph: the mistake that the rule finds.
    pub summary: String,
    /// The reason for the rule.
    pub why: String,
    /// TOML with the mistake.
    pub bad: String,
    /// The same TOML without it.
    pub good: String,
}

impl Page {
    /// Returns the page of `rule`. English pages are doc comments, others are in the catalogues;
    /// the examples are the same in all languages.
    #[must_use]
    pub fn of(rule: &Rule, language: Language) -> Self {
        let page = Self::parse(rule.page);
        if language == Language::English {
            return page;
        }
        let summary = Text::by_name(format!("rule-page-{}", rule.name));
        Self {
            why: summary.attribute("why").say(language),
            summary: summary.say(language),
            ..page
        }
    }

    /// Splits `markdown` into sections; one that does not exist is empty.
    #[must_use]
    pub fn parse(markdown: &str) -> Self {
        let mut page = Self {
            summary: String::new(),
            why: String::new(),
            bad: String::new(),
            good: String::new(),
        };
        let mut section = &mut page.summary;
        for line in markdown
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
        {
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
