//! The rules of shape: what the JSON Schemas say. [`crate::schema`] finds them.

rule! {
    /// A required key or table is missing.
    ///
    /// ## Why
    ///
    /// The portal keeps the account's gate closed, or refuses the record, until every required
    /// field has a value.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [account]
    /// id = "bistro-warszawa"
    /// integration = "reservations-e2e"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [account]
    /// id = "bistro-warszawa"
    /// name = "Bistro Warszawa"
    /// integration = "reservations-e2e"
    /// ```
    MISSING_KEY = "missing-key", Error,
}

rule! {
    /// A key is not one that the file may have.
    ///
    /// ## Why
    ///
    /// A key that nobody reads is a value that never arrives: most often a typo.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_emergancy = ["@platform-oncall"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_emergency = ["@platform-oncall"]
    /// ```
    UNKNOWN_KEY = "unknown-key", Error,
}

rule! {
    /// A value is of another type than its key takes.
    ///
    /// ## Why
    ///
    /// Guessing what was meant would push a guess.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// launched = "yes"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// launched = true
    /// ```
    WRONG_TYPE = "wrong-type", Error,
}

rule! {
    /// A value is not in its key's closed list.
    ///
    /// ## Why
    ///
    /// The portal knows only the values of the list.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// role = "admin"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// role = "administrator"
    /// ```
    NOT_ALLOWED_VALUE = "not-allowed-value", Error,
}

rule! {
    /// A text has another form than its key takes: a date, a time of day, an id.
    ///
    /// ## Why
    ///
    /// What has another form is refused by the portal, or understood as something else.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// opens = "9:00"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// opens = "09:00"
    /// ```
    BAD_FORMAT = "bad-format", Error,
}

rule! {
    /// A list or a text has fewer members than its key needs.
    ///
    /// ## Why
    ///
    /// An empty list of contacts is an alert that reaches nobody.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_emergency = []
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_emergency = ["oncall@bistro.example"]
    /// ```
    TOO_FEW = "too-few", Error,
}

rule! {
    /// A list or a text has more members than its key takes, or one of them twice.
    ///
    /// ## Why
    ///
    /// The portal cuts or refuses what is over its limit.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// days = ["mon", "tue", "mon"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// days = ["mon", "tue"]
    /// ```
    TOO_MANY = "too-many", Error,
}

rule! {
    /// A number is too small or too large for its key.
    ///
    /// ## Why
    ///
    /// A limit of zero, say, would stop every run.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contactctl.toml
    /// [limits]
    /// max_accounts = 0
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl.toml
    /// [limits]
    /// max_accounts = 500
    /// ```
    OUT_OF_RANGE = "out-of-range", Error,
}
