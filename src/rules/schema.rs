//! The rules of the JSON Schemas. [`crate::schema`] makes their findings.

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
    /// A key is not one that its table may have.
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
    /// A value does not have the type that its key requires.
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
    /// A value is not one of the values that its key allows.
    ///
    /// ## Why
    ///
    /// The portal only knows these values.
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
    /// A text does not have the format that its key requires: a date, a time of day, an id.
    ///
    /// ## Why
    ///
    /// The portal refuses a text in another format, or understands something else.
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
    /// A list or a text has more members than its key allows, or a list has one of them twice.
    ///
    /// ## Why
    ///
    /// The portal cuts or refuses values over its limit.
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
    /// A limit of zero, for example, would stop every run.
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
