//! Whether a commit may say where the token goes: a change that nobody approved could name another
//! host.

use crate::config::{Approval, Config, Portal, PortalKind};
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::Text;

/// Refuses to reach `portal` of `commit`, named `name`, unless the approved branch has it as it is
/// here or has the commit itself.
///
/// The base, whose policy judges everything else, is known only once the portal has answered.
///
/// # Errors
///
/// If the address is not as approved, or no branch can be told to be the approved one.
pub fn check_address(
    repository: &Repository,
    commit: &CommitId,
    name: &str,
    portal: &Portal,
) -> Result<()> {
    let PortalKind::Http { url, token_env } = &portal.kind else {
        return Ok(());
    };
    let tip = repository.approved_tip(&Approval::default())?;
    let approved = repository.sound_config(&tip)?;
    if kind_of(&approved, name) == Some(&portal.kind)
        || repository.is_on_branch(commit, &approved.approval_of(name))?
    {
        return Ok(());
    }
    let refusal = Text::new("portal-not-as-approved")
        .with("name", name)
        .with("commit", commit.short())
        .with("url", url.as_str())
        .with("tip", tip.short());
    let known = match kind_of(&approved, name) {
        Some(PortalKind::Http {
            url,
            token_env: known,
        }) if known != token_env => Text::new("known-with-token")
            .with("url", url.as_str())
            .with("variable", known.as_str()),
        Some(PortalKind::Http { url, .. }) => Text::new("known-as").with("url", url.as_str()),
        Some(PortalKind::Embedded) => Text::new("known-embedded"),
        None => Text::new("known-not"),
    };
    let refusal = refusal.with("known", known);
    let review = refusal.attribute("help-review");
    Err(Error::refused(refusal).hint(review))
}

/// Refuses to ask a forge that the policy of `at` names for `portal`, unless `at` is a state of the
/// approved branch: a portal could name any commit of the repository as its base, and so where the
/// forge's token goes.
pub(super) fn check_forge(repository: &Repository, at: &CommitId, portal: &str) -> Result<()> {
    let tip = repository.approved_tip(&Approval::default())?;
    let approved = repository.sound_config(&tip)?;
    if repository.is_on_branch(at, &approved.approval_of(portal))? {
        return Ok(());
    }
    Err(Error::refused(
        Text::new("forge-not-as-approved").with("commit", at.short()),
    ))
}

fn kind_of<'c>(config: &'c Config, name: &str) -> Option<&'c PortalKind> {
    config.portals.get(name).map(|portal| &portal.kind)
}
