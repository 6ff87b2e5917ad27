//! The rules on suppressions themselves. [`crate::check`]'s gate applies them.

rule! {
    /// A suppression, in `[[rules.allow]]` or in a comment, suppresses nothing.
    ///
    /// ## Why
    ///
    /// It reads as if something were wrong that is not, and would hide the next finding of its rule.
    /// A comment `# contactctl: allow(RULE) REASON` counts for findings that begin on its line, or
    /// on the next one if it stands alone; there, for all of the value whose key begins that line.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contactctl.toml, and the account has no such finding
    /// [[rules.allow]]
    /// rule = "unknown-reference"
    /// account = "bistro"
    /// reason = "the entry comes with the next change"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl.toml, and the account has a free mailbox
    /// [[rules.allow]]
    /// rule = "free-mail-domain"
    /// account = "bistro"
    /// reason = "owner runs the shop from this mailbox"
    /// ```
    USELESS_ALLOW = "useless-allow", Warn,
}

rule! {
    /// A comment begins as a suppression, and cannot be read as one.
    ///
    /// ## Why
    ///
    /// It suppresses nothing, and whoever wrote it believes that it does. A suppression is
    /// `# contactctl: allow(RULE, RULE) REASON`, at the end of the line of the finding or on the
    /// line before; the reason is for whoever reviews it. `until = DATE` among the rules is the last
    /// day on which it holds. That a file cannot be read (`toml-syntax`, `not-utf8`,
    /// `file-too-large`, `duplicate-key`) cannot be suppressed by a comment.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// operational_for_users = "help@bistro.example" # contactctl: allow(foreign-domain)
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl: allow(free-mail-domain, until = 2027-03-31) owner runs the shop from this mailbox
    /// operational_for_users = "bistro.warszawa@gmail.com"
    /// ```
    MALFORMED_ALLOW = "malformed-allow", Error,
}

rule! {
    /// A suppression, in `[[rules.allow]]` or in a comment, is past its date.
    ///
    /// ## Why
    ///
    /// Somebody accepted the finding until that day, and no longer. It is shown again from the next
    /// day on (in UTC).
    ///
    /// ## Bad
    ///
    /// ```toml
    /// reason = "owner runs the shop from this mailbox"
    /// until = 2020-01-31
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// reason = "owner runs the shop from this mailbox"
    /// until = 2027-03-31
    /// ```
    EXPIRED_ALLOW = "expired-allow", Error,
}
