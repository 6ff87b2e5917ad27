//! The first stage: the request.

use jiff::Timestamp;

use crate::plan::Choices;
use crate::project::Project;
use crate::sync::surroundings::Surroundings;

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
