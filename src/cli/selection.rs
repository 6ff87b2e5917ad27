//! The arguments that `plan` and `sync` share.

use std::time::Duration;

use clap::Args;
use jiff::Timestamp;

use super::formats::{self, FindingsFormat};
use super::session::Session;
use crate::error::{Error, Result};
use crate::plan::{Choices, Plan};
use crate::project::Project;
use crate::render::{self, Export};
use crate::sync::apply::AccountOutcome;
use crate::sync::push::{self, CheckedCommit, FirstSync, Prepared, PushRequest};
use crate::sync::{self, Asked, Surroundings};

/// Which commit, which portal, which accounts.
#[derive(Debug, Args)]
pub(super) struct SelectionArgs {
    /// The portal, if several are configured
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// The commit to compare with the portal and, with `sync`, to push
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    rev: String,
    /// Only this account (may be repeated)
    #[arg(long = "account", value_name = "ID")]
    accounts: Vec<String>,
    /// Allow the first sync to a portal that nothing was ever pushed to
    #[arg(long)]
    first: bool,
    /// Seconds to wait for the portal's answers, as long as nothing has been written
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=3600))]
    timeout: u32,
    /// Take over accounts that were pushed from another repository, or from a commit that is lost or on
    /// another line of history (may be repeated)
    #[arg(long, value_name = "REPOSITORY|COMMIT")]
    take_over: Vec<String>,
}

/// Returns the push that the arguments request, judged as of `now`.
pub(super) fn request<'r>(
    project: &'r Project,
    selection: &'r SelectionArgs,
    choices: Choices,
    now: Timestamp,
    surroundings: Surroundings<'r>,
) -> PushRequest<'r> {
    PushRequest {
        project,
        portal: selection.portal.as_deref(),
        rev: &selection.rev,
        accounts: &selection.accounts,
        choices,
        first: FirstSync {
            first: selection.first,
            take_over: &selection.take_over,
        },
        now,
        surroundings: Surroundings {
            timeout: Some(Duration::from_secs(selection.timeout.into())),
            ..surroundings
        },
    }
}

/// Reads and checks the commit. If there are errors, the findings are printed in `format` and the run ends. With
/// `keep_going`, accounts whose files have errors are held back instead.
pub(super) fn checked(
    session: &Session<'_>,
    request: &PushRequest<'_>,
    keep_going: bool,
    format: FindingsFormat,
) -> Result<CheckedCommit> {
    let checked = push::check(request)?;
    let report = &checked.outcome.report;
    if report.has_errors() {
        let shown = render::Checked {
            snapshot: checked.files.snapshot(),
            report,
            accounts: checked.outcome.accounts,
            language: session.language(),
            redact: session.is_redacting(),
        };
        if format == FindingsFormat::Text {
            let findings = render::text::findings(&shown, session.style());
            session.print(&(findings + &render::text::summary(&shown)))?;
        } else {
            let folder = request.project.folder_in_repository();
            let export = Export {
                checked: shown,
                folder: &folder,
            };
            session.print_released(&formats::render(session, &export, format))?;
        }
    }
    checked.without_errors(request, keep_going)
}

/// Returns an error for each outcome of a push that a person has to look at. There are none before it.
pub(super) fn attention(
    request: &PushRequest<'_>,
    prepared: &Prepared,
    outcomes: &[AccountOutcome],
    interrupted: bool,
) -> Vec<Error> {
    let asked = asked(request, prepared.is_first());
    sync::attention(asked, prepared.plan(), outcomes, interrupted)
}

/// Returns an error for each account that a push of `plan` would leave alone.
pub(super) fn left_alone(request: &PushRequest<'_>, plan: &Plan, is_first: bool) -> Vec<Error> {
    sync::attention(asked(request, is_first), plan, &[], false)
}

fn asked<'r>(request: &PushRequest<'r>, is_first: bool) -> Asked<'r> {
    Asked {
        choices: request.choices,
        take_over: request.first.take_over,
        is_first,
    }
}
