//! The rules on suppressions themselves. [`crate::check`]'s gate applies them.

rule! {
    /// A suppression in `[[rules.allow]]` suppresses nothing.
    ///
    /// ## Why
    ///
    /// It reads as if something were wrong that is not, and would hide the next finding of its rule.
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
    /// A suppression in `[[rules.allow]]` is past its date.
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
