//! The accounts of an overview: their fields and their weeks of support.

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::readers::{Behind, Readers};
use crate::config::ProjectFiles;
use crate::contact::{Account, Directory, Environment, Field, SupportWindow, Window};
use crate::document;
use crate::routing::{Event, LaterWeeks, SupportWeek, later_weeks};

/// An account of an overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewAccount {
    /// The account's id.
    pub id: String,
    /// The account's name; empty if the file has none.
    pub name: String,
    /// `true` if the integration is live.
    pub launched: bool,
    /// The index of its week among [`super::Overview::weeks`]; `None` if the file has no valid window.
    pub week: Option<usize>,
    /// The fields that list contacts, in the order of [`Event::ALL`].
    pub fields: Vec<ContactedField>,
}

/// A field with its contacts, and the people behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactedField {
    /// The field.
    pub field: Field,
    /// `true` if a complete record must have a value.
    pub is_required: bool,
    /// The contacts as the file has them.
    pub contacts: Vec<String>,
    /// The people behind them.
    pub behind: Behind,
}

/// A week of support that at least one account has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedWeek {
    /// The windows in which support is open.
    pub windows: Vec<Window>,
    /// The week of the overview's day.
    pub week: SupportWeek,
    /// The weeks of the coming year with other hours.
    pub later: Vec<LaterWeeks>,
}

impl SharedWeek {
    /// Returns the zones of the windows, sorted.
    pub fn zones(&self) -> impl Iterator<Item = &str> {
        let mut zones: Vec<_> = self
            .windows
            .iter()
            .map(|window| &*window.time_zone)
            .collect();
        zones.sort_unstable();
        zones.dedup();
        zones.into_iter()
    }
}

/// The accounts, with their weeks.
pub(super) struct ReadAccounts {
    pub(super) accounts: Vec<OverviewAccount>,
    pub(super) weeks: Vec<SharedWeek>,
}

/// Reads all accounts with an id, as of the week of `date`.
pub(super) fn read(files: &ProjectFiles<'_>, directory: &Directory, date: Date) -> ReadAccounts {
    let all: Vec<_> = files.accounts().collect();
    let readers = Readers::new(directory);
    let mut read: Vec<_> = all
        .par_iter()
        .filter_map(|file| {
            let (document, _) = document::parse(file.text());
            let account = Account::read(&document);
            Some((
                one(&account, directory, &readers)?,
                hours(&account, directory),
            ))
        })
        .collect();
    read.sort_by(|(one, _), (other, _)| (&one.id, &one.name).cmp(&(&other.id, &other.name)));
    let mut places: HashMap<(String, Vec<Window>), usize> = HashMap::new();
    let mut keys = Vec::new();
    for (account, hours) in &mut read {
        let Some(hours) = hours.take() else { continue };
        let next = places.len();
        account.week = Some(*places.entry(hours).or_insert_with_key(|key| {
            keys.push(key.clone());
            next
        }));
    }
    let weeks: Vec<_> = keys
        .into_par_iter()
        .map(|(zone, windows)| shared(&zone, windows, date))
        .collect();
    // A window whose zone does not exist has a finding, and no week.
    let mut kept = Vec::with_capacity(weeks.len());
    let moved: Vec<_> = weeks
        .into_iter()
        .map(|week| {
            let at = kept.len();
            week.map(|week| {
                kept.push(week);
                at
            })
        })
        .collect();
    let accounts = read.into_iter().map(|(mut account, _)| {
        account.week = account.week.and_then(|at| moved[at]);
        account
    });
    ReadAccounts {
        accounts: accounts.collect(),
        weeks: kept,
    }
}

fn shared(zone: &str, windows: Vec<Window>, date: Date) -> Option<SharedWeek> {
    let week = SupportWeek::of(&windows, zone, date)?;
    Some(SharedWeek {
        later: later_weeks(&windows, &week),
        windows,
        week,
    })
}

fn one(
    account: &Account<'_>,
    directory: &Directory,
    readers: &Readers<'_>,
) -> Option<OverviewAccount> {
    let fields = Event::ALL.map(Event::field);
    let shows_merchant_issues = account.shows_merchant_issues();
    let contacted = |field: Field| {
        let items = account.list(field).map_or(&[][..], |list| &list.items);
        let contacts: Vec<_> = items.iter().map(|item| item.value.to_owned()).collect();
        ContactedField {
            field,
            is_required: field.is_required(Environment::Production, shows_merchant_issues),
            behind: readers.behind(directory, contacts.iter().map(String::as_str)),
            contacts,
        }
    };
    Some(OverviewAccount {
        id: account.id.as_ref()?.value.to_owned(),
        name: account.name.map_or("", |name| name.value).to_owned(),
        launched: account.is_launched(),
        week: None,
        fields: fields.into_iter().map(contacted).collect(),
    })
}

/// Returns the windows of an account, and the zone of the first one in its file.
fn hours(account: &Account<'_>, directory: &Directory) -> Option<(String, Vec<Window>)> {
    let mut written = account.support.iter().filter_map(SupportWindow::window);
    let zone = written.next()?.time_zone;
    let record = account.record(directory, Environment::Production);
    match record.get(Field::OperationalSupport) {
        Some(crate::contact::Value::Hours(windows)) => Some((zone, windows)),
        _ => None,
    }
}
