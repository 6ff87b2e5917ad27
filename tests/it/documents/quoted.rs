//! Every error and help that a document quotes is one that the program prints.

use contactctl::language::Language;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{documents, events};
use crate::language::rendered::rendered;

/// The words that errors and helps start with, after any indentation.
const STARTS: [&str; 3] = ["error: ", "help: ", "hint: "];

/// The most words of a value that is put into a message. A longer value must be a message itself.
const VALUE: usize = 3;

/// Returns the lines of the blocks of code of `text` that quote an error or a help, without their
/// start.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut block: Option<String> = None;
    for event in events(text) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => block = Some(String::new()),
            Event::Text(part) => {
                if let Some(block) = &mut block {
                    block.push_str(&part);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let block = block.take().unwrap_or_default();
                let lines = block.lines().map(str::trim);
                let quotes = lines.filter_map(|line| {
                    let mut starts = STARTS.iter();
                    starts.find_map(|start| line.strip_prefix(*start))
                });
                found.extend(quotes.map(str::to_owned));
            }
            _ => {}
        }
    }
    found
}

/// Returns the parts of `template` around what is put in.
fn literals(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else {
            break;
        };
        found.push(before);
        rest = after;
    }
    found.push(rest);
    found
}

/// Returns the values between `literals` in `text`, each as short as possible. `None` if `text` does
/// not have these literals.
fn values<'t>(literals: &[&str], text: &'t str) -> Option<Vec<&'t str>> {
    let (first, others) = literals.split_first()?;
    let mut rest = text.strip_prefix(*first)?;
    let Some((last, inner)) = others.split_last() else {
        return rest.is_empty().then(Vec::new);
    };
    let mut found = Vec::new();
    for literal in inner {
        let (value, after) = if literal.is_empty() {
            // Two values without a text between them.
            ("", rest)
        } else {
            rest.split_once(*literal)?
        };
        found.push(value);
        rest = after;
    }
    found.push(rest.strip_suffix(*last)?);
    Some(found)
}

/// Returns how many words `text` has; code is one word.
fn words(text: &str) -> usize {
    let parts = text.split('`').enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            0 => part
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphanumeric))
                .count(),
            _ => 1,
        })
        .sum()
}

/// Returns true if `text` is one of the messages, whose literals are `messages`. Each value in it is
/// short, or a message itself.
fn is_printed(messages: &[Vec<&str>], text: &str) -> bool {
    messages.iter().any(|literals| {
        let has_words = literals
            .iter()
            .any(|literal| literal.contains(char::is_alphabetic));
        // A message without words would fit any text, unless it joins two messages.
        let is_join = matches!(&literals[..], ["", ": " | "; ", ""]);
        (has_words || is_join)
            && values(literals, text).is_some_and(|values| {
                values
                    .iter()
                    .all(|value| words(value) <= VALUE || is_printed(messages, value))
            })
    })
}

/// The literals of every English text of the catalogues.
fn messages() -> Vec<Vec<&'static str>> {
    rendered(Language::English)
        .iter()
        .flat_map(|message| &message.texts)
        .map(|text| literals(text))
        .collect()
}

#[test]
fn every_quoted_message_is_one_of_the_program() {
    let messages = messages();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for (document, text) in documents() {
        for line in quoted(&text) {
            seen += 1;
            if !is_printed(&messages, &line) {
                wrong.push(format!("{document}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 15, "only {seen} quoted messages found");
}

#[test]
fn a_message_that_is_not_printed_is_found() {
    let page =
        "error: in a sentence\n\n```text\n$ contactctl plan\n  error: no `x`\n    help: y\n```\n";
    assert_eq!(quoted(page), ["no `x`", "y"]);
    let all = [
        "the commit is not approved ({reasons})",
        "{test}: {evidence}",
        "commit {commit} is not signed",
        "{text}",
    ];
    let few: Vec<_> = all.iter().map(|text| literals(text)).collect();
    for (line, is_right) in [
        ("commit 5c1d... is not signed", true),
        (
            "the commit is not approved (signed: commit B is not signed)",
            true,
        ),
        ("commit 5c1d... has no signature", false),
        (
            "the commit is not approved (signed: nobody has signed commit B)",
            false,
        ),
        ("a message that the program does not print", false),
    ] {
        assert_eq!(is_printed(&few, line), is_right, "{line}");
    }
    let planted = "the commit is not approved (signed: commit B was not signed by anybody who may)";
    assert!(!is_printed(&messages(), planted));
}
