//! The tests that a policy can name: what each of them answers.

use super::change::Change;
use crate::error::{Error, Result};
use crate::language::Text;

/// One way to prove that a change is approved.
pub(super) trait Check {
    /// What the verdict calls it.
    fn name(&self) -> &'static str;

    /// Whether the change passes it. A failure is a no as well.
    fn answer(&self, change: &Change<'_>) -> Result<Answer>;
}

/// What a check says of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) evidence: Text,
    /// What to do about it; none when it passed.
    pub(super) remedy: Option<Text>,
}

impl Answer {
    pub(super) fn yes(evidence: Text) -> Self {
        Self {
            evidence,
            remedy: None,
        }
    }

    pub(super) fn failed(error: &Error) -> Self {
        let hint = error.hints().into_iter().next();
        Self {
            evidence: error.message().clone(),
            remedy: Some(hint.unwrap_or_else(|| Text::new("reviewed-not-asked"))),
        }
    }

    pub(super) fn no(evidence: Text, remedy: Text) -> Self {
        Self {
            evidence,
            remedy: Some(remedy),
        }
    }
}
