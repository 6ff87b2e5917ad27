//! The approvals, kept at `refs/contactctl/approvals`: a history of their own beside the branches.
//!
//! Its tree has a folder for each approved state, with a file for each approval. A file's name is the
//! digest of its content, so two histories are joined by taking the files of both.

use git2::{ObjectType, Oid};
use sha2::{Digest as _, Sha256};

use super::kept_ref::{KeptRef, TRIES};
use super::repository::Repository;
use super::statement::ApprovalStatement;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The reference of the approvals.
pub const APPROVALS: &str = "refs/contactctl/approvals";

/// The most approvals that are read.
const MAX_APPROVALS: usize = 20_000;
/// The most bytes of an approval that is read.
const MAX_BYTES: usize = 100 * 1024;

/// A signed statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// The statement.
    pub statement: ApprovalStatement,
    /// The text of its signature, not verified.
    pub signature: String,
}

/// The approvals of a repository.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Approvals {
    /// Those that can be read.
    pub attestations: Vec<Attestation>,
    /// The number of those of the version before, which do not count.
    pub of_v1: usize,
}

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";

impl Attestation {
    fn text(&self) -> String {
        format!("{}{}", self.statement, self.signature)
    }

    fn read(text: &str) -> Option<Self> {
        let (statement, signature) = text.split_at(text.find(BEGIN)?);
        Some(Self {
            statement: ApprovalStatement::read(statement)?,
            signature: signature.to_owned(),
        })
    }
}

impl Repository {
    /// Reads all approvals. One that cannot be read does not count.
    ///
    /// # Errors
    ///
    /// If there are more than 20,000, or Git cannot read them.
    pub fn attestations(&self) -> Result<Approvals> {
        let mut found = Approvals::default();
        let kept = KeptRef::new(self, APPROVALS);
        let Some(tip) = kept.tip()? else {
            return Ok(found);
        };
        let mut number = 0;
        for state in &kept.tree(tip)? {
            let Ok(files) = self.inner.find_tree(state.id()) else {
                continue;
            };
            for file in &files {
                number += 1;
                if number > MAX_APPROVALS {
                    return Err(Error::refused(
                        Text::new(id::APPROVALS_MANY)
                            .with("approvals", APPROVALS)
                            .with("most", MAX_APPROVALS),
                    ));
                }
                let Ok(blob) = self.inner.find_blob(file.id()) else {
                    continue;
                };
                if blob.size() <= MAX_BYTES
                    && let Ok(text) = std::str::from_utf8(blob.content())
                {
                    found.attestations.extend(Attestation::read(text));
                    found.of_v1 += usize::from(ApprovalStatement::is_of_v1(text));
                }
            }
        }
        Ok(found)
    }

    /// Adds an approval, on top of those that others add at the same time.
    ///
    /// # Errors
    ///
    /// If Git cannot write, or others write all the time.
    pub fn attest(&self, attestation: &Attestation) -> Result<()> {
        let text = attestation.text();
        let name = data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
        let statement = &attestation.statement;
        let what = format!("{} approves for {}", statement.by, statement.target);
        let kept = KeptRef::new(self, APPROVALS);
        for _ in 0..TRIES {
            let tip = kept.tip()?;
            let tree = tip.map(|tip| kept.tree(tip)).transpose()?;
            let file = (name.as_str(), kept.blob(text.as_bytes())?);
            let added = kept.with_files(tree.as_ref(), &statement.after, [file])?;
            let parents: Vec<_> = tip.into_iter().collect();
            let signed = (statement.by.as_str(), what.as_str());
            if kept.advance(tip, added, &parents, signed)?.is_some() {
                return Ok(());
            }
        }
        Err(kept.moved())
    }

    /// Adds the approvals of the history that `reference` names to ours.
    ///
    /// # Errors
    ///
    /// As [`Repository::attest`].
    pub fn join_approvals(&self, reference: &str) -> Result<()> {
        const WHAT: (&str, &str) = ("contactctl", "join approvals");
        let Some(theirs) = KeptRef::new(self, reference).tip()? else {
            return Ok(());
        };
        let kept = KeptRef::new(self, APPROVALS);
        for _ in 0..TRIES {
            let ours = kept.tip()?;
            let done = match ours {
                Some(ours) if self.contains(ours, theirs) => true,
                Some(ours) if !self.contains(theirs, ours) => {
                    let tree = self.joined(kept, ours, theirs)?;
                    let joined = kept.advance(Some(ours), tree, &[ours, theirs], WHAT)?;
                    joined.is_some()
                }
                ours => kept.set(ours, theirs)?,
            };
            if done {
                return Ok(());
            }
        }
        Err(kept.moved())
    }

    /// Returns true if the history `whole` has all of `part`.
    pub(super) fn contains(&self, whole: Oid, part: Oid) -> bool {
        self.reaches(whole, part).unwrap_or(false)
    }

    /// Writes the tree with the files of both histories.
    fn joined(&self, kept: KeptRef<'_>, ours: Oid, theirs: Oid) -> Result<Oid> {
        let mut tree = kept.tree(ours)?;
        for state in &kept.tree(theirs)? {
            let (Ok(state_name), Ok(files)) = (state.name(), self.inner.find_tree(state.id()))
            else {
                continue;
            };
            let blobs = files
                .iter()
                .filter(|file| file.kind() == Some(ObjectType::Blob));
            let blobs: Vec<_> = blobs
                .filter_map(|file| Some((file.name().ok()?.to_owned(), file.id())))
                .collect();
            let named = blobs.iter().map(|(name, id)| (name.as_str(), *id));
            let joined = kept.with_files(Some(&tree), state_name, named)?;
            let joined = self.inner.find_tree(joined);
            tree = joined.map_err(|error| kept.unreadable(&error))?;
        }
        Ok(tree.id())
    }
}
