//! An `@id` that leads nowhere.

use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Directory};
use crate::finding::{Draft, FieldName};
use crate::text::{Spanned, quoted, suggest};

rule! {
    /// An `@id` names no entry of the directory.
    ///
    /// ## Why
    ///
    /// There is no address behind it, so nobody would be told.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_emergency = ["@platfrom-oncall"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_emergency = ["@platform-oncall"]
    /// ```
    RULE = "unknown-reference", Error, account: account, directory: directory,
}

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for list in &scope.account.lists {
        for item in &list.items {
            drafts.extend(judge(scope.directory, *item, Some(list.field.name())));
        }
    }
    let users = scope
        .account
        .users
        .iter()
        .flatten()
        .filter_map(|user| user.email);
    drafts.extend(users.filter_map(|email| judge(scope.directory, email, None)));
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    let entries = scope
        .directory
        .entries()
        .filter(|entry| &*entry.path == scope.path);
    for member in entries.flat_map(|entry| &entry.members) {
        let member = Spanned::new(member.value.as_str(), member.span);
        drafts.extend(judge(scope.directory, member, None));
    }
}

fn judge(directory: &Directory, item: Spanned<&str>, field: Option<FieldName>) -> Option<Draft> {
    let Contact::Reference(id) = Contact::new(item.value) else {
        return None;
    };
    if directory.get(id).is_some() {
        return None;
    }
    let near = suggest(id, directory.entries().map(|entry| entry.id.value.as_str()));
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let mut draft = RULE
        .at(
            item.span,
            format!("{} is not in the directory", quoted(item.value)),
        )
        .label("no such entry")
        .help(match near {
            Some(near) => format!("did you mean `@{near}`?"),
            None if !id.is_empty() && id.bytes().all(is_id) => format!(
                "add {} to the directory, or write the address itself",
                quoted(&format!("[{id}]"))
            ),
            None => "write `@` and the id of a directory entry, or the address itself".to_owned(),
        });
    draft.field = field;
    Some(draft)
}
