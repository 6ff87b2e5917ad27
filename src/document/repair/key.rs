//! The keys of statements.

use crate::text::Span;

/// Returns the end of the key at the beginning of `text`: bare, quoted or dotted. `None` if there is
/// no key.
pub(super) fn key_end(text: &str) -> Option<usize> {
    let mut end = part_end(text)?;
    loop {
        let rest = text[end..].trim_start_matches([' ', '\t']);
        let Some(after) = rest.strip_prefix('.') else {
            return Some(end);
        };
        let next = after.trim_start_matches([' ', '\t']);
        let start = text.len() - next.len();
        match part_end(next) {
            Some(length) => end = start + length,
            None => return Some(end),
        }
    }
}

/// Returns the end of one part of a dotted key.
fn part_end(text: &str) -> Option<usize> {
    let end = match text.as_bytes().first()? {
        quote @ (b'"' | b'\'') => {
            let rest = &text.as_bytes()[1..];
            let close = rest
                .iter()
                .position(|byte| byte == quote || matches!(byte, b'\n' | b'\\'))?;
            if rest[close] != *quote {
                return None;
            }
            close + 2
        }
        _ => text
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
            .count(),
    };
    (end > 0).then_some(end)
}

/// Returns the parts of the key at `span`, without quotes.
pub(super) fn key_parts(text: &str, span: Span) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = &text[span.start..span.end];
    while let Some(end) = part_end(rest) {
        parts.push(rest[..end].trim_matches(['"', '\'']));
        rest = rest[end..].trim_start_matches([' ', '\t', '.']);
    }
    parts
}

/// Returns true if `line` begins with a key and an `=` after it.
pub(super) fn is_assignment(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t']);
    key_end(line).is_some_and(|end| line[end..].trim_start().starts_with('='))
}

/// Returns true if `line` begins as a header, and not as an item of an array such as `["x"]` or
/// `[1]`.
pub(super) fn is_header(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t']);
    let Some(table) = line.strip_prefix('[') else {
        return false;
    };
    let name = table.strip_prefix('[').unwrap_or(table);
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && key_end(name).is_some_and(|end| {
            let rest = name[end..].trim_start_matches([' ', '\t']);
            rest.is_empty() || rest.starts_with([']', '\n', '\r', '#'])
        })
}
