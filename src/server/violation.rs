//! What is wrong with a body, place by place.

use crate::language::Text;

/// One fault of a body, before it is said in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct Violation {
    /// JSON pointer (RFC 6901) into the body.
    pub pointer: String,
    /// The rule, by the name that `check` has for it.
    pub rule: &'static str,
    /// What is wrong and what to do.
    pub detail: Text,
}

/// One fault of a body.
pub(in crate::server) fn problem(
    pointer: &str,
    rule: &'static str,
    detail: impl Into<Text>,
) -> Violation {
    Violation {
        pointer: pointer.to_owned(),
        rule,
        detail: detail.into(),
    }
}
