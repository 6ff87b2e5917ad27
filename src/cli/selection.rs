//! The arguments that `plan` and `sync` share.

use clap::Args;

use super::instant::Instant;
use super::session::Session;
use crate::error::Result;
use crate::plan::Choices;
use crate::project::Project;
use crate::render;
use crate::sync::Surroundings;
use crate::sync::push::{self, CheckedCommit, PushRequest};

/// Which commit, which portal, which accounts.
#[derive(Debug, Args)]
pub(super) struct Selection {
    /// The portal, where the configuration has several
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// The commit
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    rev: String,
    /// Only this account (may be repeated)
    #[arg(long = "account", value_name = "ID")]
    accounts: Vec<String>,
    #[command(flatten)]
    instant: Instant,
}

/// Returns the push that the arguments ask for.
pub(super) fn request<'r>(
    session: &Session<'_>,
    project: &'r Project,
    selection: &'r Selection,
    choices: Choices,
    surroundings: Surroundings<'r>,
) -> PushRequest<'r> {
    PushRequest {
        project,
        portal: selection.portal.as_deref(),
        rev: &selection.rev,
        accounts: &selection.accounts,
        choices,
        now: session.now(selection.instant.now),
        surroundings,
    }
}

/// Reads and checks the commit. Its findings are printed, and an error among them ends the run. With
/// `keep_going` only the accounts in whose files they are stay behind.
pub(super) fn checked(
    session: &Session<'_>,
    request: &PushRequest<'_>,
    keep_going: bool,
) -> Result<CheckedCommit> {
    let checked = push::check(request)?;
    let report = &checked.outcome.report;
    if report.has_errors() {
        let shown = render::Checked {
            snapshot: &checked.snapshot,
            report,
            accounts: checked.outcome.accounts,
            language: session.language(),
        };
        let findings = render::text::findings(&shown, session.style());
        session.print(&(findings + &render::text::summary(&shown)))?;
    }
    checked.without_errors(request, keep_going)
}
