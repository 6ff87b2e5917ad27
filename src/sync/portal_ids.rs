//! The ids of portals: what a name in the configuration points at.

use super::approval::{PortalIds, normal_url};
use super::surroundings::Surroundings;
use crate::config::{PortalKind, PortalSettings};
use crate::contact::Target;
use crate::error::Result;
use crate::portal::http;
use crate::project::Project;
#[cfg(feature = "server")]
use crate::{project::folder, server::Store};

/// Finds the target that the name `name` points at. Nothing is sent but the question for its id.
///
/// # Errors
///
/// If the portal does not answer.
pub(super) async fn target_of(
    project: &Project,
    name: &str,
    portal: &PortalSettings,
    surroundings: &Surroundings<'_>,
) -> Result<Target> {
    let id = match &portal.kind {
        PortalKind::Http { url, .. } => match http::portal_id(url).await? {
            Some(id) => id,
            None => normal_url(url),
        },
        PortalKind::Embedded | PortalKind::Manual(_) => {
            let open = super::OpenPortal::new(project, name, portal, surroundings).await?;
            let about = open.reader().about().await;
            open.close().await?;
            about?.id.unwrap_or_default()
        }
    };
    Ok(Target {
        portal: id,
        environment: portal.environment,
    })
}

/// Returns the ids of the embedded portals that have a database on this machine, by name.
#[cfg(feature = "server")]
pub(super) fn embedded_ids(project: &Project) -> PortalIds {
    let databases = folder::databases(&project.root);
    let ids = databases
        .into_iter()
        .filter_map(|(name, path)| Some((name, Store::id_in(&path).ok()??)));
    PortalIds {
        embedded: ids.collect(),
        ..PortalIds::default()
    }
}

/// Returns no ids: this build has no embedded portals.
#[cfg(not(feature = "server"))]
pub(super) fn embedded_ids(_: &Project) -> PortalIds {
    PortalIds::default()
}
