//! The options of `contactctl portal serve` for the server that it sends mail by.

use clap::Args;

use crate::cli::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::{Mail, Relay};

/// The variable with the user name for the mail server.
const USER: &str = "CONTACTCTL_SMTP_USER";

/// The variable with the password for the mail server.
const PASSWORD: &str = "CONTACTCTL_SMTP_PASSWORD";

/// How the portal sends mail about events.
#[derive(Debug, Args)]
pub(super) struct MailArgs {
    /// Send mail about events through `smtps://HOST`, or `smtp://HOST` with STARTTLS (on this machine,
    /// without encryption); user and password come from `CONTACTCTL_SMTP_USER` and
    /// `CONTACTCTL_SMTP_PASSWORD`
    #[arg(long, value_name = "URL", requires = "smtp_from")]
    smtp: Option<String>,
    /// The sender address of the mail
    #[arg(long, value_name = "ADDRESS", requires = "smtp")]
    smtp_from: Option<String>,
}

impl MailArgs {
    /// Returns the way to send mail. `None` if no mail is sent.
    pub fn read(&self, session: &Session<'_>) -> Result<Option<Mail>> {
        let (Some(url), Some(from)) = (&self.smtp, &self.smtp_from) else {
            return Ok(None);
        };
        // The URL may contain a password, so the message does not show it.
        let relay: Relay = url
            .parse()
            .map_err(|why: Text| Error::usage(Text::new(id::SMTP_NO_SERVER)).hint(why))?;
        let credentials = match (session.variable(USER), session.variable(PASSWORD)) {
            (Some(user), Some(password)) => Some((user, password)),
            (None, None) => None,
            (Some(_), None) => return Err(half(USER, PASSWORD)),
            (None, Some(_)) => return Err(half(PASSWORD, USER)),
        };
        Mail::new(relay, credentials, from, session.language()).map(Some)
    }
}

/// Returns the error for a user name without a password, or a password without a user name.
fn half(set: &str, missing: &str) -> Error {
    Error::usage(
        Text::new(id::SMTP_HALF_SIGNED_IN)
            .with("set", set)
            .with("missing", missing),
    )
}
