//! The rules for files that cannot be read. [`crate::check`] applies them.

rule! {
    /// The text is not TOML.
    ///
    /// ## Why
    ///
    /// Text that cannot be read cannot be checked or pushed. The rest of the file is still read, so
    /// that one run shows all problems.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// name = "Bistro Warszawa
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// name = "Bistro Warszawa"
    /// ```
    TOML_SYNTAX = "toml-syntax", Error,
}

rule! {
    /// The file is not UTF-8 text.
    ///
    /// ## Why
    ///
    /// TOML is UTF-8 by definition. In another encoding an address with an accent would be pushed
    /// as a different one.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// name = "Caf\xE9"   # the byte E9, Latin-1
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// name = "Café"      # the bytes C3 A9, UTF-8
    /// ```
    NOT_UTF8 = "not-utf8", Error,
}

rule! {
    /// The file is larger than 1 MiB.
    ///
    /// ## Why
    ///
    /// An account's contacts take a few kilobytes. A file of this size is something else, and is
    /// not read.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # 1,048,577 bytes
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # 1,048,576 bytes at most
    /// ```
    FILE_TOO_LARGE = "file-too-large", Error,
}

rule! {
    /// A key, a table or a directory entry is defined twice.
    ///
    /// ## Why
    ///
    /// Only one of the two can be used, and nothing says which one.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// name = "Bistro Warszawa"
    /// name = "Bistro Praga"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// name = "Bistro Praga"
    /// ```
    DUPLICATE_KEY = "duplicate-key", Error,
}
