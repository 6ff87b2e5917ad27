//! Whether a commit may say where the token goes: a change that nobody approved could name another
//! host.

use super::Target;
use crate::config::{Approval, Config, Portal, PortalKind};
use crate::error::{Error, Result};
use crate::git::approval::Change;
use crate::git::{CommitId, Repository};

/// Refuses to reach `portal` of `commit`, named `name`, unless the approved branch has it as it is
/// here or has the commit itself.
///
/// The base, whose policy judges everything else, is known only once the portal has answered.
pub(in crate::cli) fn check_address(
    repository: &Repository,
    commit: &CommitId,
    target: &Target<'_>,
    name: &str,
    portal: &Portal,
) -> Result<()> {
    let PortalKind::Http { url, token_env } = &portal.kind else {
        return Ok(());
    };
    let tip = repository.approved_tip(&Approval::default())?;
    let approved = repository.sound_config(&tip, target.config_path)?;
    if kind_of(&approved, name) == Some(&portal.kind)
        || repository.is_on_branch(commit, &approved.approval_of(name))?
    {
        return Ok(());
    }
    let refusal = Error::refused(format!(
        "portal `{name}` of commit {} is not as approved: nothing was sent to `{url}`",
        commit.short()
    ));
    let known = match kind_of(&approved, name) {
        Some(PortalKind::Http {
            url,
            token_env: known,
        }) if known != token_env => {
            format!("it is `{url}` with the token in `{known}`")
        }
        Some(PortalKind::Http { url, .. }) => format!("it is `{url}`"),
        Some(PortalKind::Embedded) => "it is embedded".to_owned(),
        None => "there is none of this name".to_owned(),
    };
    Err(refusal
        .hint(format!(
            "on the approved branch, at {}, {known}",
            tip.short()
        ))
        .hint(format!(
            "have the change of `[portals.{name}]` reviewed and merged first, then `git fetch`"
        )))
}

/// Refuses to ask a forge that a policy names which is not a state of the approved branch: a portal
/// could name any commit of the repository as its base, and so where the forge's token goes.
pub(super) fn check_forge(change: &Change<'_>, target: &Target<'_>) -> Result<()> {
    let (repository, at) = (change.repository, &change.policy.at);
    let tip = repository.approved_tip(&Approval::default())?;
    let approved = repository.sound_config(&tip, target.config_path)?;
    if repository.is_on_branch(at, &approved.approval_of(change.portal))? {
        return Ok(());
    }
    Err(Error::refused(format!(
        "commit {}, whose policy counts, is not on the approved branch: nothing was sent to its forge",
        at.short()
    ))
    .hint("fetch the approved branch; the portal names that commit as the one pushed last"))
}

fn kind_of<'c>(config: &'c Config, name: &str) -> Option<&'c PortalKind> {
    config.portals.get(name).map(|portal| &portal.kind)
}
