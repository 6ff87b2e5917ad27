//! The source of the values at a portal.

use serde::{Deserialize, Serialize};

/// The repository and commit that a push came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema), schema(as = Source))]
#[serde(deny_unknown_fields)]
pub struct PushSource {
    /// The identity of the repository: its root commit, and the project's folder if that is not the
    /// top.
    pub repository: String,
    /// The full hexadecimal id of the commit.
    pub commit: String,
}
