//! The values that a use case needs of the process.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::error::Result;
use crate::git::Repository;
use crate::git::credential::Helpers;
use crate::git::pin::APPROVED_REF;
use crate::language::Text;
use crate::portal::manual::HandEntry;
use crate::project::Project;

/// The values that a use case needs of the process.
#[derive(Clone)]
pub struct Surroundings<'s> {
    /// The working directory, which relative paths start from.
    pub directory: &'s Path,
    /// The lookup of an environment variable. It returns `None` if the variable is not set or empty.
    pub variable: &'s dyn Fn(&str) -> Option<String>,
    /// The clock, which returns the current time.
    pub clock: fn() -> Timestamp,
    /// The credential helpers that may be asked for a token.
    pub helpers: Helpers,
    /// The receiver of each line that a portal in this process logs.
    pub log: Arc<dyn Fn(&str) + Send + Sync>,
    /// The receiver of what a person should know while a run goes on: whom it waits for.
    pub tell: Arc<dyn Fn(&Text) + Send + Sync>,
    /// The person who enters values into a portal without an API. `None` if nobody can be asked.
    pub hand_entry: Option<Arc<dyn HandEntry>>,
    /// The time in which a portal has to answer while nothing has been written yet. `None` for a
    /// minute.
    pub timeout: Option<Duration>,
}

/// The time in which a portal has to answer while nothing has been written yet, unless another is asked
/// for: nobody waits longer without a word.
pub const ANSWERS_WITHIN: Duration = Duration::from_mins(1);

impl Surroundings<'_> {
    /// Opens the repository around `project`, with the approved branch that a variable pins.
    ///
    /// # Errors
    ///
    /// As [`Repository::open`].
    pub fn repository(&self, project: &Project) -> Result<Repository> {
        let repository = project.repository()?;
        Ok(repository.pinned((self.variable)(APPROVED_REF)))
    }
}

impl fmt::Debug for Surroundings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Surroundings")
            .field("directory", &self.directory)
            .finish_non_exhaustive()
    }
}
