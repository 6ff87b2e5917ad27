//! What the files of a snapshot want the portal to hold.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Map;

use crate::check::{FileKind, read_config};
use crate::config::Config;
use crate::contact::{Account, Digest, Directory, Environment, Record, Seats, normalise_address};
use crate::document;
use crate::text::{Content, Snapshot, SourceFile};

/// What the files of one commit want, by the account's id.
pub type Accounts = BTreeMap<String, Arc<Desired>>;

/// One account as its file wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desired {
    /// The file.
    pub path: Arc<str>,
    /// The account's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Which integration it has.
    pub integration: String,
    /// Whether the portal shows `merchant_issues` for it.
    pub merchant_issues_field: bool,
    /// Domains of its brands, the default one first.
    pub brand_domains: Vec<String>,
    /// The users, where the file manages access.
    pub users: Option<Seats>,
    /// The digest that the portal has of them.
    pub users_digest: Option<Digest>,
    /// The values to push.
    pub record: Record,
    /// The digest that the portal has of them, where its record has no further members.
    pub digest: Digest,
}

/// The accounts of `snapshot` by id, as they are for `environment`.
///
/// For a snapshot that [`crate::check`] finds no error in. Of another one, whatever can be read is
/// taken, as for a base that older rules let pass.
#[must_use]
pub fn desired(snapshot: &Snapshot, config_path: &str, environment: Environment) -> Accounts {
    let config = snapshot
        .file(config_path)
        .map(|file| read_config(file).0)
        .unwrap_or_default();
    let directory = directory(snapshot, config_path, &config);
    let files: Vec<_> = of_kind(snapshot, config_path, &config, FileKind::Account).collect();
    let accounts = files
        .par_iter()
        .filter_map(|file| one(file, &directory, environment));
    let accounts: Vec<_> = accounts.collect();
    accounts
        .into_iter()
        .map(|account| (account.id.clone(), Arc::new(account)))
        .collect()
}

/// The directory of `snapshot`.
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
    let owned = |text: &str| text.to_owned();
    let users = account.users.as_ref().map(|users| {
        let user = |user: &crate::contact::User<'_>| {
            let email = directory.resolve(user.email?.value)?;
            Some((normalise_address(email), user.role?.value))
        };
        users.iter().filter_map(user).collect::<Seats>()
    });
    let record = account.record(directory, environment);
    Some(Desired {
        path: file.path.as_str().into(),
        id: owned(account.id?.value),
        name: owned(account.name.map_or("", |name| name.value)),
        integration: owned(
            account
                .integration
                .map_or("", |integration| integration.value),
        ),
        merchant_issues_field: account.shows_merchant_issues(),
        brand_domains: account
            .brand_domains
            .iter()
            .map(|domain| owned(domain.value))
            .collect(),
        users_digest: users.as_ref().map(Seats::digest),
        users,
        digest: record.digest(&Map::new()),
        record,
    })
}
