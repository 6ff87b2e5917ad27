//! The health of a portal, asked without a token.

use std::time::Duration;

use reqwest::header::HeaderMap;

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, Token, root_cause};

/// The longest time to wait for a connection and for an answer.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Asks the portal at `url` for its health, and returns the status of its answer.
///
/// # Errors
///
/// If no token may be sent to the address, or nothing answers there in time.
pub async fn health(url: &str) -> Result<u16> {
    // The address is held to the same rules as with a token. This one is not sent.
    let placeholder = Token::new("none").expect("it is a word");
    let address = Address::new(url, placeholder)?;
    let http = address.client(TIMEOUT, TIMEOUT, HeaderMap::new())?;
    let answer = http
        .get(format!("{}/healthz", address.url()))
        .send()
        .await
        .map_err(|error| {
            let cause = root_cause(&error.without_url());
            Error::portal(Text::new(id::NOTHING_ANSWERS).with("url", url)).because(cause)
        })?;
    Ok(answer.status().as_u16())
}
