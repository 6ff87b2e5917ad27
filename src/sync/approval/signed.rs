//! `signed`: every step since the base is signed by somebody who was allowed to sign.
//!
//! A step is a commit of the approved branch by first parents. It is signed if its own commit is. An
//! unsigned merge counts as signed if every commit that it brings is signed and the merge adds nothing
//! of its own.

use std::collections::BTreeMap;

use super::change::{BranchStep, ProposedChange};
use super::signers::{GIT_NAMESPACE, allowed_at, revoked_at};
use super::test::{CheckAnswer, PolicyCheck};
use crate::error::Result;
use crate::git::{CommitId, Scopes};
use crate::language::{MessageId, Text, id};
use crate::ssh::{AllowedSigners, RevokedKeys, Signature, Signer};

/// The test that every step is signed.
pub(super) struct SignedCheck;

impl PolicyCheck for SignedCheck {
    fn name(&self) -> &'static str {
        "signed"
    }

    fn answer(&self, change: &ProposedChange<'_>) -> Result<CheckAnswer> {
        let scopes = change.scopes();
        let steps = change.steps(&scopes, |approval| approval.signatures > 0)?;
        if steps.is_empty() {
            return Ok(CheckAnswer::yes(Text::new(id::SIGNED_NOTHING)));
        }
        let signers = Signers::read(change)?;
        let mut signed: BTreeMap<String, usize> = BTreeMap::new();
        for step in &steps {
            let by = match Judge::of(change, &scopes, &signers, step)?.step(step)? {
                Ok(by) => by,
                Err(Unsigned { evidence, remedy }) => {
                    let evidence = if signers.are_wanted_after {
                        evidence
                    } else {
                        Text::new(id::SIGNED_LOWERED).with("evidence", evidence)
                    };
                    return Ok(CheckAnswer::no(evidence, remedy));
                }
            };
            for signer in by {
                *signed.entry(signer.principal).or_default() += 1;
            }
        }
        let by: Vec<_> = signed.keys().map(|name| format!("`{name}`")).collect();
        let evidence = match &change.base {
            Some(base) => Text::new(id::SIGNED_SINCE).with("base", base.short()),
            None => Text::new(id::SIGNED_ALL),
        };
        Ok(CheckAnswer::yes(
            evidence
                .with("number", steps.len())
                .with("by", by.join(", ")),
        ))
    }
}

/// The reason why a step does not count as signed, and the remedy.
struct Unsigned {
    evidence: Text,
    remedy: Text,
}

/// The people who may sign, by the judging policy.
struct Signers {
    /// The path of `allowed_signers`.
    path: String,
    allowed: AllowedSigners,
    revoked: RevokedKeys,
    /// The time of the base, in seconds since 1970. A signature that claims to be older has to be by a
    /// key that was valid at this time as well.
    since: u64,
    /// `true` if the policy after the change still requires signatures.
    are_wanted_after: bool,
    /// The list after the change.
    after: AllowedSigners,
}

impl Signers {
    fn read(change: &ProposedChange<'_>) -> Result<Self> {
        let policy = &change.policy;
        let path = policy.approval.allowed_signers.clone();
        let allowed = allowed_at(change.repository, &policy.at, &path)?;
        // A key that the commit to push revokes does not count either, however old the policy is.
        let next = change
            .repository
            .config(&change.commit)?
            .approval_of(change.portal);
        let revoked = revoked_at(
            change.repository,
            &policy.at,
            policy.approval.revoked_signers.as_deref(),
        )?
        .and(revoked_at(
            change.repository,
            &change.commit,
            next.revoked_signers.as_deref(),
        )?);
        let after = change
            .repository
            .bytes(&change.commit, &next.allowed_signers)?;
        let since = match &change.base {
            Some(base) => seconds(change, base)?,
            None => 0,
        };
        Ok(Self {
            path,
            allowed,
            revoked,
            since,
            are_wanted_after: next.signatures > 0,
            after: AllowedSigners::read(&after.unwrap_or_default()),
        })
    }
}

/// Judges one step.
struct Judge<'j> {
    change: &'j ProposedChange<'j>,
    scopes: &'j Scopes<'j>,
    signers: &'j Signers,
    /// The people who could sign right before the step, without those who were removed since the base.
    /// `None` for the first commit, and at a first sync, which has no base.
    before: Option<AllowedSigners>,
}

impl<'j> Judge<'j> {
    /// Creates the judge of `step`.
    fn of(
        change: &'j ProposedChange<'j>,
        scopes: &'j Scopes<'j>,
        signers: &'j Signers,
        step: &BranchStep,
    ) -> Result<Self> {
        let before = match (&step.parent, &change.base) {
            (Some(parent), Some(_)) => {
                let bytes = change.repository.bytes(parent, &signers.path)?;
                Some(AllowedSigners::read(&bytes.unwrap_or_default()))
            }
            _ => None,
        };
        Ok(Self {
            change,
            scopes,
            signers,
            before,
        })
    }

    /// Returns the signers of the step, or the reason why it does not count as signed.
    fn step(&self, step: &BranchStep) -> Result<Result<Vec<Signer>, Unsigned>> {
        let reason = match self.commit(&step.commit)? {
            Ok(signer) => return Ok(Ok(vec![signer])),
            Err(reason) => reason,
        };
        let parents = self.change.repository.parents(&step.commit)?;
        let [ours, theirs] = &parents[..] else {
            return Ok(Err(reason));
        };
        // An unsigned merge still counts if the commits that it brings are signed.
        let mut by = Vec::new();
        for commit in self.change.brought(ours, theirs)? {
            let parents = self.change.repository.parents(&commit)?;
            if let [_, _, ..] = parents[..] {
                if let Err(reason) = self.merge(&commit, &parents)? {
                    return Ok(Err(reason));
                }
                continue;
            }
            let before = self.scopes.of(parents.first())?;
            if before == self.scopes.of(Some(&commit))? {
                continue;
            }
            match self.commit(&commit)? {
                Ok(signer) => by.push(signer),
                Err(reason) => return Ok(Err(reason)),
            }
        }
        if !self.scopes.is_clean_merge(&step.commit, ours, theirs)? {
            return Ok(Err(evil(&step.commit)));
        }
        if by.is_empty() {
            return Ok(Err(reason));
        }
        Ok(Ok(by))
    }

    /// Checks that a merge which another merge has brought is signed, or adds nothing of its own.
    fn merge(&self, commit: &CommitId, parents: &[CommitId]) -> Result<Result<(), Unsigned>> {
        let Err(reason) = self.commit(commit)? else {
            return Ok(Ok(()));
        };
        let [ours, theirs] = parents else {
            return Ok(Err(reason));
        };
        Ok(if self.scopes.is_clean_merge(commit, ours, theirs)? {
            Ok(())
        } else {
            Err(evil(commit))
        })
    }

    /// Returns the signer of one commit, or the reason why it does not count as signed.
    fn commit(&self, commit: &CommitId) -> Result<Result<Signer, Unsigned>> {
        let signed = match self.change.repository.signature(commit)? {
            Some((signature, content)) => {
                let at = seconds(self.change, commit)?;
                self.signature(&signature, &content, at)
            }
            None => Err(Text::new(id::SIGNED_NOT)),
        };
        Ok(signed.map_err(|evidence| Unsigned {
            evidence: evidence.with("commit", commit.short()),
            remedy: Text::new(id::SIGNED_SIGN_STEP).with("path", self.signers.path.as_str()),
        }))
    }

    /// Returns the signer of a commit with this `signature` and this signed `content`, made `at` this
    /// time.
    ///
    /// # Errors
    ///
    /// If the signature does not count, with the reason.
    fn signature(&self, signature: &[u8], content: &[u8], at: u64) -> Result<Signer, Text> {
        if signatures(content) > 0 {
            return Err(Text::new(id::SIGNED_TWICE));
        }
        let Ok(text) = std::str::from_utf8(signature) else {
            return Err(Text::new(id::SIGNED_NOT_UTF8));
        };
        if !Signature::is_one(text) {
            return Err(Text::new(id::SIGNED_OTHERWISE).with("kind", Text::new(kind(text))));
        }
        self.signer(text, content, at)
            .map_err(|fault| Text::new(id::SIGNED_BADLY).with("fault", fault))
    }

    /// Returns the signer, who has to be listed at the base and right before the step. The key has to
    /// be valid both `at` the time of the commit and at that of the base.
    fn signer(&self, text: &str, content: &[u8], at: u64) -> Result<Signer, Text> {
        let signature = Signature::from_text(text).map_err(|fault| fault.text().clone())?;
        // Captures what all lists are asked about.
        let by = |list: &AllowedSigners, at| {
            list.anybody(
                &signature,
                GIT_NAMESPACE,
                content,
                at,
                &self.signers.revoked,
            )
        };
        let path = &self.signers.path;
        let signer = by(&self.signers.allowed, at).map_err(|fault| {
            if by(&self.signers.after, at).is_ok() {
                Text::new(id::SIGNATURE_NOT_YET)
                    .with("key", signature.key().fingerprint())
                    .with("path", path.as_str())
            } else {
                fault.text().clone()
            }
        })?;
        if by(&self.signers.allowed, at.max(self.signers.since)).is_err() {
            return Err(Text::new(id::SIGNATURE_DATED_BACK).with("by", signer.principal));
        }
        if let Some(before) = &self.before
            && by(before, at).is_err()
        {
            return Err(Text::new(id::SIGNATURE_STRUCK_OFF)
                .with("by", signer.principal)
                .with("path", path.as_str()));
        }
        Ok(signer)
    }
}

/// Returns the reason for a merge that contains changes of its own, and is not signed.
fn evil(commit: &CommitId) -> Unsigned {
    Unsigned {
        evidence: Text::new(id::SIGNED_EVIL_MERGE).with("commit", commit.short()),
        remedy: Text::new(id::SIGNED_SIGN_MERGE),
    }
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

/// Returns the time that `commit` claims for itself, in seconds since 1970.
fn seconds(change: &ProposedChange<'_>, commit: &CommitId) -> Result<u64> {
    let seconds = change.repository.seconds(commit)?;
    Ok(u64::try_from(seconds).unwrap_or(0))
}
