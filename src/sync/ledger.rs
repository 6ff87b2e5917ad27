//! The ledger of a portal without an API, and whether it was shared with others.

use jiff::{SignedDuration, Timestamp};

use super::surroundings::Surroundings;
use crate::config::PortalSettings;
use crate::error::Result;
use crate::language::{Text, id};
use crate::portal::manual::{Ledger, LedgerPlace};
use crate::project::Project;

/// The time after which it is worth a note that a ledger was not fetched.
const FRESH: SignedDuration = SignedDuration::from_hours(24);

/// Opens the ledger of `portal`, which has the name `name` in the configuration of `project`.
///
/// # Errors
///
/// If there is no repository.
pub fn open_ledger(
    project: &Project,
    (name, portal): (&str, &PortalSettings),
    surroundings: &Surroundings<'_>,
) -> Result<Ledger> {
    let place = LedgerPlace {
        root: &project.root,
        portal: name,
        environment: portal.environment,
    };
    Ok(Ledger::new(surroundings.repository(project)?, place))
}

/// Returns a note if the remote may have another ledger of the portal `name` than this clone. `None` if
/// it was fetched within a day, or there is no remote.
///
/// # Errors
///
/// If it cannot be read what was shared last.
pub fn ledger_note(name: &str, ledger: &Ledger, now: Timestamp) -> Result<Option<Text>> {
    if !ledger.repository().has_remote() {
        return Ok(None);
    }
    let Some(last) = ledger.last_exchange()? else {
        return Ok(Some(Text::new(id::LEDGER_NEVER_FETCHED).with("portal", name)));
    };
    if now.duration_since(last.at) < FRESH {
        return Ok(None);
    }
    let text = Text::new(id::LEDGER_FETCHED_AT)
        .with("portal", name)
        .with("at", format!("{:.0}", last.at));
    Ok(Some(text))
}

/// Returns a note with the command that shares the ledger of the portal `name`. `None` if it is shared as
/// it is, or there is no remote.
pub(super) fn unshared_note(name: &str, ledger: &Ledger) -> Result<Option<Text>> {
    let Some(tip) = ledger.tip()? else {
        return Ok(None);
    };
    let last = ledger.last_exchange()?;
    let is_shared = last.is_some_and(|last| last.tip == tip.as_str());
    if is_shared || !ledger.repository().has_remote() {
        return Ok(None);
    }
    Ok(Some(Text::new(id::LEDGER_UNSHARED).with("portal", name)))
}
