//! The approval of a change by a signed statement, which is kept in the repository.

use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};

use super::approval::{ApprovalPolicy, PendingChange};
use super::portal_ids::target_of;
use super::push::choose;
use super::surroundings::Surroundings;
use crate::error::{Error, Result};
use crate::git::approvals::Attestation;
use crate::git::{ApprovalStatement, CommitId, Repository, exchange};
use crate::language::{Text, id};
use crate::project::Project;

/// A request to approve a change.
#[derive(Debug)]
pub struct AttestRequest<'r> {
    /// The project.
    pub project: &'r Project,
    /// The commit to approve, as a Git revision.
    pub rev: &'r str,
    /// The portal's name. `None` if the only portal is meant.
    pub portal: Option<&'r str>,
    /// The commit before the change, as a Git revision. `None` for the one where the change left the
    /// approved branch.
    pub base: Option<&'r str>,
    /// `true` if nothing was ever pushed to the portal: all that the commit has is approved.
    pub first: bool,
    /// The file of the key to sign with. `None` for Git's `user.signingkey`.
    pub key: Option<PathBuf>,
    /// The approver's name in `allowed_signers`. `None` for Git's `user.email`.
    pub name: Option<&'r str>,
    /// The number of days that the approval counts.
    pub days: u16,
    /// The time of the approval.
    pub now: Timestamp,
    /// The values that are needed of the process.
    pub surroundings: Surroundings<'r>,
}

/// The result of an approval.
#[derive(Debug)]
pub struct GivenApproval {
    /// The repository that keeps the approval.
    pub repository: Repository,
    /// The approved commit.
    pub commit: CommitId,
    /// The portal's name.
    pub portal: String,
    /// The approved change.
    pub pending: PendingChange,
    /// The statement that was signed.
    pub statement: ApprovalStatement,
}

/// Signs a change, and keeps the approval in the repository.
///
/// # Errors
///
/// If the commit changes nothing that needs approval, the approval would not count, or the key cannot
/// sign.
pub async fn attest(request: &AttestRequest<'_>) -> Result<GivenApproval> {
    let project = request.project;
    let repository = request.surroundings.repository(project)?;
    let commit = repository.resolve(request.rev)?;
    let config = repository.sound_config(&commit)?;
    let (portal, settings) = choose(&config, request.portal)?;
    let approval = config.approval_of(portal);
    let base = match request.base {
        _ if request.first => None,
        Some(rev) => Some(repository.resolve(rev)?),
        None => repository.likely_base(&commit, &approval)?,
    };
    let pending = PendingChange::between(&repository, base.as_ref(), &commit)?;
    let statement = ApprovalStatement {
        repository: repository.identity(&commit)?,
        target: target_of(project, portal, settings, &request.surroundings).await?,
        state: base.as_ref().map(|state| state.as_str().to_owned()),
        before: pending.before.clone(),
        after: pending.after.clone(),
        expires: expiry(request.now, request.days)?,
        by: approver(request, &repository)?,
    };
    let key = match &request.key {
        Some(key) => key.clone(),
        None => repository
            .setting_path("user.signingkey")
            .ok_or_else(|| Error::usage(Text::new(id::NO_SIGNING_KEY)))?,
    };
    let attestation = Attestation {
        signature: exchange::sign(&key, &statement)?,
        statement,
    };
    let judge = base.as_ref().unwrap_or(&commit);
    let policy = ApprovalPolicy {
        approval: repository.config(judge)?.approval_of(portal),
        at: judge.clone(),
        folder: repository.project_folder().to_owned(),
    };
    PendingChange::check(&repository, &policy, &attestation, request.now)?;
    repository.attest(&attestation)?;
    Ok(GivenApproval {
        repository,
        commit,
        portal: portal.to_owned(),
        pending,
        statement: attestation.statement,
    })
}

/// Returns the name of the approver.
fn approver(request: &AttestRequest<'_>, repository: &Repository) -> Result<String> {
    let name = match request.name {
        Some(name) => name.to_owned(),
        None => repository
            .setting("user.email")
            .ok_or_else(|| Error::usage(Text::new(id::NO_APPROVER)))?,
    };
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::usage(Text::new(id::APPROVER_LINES)));
    }
    Ok(name)
}

/// Returns the time at which the approval expires, in whole seconds, as it is written in the statement.
fn expiry(now: Timestamp, days: u16) -> Result<Timestamp> {
    let duration = SignedDuration::from_hours(24 * i64::from(days));
    now.checked_add(duration)
        .and_then(|expires| Timestamp::from_second(expires.as_second()))
        .map_err(|error| Error::usage(Text::new(id::NO_SUCH_DAY)).because(error))
}
