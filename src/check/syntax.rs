//! Syntax errors in words for people: the problem and what to write, instead of what the parser
//! expected.

use crate::document::{Change, Mistake, SyntaxError, SyntaxFix, SyntaxKind};
use crate::finding::{Draft, Safety};
use crate::language::{MessageId, Text, id};
use crate::rules;
use crate::text::quoted;

/// The messages of the parser, each with the id of our text. The attribute `help` of a text explains
/// what to do.
const WORDS: [(&str, MessageId); 45] = [
    ("string values must be quoted", id::SYNTAX_NO_QUOTES),
    ("key with no value", id::SYNTAX_NO_VALUE),
    (
        "missing assignment between key-value pairs",
        id::SYNTAX_NO_VALUE,
    ),
    ("missing value for key", id::SYNTAX_EMPTY_VALUE),
    ("missing value", id::SYNTAX_EMPTY_VALUE),
    ("unquoted keys cannot be empty", id::SYNTAX_BARE_KEY),
    (
        "missing key for inline table element",
        id::SYNTAX_INLINE_ENTRY,
    ),
    ("invalid unquoted key", id::SYNTAX_BARE_KEY),
    ("invalid key", id::SYNTAX_KEY),
    ("invalid key-value pair", id::SYNTAX_KEY),
    (
        "keys cannot be multi-line literal strings",
        id::SYNTAX_LONG_KEY,
    ),
    (
        "keys cannot be multi-line basic strings",
        id::SYNTAX_LONG_KEY,
    ),
    ("unexpected key or value", id::SYNTAX_MORE_ON_LINE),
    ("unexpected content", id::SYNTAX_MORE_ON_LINE),
    (
        "unexpected content between comment and newline",
        id::SYNTAX_MORE_ON_LINE,
    ),
    ("invalid table", id::SYNTAX_HEADER_NAME),
    ("unclosed array", id::SYNTAX_ARRAY),
    ("missing array opening", id::SYNTAX_NO_ARRAY),
    ("missing table open", id::SYNTAX_NO_ARRAY),
    ("unclosed inline table", id::SYNTAX_INLINE_TABLE),
    ("missing inline table opening", id::SYNTAX_NO_INLINE_TABLE),
    ("invalid inline table element", id::SYNTAX_INLINE_ENTRY),
    (
        "missing comma between array elements",
        id::SYNTAX_COMMA_ENTRIES,
    ),
    (
        "missing comma between key-value pairs",
        id::SYNTAX_COMMA_KEYS,
    ),
    ("extra comma in array", id::SYNTAX_EXTRA_COMMA),
    ("extra comma in inline table", id::SYNTAX_EXTRA_COMMA),
    ("extra `=`", id::SYNTAX_EXTRA_EQUALS),
    (
        "extra assignment between key-value pairs",
        id::SYNTAX_EXTRA_EQUALS,
    ),
    ("unexpected `=` in array", id::SYNTAX_KEY_IN_ARRAY),
    ("missing opening quote", id::SYNTAX_OPEN_QUOTE),
    ("missing escaped value", id::SYNTAX_ESCAPE),
    ("too few unicode value digits", id::SYNTAX_ESCAPE_DIGITS),
    ("invalid value", id::SYNTAX_ESCAPE_NUMBER),
    ("invalid boolean", id::SYNTAX_BOOLEAN),
    ("unexpected leading zero", id::SYNTAX_LEADING_ZERO),
    ("redundant numeric sign", id::SYNTAX_SIGN),
    ("unexpected sign", id::SYNTAX_SIGN),
    ("integers with a radix cannot be signed", id::SYNTAX_SIGN),
    ("radix must be lowercase", id::SYNTAX_NUMBER),
    ("redundant integer number prefix", id::SYNTAX_NUMBER),
    ("`_` may only go between digits", id::SYNTAX_UNDERSCORE),
    ("invalid comment character", id::SYNTAX_COMMENT),
    (
        "carriage return must be followed by newline",
        id::SYNTAX_LINE_END,
    ),
    (
        "cannot recurse further; max recursion depth met",
        id::SYNTAX_TOO_DEEP,
    ),
    ("recursion limit", id::SYNTAX_TOO_DEEP),
];

/// Returns the draft on `error` in `text`. `lists` are the names of the lists of tables that the
/// file may have.
pub(super) fn draft(text: &str, error: &SyntaxError, lists: &[&str]) -> Draft {
    let written = &text[error.span.start..error.span.end];
    let draft = match &error.kind {
        SyntaxKind::DuplicateKey { first } => {
            let message = Text::new(id::DUPLICATE_KEY).with("key", quoted(written));
            let draft = rules::DUPLICATE_KEY.at(error.span, message);
            match first {
                Some(first) => draft.other(*first, "first"),
                None => draft,
            }
        }
        SyntaxKind::RepeatedTable { first } => {
            let name = written.trim_matches(['[', ']', ' ', '\t']);
            let message = Text::new(id::DUPLICATE_TABLE)
                .with("table", quoted(written))
                .with("list", quoted(&format!("[[{name}]]")));
            let draft = rules::DUPLICATE_KEY.at(error.span, message);
            let draft = draft.other(*first, "first");
            if lists.contains(&name) {
                draft.help("help-list")
            } else {
                draft
            }
        }
        SyntaxKind::Mistake(mistake) => not_toml(error, words(mistake)),
        SyntaxKind::Parser(message) => not_toml(error, say(message, written)),
    };
    match &error.fix {
        Some(SyntaxFix { edit, is_sure }) => {
            let safety = if *is_sure {
                Safety::Safe
            } else {
                Safety::Unsafe
            };
            draft.fix("fix", safety, [Change::Text(edit.clone())])
        }
        None => draft,
    }
}

/// Returns the words for a mistake that has a name.
fn words(mistake: &Mistake) -> Text {
    match mistake {
        Mistake::NoQuotes => Text::new(id::SYNTAX_NO_QUOTES),
        Mistake::Number => Text::new(id::SYNTAX_NUMBER),
        Mistake::NoOpeningQuote => Text::new(id::SYNTAX_OPEN_QUOTE),
        Mistake::OpenString(quotes) => Text::new(id::SYNTAX_OPEN_STRING).with("quotes", *quotes),
        Mistake::OpenArray => Text::new(id::SYNTAX_ARRAY),
        Mistake::OpenInlineTable => Text::new(id::SYNTAX_INLINE_TABLE),
        Mistake::LooseBracket => Text::new(id::SYNTAX_NO_ARRAY),
        Mistake::OpenHeader(brackets) => Text::new(id::SYNTAX_HEADER).with("brackets", *brackets),
        Mistake::UnopenedHeader(brackets) => {
            Text::new(id::SYNTAX_UNOPENED_HEADER).with("brackets", *brackets)
        }
        Mistake::SingleBrackets { meant } => {
            Text::new(id::SYNTAX_SINGLE_BRACKETS).with("meant", meant.as_str())
        }
        Mistake::Character { name, meant } => match meant.as_deref() {
            None => Text::new(id::SYNTAX_STRANGE_CHARACTER),
            Some("") => Text::new(id::SYNTAX_INVISIBLE_CHARACTER),
            Some(" ") => Text::new(id::SYNTAX_STRANGE_SPACE),
            Some(meant) => Text::new(id::SYNTAX_LIKE_CHARACTER).with("meant", meant),
        }
        .with("name", name.as_str()),
        Mistake::Colon => Text::new(id::SYNTAX_COLON),
        Mistake::Comment(mark) => Text::new(id::SYNTAX_FOREIGN_COMMENT).with("mark", *mark),
        Mistake::Boolean(word, meant) => Text::new(id::SYNTAX_BOOLEAN_WORD)
            .with("word", word.as_str())
            .with("meant", *meant),
        Mistake::Nothing(word) => Text::new(id::SYNTAX_NOTHING).with("word", word.as_str()),
        Mistake::Separator(mark) => Text::new(id::SYNTAX_SEPARATOR).with("mark", mark.to_string()),
        Mistake::Semicolon => Text::new(id::SYNTAX_SEMICOLON),
        Mistake::Parentheses => Text::new(id::SYNTAX_PARENTHESES),
        Mistake::NoComma => Text::new(id::SYNTAX_COMMA_ENTRIES),
        Mistake::ExtraEquals => Text::new(id::SYNTAX_EXTRA_EQUALS),
        Mistake::ExtraComma => Text::new(id::SYNTAX_EXTRA_COMMA),
        Mistake::NoValue => Text::new(id::SYNTAX_NO_VALUE),
        Mistake::EmptyValue => Text::new(id::SYNTAX_EMPTY_VALUE),
        Mistake::NoKey => Text::new(id::SYNTAX_NO_KEY),
        Mistake::BareKey => Text::new(id::SYNTAX_BARE_KEY),
        Mistake::MoreOnLine => Text::new(id::SYNTAX_MORE_ON_LINE),
        Mistake::Conflict { lines } => Text::new(id::SYNTAX_CONFLICT).with("lines", *lines),
        Mistake::LineEnds => Text::new(id::SYNTAX_RETURNS),
    }
}

/// Returns one draft on `number` errors, of which `first` is the first.
pub(super) fn more(first: &SyntaxError, number: usize) -> Draft {
    not_toml(first, Text::new(id::SYNTAX_MORE).with("number", number))
}

fn not_toml(error: &SyntaxError, what: Text) -> Draft {
    let message = Text::new(id::TOML_SYNTAX)
        .with("help", what.attribute("help"))
        .with("what", what);
    rules::TOML_SYNTAX.at(error.span, message)
}

/// Returns our text for a message of the parser, whose own messages are in English only.
fn say(message: &str, written: &str) -> Text {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    if what == "string values must be quoted" && written.is_empty() {
        return Text::new(id::SYNTAX_EMPTY_VALUE);
    }
    let brackets = match what {
        "unclosed table" => Some("]"),
        "unclosed array table" => Some("]]"),
        _ => None,
    };
    if let Some(brackets) = brackets {
        return Text::new(id::SYNTAX_HEADER).with("brackets", brackets);
    }
    let known = WORDS.iter().find(|(parser, _)| *parser == what);
    if let Some((_, ours)) = known {
        return Text::new(*ours);
    }
    if what.starts_with("cannot extend value") {
        return Text::new(id::SYNTAX_EXTENDED);
    }
    let kind = what.strip_prefix("invalid ").unwrap_or_default();
    match (kind, expected) {
        ("date" | "time" | "date-time" | "datetime" | "offset", _) => Text::new(id::SYNTAX_DATE),
        ("float" | "mantissa" | "fraction" | "exponent", _) => Text::new(id::SYNTAX_NUMBER),
        _ if kind.ends_with(" number") => Text::new(id::SYNTAX_NUMBER),
        (_, "`\"`" | "`'`") if kind.ends_with(" string") => {
            let quote = expected.trim_matches('`');
            let quotes = quote.repeat(if kind.contains("multi-line") { 3 } else { 1 });
            Text::new(id::SYNTAX_OPEN_STRING).with("quotes", quotes)
        }
        _ if kind.ends_with(" string") => Text::new(id::SYNTAX_CHARACTER),
        _ => Text::new(id::SYNTAX_OTHER),
    }
}

#[cfg(test)]
mod tests;
