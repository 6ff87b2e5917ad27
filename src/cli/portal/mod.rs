//! `contactctl portal`: the portal as a server of its own.

mod audit;
mod backup;
mod front;
mod invite;
mod mail;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;

use super::Session;
use super::push::block_on;
use crate::config::{Config, DEFAULT_PORTAL, PortalKind};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::server::{Access, AnsweredRequest, NewToken, Portal, Scope, Store, StoredToken, serve};

/// Run a partner portal of your own
///
/// The portal that a fresh project syncs to, as a server with pages and an API. Its values are in
/// one file, `.contactctl/NAME.sqlite3`.
#[derive(Debug, Args)]
pub(super) struct PortalArgs {
    #[command(subcommand)]
    command: PortalCommand,
}

#[derive(Debug, Subcommand)]
enum PortalCommand {
    Serve(ServeArgs),
    Invite(invite::InviteArgs),
    Audit(audit::AuditArgs),
    Backup(backup::BackupArgs),
    /// Tokens of the API
    #[command(subcommand)]
    Token(TokenCommand),
}

/// Which portal's file.
#[derive(Debug, Args)]
struct FileArgs {
    /// The embedded portal of this name in the configuration
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// The database file, instead of the project's own
    #[arg(long, value_name = "FILE", conflicts_with = "portal")]
    database: Option<PathBuf>,
}

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
struct ServeArgs {
    #[command(flatten)]
    file: FileArgs,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8765")]
    listen: SocketAddr,
    #[command(flatten)]
    front: front::FrontArgs,
    #[command(flatten)]
    mail: mail::MailArgs,
    /// Where the pages' "Contact support" leads: an e-mail address, or an https URL
    #[arg(long, value_name = "CONTACT", value_parser = support_contact)]
    support: Option<String>,
    /// What is told on stderr: failures as text, or every request as a line of JSON
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

/// An address that a page can link to, and nothing else.
fn support_contact(text: &str) -> Result<String, Text> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let is_address = text.contains('@') && !text.contains([':', '/', '?', '&']);
    if is_plain && (is_address || text.starts_with("https://")) {
        return Ok(text.to_owned());
    }
    Err(Text::new("not-a-contact"))
}

#[derive(Debug, Subcommand)]
enum TokenCommand {
    Create(CreateArgs),
    /// List the tokens, without their secrets
    List(FileArgs),
    /// End a token at once
    Revoke {
        /// The token's name
        name: String,
        #[command(flatten)]
        file: FileArgs,
    },
}

/// Make a token; its secret is printed once
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal token create ci --scope write
  contactctl portal token create auditor --scope read --account bistro-warszawa --days 7")]
struct CreateArgs {
    /// What to call it; the portal's history names it
    name: String,
    /// What it may do
    #[arg(long, value_enum)]
    scope: ScopeArg,
    /// Only for this account (may be repeated)
    #[arg(long = "account", value_name = "ID")]
    accounts: Vec<String>,
    /// Days until it expires
    #[arg(long, value_name = "N", default_value_t = 90, value_parser = clap::value_parser!(u16).range(1..=3650))]
    days: u16,
    #[command(flatten)]
    file: FileArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ScopeArg {
    /// Read
    Read,
    /// Read, and write records
    Write,
    /// As write, and make accounts and manage users
    Admin,
}

impl From<ScopeArg> for Scope {
    fn from(arg: ScopeArg) -> Self {
        match arg {
            ScopeArg::Read => Self::Read,
            ScopeArg::Write => Self::Write,
            ScopeArg::Admin => Self::Admin,
        }
    }
}

pub(super) fn run(session: &Session<'_>, args: &PortalArgs) -> Result<ExitCode> {
    block_on(async {
        match &args.command {
            PortalCommand::Serve(args) => serve_until_stopped(session, args).await,
            PortalCommand::Audit(args) => audit::audit(session, args).await,
            PortalCommand::Backup(args) => backup::backup(session, args).await,
            PortalCommand::Invite(args) => invite::invite(session, args).await,
            PortalCommand::Token(TokenCommand::Create(args)) => create(session, args).await,
            PortalCommand::Token(TokenCommand::List(file)) => list(session, file).await,
            PortalCommand::Token(TokenCommand::Revoke { name, file }) => {
                revoke(session, name, file).await
            }
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

async fn serve_until_stopped(session: &Session<'_>, args: &ServeArgs) -> Result<()> {
    let front = args.front.read()?;
    front.check(args.listen)?;
    #[cfg(unix)]
    let encrypts = front.tls.is_some();
    let mail = args.mail.read(session)?;
    let store = open(session, &args.file)?;
    let database = store.path().display().to_string();
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        Error::io(Text::new("serve-no-listen").with("address", args.listen.to_string()))
            .because(error)
    })?;
    let address = listener
        .local_addr()
        .map_err(|error| Error::io(Text::new("serve-no-address")).because(error))?;
    let voice = session.voice();
    let as_text = args.log_format == LogFormat::Text;
    let log = Arc::new(move |line: &str| {
        if as_text {
            voice.say(&format!("portal: {line}"));
        }
    });
    let clock = Arc::new(session.clock());
    let base = front.base(address);
    let at = match front.origin {
        Some(_) => Text::new("serve-at-behind").with("address", address.to_string()),
        None => Text::new("serve-at"),
    };
    let at = at.with("url", base.as_str()).with("path", database);
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
    let sign_in = Text::new("serve-sign-in").with("link", link);
    let lines = [at, sign_in, Text::new("serve-stop")];
    let lines = lines.map(|line| line.say(session.language()) + "\n");
    session.print(&lines.concat())?;
    #[cfg(unix)]
    if encrypts {
        renew_on_hangup(&portal)?;
    }
    serve(listener, portal, stopped()).await
}

/// What no request is about, as a line of the log.
fn notice(at: Timestamp, line: &str) -> String {
    let at = at.strftime("%FT%T%.3fZ").to_string();
    serde_json::json!({ "at": at, "notice": line }).to_string()
}

async fn create(session: &Session<'_>, args: &CreateArgs) -> Result<()> {
    let store = open(session, &args.file)?;
    let access = if args.accounts.is_empty() {
        Access::All
    } else {
        Access::Only(args.accounts.clone())
    };
    let expires_at = days_after(session.now(None), args.days);
    let token = NewToken {
        name: args.name.clone(),
        scope: args.scope.into(),
        access,
        expires_at,
    };
    let secret = store.create_token(token, session.now(None)).await?;
    session.voice().tell(
        &Text::new("token-made")
            .with("name", args.name.as_str())
            .with("day", day(expires_at)),
    );
    session.print(&format!("{}\n", secret.expose()))
}

async fn list(session: &Session<'_>, file: &FileArgs) -> Result<()> {
    let tokens = open(session, file)?.tokens().await?;
    if tokens.is_empty() {
        session.voice().tell(&Text::new("token-list-empty"));
        return Ok(());
    }
    let line = |token: &StoredToken| {
        let accounts = match &token.access {
            Access::All => Text::new("token-all-accounts"),
            Access::Only(ids) => Text::verbatim(ids.join(", ")),
        };
        let line = if token.expires_at <= session.now(None) {
            Text::new("token-line-expired")
        } else {
            Text::new("token-line-until")
        };
        let line = line
            .with("name", token.name.as_str())
            .with("scope", token.scope.as_str())
            .with("accounts", accounts)
            .with("day", day(token.expires_at));
        line.say(session.language()) + "\n"
    };
    session.print(&tokens.iter().map(line).collect::<String>())
}

async fn revoke(session: &Session<'_>, name: &str, file: &FileArgs) -> Result<()> {
    if open(session, file)?
        .revoke_token(name, session.now(None))
        .await?
    {
        session
            .voice()
            .tell(&Text::new("token-revoked").with("name", name));
        return Ok(());
    }
    Err(Error::usage(Text::new("no-such-token").with("name", name)))
}

/// The file of the portal that the arguments name.
fn open(session: &Session<'_>, args: &FileArgs) -> Result<Store> {
    if let Some(path) = &args.database {
        return Store::open(path);
    }
    let project = session.project()?;
    let config = project.settings()?;
    let name = embedded_portal(&config, args.portal.as_deref())?;
    Store::open(&crate::portal::database(&project.root, name)?)
}

/// The embedded portal of this name, or the only one.
fn embedded_portal<'c>(config: &'c Config, name: Option<&'c str>) -> Result<&'c str> {
    let embedded: Vec<_> = config
        .portals
        .iter()
        .filter(|(_, portal)| portal.kind == PortalKind::Embedded)
        .map(|(name, _)| name.as_str())
        .collect();
    match (name, &embedded[..]) {
        (Some(name), _) if embedded.contains(&name) => Ok(name),
        (Some(name), _) => Err(Error::usage(
            Text::new("no-such-embedded").with("name", name),
        )),
        (None, [only]) => Ok(only),
        (None, []) => Err(Error::usage(Text::new("no-embedded"))),
        (None, several) if several.contains(&DEFAULT_PORTAL) => Ok(DEFAULT_PORTAL),
        (None, _) => Err(Error::usage(Text::new("several-embedded"))),
    }
}

fn days_after(now: Timestamp, days: u16) -> Timestamp {
    now.saturating_add(SignedDuration::from_hours(i64::from(days) * 24))
        .unwrap_or(Timestamp::MAX)
}

fn day(instant: Timestamp) -> String {
    jiff::tz::TimeZone::UTC
        .to_datetime(instant)
        .date()
        .to_string()
}

/// Reads the certificate anew at each SIGHUP, by which whoever renewed it says so.
#[cfg(unix)]
fn renew_on_hangup(portal: &Portal) -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut hangups = signal(SignalKind::hangup())
        .map_err(|error| Error::io(Text::new("no-signals")).because(error))?;
    let portal = portal.clone();
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            portal.renew_certificate();
        }
    });
    Ok(())
}

/// Is there when Ctrl-C, or the system, says that it is enough.
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
        // Without a way to be told, the server runs until it is killed.
        std::future::pending::<()>().await;
    }
}
