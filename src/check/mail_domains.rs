//! Collects the domains of a project's addresses, to look them up.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use super::layout::{FileKind, read_config};
use super::parsed::parse;
use crate::config::Config;
use crate::contact::{Account, Directory};
use crate::rules::{
    AccountScope, DirectoryScope, MailServers, domains_of_account, domains_of_directory,
};
use crate::text::{Content, Snapshot};

/// Returns the domains of all valid addresses in `snapshot`, each once, in lower case.
#[must_use]
pub fn mail_domains(snapshot: &Snapshot, config_path: &str) -> BTreeSet<String> {
    let config = snapshot
        .file(config_path)
        .map_or_else(Config::default, |file| read_config(file).0);
    let (mut accounts, mut directory_files) = (Vec::new(), Vec::new());
    for file in snapshot.files() {
        if let Content::Text(text) = &file.content {
            match FileKind::of(&file.path, config_path, &config.contacts) {
                FileKind::Account => accounts.push(text),
                FileKind::Directory => directory_files.push((Arc::from(file.path.as_str()), text)),
                FileKind::Config => {}
            }
        }
    }
    let mut domains = BTreeSet::new();
    let mut directory = Directory::default();
    let now = Timestamp::UNIX_EPOCH;
    for (path, text) in &directory_files {
        let _a_repeated_one_is_not_used = directory.read(path, &parse(text).document);
    }
    for (path, _) in &directory_files {
        let scope = DirectoryScope {
            path,
            directory: &directory,
            now,
            mail_servers: MailServers::NONE,
        };
        domains_of_directory(&scope, &mut domains);
    }
    for text in accounts {
        let parsed = parse(text);
        let account = Account::read(&parsed.document);
        let scope = AccountScope::new(&account, &directory, now);
        domains_of_account(&scope, &mut domains);
    }
    domains
}
