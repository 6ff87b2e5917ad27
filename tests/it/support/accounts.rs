//! Account files that have no finding.

/// A restaurant that does not manage access here.
pub const BISTRO: &str = r#"[account]
id = "bistro"
name = "Bistro"
integration = "reservations-e2e"
launched = true
brand_domains = ["bistro.example"]

[contacts]
technical_emergency = ["oncall@bistro.example", "noc@bistro.example"]
technical_non_emergency = ["api@bistro.example"]
operational_for_google = ["escalations@bistro.example"]
operational_for_users = "help@bistro.example"

[contacts.production]
alert = ["anna@bistro.example"]

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["mon", "tue", "wed", "thu", "fri"]
opens = "09:00"
closes = "17:00"
"#;

/// Another one, which does.
pub const TAVERN: &str = r#"[account]
id = "tavern"
name = "Tavern"
integration = "ordering-e2e"
merchant_issues_field = true
brand_domains = ["tavern.example"]

[contacts]
technical_emergency = ["oncall@tavern.example"]
technical_non_emergency = ["api@tavern.example"]
merchant_issues = ["merchants@tavern.example"]
operational_for_google = ["escalations@tavern.example"]
operational_for_users = "help@tavern.example"

[contacts.production]
alert = ["ola@tavern.example"]

[[operational_support]]
time_zone = "America/New_York"
days = ["fri", "sat"]
opens = "18:00"
closes = "01:30"
overnight = true

[[users]]
email = "ola@tavern.example"
role = "administrator"

[[users]]
email = "jan@tavern.example"
role = "administrator"
"#;
