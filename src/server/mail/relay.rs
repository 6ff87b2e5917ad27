//! The mail server that takes the portal's mail.

use std::net::IpAddr;
use std::str::FromStr;

use axum::http::Uri;

use crate::language::{Text, id};

/// The encryption of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SmtpSecurity {
    /// No encryption: only for a server on this machine.
    None,
    /// From `STARTTLS` on. Without it, nothing is sent.
    StartTls,
    /// From the first byte.
    Tls,
}

/// A mail server, which is named by a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: SmtpSecurity,
}

impl FromStr for Relay {
    type Err = Text;

    fn from_str(text: &str) -> Result<Self, Text> {
        let invalid = Text::new(id::SMTP_WRITE_URL);
        let Ok(uri) = text.parse::<Uri>() else {
            return Err(invalid);
        };
        let Some(authority) = uri.authority() else {
            return Err(invalid);
        };
        if authority.as_str().contains('@') {
            return Err(Text::new(id::SMTP_SECRETS_ELSEWHERE));
        }
        // An IPv6 address is in brackets.
        let bracketed = authority.host();
        let has_port = authority.as_str().len() > bracketed.len();
        if bracketed.is_empty()
            || !matches!(uri.path(), "" | "/")
            || has_port && uri.port().is_none()
        {
            return Err(invalid);
        }
        let requires_tls = match uri.query() {
            None => false,
            Some("tls=required") => true,
            Some(_) => return Err(invalid),
        };
        let host = bracketed.trim_start_matches('[').trim_end_matches(']');
        let (security, port) = match uri.scheme_str() {
            Some("smtps") => (SmtpSecurity::Tls, 465),
            Some("smtp") if is_this_machine(host) && !requires_tls => (SmtpSecurity::None, 25),
            Some("smtp") => (SmtpSecurity::StartTls, 587),
            _ => return Err(invalid),
        };
        Ok(Self {
            host: host.to_owned(),
            port: uri.port_u16().unwrap_or(port),
            security,
        })
    }
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_this_machine_unencrypted() {
        for (text, host, port, security) in [
            (
                "smtps://mail.example",
                "mail.example",
                465,
                SmtpSecurity::Tls,
            ),
            ("smtps://localhost/", "localhost", 465, SmtpSecurity::Tls),
            (
                "smtp://mail.example",
                "mail.example",
                587,
                SmtpSecurity::StartTls,
            ),
            (
                "smtp://mail.example:25",
                "mail.example",
                25,
                SmtpSecurity::StartTls,
            ),
            ("smtp://10.0.0.1", "10.0.0.1", 587, SmtpSecurity::StartTls),
            (
                "smtp://localhost.example",
                "localhost.example",
                587,
                SmtpSecurity::StartTls,
            ),
            ("smtp://localhost", "localhost", 25, SmtpSecurity::None),
            (
                "smtp://127.0.0.1:1025",
                "127.0.0.1",
                1025,
                SmtpSecurity::None,
            ),
            ("smtp://[::1]:1025", "::1", 1025, SmtpSecurity::None),
            (
                "smtp://localhost:1?tls=required",
                "localhost",
                1,
                SmtpSecurity::StartTls,
            ),
        ] {
            let relay: Relay = text.parse().expect(text);
            let expected = Relay {
                host: host.to_owned(),
                port,
                security,
            };
            assert_eq!(relay, expected, "{text}");
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
