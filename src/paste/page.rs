//! A pasted page: its visible lines. Everything else was dropped before anything is read.

use std::fmt;

use super::html;
use super::mhtml;

/// The largest paste.
const MOST: usize = 16 * 1024 * 1024;

/// The most lines of a page.
const MOST_LINES: usize = 200_000;

/// The ways in which a page is captured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Copied text, of any browser.
    Text,
    /// Text of a print to PDF.
    PrintedText,
    /// Copied HTML: a fragment.
    Html,
    /// A saved page: a whole document.
    SavedPage,
    /// A page in one MIME message, as Chromium saves it.
    Mhtml,
}

/// Reasons why a paste cannot be read as a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageError {
    /// It has no visible text.
    Empty,
    /// It is larger than any such page.
    TooLarge {
        /// The size of the paste.
        bytes: usize,
        /// The largest size.
        most: usize,
    },
    /// It is binary, or not UTF-8.
    NotText,
    /// It is a PDF file; its text is read, not the file.
    Pdf,
    /// It is JSON, such as a HAR file. HAR files hold secrets.
    Json,
    /// Its MIME structure cannot be read, or has no page in it.
    Mhtml,
    /// Its elements are nested too deeply.
    TooDeep,
}

/// A pasted page: the lines that a person sees. Links, scripts, comments and hidden inputs were
/// dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    pub(super) way: Way,
    pub(super) lines: Vec<Line>,
    /// True if boxes, ticks and selections are as the person saw them: a page saved by Firefox.
    pub(super) is_live: bool,
}

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

impl Page {
    /// Reads a paste. Recognises the way of capture unless `way` says it.
    ///
    /// # Errors
    ///
    /// If the paste is not a page's text, HTML or MHTML.
    pub fn read(bytes: &[u8], way: Option<Way>) -> Result<Self, PageError> {
        if bytes.len() > MOST {
            return Err(PageError::TooLarge {
                bytes: bytes.len(),
                most: MOST,
            });
        }
        let start = bytes.trim_ascii_start();
        if start.starts_with(b"%PDF-") {
            return Err(PageError::Pdf);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| PageError::NotText)?;
        if text.contains('\0') {
            return Err(PageError::NotText);
        }
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(PageError::Empty);
        }
        if is_json(text) {
            return Err(PageError::Json);
        }
        let way = way.unwrap_or_else(|| recognise(text));
        let mut is_live = false;
        let mut lines = match way {
            Way::Text => plain(text),
            Way::PrintedText => printed(text),
            Way::Html => html::read(html::fragment(text))?,
            Way::SavedPage => {
                // Chromium and older browsers say so, and write the values that the server sent.
                is_live = !head(text).contains("saved from url=");
                html::read(text)?
            }
            Way::Mhtml => html::read(&mhtml::page(bytes)?)?,
        };
        if lines.is_empty() {
            return Err(PageError::Empty);
        }
        lines.truncate(MOST_LINES);
        Ok(Self {
            way,
            lines,
            is_live,
        })
    }

    /// Returns the way in which the page was captured.
    #[must_use]
    pub fn way(&self) -> Way {
        self.way
    }
}

/// Shows the size only: a page may hold anything.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("way", &self.way)
            .field("lines", &self.lines.len())
            .finish_non_exhaustive()
    }
}

/// Returns the start of a text, in lower case.
fn head(text: &str) -> String {
    let start: String = text.trim_start().chars().take(4096).collect();
    start.to_ascii_lowercase()
}

fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let after = |open| text.strip_prefix(open).map(str::trim_start);
    after('{').is_some_and(|rest| rest.starts_with('"'))
        || after('[').is_some_and(|rest| rest.starts_with('{') || rest.starts_with("\""))
}

/// Recognises the way of capture by how a paste begins.
fn recognise(text: &str) -> Way {
    let head = head(text);
    if html::is_clipboard(&head) {
        return Way::Html;
    }
    if mhtml::is_message(&head) {
        return Way::Mhtml;
    }
    if head.starts_with('<') {
        if head.contains("<!--startfragment-->") {
            return Way::Html;
        }
        let is_document = ["<!doctype", "<html", "saved from url=", "<head", "<?xml"];
        if is_document.iter().any(|mark| head.contains(mark)) {
            return Way::SavedPage;
        }
        if html::is_element(&head) {
            return Way::Html;
        }
    }
    if text.contains('\u{c}') {
        return Way::PrintedText;
    }
    Way::Text
}

/// Returns the lines of copied text. Tabs separate the cells of a table's row.
fn plain(text: &str) -> Vec<Line> {
    let rows = text.split([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]);
    let cells = rows.enumerate().flat_map(|(row, line)| {
        line.split('\t')
            .map(spaced)
            .filter(|cell| !cell.is_empty())
            .map(move |cell| Line::new(cell, Kind::Text, row))
    });
    cells.collect()
}

/// Returns the lines of a print. The browser's own lines at a page's edge are dropped: they hold
/// the page's address.
fn printed(text: &str) -> Vec<Line> {
    let mut lines = plain(text);
    lines.retain(|line| !line.text.contains("://") || super::address::has_at(&line.text));
    lines
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

#[cfg(test)]
mod tests {
    use super::*;

    fn way(text: &str) -> Way {
        Page::read(text.as_bytes(), None).expect("a page").way()
    }

    #[test]
    fn ways_are_recognised() {
        assert_eq!(way("Alert Contacts\na@x.example"), Way::Text);
        assert_eq!(way("Alert Contacts\n\u{c}a@x.example"), Way::PrintedText);
        assert_eq!(way("<p>Alert Contacts</p>"), Way::Html);
        assert_eq!(way("<meta charset='utf-8'><p>A</p>"), Way::Html);
        let clipboard = "Version:0.9\r\nStartHTML:0097\r\n<html><body><!--StartFragment--><p>A</p>";
        assert_eq!(way(clipboard), Way::Html);
        assert_eq!(way("<!DOCTYPE html><p>A"), Way::SavedPage);
        assert_eq!(way("<!-- saved from url=(0001)x --><p>A"), Way::SavedPage);
        assert_eq!(way("<anna@x.example>\nAlert"), Way::Text);
    }

    #[test]
    fn what_is_no_page_is_refused() {
        let error = |bytes: &[u8]| Page::read(bytes, None).expect_err("an error");
        assert_eq!(error(b" \n"), PageError::Empty);
        assert_eq!(error(b"<p></p>"), PageError::Empty);
        assert_eq!(error(b"\xff\xfe"), PageError::NotText);
        assert_eq!(error(b"a\0b"), PageError::NotText);
        assert_eq!(error(b"%PDF-1.4"), PageError::Pdf);
        assert_eq!(error(b"{\"log\": {}}"), PageError::Json);
        assert!(matches!(
            error(&vec![b'a'; MOST + 1]),
            PageError::TooLarge { .. }
        ));
    }

    #[test]
    fn debug_shows_no_text() {
        let page = Page::read(b"secret@x.example", None).expect("a page");
        assert!(!format!("{page:?}").contains("secret"));
    }
}
