//! The mistakes that people make in TOML, by name.

/// A mistake that has a name of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Text without quotes.
    NoQuotes,
    /// Something that begins as a number.
    Number,
    /// A string without its first quote.
    NoOpeningQuote,
    /// A string without its last quotes, which are the value.
    OpenString(&'static str),
    /// An array without its `]`.
    OpenArray,
    /// An inline table without its `}`.
    OpenInlineTable,
    /// A bracket that closes nothing.
    LooseBracket,
    /// A header without its closing brackets, which are the value.
    OpenHeader(&'static str),
    /// A header without its opening brackets, which are the value.
    UnopenedHeader(&'static str),
    /// `[name]` where others are `[[name]]`.
    SingleBrackets {
        /// The header as it was meant.
        meant: String,
    },
    /// A character that TOML does not have.
    Character {
        /// Its code point and name.
        name: String,
        /// The text that was meant; empty for a character that nobody meant to type. `None` if it
        /// is not known.
        meant: Option<String>,
    },
    /// `:` for `=`.
    Colon,
    /// A comment that begins with something else than `#`, which is the value.
    Comment(&'static str),
    /// A word such as `yes`, which is the first value, for `true` or `false`, which is the second.
    Boolean(String, &'static str),
    /// A word for nothing, such as `null`.
    Nothing(String),
    /// `,` or `;` after a value or a header.
    Separator(char),
    /// `;` for a comma.
    Semicolon,
    /// Parentheses for square brackets.
    Parentheses,
    /// Two entries without a comma between them.
    NoComma,
    /// A second `=`.
    ExtraEquals,
    /// A comma without a value before it.
    ExtraComma,
    /// A key without an `=` and a value.
    NoValue,
    /// An `=` without a value after it.
    EmptyValue,
    /// A value without a key.
    NoKey,
    /// A key with a character that needs quotes, such as a space.
    BareKey,
    /// More on a line than a key and its value, or a header.
    MoreOnLine,
    /// Lines of a merge that was not finished, to this line, counted from the first.
    Conflict {
        /// The number of lines.
        lines: usize,
    },
    /// Lines that end in a carriage return alone.
    LineEnds,
}
