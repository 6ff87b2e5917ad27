//! The rules for files that cannot be read. [`crate::check`] applies them.

rule! {
    /// The text is not valid TOML.
    ///
    /// ## Why
    ///
    /// Text that cannot be read cannot be checked or pushed. The rest of the file is still read, so
    /// one run also shows other problems in it.
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
    /// TOML is UTF-8 by definition. In another encoding, letters such as `é` would be read as other
    /// characters.
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
    /// An account's contacts usually take a few kilobytes. A file of more than 1 MiB is not read:
    /// most likely, it contains something else.
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
    /// A symbolic link is among the contacts, or in the place of another file that is read.
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
    /// The files of a submodule or of another repository are not part of the commit. So they are
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
    /// Something that looks like a contacts file or a recipe is not read.
    ///
    /// ## Why
    ///
    /// A pipe, a socket or a device in the place of a file is not read. Neither is a folder in the
    /// place of a recipe, or a name that appears twice in its folder. A file is also not read if
    /// its name ends in `.toml` with capitals, or if it is the configuration of another project.
    /// Contacts that were meant to be there are neither checked nor pushed.
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
