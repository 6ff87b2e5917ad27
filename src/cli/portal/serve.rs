//! `contactctl portal serve`.

use std::net::SocketAddr;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use tokio::net::TcpListener;

use super::file::{FileArgs, open_or_make};
use super::{front, mail};
use crate::cli::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::{AnsweredRequest, Portal, serve};

/// Serve the pages and the API until Ctrl-C
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal serve
  contactctl portal serve --listen 127.0.0.1:0 --database /srv/portal/portal.sqlite3
  contactctl portal serve --listen 0.0.0.0:443 --public-url https://portal.example.com \\
    --tls-cert portal.pem --tls-key portal.key
  CONTACTCTL_SMTP_PASSWORD=... CONTACTCTL_SMTP_USER=portal contactctl portal serve \\
    --smtp smtps://mail.example.com --smtp-from portal@example.com")]
pub(super) struct ServeArgs {
    #[command(flatten)]
    file: FileArgs,
    /// The address to listen on; port 0 selects a free port
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8765")]
    listen: SocketAddr,
    #[command(flatten)]
    front: front::FrontArgs,
    #[command(flatten)]
    mail: mail::MailArgs,
    /// Where "Contact support" on the pages leads: an e-mail address or an https URL
    #[arg(long, value_name = "CONTACT", value_parser = support_contact)]
    support: Option<String>,
    /// What to log on stderr: failures as text, or every request as a line of JSON
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = LogFormat::Text)]
    log_format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LogFormat {
    /// A line for each failure of the portal
    Text,
    /// A line of JSON for each request and each notice, without names, addresses or values
    Json,
}

/// Parses the contact that the pages link to: an e-mail address or an https URL.
fn support_contact(text: &str) -> Result<String, Text> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let is_address = text.contains('@') && !text.contains([':', '/', '?', '&']);
    if is_plain && (is_address || text.starts_with("https://")) {
        return Ok(text.to_owned());
    }
    Err(Text::new(id::NOT_A_CONTACT))
}

/// Serves until Ctrl-C, or a request of the system to stop.
pub(super) async fn serve_until_stopped(session: &Session<'_>, args: &ServeArgs) -> Result<()> {
    let front = args.front.read()?;
    front.check(args.listen)?;
    #[cfg(unix)]
    let encrypts = front.tls.is_some();
    let mail = args.mail.read(session)?;
    let store = open_or_make(session, &args.file)?;
    let database = store.path().display().to_string();
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        Error::io(Text::new(id::SERVE_NO_LISTEN).with("address", args.listen.to_string()))
            .because(error)
    })?;
    let address = listener
        .local_addr()
        .map_err(|error| Error::io(Text::new(id::SERVE_NO_ADDRESS)).because(error))?;
    let voice = session.voice();
    let as_text = args.log_format == LogFormat::Text;
    let log = Arc::new(move |line: &str| {
        if as_text {
            voice.say(&format!("portal: {line}"));
        }
    });
    let clock = Arc::new(session.clock());
    let base = front.base(address);
    let serving = match front.origin {
        Some(_) => Text::new(id::SERVE_AT_BEHIND).with("address", address.to_string()),
        None => Text::new(id::SERVE_AT),
    };
    let at = serving.with("url", base.as_str()).with("path", database);
    let mut portal = Portal::new(store, clock, crate::check::account, log).with_front(front);
    if let Some(support) = &args.support {
        portal = portal.with_support(support);
    }
    if let Some(mail) = mail {
        portal = portal.with_mail(mail);
    }
    if !as_text {
        let now = session.clock();
        portal = portal.with_notices(Arc::new(move |line: &str| {
            voice.say(&notice(now(), line));
        }));
        portal = portal.with_watch(Arc::new(move |answered: &AnsweredRequest| {
            voice.say(&answered.to_json(now()));
        }));
    }
    let key = portal.sign_in_key().await?;
    let link = format!("{base}/sign-in?token={}", key.expose());
    let sign_in = Text::new(id::SERVE_SIGN_IN).with("link", link);
    let lines =
        [at, sign_in, Text::new(id::SERVE_STOP)].map(|line| line.say(session.language()) + "\n");
    // The link is a secret that is made to be shown.
    session.print_released(&lines.concat())?;
    #[cfg(unix)]
    if encrypts {
        renew_on_hangup(&portal)?;
    }
    serve(listener, portal, stopped()).await
}

/// Returns the line of the JSON log for a notice, which is not about a request.
fn notice(at: Timestamp, line: &str) -> String {
    let at = at.strftime("%FT%T%.3fZ").to_string();
    serde_json::json!({ "at": at, "notice": line }).to_string()
}

/// Reads the certificate again at each SIGHUP, which the program that renews certificates sends.
#[cfg(unix)]
fn renew_on_hangup(portal: &Portal) -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut hangups = signal(SignalKind::hangup())
        .map_err(|error| Error::io(Text::new(id::NO_SIGNALS)).because(error))?;
    let portal = portal.clone();
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            portal.renew_certificate();
        }
    });
    Ok(())
}

/// Waits for Ctrl-C, or for a request of the system to stop.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        // If the signal cannot be received, the server runs until it is killed.
        std::future::pending::<()>().await;
    }
}
