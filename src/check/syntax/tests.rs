use std::collections::BTreeMap;

use super::*;
use crate::document::parse;
use crate::language::id;

/// Pieces of TOML, valid and broken.
const PIECES: [&str; 32] = [
    "a",
    ".",
    "=",
    " ",
    "\n",
    "\r",
    "[",
    "]",
    "[[",
    "{",
    "}",
    ",",
    "#",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "1",
    "0",
    "+",
    "-",
    "_",
    "0x",
    "0B",
    "1e",
    "true",
    "inf",
    "\\u12",
    "\\q",
    "2026-13-01",
    "25:00:00",
    "\u{1}",
];

/// Broken in ways that take more than three pieces.
const BROKEN: [&str; 24] = [
    "a = 1\na.b = 2\n",
    "a = [1]\na.b = 2\n",
    "a = { b = 1 }\na.c = 2\n",
    "a = [1 = 2]\n",
    "a = [1,,2]\n",
    "a = { b = 1,, c = 2 }\n",
    "a = { b == 1 }\n",
    "a = { b 1 }\n",
    "a = { b = 1 c = 2 }\n",
    "a = { = 1 }\n",
    "a = { b = }\n",
    "a = { [ }\n",
    "a = { b = 1 ] }\n",
    "a = \"\\ud800\"\n",
    "a = \"\\U0011\"\n",
    "a = 1__2\n",
    "a = ++1\n",
    "a = +0x1\n",
    "a = 0X1\n",
    "a = 0xg\n",
    "a = 1.2.3\n",
    "a = 2026-02-30T25:00:00+99:00\n",
    "a = 1979-05-27T07:32\n",
    "\"\"\"a\"\"\" = 1\n",
];

/// Adds the parser's messages on `text` that have no text of ours, each with `text`.
fn collect(text: &str, unsaid: &mut BTreeMap<String, String>) {
    for error in parse(text).1 {
        let SyntaxKind::Parser(message) = error.kind else {
            continue;
        };
        let ours = say(&message, &text[error.span.start..error.span.end]);
        if ours == Text::new(id::SYNTAX_OTHER) {
            unsaid.insert(message, text.to_owned());
        }
    }
}

#[test]
fn everything_that_the_parser_says_has_words_of_ours() {
    let mut unsaid = BTreeMap::new();
    for text in BROKEN {
        collect(text, &mut unsaid);
    }
    for first in PIECES {
        for second in PIECES {
            for third in PIECES {
                collect(&format!("{first}{second}{third}"), &mut unsaid);
                collect(&format!("a = {first}{second}{third}"), &mut unsaid);
            }
        }
    }
    collect(&("a.".repeat(50_000) + "b = 1"), &mut unsaid);
    collect(&("a = ".to_owned() + &"[".repeat(1_000)), &mut unsaid);
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}
