//! Whether anybody could satisfy the policy that a commit brings: what nobody can satisfy would let
//! no later change through, its own repair included.

use jiff::Timestamp;

use super::change::Policy;
use super::signers::{GIT_NAMESPACE, allowed_at, revoked_at};
use crate::error::{Error, Result};
use crate::git::{NAMESPACE, Repository};
use crate::language::Text;

/// Checks `policy`, which will judge what comes after its commit, by what this clone can tell at
/// `now`: its branch is there, and enough people can sign.
///
/// # Errors
///
/// A refusal where nobody could satisfy it.
pub fn check_successor(repository: &Repository, policy: &Policy, now: Timestamp) -> Result<()> {
    let Policy { approval, at } = policy;
    repository.approved_tip(approval)?;
    let wanted = [
        (GIT_NAMESPACE, approval.signatures),
        (NAMESPACE, approval.attestations),
    ];
    if wanted.iter().all(|(_, number)| *number == 0) {
        return Ok(());
    }
    let path = &approval.allowed_signers;
    let allowed = allowed_at(repository, at, path)?;
    let revoked = revoked_at(repository, at, approval.revoked_signers.as_deref())?;
    let now = u64::try_from(now.as_second()).unwrap_or(0);
    for (namespace, wanted) in wanted {
        let have = allowed.people(namespace, now, &revoked);
        if have < wanted {
            let few = Text::new("successor-signers")
                .with("path", path.as_str())
                .with("namespace", namespace)
                .with("have", have)
                .with("wanted", wanted);
            return Err(Error::refused(few));
        }
    }
    Ok(())
}

/// The refusal to push a commit whose `policy` nobody could satisfy, for the reason `why`.
#[must_use]
pub fn unsatisfiable(policy: &Policy, why: &Error) -> Error {
    let text = Text::new("successor-unsatisfiable")
        .with("commit", policy.at.short())
        .with("why", why.message().clone());
    let refusal = Error::refused(text);
    why.hints().into_iter().fold(refusal, Error::hint)
}
