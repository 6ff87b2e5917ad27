//! Reasons why a paste is not a page.

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
    /// It has more lines than any such page.
    TooManyLines {
        /// The number of lines.
        lines: usize,
        /// The most lines.
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
