//! `contactctl portal invite`: a link that signs a user in once.

use clap::{Args, ValueEnum};
use jiff::SignedDuration;

use super::file::{FileArgs, open};
use crate::cli::session::Session;
use crate::contact::Role;
use crate::error::Result;
use crate::language::{Text, id};
use crate::server::Invitation;

/// Create a link that signs a user in once
///
/// The link is for somebody who has access to an account, or is given access with `--account` and
/// `--role`. The link is printed only once; send it to the user yourself.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal invite anna@bistro.example
  contactctl portal invite anna@bistro.example --account bistro-warszawa --role editor")]
pub(super) struct InviteArgs {
    /// The user's address
    email: String,
    /// Give access to this account
    #[arg(long, value_name = "ID", requires = "role")]
    account: Option<String>,
    /// The user's role in that account
    #[arg(long, value_enum, requires = "account")]
    role: Option<RoleArg>,
    /// Minutes until the link expires
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..=1440))]
    minutes: u16,
    /// The portal's address
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8765")]
    url: String,
    #[command(flatten)]
    file: FileArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleArg {
    /// Read
    ReadOnly,
    /// Read and edit
    Editor,
    /// As `editor`, and also manage users
    Administrator,
    /// Test before launch; ordering integrations only
    Tester,
}

impl From<RoleArg> for Role {
    fn from(arg: RoleArg) -> Self {
        match arg {
            RoleArg::ReadOnly => Self::ReadOnly,
            RoleArg::Editor => Self::Editor,
            RoleArg::Administrator => Self::Administrator,
            RoleArg::Tester => Self::Tester,
        }
    }
}

pub(super) async fn invite(session: &Session<'_>, args: &InviteArgs) -> Result<()> {
    let store = open(session, &args.file)?;
    let access = args.account.clone().zip(args.role.map(Role::from));
    let invitation = Invitation {
        email: args.email.clone(),
        access,
        lifetime: SignedDuration::from_mins(args.minutes.into()),
    };
    let now = session.now();
    let key = store.invite(invitation, crate::check::account, now).await?;
    session.note(
        &Text::new(id::INVITED)
            .with("email", args.email.as_str())
            .with("minutes", u64::from(args.minutes)),
    );
    let url = args.url.trim_end_matches('/');
    session.print_released(&format!("{url}/sign-in?token={}\n", key.expose()))
}
