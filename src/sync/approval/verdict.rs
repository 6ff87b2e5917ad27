//! The verdict about a commit, and the seal without which nothing is written.

use crate::error::{Error, Result};
use crate::language::Text;

/// What the policy's tests say of one commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Each test by name, in the policy's order. Only [`super::judge()`] writes it: code that could
    /// write it could approve anything.
    pub(super) tests: Vec<Test>,
}

/// One test of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Its name: `branch`, `signed`, `attested` or `reviewed`.
    pub name: &'static str,
    /// Whether it holds.
    pub passed: bool,
    /// Why, or why not: a fact.
    pub evidence: Text,
    /// What to do about it, when it does not hold.
    pub remedy: Option<Text>,
}

impl Verdict {
    /// Whether every test holds.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        !self.tests.is_empty() && self.tests.iter().all(|test| test.passed)
    }

    /// Each test by name, in the policy's order.
    #[must_use]
    pub fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// Seals `value` as approved.
    ///
    /// # Errors
    ///
    /// A refusal with each failed test's evidence and remedy.
    pub fn seal<T>(self, value: T) -> Result<Approved<T>> {
        if self.is_approved() {
            return Ok(Approved {
                value,
                verdict: self,
            });
        }
        let failed = self.tests.iter().filter(|test| !test.passed);
        let reasons = failed.clone().map(|test| {
            Text::new("approval-reason")
                .with("test", test.name)
                .with("evidence", test.evidence.clone())
        });
        let reasons = reasons.reduce(and).expect("a test has failed");
        let refusal = Error::refused(Text::new("not-approved").with("reasons", reasons));
        Err(failed
            .filter_map(|test| test.remedy.clone())
            .fold(refusal, Error::hint))
    }
}

impl Test {
    /// The test `name` that could not be held, and so is a no.
    pub(super) fn failed(name: &'static str, error: &Error) -> Self {
        Self {
            name,
            passed: false,
            evidence: error.message().clone(),
            remedy: error.hints().into_iter().next(),
        }
    }
}

impl Verdict {
    /// The verdict where no policy can be read: a no.
    #[must_use]
    pub fn undecided(error: &Error) -> Self {
        Self {
            tests: vec![Test::failed("branch", error)],
        }
    }
}

/// Both texts, one behind the other.
pub(super) fn and(first: Text, second: Text) -> Text {
    Text::new("reviewed-and")
        .with("first", first)
        .with("second", second)
}

/// A value that comes from an approved commit. Only [`Verdict::seal`] makes one, and only one of
/// these lets anything be written.
#[derive(Debug)]
pub struct Approved<T> {
    value: T,
    verdict: Verdict,
}

impl<T> Approved<T> {
    /// What was approved.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// By what.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}

#[cfg(test)]
impl Verdict {
    /// A verdict that approves: for tests of what comes after it.
    pub(crate) fn approving() -> Self {
        let evidence = Text::verbatim("a test says so");
        Self {
            tests: vec![Test {
                name: "branch",
                passed: true,
                evidence,
                remedy: None,
            }],
        }
    }
}
