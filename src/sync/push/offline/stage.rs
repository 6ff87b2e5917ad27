//! What the commit was compared with, and the plan that follows from it: the input of the judgement.

use super::super::bases::Bases;
use super::super::lineage::KnownLineage;
use super::facts::OfflineFacts;
use crate::config::{PortalKind, PortalSettings};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::{Observed, Plan};

/// A plan that is not judged yet.
pub(super) struct OfflineStage {
    pub(super) plan: Plan,
    pub(super) observed: Vec<Observed>,
    pub(super) bases: Bases,
    pub(super) lineage: Result<KnownLineage>,
    pub(super) facts: OfflineFacts,
    /// The id of the target.
    pub(super) target: String,
    /// `true` if accounts without a file are released.
    pub(super) prunes: bool,
    /// The reasons against a first sync.
    pub(super) first: Vec<Error>,
    pub(super) notes: Vec<Text>,
}

/// Returns the kind of `portal` in the configuration, and its address.
pub(super) fn kind_of(portal: &PortalSettings) -> (&'static str, Option<&str>) {
    match &portal.kind {
        PortalKind::Http { url, .. } => ("http", Some(url)),
        PortalKind::Embedded => ("embedded", None),
        PortalKind::Manual(_) => ("manual", None),
    }
}
