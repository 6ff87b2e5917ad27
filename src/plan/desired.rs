//! The desired state: the accounts as the files of a snapshot have them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Map;

use crate::config::ProjectFiles;
use crate::contact::{Account, Digest, Directory, Environment, Record, Seats, normalise_address};
use crate::document;
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile};

/// The desired accounts of one commit, by id.
pub type Accounts = BTreeMap<String, Arc<Desired>>;

/// The desired state of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desired {
    /// The path of its file.
    pub path: Arc<str>,
    /// The account's id.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// The account's integration.
    pub integration: String,
    /// `true` if the portal shows `merchant_issues` for the account.
    pub merchant_issues_field: bool,
    /// The domains of its brands, the default brand first.
    pub brand_domains: Vec<String>,
    /// The users; `None` if the file does not manage access.
    pub users: Option<Seats>,
    /// The digest of the users, as a portal computes it.
    pub users_digest: Option<Digest>,
    /// The values to push.
    pub record: Record,
    /// The digest of the record, as a portal computes it if its record has no further members.
    pub digest: Digest,
}

#[cfg(test)]
impl Desired {
    /// Returns the account `id` with these values, and with settings that a test is not about.
    pub(crate) fn example(id: &str, record: Record, users: Option<Seats>) -> Self {
        Self {
            path: format!("contacts/{id}.toml").into(),
            id: id.to_owned(),
            name: id.to_owned(),
            integration: "ordering-e2e".to_owned(),
            merchant_issues_field: false,
            brand_domains: Vec::new(),
            users_digest: users.as_ref().map(Seats::digest),
            users,
            digest: record.digest(&Map::new()),
            record,
        }
    }
}

/// Returns the accounts of `files` by id, as they are for `environment`.
///
/// The files should be ones in which [`crate::check`] finds no error. Otherwise everything that can
/// be read is taken: to be shown, not to decide by.
#[must_use]
pub fn desired(files: &ProjectFiles<'_>, environment: Environment) -> Accounts {
    read(files, environment, |_| true)
}

/// Returns the accounts of `files` as [`desired`] does, without those whose file its schema refuses,
/// and without any if it refuses a file of the directory: what was pushed of them is not known.
#[must_use]
pub fn desired_of_sound(files: &ProjectFiles<'_>, environment: Environment) -> Accounts {
    let mut directory = files.directory();
    if !directory.all(|file| is_sound(Schema::Directory, file)) {
        return Accounts::new();
    }
    read(files, environment, |file| is_sound(Schema::Account, file))
}

fn is_sound(schema: Schema, file: &SourceFile) -> bool {
    let Content::Text(text) = &file.content else {
        return false;
    };
    let (document, errors) = document::parse(text);
    errors.is_empty() && schema::check(schema, &document).is_empty()
}

fn read(
    files: &ProjectFiles<'_>,
    environment: Environment,
    is_read: fn(&SourceFile) -> bool,
) -> Accounts {
    let directory = directory(files);
    let accounts: Vec<_> = files.accounts().collect();
    by_id(
        accounts
            .par_iter()
            .filter(|file| is_read(file))
            .filter_map(|file| one(file, &directory, environment))
            .collect::<Vec<_>>(),
    )
}

/// Returns `accounts` by id.
#[must_use]
pub fn by_id(accounts: impl IntoIterator<Item = Desired>) -> Accounts {
    let accounts = accounts.into_iter();
    accounts
        .map(|account| (account.id.clone(), Arc::new(account)))
        .collect()
}

/// Reads the directory of `files`.
#[must_use]
pub fn directory(files: &ProjectFiles<'_>) -> Directory {
    let mut directory = Directory::default();
    for file in files.directory() {
        directory.read(&file.path.as_str().into(), &document::parse(file.text()).0);
    }
    directory
}

fn one(file: &SourceFile, directory: &Directory, environment: Environment) -> Option<Desired> {
    let Content::Text(text) = &file.content else {
        return None;
    };
    let (document, _) = document::parse(text);
    Desired::read(
        &file.path,
        &Account::read(&document),
        directory,
        environment,
    )
}

impl Desired {
    /// Reads an account of the file at `path`, as it is for `environment`. `None` if it has no id.
    #[must_use]
    pub fn read(
        path: &str,
        account: &Account<'_>,
        directory: &Directory,
        environment: Environment,
    ) -> Option<Self> {
        let users = account.users.as_ref().map(|users| {
            let seats = users.iter().filter_map(|user| {
                let email = directory.resolve(user.email?.value)?;
                Some((normalise_address(email), user.role?.value))
            });
            seats.collect::<Seats>()
        });
        let record = account.record(directory, environment);
        Some(Self {
            path: path.into(),
            id: account.id?.value.to_owned(),
            name: account.name.map_or("", |name| name.value).to_owned(),
            integration: account
                .integration
                .map_or("", |integration| integration.value)
                .to_owned(),
            merchant_issues_field: account.shows_merchant_issues(),
            brand_domains: account
                .brand_domains
                .iter()
                .map(|domain| domain.value.to_owned())
                .collect(),
            users_digest: users.as_ref().map(Seats::digest),
            users,
            digest: record.digest(&Map::new()),
            record,
        })
    }
}
