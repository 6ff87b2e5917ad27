//! The results of the tests that a policy can require.

use crate::error::Error;
use crate::git::CommitId;
use crate::language::{Text, id};

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

    /// Creates the result of a test that failed because the step to `commit` puts the file at `path` in
    /// scope, which lay there before, where nobody looked.
    pub(super) fn unseen(commit: &CommitId, path: &str) -> Self {
        let evidence = Text::new(id::STEP_UNSEEN).with("commit", commit.short());
        Self::no(
            evidence.with("path", path),
            Text::new(id::STEP_UNSEEN_REMEDY).with("commit", commit.short()),
        )
    }

    /// Creates the result of a test that failed because `commit` is older than the policy.
    pub(super) fn older(commit: &CommitId) -> Self {
        let [evidence, remedy] = [id::OLDER_THAN_POLICY, id::OLDER_THAN_POLICY_REMEDY]
            .map(|message| Text::new(message).with("commit", commit.short()));
        Self::no(evidence, remedy)
    }

    /// Adds that people may approve the step from `before` to `after` in place of what it lacks.
    pub(super) fn or_repair(mut self, before: Option<&CommitId>, after: &CommitId) -> Self {
        let Some(before) = before else { return self };
        self.remedy = self.remedy.map(|remedy| {
            Text::new(id::REMEDY_OR_REPAIR)
                .with("remedy", remedy)
                .with("commit", after.short())
                .with("before", before.short())
        });
        self
    }

    /// Creates the result of a test that failed.
    pub(super) fn no(evidence: Text, remedy: Text) -> Self {
        Self {
            evidence,
            remedy: Some(remedy),
        }
    }
}
