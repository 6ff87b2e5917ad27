//! Whether anything answers at a portal's address. No token is sent.

use std::time::Duration;

use reqwest::header::HeaderMap;

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, Token, root_cause};

/// How long it may take.
const TIMEOUT: Duration = Duration::from_secs(5);

/// The status that the portal at `url` answers with when it is asked for its health.
///
/// # Errors
///
/// When the address is none that a token may be sent to, or nothing answers there in time.
pub async fn health(url: &str) -> Result<u16> {
    // The address is held to the same rules as with a token; this one goes nowhere.
    let placeholder = Token::new("none").expect("it is a word");
    let address = Address::new(url, placeholder)?;
    let failed = |error: reqwest::Error| {
        let error = error.without_url();
        let cause = root_cause(&error);
        Error::portal(Text::new(id::NOTHING_ANSWERS).with("url", url)).because(cause)
    };
    let http = address.client(TIMEOUT, TIMEOUT, HeaderMap::new())?;
    let answer = http
        .get(format!("{}/healthz", address.url()))
        .send()
        .await
        .map_err(failed)?;
    Ok(answer.status().as_u16())
}
