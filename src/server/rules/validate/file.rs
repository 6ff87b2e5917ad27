//! The account file that says what a body says.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use crate::contact::{Environment, Field};
use crate::portal::wire::Profile;

/// An address for a field that the file must have and the body does not.
const PLACEHOLDER: &str = "nobody@portal.example";

/// The parts of an account file.
pub(super) struct AccountFile<'a> {
    profile: &'a Profile,
    contacts: Map<String, Json>,
    alert: Option<Json>,
    support: Option<Json>,
}

impl<'a> AccountFile<'a> {
    /// The file with the values of `members`, whatever their shape.
    pub(super) fn of_record(
        profile: &'a Profile,
        members: &Map<String, Json>,
        environment: Environment,
    ) -> Self {
        let mut contacts = members.clone();
        let support = contacts.remove(Field::OperationalSupport.key());
        let alert = contacts.remove(Field::Alert.key());
        let alert = match environment {
            Environment::Production => alert,
            Environment::Sandbox => Some(json!([some_user(profile)])),
        };
        Self {
            profile,
            contacts,
            alert,
            support,
        }
    }

    /// A file whose contacts are nobody's fault.
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

    /// The file's text.
    pub(super) fn to_toml(&self) -> String {
        let profile = self.profile;
        let users = Json::Array(
            profile
                .users
                .iter()
                .map(|user| json!({ "email": user.email, "role": user.role }))
                .collect(),
        );
        let mut text = String::new();
        line(&mut text, "users", &users);
        if let Some(support) = &self.support {
            line(&mut text, "operational_support", support);
        }
        text.push_str("[account]\n");
        line(&mut text, "id", &json!(profile.id));
        line(&mut text, "name", &json!(profile.name));
        line(&mut text, "integration", &json!(profile.integration));
        let shown = json!(profile.merchant_issues_field);
        line(&mut text, "merchant_issues_field", &shown);
        line(&mut text, "brand_domains", &json!(profile.brand_domains));
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

fn some_user(profile: &Profile) -> &str {
    let user = profile.users.first();
    user.map_or(PLACEHOLDER, |user| &user.email)
}

fn line(text: &mut String, key: &str, value: &Json) {
    let _ = write!(text, "{key} = ");
    write_value(text, value);
    text.push('\n');
}

/// Writes a JSON value as TOML on one line. TOML has no `null`; what has the shape of a record or
/// profile has none either.
fn write_value(text: &mut String, value: &Json) {
    match value {
        Json::Null => text.push_str("nan"),
        Json::Bool(_) | Json::Number(_) => {
            let _ = write!(text, "{value}");
        }
        Json::String(string) => write_string(text, string),
        Json::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { ", " });
                write_value(text, item);
            }
            text.push(']');
        }
        Json::Object(members) => {
            text.push('{');
            for (at, (key, item)) in members.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { ", " });
                write_string(text, key);
                text.push_str(" = ");
                write_value(text, item);
            }
            text.push('}');
        }
    }
}

/// A TOML basic string: control characters, which TOML forbids in it, are escaped.
fn write_string(text: &mut String, string: &str) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            control if control.is_control() => {
                let _ = write!(text, "\\u{:04X}", u32::from(control));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}
