//! The second stage: the commit's files, read and checked once.

use super::held::HeldBack;
use super::request::PushRequest;
use crate::check::{self, Outcome, Purpose, Terms};
use crate::error::{Error, Kind, Result};
use crate::finding::Severity;
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::text::Snapshot;

/// A commit, its files, and the result of checking them.
pub struct CheckedCommit {
    /// The repository.
    pub repository: Repository,
    /// The commit.
    pub commit: CommitId,
    /// Its files.
    pub snapshot: Snapshot,
    /// The findings, and the settings of the commit.
    pub outcome: Outcome,
    /// The files with errors that a push with `--keep-going` leaves out.
    pub(super) held: HeldBack,
}

/// Reads and checks the commit. Findings are not an error here: call
/// [`CheckedCommit::without_errors`] before the next stage.
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
    /// Returns the commit if its files have no errors. With `keep_going`, accounts whose files have
    /// errors are held back instead.
    ///
    /// # Errors
    ///
    /// If there are errors, and `keep_going` is not set or an error concerns every account.
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
        // A push is checked more strictly than a review. Errors that a review does not report need
        // the hint that names the rule.
        let review = check::check(&self.snapshot, &request.project.config, request.now);
        if review.report.count(Severity::Error) < errors {
            return Err(failure.hint(rule));
        }
        Err(failure)
    }
}
