//! Options of `contactctl portal serve`: by which server it sends mail.

use clap::Args;

use crate::cli::session::Session;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::server::{Mail, Relay};

/// Who signs in to the mail server.
const USER: &str = "CONTACTCTL_SMTP_USER";

/// Their password.
const PASSWORD: &str = "CONTACTCTL_SMTP_PASSWORD";

/// How the portal sends mail about events.
#[derive(Debug, Args)]
pub(super) struct MailArgs {
    /// Send mail about events by `smtps://HOST`, or by `smtp://HOST` with STARTTLS; user and
    /// password are in `CONTACTCTL_SMTP_USER` and `CONTACTCTL_SMTP_PASSWORD`
    #[arg(long, value_name = "URL", requires = "smtp_from")]
    smtp: Option<String>,
    /// The address that the mail comes from
    #[arg(long, value_name = "ADDRESS", requires = "smtp")]
    smtp_from: Option<String>,
}

impl MailArgs {
    /// How mail is sent, if it is.
    pub fn read(&self, session: &Session<'_>) -> Result<Option<Mail>> {
        let (Some(url), Some(from)) = (&self.smtp, &self.smtp_from) else {
            return Ok(None);
        };
        // It may have a password in it, and so it is not shown.
        let relay: Relay = url
            .parse()
            .map_err(|why: Text| Error::usage(Text::new("smtp-no-server")).hint(why))?;
        let credentials = match (session.variable(USER), session.variable(PASSWORD)) {
            (Some(user), Some(password)) => Some((user, password)),
            (None, None) => None,
            (Some(_), None) => return Err(half(USER, PASSWORD)),
            (None, Some(_)) => return Err(half(PASSWORD, USER)),
        };
        Mail::new(relay, credentials, from, session.language()).map(Some)
    }
}

fn half(set: &str, missing: &str) -> Error {
    let half = Text::new("smtp-half-signed-in");
    Error::usage(half.with("set", set).with("missing", missing))
}
