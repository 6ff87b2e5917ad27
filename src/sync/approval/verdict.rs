//! The verdict about a commit, and the seal without which nothing is written.

use super::test::{CheckAnswer, and};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The results of the policy's tests for one commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The tests, in the policy's order. Only [`super::ProposedPush`] may fill them in: other code that
    /// could do so could approve anything.
    pub(super) tests: Vec<PolicyTest>,
}

/// A test of a policy, with its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyTest {
    /// The test's name: `branch`, `signed`, `attested` or `reviewed`.
    pub name: &'static str,
    /// `true` if the change passed the test.
    pub passed: bool,
    /// The fact that the result rests on.
    pub evidence: Text,
    /// The help for a test that failed, if there is one.
    pub remedy: Option<Text>,
}

impl Verdict {
    /// Returns true if every test passed.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        !self.tests.is_empty() && self.tests.iter().all(|test| test.passed)
    }

    /// Returns the tests, in the policy's order.
    #[must_use]
    pub fn tests(&self) -> &[PolicyTest] {
        &self.tests
    }

    /// Seals `value` as approved.
    ///
    /// # Errors
    ///
    /// If a test failed, with the evidence and the remedy of each.
    pub(in crate::sync) fn seal<T>(self, value: T) -> Result<Approved<T>> {
        if self.is_approved() {
            return Ok(Approved {
                value,
                verdict: self,
            });
        }
        let failed = self.tests.iter().filter(|test| !test.passed);
        let reasons = failed
            .clone()
            .map(|test| {
                Text::new(id::APPROVAL_REASON)
                    .with("test", test.name)
                    .with("evidence", test.evidence.clone())
            })
            .reduce(and)
            .expect("a test has failed");
        let refusal = Error::refused(Text::new(id::NOT_APPROVED).with("reasons", reasons));
        Err(failed
            .filter_map(|test| test.remedy.clone())
            .fold(refusal, Error::hint))
    }
}

impl PolicyTest {
    pub(super) fn of(name: &'static str, answer: CheckAnswer) -> Self {
        let CheckAnswer { evidence, remedy } = answer;
        Self {
            name,
            passed: remedy.is_none(),
            evidence,
            remedy,
        }
    }

    /// Returns the test `name` as failed, because it could not be run.
    pub(super) fn failed(name: &'static str, error: &Error) -> Self {
        Self::of(name, CheckAnswer::failed(error))
    }
}

impl Verdict {
    /// Returns the verdict for a commit that is no state of the approved branch, or does not go on from
    /// what was pushed, or whose policy cannot be read: not approved.
    #[must_use]
    pub fn undecided(error: &Error) -> Self {
        Self {
            tests: vec![PolicyTest::failed("branch", error)],
        }
    }
}

/// A value that comes from an approved commit. Only [`Prepared::approve`] creates one, and nothing
/// can be written to a portal without one.
///
/// [`Prepared::approve`]: crate::sync::push::Prepared::approve
#[derive(Debug)]
pub struct Approved<T> {
    value: T,
    verdict: Verdict,
}

impl<T> Approved<T> {
    /// Returns the approved value.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the verdict that approved it.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}

#[cfg(test)]
impl Verdict {
    /// Returns a verdict that approves, for tests of the code that comes after it.
    pub(crate) fn approving() -> Self {
        let evidence = Text::verbatim("a test says so");
        Self {
            tests: vec![PolicyTest {
                name: "branch",
                passed: true,
                evidence,
                remedy: None,
            }],
        }
    }
}
