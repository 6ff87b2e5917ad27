//! `contactctl portal token`.

use clap::{Args, Subcommand, ValueEnum};
use jiff::{SignedDuration, Timestamp};

use super::file::{FileArgs, open};
use crate::cli::session::Session;
use crate::contact::limits;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::{Access, NewToken, StoredToken, TokenScope};

#[derive(Debug, Subcommand)]
pub(super) enum TokenCommand {
    Create(CreateArgs),
    /// List the tokens, without their secrets
    List(FileArgs),
    /// Revoke a token immediately
    Revoke {
        /// The token's name
        name: String,
        #[command(flatten)]
        file: FileArgs,
    },
}

/// Create a token; its secret is printed only once
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal token create ci --scope write
  contactctl portal token create auditor --scope read --account bistro-warszawa --days 7")]
pub(super) struct CreateArgs {
    /// The token's name, which the portal's history shows
    name: String,
    /// What the token may do
    #[arg(long, value_enum)]
    scope: ScopeArg,
    /// Only for this account (may be repeated)
    #[arg(long = "account", value_name = "ID")]
    accounts: Vec<String>,
    /// Days until the token expires
    #[arg(long, value_name = "N", default_value_t = 90, value_parser = clap::value_parser!(u16).range(1..=3650))]
    days: u16,
    #[command(flatten)]
    file: FileArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ScopeArg {
    /// Read
    Read,
    /// Read, and write records
    Write,
    /// As `write`, and also create accounts and manage users
    Admin,
}

impl From<ScopeArg> for TokenScope {
    fn from(arg: ScopeArg) -> Self {
        match arg {
            ScopeArg::Read => Self::Read,
            ScopeArg::Write => Self::Write,
            ScopeArg::Admin => Self::Admin,
        }
    }
}

/// Runs one of the commands about tokens.
pub(super) async fn token(session: &Session<'_>, command: &TokenCommand) -> Result<()> {
    match command {
        TokenCommand::Create(args) => create(session, args).await,
        TokenCommand::List(file) => list(session, file).await,
        TokenCommand::Revoke { name, file } => revoke(session, name, file).await,
    }
}

async fn create(session: &Session<'_>, args: &CreateArgs) -> Result<()> {
    let is_plain = args.name.chars().all(limits::is_of_name);
    let is_long = args.name.chars().count() > limits::TOKEN_NAME;
    if args.name.trim().is_empty() || is_long || !is_plain {
        return Err(Error::usage(Text::new(id::TOKEN_NAME_ODD)));
    }
    let store = open(session, &args.file)?;
    if let Some(id) = store.first_missing(args.accounts.clone()).await? {
        return Err(Error::usage(Text::new(id::TOKEN_NO_ACCOUNT).with("id", id)));
    }
    let access = if args.accounts.is_empty() {
        Access::All
    } else {
        Access::Only(args.accounts.clone())
    };
    let expires_at = days_after(session.now(), args.days);
    let token = NewToken {
        name: args.name.clone(),
        scope: args.scope.into(),
        access,
        expires_at,
    };
    let secret = store.create_token(token, session.now()).await?;
    session.note(
        &Text::new(id::TOKEN_MADE)
            .with("name", args.name.as_str())
            .with("day", day(expires_at)),
    );
    session.print_released(&format!("{}\n", secret.expose()))
}

async fn list(session: &Session<'_>, file: &FileArgs) -> Result<()> {
    let tokens = open(session, file)?.tokens().await?;
    if tokens.is_empty() {
        session.note(&Text::new(id::TOKEN_LIST_EMPTY));
        return Ok(());
    }
    let now = session.now();
    let lines = tokens
        .iter()
        .map(|token| line(token, now).say(session.language()) + "\n");
    session.print(&lines.collect::<String>())
}

/// Returns the line of a token in the list.
fn line(token: &StoredToken, now: Timestamp) -> Text {
    let accounts = match &token.access {
        Access::All => Text::new(id::TOKEN_ALL_ACCOUNTS),
        Access::Only(ids) => Text::verbatim(ids.join(", ")),
    };
    let message = if token.expires_at <= now {
        id::TOKEN_LINE_EXPIRED
    } else {
        id::TOKEN_LINE_UNTIL
    };
    Text::new(message)
        .with("name", token.name.as_str())
        .with("scope", token.scope.as_str())
        .with("accounts", accounts)
        .with("day", day(token.expires_at))
}

async fn revoke(session: &Session<'_>, name: &str, file: &FileArgs) -> Result<()> {
    if open(session, file)?
        .revoke_token(name, session.now())
        .await?
    {
        session.note(&Text::new(id::TOKEN_REVOKED).with("name", name));
        return Ok(());
    }
    Err(Error::usage(
        Text::new(id::NO_SUCH_TOKEN).with("name", name),
    ))
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
