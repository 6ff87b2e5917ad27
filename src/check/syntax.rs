//! Syntax errors said for people: what is wrong and what to write, instead of what the parser
//! expected.

use crate::document::{SyntaxError, SyntaxKind};
use crate::finding::Draft;
use crate::language::Text;
use crate::rules;
use crate::text::quoted;

/// What the parser says, and the text that says it here; its attribute `help` says what to do.
const WORDS: [(&str, &str); 16] = [
    ("string values must be quoted", "syntax-no-quotes"),
    ("key with no value", "syntax-no-value"),
    ("unquoted keys cannot be empty", "syntax-no-key"),
    ("invalid unquoted key", "syntax-bare-key"),
    ("unexpected key or value", "syntax-more-on-line"),
    ("unclosed table", "syntax-header"),
    ("unclosed array table", "syntax-list-header"),
    ("unclosed array", "syntax-array"),
    ("unclosed inline table", "syntax-inline-table"),
    (
        "missing comma between array elements",
        "syntax-comma-entries",
    ),
    ("missing comma between key-value pairs", "syntax-comma-keys"),
    ("missing escaped value", "syntax-escape"),
    ("invalid boolean", "syntax-boolean"),
    ("unexpected leading zero", "syntax-leading-zero"),
    ("extra comma in array", "syntax-extra-comma"),
    (
        "cannot recurse further; max recursion depth met",
        "syntax-too-deep",
    ),
];

/// The finding that `error` in `text` becomes.
pub(super) fn draft(text: &str, error: &SyntaxError) -> Draft {
    let written = &text[error.span.start..error.span.end];
    let SyntaxKind::DuplicateKey { first } = error.kind else {
        let what = say(&error.message, written);
        let message = Text::new("toml-syntax")
            .with("help", what.attribute("help"))
            .with("what", what);
        return rules::TOML_SYNTAX.at(error.span, message);
    };
    let message = Text::new("duplicate-key").with("key", quoted(written));
    let draft = rules::DUPLICATE_KEY.at(error.span, message);
    match first {
        Some(first) => draft.other(first, "first"),
        None => draft,
    }
}

/// What is wrong.
fn say(message: &str, written: &str) -> Text {
    let (what, expected) = match message.split_once(", expected ") {
        Some((what, expected)) => (what, Some(expected)),
        None => (message, None),
    };
    if what == "string values must be quoted" && written.is_empty() {
        return Text::new("syntax-empty-value");
    }
    let known = WORDS.iter().find(|(parser, _)| *parser == what);
    if let Some((_, ours)) = known {
        return Text::new(*ours);
    }
    let is_string = what.ends_with(" string") && what.starts_with("invalid ");
    match expected {
        Some(quote @ ("`\"`" | "`'`")) if is_string => {
            let quote = quote.trim_matches('`');
            let quotes = quote.repeat(if what.contains("multi-line") { 3 } else { 1 });
            Text::new("syntax-open-string").with("quotes", quotes)
        }
        _ if is_string => Text::new("syntax-character"),
        Some(expected) => Text::new("syntax-expected")
            .with("what", what)
            .with("expected", expected),
        None => Text::new("syntax-other").with("what", what),
    }
}
