//! The check that the policy of a commit can be satisfied. If nobody could satisfy it, no later change
//! would be approved, not even one that fixes the policy.

use jiff::Timestamp;

use super::policy::ApprovalPolicy;
use super::signers::{GIT_NAMESPACE, allowed_at, revoked_at, with_unread_line};
use crate::error::{Error, Result};
use crate::git::{NAMESPACE, Repository};
use crate::language::{Text, id};

/// Checks `policy`, which will judge the changes after its commit, by what this clone has: its branch
/// must exist, and enough people must be able to sign at the time `now`.
///
/// # Errors
///
/// If nobody could satisfy it.
pub fn check_successor(
    repository: &Repository,
    policy: &ApprovalPolicy,
    now: Timestamp,
) -> Result<()> {
    let ApprovalPolicy { approval, at, .. } = policy;
    repository.approved_tip(approval)?;
    let requirements = [
        (GIT_NAMESPACE, approval.signatures),
        (NAMESPACE, approval.attestations),
    ];
    if requirements.iter().all(|(_, number)| *number == 0) {
        return Ok(());
    }
    let path = policy.signers();
    let allowed = allowed_at(repository, policy)?;
    let revoked = revoked_at(repository, at, policy)?;
    let now = u64::try_from(now.as_second()).unwrap_or(0);
    for (namespace, wanted) in requirements {
        let have = allowed.people(namespace, now, &revoked);
        if have < wanted {
            let few = Text::new(id::SUCCESSOR_SIGNERS)
                .with("path", path.as_str())
                .with("namespace", namespace)
                .with("have", have)
                .with("wanted", wanted);
            return Err(Error::refused(with_unread_line(few, &allowed, &path)));
        }
    }
    Ok(())
}

/// Returns the refusal to push a commit whose `policy` nobody could satisfy, for the reason `why`.
#[must_use]
pub fn unsatisfiable(policy: &ApprovalPolicy, why: &Error) -> Error {
    let text = Text::new(id::SUCCESSOR_UNSATISFIABLE)
        .with("commit", policy.at.short())
        .with("why", why.message().clone());
    let refusal = Error::refused(text);
    why.hints().into_iter().fold(refusal, Error::hint)
}

#[cfg(test)]
mod tests;
