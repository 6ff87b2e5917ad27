//! What the server gets from its process.

use jiff::Timestamp;

use crate::git::GitVariables;
use crate::language::Language;

/// The values that the server needs of its process.
#[derive(Debug, Clone)]
pub struct LspSettings {
    /// The language of its texts. `None` for that of the client.
    pub language: Option<Language>,
    /// The language if the client does not name one of ours.
    pub otherwise: Language,
    /// The clock to judge by.
    pub clock: fn() -> Timestamp,
    /// The time to judge by instead of the clock.
    pub now: Option<Timestamp>,
    /// The variables of Git in the environment.
    pub variables: GitVariables,
}

impl LspSettings {
    /// Returns the time to judge by.
    pub(super) fn now(&self) -> Timestamp {
        self.now.unwrap_or_else(self.clock)
    }
}
