//! The visible lines of a page, and what each of them is.

/// A visible line or table cell, or a part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    pub kind: Kind,
    /// The number of the table row, or of the line. Cells of one row have the same.
    pub row: usize,
}

/// The kinds of lines. Only HTML has others than `Text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Heading,
    Button,
    /// A line of a box's value.
    Value,
    /// A box whose value the page does not say.
    Blank,
    /// A tick box; its text follows.
    Tick(bool),
    /// An option of a list with several.
    Choice(bool),
    /// Something like an address stands here that is not visible.
    Hidden,
}

impl Line {
    pub fn new(text: impl Into<String>, kind: Kind, row: usize) -> Self {
        Self {
            text: text.into(),
            kind,
            row,
        }
    }
}

/// What is visible of a document or fragment.
#[derive(Debug, Default)]
pub(super) struct Visible {
    pub lines: Vec<Line>,
    /// True if web components of one kind are there again and again, and all of them are empty:
    /// their shadow roots are not in the document.
    pub lacks_shadows: bool,
}

impl Visible {
    /// The lines of a text.
    pub fn of(lines: Vec<Line>) -> Self {
        Self {
            lines,
            lacks_shadows: false,
        }
    }
}

/// Returns a text with single blanks, and without those around it.
pub(super) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
