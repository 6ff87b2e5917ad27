//! Plans that are kept in a file: made by `plan --out`, pushed by `sync --plan`.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::base::Policy;
use super::{Prepared, Target};
use crate::cli::Session;
use crate::config::{Config, Portal};
use crate::contact::Digest;
use crate::error::{Error, Result};
use crate::git::{Repository, short_id};
use crate::language::Text;
use crate::plan::{Choices, Circumstances, Saved};
use crate::project::output;

/// How long a saved plan may be pushed.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);
/// The largest file that is read as a saved plan.
const LARGEST: u64 = 256 * 1024 * 1024;

/// What a saved plan is held to besides the portal: the settings in force, and the approved branch
/// as it is now.
pub(super) struct Standing {
    /// The settings that judge, and the commit that they are of.
    policy: Option<(Digest, String)>,
    /// The tree of the contacts folder on the approved branch.
    approved_tree: Option<String>,
    /// The portal of that name there.
    approved_portal: Option<Portal>,
    /// The portal of that name in the commit.
    portal: Option<Portal>,
}

impl Standing {
    pub(super) fn new(
        repository: &Repository,
        policy: Option<&Policy>,
        target: &Target<'_>,
        config: &Config,
        portal: &str,
    ) -> Result<Self> {
        let tip = policy.and_then(|policy| {
            repository
                .approved_tip(&policy.config.approval_of(portal))
                .ok()
        });
        let approved = match &tip {
            Some(tip) => Some(repository.config(tip, target.config_path)?),
            None => None,
        };
        let tree = tip.zip(approved.as_ref());
        Ok(Self {
            policy: match policy {
                Some(policy) => {
                    let text = repository.config_text(&policy.commit, target.config_path)?;
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

/// Writes the plan to `path`, and says until when it may be pushed.
pub(in crate::cli) fn keep(
    session: &Session<'_>,
    target: &Target<'_>,
    prepared: &Prepared,
    choices: Choices,
    path: &Path,
) -> Result<()> {
    let (policy, _) = prepared
        .standing
        .policy
        .clone()
        .ok_or_else(|| Error::refused(Text::new("saved-without-branch")))?;
    let expires_at = target.now + LIFETIME;
    let saved = Saved::new(
        &prepared.plan,
        &Circumstances {
            url: prepared.connection.url(),
            tree: &prepared.tree,
            policy,
            choices,
            accounts: target.accounts,
            made_at: target.now,
            expires_at,
            with_values: !session.is_redacting(),
        },
    );
    output::write_private(&session.directory().join(path), &saved.text())?;
    session.voice().tell(
        &Text::new("saved-until")
            .with("path", path.display())
            .with("until", format!("{expires_at:.0}")),
    );
    Ok(())
}

/// Reads a saved plan.
pub(in crate::cli) fn load(session: &Session<'_>, path: &Path) -> Result<Saved> {
    let file = session.directory().join(path);
    let failed = |error: std::io::Error| {
        Error::io(Text::new("saved-unreadable").with("path", path.display())).because(error)
    };
    let size = std::fs::metadata(&file).map_err(failed)?.len();
    if size > LARGEST {
        return Err(Error::usage(
            Text::new("saved-large").with("path", path.display()),
        ));
    }
    Saved::read(&std::fs::read_to_string(&file).map_err(failed)?)
}

/// Refuses a plan that is not for the portal `named` on the command line, or past its time.
pub(in crate::cli) fn check_terms(
    saved: &Saved,
    named: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    let anew = Text::new("plan-anew");
    if let Some(named) = named.filter(|named| *named != saved.portal) {
        return Err(Error::refused(
            Text::new("saved-other-portal")
                .with("named", named)
                .with("portal", saved.portal.as_str()),
        )
        .hint(anew));
    }
    if now > saved.expires_at {
        return Err(Error::refused(
            Text::new("saved-expired").with("at", format!("{:.0}", saved.expires_at)),
        )
        .hint(anew));
    }
    Ok(())
}

/// Holds what was prepared to the saved plan: the commit is still the approved one, the portal and
/// the policy are the same, and each write is as it was planned.
pub(in crate::cli) fn hold(saved: &Saved, mut prepared: Prepared) -> Result<Prepared> {
    let anew = Text::new("plan-anew");
    let standing = &prepared.standing;
    let commit = short_id(&saved.source.commit);
    let same_portal = standing.approved_portal.as_ref() == standing.portal.as_ref()
        && prepared.connection.url() == saved.url.as_deref()
        && prepared.plan.environment == saved.environment;
    if !same_portal {
        return Err(Error::refused(
            Text::new("saved-portal-changed").with("portal", saved.portal.as_str()),
        )
        .hint(anew));
    }
    if prepared.plan.source != saved.source || prepared.tree != saved.tree {
        return Err(Error::refused(Text::new("saved-of-another")).hint(anew));
    }
    let is_approved = prepared.verdict.is_approved();
    if is_approved && standing.approved_tree.as_ref() != Some(&saved.tree) {
        return Err(
            Error::refused(Text::new("saved-not-approved-now").with("commit", commit)).hint(anew),
        );
    }
    let same_policy = standing.policy.as_ref().is_some_and(|(digest, commit)| {
        // What this plan has pushed itself may have brought its commit's settings into force.
        *digest == saved.policy || *commit == saved.source.commit
    });
    if is_approved && !same_policy {
        return Err(Error::refused(Text::new("saved-policy-changed")).hint(anew));
    }
    prepared.plan = saved.held_to(prepared.plan)?;
    Ok(prepared)
}
