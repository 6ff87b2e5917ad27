//! The cookies of the pages.

use std::net::SocketAddr;

use axum::http::{HeaderMap, HeaderValue, header};

/// The cookie with the time zone that the visitor chose.
pub(in crate::server::pages) const ZONE_COOKIE: &str = "contactctl-zone";

/// The cookie with the language that the visitor chose.
pub(in crate::server::pages) const LANGUAGE_COOKIE: &str = "contactctl-language";

/// The session cookie. Browsers share cookies between the ports of one host, so the cookie's name
/// contains the port: two portals on one machine need two names.
#[derive(Debug, Clone)]
pub(in crate::server) struct SessionCookie {
    name: String,
    /// `true` if the browser sends it over TLS only.
    secure: bool,
}

impl SessionCookie {
    /// Returns the cookie of a server that listens at `address`.
    pub fn new(address: SocketAddr, secure: bool) -> Self {
        Self {
            name: format!("contactctl-session-{}", address.port()),
            secure,
        }
    }

    /// Returns the secret of the session that a request belongs to.
    pub fn read<'h>(&self, headers: &'h HeaderMap) -> Option<&'h str> {
        read(headers, &self.name)
    }

    /// Returns the `Set-Cookie` value that keeps `secret` for `seconds`.
    pub fn write(&self, secret: &str, seconds: i64) -> HeaderValue {
        let name = &self.name;
        let secure = if self.secure { "; Secure" } else { "" };
        let text =
            format!("{name}={secret}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        HeaderValue::from_str(&text).expect("a secret is hexadecimal digits")
    }
}

/// Returns the value of the first cookie called `name`.
pub(in crate::server::pages) fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(known, value)| (known == name).then_some(value))
}
