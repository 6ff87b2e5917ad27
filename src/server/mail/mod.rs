//! Mail about events: the settings, the text, and the connection to the mail server.

mod letter;
mod relay;
mod smtp;

use std::fmt;
use std::sync::Arc;

use lettre::Address;
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;

pub(super) use self::letter::compose;
pub use self::relay::Relay;
use self::relay::SmtpSecurity;
pub(super) use self::smtp::{SmtpConnection, SmtpFailure, SmtpReply};
use crate::error::{Error, Result};
use crate::language::{Language, Text, id};

/// The settings for mail: the server, the sender and the language. Clones share them.
#[derive(Clone)]
pub struct Mail {
    inner: Arc<Inner>,
}

struct Inner {
    relay: Relay,
    /// `None` without encryption.
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    from: Mailbox,
    language: Language,
}

impl Mail {
    /// Returns settings for mail by `relay`, which may require `credentials`: a user and a
    /// password.
    ///
    /// # Errors
    ///
    /// If `from` is not an address, or the system's certificates cannot be read.
    pub fn new(
        relay: Relay,
        credentials: Option<(String, String)>,
        from: &str,
        language: Language,
    ) -> Result<Self> {
        let sender: Mailbox = from
            .parse()
            .map_err(|_| Error::usage(Text::new(id::SMTP_NO_SENDER).with("from", from)))?;
        let tls = match relay.security {
            SmtpSecurity::None => None,
            SmtpSecurity::StartTls | SmtpSecurity::Tls => Some(
                TlsParameters::builder(relay.host.clone())
                    .build_rustls()
                    .map_err(|error| {
                        Error::io(Text::new(id::SMTP_NO_CERTIFICATES)).because(error)
                    })?,
            ),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                relay,
                tls,
                credentials: credentials.map(|(user, password)| Credentials::new(user, password)),
                from: sender,
                language,
            }),
        })
    }

    /// Returns the domain of the sender.
    pub(super) fn domain(&self) -> &str {
        Address::domain(&self.inner.from.email)
    }
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail")
            .field("relay", &self.inner.relay)
            .field("signs_in", &self.inner.credentials.is_some())
            .finish_non_exhaustive()
    }
}
