//! The sender of a request, for the audit.

use std::sync::{Arc, OnceLock};

/// The name of a request's sender. A middleware creates it empty, and authentication fills it in.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct Actor(Arc<OnceLock<String>>);

impl Actor {
    /// Sets the name, unless it is set.
    pub fn is(&self, name: &str) {
        // The first name stays.
        let _ = self.0.set(name.to_owned());
    }

    /// Returns `true` if a token or a session has told the name.
    pub fn is_known(&self) -> bool {
        self.0.get().is_some()
    }

    /// Returns the name, or `nobody`.
    pub fn name(&self) -> &str {
        self.0.get().map_or("nobody", String::as_str)
    }
}
