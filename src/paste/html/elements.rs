//! How HTML elements are shown, without style sheets.

use super::dom::Node;

/// Elements of which nothing is visible, or that are no text.
pub(super) const DROPPED: [&str; 21] = [
    "head", "title", "script", "style", "noscript", "datalist", "svg", "math", "iframe", "object",
    "embed", "canvas", "audio", "video", "meta", "link", "base", "frameset", "noframes", "map",
    "rp",
];

/// Elements that stand on lines of their own.
pub(super) const BLOCKS: [&str; 46] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "hr",
    "html",
    "label",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
    "caption",
    "td",
    "th",
    "option",
    "br",
];

pub(super) const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Types of inputs that nothing is read from.
pub(super) const SILENT: [&str; 6] = ["hidden", "password", "file", "color", "range", "image"];

/// Returns true for an element that is hidden by itself, without a style sheet.
pub(super) fn is_hidden(node: &Node) -> bool {
    let style: String = node
        .attribute("style")
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let style = style.to_ascii_lowercase();
    node.has("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
}

/// Returns true for an element whose own style makes it a block.
pub(super) fn is_block(node: &Node) -> bool {
    let style = node.attribute("style").unwrap_or_default();
    let Some((_, display)) = style.split_once("display:") else {
        return false;
    };
    let display = display.trim_start();
    ["block", "flex", "grid", "list-item", "table"]
        .iter()
        .any(|kind| display.starts_with(kind))
}
