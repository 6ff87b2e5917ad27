//! Collects the domains of a project's addresses, to look them up.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use super::parsed::parse;
use crate::config::ProjectFiles;
use crate::contact::{Account, Directory};
use crate::rules::{
    AccountScope, DirectoryScope, MailServers, domains_of_account, domains_of_directory,
};
use crate::text::{Content, SourceFile};

/// Returns the domains of all valid addresses in `files`, each once, in lower case.
#[must_use]
pub fn mail_domains(files: &ProjectFiles<'_>) -> BTreeSet<String> {
    let directory_files: Vec<(Arc<str>, &str)> = files
        .directory()
        .filter_map(|file| Some((Arc::from(file.path.as_str()), text(file)?)))
        .collect();
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
    for text in files.accounts().filter_map(text) {
        let parsed = parse(text);
        let account = Account::read(&parsed.document);
        let scope = AccountScope::new(&account, &directory, now);
        domains_of_account(&scope, &mut domains);
    }
    domains
}

/// Returns the text of `file`. `None` if it is not UTF-8, or too large.
fn text(file: &SourceFile) -> Option<&str> {
    match &file.content {
        Content::Text(text) => Some(text),
        _ => None,
    }
}
