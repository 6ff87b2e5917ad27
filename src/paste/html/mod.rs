//! HTML in, visible lines out. Attributes other than the few that say what a box shows are never
//! looked at.

mod dom;
mod elements;
mod visible;

use super::line::Visible;
use super::page_error::PageError;

/// Reads a document or fragment.
pub(super) fn read(html: &str) -> Result<Visible, PageError> {
    let tree = dom::Tree::parse(html).ok_or(PageError::TooDeep)?;
    Ok(visible::read(&tree))
}

/// Returns true if a text, in lower case, has the head of a clipboard's HTML format.
pub(super) fn is_clipboard(head: &str) -> bool {
    head.starts_with("version:") && head.contains("starthtml:")
}

/// Returns true if a text, in lower case, begins with an element or a comment.
pub(super) fn is_element(head: &str) -> bool {
    if head.starts_with("<!--") {
        return true;
    }
    let name = head.trim_start_matches('<');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let (name, rest) = name.split_at(end.unwrap_or(name.len()));
    // An address in angle brackets is not an element.
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
    starts
        && (rest.starts_with('>')
            || rest.starts_with("/>")
            || rest.starts_with(char::is_whitespace))
}

/// Returns the copied part of a clipboard's HTML.
pub(super) fn fragment(text: &str) -> &str {
    const START: &str = "<!--StartFragment-->";
    let text = match text.find(START) {
        Some(at) => &text[at + START.len()..],
        None if text.starts_with("Version:") => text.find('<').map_or("", |at| &text[at..]),
        None => text,
    };
    match text.rfind("<!--EndFragment-->") {
        Some(at) => &text[..at],
        None => text,
    }
}
