//! Mail about events: how it is sent, what it says, and the task that sends it.

mod courier;
mod letter;
mod once;
mod relay;
mod smtp;

use std::fmt;
use std::sync::Arc;

use lettre::Address;
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;

pub(super) use self::courier::run;
pub use self::relay::Relay;
use self::relay::Security;
use crate::error::{Error, Result};
use crate::language::{Language, Text, id};

/// How mail is sent: by which server, from whom and in which language.
#[derive(Clone)]
pub struct Mail {
    inner: Arc<Inner>,
}

struct Inner {
    relay: Relay,
    /// None where nothing is encrypted, which is on this machine alone.
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    from: Mailbox,
    language: Language,
}

impl Mail {
    /// Mail by `relay`, which wants `credentials`: a user and a password.
    ///
    /// # Errors
    ///
    /// If `from` is no address, or the system's certificates cannot be read.
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
            Security::None => None,
            Security::StartTls | Security::Tls => {
                let parameters = TlsParameters::builder(relay.host.clone()).build_rustls();
                Some(parameters.map_err(|error| {
                    Error::io(Text::new(id::SMTP_NO_CERTIFICATES)).because(error)
                })?)
            }
        };
        let credentials = credentials.map(|(user, password)| Credentials::new(user, password));
        Ok(Self {
            inner: Arc::new(Inner {
                relay,
                tls,
                credentials,
                from: sender,
                language,
            }),
        })
    }

    /// The domain that the mail comes from.
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
