//! The interface of the tests that a policy can require.

use super::change::ProposedChange;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// A test that a policy can require of a change.
pub(super) trait PolicyCheck {
    /// Returns its name in the verdict.
    fn name(&self) -> &'static str;

    /// Runs the test.
    ///
    /// # Errors
    ///
    /// If it cannot be run. The verdict counts that as failed.
    fn answer(&self, change: &ProposedChange<'_>) -> Result<CheckAnswer>;
}

/// The result of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CheckAnswer {
    /// The fact that the result rests on.
    pub(super) evidence: Text,
    /// The help for a test that failed. `None` if it passed.
    pub(super) remedy: Option<Text>,
}

impl CheckAnswer {
    /// Creates the result of a test that passed.
    pub(super) fn yes(evidence: Text) -> Self {
        Self {
            evidence,
            remedy: None,
        }
    }

    /// Creates the result of a test that failed because the forge could not be asked.
    pub(super) fn failed(error: &Error) -> Self {
        let hint = error.hints().into_iter().next();
        Self {
            evidence: error.message().clone(),
            remedy: Some(hint.unwrap_or_else(|| Text::new(id::REVIEWED_NOT_ASKED))),
        }
    }

    /// Creates the result of a test that failed.
    pub(super) fn no(evidence: Text, remedy: Text) -> Self {
        Self {
            evidence,
            remedy: Some(remedy),
        }
    }
}
