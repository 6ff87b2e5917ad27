//! The policies of a state for a target: who has to approve what is pushed there.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::target::{Reach, is_same_place};
use crate::config::{Approval, Config};
use crate::error::{Error, Result};
use crate::git::{CommitId, Scopes};
use crate::language::{Text, id};

/// A policy, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalPolicy {
    /// The requirements.
    pub approval: Approval,
    /// The commit that the policy is read from, and with it the lists of signers and owners.
    pub at: CommitId,
    /// The folder of its configuration, from the repository's top, with `/` at the end. Empty at the
    /// top.
    pub folder: String,
}

impl ApprovalPolicy {
    /// Returns the path of `allowed_signers` from the repository's top.
    #[must_use]
    pub fn signers(&self) -> String {
        format!("{}{}", self.folder, self.approval.allowed_signers)
    }

    /// Returns the path of `revoked_signers` from the repository's top. `None` if the policy has none.
    #[must_use]
    pub fn revoked(&self) -> Option<String> {
        let path = self.approval.revoked_signers.as_ref()?;
        Some(format!("{}{path}", self.folder))
    }
}

/// Policies that all hold.
pub(super) type Policies = Vec<Rc<ApprovalPolicy>>;

/// Reads the policies of states for one target.
pub(super) struct PolicyReader<'p> {
    pub(super) scopes: &'p Scopes<'p>,
    pub(super) reach: &'p Reach,
    /// `true` if what was pushed last came from another configuration, or from nobody knows which. Then
    /// the policies of every configuration hold.
    pub(super) every_configuration: bool,
    /// The portal's name in the configuration, for messages.
    pub(super) portal: &'p str,
    /// The newest state, the only one whose errors a new commit can fix.
    pub(super) newest: &'p CommitId,
}

impl PolicyReader<'_> {
    /// Returns the policies of `state`, or if it cannot be read, of the last one before it that can.
    /// They are those of the names that reach the target, and if none does, those of every
    /// configuration. If the state `next` points a name at this target that points elsewhere in
    /// `state`, the policy of the place that the name leaves holds as well. `None` if no state up to
    /// `state` can be read.
    ///
    /// # Errors
    ///
    /// If another configuration of the state has errors, or Git cannot read the history.
    pub(super) fn of(&self, state: &CommitId, next: Option<&CommitId>) -> Result<Option<Policies>> {
        let Some((state, scope)) = self.scopes.readable(state)? else {
            return Ok(None);
        };
        let config = &scope.config;
        let mut names: BTreeSet<&str> = self.reach.names(config).into_iter().collect();
        if names.is_empty() || self.every_configuration {
            return self.every(&state).map(Some);
        }
        let next = match next {
            Some(next) => self.scopes.of(next)?.ok(),
            None => None,
        };
        if let Some(next) = next {
            names.extend(left(config, &names, &next.config, self.reach));
        }
        let folder = self.scopes.repository().project_folder();
        let policies = names
            .into_iter()
            .map(|name| policy(config.approval_of(name), &state, folder));
        Ok(Some(policies.collect()))
    }

    /// Returns every policy of every configuration in `state`.
    fn every(&self, state: &CommitId) -> Result<Policies> {
        let configs = match self.scopes.configs(state)? {
            Ok(configs) => configs,
            Err(why) => return Err(self.unreadable(state, why)?),
        };
        let mut policies = Policies::new();
        for (folder, config) in configs {
            let portals = config.portals.values().map(|portal| &portal.approval);
            for approval in portals.chain([&config.approval]) {
                let one = policy(approval.clone(), state, &folder);
                if !policies.contains(&one) {
                    policies.push(one);
                }
            }
        }
        Ok(policies)
    }

    /// Returns the refusal of `state`, one of whose configurations has errors.
    fn unreadable(&self, state: &CommitId, why: Text) -> Result<Error> {
        let text = if state == self.newest {
            Text::new(id::SCOPE_UNREADABLE)
        } else {
            // After a take-over only the newest policy counts.
            let repository = self.scopes.repository().identity(state)?;
            Text::new(id::SCOPE_UNREADABLE_BEFORE)
                .with("portal", self.portal)
                .with("repository", repository)
        };
        let text = text.with("commit", state.short());
        Ok(Error::refused(text.with("why", why)))
    }
}

fn policy(approval: Approval, at: &CommitId, folder: &str) -> Rc<ApprovalPolicy> {
    Rc::new(ApprovalPolicy {
        approval,
        at: at.clone(),
        folder: folder.to_owned(),
    })
}

/// Returns the names in `config` that point where a name points which `next` points at the target.
fn left<'c>(
    config: &'c Config,
    names: &BTreeSet<&str>,
    next: &Config,
    reach: &Reach,
) -> Vec<&'c str> {
    let moved = reach
        .names(next)
        .into_iter()
        .filter(|name| !names.contains(name))
        .filter_map(|name| config.portals.get_key_value(name))
        .collect::<Vec<_>>();
    let is_left = |name: &String, portal| {
        moved
            .iter()
            .any(|(from, place)| is_same_place((from, place), (name, portal)))
    };
    config
        .portals
        .iter()
        .filter(|(name, portal)| is_left(name, portal))
        .map(|(name, _)| name.as_str())
        .collect()
}

/// The number of proofs of one kind that a policy requires.
pub(super) type Requirement = fn(&Approval) -> usize;

/// The tests that a policy can require besides `branch`, in the order of the documentation.
pub(super) const TESTS: [(&str, Requirement); 3] = [
    (SIGNED, |approval| approval.signatures),
    (ATTESTED, |approval| approval.attestations),
    (REVIEWED, |approval| approval.reviews),
];

/// The names of these tests.
pub(super) const SIGNED: &str = "signed";
pub(super) const ATTESTED: &str = "attested";
pub(super) const REVIEWED: &str = "reviewed";

/// Returns the highest number that one of `policies` requires.
pub(super) fn highest(policies: &Policies, number: Requirement) -> usize {
    policies
        .iter()
        .map(|policy| number(&policy.approval))
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests;
