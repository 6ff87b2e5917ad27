//! One connection to the mail server. What it says beside its code may hold addresses, and goes
//! nowhere.

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

/// How long a connection may take to be ready, and to end.
const READY: Duration = Duration::from_secs(30);

/// How long a mail may take. A server that answers later has it twice.
const MAIL: Duration = Duration::from_mins(2);

/// A mail server that is ready to take mail.
pub(in crate::server) struct SmtpConnection(AsyncSmtpConnection);

/// What the server made of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::server) enum SmtpReply {
    /// It took it.
    Taken(u16),
    /// It never will.
    Refused(Option<u16>),
    /// It may later.
    Later(Option<u16>),
}

/// Why there is no connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct SmtpFailure {
    pub code: Option<u16>,
    /// For the operator; no address or text of anybody is in it.
    pub why: String,
}

impl SmtpConnection {
    /// Connects, encrypts and signs in, as `mail` says. `name` is whom the server greets.
    pub async fn open(mail: &Mail, name: &ClientId) -> Result<Self, SmtpFailure> {
        match timeout(READY, ready(mail, name)).await {
            Ok(Ok(connection)) => Ok(Self(connection)),
            Ok(Err(error)) => Err(trouble(&error)),
            Err(_) => Err(SmtpFailure {
                code: None,
                why: "it takes too long".to_owned(),
            }),
        }
    }

    /// Sends a mail. Unless it is taken, the connection is of no more use.
    pub async fn send(&mut self, message: &Message) -> SmtpReply {
        let bytes = message.formatted();
        let sent = self.0.send(message.envelope(), &bytes);
        match timeout(MAIL, sent).await {
            Ok(Ok(response)) => SmtpReply::Taken(response.code().into()),
            // An address that this server cannot be told.
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

    /// Says goodbye, without waiting for long.
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

fn trouble(error: &Error) -> SmtpFailure {
    let code = error.status().map(u16::from);
    let why = match (code, error.source()) {
        (Some(code), _) => format!("it answers {code}"),
        (None, Some(source)) => source.to_string(),
        (None, None) => "the connection broke".to_owned(),
    };
    SmtpFailure { code, why }
}
