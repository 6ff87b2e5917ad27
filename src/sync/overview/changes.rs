//! The changes of contacts and support hours since an earlier commit.

use jiff::civil::Date;

use super::days::day_of_second;
use crate::config::ProjectFiles;
use crate::contact::{Environment, Field, Record, Value};
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::desired;

/// What has changed since an earlier commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewChanges {
    /// The revision as it was given.
    pub rev: String,
    /// The commit that the files are compared with.
    pub commit: CommitId,
    /// Its day, in UTC.
    pub date: Option<Date>,
    /// `true` if the commit is the merge base of the revision and the commit that is checked out.
    pub is_merge_base: bool,
    /// The ids of new accounts.
    pub added: Vec<String>,
    /// The ids of accounts that no longer exist.
    pub removed: Vec<String>,
    /// The changed fields, by account.
    pub changed: Vec<RecordChange>,
}

/// A field of an account that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// The account's id.
    pub account: String,
    /// The field.
    pub field: Field,
    /// The new addresses or windows.
    pub added: Vec<String>,
    /// The addresses or windows that are gone.
    pub removed: Vec<String>,
}

/// Compares `files` with those of the revision `rev`.
pub(super) fn changes(
    repository: &Repository,
    rev: &str,
    files: &ProjectFiles<'_>,
) -> Result<OverviewChanges> {
    let base = repository.base_of_change(rev, "HEAD")?;
    let before = desired(
        &repository.files_if_any(&base.commit)?,
        Environment::Production,
    );
    let after = desired(files, Environment::Production);
    let mut changes = OverviewChanges {
        rev: rev.to_owned(),
        date: day_of_second(repository.seconds(&base.commit)?),
        commit: base.commit,
        is_merge_base: base.is_merge_base,
        added: Vec::new(),
        removed: Vec::new(),
        changed: Vec::new(),
    };
    for (id, account) in &after {
        match before.get(id) {
            None => changes.added.push(id.clone()),
            Some(earlier) => {
                let fields = earlier.record.differences(&account.record).into_iter();
                changes.changed.extend(
                    fields.map(|field| change(id, field, &earlier.record, &account.record)),
                );
            }
        }
    }
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    changes.removed = gone.cloned().collect();
    Ok(changes)
}

fn change(account: &str, field: Field, before: &Record, after: &Record) -> RecordChange {
    let [before, after] = [before, after].map(|record| {
        let value = record.get(field);
        value.as_ref().map(Value::members).unwrap_or_default()
    });
    let without = |members: &[String], others: &[String]| {
        let rest = members.iter().filter(|member| !others.contains(member));
        rest.cloned().collect()
    };
    RecordChange {
        account: account.to_owned(),
        field,
        added: without(&after, &before),
        removed: without(&before, &after),
    }
}
