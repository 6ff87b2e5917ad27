//! Files without a finding, for tests to spoil.

/// An account.
pub const ACCOUNT: &str = r#"[account]
id = "bistro"
name = "Bistro"
integration = "reservations-e2e"

[contacts]
technical_emergency = ["@oncall"]
technical_non_emergency = ["api@bistro.example"]
operational_for_google = ["escalations@bistro.example"]
operational_for_users = "help@bistro.example"

[contacts.production]
alert = ["anna@bistro.example"]

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["mon", "tue"]
opens = "09:00"
closes = "17:00"

[[users]]
email = "anna@bistro.example"
role = "administrator"

[[users]]
email = "piotr@bistro.example"
role = "administrator"
"#;

/// A directory, with the one entry that [`ACCOUNT`] names.
pub const DIRECTORY: &str = r#"[oncall]
kind = "paging-alias"
email = "oncall@bistro.example"
verified_on = 2026-10-01
"#;
