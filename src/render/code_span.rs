//! Code spans of Markdown, in which every value is shown exactly as it is.

/// Puts `text` in a code span.
pub(super) fn code(text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // Markdown strips one space from both ends of a code span, and a span cannot begin or end with
    // a backtick.
    let is_padded = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let pad = if is_padded { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MessagePart<'t> {
    /// Text between values.
    Prose(&'t str),
    /// A value, which the message has in backticks.
    Value(&'t str),
}

/// Splits a message into its values, which are in backticks, and the text between them. A backtick
/// between two letters or digits belongs to a value, as in `` `o`brien@bistro.example` ``.
pub(super) fn message_parts(text: &str) -> Vec<MessagePart<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, value, after)) = first_value(rest) {
        parts.push(MessagePart::Prose(before));
        parts.push(MessagePart::Value(value));
        rest = after;
    }
    parts.push(MessagePart::Prose(rest));
    parts.retain(|part| *part != MessagePart::Prose(""));
    parts
}

/// Returns the first value of a message, with the text before and after it.
fn first_value(text: &str) -> Option<(&str, &str, &str)> {
    let mut backticks = text.match_indices('`').map(|(at, _)| at);
    let open = backticks.find(|at| !text[..*at].ends_with(char::is_alphanumeric))?;
    let close = backticks.find(|at| !text[at + 1..].starts_with(char::is_alphanumeric))?;
    Some((&text[..open], &text[open + 1..close], &text[close + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_holds_every_text() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(" "), "`   `");
    }

    #[test]
    fn a_backtick_in_a_value_does_not_end_it() {
        use MessagePart::{Prose, Value};

        for (text, parts) in [
            ("no value", vec![Prose("no value")]),
            (
                "`a`, then `b`",
                vec![Value("a"), Prose(", then "), Value("b")],
            ),
            (
                "`o`brien@b.example` is known",
                vec![Value("o`brien@b.example"), Prose(" is known")],
            ),
            ("a ` alone", vec![Prose("a ` alone")]),
            ("it`s `a`", vec![Prose("it`s "), Value("a")]),
            ("`` is empty", vec![Value(""), Prose(" is empty")]),
        ] {
            assert_eq!(message_parts(text), parts, "{text}");
        }
    }
}
