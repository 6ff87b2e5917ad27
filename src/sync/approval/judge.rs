//! The judge: each test that the policy requires, put to the change.

use super::attested::AttestedCheck;
use super::branch::BranchCheck;
use super::change::ProposedChange;
use super::reviewed::ReviewedCheck;
use super::signed::SignedCheck;
use super::test::{CheckAnswer, PolicyCheck};
use super::verdict::{PolicyTest, Verdict};

/// Judges `change` by every test that its policy requires.
#[must_use]
pub fn judge(change: &ProposedChange<'_>) -> Verdict {
    let mut checks: Vec<&dyn PolicyCheck> = vec![&BranchCheck];
    if change.policy.approval.signatures > 0 {
        checks.push(&SignedCheck);
    }
    if change.policy.approval.attestations > 0 {
        checks.push(&AttestedCheck);
    }
    if change.policy.approval.reviews > 0 {
        checks.push(&ReviewedCheck);
    }
    Verdict {
        tests: checks.iter().map(|check| test(*check, change)).collect(),
    }
}

/// Runs one test. If it cannot be run, it has failed.
fn test(check: &dyn PolicyCheck, change: &ProposedChange<'_>) -> PolicyTest {
    match check.answer(change) {
        Ok(CheckAnswer { evidence, remedy }) => PolicyTest {
            name: check.name(),
            passed: remedy.is_none(),
            evidence,
            remedy,
        },
        Err(error) => PolicyTest::failed(check.name(), &error),
    }
}
