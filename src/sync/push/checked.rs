//! The second stage: the commit's files, read and checked once.

use std::borrow::Cow;
use std::sync::Arc;

use rayon::prelude::*;

use super::choose::choose;
use super::held::HeldBack;
use super::request::PushRequest;
use crate::check::{self, Check, Outcome, Purpose, Terms};
use crate::config::ProjectFiles;
use crate::contact::Environment;
use crate::error::{Error, ErrorKind, Result};
use crate::finding::Severity;
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};
use crate::plan::{self, Accounts, Desired};

/// A commit, its files, and the result of checking them.
pub struct CheckedCommit {
    /// The repository.
    pub repository: Repository,
    /// The commit.
    pub commit: CommitId,
    /// Its files.
    pub files: ProjectFiles<'static>,
    /// The findings, and the settings of the commit.
    pub outcome: Outcome,
    /// The accounts as the files have them.
    pub(super) desired: Arc<Accounts>,
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
    let repository = request.surroundings.repository(project)?;
    let commit = repository.resolve(request.rev)?;
    let files = repository.files(&commit)?;
    let (outcome, desired) = judge(request, &files);
    Ok(CheckedCommit {
        repository,
        commit,
        files,
        outcome,
        desired: Arc::new(desired),
        held: HeldBack::default(),
    })
}

/// Judges the files, and reads the accounts that they hold from the same parse.
fn judge(request: &PushRequest<'_>, files: &ProjectFiles<'_>) -> (Outcome, Accounts) {
    // Without a portal that is meant the push ends before anybody asks for the accounts.
    let environment = choose(files.config(), request.portal)
        .map_or(Environment::Production, |(_, portal)| portal.environment);
    let terms = Terms {
        purpose: Purpose::Push,
        ..Terms::at(request.now)
    };
    let check = Check::of(files, terms);
    let accounts: Vec<_> = files.accounts().collect();
    let (judged, desired): (Vec<_>, Vec<_>) = accounts
        .par_iter()
        .map(|file| {
            check.account_and(file, |account, directory| {
                Desired::read(&file.path, account, directory, environment)
            })
        })
        .unzip();
    let outcome = check.finish(&judged, |path| {
        files.snapshot().file(path).map(Cow::Borrowed)
    });
    (outcome, plan::by_id(desired.into_iter().flatten()))
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
        if keep_going && let Some(held) = HeldBack::of(report, self.files.layout()) {
            self.held = held;
            return Ok(self);
        }
        let errors = report.count(Severity::Error);
        let text = Text::new(id::COMMIT_FAULTY)
            .with("commit", self.commit.short())
            .with("number", errors);
        let rule = text.attribute("help-rule");
        let failure = Error::new(ErrorKind::Findings, text);
        // A push is checked more strictly than a review. Errors that a review does not report need
        // the hint that names the rule.
        let review = check::check(&self.files, request.now);
        if review.report.count(Severity::Error) < errors {
            return Err(failure.hint(rule));
        }
        Err(failure)
    }
}
