//! Plans that are kept in a file: made by `plan --out`, pushed by `sync --plan`.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::prepared::Prepared;
use super::request::PushRequest;
use crate::error::{Error, Result};
use crate::git::short_id;
use crate::language::Text;
use crate::plan::{Circumstances, Saved};
use crate::project::output;

/// How long a saved plan may be pushed.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);
/// The largest file that is read as a saved plan.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Writes the plan to `path`, from the folder that relative paths start from. Returns the instant
/// until which it may be pushed.
///
/// # Errors
///
/// If no policy judges the plan, or the file cannot be written.
pub fn keep(
    request: &PushRequest<'_>,
    prepared: &Prepared,
    with_values: bool,
    path: &Path,
) -> Result<Timestamp> {
    let Some((policy, _)) = prepared.standing.policy.clone() else {
        return Err(Error::refused(Text::new("saved-without-branch")));
    };
    let expires_at = request.now + LIFETIME;
    let saved = Saved::new(
        &prepared.plan,
        &Circumstances {
            url: prepared.open.url(),
            tree: &prepared.tree,
            policy,
            choices: request.choices,
            accounts: request.accounts,
            made_at: request.now,
            expires_at,
            with_values,
        },
    );
    let file = request.surroundings.directory.join(path);
    output::write_private(&file, &saved.text())?;
    Ok(expires_at)
}

/// Reads the saved plan at `path`, from `directory`.
///
/// # Errors
///
/// If the file cannot be read, or does not hold a plan.
pub fn load(directory: &Path, path: &Path) -> Result<Saved> {
    let file = directory.join(path);
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
///
/// # Errors
///
/// A refusal.
pub fn check_terms(saved: &Saved, named: Option<&str>, now: Timestamp) -> Result<()> {
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
///
/// # Errors
///
/// A refusal that says what is not as it was.
pub fn hold(saved: &Saved, mut prepared: Prepared) -> Result<Prepared> {
    let anew = Text::new("plan-anew");
    let standing = &prepared.standing;
    let commit = short_id(&saved.source.commit);
    let same_portal = standing.approved_portal.as_ref() == standing.portal.as_ref()
        && prepared.open.url() == saved.url.as_deref()
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
