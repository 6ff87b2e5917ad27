//! What the ledger of a portal without an API tells about its accounts.

use jiff::civil::Date;

use super::days::day;
use super::known::Known;
use super::portal::{KnownAccount, PortalSource, PortalState};
use crate::config::PortalSettings;
use crate::contact::Field;
use crate::error::Result;
use crate::plan::{Accounts, Desired};
use crate::portal::manual::LedgerAccount;
use crate::project::Project;
use crate::sync::ledger::open_ledger;
use crate::sync::surroundings::Surroundings;

/// Compares `accounts`, which are those of the files, with the ledger of a portal.
///
/// # Errors
///
/// If the ledger cannot be read.
pub(super) fn of_ledger(
    project: &Project,
    portal: (&str, &PortalSettings),
    accounts: &Accounts,
    surroundings: &Surroundings<'_>,
) -> Result<Known> {
    let recorded = open_ledger(project, portal, surroundings)?.accounts()?;
    if recorded.is_empty() {
        return Ok(Known::nothing(accounts.keys()));
    }
    let known = accounts.values().map(|account| {
        let recorded = recorded.get(&account.id);
        recorded.map_or_else(
            || (account.id.clone(), PortalState::Unknown, None, Vec::new()),
            |recorded| compared(account, recorded),
        )
    });
    Ok(Known {
        source: PortalSource::Ledger,
        accounts: known.collect(),
    })
}

/// Compares an account with what is recorded of it. A value that differs from the files was either
/// entered from an earlier commit, or only seen in the portal: then somebody else has put it there.
fn compared(account: &Desired, recorded: &LedgerAccount) -> KnownAccount {
    let (mut edited, mut pending, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for field in Field::ALL {
        let wanted = account.record.get(field);
        match recorded.fields.get(&field) {
            Some(entry) if entry.value == wanted => {}
            Some(entry) if entry.source.is_none() => edited.push(field),
            Some(_) => pending.push(field),
            None if wanted.is_some() => unknown.push(field),
            None => {}
        }
    }
    let states = [
        (PortalState::Drift, edited),
        (PortalState::Pending, pending),
        (PortalState::Partly, unknown),
    ];
    let found = states.into_iter().find(|(_, fields)| !fields.is_empty());
    let (state, fields) = found.unwrap_or((PortalState::Same, Vec::new()));
    (account.id.clone(), state, last_seen(recorded), fields)
}

/// Returns the day on which somebody last looked at the portal's page of the account.
fn last_seen(recorded: &LedgerAccount) -> Option<Date> {
    let sight = recorded.observed().sight?;
    sight.last().map(day)
}
