//! The keys of files whose values must not be shown to everybody.

/// The reason why the value of a key must not be shown to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// There is none.
    Open,
    /// It is, or was meant to be, an address, a phone number or somebody's name.
    Personal,
    /// It gives access to something, and belongs in no file.
    Secret,
}

/// The keys whose values are no personal data. Those of a key that nobody knows may be anything, so
/// they are not open.
const OPEN: [&str; 47] = [
    "account",
    "allowed_signers",
    "always_open",
    "attestations",
    "brand_domains",
    "closes",
    "code_owners",
    "contacts",
    "days",
    "environment",
    "forge",
    "forge_url",
    "guard",
    "id",
    "integration",
    "kind",
    "language",
    "launched",
    "max_accounts",
    "max_age",
    "max_removals",
    "merchant_issues_field",
    "opens",
    "overnight",
    "page",
    "reason",
    "recipe",
    "ref",
    "repository",
    "reviews",
    "revoked_signers",
    "role",
    "rule",
    "signatures",
    "time_zone",
    "token_env",
    "until",
    "url",
    "users_page",
    "verified_on",
    // Tables.
    "allow",
    "approval",
    "limits",
    "operational_support",
    "override",
    "portals",
    "rules",
];

/// The keys whose values are personal data.
#[cfg(test)]
const PERSONAL: [&str; 10] = [
    "alert",
    "email",
    "members",
    "merchant_issues",
    "name",
    "operational_for_google",
    "operational_for_users",
    "phone",
    "technical_emergency",
    "technical_non_emergency",
];

/// The words of which a key for a secret has one. They stand alone, or with `_` or `-` around them.
const SECRETS: [&str; 8] = [
    "apikey",
    "bearer",
    "credential",
    "passphrase",
    "passwd",
    "password",
    "secret",
    "token",
];

/// The ends of a key for a secret that are of several words.
const SECRET_ENDS: [&str; 6] = [
    "access-key",
    "api-key",
    "auth-key",
    "pass-phrase",
    "private-key",
    "signing-key",
];

impl Privacy {
    /// Returns the privacy of the value of `key`.
    #[must_use]
    pub fn of(key: &str) -> Self {
        if OPEN.contains(&key) {
            Self::Open
        } else if is_secret(key) {
            Self::Secret
        } else {
            Self::Personal
        }
    }
}

/// Returns true if `key` is the name of something secret, such as `api_key` or `portalToken`. A key
/// that tells where a secret is, such as `token_env`, is not.
fn is_secret(key: &str) -> bool {
    let lower = words(key).join("-");
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    let named = ["-value", "-string"]
        .into_iter()
        .find_map(|end| singular.strip_suffix(end))
        .unwrap_or(singular);
    let last = named.rsplit('-').next().unwrap_or_default();
    SECRETS.contains(&last) || SECRET_ENDS.iter().any(|end| named.ends_with(end))
}

/// Returns the words of a key, in lower case.
fn words(key: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_new = true;
    let mut was_lower = false;
    for c in key.chars() {
        if !c.is_alphanumeric() {
            is_new = true;
            continue;
        }
        if is_new || (c.is_uppercase() && was_lower) {
            words.push(String::new());
        }
        (is_new, was_lower) = (false, c.is_lowercase());
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value as Json;

    use super::*;

    fn add_keys(schema: &Json, keys: &mut BTreeSet<String>) {
        match schema {
            Json::Object(members) => {
                for (name, value) in members {
                    if name == "properties" {
                        keys.extend(
                            value
                                .as_object()
                                .into_iter()
                                .flatten()
                                .map(|(key, _)| key.clone()),
                        );
                    }
                    add_keys(value, keys);
                }
            }
            Json::Array(items) => items.iter().for_each(|item| add_keys(item, keys)),
            _ => {}
        }
    }

    #[test]
    fn every_key_of_a_schema_is_open_or_personal() {
        let mut keys = BTreeSet::new();
        for schema in [
            include_str!("../../schemas/account.schema.json"),
            include_str!("../../schemas/directory.schema.json"),
            include_str!("../../schemas/config.schema.json"),
        ] {
            add_keys(&serde_json::from_str(schema).expect("JSON"), &mut keys);
        }
        // Tables of values that have keys of their own, and rules by their names.
        let others = [
            "production",
            "sandbox",
            "users",
            "duplicate-key",
            "file-too-large",
            "not-utf8",
            "submodule",
            "symbolic-link",
            "toml-syntax",
            "unread-file",
        ];
        keys.retain(|key| !others.contains(&key.as_str()));
        let listed: BTreeSet<_> = OPEN
            .iter()
            .chain(&PERSONAL)
            .map(|key| (*key).to_owned())
            .collect();
        assert_eq!(keys, listed);
        for key in PERSONAL {
            assert_eq!(Privacy::of(key), Privacy::Personal, "{key}");
        }
    }

    #[test]
    fn a_key_of_a_secret_is_known_by_its_words() {
        for key in [
            "token",
            "password",
            "secret",
            "api_key",
            "apiKey",
            "API_KEY",
            "portal-token",
            "accessKey",
            "client_secret",
            "private_key",
            "Passwd",
            "token_value",
            "credentials",
            "passphrase",
            "tokens",
            "api_keys",
        ] {
            assert_eq!(Privacy::of(key), Privacy::Secret, "{key}");
        }
        for key in [
            "token_env",
            "key",
            "secretary",
            "tokens_left",
            "name",
            "emial",
            "secret_name",
        ] {
            assert_ne!(Privacy::of(key), Privacy::Secret, "{key}");
        }
    }
}
