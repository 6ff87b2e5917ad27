//! An approval: a signed statement about a change, kept in the repository.

use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};

use super::approval::Pending;
use super::push::choose;
use crate::error::{Error, Result};
use crate::git::ledger::Attestation;
use crate::git::{CommitId, Repository, Statement, exchange};
use crate::language::Text;
use crate::project::Project;

/// An approval that somebody gives.
#[derive(Debug)]
pub struct AttestRequest<'r> {
    /// The project.
    pub project: &'r Project,
    /// The commit to approve, as Git names revisions.
    pub rev: &'r str,
    /// The portal's name. `None` for the only one.
    pub portal: Option<&'r str>,
    /// The commit before the change. `None` for where it left the approved branch.
    pub base: Option<&'r str>,
    /// The file of the key to sign with. `None` for Git's `user.signingkey`.
    pub key: Option<PathBuf>,
    /// The name in `allowed_signers`. `None` for Git's `user.email`.
    pub name: Option<&'r str>,
    /// How many days it counts.
    pub days: u16,
    /// The instant of the approval.
    pub now: Timestamp,
}

/// An approval that was given.
#[derive(Debug)]
pub struct Attested {
    /// The repository that keeps it.
    pub repository: Repository,
    /// The commit.
    pub commit: CommitId,
    /// The change.
    pub pending: Pending,
    /// What was signed.
    pub statement: Statement,
}

/// Signs a change, and keeps the approval in the repository.
///
/// # Errors
///
/// If there is nothing to approve, the approval would not count, or the key does not sign.
pub fn attest(request: &AttestRequest<'_>) -> Result<Attested> {
    let project = request.project;
    let repository = Repository::open(&project.root, &project.config)?;
    let commit = repository.resolve(request.rev)?;
    let config = repository.sound_config(&commit)?;
    let (portal, _) = choose(&config, request.portal)?;
    let approval = config.approval_of(portal);
    let base = match request.base {
        Some(rev) => Some(repository.resolve(rev)?),
        None => repository.likely_base(&commit, &approval)?,
    };
    let pending = Pending::between(&repository, base.as_ref(), &commit)?;
    let statement = Statement {
        repository: repository.identity(&commit)?,
        portal: portal.to_owned(),
        base: pending.base.clone(),
        result: pending.result.clone(),
        expires: expiry(request.now, request.days)?,
        by: approver(request, &repository)?,
    };
    let key = match &request.key {
        Some(key) => key.clone(),
        None => repository
            .setting_path("user.signingkey")
            .ok_or_else(|| Error::usage(Text::new("no-signing-key")))?,
    };
    let attestation = Attestation {
        signature: exchange::sign(&key, &statement)?,
        statement,
    };
    pending.check(&repository, &commit, &approval, &attestation, request.now)?;
    repository.attest(&attestation)?;
    Ok(Attested {
        repository,
        commit,
        pending,
        statement: attestation.statement,
    })
}

/// Returns the name of who approves.
fn approver(request: &AttestRequest<'_>, repository: &Repository) -> Result<String> {
    let name = match request.name {
        Some(name) => name.to_owned(),
        None => repository
            .setting("user.email")
            .ok_or_else(|| Error::usage(Text::new("no-approver")))?,
    };
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::usage(Text::new("approver-lines")));
    }
    Ok(name)
}

/// Returns the instant at which the approval ends, to the second, as it is written.
fn expiry(now: Timestamp, days: u16) -> Result<Timestamp> {
    let duration = SignedDuration::from_hours(24 * i64::from(days));
    now.checked_add(duration)
        .and_then(|expires| Timestamp::from_second(expires.as_second()))
        .map_err(|error| Error::usage(Text::new("no-such-day")).because(error))
}
