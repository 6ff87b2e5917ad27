//! The settings that judge a commit.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::config::{Approval, Config};
use crate::error::Result;
use crate::git::{CommitId, Repository, Scopes};
use crate::sync::approval::Position;

/// The settings that judge a commit, and the commit that they are read from.
pub(super) struct JudgingPolicy {
    pub(super) commit: CommitId,
    pub(super) config: Config,
    /// `true` if nothing was ever pushed to the target.
    pub(super) is_first: bool,
}

impl JudgingPolicy {
    /// Reads the settings of the commit that was pushed last, so that no change approves itself: those
    /// of the last state before it that can be read. At a first sync they are those of `tip`, the end
    /// of the approved branch.
    ///
    /// # Errors
    ///
    /// If no state can be read.
    pub(super) fn read(
        repository: &Repository,
        position: &Position,
        tip: &CommitId,
    ) -> Result<Self> {
        let (judge, is_first) = match position {
            Position::After(base) | Position::Before(base) | Position::Beside(base) => {
                (base, false)
            }
            Position::First => (tip, true),
        };
        let scopes = Scopes::new(repository);
        let Some((commit, scope)) = scopes.readable(judge)? else {
            return Err(scopes.never_readable(judge));
        };
        Ok(Self {
            config: Config::clone(&scope.config),
            commit,
            is_first,
        })
    }

    /// Returns true if `config` could judge differently.
    pub(super) fn differs_from(&self, config: &Config) -> bool {
        let ours = &self.config;
        approvals(ours) != approvals(config)
            || ours.limits != config.limits
            || overrides(ours) != overrides(config)
    }
}

/// Returns the approval settings of each portal, by its name.
fn approvals(config: &Config) -> BTreeMap<&String, &Approval> {
    config
        .portals
        .iter()
        .map(|(name, portal)| (name, &portal.approval))
        .collect()
}

/// Returns the overrides in any order, without their reasons.
fn overrides(config: &Config) -> BTreeSet<(&str, &str, Date)> {
    config
        .overrides
        .iter()
        .map(|one| (one.guard.as_str(), one.account.as_str(), one.until))
        .collect()
}

#[cfg(test)]
mod tests;
