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
    /// # contactctl.toml, and `bistro-warszawa` has no such finding
    /// [[rules.allow]]
    /// rule = "unknown-reference"
    /// account = "bistro-warszawa"
    /// reason = "the entry comes with the next change"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl.toml without it
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
    /// until = 2020-01-31
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl.toml without it, and the finding mended
    /// ```
    EXPIRED_ALLOW = "expired-allow", Error,
}
