//! Who sent a request.

use std::sync::{Arc, OnceLock};

/// Who sent a request, once that is known.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct Actor(Arc<OnceLock<String>>);

impl Actor {
    /// Notes who it is.
    pub fn is(&self, name: &str) {
        // Whoever was found first stays.
        let _ = self.0.set(name.to_owned());
    }

    /// The name of it; `nobody` if it was never found out.
    pub fn name(&self) -> &str {
        self.0.get().map_or("nobody", String::as_str)
    }
}
