//! How sure it is that a portal without an API holds a value.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How sure it is that a portal without an API holds a value, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// A person said that the portal shows it.
    Confirmed,
    /// Text that was copied from the portal's page contained it.
    Seen,
    /// The same, after the page was loaded anew.
    SeenAgain,
}

impl Grade {
    /// All grades, from the least to the most.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Seen, Self::SeenAgain];

    /// Returns the word for it in ledgers and plans.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Seen => "seen",
            Self::SeenAgain => "seen-again",
        }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
