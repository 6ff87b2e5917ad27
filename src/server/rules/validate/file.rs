//! The account file with the values of a body.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use crate::contact::{Environment, Field};
use crate::portal::wire::Profile;

/// The address in fields that the file must have and the body does not have.
const PLACEHOLDER: &str = "nobody@portal.example";

/// An account file with the values of a body.
pub(super) struct AccountFile<'a> {
    profile: &'a Profile,
    contacts: Map<String, Json>,
    alert: Option<Json>,
    support: Option<Json>,
}

impl<'a> AccountFile<'a> {
    /// Returns the file with the values of `members`, even if their shape is wrong.
    pub(super) fn of_record(
        profile: &'a Profile,
        members: &Map<String, Json>,
        environment: Environment,
    ) -> Self {
        let mut contacts = members.clone();
        let support = contacts.remove(Field::OperationalSupport.key());
        let alert = contacts.remove(Field::Alert.key());
        Self {
            profile,
            contacts,
            alert: match environment {
                Environment::Production => alert,
                Environment::Sandbox => Some(json!([some_user(profile)])),
            },
            support,
        }
    }

    /// Returns a file with valid contacts, so that all its errors are about the profile.
    pub(super) fn of_profile(profile: &'a Profile) -> Self {
        let mut contacts = Map::new();
        for field in [
            Field::TechnicalEmergency,
            Field::TechnicalNonEmergency,
            Field::OperationalForGoogle,
        ] {
            contacts.insert(field.key().to_owned(), json!([PLACEHOLDER]));
        }
        contacts.insert(
            Field::OperationalForUsers.key().to_owned(),
            json!("help@portal.example"),
        );
        let window = json!({
            "time_zone": "Europe/Warsaw", "days": ["mon"], "opens": "09:00", "closes": "17:00",
        });
        Self {
            profile,
            contacts,
            alert: Some(json!([some_user(profile)])),
            support: Some(json!([window])),
        }
    }

    /// Returns the file's text. Every value is written inline: as an array of tables, a value of
    /// the wrong type would be reported at its first item.
    pub(super) fn to_toml(&self) -> String {
        let profile = self.profile;
        let users: Vec<_> = profile
            .users
            .iter()
            .map(|user| json!({ "email": user.email, "role": user.role }))
            .collect();
        let mut text = String::new();
        line(&mut text, "users", &json!(users));
        if let Some(support) = &self.support {
            line(&mut text, "operational_support", support);
        }
        text.push_str("[account]\n");
        for (key, value) in [
            ("id", json!(profile.id)),
            ("name", json!(profile.name)),
            ("integration", json!(profile.integration)),
            (
                "merchant_issues_field",
                json!(profile.merchant_issues_field),
            ),
            ("brand_domains", json!(profile.brand_domains)),
        ] {
            line(&mut text, key, &value);
        }
        text.push_str("[contacts]\n");
        for (key, value) in &self.contacts {
            line(&mut text, key, value);
        }
        if let Some(alert) = &self.alert {
            text.push_str("[contacts.production]\n");
            line(&mut text, "alert", alert);
        }
        text
    }
}

fn line(text: &mut String, key: &str, value: &Json) {
    let _ = writeln!(text, "{key} = {}", toml_value(value));
}

/// Returns the address of a user, who may be an alert contact.
fn some_user(profile: &Profile) -> &str {
    profile
        .users
        .first()
        .map_or(PLACEHOLDER, |user| &user.email)
}

/// Returns a JSON value as a TOML value, in which the same places are wrong. TOML has no `null` and
/// no integers above 64 bits: in their place is a float, which no key of an account file takes.
fn toml_value(value: &Json) -> toml::Value {
    match value {
        Json::Null => toml::Value::Float(f64::NAN),
        Json::Bool(value) => toml::Value::Boolean(*value),
        Json::Number(number) => number.as_i64().map_or_else(
            || toml::Value::Float(number.as_f64().unwrap_or(f64::NAN)),
            toml::Value::Integer,
        ),
        Json::String(text) => toml::Value::String(text.clone()),
        Json::Array(items) => toml::Value::Array(items.iter().map(toml_value).collect()),
        Json::Object(members) => toml::Value::Table(
            members
                .iter()
                .map(|(key, value)| (key.clone(), toml_value(value)))
                .collect(),
        ),
    }
}
