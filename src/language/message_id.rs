//! Names of messages that exist.

/// The id of a message that is in the catalogues: one of the constants of [`id`](super::id).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(&'static str);

impl MessageId {
    /// Creates the id of the message `name`. Only generated code does, so that no other id exists.
    pub(super) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// Returns the id as the catalogues have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}
