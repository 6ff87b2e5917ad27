//! The second stage: the commit's files, read and judged once.

use super::held::HeldBack;
use super::request::PushRequest;
use crate::check::{self, Outcome, Purpose, Terms};
use crate::error::{Error, Kind, Result};
use crate::finding::Severity;
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::text::Snapshot;

/// A commit, and what a check finds in it.
pub struct CheckedCommit {
    /// The repository.
    pub repository: Repository,
    /// The commit.
    pub commit: CommitId,
    /// Its files.
    pub snapshot: Snapshot,
    /// The findings, and the settings.
    pub outcome: Outcome,
    /// The files with errors, where the others go on without them.
    pub(super) held: HeldBack,
}

/// Reads and checks the commit. The findings are in the outcome: before it goes on,
/// [`CheckedCommit::without_errors`] has to be asked.
///
/// # Errors
///
/// If the commit cannot be read.
pub fn check(request: &PushRequest<'_>) -> Result<CheckedCommit> {
    let project = request.project;
    let repository = Repository::open(&project.root, &project.config)?;
    let commit = repository.resolve(request.rev)?;
    let snapshot = repository.snapshot(&commit)?;
    let terms = Terms {
        purpose: Purpose::Push,
        ..Terms::at(request.now)
    };
    let outcome = check::check_by(&snapshot, &project.config, &terms);
    Ok(CheckedCommit {
        repository,
        commit,
        snapshot,
        outcome,
        held: HeldBack::default(),
    })
}

impl CheckedCommit {
    /// Goes on with a commit without errors. With `keep_going` only the accounts in whose files they
    /// are stay behind.
    ///
    /// # Errors
    ///
    /// If there are errors, and the others cannot or shall not go on without those files.
    pub fn without_errors(mut self, request: &PushRequest<'_>, keep_going: bool) -> Result<Self> {
        let report = &self.outcome.report;
        if !report.has_errors() {
            return Ok(self);
        }
        if keep_going
            && let Some(held) = HeldBack::of(
                report,
                &request.project.config,
                &self.outcome.config.contacts,
            )
        {
            self.held = held;
            return Ok(self);
        }
        let errors = report.count(Severity::Error);
        let text = Text::new("commit-faulty")
            .with("commit", self.commit.short())
            .with("number", errors);
        let rule = text.attribute("help-rule");
        let failure = Error::new(Kind::Findings, text);
        let review = check::check(&self.snapshot, &request.project.config, request.now);
        if review.report.count(Severity::Error) < errors {
            return Err(failure.hint(rule));
        }
        Err(failure)
    }
}
