//! The check that the policy of a commit can be satisfied, by what is in this clone and at the forge
//! that the policy names.

use super::checked::CheckedCommit;
use super::request::PushRequest;
use super::trust::check_forge;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::forge::{self, ForgePlace};
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};
use crate::net::{Token, check_certificates};
use crate::sync::approval::{ApprovalPolicy, Verdict, check_successor, unsatisfiable};
use crate::sync::secret::SecretRequest;

/// Checks the policy that `commit` brings for `portal`. The forge is asked only if the `verdict`
/// approves the commit: a commit that is not approved must not choose the forge that gets a token.
///
/// # Errors
///
/// If nobody could satisfy the policy: no later change would be approved, not even one that fixes the
/// policy.
pub(super) async fn check(
    repository: &Repository,
    (commit, portal, next): (&CommitId, &str, Approval),
    request: &PushRequest<'_>,
    verdict: &Verdict,
) -> Result<()> {
    let policy = ApprovalPolicy {
        approval: next,
        at: commit.clone(),
        folder: repository.project_folder().to_owned(),
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

/// Checks the policy that the commit brings for `portal` by what is in this clone alone.
///
/// # Errors
///
/// If nobody could satisfy the policy.
pub(super) fn check_here(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    portal: &str,
) -> Result<()> {
    let repository = &checked.repository;
    let policy = ApprovalPolicy {
        approval: checked.outcome.config.approval_of(portal),
        at: checked.commit.clone(),
        folder: repository.project_folder().to_owned(),
    };
    let checked = check_successor(repository, &policy, request.now);
    checked.map_err(|why| unsatisfiable(&policy, &why))
}

/// Returns the place of the policy's repository at its forge, and the token for it.
///
/// # Errors
///
/// If the place cannot be determined, or there is no token.
pub(super) fn forge_of(
    policy: &Approval,
    repository: &Repository,
    request: &PushRequest<'_>,
) -> Result<(ForgePlace, Token)> {
    let kind = policy.forge;
    let place = ForgePlace::new(
        kind,
        policy.forge_url.as_deref(),
        policy.repository.as_deref(),
        repository.remote_url(policy)?.as_deref(),
    )?;
    check_certificates(request.surroundings.variable)?;
    let secret = SecretRequest {
        whom: Text::new(id::TOKEN_OF_FORGE),
        variable: policy.token_env.as_deref().unwrap_or(kind.token_env()),
        url: &place.url,
        root: &request.project.root,
        failure: Error::refused,
    };
    let token = secret.find(&request.surroundings)?.token;
    Ok((place, token))
}
