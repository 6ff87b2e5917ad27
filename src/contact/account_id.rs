//! The id of an account.

use std::fmt;

use super::limits;

/// The portal's id of an account: 1 to 63 lower-case letters, digits and hyphens, with a letter or
/// digit at both ends. This is the grammar of `account.id` in the schema of account files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(String);

/// The error of a text that is not an account id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidAccountId;

impl AccountId {
    /// Reads an account id.
    ///
    /// # Errors
    ///
    /// [`InvalidAccountId`] if `text` does not follow the grammar.
    pub fn parse(text: &str) -> Result<Self, InvalidAccountId> {
        let is_in_alphabet = text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let is_valid = (1..=limits::ACCOUNT_ID).contains(&text.len())
            && is_in_alphabet
            && !text.starts_with('-')
            && !text.ends_with('-');
        if is_valid {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidAccountId)
        }
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    #[test]
    fn the_grammar_is_that_of_the_schema() {
        let schema: Json = serde_json::from_str(include_str!("../../schemas/account.schema.json"))
            .expect("the schema is JSON");
        let id = &schema["properties"]["account"]["properties"]["id"];
        let validator = jsonschema::validator_for(id).expect("a schema");
        let longest = "a".repeat(63);
        let too_long = "a".repeat(64);
        for (text, is_id) in [
            ("bistro-warszawa", true),
            ("a", true),
            ("7", true),
            ("a--b", true),
            ("0-1", true),
            (longest.as_str(), true),
            (too_long.as_str(), false),
            ("", false),
            ("-", false),
            ("-a", false),
            ("a-", false),
            ("Bistro", false),
            ("a_b", false),
            ("a.b", false),
            ("a/b", false),
            ("a b", false),
            ("a\n", false),
            ("\na", false),
            ("ą", false),
            ("\u{661}", false),
        ] {
            assert_eq!(validator.is_valid(&json!(text)), is_id, "{text:?}");
            assert_eq!(AccountId::parse(text).is_ok(), is_id, "{text:?}");
        }
    }

    #[test]
    fn an_id_shows_as_it_was_read() {
        let id = AccountId::parse("bistro-warszawa").expect("an id");
        assert_eq!(id.as_str(), "bistro-warszawa");
        assert_eq!(id.to_string(), "bistro-warszawa");
    }
}
