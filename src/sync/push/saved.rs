//! Plans in a file: saved by `plan --out`, pushed by `sync --plan`.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::prepared::Prepared;
use super::request::{FirstSync, PushRequest};
use crate::error::{Error, Result};
use crate::git::short_id;
use crate::language::{Text, id};
use crate::plan::{Choices, Saved, SavedPlanContext};
use crate::project::output;

/// The time during which a saved plan may be pushed.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);
/// The largest size of a saved plan, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Writes the plan to `path`, which may be relative to the working directory, as made at `made_at`.
/// Returns the time until which the plan may be pushed.
///
/// # Errors
///
/// If no policy could be read that judges the plan, or the file cannot be written.
pub fn keep(
    request: &PushRequest<'_>,
    prepared: &Prepared,
    made_at: Timestamp,
    with_values: bool,
    path: &Path,
) -> Result<Timestamp> {
    let Some((policy, _)) = prepared.standing.policy.clone() else {
        return Err(Error::refused(Text::new(id::SAVED_WITHOUT_BRANCH)));
    };
    let expires_at = made_at + LIFETIME;
    let saved = Saved::new(
        &prepared.plan,
        &SavedPlanContext {
            url: prepared.portal().url(),
            database: prepared.portal().database(),
            tree: &prepared.tree,
            policy,
            choices: request.choices,
            accounts: request.accounts,
            made_at,
            expires_at,
            with_values,
        },
    );
    let file = request.surroundings.directory.join(path);
    output::write_private(&file, &saved.text())?;
    Ok(expires_at)
}

/// Reads the saved plan at `path`, which may be relative to `directory`.
///
/// # Errors
///
/// If the file cannot be read, or does not hold a plan.
pub fn load(directory: &Path, path: &Path) -> Result<Saved> {
    let file = directory.join(path);
    let size = std::fs::metadata(&file)
        .map_err(|error| unreadable(path, error))?
        .len();
    if size > LARGEST {
        return Err(Error::usage(
            Text::new(id::SAVED_LARGE).with("path", path.display()),
        ));
    }
    let text = std::fs::read_to_string(&file).map_err(|error| unreadable(path, error))?;
    Saved::read(path, &text)
}

fn unreadable(path: &Path, error: std::io::Error) -> Error {
    Error::io(Text::new(id::SAVED_UNREADABLE).with("path", path.display())).because(error)
}

/// Checks that the plan is for the portal `named` on the command line, if any, that it has not expired,
/// and that its times are those of a plan: its digest alone does not keep anybody from writing others.
///
/// # Errors
///
/// If it is for another portal, has expired, was made in the future or lasts longer than a plan does.
pub fn check_terms(saved: &Saved, named: Option<&str>, now: Timestamp) -> Result<()> {
    let anew = |portal: &str| Text::new(id::PLAN_ANEW).with("portal", portal);
    if let Some(named) = named.filter(|named| *named != saved.portal) {
        return Err(Error::refused(
            Text::new(id::SAVED_OTHER_PORTAL)
                .with("named", named)
                .with("portal", saved.portal.as_str()),
        )
        .hint(anew(named)));
    }
    let lasts = saved.expires_at.duration_since(saved.made_at);
    if saved.made_at > now || lasts > LIFETIME {
        return Err(Error::refused(
            Text::new(id::SAVED_TIMES)
                .with("made", format!("{:.0}", saved.made_at))
                .with("until", format!("{:.0}", saved.expires_at)),
        )
        .hint(anew(&saved.portal)));
    }
    if now > saved.expires_at {
        return Err(Error::refused(
            Text::new(id::SAVED_EXPIRED).with("at", format!("{:.0}", saved.expires_at)),
        )
        .hint(anew(&saved.portal)));
    }
    Ok(())
}

/// Checks that `given`, what the command line allows, is what the plan at `path` was made with. A file
/// allows nothing: a person who looks at the command sees what it may do.
///
/// # Errors
///
/// If it is anything else. The hint has the whole command.
pub fn check_choices(
    saved: &Saved,
    given: Choices,
    first: FirstSync<'_>,
    path: &Path,
) -> Result<()> {
    if saved.choices == given {
        return Ok(());
    }
    let (needed, given) = (saved.choices.arguments(), given.arguments());
    let text = if needed.is_empty() {
        Text::new(id::SAVED_WITHOUT).with("given", given.join(" "))
    } else {
        Text::new(id::SAVED_ALLOWED).with("needed", needed.join(" "))
    };
    let command = pushing(path, saved.choices, first);
    Err(Error::refused(text).hint(Text::new(id::SAVED_COMMAND).with("command", command)))
}

/// Returns the command that pushes the plan at `path`, which was made with `choices` and `first`.
#[must_use]
pub fn pushing(path: &Path, choices: Choices, first: FirstSync<'_>) -> String {
    let mut command = format!("contactctl sync --plan {}", path.display());
    let choices = choices.arguments().into_iter().map(str::to_owned);
    for argument in choices.chain(first.arguments()) {
        command.push(' ');
        command.push_str(&argument);
    }
    command
}

/// Holds what was prepared to the saved plan: the contacts are still those of the approved branch, the
/// portal and the policy are the same, and each write is as it was planned.
///
/// # Errors
///
/// If any of this has changed since the plan was saved. The message names it.
pub fn hold(saved: &Saved, mut prepared: Prepared) -> Result<Prepared> {
    let anew = Text::new(id::PLAN_ANEW).with("portal", saved.portal.as_str());
    let standing = &prepared.standing;
    let commit = short_id(&saved.source.commit);
    let same_portal = standing.approved_portal.as_ref() == standing.portal.as_ref()
        && prepared.portal().url() == saved.url.as_deref()
        && prepared.portal().database() == saved.database.as_deref()
        && prepared.plan.environment == saved.environment;
    if !same_portal {
        return Err(Error::refused(
            Text::new(id::SAVED_PORTAL_CHANGED).with("portal", saved.portal.as_str()),
        )
        .hint(anew));
    }
    if prepared.plan.source != saved.source || prepared.tree != saved.tree {
        return Err(Error::refused(Text::new(id::SAVED_OF_ANOTHER)).hint(anew));
    }
    let is_approved = prepared.verdict.is_approved();
    if is_approved && standing.approved_tree.as_ref() != Some(&saved.tree) {
        return Err(
            Error::refused(Text::new(id::SAVED_NOT_APPROVED_NOW).with("commit", commit)).hint(anew),
        );
    }
    let same_policy = standing.policy.as_ref().is_some_and(|(digest, commit)| {
        // An earlier, partial push of this plan may itself have brought its commit's settings into
        // force.
        *digest == saved.policy || *commit == saved.source.commit
    });
    if is_approved && !same_policy {
        return Err(Error::refused(Text::new(id::SAVED_POLICY_CHANGED)).hint(anew));
    }
    prepared.plan = saved.held_to(prepared.plan)?;
    Ok(prepared)
}

#[cfg(test)]
mod tests;
