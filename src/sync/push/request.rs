//! The first stage: the request.

use jiff::Timestamp;

use crate::contact::PushSource;
use crate::plan::Choices;
use crate::project::Project;
use crate::sync::surroundings::Surroundings;

/// The way to begin at a target that was never pushed to, or not from this repository.
#[derive(Debug, Clone, Copy, Default)]
pub struct FirstSync<'r> {
    /// `true` to begin where nothing was pushed before.
    pub first: bool,
    /// The repositories, or the commits that this clone lacks, whose accounts are taken over.
    pub take_over: &'r [String],
}

impl FirstSync<'_> {
    /// Returns true if a first sync was asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.first || !self.take_over.is_empty()
    }

    /// Returns the arguments of a command line that begin so.
    #[must_use]
    pub fn arguments(&self) -> Vec<String> {
        let first = self.first.then(|| "--first".to_owned());
        let taken = self.take_over.iter();
        first
            .into_iter()
            .chain(taken.map(|name| format!("--take-over {name}")))
            .collect()
    }

    /// Returns true if `source` is of a repository that is taken over, or is such a commit.
    #[must_use]
    pub fn takes_over(&self, source: &PushSource) -> bool {
        let mut names = self.take_over.iter();
        names.any(|name| source.repository == *name || source.commit == *name)
    }
}

/// A request for a push, or for its plan.
#[derive(Debug, Clone)]
pub struct PushRequest<'r> {
    /// The project.
    pub project: &'r Project,
    /// The portal's name. `None` if the only portal is meant.
    pub portal: Option<&'r str>,
    /// The commit, as a Git revision.
    pub rev: &'r str,
    /// The ids of the accounts to push. All accounts if it is empty.
    pub accounts: &'r [String],
    /// The permissions, and the answer to drift.
    pub choices: Choices,
    /// The way to begin at a target that was never pushed to.
    pub first: FirstSync<'r>,
    /// The time of the run, by which everything is judged.
    pub now: Timestamp,
    /// The values that are needed of the process.
    pub surroundings: Surroundings<'r>,
}

impl PushRequest<'_> {
    /// Returns true if the account `id` is requested.
    pub(super) fn includes(&self, id: &str) -> bool {
        self.accounts.is_empty() || self.accounts.iter().any(|account| account == id)
    }
}

#[cfg(test)]
mod tests;
