//! The new text of the files that a pull writes, and the writing itself.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;

use super::live::LiveAccount;
use crate::check;
use crate::config::{Naming, ProjectFiles};
use crate::contact::{Account, Directory, Environment, Field, Record, Seats, Value};
use crate::document;
use crate::error::{Error, Result};
use crate::finding::Severity;
use crate::git::Repository;
use crate::language::{Text, id};
use crate::plan::{self, Desired, Incoming, LiveProfile, NewAccount, Obstacle};
use crate::project::{create, replace};
use crate::schema::Schema;
use crate::sync::push::account_names;
use crate::text::{MAX_FILE_BYTES, Snapshot, SourceFile};

/// A file that a pull writes.
pub struct PulledFile {
    /// The file's path, relative to the project's folder.
    pub path: String,
    /// The text before. `None` for a new file.
    pub before: Option<String>,
    /// The new text.
    pub after: String,
    /// The account's id.
    pub id: String,
    /// The record before.
    pub old: Record,
    /// The record after.
    pub new: Record,
    /// The users before and after, if the file manages access.
    pub users: Option<(Seats, Seats)>,
}

/// The files of a project, and everything else that the new text of a file depends on.
pub(super) struct AccountFiles<'f> {
    files: &'f ProjectFiles<'f>,
    /// The portal's name in the configuration, for messages.
    portal: &'f str,
    environment: Environment,
    directory: Directory,
    owners: Owners,
}

/// The account files, by account.
struct Owners {
    /// The paths of the files of each account id: several, if the files have an error.
    of: BTreeMap<String, Vec<String>>,
    /// The paths of files without an account id.
    unknown: Vec<String>,
}

impl<'f> AccountFiles<'f> {
    /// Reads the account ids of all files.
    pub(super) fn new(
        files: &'f ProjectFiles<'f>,
        portal: &'f str,
        environment: Environment,
    ) -> Self {
        let mut owners = Owners {
            of: BTreeMap::new(),
            unknown: Vec::new(),
        };
        let accounts: Vec<_> = files.accounts().collect();
        let read: Vec<_> = accounts
            .par_iter()
            .map(|file| (owner(file), &file.path))
            .collect();
        for (id, path) in read {
            match id {
                Some(id) => owners.of.entry(id).or_default().push(path.clone()),
                None if files.layout().naming(path) == Naming::Read => {
                    owners.unknown.push(path.clone());
                }
                // A folder behind a link has no account. Nothing is written into it either.
                None => {}
            }
        }
        Self {
            files,
            portal,
            environment,
            directory: plan::directory(files),
            owners,
        }
    }

    /// Returns the file of `account` with its live values. `None` if it does not change.
    ///
    /// # Errors
    ///
    /// If the file cannot be edited or created.
    pub(super) fn change(
        &self,
        account: &LiveAccount,
        file: Option<&Desired>,
    ) -> Result<Option<PulledFile>> {
        if let Some(file) = file
            && file.record == account.record
            && file.users == account.users
        {
            return Ok(None);
        }
        let incoming = Incoming {
            record: &account.record,
            environment: self.environment,
            users: account.users.as_ref(),
        };
        let change = match (file, &account.profile) {
            (Some(file), _) => self.edited(&account.id, file, &incoming)?,
            (None, Some(profile)) => self.new_file(&account.id, profile, &incoming)?,
            (None, None) => return Ok(None),
        };
        if change.after.len() as u64 > MAX_FILE_BYTES {
            return Err(Error::portal(
                Text::new(id::PULL_TOO_LARGE)
                    .with("id", change.id.as_str())
                    .with("portal", self.portal),
            ));
        }
        Ok(Some(change))
    }

    /// Returns an existing file with the live values.
    fn edited(&self, id: &str, file: &Desired, incoming: &Incoming<'_>) -> Result<PulledFile> {
        let path = file.path.to_string();
        if let Some([first, second, ..]) = self.owners.of.get(id).map(Vec::as_slice) {
            return Err(Error::refused(
                Text::new(id::PULL_TWO_FILES)
                    .with("first", first.as_str())
                    .with("second", second.as_str())
                    .with("id", id),
            ));
        }
        let before = self
            .files
            .snapshot()
            .file(&path)
            .map_or("", SourceFile::text);
        let after = plan::pulled(before, &self.directory, incoming)
            .map_err(|obstacle| self.refused(&obstacle, id, &path, incoming.record))?;
        Ok(PulledFile {
            path,
            before: Some(before.to_owned()),
            after,
            id: id.to_owned(),
            old: file.record.clone(),
            new: incoming.record.clone(),
            users: file.users.clone().zip(incoming.users.cloned()),
        })
    }

    /// Returns a new file for an account.
    fn new_file(
        &self,
        id: &str,
        profile: &LiveProfile,
        incoming: &Incoming<'_>,
    ) -> Result<PulledFile> {
        let path = self.free_path(id)?;
        let schema = schema_from(&path);
        let account = NewAccount {
            id,
            name: &profile.name,
            integration: &profile.integration,
            merchant_issues_field: profile.merchant_issues_field,
            brand_domains: &profile.brand_domains,
            schema: &schema,
        };
        let after = plan::new_file(&account, &self.directory, incoming)
            .map_err(|obstacle| self.refused(&obstacle, id, &path, incoming.record))?;
        Ok(PulledFile {
            path,
            before: None,
            after,
            id: id.to_owned(),
            old: Record::default(),
            new: incoming.record.clone(),
            users: None,
        })
    }

    /// Returns the path for the new file of the account `id`.
    ///
    /// # Errors
    ///
    /// If the path is taken, or a file without an account id might already be for this account.
    fn free_path(&self, id: &str) -> Result<String> {
        if let Some(unknown) = self.owners.unknown.first() {
            return Err(Error::refused(
                Text::new(id::PULL_UNKNOWN_FILE)
                    .with("path", unknown.as_str())
                    .with("id", id),
            ));
        }
        let path = self.files.layout().account_path(id);
        let Some(file) = self.files.snapshot().file(&path) else {
            return Ok(path);
        };
        let taken = match owner(file) {
            Some(other) => Text::new(id::PULL_TAKEN_BY).with("other", other),
            None => Text::new(id::PULL_TAKEN),
        };
        Err(Error::refused(taken.with("id", id).with("path", path)))
    }

    /// Returns the error for an obstacle to writing the file of the account `id`.
    fn refused(&self, obstacle: &Obstacle, id: &str, path: &str, live: &Record) -> Error {
        match obstacle {
            Obstacle::Syntax => Error::refused(
                Text::new(id::PULL_NO_TOML)
                    .with("path", path)
                    .with("id", id),
            ),
            Obstacle::Written(field) => {
                let values = members(live, *field);
                let has = if values.is_empty() {
                    "nothing"
                } else {
                    "values"
                };
                Error::refused(
                    Text::new(id::PULL_UNEDITABLE)
                        .with("field", field.to_string())
                        .with("path", path)
                        .with("live", has)
                        // The text has the outer backticks.
                        .with("values", values.join("`, `")),
                )
            }
            Obstacle::Users => Error::refused(
                Text::new(id::PULL_USERS)
                    .with("path", path)
                    .with("portal", self.portal),
            ),
            Obstacle::Reference(key, address) => Error::portal(
                Text::new(id::PULL_REFERENCE)
                    .with("field", *key)
                    .with("id", id)
                    .with("address", address.as_str()),
            ),
        }
    }

    /// Returns the number of errors that `changes` would add to the project.
    pub(super) fn new_errors(&self, changes: &[PulledFile], now: Timestamp) -> usize {
        if changes.is_empty() {
            return 0;
        }
        let texts: BTreeMap<_, _> = changes
            .iter()
            .map(|change| (change.path.as_str(), change.after.as_str()))
            .collect();
        let kept = self
            .files
            .snapshot()
            .files()
            .iter()
            .filter(|file| !texts.contains_key(file.path.as_str()))
            .cloned();
        let new = texts
            .iter()
            .map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec()));
        let after = Snapshot::new(
            self.files.snapshot().origin().clone(),
            kept.chain(new).collect(),
        );
        let after_files = ProjectFiles::new(after, &self.files.layout().config);
        errors(&after_files, now).saturating_sub(errors(self.files, now))
    }
}

/// Returns the number of errors in `files`.
fn errors(files: &ProjectFiles<'_>, now: Timestamp) -> usize {
    check::check(files, now).report.count(Severity::Error)
}

/// Returns the id of the account that a file is for.
pub(in crate::sync) fn owner(file: &SourceFile) -> Option<String> {
    let (document, _) = document::parse(file.text());
    Account::read(&document).id.map(|id| id.value.to_owned())
}

/// Returns the path of the schema of account files, relative to the project's folder.
#[must_use]
pub fn schema_path() -> String {
    format!("schemas/{}.schema.json", Schema::Account.name())
}

/// Returns the path of the schema of account files from the folder of the file at `path`.
#[must_use]
pub fn schema_from(path: &str) -> String {
    let folders = path.matches('/').count();
    format!("{}{}", "../".repeat(folders), schema_path())
}

/// Checks that the files to write have no uncommitted edits, which Git could not bring back.
///
/// # Errors
///
/// If a file has uncommitted edits.
pub(super) fn check_committed(repository: &Repository, changes: &[PulledFile]) -> Result<()> {
    let paths: Vec<_> = changes
        .iter()
        .filter(|change| change.before.is_some())
        .map(|change| change.path.as_str())
        .collect();
    if paths.is_empty() {
        return Ok(());
    }
    let edited = repository.uncommitted_of(&paths)?;
    if edited.is_empty() {
        return Ok(());
    }
    Err(Error::refused(
        Text::new(id::PULL_UNCOMMITTED)
            .with("number", edited.len())
            .with("paths", account_names(&edited)),
    ))
}

/// Writes a file completely or not at all.
///
/// # Errors
///
/// If the file is not as it was when it was read, or cannot be written.
pub(super) fn write(root: &Path, change: &PulledFile) -> Result<()> {
    if let Some(before) = &change.before {
        return replace(root, &change.path, before, &change.after);
    }
    create(root, &change.path, &change.after)
}

fn members(record: &Record, field: Field) -> Vec<String> {
    let value = record.get(field);
    value.as_ref().map(Value::members).unwrap_or_default()
}
