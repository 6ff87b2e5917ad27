//! Judges a change by every test that its policy names.

use super::attested::Attested;
use super::branch::OnBranch;
use super::change::Change;
use super::reviewed::Reviewed;
use super::signed::Signed;
use super::test::{Answer, Check};
use super::verdict::{Test, Verdict};

/// Judges `change` by every check that its policy names.
#[must_use]
pub fn judge(change: &Change<'_>) -> Verdict {
    let mut checks: Vec<&dyn Check> = vec![&OnBranch];
    if change.policy.approval.signatures > 0 {
        checks.push(&Signed);
    }
    if change.policy.approval.attestations > 0 {
        checks.push(&Attested);
    }
    if change.policy.approval.reviews > 0 {
        checks.push(&Reviewed);
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
