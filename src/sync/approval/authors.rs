//! The authors of a change, who may not approve it themselves.

use super::step::Step;
use crate::error::Result;
use crate::git::{CommitId, Repository, Roots, Scopes};
use crate::ssh::{PublicKey, Signature, Signer};

/// All who wrote a part of a change.
#[derive(Debug, Default)]
pub(super) struct Authors {
    /// The addresses that commits name.
    addresses: Vec<String>,
    /// The keys that signed commits.
    keys: Vec<PublicKey>,
}

impl Authors {
    /// Returns the authors and co-authors of every commit of `steps` that needs a proof, and of all that
    /// a merge among them brings. Whoever makes a clean merge is no author.
    ///
    /// # Errors
    ///
    /// If the history cannot be read.
    pub(super) fn of(repository: &Repository, steps: &[Step]) -> Result<Self> {
        let mut authors = Self::default();
        for judged in steps.iter().flat_map(|step| &step.judged) {
            authors.add(repository, &judged.commit)?;
            if !judged.is_unclean_merge {
                continue;
            }
            let parents = repository.parents(&judged.commit)?;
            let [first, others @ ..] = &parents[..] else {
                continue;
            };
            for other in others {
                for commit in repository.commits_since(&[first], other)? {
                    authors.add(repository, &commit)?;
                }
            }
        }
        Ok(authors)
    }

    /// Returns the authors and co-authors of every commit on the way from `from` to `commit` that
    /// changes something in scope of one of them.
    ///
    /// # Errors
    ///
    /// If the history cannot be read.
    pub(super) fn of_the_way(
        repository: &Repository,
        scopes: &Scopes<'_>,
        from: Option<&CommitId>,
        commit: &CommitId,
    ) -> Result<Self> {
        let mut roots = Roots::new();
        for end in from.into_iter().chain([commit]) {
            if let Some((_, scope)) = scopes.readable(end)? {
                roots.extend(scope.roots.iter().cloned());
            }
        }
        // On the way back the commit comes first, and what is taken back was written after it.
        let mut way = repository.commits_since(&Vec::from_iter(from), commit)?;
        if let Some(from) = from {
            way.extend(repository.commits_since(&[commit], from)?);
        }
        let mut authors = Self::default();
        for one in way {
            let parents = repository.parents(&one)?;
            let mut changes = parents.is_empty();
            for parent in &parents {
                changes |= !scopes.are_equal_at(&roots, parent, &one)?;
            }
            let is_clean = parents.len() > 1 && scopes.is_clean_merge(&one, &parents, &roots)?;
            if changes && !is_clean {
                authors.add(repository, &one)?;
            }
        }
        Ok(authors)
    }

    fn add(&mut self, repository: &Repository, commit: &CommitId) -> Result<()> {
        self.addresses.push(repository.author(commit)?.email);
        let message = repository.message(commit)?;
        self.addresses.extend(message.lines().filter_map(co_author));
        let signature = repository.signature(commit)?;
        let text = signature.and_then(|(signature, _)| String::from_utf8(signature).ok());
        if let Some(signature) = text.and_then(|text| Signature::from_text(&text).ok()) {
            self.keys.push(signature.key().clone());
        }
        Ok(())
    }

    /// Returns true if `signer` may be one of them.
    pub(super) fn may_include(&self, signer: &Signer) -> bool {
        self.addresses.iter().any(|one| signer.may_be(one))
            || self.keys.iter().any(|key| key.is_same_key(&signer.key))
    }
}

/// Returns the address in a `Co-authored-by` line.
fn co_author(line: &str) -> Option<String> {
    let (key, value) = line.split_once(':')?;
    if !key.trim().eq_ignore_ascii_case("co-authored-by") {
        return None;
    }
    let (_, address) = value.split_once('<')?;
    let (address, _) = address.split_once('>')?;
    Some(address.trim().to_owned())
}

#[cfg(test)]
mod tests;
