//! The health of a portal, asked without a token.

use std::time::Duration;

use reqwest::header::HeaderMap;

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, Token, root_cause};

/// The longest time to wait for a connection and for an answer.
const TIMEOUT: Duration = Duration::from_secs(5);

/// The body of a healthy portal's answer.
const HEALTHY: &[u8] = b"ok";

/// An answer to the question for a portal's health.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// The status of the answer.
    pub status: u16,
    /// `true` if it is the answer of a healthy portal. Any server answers something.
    pub is_of_portal: bool,
}

/// Asks the portal at `url` for its health, and returns its answer.
///
/// # Errors
///
/// If no token may be sent to the address, or nothing answers there in time.
pub async fn health(url: &str) -> Result<Health> {
    // The address is held to the same rules as with a token. This one is not sent.
    let placeholder = Token::new("none").expect("it is a word");
    let address = Address::new(url, placeholder)?;
    let http = address.client(TIMEOUT, TIMEOUT, HeaderMap::new())?;
    let mut answer = http
        .get(format!("{}/healthz", address.url()))
        .send()
        .await
        .map_err(|error| {
            let cause = root_cause(&error.without_url());
            Error::portal(Text::new(id::NOTHING_ANSWERS).with("url", url)).because(cause)
        })?;
    let status = answer.status();
    // The first bytes are enough, and a server may send any number.
    let body = answer.chunk().await.ok().flatten().unwrap_or_default();
    Ok(Health {
        status: status.as_u16(),
        is_of_portal: status.is_success() && body.trim_ascii() == HEALTHY,
    })
}
