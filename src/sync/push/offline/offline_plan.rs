//! The end of the pipeline without a portal: a plan to look at.

use super::facts::OfflineFacts;
use crate::error::Error;
use crate::language::Text;
use crate::plan::Plan;
use crate::sync::approval::LocalVerdict;

/// A plan that was made without the portal. Nothing can be written by it:
///
/// ```compile_fail,E0599
/// # use contactctl::sync::push::OfflinePlan;
/// fn approve(plan: OfflinePlan) {
///     plan.approve();
/// }
/// ```
///
/// ```compile_fail,E0308
/// # use contactctl::sync::push::{OfflinePlan, PushRequest, keep};
/// # use std::path::Path;
/// fn save(request: &PushRequest<'_>, plan: &OfflinePlan) {
///     keep(request, plan, request.now, true, Path::new("plan.json"));
/// }
/// ```
pub struct OfflinePlan {
    pub(super) plan: Plan,
    pub(super) verdict: LocalVerdict,
    pub(super) refusals: Vec<Error>,
    pub(super) is_first: bool,
    pub(super) facts: OfflineFacts,
    /// The kind of the portal.
    pub kind: &'static str,
    /// The portal's address. `None` for an embedded portal, and for one without an API.
    pub url: Option<String>,
    /// The first line of the commit's message.
    pub summary: String,
    /// Notes for the reader.
    pub notes: Vec<Text>,
}

impl OfflinePlan {
    /// Returns the plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Returns the verdict about the commit, as far as this clone shows it.
    #[must_use]
    pub fn verdict(&self) -> &LocalVerdict {
        &self.verdict
    }

    /// Returns the objections to such a sync, apart from the verdict.
    #[must_use]
    pub fn refusals(&self) -> &[Error] {
        &self.refusals
    }

    /// Returns true if it is not known here that anything was ever pushed to the target.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.is_first
    }

    /// Returns what tells it from a plan that has asked the portal.
    #[must_use]
    pub fn facts(&self) -> &OfflineFacts {
        &self.facts
    }
}
