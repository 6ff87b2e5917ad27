//! An `@id` that is not in the directory.

use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Directory};
use crate::finding::Draft;
use crate::language::{Argument, Text, id};
use crate::text::{Span, quoted, suggest};

rule! {
    /// An `@id` is not in the directory.
    ///
    /// ## Why
    ///
    /// Without the entry there is no address, so nobody behind this `@id` would be notified.
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
    for mailbox in scope.mailboxes() {
        let (Some(id), None) = (mailbox.reference, mailbox.entry) else {
            continue;
        };
        drafts.push(Draft {
            field: mailbox.field(),
            ..draft(scope.directory, id, mailbox.span)
        });
    }
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    let entries = scope.directory.entries();
    let own = entries.filter(|entry| &*entry.path == scope.path);
    for member in own.flat_map(|entry| &entry.members) {
        match Contact::new(&member.value) {
            Contact::Reference(id) if scope.directory.get(id).is_none() => {
                drafts.push(draft(scope.directory, id, member.span));
            }
            _ => {}
        }
    }
}

fn draft(directory: &Directory, id: &str, span: Span) -> Draft {
    let near = suggest(id, directory.entries().map(|entry| entry.id.value.as_str()));
    let is_id = id
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let written = quoted(&format!("@{id}"));
    let message = Text::new(id::UNKNOWN_REFERENCE).with("reference", Argument::private(written));
    let draft = RULE.at(span, message);
    match near {
        Some(near) => draft.with("near", near).help("help-near"),
        None if is_id && !id.is_empty() => draft
            .with("header", quoted(&format!("[{id}]")))
            .help("help-add"),
        None => draft,
    }
}
