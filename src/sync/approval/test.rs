//! The results of the tests that a policy can require.

use super::walk::Walk;
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

    /// Creates the result of a test that failed because it could not be run.
    pub(super) fn failed(error: &Error) -> Self {
        Self::no(error.message().clone(), remedy_of(error))
    }

    /// Creates the result of a test that failed because the step to `commit` puts the file at `path` in
    /// scope, which lay there before, where nobody looked.
    pub(super) fn unseen(walk: &Walk<'_>, commit: &CommitId, path: &str) -> Self {
        let evidence = Text::new(id::STEP_UNSEEN).with("commit", commit.short());
        let remedy = Text::new(id::STEP_UNSEEN_REMEDY).with("portal", walk.portal);
        let remedy = match &walk.states[0] {
            // On the way back only an approval of the whole way counts.
            Some(left) if walk.is_leap => remedy
                .attribute("back")
                .with("commit", walk.commit().short())
                .with("base", left.short()),
            Some(_) => remedy.with("commit", commit.short()),
            // No state before a first sync lists who may approve it.
            None => remedy.attribute("first"),
        };
        Self::no(evidence.with("path", path), remedy)
    }

    /// Creates the result of a test that failed because the commit to push is older than the policy.
    pub(super) fn older(walk: &Walk<'_>) -> Self {
        let [evidence, remedy] = [id::OLDER_THAN_POLICY, id::OLDER_THAN_POLICY_REMEDY]
            .map(|message| Text::new(message).with("commit", walk.commit().short()));
        Self::no(evidence, remedy.with("portal", walk.portal))
    }

    /// Adds that people may approve the step from `before` to `after` in place of what it lacks.
    pub(super) fn or_repair(
        mut self,
        walk: &Walk<'_>,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Self {
        let Some(before) = before else { return self };
        self.remedy = self.remedy.map(|remedy| {
            Text::new(id::REMEDY_OR_REPAIR)
                .with("remedy", remedy)
                .with("commit", after.short())
                .with("before", before.short())
                .with("portal", walk.portal)
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

/// Joins two texts.
pub(super) fn and(first: Text, second: Text) -> Text {
    Text::new(id::REVIEWED_AND)
        .with("first", first)
        .with("second", second)
}

/// Returns the help for a test that could not be run because of `error`: all that the error has.
fn remedy_of(error: &Error) -> Text {
    let hints = error.hints().into_iter();
    hints
        .reduce(and)
        .unwrap_or_else(|| Text::new(id::TEST_NOT_RUN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_could_not_be_run_keeps_every_hint_of_its_error() {
        let error = Error::refused(Text::verbatim("no answer"))
            .hint(Text::verbatim("first"))
            .hint(Text::verbatim("second"));
        let answer = CheckAnswer::failed(&error);
        let remedy = answer.remedy.expect("a help");
        assert_eq!(
            (answer.evidence.to_string(), remedy.to_string()),
            ("no answer".to_owned(), "first; second".to_owned())
        );
        let bare = CheckAnswer::failed(&Error::refused(Text::verbatim("odd")));
        let remedy = bare.remedy.expect("a help").to_string();
        assert!(remedy.starts_with("fix the cause"), "{remedy}");
    }
}
