//! The result of a check.

use std::sync::Arc;

use crate::config::Config;
use crate::finding::Report;

/// The result of the check of a project.
#[derive(Debug)]
pub struct Outcome {
    /// The findings.
    pub report: Report,
    /// The settings that the check used.
    pub config: Config,
    /// The number of account files.
    pub accounts: usize,
    /// The paths of all files, sorted.
    pub files: Vec<Arc<str>>,
}
