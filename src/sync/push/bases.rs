//! The bases: the commits that the portal was last pushed from, and what each of them desired.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::checked::CheckedCommit;
use super::earlier::earlier;
use super::request::PushRequest;
use super::target::PushTarget;
use crate::error::Result;
use crate::git::CommitId;
use crate::plan::{Accounts, Observed};

/// The commits of this repository that the portal records as the source of an account.
pub(super) struct Bases {
    /// The desired accounts of each commit, by its id. Commits without an account of this request are
    /// left out, and so are those that this clone does not have.
    pub(super) accounts: BTreeMap<String, Arc<Accounts>>,
    /// Each commit by its id, with the accounts that were pushed from it.
    pub(super) commits: BTreeMap<String, PushedCommit>,
}

/// A commit that accounts of the portal were pushed from.
pub(super) struct PushedCommit {
    /// The ids of the accounts.
    pub(super) accounts: Vec<String>,
    /// The commit in this clone. `None` if this clone does not have it.
    pub(super) commit: Option<CommitId>,
}

impl Bases {
    /// Finds the bases of the `observed` accounts, and reads what those of this request desired.
    ///
    /// # Errors
    ///
    /// If the history cannot be read.
    pub(super) fn read(
        request: &PushRequest<'_>,
        checked: &CheckedCommit,
        target: &PushTarget,
        observed: &[Observed],
    ) -> Result<Self> {
        let (repository, source) = (&checked.repository, &target.source);
        let mut commits: BTreeMap<String, PushedCommit> = BTreeMap::new();
        for account in observed {
            let Some(recorded) = &account.source else {
                continue;
            };
            if recorded.repository == source.repository {
                let pushed =
                    commits
                        .entry(recorded.commit.clone())
                        .or_insert_with(|| PushedCommit {
                            accounts: Vec::new(),
                            commit: repository.recorded(&recorded.commit),
                        });
                pushed.accounts.push(account.id.clone());
            }
        }
        let mut accounts = BTreeMap::new();
        for (id, pushed) in &commits {
            // The other bases count for the choice of the policy alone: their files are not needed.
            if !pushed.accounts.iter().any(|id| request.includes(id)) {
                continue;
            }
            let wanted = match &pushed.commit {
                Some(_) if *id == source.commit => Arc::clone(&checked.desired),
                Some(base) => {
                    let known = (&checked.commit, &*checked.desired);
                    Arc::new(earlier(repository, base, known, target.portal.environment)?)
                }
                None => continue,
            };
            accounts.insert(id.clone(), wanted);
        }
        Ok(Self { accounts, commits })
    }
}
