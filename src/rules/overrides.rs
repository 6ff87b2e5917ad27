//! The rules about overrides of a sync's guards. [`crate::plan`] applies them.

rule! {
    /// An override in `[[override]]` has no effect: no account has its id, or another override does
    /// the same.
    ///
    /// ## Why
    ///
    /// It looks as if a guard were off, but the guard is on. For an account that gets that id
    /// later, it would be off.
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
    /// A change was let through until that day. The guard is on again from the next day on (in
    /// UTC).
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
