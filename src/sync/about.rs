//! What a portal of the configuration tells of itself, without a push.

use super::open::OpenPortal;
use super::push::check_address;
use super::surroundings::Surroundings;
use crate::config::PortalSettings;
use crate::error::Result;
use crate::plan::PortalAbout;
use crate::project::Project;

/// Asks `portal`, which has the name `name` in the configuration of `project`, with its token.
///
/// # Errors
///
/// If the address is not as approved, there is no token for it, or the portal does not answer.
pub async fn about_portal(
    project: &Project,
    (name, portal): (&str, &PortalSettings),
    surroundings: &Surroundings<'_>,
) -> Result<PortalAbout> {
    let repository = project.repository()?;
    // A repository without a commit has nothing that could have come from somebody else.
    if let Some(head) = repository.head()? {
        check_address(&repository, &head, name, portal)?;
    }
    let open = OpenPortal::new(project, name, portal, surroundings).await?;
    let about = open.reader().about().await;
    open.close().await?;
    about
}
