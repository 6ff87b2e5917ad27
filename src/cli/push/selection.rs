//! The arguments that `plan` and `sync` share.

use clap::Args;

use super::held::HeldBack;
use super::{Checked, Target, check_commit};
use crate::check;
use crate::cli::Session;
use crate::cli::check::Instant;
use crate::error::{Error, Kind, Result};
use crate::finding::Severity;
use crate::language::Text;
use crate::project::Project;
use crate::render;

/// Which commit, which portal, which accounts.
#[derive(Debug, Args)]
pub(in crate::cli) struct Selection {
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

/// What the arguments name, in this session.
pub(in crate::cli) fn target<'t>(
    session: &'t Session<'_>,
    project: &'t Project,
    selection: &'t Selection,
) -> Target<'t> {
    Target {
        root: &project.root,
        config_path: &project.config,
        portal: selection.portal.as_deref(),
        rev: &selection.rev,
        accounts: &selection.accounts,
        now: session.now(selection.instant.now),
        session,
    }
}

/// Reads and checks the commit. Its findings are printed, and an error among them ends the run; with
/// `keep_going` only the accounts in whose files they are stay behind.
pub(in crate::cli) fn checked(target: &Target<'_>, keep_going: bool) -> Result<Checked> {
    let mut checked = check_commit(target)?;
    let report = &checked.outcome.report;
    if report.has_errors() {
        let style = target.session.style();
        let shown = render::Checked {
            snapshot: &checked.snapshot,
            report,
            accounts: checked.outcome.accounts,
            language: target.session.language(),
        };
        let text = render::text::findings(&shown, style) + &render::text::summary(&shown);
        target.session.print(&text)?;
        let contacts = &checked.outcome.config.contacts;
        let held = HeldBack::of(report, target.config_path, contacts);
        if let Some(held) = held.filter(|_| keep_going) {
            checked.held = held;
            return Ok(checked);
        }
        let errors = report.count(Severity::Error);
        let text = Text::new("commit-faulty")
            .with("commit", checked.commit.short())
            .with("number", errors);
        let rule = text.attribute("help-rule");
        let mut failure = Error::new(Kind::Findings, text);
        let review = check::check(&checked.snapshot, target.config_path, target.now);
        if review.report.count(Severity::Error) < errors {
            failure = failure.hint(rule);
        }
        return Err(failure);
    }
    Ok(checked)
}

/// Runs `work` to its end on a runtime of its own.
pub(in crate::cli) fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::io(Text::new("no-threads")).because(error))?
        .block_on(work)
}
