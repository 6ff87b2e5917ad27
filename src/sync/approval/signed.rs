//! `signed`: every step since the base is signed by somebody who was allowed to.
//!
//! A step is what the approved branch went on by. It is signed if its own commit is. A merge that
//! is not may be unsigned, if every commit that it brings is signed and it adds nothing itself.

use std::collections::BTreeMap;

use super::change::{Change, Step};
use super::signers::{GIT_NAMESPACE, allowed_at, revoked_at};
use super::test::{Answer, Check};
use crate::error::Result;
use crate::git::{CommitId, Scopes};
use crate::language::Text;
use crate::ssh::{AllowedSigners, RevokedKeys, Signature, Signer};

/// Every step is signed.
pub(super) struct Signed;

impl Check for Signed {
    fn name(&self) -> &'static str {
        "signed"
    }

    fn answer(&self, change: &Change<'_>) -> Result<Answer> {
        let scopes = change.scopes();
        let steps = change.steps(&scopes, |approval| approval.signatures > 0)?;
        if steps.is_empty() {
            return Ok(Answer::yes(Text::new("signed-nothing")));
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
                        Text::new("signed-lowered").with("evidence", evidence)
                    };
                    return Ok(Answer::no(evidence, remedy));
                }
            };
            for signer in by {
                *signed.entry(signer.principal).or_default() += 1;
            }
        }
        let by: Vec<_> = signed.keys().map(|name| format!("`{name}`")).collect();
        let evidence = match &change.base {
            Some(base) => Text::new("signed-since").with("base", base.short()),
            None => Text::new("signed-all"),
        };
        let evidence = evidence.with("number", steps.len());
        Ok(Answer::yes(evidence.with("by", by.join(", "))))
    }
}

/// Why a step does not count as signed.
struct Unsigned {
    evidence: Text,
    remedy: Text,
}

/// Who may sign, by the policy of the base.
struct Signers {
    path: String,
    allowed: AllowedSigners,
    revoked: RevokedKeys,
    /// When the base was made: no key signs for a time before it.
    since: u64,
    /// Whether the change keeps the policy.
    are_wanted_after: bool,
    /// The list as the change leaves it.
    after: AllowedSigners,
}

impl Signers {
    fn read(change: &Change<'_>) -> Result<Self> {
        let policy = &change.policy;
        let path = policy.approval.allowed_signers.clone();
        let allowed = allowed_at(change.repository, &policy.at, &path)?;
        // Who is revoked by now does not count, whenever the policy is from.
        let now = change
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
            now.revoked_signers.as_deref(),
        )?);
        let after = change
            .repository
            .bytes(&change.commit, &now.allowed_signers)?;
        let since = match &change.base {
            Some(base) => seconds(change, base)?,
            None => 0,
        };
        Ok(Self {
            path,
            allowed,
            revoked,
            since,
            are_wanted_after: now.signatures > 0,
            after: AllowedSigners::read(&after.unwrap_or_default()),
        })
    }
}

/// Judges one step.
struct Judge<'j> {
    change: &'j Change<'j>,
    scopes: &'j Scopes<'j>,
    signers: &'j Signers,
    /// Who could sign right before the step: whoever was struck off since the base is not among
    /// them. None before the first commit, and before a first sync's policy.
    before: Option<AllowedSigners>,
}

impl<'j> Judge<'j> {
    fn of(
        change: &'j Change<'j>,
        scopes: &'j Scopes<'j>,
        signers: &'j Signers,
        step: &Step,
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

    /// Who signed the step.
    fn step(&self, step: &Step) -> Result<Result<Vec<Signer>, Unsigned>> {
        let reason = match self.commit(&step.commit)? {
            Ok(signer) => return Ok(Ok(vec![signer])),
            Err(reason) => reason,
        };
        let parents = self.change.repository.parents(&step.commit)?;
        let [ours, theirs] = &parents[..] else {
            return Ok(Err(reason));
        };
        // The merge is not signed by itself: what it brings may be.
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

    /// Whether a merge that came with another one is signed, or adds nothing.
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

    /// Who signed one commit.
    fn commit(&self, commit: &CommitId) -> Result<Result<Signer, Unsigned>> {
        let short = commit.short();
        let unsigned = |evidence: Text| Unsigned {
            evidence: evidence.with("commit", short),
            remedy: Text::new("signed-sign-step").with("path", self.signers.path.as_str()),
        };
        let Some((signature, content)) = self.change.repository.signature(commit)? else {
            return Ok(Err(unsigned(Text::new("signed-not"))));
        };
        if signatures(&content) > 0 {
            return Ok(Err(unsigned(Text::new("signed-twice"))));
        }
        let Ok(text) = std::str::from_utf8(&signature) else {
            return Ok(Err(unsigned(Text::new("signed-not-utf8"))));
        };
        if !Signature::is_one(text) {
            return Ok(Err(unsigned(
                Text::new("signed-otherwise").with("kind", Text::new(kind(text))),
            )));
        }
        let at = seconds(self.change, commit)?;
        let signer = self.signature(text, &content, at);
        Ok(signer.map_err(|fault| unsigned(Text::new("signed-badly").with("fault", fault))))
    }

    /// Who made a signature over `content`: somebody who is listed at the base and right before
    /// the step, at `at` and when the base was made.
    fn signature(&self, text: &str, content: &[u8], at: u64) -> Result<Signer, Text> {
        let signature = Signature::from_text(text).map_err(|fault| fault.text().clone())?;
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
                Text::new("signature-not-yet")
                    .with("key", signature.key().fingerprint())
                    .with("path", path.as_str())
            } else {
                fault.text().clone()
            }
        })?;
        if by(&self.signers.allowed, at.max(self.signers.since)).is_err() {
            return Err(Text::new("signature-dated-back").with("by", signer.principal));
        }
        if let Some(before) = &self.before
            && by(before, at).is_err()
        {
            return Err(Text::new("signature-struck-off")
                .with("by", signer.principal)
                .with("path", path.as_str()));
        }
        Ok(signer)
    }
}

fn evil(commit: &CommitId) -> Unsigned {
    Unsigned {
        evidence: Text::new("signed-evil-merge").with("commit", commit.short()),
        remedy: Text::new("signed-sign-merge"),
    }
}

/// How many signatures the header of a commit has.
fn signatures(commit: &[u8]) -> usize {
    let lines = commit.split(|byte| *byte == b'\n');
    let header = lines.take_while(|line| !line.is_empty());
    header.filter(|line| line.starts_with(b"gpgsig")).count()
}

/// What sort of signature is no SSH signature.
fn kind(text: &str) -> &'static str {
    if text.starts_with("-----BEGIN PGP") {
        "signed-by-openpgp"
    } else if text.starts_with("-----BEGIN SIGNED MESSAGE") {
        "signed-by-x509"
    } else {
        "signed-by-unknown"
    }
}

/// The time at which `commit` was made, by its own word, in seconds since 1970.
fn seconds(change: &Change<'_>, commit: &CommitId) -> Result<u64> {
    let seconds = change.repository.seconds(commit)?;
    Ok(u64::try_from(seconds).unwrap_or(0))
}
