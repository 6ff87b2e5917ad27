//! The rules on the overrides of a sync's guards. [`crate::plan`] applies them.

rule! {
    /// An override in `[[override]]` lets nothing through: no account has its id, or another override
    /// says the same.
    ///
    /// ## Why
    ///
    /// It reads as if a guard were off that is on, and would be off for whatever account gets that
    /// id later.
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
    /// Somebody let one change through until that day, and no longer. The guard is on again from the
    /// next day on (in UTC).
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
