//! The settings in force and the approved branch as it is now: what a saved plan is held to.

use super::policy::JudgingPolicy;
use crate::config::{Config, Portal};
use crate::contact::Digest;
use crate::error::Result;
use crate::git::Repository;

/// What a saved plan is held to besides the portal: the settings in force, and the approved branch
/// as it is now.
pub(super) struct Standing {
    /// The settings that judge, and the commit that they are of.
    pub(super) policy: Option<(Digest, String)>,
    /// The tree of the contacts folder on the approved branch.
    pub(super) approved_tree: Option<String>,
    /// The portal of that name there.
    pub(super) approved_portal: Option<Portal>,
    /// The portal of that name in the commit.
    pub(super) portal: Option<Portal>,
}

impl Standing {
    pub(super) fn new(
        repository: &Repository,
        policy: Option<&JudgingPolicy>,
        config: &Config,
        portal: &str,
    ) -> Result<Self> {
        let tip = policy.and_then(|policy| {
            repository
                .approved_tip(&policy.config.approval_of(portal))
                .ok()
        });
        let approved = match &tip {
            Some(tip) => Some(repository.config(tip)?),
            None => None,
        };
        let tree = tip.zip(approved.as_ref());
        Ok(Self {
            policy: match policy {
                Some(policy) => {
                    let text = repository.config_text(&policy.commit)?;
                    let digest = Digest::of(&serde_json::Value::String(text));
                    Some((digest, policy.commit.as_str().to_owned()))
                }
                None => None,
            },
            approved_tree: tree
                .and_then(|(tip, config)| repository.tree_id(&tip, &config.contacts).ok()),
            approved_portal: approved.and_then(|config| config.portals.get(portal).cloned()),
            portal: config.portals.get(portal).cloned(),
        })
    }
}
