//! The mail server that takes the portal's mail, as a URL names it.

use std::net::IpAddr;
use std::str::FromStr;

use axum::http::Uri;

use crate::language::{Text, id};

/// How a connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Security {
    /// Not at all: on this machine alone.
    None,
    /// From `STARTTLS` on, without which nothing is sent.
    StartTls,
    /// From its first byte.
    Tls,
}

/// A mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
}

impl FromStr for Relay {
    type Err = Text;

    fn from_str(text: &str) -> Result<Self, Text> {
        let wrong = || Text::new(id::SMTP_WRITE_URL);
        let uri: Uri = text.parse().map_err(|_| wrong())?;
        let authority = uri.authority().ok_or_else(wrong)?;
        if authority.as_str().contains('@') {
            return Err(Text::new(id::SMTP_SECRETS_ELSEWHERE));
        }
        let host = authority.host();
        let has_port = authority.as_str().len() > host.len();
        if host.is_empty() || !matches!(uri.path(), "" | "/") || has_port && uri.port().is_none() {
            return Err(wrong());
        }
        let insists = match uri.query() {
            None => false,
            Some("tls=required") => true,
            Some(_) => return Err(wrong()),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let (security, port) = match uri.scheme_str() {
            Some("smtps") => (Security::Tls, 465),
            Some("smtp") if is_this_machine(host) && !insists => (Security::None, 25),
            Some("smtp") => (Security::StartTls, 587),
            _ => return Err(wrong()),
        };
        Ok(Self {
            host: host.to_owned(),
            port: uri.port_u16().unwrap_or(port),
            security,
        })
    }
}

fn is_this_machine(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost"
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_this_machine_unencrypted() {
        let relay = |text: &str| {
            let relay: Relay = text.parse().expect(text);
            (relay.host, relay.port, relay.security)
        };
        let host = |host: &str, port, security| (host.to_owned(), port, security);
        for (text, meant) in [
            (
                "smtps://mail.example",
                host("mail.example", 465, Security::Tls),
            ),
            ("smtps://localhost/", host("localhost", 465, Security::Tls)),
            (
                "smtp://mail.example",
                host("mail.example", 587, Security::StartTls),
            ),
            (
                "smtp://mail.example:25",
                host("mail.example", 25, Security::StartTls),
            ),
            ("smtp://10.0.0.1", host("10.0.0.1", 587, Security::StartTls)),
            (
                "smtp://localhost.example",
                host("localhost.example", 587, Security::StartTls),
            ),
            ("smtp://localhost", host("localhost", 25, Security::None)),
            (
                "smtp://127.0.0.1:1025",
                host("127.0.0.1", 1025, Security::None),
            ),
            ("smtp://[::1]:1025", host("::1", 1025, Security::None)),
            (
                "smtp://localhost:1?tls=required",
                host("localhost", 1, Security::StartTls),
            ),
        ] {
            assert_eq!(relay(text), meant, "{text}");
        }
    }

    #[test]
    fn what_names_no_server_is_refused() {
        for text in [
            "",
            "mail.example",
            "mail.example:25",
            "http://mail.example",
            "smtp://",
            "smtp:///",
            "smtp://mail.example/path",
            "smtp://mail.example?tls=none",
            "smtp://mail.example:",
            "smtp://mail.example:99999",
            "smtp://user:secret@mail.example",
            "smtp://a b",
            "smtp://mail.example\r\nX: y",
        ] {
            let refused = text.parse::<Relay>().expect_err(text);
            assert!(!refused.to_string().contains("secret"), "{refused}");
        }
    }
}
