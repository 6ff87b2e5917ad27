//! A verdict that rests on one clone alone: it is shown, and approves nothing.

use super::judge::ProposedPush;
use super::policy::REVIEWED;
use super::verdict::{PolicyTest, Verdict};
use super::walk::Walk;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The results of the policy's tests, as far as one clone shows them. Neither the portal nor the Git host
/// was asked. Nothing can be sealed with it:
///
/// ```compile_fail,E0599
/// # use contactctl::plan::Plan;
/// # use contactctl::sync::approval::LocalVerdict;
/// fn approve(verdict: LocalVerdict, plan: Plan) {
///     verdict.seal(plan);
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalVerdict {
    tests: Vec<PolicyTest>,
    /// `true` if only the Git host knows whether a test passes.
    is_unasked: bool,
}

impl LocalVerdict {
    /// Returns the verdict for a commit that cannot be judged: not approved.
    #[must_use]
    pub fn undecided(error: &Error) -> Self {
        Self {
            tests: Verdict::undecided(error).tests,
            is_unasked: false,
        }
    }

    /// Returns the tests, in the policy's order.
    #[must_use]
    pub fn tests(&self) -> &[PolicyTest] {
        &self.tests
    }

    /// Returns true if every test passed.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.tests.iter().all(|test| test.passed)
    }

    /// Returns true if `test` did not pass because the Git host was not asked.
    #[must_use]
    pub fn is_unasked(&self, test: &PolicyTest) -> bool {
        self.is_unasked && test.name == REVIEWED && !test.passed
    }
}

impl ProposedPush<'_> {
    /// Judges the push by what this clone has, without an answer of the Git host.
    ///
    /// # Errors
    ///
    /// If the owners cannot be read.
    pub(in crate::sync) fn judge_here(&self, walk: &Walk<'_>) -> Result<LocalVerdict> {
        let is_unasked = self.question(walk)?.is_some();
        let evidence = is_unasked.then(|| Err(Error::refused(Text::new(id::OFFLINE_REVIEWS))));
        Ok(LocalVerdict {
            tests: self.judge(walk, evidence.as_ref()).tests,
            is_unasked,
        })
    }
}
