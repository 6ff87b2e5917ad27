//! The rules for files that cannot be read. [`crate::check`] applies them.

rule! {
    /// The text is not valid TOML.
    ///
    /// ## Why
    ///
    /// Text that cannot be read cannot be checked or pushed. The rest of the file is still read, so
    /// one run shows all problems.
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
    /// TOML is UTF-8 by definition. In another encoding, an address with an accented letter would
    /// be pushed as a different address.
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
    /// An account's contacts take a few kilobytes. A file of more than 1 MiB contains something
    /// else, and is not read.
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
    /// Links are not followed, because the target of a link can change without a commit. So the
    /// target is neither checked nor pushed, and a commit with a link among the contacts is not
    /// synced.
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
    /// The files of a submodule are not part of the commit, which contains only the id of a commit
    /// of another repository. So they are neither checked nor pushed, and a commit with a submodule
    /// among the contacts is not synced.
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
    /// Something that looks like a contacts file is not read.
    ///
    /// ## Why
    ///
    /// A folder or a pipe in the place of a file, a file whose name ends in `.TOML`, a name that
    /// appears twice in its folder, and the configuration of another project are not read. Contacts
    /// that were meant to be there are neither checked nor pushed.
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
    /// Only one of the two can be used, but it is unclear which one.
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
