//! The third stage: the portal, and the way to it.

use super::checked::CheckedCommit;
use super::choose::choose;
use super::request::PushRequest;
use super::trust::check_address;
use crate::config::PortalSettings;
use crate::contact::PushSource;
use crate::error::Result;
use crate::sync::open::OpenPortal;

/// The portal that a push goes to.
#[derive(Debug)]
pub struct PushTarget {
    /// The portal's name in the configuration.
    pub name: String,
    /// The portal's settings.
    pub portal: PortalSettings,
    /// The repository and the commit that are pushed.
    pub source: PushSource,
    /// The way to the portal.
    pub open: OpenPortal,
}

/// Opens the requested portal.
///
/// # Errors
///
/// If the portal does not exist, its address is not as approved, or there is no token for it.
pub(super) async fn target(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
) -> Result<PushTarget> {
    let (name, portal) = choose(&checked.outcome.config, request.portal)?;
    let source = PushSource {
        repository: checked.repository.identity(&checked.commit)?,
        commit: checked.commit.as_str().to_owned(),
        config: Some(checked.repository.config_from_top()),
    };
    check_address(&checked.repository, &checked.commit, name, portal)?;
    Ok(PushTarget {
        name: name.to_owned(),
        portal: portal.clone(),
        source,
        open: OpenPortal::new(request.project, name, portal, &request.surroundings).await?,
    })
}
