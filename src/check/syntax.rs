//! Syntax errors in words for people: the problem and what to write, instead of what the parser
//! expected.

use crate::document::{SyntaxError, SyntaxKind};
use crate::finding::Draft;
use crate::language::Text;
use crate::rules;
use crate::text::quoted;

/// The messages of the parser, each with the id of our text. The attribute `help` of a text explains
/// what to do.
const WORDS: [(&str, &str); 47] = [
    ("string values must be quoted", "syntax-no-quotes"),
    ("key with no value", "syntax-no-value"),
    (
        "missing assignment between key-value pairs",
        "syntax-no-value",
    ),
    ("missing value for key", "syntax-empty-value"),
    ("missing value", "syntax-empty-value"),
    ("unquoted keys cannot be empty", "syntax-no-key"),
    ("missing key for inline table element", "syntax-no-key"),
    ("invalid unquoted key", "syntax-bare-key"),
    ("invalid key", "syntax-key"),
    ("invalid key-value pair", "syntax-key"),
    (
        "keys cannot be multi-line literal strings",
        "syntax-long-key",
    ),
    ("keys cannot be multi-line basic strings", "syntax-long-key"),
    ("unexpected key or value", "syntax-more-on-line"),
    ("unexpected content", "syntax-more-on-line"),
    (
        "unexpected content between comment and newline",
        "syntax-more-on-line",
    ),
    ("invalid table", "syntax-header-name"),
    ("unclosed table", "syntax-header"),
    ("unclosed array table", "syntax-list-header"),
    ("unclosed array", "syntax-array"),
    ("missing array opening", "syntax-no-array"),
    ("missing table open", "syntax-no-array"),
    ("unclosed inline table", "syntax-inline-table"),
    ("missing inline table opening", "syntax-no-inline-table"),
    ("invalid inline table element", "syntax-inline-entry"),
    (
        "missing comma between array elements",
        "syntax-comma-entries",
    ),
    ("missing comma between key-value pairs", "syntax-comma-keys"),
    ("extra comma in array", "syntax-extra-comma"),
    ("extra comma in inline table", "syntax-extra-comma"),
    ("extra `=`", "syntax-extra-equals"),
    (
        "extra assignment between key-value pairs",
        "syntax-extra-equals",
    ),
    ("unexpected `=` in array", "syntax-key-in-array"),
    ("missing opening quote", "syntax-open-quote"),
    ("missing escaped value", "syntax-escape"),
    ("too few unicode value digits", "syntax-escape-digits"),
    ("invalid value", "syntax-escape-number"),
    ("invalid boolean", "syntax-boolean"),
    ("unexpected leading zero", "syntax-leading-zero"),
    ("redundant numeric sign", "syntax-sign"),
    ("unexpected sign", "syntax-sign"),
    ("integers with a radix cannot be signed", "syntax-sign"),
    ("radix must be lowercase", "syntax-number"),
    ("redundant integer number prefix", "syntax-number"),
    ("`_` may only go between digits", "syntax-underscore"),
    ("invalid comment character", "syntax-comment"),
    (
        "carriage return must be followed by newline",
        "syntax-line-end",
    ),
    (
        "cannot recurse further; max recursion depth met",
        "syntax-too-deep",
    ),
    ("recursion limit", "syntax-too-deep"),
];

/// Returns the draft on `error` in `text`.
pub(super) fn draft(text: &str, error: &SyntaxError) -> Draft {
    let written = &text[error.span.start..error.span.end];
    let SyntaxKind::DuplicateKey { first } = error.kind else {
        return not_toml(error, say(&error.message, written));
    };
    let message = Text::new("duplicate-key").with("key", quoted(written));
    let draft = rules::DUPLICATE_KEY.at(error.span, message);
    match first {
        Some(first) => draft.other(first, "first"),
        None => draft,
    }
}

/// Returns one draft on `number` errors, of which `first` is the first.
pub(super) fn more(first: &SyntaxError, number: usize) -> Draft {
    not_toml(first, Text::new("syntax-more").with("number", number))
}

fn not_toml(error: &SyntaxError, what: Text) -> Draft {
    let message = Text::new("toml-syntax")
        .with("help", what.attribute("help"))
        .with("what", what);
    rules::TOML_SYNTAX.at(error.span, message)
}

/// Returns our text for a message of the parser, whose own messages are in English only.
fn say(message: &str, written: &str) -> Text {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    if what == "string values must be quoted" && written.is_empty() {
        return Text::new("syntax-empty-value");
    }
    let known = WORDS.iter().find(|(parser, _)| *parser == what);
    if let Some((_, ours)) = known {
        return Text::new(*ours);
    }
    if what.starts_with("cannot extend value") {
        return Text::new("syntax-extended");
    }
    let kind = what.strip_prefix("invalid ").unwrap_or_default();
    match (kind, expected) {
        ("date" | "time" | "date-time" | "datetime" | "offset", _) => Text::new("syntax-date"),
        ("float" | "mantissa" | "fraction" | "exponent", _) => Text::new("syntax-number"),
        _ if kind.ends_with(" number") => Text::new("syntax-number"),
        (_, "`\"`" | "`'`") if kind.ends_with(" string") => {
            let quote = expected.trim_matches('`');
            let quotes = quote.repeat(if kind.contains("multi-line") { 3 } else { 1 });
            Text::new("syntax-open-string").with("quotes", quotes)
        }
        _ if kind.ends_with(" string") => Text::new("syntax-character"),
        _ => Text::new("syntax-other"),
    }
}

#[cfg(test)]
mod tests;
