//! A connection to the mail server. The text of its replies may contain addresses, so only their
//! codes are used.

use std::error::Error as _;
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;
use tokio::time::timeout;

use super::Mail;
use super::relay::SmtpSecurity;

/// The time for a connection to be ready, and to end.
const READY: Duration = Duration::from_secs(30);

/// The time for a mail. A server that replies later gets the mail twice.
const MAIL: Duration = Duration::from_mins(2);

/// A mail server that is ready to take mail.
pub(in crate::server) struct SmtpConnection(AsyncSmtpConnection);

/// The reply of the mail server to a mail, with its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::server) enum SmtpReply {
    /// The server has taken the mail.
    Taken(u16),
    /// The server will never take the mail.
    Refused(Option<u16>),
    /// The server may take the mail later.
    Later(Option<u16>),
}

/// The failure of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct SmtpFailure {
    /// The code of the server's reply, if there was one.
    pub code: Option<u16>,
    /// The reason, for the operator. It contains no address and no text of the server.
    pub reason: String,
}

impl SmtpConnection {
    /// Connects, encrypts and signs in with the settings `mail`. The server is greeted with `name`.
    pub async fn open(mail: &Mail, name: &ClientId) -> Result<Self, SmtpFailure> {
        match timeout(READY, ready(mail, name)).await {
            Ok(Ok(connection)) => Ok(Self(connection)),
            Ok(Err(error)) => Err(failure(&error)),
            Err(_) => Err(SmtpFailure {
                code: None,
                reason: "it takes too long".to_owned(),
            }),
        }
    }

    /// Sends a mail. Unless it is taken, the connection cannot be used again.
    pub async fn send(&mut self, message: &Message) -> SmtpReply {
        let bytes = message.formatted();
        let sent = self.0.send(message.envelope(), &bytes);
        match timeout(MAIL, sent).await {
            Ok(Ok(response)) => SmtpReply::Taken(response.code().into()),
            // The server does not support the characters of the address.
            Ok(Err(error)) if error.is_client() => SmtpReply::Refused(None),
            Ok(Err(error)) => {
                let code = error.status().map(u16::from);
                if error.is_permanent() {
                    SmtpReply::Refused(code)
                } else {
                    SmtpReply::Later(code)
                }
            }
            Err(_) => SmtpReply::Later(None),
        }
    }

    /// Ends the connection, without waiting for long.
    pub async fn close(mut self) {
        let _ = timeout(READY, self.0.abort()).await;
    }
}

async fn ready(mail: &Mail, name: &ClientId) -> Result<AsyncSmtpConnection, Error> {
    let inner = &mail.inner;
    let server = (inner.relay.host.as_str(), inner.relay.port);
    let at_once = inner
        .tls
        .clone()
        .filter(|_| inner.relay.security == SmtpSecurity::Tls);
    let mut connection =
        AsyncSmtpConnection::connect_tokio1(server, Some(READY), name, at_once, None).await?;
    if let (SmtpSecurity::StartTls, Some(tls)) = (inner.relay.security, &inner.tls) {
        connection.starttls(tls.clone(), name).await?;
    }
    if let Some(credentials) = &inner.credentials {
        connection.auth(DEFAULT_MECHANISMS, credentials).await?;
    }
    Ok(connection)
}

fn failure(error: &Error) -> SmtpFailure {
    let code = error.status().map(u16::from);
    let reason = match (code, error.source()) {
        (Some(code), _) => format!("it answers {code}"),
        (None, Some(source)) => source.to_string(),
        (None, None) => "the connection broke".to_owned(),
    };
    SmtpFailure { code, reason }
}
