//! The secret that gives access to an API.

use std::fmt;

use crate::language::{Text, id};

/// A bearer token (RFC 6750). It has no `Display`, its `Debug` shows nothing of it, and it goes into
/// one header, which is marked sensitive.
#[derive(Clone)]
pub struct Token {
    secret: String,
    place: Text,
}

impl Token {
    /// Reads a token from `text`, without the spaces around it.
    ///
    /// # Errors
    ///
    /// If it is empty, or has characters that no header can carry.
    pub fn new(text: &str) -> Result<Self, Text> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Text::new(id::TOKEN_EMPTY));
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Text::new(id::TOKEN_CHARACTERS));
        }
        Ok(Self {
            secret: text.to_owned(),
            place: Text::new(id::TOKEN_OF_RUN),
        })
    }

    /// Returns the same token, which was found in `place`.
    #[must_use]
    pub fn found_in(self, place: Text) -> Self {
        Self { place, ..self }
    }

    /// Returns the place where the token was found, as messages name it.
    #[must_use]
    pub fn place(&self) -> &Text {
        &self.place
    }

    /// Returns the value of the `Authorization` header.
    pub(super) fn header(&self) -> reqwest::header::HeaderValue {
        let mut value = reqwest::header::HeaderValue::try_from(format!("Bearer {}", self.secret))
            .expect("a token is graphic ASCII");
        value.set_sensitive(true);
        value
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(...)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_shows_nothing_of_itself() {
        let token = Token::new(" s3cret\n").expect("a token");
        assert_eq!(
            format!("{token:?} {:?}", token.header()),
            "Token(...) Sensitive"
        );
        assert!(Token::new("two words").is_err() && Token::new(" ").is_err());
    }
}
