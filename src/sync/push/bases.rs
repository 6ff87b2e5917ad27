//! The commits that the portal was pushed from, and what was desired then.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::checked::CheckedCommit;
use super::earlier::earlier;
use super::request::PushRequest;
use super::target::PushTarget;
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{Accounts, Observed};

/// Every commit of this repository that the portal has as a source.
pub(super) struct Bases {
    /// What each wanted, by commit and account.
    pub(super) accounts: BTreeMap<String, Arc<Accounts>>,
    /// Each commit with the accounts that come from it, and the commit in this clone.
    pub(super) commits: BTreeMap<String, PushedCommit>,
}

/// The accounts that come from one commit.
pub(super) struct PushedCommit {
    pub(super) accounts: Vec<String>,
    /// `None` if this clone does not have the commit.
    pub(super) commit: Option<CommitId>,
}

impl Bases {
    pub(super) fn read(
        request: &PushRequest<'_>,
        checked: &CheckedCommit,
        target: &PushTarget,
        desired: &Arc<Accounts>,
        observed: &[Observed],
    ) -> Result<Self> {
        let (repository, source) = (&checked.repository, &target.source);
        let mut commits: BTreeMap<String, PushedCommit> = BTreeMap::new();
        for account in observed {
            let Some(recorded) = &account.source else {
                continue;
            };
            if recorded.repository == source.repository {
                let commit = || repository.recorded(&recorded.commit);
                let pushed =
                    commits
                        .entry(recorded.commit.clone())
                        .or_insert_with(|| PushedCommit {
                            accounts: Vec::new(),
                            commit: commit(),
                        });
                pushed.accounts.push(account.id.clone());
            }
        }
        let mut accounts = BTreeMap::new();
        for (id, pushed) in &commits {
            // The others are known for the policy alone.
            if !pushed.accounts.iter().any(|id| request.includes(id)) {
                continue;
            }
            let wanted = match &pushed.commit {
                Some(_) if *id == source.commit => Arc::clone(desired),
                Some(base) => {
                    let known = (&checked.commit, &**desired);
                    Arc::new(earlier(repository, base, known, target.portal.environment)?)
                }
                None => continue,
            };
            accounts.insert(id.clone(), wanted);
        }
        Ok(Self { accounts, commits })
    }

    /// The base that no other one comes after.
    pub(super) fn newest(&self, repository: &Repository) -> Result<Option<CommitId>> {
        let mut newest: Option<CommitId> = None;
        for commit in self
            .commits
            .values()
            .filter_map(|pushed| pushed.commit.as_ref())
        {
            let later = match &newest {
                Some(newest) => repository.descends(commit, newest)?,
                None => true,
            };
            if later {
                newest = Some(commit.clone());
            }
        }
        Ok(newest)
    }
}
