//! Where the values at a portal came from.

use serde::{Deserialize, Serialize};

/// Where a push came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Identity of the repository: its root commit, and the project's folder where that is not
    /// the top.
    pub repository: String,
    /// The commit, as its full hexadecimal id.
    pub commit: String,
}
