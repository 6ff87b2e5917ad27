//! The third stage: the portal, and the way to it.

use super::checked::CheckedCommit;
use super::choose::choose;
use super::request::PushRequest;
use super::trust::check_address;
use crate::config::PortalSettings;
use crate::contact::{PushSource, Target};
use crate::error::Result;
use crate::plan::PortalAbout;
use crate::sync::approval::normal_url;
use crate::sync::open::OpenPortal;

/// The portal that a push goes to.
#[derive(Debug)]
pub struct PushTarget {
    /// The portal's name in the configuration.
    pub name: String,
    /// The portal's settings.
    pub portal: PortalSettings,
    /// The repository, the commit and the configuration that are pushed.
    pub source: PushSource,
    /// The way to the portal.
    pub open: OpenPortal,
    /// What the portal says about itself and the token.
    pub about: PortalAbout,
    /// What receives the values, whatever names point at it.
    pub target: Target,
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
    let repository = checked.repository.identity(&checked.commit)?;
    check_address(&checked.repository, &checked.commit, name, portal)?;
    let open = OpenPortal::new(request.project, name, portal, &request.surroundings).await?;
    let about = open.reader().about().await?;
    let source = PushSource {
        repository,
        commit: checked.commit.as_str().to_owned(),
        config: Some(checked.repository.config_from_top()),
    };
    Ok(PushTarget {
        name: name.to_owned(),
        portal: portal.clone(),
        source,
        target: Target {
            portal: match (&about.id, open.url()) {
                (Some(id), _) => id.clone(),
                (None, url) => normal_url(url.unwrap_or_default()),
            },
            environment: portal.environment,
        },
        about,
        open,
    })
}
