//! Syntax errors said for people: what is wrong and what to write, instead of what the parser
//! expected.

use crate::document::{SyntaxError, SyntaxKind};
use crate::finding::Draft;
use crate::rules;
use crate::text::quoted;

/// What the parser says, what that is called here, and what to do about it.
const WORDS: [(&str, &str, &str); 16] = [
    (
        "string values must be quoted",
        "text without quotes",
        "write it in quotes",
    ),
    (
        "key with no value",
        "a key without a value",
        "write `=` and a value after it",
    ),
    (
        "unquoted keys cannot be empty",
        "a value without a key",
        "write a key before the `=`",
    ),
    (
        "invalid unquoted key",
        "a key with a character that needs quotes",
        "write the key in quotes, or without the character",
    ),
    (
        "unexpected key or value",
        "more on the line than a key and its value",
        "write one key a line, and a header alone",
    ),
    (
        "unclosed table",
        "a header without its `]`",
        "write `]` at its end",
    ),
    (
        "unclosed array table",
        "a header without its `]]`",
        "write `]]` at its end",
    ),
    (
        "unclosed array",
        "an array without its `]`",
        "write `]` at its end",
    ),
    (
        "unclosed inline table",
        "an inline table without its `}`",
        "write `}` at its end",
    ),
    (
        "missing comma between array elements",
        "entries without a comma between them",
        "write `,` between them",
    ),
    (
        "missing comma between key-value pairs",
        "keys without a comma between them",
        "write `,` between them",
    ),
    (
        "missing escaped value",
        "an escape that does not exist",
        "write `\\\\` for a backslash",
    ),
    (
        "invalid boolean",
        "a word that is neither `true` nor `false`",
        "write `true` or `false`, or text in quotes",
    ),
    (
        "unexpected leading zero",
        "a number that begins with `0`",
        "write the number without it, or text in quotes",
    ),
    ("extra comma in array", "a comma too many", "remove it"),
    (
        "cannot recurse further; max recursion depth met",
        "brackets within brackets, too deep",
        "write fewer levels",
    ),
];

/// The finding that `error` in `text` becomes.
pub(super) fn draft(text: &str, error: &SyntaxError) -> Draft {
    let written = &text[error.span.start..error.span.end];
    let SyntaxKind::DuplicateKey { first } = error.kind else {
        let (what, help) = say(&error.message, written);
        return rules::TOML_SYNTAX
            .at(error.span, format!("not TOML: {what}"))
            .label("here")
            .help(help);
    };
    let key = quoted(written);
    let draft = rules::DUPLICATE_KEY
        .at(
            error.span,
            format!("key {key} is defined twice in one table"),
        )
        .label("again")
        .help("remove one of the two");
    match first {
        Some(first) => draft.other(first, "first here"),
        None => draft,
    }
}

/// What is wrong, and what to write.
fn say(message: &str, written: &str) -> (String, String) {
    let (what, expected) = match message.split_once(", expected ") {
        Some((what, expected)) => (what, Some(expected)),
        None => (message, None),
    };
    if what == "string values must be quoted" && written.is_empty() {
        return (
            "a key without a value".to_owned(),
            "write a value after the `=`".to_owned(),
        );
    }
    let known = WORDS.iter().find(|(parser, ..)| *parser == what);
    if let Some((_, ours, help)) = known {
        return ((*ours).to_owned(), (*help).to_owned());
    }
    let is_string = what.ends_with(" string") && what.starts_with("invalid ");
    match expected {
        Some(quote @ ("`\"`" | "`'`")) if is_string => {
            let quote = quote.trim_matches('`');
            let quotes = quote.repeat(if what.contains("multi-line") { 3 } else { 1 });
            (
                "a string without its closing quote".to_owned(),
                format!("write `{quotes}` at its end"),
            )
        }
        _ if is_string => (
            "a character that cannot stand in a string".to_owned(),
            "remove it, or write it as an escape such as `\\u0007`".to_owned(),
        ),
        Some(expected) => (
            what.to_owned(),
            format!("write what belongs here: {expected}"),
        ),
        None => (
            what.to_owned(),
            "mend the syntax; the rest of the file is checked all the same".to_owned(),
        ),
    }
}
