//! A table of all rules, and the page of one.

use std::fmt::Write as _;

use serde::Serialize;

use super::wrap::wrapped;
use super::{Style, Tool, word};
use crate::language::{Language, id};
use crate::rules::{Page, Rule};

/// The version of the JSON format.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct RulesJson {
    schema_version: u32,
    tool: Tool,
    rules: Vec<RuleJson>,
}

#[derive(Debug, Serialize)]
struct RuleJson {
    name: &'static str,
    level: &'static str,
    summary: String,
}

/// The name, level and summary of each rule in aligned columns, wrapped at `width` if given.
#[must_use]
pub fn table(rules: &[&Rule], width: Option<usize>, language: Language) -> String {
    let longest = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let rows = rules.iter().map(|rule| {
        let head = format!("{:longest$}  {:5}", rule.name, rule.level.as_str());
        (head, Page::of(rule, language).summary)
    });
    columns(rows, width)
}

/// Rows of two columns, the second one wrapped at `width` if given.
pub(super) fn columns(
    rows: impl Iterator<Item = (String, String)>,
    width: Option<usize>,
) -> String {
    let rows: Vec<_> = rows.collect();
    let longest = rows.iter().map(|(head, _)| head.len()).max().unwrap_or(0);
    let indent = longest + 2;
    let mut out = String::new();
    for (head, text) in rows {
        let room = width.map_or(usize::MAX, |width| width.saturating_sub(indent).max(20));
        let text = wrapped(&one_line(&text), room).join(&format!("\n{:indent$}", ""));
        writeln!(out, "{head:longest$}  {text}").expect("a string takes everything");
    }
    out
}

/// The rules as one JSON object, ending with a line break.
#[must_use]
pub fn json(rules: &[&Rule], language: Language) -> String {
    let rules = rules.iter().map(|rule| RuleJson {
        name: rule.name,
        level: rule.level.as_str(),
        summary: one_line(&Page::of(rule, language).summary),
    });
    let form = RulesJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        rules: rules.collect(),
    };
    let json = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    json + "\n"
}

/// The page of a rule: its summary, why it matters, a bad and a good example.
#[must_use]
pub fn page(rule: &Rule, style: Style, language: Language) -> String {
    let (bold, plain) = if style.color {
        ("\u{1b}[1m", "\u{1b}[0m")
    } else {
        ("", "")
    };
    let page = Page::of(rule, language);
    let width = style.width.min(88);
    let mut out = format!("{bold}{}{plain} ({})\n\n", rule.name, rule.level.as_str());
    paragraphs(&mut out, &page.summary, width, "");
    let why = word(id::WHY, language);
    write!(out, "\n{bold}{why}{plain}\n\n").expect("a string takes everything");
    paragraphs(&mut out, &page.why, width, "  ");
    for (title, toml) in [(id::BAD, &page.bad), (id::GOOD, &page.good)] {
        let title = word(title, language);
        write!(out, "\n{bold}{title}{plain}\n\n").expect("a string takes everything");
        for line in toml.lines() {
            let indent = if line.is_empty() { "" } else { "    " };
            writeln!(out, "{indent}{line}").expect("a string takes everything");
        }
    }
    out
}

/// Adds the paragraphs of `text`, wrapped again, with an empty line between two.
pub(super) fn paragraphs(out: &mut String, text: &str, width: usize, indent: &str) {
    for (at, paragraph) in text.split("\n\n").enumerate() {
        if at > 0 {
            out.push('\n');
        }
        for line in wrapped(&one_line(paragraph), width.saturating_sub(indent.len())) {
            writeln!(out, "{indent}{line}").expect("a string takes everything");
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
