//! A violation of a rule in a body.

use crate::language::Text;

/// A violation of a rule in a body, before it is rendered in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Violation {
    /// The place in the body, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// The name of the rule, as `check` reports it.
    pub rule: &'static str,
    /// The error and how to fix it.
    pub detail: Text,
}

impl Violation {
    pub fn new(pointer: &str, rule: &'static str, detail: impl Into<Text>) -> Self {
        Self {
            pointer: pointer.to_owned(),
            rule,
            detail: detail.into(),
        }
    }
}
