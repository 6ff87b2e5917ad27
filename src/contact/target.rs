//! The target of a push.

use std::fmt;

use super::Environment;

/// What receives the values of a push. Names in a configuration only point at targets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The portal's own id. A portal that gives none is known by its normalised URL.
    pub portal: String,
    /// The record of each account that is written.
    pub environment: Environment,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.portal, self.environment.as_str())
    }
}
