//! Arrays that were left open: where to close them, so that one missing bracket does not swallow
//! the rest of a file.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

/// Returns the offset in `text` at which the bracket of an open array is missing: after the last
/// item before a line that begins as a key or a header. `open` is the offset at which the parser
/// gave up looking for it.
pub(super) fn missing_bracket(text: &str, root: &DeTable<'_>, open: usize) -> Option<usize> {
    let array = root.values().find_map(|value| find(value, open))?;
    let DeValue::Array(items) = array.get_ref() else {
        return None;
    };
    let start = array.span().start;
    let after_line = start + text.get(start..)?.find('\n')?;
    let swallowed = first_statement(text, after_line + 1)?;
    let before = items.iter().map(|item| item.span().end);
    let last = before
        .filter(|end| *end <= swallowed)
        .max()
        .unwrap_or(start + 1);
    // A comma after the last item belongs to the array.
    let rest = text.get(last..swallowed)?;
    let gap = rest.len() - rest.trim_start().len();
    Some(match rest.trim_start().strip_prefix(',') {
        Some(_) => last + gap + 1,
        None => last,
    })
}

/// Returns the innermost array in `value` that is open until `open`.
fn find<'v, 't>(
    value: &'v TomlSpanned<DeValue<'t>>,
    open: usize,
) -> Option<&'v TomlSpanned<DeValue<'t>>> {
    match value.get_ref() {
        DeValue::Array(items) => {
            let is_open = value.span().end >= open && value.span().start < open;
            let inner = items.iter().find_map(|item| find(item, open));
            inner.or_else(|| is_open.then_some(value))
        }
        DeValue::Table(entries) => entries.values().find_map(|entry| find(entry, open)),
        _ => None,
    }
}

/// Returns the offset of the first line at or after `from` that is a key with its value, or a
/// header.
fn first_statement(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        if is_statement(line.trim()) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

fn is_statement(line: &str) -> bool {
    if line.starts_with('[') {
        let name = line
            .trim_start_matches('[')
            .split(']')
            .next()
            .unwrap_or_default();
        // `[1, 2]` and `["x"]` are items.
        return is_key(name) && name.starts_with(|first: char| first.is_ascii_alphabetic());
    }
    line.split_once('=').is_some_and(|(name, _)| is_key(name))
}

/// Returns true if `name` looks like a key: bare, dotted or quoted.
fn is_key(name: &str) -> bool {
    !name.trim().is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_. \"'".contains(&byte))
}
