//! The result of a check.

use std::sync::Arc;

use crate::config::Config;
use crate::finding::Report;

/// What a check learns of a project.
#[derive(Debug)]
pub struct Outcome {
    /// What is wrong.
    pub report: Report,
    /// The settings that it was judged by.
    pub config: Config,
    /// How many account files there are.
    pub accounts: usize,
    /// Every file, sorted.
    pub files: Vec<Arc<str>>,
}
