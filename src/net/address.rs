//! The address of an API, and the HTTP client that may send its token there.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderValue};

use super::origin::Origin;
use super::token::Token;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The addresses of `localhost`, with the port of the URL.
const THIS_MACHINE: [SocketAddr; 2] = [
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
    SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0),
];

/// The address of an API, and the token that opens it.
#[derive(Debug, Clone)]
pub struct Address {
    /// The URL without a slash at the end.
    url: String,
    token: Token,
    /// `true` if the host is this machine.
    loopback: bool,
}

impl Address {
    /// Checks that `url` is an address that a token may be sent to.
    ///
    /// # Errors
    ///
    /// If it is not an address, or is neither `https` nor this machine.
    pub fn new(url: &str, token: Token) -> Result<Self> {
        let parsed = reqwest::Url::parse(url).map_err(|error| {
            Error::usage(Text::new(id::NO_ADDRESS).with("url", url)).because(error)
        })?;
        if Origin::of(url).is_none() {
            return Err(Error::usage(Text::new(id::NO_ADDRESS).with("url", url)));
        }
        let host = parsed
            .host_str()
            .unwrap_or_default()
            .trim_matches(['[', ']']);
        let loopback = host == "localhost"
            || host
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        match parsed.scheme() {
            "https" => {}
            "http" if loopback => {}
            _ => {
                return Err(Error::usage(
                    Text::new(id::PORTAL_WITHOUT_TLS).with("url", url),
                ));
            }
        }
        Ok(Self {
            url: url.trim_end_matches('/').to_owned(),
            token,
            loopback,
        })
    }

    /// Returns the address without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns true if the host is this machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// Returns the place where the token was found, as messages name it.
    #[must_use]
    pub fn token_place(&self) -> &Text {
        self.token.place()
    }

    /// Returns the value of the `Authorization` header, marked sensitive.
    #[must_use]
    pub fn authorization(&self) -> HeaderValue {
        self.token.header()
    }

    /// Returns an HTTP client for this address, which follows no redirect, sends nothing twice, and
    /// waits `timeout` for each answer and `connect` for each connection.
    ///
    /// A client on this machine's own addresses uses no proxy: the token of an `http` address would
    /// pass it in the clear.
    ///
    /// # Errors
    ///
    /// If the system's certificates cannot be read.
    pub fn client(
        &self,
        timeout: Duration,
        connect: Duration,
        headers: HeaderMap,
    ) -> Result<reqwest::Client> {
        // Fails only if there is a provider already, which is then the same one.
        let _already = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("contactctl/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(connect)
            .timeout(timeout)
            .default_headers(headers);
        if self.loopback {
            builder = builder.no_proxy();
            if self.url.starts_with("http://") {
                // No certificates are read, so that a machine without any still reaches itself.
                builder = builder.tls_certs_only([]);
                // A name server could say otherwise, and nothing else would keep the token here.
                builder = builder.resolve_to_addrs("localhost", &THIS_MACHINE);
            }
        }
        builder
            .build()
            .map_err(|error| Error::io(Text::new(id::NO_HTTP_CLIENT)).because(error.without_url()))
    }
}

/// Returns the cause below all layers of an error. The layers above it, such as "error
/// sending request", say nothing that people need.
pub(crate) fn root_cause(error: &dyn std::error::Error) -> Text {
    let mut cause = error;
    while let Some(below) = cause.source() {
        cause = below;
    }
    Text::verbatim(cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns `true` if a token may be sent to `url` and the host is this machine. `None` if it may
    /// not be sent there.
    fn loopback(url: &str) -> Option<bool> {
        let token = Token::new("s3cret").expect("a token");
        Address::new(url, token)
            .ok()
            .map(|address| address.loopback)
    }

    #[test]
    fn a_token_goes_to_tls_or_stays_on_this_machine() {
        for url in [
            "http://localhost:8321",
            "HTTP://LOCALHOST",
            "http://127.0.0.1:1",
            "http://127.255.255.254",
            "http://127.1",
            "http://[::1]:8321/v1",
            "https://localhost",
        ] {
            assert_eq!(loopback(url), Some(true), "{url}");
        }
        for url in [
            "https://portal.example",
            "https://localhost.example",
            "https://127.0.0.1.example",
        ] {
            assert_eq!(loopback(url), Some(false), "{url}");
        }
        for url in [
            "http://portal.example",
            "http://notlocalhost",
            "http://my.localhost",
            "http://localhost.example",
            "http://127.0.0.1.example",
            "http://localhost@portal.example",
            "https://user@portal.example",
            "https://:secret@localhost",
            "http://user@localhost:8321",
            "http://[::ffff:10.0.0.1]",
            "http://0.0.0.0",
            "ftp://localhost",
            "localhost:8321",
            "portal.example",
            "",
        ] {
            assert_eq!(loopback(url), None, "{url}");
        }
    }
}
