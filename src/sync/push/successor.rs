//! Whether the policy that a commit brings could be satisfied: by what this clone tells, and at the
//! forge that it names.

use super::request::PushRequest;
use super::trust::check_forge;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::forge::{self, Place};
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::net::Token;
use crate::sync::approval::{Policy, Verdict, check_successor, unsatisfiable};
use crate::sync::secret::SecretRequest;

/// Checks the policy that `commit` brings for `portal`. What the `verdict` does not approve does not
/// say which forge is asked, with which token.
///
/// # Errors
///
/// A refusal where nobody could satisfy it: no later change would come through, its own repair
/// included.
pub(super) async fn check(
    repository: &Repository,
    (commit, portal, next): (&CommitId, &str, Approval),
    request: &PushRequest<'_>,
    verdict: &Verdict,
) -> Result<()> {
    let policy = Policy {
        approval: next,
        at: commit.clone(),
    };
    let answer = async {
        check_successor(repository, &policy, request.now)?;
        let next = &policy.approval;
        if next.reviews == 0 || !verdict.is_approved() {
            return Ok(());
        }
        check_forge(repository, commit, portal)?;
        let (place, token) = forge_of(next, repository, request)?;
        forge::check(next.forge, &place, &token, request.now).await
    };
    answer.await.map_err(|why| unsatisfiable(&policy, &why))
}

/// Where the forge of a policy is, and the token that it is asked with.
pub(super) fn forge_of(
    policy: &Approval,
    repository: &Repository,
    request: &PushRequest<'_>,
) -> Result<(Place, Token)> {
    let kind = policy.forge;
    let place = Place::new(
        kind,
        policy.forge_url.as_deref(),
        policy.repository.as_deref(),
        repository.remote_url().as_deref(),
    )?;
    let secret = SecretRequest {
        whom: Text::new("token-of-forge"),
        variable: policy.token_env.as_deref().unwrap_or(kind.token_env()),
        url: &place.url,
        root: &request.project.root,
        failure: Error::refused,
    };
    let token = secret.find(&request.surroundings)?.token;
    Ok((place, token))
}
