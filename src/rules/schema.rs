//! The rules of the JSON Schemas. [`crate::schema`] makes their findings.

rule! {
    /// A required key or table is missing.
    ///
    /// ## Why
    ///
    /// Without a required contact, the portal keeps the account blocked, or refuses the record.
    /// Without another required key, contactctl cannot use the table, for example support hours
    /// without a time zone.
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
    /// A file contains a key that its table cannot have.
    ///
    /// ## Why
    ///
    /// The value of such a key is not read, so it never reaches the portal. Most often, the key is
    /// a typo.
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
    /// If contactctl guessed what was meant, it would push a guess.
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
    /// contactctl does not know any other value, so it cannot check or push one.
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
    /// A string does not have the format that its key requires, such as that of a date, a time of
    /// day or an id.
    ///
    /// ## Why
    ///
    /// A string in another format can be misunderstood, or cannot be used: `9:00` can be in the
    /// morning or in the evening.
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
    /// A list has fewer items than its key requires, or a string is too short.
    ///
    /// ## Why
    ///
    /// For example, if a list of contacts is empty, the messages for it reach nobody.
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
    /// A list has more items than its key allows, or the same item twice, or a string is too long.
    ///
    /// ## Why
    ///
    /// A portal may refuse a value that is too long, or shorten it. An item that is listed twice
    /// counts only once; most often, another item was meant.
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
    /// For example, with a limit of zero accounts, no sync could write anything.
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
