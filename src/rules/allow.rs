//! The rules about exceptions. [`crate::check`] applies them.

rule! {
    /// An exception, in `[[rules.allow]]` or in a comment, does not apply to any finding, or
    /// applies only to findings that already have another exception.
    ///
    /// ## Why
    ///
    /// An exception without a finding suggests a problem that does not exist, and would hide a
    /// later finding of its rule. A comment `# contactctl: allow(RULE) REASON` applies to findings
    /// that begin on its line. On a line of its own, it applies to the next line, and to the whole
    /// value of a key that begins there.
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
    /// A comment looks like an exception, but is not a valid one.
    ///
    /// ## Why
    ///
    /// Such a comment usually does not hide any finding, but its author believes that it does. An
    /// exception is `# contactctl: allow(RULE, RULE) REASON`, at the end of the line of the finding
    /// or on the line before. It must begin the comment. Its reason must contain a letter or a
    /// digit, and no invisible characters. `until = DATE` among the rules is the last day on which
    /// it applies. A comment cannot allow findings about what cannot be read, such as
    /// `toml-syntax`, or findings of `malformed-allow` and `expired-allow`.
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
    /// An exception, in `[[rules.allow]]` or in a comment, is past its date.
    ///
    /// ## Why
    ///
    /// An exception applies up to and including its date. From the next day on (in UTC), the
    /// finding is reported again.
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
