//! The check that a commit may decide where a token is sent: a change that nobody has approved could
//! name another host.

use crate::config::{Approval, Config, PortalKind, PortalSettings};
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};

/// Checks the address of `portal`, which `commit` calls `name`: the approved branch has to contain the
/// commit, or to have the same address and token variable for that portal.
///
/// The approved branch decides, and not the base, whose policy judges everything else: the base is
/// known only once the portal has answered.
///
/// # Errors
///
/// If the address is not as approved, or the approved branch cannot be determined.
pub fn check_address(
    repository: &Repository,
    commit: &CommitId,
    name: &str,
    portal: &PortalSettings,
) -> Result<()> {
    let PortalKind::Http { url, token_env } = &portal.kind else {
        return Ok(());
    };
    let tip = repository.approved_tip(&Approval::default())?;
    let approved = repository.approved_config(&tip)?;
    if kind_of(&approved, name) == Some(&portal.kind)
        || repository.is_on_branch(commit, &approved.approval_of(name))?
    {
        return Ok(());
    }
    let known = match kind_of(&approved, name) {
        Some(PortalKind::Http {
            url,
            token_env: variable,
        }) if variable != token_env => Text::new(id::KNOWN_WITH_TOKEN)
            .with("url", url.as_str())
            .with("variable", variable.as_str()),
        Some(PortalKind::Http { url, .. }) => Text::new(id::KNOWN_AS).with("url", url.as_str()),
        Some(PortalKind::Embedded) => Text::new(id::KNOWN_EMBEDDED),
        Some(PortalKind::Manual(_)) => Text::new(id::KNOWN_MANUAL),
        None => Text::new(id::KNOWN_NOT),
    };
    let refusal = Text::new(id::PORTAL_NOT_AS_APPROVED)
        .with("name", name)
        .with("commit", commit.short())
        .with("url", url.as_str())
        .with("tip", tip.short())
        .with("known", known);
    let review = refusal.attribute("help-review");
    Err(Error::refused(refusal).hint(review))
}

/// Checks that `at`, whose policy names the forge to ask for `portal`, is a state of the approved
/// branch. Otherwise a portal could report any commit of the repository as its base, and so decide
/// where the forge's token is sent.
///
/// # Errors
///
/// If it is not, or the approved branch cannot be determined.
pub(super) fn check_forge(repository: &Repository, at: &CommitId, portal: &str) -> Result<()> {
    let tip = repository.approved_tip(&Approval::default())?;
    let approved = repository.approved_config(&tip)?;
    if repository.is_on_branch(at, &approved.approval_of(portal))? {
        return Ok(());
    }
    Err(Error::refused(
        Text::new(id::FORGE_NOT_AS_APPROVED).with("commit", at.short()),
    ))
}

fn kind_of<'c>(config: &'c Config, name: &str) -> Option<&'c PortalKind> {
    config.portals.get(name).map(|portal| &portal.kind)
}

#[cfg(test)]
mod tests;
