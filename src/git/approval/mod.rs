//! Whether a commit is approved, and the seal without which nothing is pushed.
//!
//! No answer is a no: what cannot be told is not approved, and the verdict says what to do.

mod attested;
mod branch;
mod change;
mod pending;
mod reviewed;
mod signed;
mod statement;
mod successor;

pub use change::{Change, Policy, check_name};
pub use pending::Pending;
pub use statement::{NAMESPACE, Statement};
pub use successor::{check_successor, unsatisfiable};

use crate::error::{Error, Result};
use crate::language::Text;

/// What the policy's tests say of one commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Each test by name, in the policy's order. Who could write it could approve anything.
    pub(crate) tests: Vec<Test>,
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

/// Both texts, one behind the other.
fn and(first: Text, second: Text) -> Text {
    Text::new("reviewed-and")
        .with("first", first)
        .with("second", second)
}

/// One way to prove that a change is approved.
trait Check {
    /// What the verdict calls it.
    fn name(&self) -> &'static str;

    /// Whether the change passes it. A failure is a no as well.
    fn answer(&self, change: &Change<'_>) -> Result<Answer>;
}

/// What a check says of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answer {
    evidence: Text,
    /// What to do about it; none when it passed.
    remedy: Option<Text>,
}

impl Answer {
    fn yes(evidence: Text) -> Self {
        Self {
            evidence,
            remedy: None,
        }
    }

    fn failed(error: &Error) -> Self {
        let hint = error.hints().into_iter().next();
        Self {
            evidence: error.message().clone(),
            remedy: Some(hint.unwrap_or_else(|| Text::new("reviewed-not-asked"))),
        }
    }

    fn no(evidence: Text, remedy: Text) -> Self {
        Self {
            evidence,
            remedy: Some(remedy),
        }
    }
}

/// Judges `change` by every check that its policy names.
#[must_use]
pub fn judge(change: &Change<'_>) -> Verdict {
    let mut checks: Vec<&dyn Check> = vec![&branch::OnBranch];
    if change.policy.approval.signatures > 0 {
        checks.push(&signed::Signed);
    }
    if change.policy.approval.attestations > 0 {
        checks.push(&attested::Attested);
    }
    if change.policy.approval.reviews > 0 {
        checks.push(&reviewed::Reviewed);
    }
    let test = |check: &&dyn Check| match check.answer(change) {
        Ok(Answer { evidence, remedy }) => Test {
            name: check.name(),
            passed: remedy.is_none(),
            evidence,
            remedy,
        },
        Err(error) => Test::failed(check.name(), &error),
    };
    Verdict {
        tests: checks.iter().map(test).collect(),
    }
}

impl Test {
    /// The test `name` that could not be held, and so is a no.
    fn failed(name: &'static str, error: &Error) -> Self {
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
