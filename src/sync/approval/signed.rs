//! `signed`: every commit that needs a proof is signed by somebody who is allowed to sign.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::ballot::ApprovedSpan;
use super::policy::ApprovalPolicy;
use super::signers::{GIT_NAMESPACE, allowed_at, revoked_at, with_unread_line};
use super::step::{JudgedCommit, Step};
use super::test::{CheckAnswer, and};
use super::walk::Walk;
use crate::error::Result;
use crate::git::CommitId;
use crate::language::{MessageId, Text, id};
use crate::ssh::{AllowedSigners, RevokedKeys, Signature, Signer};

/// The times by which a signature is judged, in seconds since 1970.
#[derive(Debug, Clone, Copy)]
struct Times {
    /// The latest date of the base and of earlier steps: a commit that is dated before it is dated back.
    since: u64,
    now: u64,
}

/// Judges the signatures of steps.
pub(super) struct SignatureJudge<'j> {
    walk: &'j Walk<'j>,
    now: Timestamp,
    /// The keys that the commit to push revokes.
    revoked: RevokedKeys,
}

impl<'j> SignatureJudge<'j> {
    pub(super) fn new(walk: &'j Walk<'j>, now: Timestamp, revoked: RevokedKeys) -> Self {
        Self { walk, now, revoked }
    }

    /// Returns the signers of each step, or the reason why it does not count as signed. A step whose
    /// policies do not require a signature has no signers.
    ///
    /// # Errors
    ///
    /// If the history, or a list of signers or revoked keys, cannot be read.
    fn steps(&self) -> Result<Vec<Result<Vec<Signer>, CheckAnswer>>> {
        let mut since = match &self.walk.states[0] {
            Some(base) => self.seconds(base)?,
            None => 0,
        };
        let mut answers = Vec::new();
        for step in &self.walk.steps {
            let times = Times {
                since,
                now: u64::try_from(self.now.as_second()).unwrap_or(0),
            };
            answers.push(self.step(step, times)?);
            if !step.is_free() {
                since = since.max(self.seconds(&step.after)?);
            }
        }
        Ok(answers)
    }

    fn step(&self, step: &Step, times: Times) -> Result<Result<Vec<Signer>, CheckAnswer>> {
        let is_wanted = step.policies.iter().any(|one| one.approval.signatures > 0);
        if let Some(path) = step.unseen.as_ref().filter(|_| is_wanted) {
            return Ok(Err(CheckAnswer::unseen(self.walk, &step.after, path)));
        }
        let mut signers = Vec::new();
        for judged in &step.judged {
            for policy in &judged.policies {
                if policy.approval.signatures == 0 {
                    continue;
                }
                match self.commit(judged, policy, times)? {
                    Ok(signer) => signers.push(signer),
                    Err(unsigned) => return Ok(Err(unsigned)),
                }
            }
        }
        Ok(Ok(signers))
    }

    /// Returns the signer of one commit, or the reason why it does not count as signed by `policy`.
    fn commit(
        &self,
        judged: &JudgedCommit,
        policy: &ApprovalPolicy,
        times: Times,
    ) -> Result<Result<Signer, CheckAnswer>> {
        let repository = self.walk.repository;
        let commit = &judged.commit;
        let lists = allowed_at(repository, policy)
            .and_then(|allowed| Ok((allowed, revoked_at(repository, &policy.at, policy)?)));
        let (allowed, revoked) = match lists {
            Ok((allowed, revoked)) => (allowed, revoked.and(self.revoked.clone())),
            Err(error) => return Ok(Err(CheckAnswer::failed(&error))),
        };
        let Some((signature, content)) = repository.signature(commit)? else {
            return Ok(Err(unsigned(judged, policy)));
        };
        let at = self.seconds(commit)?;
        let signer = match one_signature(&signature, &content) {
            Ok(signature) => {
                let judge = ListedKeys {
                    allowed: &allowed,
                    revoked: &revoked,
                    path: policy.signers(),
                    after: self.listed_later(policy)?,
                };
                judge
                    .signer(&signature, &content, at, times)
                    .map_err(|fault| Text::new(id::SIGNED_BADLY).with("fault", fault))
            }
            Err(fault) => Err(fault),
        };
        Ok(signer.map_err(|evidence| {
            let remedy = Text::new(id::SIGNED_SIGN_STEP).with("path", policy.signers());
            CheckAnswer::no(evidence.with("commit", commit.short()), remedy)
        }))
    }

    /// Returns the list that the commit to push has: a key that only this one lists does not count yet.
    fn listed_later(&self, policy: &ApprovalPolicy) -> Result<AllowedSigners> {
        let path = policy.signers();
        let bytes = self
            .walk
            .repository
            .bytes_from_top(self.walk.commit(), &path)?;
        Ok(AllowedSigners::read(&bytes.unwrap_or_default()))
    }

    /// Returns the time that `commit` claims for itself, in seconds since 1970.
    fn seconds(&self, commit: &CommitId) -> Result<u64> {
        let seconds = self.walk.repository.seconds(commit)?;
        Ok(u64::try_from(seconds).unwrap_or(0))
    }
}

/// The lists that a signature is held to.
struct ListedKeys<'l> {
    allowed: &'l AllowedSigners,
    revoked: &'l RevokedKeys,
    path: String,
    after: AllowedSigners,
}

impl ListedKeys<'_> {
    /// Returns the signer of a commit that was made `at` this time.
    ///
    /// # Errors
    ///
    /// If the signature does not count, with the reason.
    fn signer(
        &self,
        signature: &Signature,
        content: &[u8],
        at: u64,
        times: Times,
    ) -> Result<Signer, Text> {
        if at > times.now {
            return Err(Text::new(id::SIGNATURE_OF_THE_FUTURE));
        }
        let by = |list: &AllowedSigners, at| {
            list.anybody(signature, GIT_NAMESPACE, content, at, self.revoked)
        };
        let signer = by(self.allowed, at).map_err(|fault| {
            if by(&self.after, at).is_ok() {
                Text::new(id::SIGNATURE_NOT_YET)
                    .with("key", signature.key().fingerprint())
                    .with("path", self.path.as_str())
            } else {
                with_unread_line(fault.text().clone(), self.allowed, &self.path)
            }
        })?;
        if by(self.allowed, at.max(times.since)).is_err() {
            return Err(Text::new(id::SIGNATURE_DATED_BACK).with("by", signer.principal));
        }
        Ok(signer)
    }
}

/// Returns the only signature of a commit.
///
/// # Errors
///
/// If there are several, or it is not an SSH signature.
fn one_signature(signature: &[u8], content: &[u8]) -> Result<Signature, Text> {
    if signatures(content) > 0 {
        return Err(Text::new(id::SIGNED_TWICE));
    }
    let Ok(text) = std::str::from_utf8(signature) else {
        return Err(Text::new(id::SIGNED_NOT_UTF8));
    };
    if !Signature::is_one(text) {
        return Err(Text::new(id::SIGNED_OTHERWISE).with("kind", Text::new(kind(text))));
    }
    Signature::from_text(text)
        .map_err(|fault| Text::new(id::SIGNED_BADLY).with("fault", fault.text().clone()))
}

fn unsigned(judged: &JudgedCommit, policy: &ApprovalPolicy) -> CheckAnswer {
    let commit = judged.commit.short();
    if judged.is_unclean_merge {
        return CheckAnswer::no(
            Text::new(id::SIGNED_EVIL_MERGE).with("commit", commit),
            Text::new(id::SIGNED_SIGN_MERGE),
        );
    }
    CheckAnswer::no(
        Text::new(id::SIGNED_NOT).with("commit", commit),
        Text::new(id::SIGNED_SIGN_STEP).with("path", policy.signers()),
    )
}

/// Returns the number of signatures in the header of a commit.
fn signatures(commit: &[u8]) -> usize {
    commit
        .split(|byte| *byte == b'\n')
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with(b"gpgsig"))
        .count()
}

/// Returns the message that names the kind of a signature which is not an SSH signature.
fn kind(text: &str) -> MessageId {
    if text.starts_with("-----BEGIN PGP") {
        id::SIGNED_BY_OPENPGP
    } else if text.starts_with("-----BEGIN SIGNED MESSAGE") {
        id::SIGNED_BY_X509
    } else {
        id::SIGNED_BY_UNKNOWN
    }
}

/// Runs the test.
///
/// # Errors
///
/// If the history, or a list of signers or revoked keys, cannot be read.
pub(super) fn answer(judge: &SignatureJudge<'_>, repairs: &[ApprovedSpan]) -> Result<CheckAnswer> {
    let walk = judge.walk;
    let steps = judge.steps()?;
    let proved: Vec<_> = steps
        .iter()
        .map(|step| step.is_ok() && !walk.needs_attestation)
        .collect();
    let spans: Vec<_> = repairs.iter().map(|one| (one.from, one.to)).collect();
    let Some(step) = walk.uncovered(&proved, &spans)? else {
        return Ok(CheckAnswer::yes(evidence(walk, &steps, repairs)));
    };
    Ok(match steps.into_iter().nth(step) {
        // The help for a file that nobody saw says how to approve it.
        Some(Err(no)) if walk.is_leap || walk.steps[step].unseen.is_some() => no,
        Some(Err(no)) => {
            let Step { before, after, .. } = &walk.steps[step];
            no.or_repair(walk, before.as_ref(), after)
        }
        _ => CheckAnswer::older(walk),
    })
}

/// Returns the evidence that every step is signed, or was approved in place of a signature.
fn evidence(
    walk: &Walk<'_>,
    steps: &[Result<Vec<Signer>, CheckAnswer>],
    repairs: &[ApprovedSpan],
) -> Text {
    let signers: Vec<_> = steps.iter().flatten().filter(|by| !by.is_empty()).collect();
    let mut evidence = Vec::new();
    if !signers.is_empty() {
        let by: BTreeSet<_> = signers
            .iter()
            .flat_map(|signers| signers.iter())
            .map(|signer| format!("`{}`", signer.principal))
            .collect();
        let all = match &walk.states[0] {
            Some(base) if !walk.is_leap => Text::new(id::SIGNED_SINCE).with("base", base.short()),
            _ => Text::new(id::SIGNED_ALL),
        };
        let by: Vec<_> = by.into_iter().collect();
        let number = signed_commits(walk, steps);
        evidence.push(all.with("number", number).with("by", by.join(", ")));
    }
    if steps.iter().any(Result::is_err) && !repairs.is_empty() {
        let by: BTreeSet<_> = repairs.iter().flat_map(|one| one.by.iter()).collect();
        let by: Vec<_> = by.into_iter().map(|name| format!("`{name}`")).collect();
        evidence.push(Text::new(id::REPAIRED_BY).with("by", by.join(", ")));
    }
    evidence
        .into_iter()
        .reduce(and)
        .unwrap_or_else(|| Text::new(id::SIGNED_NOTHING))
}

/// Returns the number of commits that had to be signed, and are: the step of a merge may have several.
fn signed_commits(walk: &Walk<'_>, steps: &[Result<Vec<Signer>, CheckAnswer>]) -> usize {
    let is_wanted = |judged: &&JudgedCommit| {
        let mut policies = judged.policies.iter();
        policies.any(|one| one.approval.signatures > 0)
    };
    let signed = walk.steps.iter().zip(steps);
    signed
        .filter(|(_, answer)| answer.is_ok())
        .flat_map(|(step, _)| &step.judged)
        .filter(is_wanted)
        .count()
}

#[cfg(test)]
mod tests;
