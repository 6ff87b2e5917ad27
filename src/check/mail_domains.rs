//! The domains of a project's addresses, for whoever looks them up.

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
use crate::text::{Content, Snapshot, SourceFile};

/// The domains of all valid addresses in `snapshot`, each once, in lower case.
#[must_use]
pub fn mail_domains(snapshot: &Snapshot, config_path: &str) -> BTreeSet<String> {
    let config = snapshot.file(config_path);
    let config = config.map_or_else(Config::default, |file| read_config(file).0);
    let of_kind = |kind| {
        let contacts = config.contacts.as_str();
        let files = snapshot.files().iter();
        files
            .filter(move |file| FileKind::of(&file.path, config_path, contacts) == kind)
            .filter_map(text)
    };
    let mut domains = BTreeSet::new();
    let mut directory = Directory::default();
    let now = Timestamp::UNIX_EPOCH;
    for (path, text) in of_kind(FileKind::Directory) {
        let _a_repeated_one_is_not_used = directory.read(&path, &parse(text).document);
    }
    for (path, _) in of_kind(FileKind::Directory) {
        let scope = DirectoryScope {
            path: &path,
            directory: &directory,
            now,
            mail_servers: MailServers::NONE,
        };
        domains_of_directory(&scope, &mut domains);
    }
    for (_, text) in of_kind(FileKind::Account) {
        let parsed = parse(text);
        let account = Account::read(&parsed.document);
        let scope = AccountScope::new(&account, &directory, now);
        domains_of_account(&scope, &mut domains);
    }
    domains
}

fn text(file: &SourceFile) -> Option<(Arc<str>, &str)> {
    match &file.content {
        Content::Text(text) => Some((file.path.as_str().into(), text)),
        _ => None,
    }
}
