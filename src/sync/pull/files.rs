//! The files that a pull writes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;

use super::live::LiveAccount;
use crate::check::{self, FileKind};
use crate::config::Config;
use crate::contact::{Account, Directory, Environment, Field, Record, Seats, Value};
use crate::document;
use crate::error::{Error, Result};
use crate::finding::Severity;
use crate::git::Repository;
use crate::language::Text;
use crate::plan::{self, Desired, Incoming, LiveProfile, NewAccount, Obstacle};
use crate::project::output;
use crate::project::{Project, replace};
use crate::schema::Schema;
use crate::sync::push::account_names;
use crate::text::{MAX_FILE_BYTES, Snapshot, SourceFile};

/// A file that a pull writes.
pub struct PulledFile {
    /// Its path, from the project's folder.
    pub path: String,
    /// Its text before. `None` if there was no such file.
    pub before: Option<String>,
    /// Its new text.
    pub after: String,
    /// The account's id.
    pub id: String,
    /// The record before.
    pub old: Record,
    /// The record after.
    pub new: Record,
    /// The users before and after, where the file manages access.
    pub users: Option<(Seats, Seats)>,
}

/// What the new text of a file depends on.
pub(super) struct Files<'f> {
    pub(super) snapshot: &'f Snapshot,
    pub(super) project: &'f Project,
    pub(super) config: &'f Config,
    pub(super) environment: Environment,
    pub(super) directory: &'f Directory,
    owners: Owners,
}

/// Which files are of which account.
struct Owners {
    of: BTreeMap<String, Vec<String>>,
    /// The files that do not say it.
    unknown: Vec<String>,
}

impl<'f> Files<'f> {
    pub(super) fn new(
        snapshot: &'f Snapshot,
        project: &'f Project,
        config: &'f Config,
        environment: Environment,
        directory: &'f Directory,
    ) -> Self {
        let mut owners = Owners {
            of: BTreeMap::new(),
            unknown: Vec::new(),
        };
        let accounts = snapshot.files().par_iter().filter(|file| {
            FileKind::of(&file.path, &project.config, &config.contacts) == FileKind::Account
        });
        let read: Vec<_> = accounts.map(|file| (owner(file), &file.path)).collect();
        for (id, path) in read {
            match id {
                Some(id) => owners.of.entry(id).or_default().push(path.clone()),
                None => owners.unknown.push(path.clone()),
            }
        }
        Self {
            snapshot,
            project,
            config,
            environment,
            directory,
            owners,
        }
    }

    /// What `account` does to its file; none where it is as it was.
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
                Text::new("pull-too-large").with("id", change.id.as_str()),
            ));
        }
        Ok(Some(change))
    }

    /// The file with the live values in it.
    fn edited(&self, id: &str, file: &Desired, incoming: &Incoming<'_>) -> Result<PulledFile> {
        let path = file.path.to_string();
        if let Some([first, second, ..]) = self.owners.of.get(id).map(Vec::as_slice) {
            return Err(Error::refused(
                Text::new("pull-two-files")
                    .with("first", first.as_str())
                    .with("second", second.as_str())
                    .with("id", id),
            ));
        }
        let before = self.snapshot.file(&path);
        let before = before.map_or("", SourceFile::text);
        let after = plan::pulled(before, self.directory, incoming)
            .map_err(|obstacle| refused(&obstacle, id, &path, incoming.record))?;
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

    /// The file of an account that has none.
    fn new_file(
        &self,
        id: &str,
        profile: &LiveProfile,
        incoming: &Incoming<'_>,
    ) -> Result<PulledFile> {
        let path = self.free_path(id)?;
        let folders = path.matches('/').count();
        let schema = format!("{}{}", "../".repeat(folders), schema_path());
        let account = NewAccount {
            id,
            name: &profile.name,
            integration: &profile.integration,
            merchant_issues_field: profile.merchant_issues_field,
            brand_domains: &profile.brand_domains,
            schema: &schema,
        };
        let after = plan::new_file(&account, self.directory, incoming)
            .map_err(|obstacle| refused(&obstacle, id, &path, incoming.record))?;
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

    /// Where the new file of the account `id` goes.
    fn free_path(&self, id: &str) -> Result<String> {
        if let Some(unknown) = self.owners.unknown.first() {
            return Err(Error::refused(
                Text::new("pull-unknown-file")
                    .with("path", unknown.as_str())
                    .with("id", id),
            ));
        }
        let contacts = &self.config.contacts;
        let mut path = format!("{contacts}/{id}.toml");
        if FileKind::of(&path, &self.project.config, contacts) != FileKind::Account {
            path = format!("{contacts}/accounts/{id}.toml");
        }
        let Some(file) = self.snapshot.file(&path) else {
            return Ok(path);
        };
        let taken = match owner(file) {
            Some(other) => Text::new("pull-taken-by").with("other", other),
            None => Text::new("pull-taken"),
        };
        Err(Error::refused(taken.with("id", id).with("path", path)))
    }

    /// How many errors the files have with `changes` that they do not have now.
    pub(super) fn new_errors(&self, changes: &[PulledFile], now: Timestamp) -> usize {
        if changes.is_empty() {
            return 0;
        }
        let count = |snapshot: &Snapshot| {
            let outcome = check::check(snapshot, &self.project.config, now);
            outcome.report.count(Severity::Error)
        };
        let texts: BTreeMap<_, _> = changes
            .iter()
            .map(|change| (change.path.as_str(), change.after.as_str()))
            .collect();
        let kept = self.snapshot.files().iter();
        let kept = kept
            .filter(|file| !texts.contains_key(file.path.as_str()))
            .cloned();
        let new = texts
            .iter()
            .map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec()));
        let after = Snapshot::new(self.snapshot.origin().clone(), kept.chain(new).collect());
        count(&after).saturating_sub(count(self.snapshot))
    }
}

/// The account that a file is of.
fn owner(file: &SourceFile) -> Option<String> {
    let (document, _) = document::parse(file.text());
    Account::read(&document).id.map(|id| id.value.to_owned())
}

/// Returns where a project keeps the schema of its account files.
#[must_use]
pub fn schema_path() -> String {
    format!("schemas/{}.schema.json", Schema::Account.name())
}

/// Why nothing is written, and what to do instead.
fn refused(obstacle: &Obstacle, id: &str, path: &str, live: &Record) -> Error {
    match obstacle {
        Obstacle::Syntax => {
            Error::refused(Text::new("pull-no-toml").with("path", path).with("id", id))
        }
        Obstacle::Written(field) => Error::refused(
            Text::new("pull-uneditable")
                .with("field", field.to_string())
                .with("path", path)
                .with("values", members(live, *field).join("; ")),
        ),
        Obstacle::Users => Error::refused(Text::new("pull-users").with("path", path)),
        Obstacle::Reference(key, address) => Error::portal(
            Text::new("pull-reference")
                .with("field", *key)
                .with("id", id)
                .with("address", address.as_str()),
        ),
    }
}

/// Refuses to write over what Git could not bring back.
pub(super) fn refuse_uncommitted(repository: &Repository, changes: &[PulledFile]) -> Result<()> {
    let edited = changes.iter().filter(|change| change.before.is_some());
    let paths: Vec<_> = edited.map(|change| change.path.as_str()).collect();
    if paths.is_empty() {
        return Ok(());
    }
    let edited = repository.uncommitted_of(&paths)?;
    if edited.is_empty() {
        return Ok(());
    }
    Err(Error::refused(
        Text::new("pull-uncommitted")
            .with("number", edited.len())
            .with("paths", account_names(&edited)),
    ))
}

/// Writes a file, all of it or nothing.
pub(super) fn write(root: &Path, change: &PulledFile) -> Result<()> {
    if let Some(before) = &change.before {
        return replace(root, &change.path, before, &change.after);
    }
    let file = root.join(&change.path);
    let folder = file.parent().unwrap_or(root);
    let failed = |what: Text| move |error: std::io::Error| Error::io(what).because(error);
    fs::create_dir_all(folder).map_err(failed(
        Text::new("folder-unmade").with("path", folder.display()),
    ))?;
    let unreadable = || failed(Text::new("folder-unreadable").with("path", folder.display()));
    let real = folder.canonicalize().map_err(unreadable())?;
    let inside = folder.strip_prefix(root).unwrap_or(folder);
    if real != root.canonicalize().map_err(unreadable())?.join(inside) {
        return Err(Error::usage(
            Text::new("folder-linked").with("path", inside.display()),
        ));
    }
    if fs::symlink_metadata(&file).is_ok() {
        return Err(Error::refused(
            Text::new("pull-there").with("path", change.path.as_str()),
        ));
    }
    output::write(&file, &change.after)
}

fn members(record: &Record, field: Field) -> Vec<String> {
    let value = record.get(field);
    value.as_ref().map(Value::members).unwrap_or_default()
}
