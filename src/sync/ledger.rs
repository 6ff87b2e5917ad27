//! The ledger of a portal without an API, and whether it was shared with others.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::surroundings::Surroundings;
use crate::config::{Config, ManualSettings, PortalKind, PortalSettings};
use crate::error::{Error, Result};
use crate::git::exchange::ExchangedRef;
use crate::git::{Repository, fetched_ledger};
use crate::language::{Text, id};
use crate::portal::manual::{Ledger, LedgerPlace};
use crate::project::Project;
use crate::text::suggest;

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

/// Returns the address of the person who records values, as Git knows it. `None` if it does not.
pub(super) fn name_of(repository: &Repository, surroundings: &Surroundings<'_>) -> Option<String> {
    let named = (surroundings.variable)("GIT_AUTHOR_EMAIL");
    named.or_else(|| repository.setting("user.email"))
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
        return Ok(Some(
            Text::new(id::LEDGER_NEVER_FETCHED).with("portal", name),
        ));
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
///
/// # Errors
///
/// If the ledger cannot be read.
pub fn unshared_note(name: &str, ledger: &Ledger) -> Result<Option<Text>> {
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

/// The portal without an API that a run is about.
#[derive(Debug, Clone, Copy)]
pub struct ManualChoice<'c> {
    /// Its name in the configuration.
    pub name: &'c str,
    /// Its settings.
    pub portal: &'c PortalSettings,
    /// Those of its kind.
    pub settings: &'c ManualSettings,
}

/// Returns the portal `name`, or the only one without an API if `name` is `None`.
///
/// # Errors
///
/// If there is no such portal, or it has an API, or `name` is `None` and there are several.
pub fn choose_manual<'c>(config: &'c Config, name: Option<&'c str>) -> Result<ManualChoice<'c>> {
    let of_kind = |(name, portal): (&'c str, &'c PortalSettings)| match &portal.kind {
        PortalKind::Manual(settings) => Some(ManualChoice {
            name,
            portal,
            settings,
        }),
        _ => None,
    };
    if let Some(name) = name {
        // These settings are those of the work tree. A push takes those of a commit.
        let Some(portal) = config.portals.get(name) else {
            let text = Text::new(id::NO_PORTAL_CONFIGURED).with("name", name);
            let doctor = text.attribute("help-doctor");
            let near = suggest(name, config.portals.keys().map(String::as_str));
            return Err(Error::usage(text).or_near(near).hint(doctor));
        };
        let other = Text::new(id::LEDGER_OF_API).with("portal", name);
        return of_kind((name, portal)).ok_or_else(|| Error::usage(other));
    }
    let portals = config.portals.iter();
    let mut manual = portals.filter_map(|(name, portal)| of_kind((name, portal)));
    match (manual.next(), manual.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Error::usage(Text::new(id::NO_MANUAL_PORTAL))),
        (Some(first), Some(second)) => {
            let rest = manual.map(|choice| choice.name);
            let names = [first.name, second.name].into_iter().chain(rest);
            let names: Vec<_> = names.map(|name| format!("`{name}`")).collect();
            let text = Text::new(id::SEVERAL_MANUAL_PORTALS).with("names", names.join(", "));
            Err(Error::usage(text))
        }
    }
}

/// Fetches the ledger of the portal `name` from `remote`, and joins it with ours. Returns the number of
/// accounts that were taken over or joined.
///
/// # Errors
///
/// If the remote cannot be asked or has no ledger, or the ledgers cannot be joined.
pub fn pull_ledger(
    root: &Path,
    name: &str,
    ledger: &Ledger,
    (remote, now): (&str, Timestamp),
) -> Result<usize> {
    let (reference, fetched) = (ledger.reference(), fetched_ledger(name));
    if !exchanged(root, remote, &reference, &fetched).fetch()? {
        let text = Text::new(id::LEDGER_NOT_THERE).with("remote", remote);
        return Err(Error::usage(text.with("portal", name)));
    }
    let joined = ledger.join()?;
    // Ours may have entries that the remote lacks.
    if let Some(theirs) = ledger.fetched_tip()? {
        ledger.exchanged(&theirs, (remote, now))?;
    }
    Ok(joined)
}

/// Pushes the ledger of the portal `name` to `remote`, joined with the one that is there.
///
/// # Errors
///
/// If nothing was ever recorded, the remote does not take it, or the ledgers cannot be joined.
pub fn push_ledger(
    root: &Path,
    name: &str,
    ledger: &Ledger,
    (remote, now): (&str, Timestamp),
) -> Result<()> {
    if ledger.tip()?.is_none() {
        let text = Text::new(id::LEDGER_NOTHING_TO_PUSH).with("portal", name);
        return Err(Error::usage(text));
    }
    let (reference, fetched) = (ledger.reference(), fetched_ledger(name));
    let shared = exchanged(root, remote, &reference, &fetched);
    shared.push(|| ledger.join().map(|_joined| ()))?;
    match ledger.tip()? {
        Some(ours) => ledger.exchanged(&ours, (remote, now)),
        None => Ok(()),
    }
}

fn exchanged<'e>(
    root: &'e Path,
    remote: &'e str,
    reference: &'e str,
    fetched: &'e str,
) -> ExchangedRef<'e> {
    ExchangedRef {
        root,
        remote,
        reference,
        fetched,
    }
}

/// Returns the remote `named`, or `origin`, or the only one.
///
/// # Errors
///
/// If there is none.
pub fn ledger_remote(ledger: &Ledger, named: Option<&str>) -> Result<String> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let remotes = ledger.repository().remotes();
    match remotes.iter().find(|name| *name == "origin") {
        Some(origin) => Ok(origin.clone()),
        None if remotes.len() == 1 => Ok(remotes[0].clone()),
        None => Err(Error::usage(Text::new(id::LEDGER_NO_REMOTE))),
    }
}
