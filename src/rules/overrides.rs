//! The rules about overrides of a sync's guards. [`crate::plan`] applies them.

rule! {
    /// An override in `[[override]]` has no effect: no account has its id, or another override does
    /// the same.
    ///
    /// ## Why
    ///
    /// An override for an account that does not exist looks as if it turned a guard off, but it
    /// does not. If an account with that id is added later, the guard is off for it. Of two
    /// overrides that do the same, one can be removed.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contactctl.toml, and the account is `bistro`
    /// [[override]]
    /// guard = "overlap"
    /// account = "bistrot"
    /// reason = "the old paging service closes on Friday"
    /// until = 2026-12-31
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl.toml, and the account is `bistro`
    /// [[override]]
    /// guard = "overlap"
    /// account = "bistro"
    /// reason = "the old paging service closes on Friday"
    /// until = 2026-12-31
    /// ```
    USELESS_OVERRIDE = "useless-override", Warn,
}

rule! {
    /// An override in `[[override]]` is past its date.
    ///
    /// ## Why
    ///
    /// An override applies up to and including its date. From the next day on (in UTC), the guard
    /// is on again.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// reason = "the old paging service closes on Friday"
    /// until = 2020-01-31
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// reason = "the old paging service closes on Friday"
    /// until = 2026-12-31
    /// ```
    EXPIRED_OVERRIDE = "expired-override", Error,
}
