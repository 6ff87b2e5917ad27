//! A change of a record and its history, whether it comes by the API or from a page.

use jiff::Timestamp;
use rusqlite::Connection;
use serde_json::{Map, Value as Json};

use crate::contact::{Environment, Record};
use crate::portal::wire::{FieldChange, HistoryEntry, Source};
use crate::server::store::audit::AuditedAction;
use crate::server::store::records::StoredRecord;
use crate::server::store::{StoreFault, audit, history, records};

/// Which record.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct RecordKey<'a> {
    pub account: &'a str,
    pub environment: Environment,
}

/// What becomes of it, and by whom.
#[derive(Debug)]
pub(in crate::server) struct RecordChange<'a> {
    pub record: Record,
    /// Where it comes from, or, of an edit by hand, where the last push came from.
    pub source: Option<Source>,
    pub by_hand: bool,
    pub by: &'a str,
    pub now: Timestamp,
}

/// Stores a change and its history; one that changes nothing leaves everything as it is.
pub(in crate::server) fn store(
    connection: &Connection,
    place: RecordKey<'_>,
    old: Option<StoredRecord>,
    change: RecordChange<'_>,
) -> Result<StoredRecord, StoreFault> {
    let new = StoredRecord {
        version: old.as_ref().map_or(1, |old| old.version + 1),
        digest: change.record.digest(&Map::new()),
        record: change.record,
        source: change.source,
        updated_at: change.now,
        updated_by: change.by.to_owned(),
    };
    match old {
        Some(old) if old.record == new.record && old.source == new.source => Ok(old),
        old => {
            let entry = HistoryEntry {
                at: change.now.to_string(),
                by: new.updated_by.clone(),
                environment: place.environment,
                commit: new
                    .source
                    .as_ref()
                    .filter(|_| !change.by_hand)
                    .map(|source| source.commit.clone()),
                old_digest: old.as_ref().map(|old| old.digest),
                new_digest: new.digest,
                fields: field_by_field(old.as_ref().map(|old| &old.record), &new.record),
            };
            records::put(connection, place.account, place.environment, &new)?;
            history::add(connection, place.account, change.now, &entry)?;
            let deed = AuditedAction {
                by: change.by,
                action: match place.environment {
                    Environment::Production => "production record",
                    Environment::Sandbox => "sandbox record",
                },
                account: Some(place.account),
            };
            audit::done(connection, change.now, deed)?;
            Ok(new)
        }
    }
}

fn field_by_field(old: Option<&Record>, new: &Record) -> Vec<FieldChange> {
    let empty = Record::default();
    let old = old.unwrap_or(&empty);
    let (before, after) = (old.to_json(), new.to_json());
    let value = |members: &Map<String, Json>, key| members.get(key).cloned().unwrap_or_default();
    old.differences(new)
        .into_iter()
        .map(|field| FieldChange {
            field,
            old: value(&before, field.key()),
            new: value(&after, field.key()),
        })
        .collect()
}
