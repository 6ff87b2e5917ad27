//! What a use case needs of the process around it.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

/// The process around a use case, as values.
#[derive(Clone)]
pub struct Surroundings<'s> {
    /// The folder that relative paths start from.
    pub directory: &'s Path,
    /// Looks up an environment variable. `None` if it is not set or empty.
    pub variable: &'s dyn Fn(&str) -> Option<String>,
    /// The clock.
    pub clock: fn() -> Timestamp,
    /// Takes each line that a portal in this process logs.
    pub log: Arc<dyn Fn(&str) + Send + Sync>,
}

impl fmt::Debug for Surroundings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Surroundings")
            .field("directory", &self.directory)
            .finish_non_exhaustive()
    }
}
