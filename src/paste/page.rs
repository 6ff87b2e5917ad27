//! A pasted page: its visible lines. Everything else was dropped before anything is read.

use std::fmt;

use super::address::has_at;
use super::html;
use super::line::{Kind, Line, Visible, spaced};
use super::mhtml;
use super::page_error::PageError;

/// The largest paste.
const MOST: usize = 16 * 1024 * 1024;

/// The most lines of a page.
const MOST_LINES: usize = 30_000;

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

/// A pasted page: the lines that a person sees. Links, scripts, comments and hidden inputs were
/// dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    pub(super) way: Way,
    pub(super) lines: Vec<Line>,
    /// True if boxes, ticks and selections are as the person saw them: a page saved by Firefox.
    pub(super) is_live: bool,
    /// True if the shadow roots of web components are missing.
    pub(super) lacks_shadows: bool,
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
        // Chromium and older browsers mark their saved pages, and write the values that the
        // server sent.
        let is_live = way == Way::SavedPage && !head(text).contains("saved from url=");
        let Visible {
            lines,
            lacks_shadows,
        } = match way {
            Way::Text => Visible::of(plain(text)),
            Way::PrintedText => Visible::of(printed(text)),
            Way::Html => html::read(html::fragment(text))?,
            Way::SavedPage => html::read(text)?,
            Way::Mhtml => html::read(&mhtml::page(bytes)?)?,
        };
        if lines.is_empty() {
            return Err(PageError::Empty);
        }
        // A part of a page says nothing: what is cut off may be another account's.
        if lines.len() > MOST_LINES {
            return Err(PageError::TooManyLines {
                lines: lines.len(),
                most: MOST_LINES,
            });
        }
        Ok(Self {
            way,
            lines,
            is_live,
            lacks_shadows,
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
        || after('[').is_some_and(|rest| rest.starts_with('{') || rest.starts_with('"'))
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

/// Returns the lines of a print, without the browser's own ones at the edges of its pages: they
/// hold the page's address.
fn printed(text: &str) -> Vec<Line> {
    let mut head: Vec<String> = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    for (number, sheet) in text.split('\u{c}').enumerate() {
        let mut sheet = plain(sheet);
        if number == 0 {
            head = sheet.iter().take(3).map(|line| line.text.clone()).collect();
        }
        let (count, mut at) = (sheet.len(), 0);
        sheet.retain(|line| {
            at += 1;
            let is_head = number > 0 && at <= 6 && head.contains(&line.text);
            let is_foot = at + 3 > count && is_number_of_sheets(&line.text);
            has_at(&line.text) || !(is_head || is_foot || line.text.contains("://"))
        });
        // Rows are counted over all sheets.
        let rows = lines.last().map_or(0, |line| line.row + 1);
        lines.extend(
            sheet
                .into_iter()
                .map(|line| Line::new(line.text, line.kind, rows + line.row)),
        );
    }
    lines
}

/// Returns true for `1/2`.
fn is_number_of_sheets(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.split_once('/')
        .is_some_and(|(one, other)| is_number(one) && is_number(other))
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
    fn the_edges_of_printed_sheets_are_dropped() {
        let text = "11/29/26\nPortal\nAlert Contacts\na@x.example\nhttp://x.example/?t=1\n1/2\n\u{c}\
            11/29/26\nPortal\nb@x.example\n2/2\n";
        let page = Page::read(text.as_bytes(), None).expect("a page");
        let lines: Vec<_> = page.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(
            lines,
            [
                "11/29/26",
                "Portal",
                "Alert Contacts",
                "a@x.example",
                "b@x.example"
            ]
        );
    }

    #[test]
    fn debug_shows_no_text() {
        let page = Page::read(b"secret@x.example", None).expect("a page");
        assert!(!format!("{page:?}").contains("secret"));
    }
}
