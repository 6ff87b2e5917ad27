//! The desired state: the accounts as the files of a snapshot have them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Map;

use crate::check::{FileKind, read_config};
use crate::config::Config;
use crate::contact::{Account, Digest, Directory, Environment, Record, Seats, normalise_address};
use crate::document;
use crate::text::{Content, Snapshot, SourceFile};

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

/// Reads the accounts of `snapshot` for `environment`, by id.
///
/// The snapshot should be one in which [`crate::check`] finds no error. Otherwise everything that can
/// be read is taken. That can happen for a base that older rules let pass.
#[must_use]
pub fn desired(snapshot: &Snapshot, config_path: &str, environment: Environment) -> Accounts {
    let config = snapshot
        .file(config_path)
        .map(|file| read_config(file).0)
        .unwrap_or_default();
    let directory = directory(snapshot, config_path, &config);
    let files: Vec<_> = of_kind(snapshot, config_path, &config, FileKind::Account).collect();
    files
        .par_iter()
        .filter_map(|file| one(file, &directory, environment))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|account| (account.id.clone(), Arc::new(account)))
        .collect()
}

/// Reads the directory of `snapshot`.
#[must_use]
pub fn directory(snapshot: &Snapshot, config_path: &str, config: &Config) -> Directory {
    let mut directory = Directory::default();
    for file in of_kind(snapshot, config_path, config, FileKind::Directory) {
        directory.read(&file.path.as_str().into(), &document::parse(file.text()).0);
    }
    directory
}

fn of_kind<'s>(
    snapshot: &'s Snapshot,
    config_path: &str,
    config: &Config,
    kind: FileKind,
) -> impl Iterator<Item = &'s SourceFile> {
    let files = snapshot.files().iter();
    files.filter(move |file| FileKind::of(&file.path, config_path, &config.contacts) == kind)
}

fn one(file: &SourceFile, directory: &Directory, environment: Environment) -> Option<Desired> {
    let Content::Text(text) = &file.content else {
        return None;
    };
    let (document, _) = document::parse(text);
    let account = Account::read(&document);
    let users = account.users.as_ref().map(|users| {
        let seats = users.iter().filter_map(|user| {
            let email = directory.resolve(user.email?.value)?;
            Some((normalise_address(email), user.role?.value))
        });
        seats.collect::<Seats>()
    });
    let record = account.record(directory, environment);
    Some(Desired {
        path: file.path.as_str().into(),
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
