//! The approvals, kept at `refs/contactctl/approvals`: a history of their own beside the branches.
//!
//! Its tree has a folder for each approved state, with a file for each approval. A file's name is the
//! digest of its content, so two histories are joined by taking the files of both.

use git2::{ErrorCode, ObjectType, Oid, Signature, Tree};
use sha2::{Digest as _, Sha256};

use super::commit_id::message;
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

/// The attempts at a write while others write too.
const TRIES: usize = 10;

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
        let Some(tip) = self.approvals_tip(APPROVALS)? else {
            return Ok(found);
        };
        let mut number = 0;
        for state in &self.approvals_tree(tip)? {
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
        for _ in 0..TRIES {
            let tip = self.approvals_tip(APPROVALS)?;
            let tree = tip.map(|tip| self.approvals_tree(tip)).transpose()?;
            let blob = self.inner.blob(text.as_bytes()).map_err(unwritten)?;
            let added = self.with_file(tree.as_ref(), &statement.after, &name, blob)?;
            let parents: Vec<_> = tip.into_iter().collect();
            if self.advance(tip, added, &parents, &statement.by, &what)? {
                return Ok(());
            }
        }
        Err(self.moved())
    }

    /// Adds the approvals of the history that `reference` names to ours.
    ///
    /// # Errors
    ///
    /// As [`Repository::attest`].
    pub fn join_approvals(&self, reference: &str) -> Result<()> {
        let Some(theirs) = self.approvals_tip(reference)? else {
            return Ok(());
        };
        for _ in 0..TRIES {
            let ours = self.approvals_tip(APPROVALS)?;
            let done = match ours {
                Some(ours) if self.contains(ours, theirs) => true,
                Some(ours) if !self.contains(theirs, ours) => {
                    let tree = self.joined(ours, theirs)?;
                    let parents = [ours, theirs];
                    self.advance(Some(ours), tree, &parents, "contactctl", "join approvals")?
                }
                ours => self.set_approvals(ours, theirs)?,
            };
            if done {
                return Ok(());
            }
        }
        Err(self.moved())
    }

    /// Returns true if the history `whole` has all of `part`.
    fn contains(&self, whole: Oid, part: Oid) -> bool {
        self.reaches(whole, part).unwrap_or(false)
    }

    /// Writes the tree with the files of both histories.
    fn joined(&self, ours: Oid, theirs: Oid) -> Result<Oid> {
        let mut tree = self.approvals_tree(ours)?;
        for state in &self.approvals_tree(theirs)? {
            let (Ok(state_name), Ok(files)) = (state.name(), self.inner.find_tree(state.id()))
            else {
                continue;
            };
            for file in &files {
                let Ok(name) = file.name() else { continue };
                if file.kind() != Some(ObjectType::Blob) {
                    continue;
                }
                let id = self.with_file(Some(&tree), state_name, name, file.id())?;
                tree = self.inner.find_tree(id).map_err(unwritten)?;
            }
        }
        Ok(tree.id())
    }

    /// Returns the last commit of `reference`. `None` if there is no such reference.
    fn approvals_tip(&self, reference: &str) -> Result<Option<Oid>> {
        match self.inner.refname_to_id(reference) {
            Ok(id) => Ok(Some(id)),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(unreadable(&error)),
        }
    }

    fn approvals_tree(&self, tip: Oid) -> Result<Tree<'_>> {
        let commit = self.inner.find_commit(tip);
        commit
            .and_then(|commit| commit.tree())
            .map_err(|error| unreadable(&error))
    }

    /// Writes `tree` with another file, `folder/name`.
    fn with_file(
        &self,
        tree: Option<&Tree<'_>>,
        folder: &str,
        name: &str,
        blob: Oid,
    ) -> Result<Oid> {
        const FILE: i32 = 0o100_644;
        const FOLDER: i32 = 0o040_000;
        let below = tree
            .and_then(|tree| tree.get_name(folder))
            .and_then(|entry| self.inner.find_tree(entry.id()).ok());
        let mut files = self.inner.treebuilder(below.as_ref()).map_err(unwritten)?;
        files.insert(name, blob, FILE).map_err(unwritten)?;
        let below = files.write().map_err(unwritten)?;
        let mut folders = self.inner.treebuilder(tree).map_err(unwritten)?;
        folders.insert(folder, below, FOLDER).map_err(unwritten)?;
        folders.write().map_err(unwritten)
    }

    /// Commits `tree` on top of `parents`, and moves the reference there. Returns false if somebody
    /// else moved it first.
    fn advance(
        &self,
        from: Option<Oid>,
        tree: Oid,
        parents: &[Oid],
        who: &str,
        what: &str,
    ) -> Result<bool> {
        let git = &self.inner;
        let author = git
            .signature()
            .or_else(|_| Signature::now(who, who))
            .map_err(unwritten)?;
        let tree = git.find_tree(tree).map_err(unwritten)?;
        let parents: Vec<_> = parents
            .iter()
            .map(|id| git.find_commit(*id))
            .collect::<Result<_, _>>()
            .map_err(unwritten)?;
        let commit = git
            .commit(
                None,
                &author,
                &author,
                what,
                &tree,
                &parents.iter().collect::<Vec<_>>(),
            )
            .map_err(unwritten)?;
        self.set_approvals(from, commit)
    }

    /// Returns the error of a reference that others write all the time. If they hold its lock, that is
    /// named with its age: a process that was killed leaves it behind for ever.
    fn moved(&self) -> Error {
        let lock = self.inner.commondir().join(format!("{APPROVALS}.lock"));
        let made = std::fs::metadata(&lock).and_then(|metadata| metadata.modified());
        let Some(age) = made.ok().and_then(|made| made.elapsed().ok()) else {
            return Error::io(Text::new(id::APPROVALS_MOVED).with("approvals", APPROVALS))
                .hint(Text::new(id::TRY_AGAIN));
        };
        let age = jiff::SignedDuration::from_secs(age.as_secs().try_into().unwrap_or(i64::MAX));
        Error::io(
            Text::new(id::LOCK_LEFT)
                .with("path", lock.display())
                .with("age", format!("{age:#}")),
        )
    }

    /// Moves the reference from where it was read. Returns false if somebody else moved it since.
    fn set_approvals(&self, from: Option<Oid>, to: Oid) -> Result<bool> {
        const WHY: &str = "contactctl approve";
        let moved = match from {
            Some(from) => self
                .inner
                .reference_matching(APPROVALS, to, true, from, WHY),
            None => self.inner.reference(APPROVALS, to, false, WHY),
        };
        match moved {
            Ok(_) => Ok(true),
            Err(error)
                if matches!(
                    error.code(),
                    ErrorCode::Modified | ErrorCode::Exists | ErrorCode::Locked
                ) =>
            {
                Ok(false)
            }
            Err(error) => Err(unwritten(error)),
        }
    }
}

fn unreadable(error: &git2::Error) -> Error {
    Error::refused(Text::new(id::APPROVALS_UNREADABLE).with("approvals", APPROVALS))
        .because(message(error))
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn unwritten(error: git2::Error) -> Error {
    Error::io(Text::new(id::APPROVAL_UNWRITTEN).with("approvals", APPROVALS))
        .because(message(&error))
}
