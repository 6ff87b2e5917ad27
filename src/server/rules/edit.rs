//! A change of a record, made by the API or on a page.

use jiff::Timestamp;
use serde_json::Map;

use crate::contact::{Environment, Record};
use crate::portal::wire::{FieldChange, HistoryEntry, PushSource};
use crate::server::store::StoreFault;
use crate::server::store::Tx;
use crate::server::store::audit::AuditedAction;
use crate::server::store::records::StoredRecord;

/// The key of a record.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct RecordKey<'a> {
    pub account: &'a str,
    pub environment: Environment,
}

/// A new value of a record.
#[derive(Debug)]
pub(in crate::server) struct RecordChange<'a> {
    pub record: Record,
    /// The source of the record. For an edit by hand, the source of the last push.
    pub source: Option<PushSource>,
    pub by_hand: bool,
    pub by: &'a str,
    pub now: Timestamp,
}

/// Stores a change with its history, and returns the record. A change to the same record and source
/// is not stored.
pub(in crate::server) fn store(
    tx: &dyn Tx,
    key: RecordKey<'_>,
    old: Option<StoredRecord>,
    change: RecordChange<'_>,
) -> Result<StoredRecord, StoreFault> {
    let (by_hand, by, now) = (change.by_hand, change.by, change.now);
    let new = StoredRecord {
        version: old.as_ref().map_or(1, |old| old.version + 1),
        digest: change.record.digest(&Map::new()),
        record: change.record,
        source: change.source,
        updated_at: now,
        updated_by: by.to_owned(),
    };
    let previous = match old {
        Some(old) if old.record == new.record && old.source == new.source => return Ok(old),
        other => other,
    };
    // An edit by hand keeps the source of the last push, but does not come from its commit.
    let pushed = new.source.as_ref().filter(|_| !by_hand);
    let entry = entry(key.environment, previous.as_ref(), &new, pushed);
    tx.put_record(key.account, key.environment, &new)?;
    tx.add_history(key.account, now, &entry, pushed)?;
    let audited = AuditedAction {
        by,
        action: match key.environment {
            Environment::Production => "production record",
            Environment::Sandbox => "sandbox record",
        },
        account: Some(key.account),
    };
    tx.audit_done(now, audited)?;
    Ok(new)
}

fn entry(
    environment: Environment,
    old: Option<&StoredRecord>,
    new: &StoredRecord,
    pushed: Option<&PushSource>,
) -> HistoryEntry {
    HistoryEntry {
        at: new.updated_at.to_string(),
        by: new.updated_by.clone(),
        environment,
        commit: pushed.map(|source| source.commit.clone()),
        old_digest: old.map(|old| old.digest),
        new_digest: new.digest,
        fields: field_changes(old.map(|old| &old.record), &new.record),
    }
}

fn field_changes(old: Option<&Record>, new: &Record) -> Vec<FieldChange> {
    let empty = Record::default();
    let before = old.unwrap_or(&empty);
    let (old_members, new_members) = (before.to_json(), new.to_json());
    before
        .differences(new)
        .into_iter()
        .map(|field| FieldChange {
            field,
            old: old_members.get(field.key()).cloned().unwrap_or_default(),
            new: new_members.get(field.key()).cloned().unwrap_or_default(),
        })
        .collect()
}
