//! The commits that the portal was pushed from: what was desired then, whose policy judges now,
//! and whether this commit goes on from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::named;
use crate::config::{Approval, Portal};
use crate::contact::Source;
use crate::error::{Error, Result};
use crate::git::approval::{Test, Verdict};
use crate::git::{CommitId, Repository, short_id};
use crate::plan::{Desired, Observed, desired};

/// Every commit of this repository that the portal has as a source.
pub(super) struct Bases {
    /// What each wanted, by commit and account.
    pub(super) accounts: BTreeMap<String, BTreeMap<String, Arc<Desired>>>,
    /// Each commit with the accounts that come from it, and the commit in this clone.
    commits: BTreeMap<String, Pushed>,
}

/// The accounts that come from one commit.
struct Pushed {
    accounts: Vec<String>,
    /// None when this clone does not have the commit.
    commit: Option<CommitId>,
}

impl Bases {
    pub(super) fn read(
        repository: &Repository,
        config_path: &str,
        portal: &Portal,
        source: &Source,
        at_commit: &Arc<BTreeMap<String, Arc<Desired>>>,
        observed: &[Observed],
    ) -> Result<Self> {
        let mut commits: BTreeMap<String, Pushed> = BTreeMap::new();
        for account in observed {
            let Some(recorded) = &account.source else {
                continue;
            };
            if recorded.repository == source.repository {
                let commit = || repository.recorded(&recorded.commit);
                let pushed = commits
                    .entry(recorded.commit.clone())
                    .or_insert_with(|| Pushed {
                        accounts: Vec::new(),
                        commit: commit(),
                    });
                pushed.accounts.push(account.id.clone());
            }
        }
        let mut accounts = BTreeMap::new();
        for (id, pushed) in &commits {
            let wanted = match &pushed.commit {
                Some(_) if *id == source.commit => BTreeMap::clone(at_commit),
                Some(commit) => {
                    let snapshot = repository.snapshot(commit, config_path)?;
                    desired(&snapshot, config_path, portal.environment)
                }
                None => continue,
            };
            accounts.insert(id.clone(), wanted);
        }
        Ok(Self { accounts, commits })
    }

    /// Judges `commit` by the policy of the newest base, so that no change approves itself; at a
    /// portal's first sync by that of the approved branch, which a note then says.
    pub(super) fn judge(
        &self,
        repository: &Repository,
        commit: &CommitId,
        config_path: &str,
    ) -> Result<(Verdict, Vec<String>)> {
        if let Some(base) = self.newest(repository)? {
            let policy = repository.config(&base, config_path)?.approval;
            return Ok((repository.judge(commit, &policy)?, Vec::new()));
        }
        let tip = match repository.approved_tip(&Approval::default()) {
            Ok(tip) => tip,
            Err(error) => return Ok((undecided(&error), Vec::new())),
        };
        let policy = repository.config(&tip, config_path)?.approval;
        let note = format!(
            "first sync to this portal: the approval policy is the one at {}",
            tip.short()
        );
        Ok((repository.judge(commit, &policy)?, vec![note]))
    }

    /// The base that no other one comes after.
    fn newest(&self, repository: &Repository) -> Result<Option<CommitId>> {
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

    /// Refuses to go back: `commit` has to descend from every base. With `allowed` it is said in
    /// notes instead.
    pub(super) fn fast_forward(
        &self,
        repository: &Repository,
        commit: &CommitId,
        allowed: bool,
    ) -> Result<(Vec<Error>, Vec<String>)> {
        let (mut refusals, mut notes) = (Vec::new(), Vec::new());
        for (id, pushed) in &self.commits {
            let short = short_id(id);
            let accounts: Vec<_> = pushed.accounts.iter().map(String::as_str).collect();
            let accounts = named(&accounts);
            let Some(base) = &pushed.commit else {
                let unknown = Error::refused(format!(
                    "{accounts} was pushed from commit {short}, which this clone does not have"
                ));
                refusals.push(unknown.hint(if repository.is_shallow() {
                    "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` in CI"
                } else {
                    "fetch it: `git fetch --all`"
                }));
                continue;
            };
            if repository.descends(commit, base)? {
                continue;
            }
            if allowed {
                notes.push(format!("goes back from commit {short}: {accounts}"));
            } else {
                refusals.push(
                    Error::refused(format!(
                        "{accounts} was pushed from commit {short}, and commit {} does not come after it",
                        commit.short()
                    ))
                    .hint("sync a later commit, or go back with `--allow-rollback`"),
                );
            }
        }
        Ok((refusals, notes))
    }
}

/// The verdict when no policy can be read.
fn undecided(error: &Error) -> Verdict {
    let remedy = error.hints().first().cloned();
    Verdict {
        tests: vec![Test {
            name: "branch",
            passed: false,
            evidence: error.to_string(),
            remedy,
        }],
    }
}
