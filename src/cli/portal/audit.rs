//! `contactctl portal audit`: the writes to the portal, and those that were refused.

use clap::Args;

use super::file::{FileArgs, open};
use crate::cli::session::Session;
use crate::error::Result;
use crate::server::AuditEntry;
use crate::text::printable;

/// Show who wrote what and who was refused
///
/// Lists writes through the API, the pages and the command line, and sign-ins and sign-outs, oldest
/// first: when, by whom, what, which account, and `done` or the reason for the refusal. Without
/// `--newest`, only the newest 1000 lines are shown. Refusals are kept for 90 days.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl portal audit
  contactctl portal audit --account bistro-warszawa --newest 20")]
pub(super) struct AuditArgs {
    /// Only this account
    #[arg(long, value_name = "ID")]
    account: Option<String>,
    /// Show at most the N newest lines
    #[arg(long, value_name = "N", default_value_t = 1000)]
    newest: u32,
    #[command(flatten)]
    file: FileArgs,
}

pub(super) async fn audit(session: &Session<'_>, args: &AuditArgs) -> Result<()> {
    let store = open(session, &args.file)?;
    let entries = store.audit(args.account.clone(), args.newest).await?;
    session.print(&entries.iter().map(line).collect::<String>())
}

fn line(entry: &AuditEntry) -> String {
    let at = entry.at.strftime("%FT%TZ");
    let account = entry.account.as_deref().unwrap_or("-");
    let (by, action, outcome) = (&entry.by, &entry.action, &entry.outcome);
    let line = format!("{at}  {by}  {action}  {account}  {outcome}");
    printable(&line).into_owned() + "\n"
}
