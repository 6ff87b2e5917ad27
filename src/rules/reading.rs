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
    /// A symbolic link is among the contacts.
    ///
    /// ## Why
    ///
    /// Links are not followed: what one leads to can change without a commit. So what is behind it
    /// is neither checked nor pushed, and a commit with a link among the contacts is not synced.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contacts/bistro.toml is a symbolic link
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contacts/bistro.toml is the file itself
    /// ```
    SYMBOLIC_LINK = "symbolic-link", Error,
}

rule! {
    /// A submodule, or another repository, is among the contacts.
    ///
    /// ## Why
    ///
    /// Its files are not part of the commit, which has only the name of another one. So they are
    /// neither checked nor pushed, and a commit with a submodule among the contacts is not synced.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contacts/team is a submodule
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contacts/team is a folder with files of this repository
    /// ```
    SUBMODULE = "submodule", Error,
}

rule! {
    /// Something has the place or nearly the name of a contacts file, and is not read.
    ///
    /// ## Why
    ///
    /// A pipe, a file named `.TOML` and a name that is in its folder twice are not read. What was
    /// meant to be there is neither checked nor pushed.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contacts/BISTRO.TOML
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contacts/bistro.toml
    /// ```
    UNREAD_FILE = "unread-file", Error,
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
