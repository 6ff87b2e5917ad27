//! The settings in force and the approved branch as it is now: what a saved plan is held to.

use super::policy::JudgingPolicy;
use crate::config::{Config, PortalSettings};
use crate::contact::Digest;
use crate::error::Result;
use crate::git::Repository;

/// The settings in force and the approved branch as it is now. A saved plan is held to them, and to
/// what the portal holds.
pub(super) struct SettingsInForce {
    /// The digest of the settings that judge, and the id of their commit. `None` if they could not be
    /// read.
    pub(super) policy: Option<(Digest, String)>,
    /// The id of the tree of the contacts folder on the approved branch.
    pub(super) approved_tree: Option<String>,
    /// The settings of the portal on the approved branch.
    pub(super) approved_portal: Option<PortalSettings>,
    /// The settings of the portal in the commit.
    pub(super) portal: Option<PortalSettings>,
}

impl SettingsInForce {
    /// Reads the settings in force, and those of the approved branch, for the portal of this name.
    ///
    /// # Errors
    ///
    /// If the settings cannot be read.
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
                .and_then(|(tip, config)| repository.contacts_id(&tip, &config.contacts).ok()),
            approved_portal: approved.and_then(|config| config.portals.get(portal).cloned()),
            portal: config.portals.get(portal).cloned(),
        })
    }
}
