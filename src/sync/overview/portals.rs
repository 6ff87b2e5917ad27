//! What is known of each portal without asking it: by receipts of syncs, or by the ledger.

use super::known::Known;
use super::ledgers::of_ledger;
use super::portal::PortalOverview;
use super::receipts::Receipts;
use crate::config::{PortalKind, ProjectFiles};
use crate::git::{CommitId, Repository};
use crate::plan::desired;
use crate::project::Project;
use crate::sync::surroundings::Surroundings;

/// Returns what is known of the portals in the settings of `files`. `history` is a repository with the
/// commit that is checked out.
pub(super) fn portals(
    project: &Project,
    files: &ProjectFiles<'_>,
    history: Option<(&Repository, &CommitId)>,
    surroundings: &Surroundings<'_>,
) -> Vec<PortalOverview> {
    let receipts = Receipts::read(&project.root, history);
    let settings = files.config().portals.iter();
    let portals = settings.map(|(name, portal)| {
        let accounts = desired(files, portal.environment);
        let (kind, known) = match &portal.kind {
            PortalKind::Embedded => ("embedded", receipts.of(name, &accounts, history)),
            PortalKind::Http { .. } => ("http", receipts.of(name, &accounts, history)),
            PortalKind::Manual(_) => {
                let ledger = of_ledger(project, (name, portal), &accounts, surroundings);
                (
                    "manual",
                    ledger.unwrap_or_else(|error| Known::unreadable(&error)),
                )
            }
        };
        PortalOverview {
            name: name.clone(),
            kind,
            environment: portal.environment,
            source: known.source,
            groups: PortalOverview::grouped(known.accounts),
        }
    });
    portals.collect()
}
