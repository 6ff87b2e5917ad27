//! The first stage: what is asked for.

use jiff::Timestamp;

use crate::plan::Choices;
use crate::project::Project;
use crate::sync::surroundings::Surroundings;

/// A push that is asked for.
#[derive(Debug, Clone)]
pub struct PushRequest<'r> {
    /// The project.
    pub project: &'r Project,
    /// The portal's name. `None` for the only one.
    pub portal: Option<&'r str>,
    /// The commit, as Git names revisions.
    pub rev: &'r str,
    /// The only accounts to look at. All of them if it is empty.
    pub accounts: &'r [String],
    /// What is allowed.
    pub choices: Choices,
    /// The instant to judge by.
    pub now: Timestamp,
    /// The process around.
    pub surroundings: Surroundings<'r>,
}

impl PushRequest<'_> {
    /// Returns true if the account `id` is asked for.
    pub(super) fn includes(&self, id: &str) -> bool {
        self.accounts.is_empty() || self.accounts.iter().any(|account| account == id)
    }
}
