//! Judges one account file: from bytes to findings.

use std::sync::Arc;

use jiff::Timestamp;

use super::gate::{DraftSubject, FindingGate};
use super::inline::InlineAllows;
use super::judged::JudgedAccount;
use super::parsed::{parse, unreadable};
use crate::contact::{Account, Contact, Directory, Field};
use crate::document::{Node, Value};
use crate::finding::Draft;
use crate::rules::{self, AccountScope, KnownAccount, MailServers};
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile, Spanned};

/// Judges one account file.
///
/// The text is parsed once: `read` is given the account that it holds. Its answer is `None` if the
/// file is no text.
pub(super) fn account<T>(
    file: &SourceFile,
    directory: &Directory,
    gate: &FindingGate,
    (today, mail_servers): (Timestamp, &MailServers),
    read: impl FnOnce(&Account<'_>) -> Option<T>,
) -> (JudgedAccount, Option<T>) {
    let path = file.path.as_str().into();
    let Content::Text(text) = &file.content else {
        let known = KnownAccount {
            path,
            id: None,
            launched: false,
            entries: Vec::new(),
            brands: Vec::new(),
            strangers: Vec::new(),
            whole: false,
        };
        let mut inline = InlineAllows::default();
        let passed = gate.pass(DraftSubject::file(file), &mut inline, unreadable(file));
        return (JudgedAccount::new(known, passed, inline), None);
    };
    let parsed = parse(text);
    let account = Account::read(&parsed.document);
    let mut shape = parsed.independent(schema::check(Schema::Account, &parsed.document));
    if !account.misplaced_alerts.is_empty() {
        // The alert contacts are in the wrong table, which has a finding of its own. That they are
        // missing in the right one has the same cause.
        shape.retain(|draft| {
            draft.rule != rules::MISSING_KEY.name
                || !(draft.key.as_deref() == Some("production") || is_about(draft, Field::Alert))
        });
    }
    let mut scope = AccountScope::new(&account, directory, today);
    scope.faults = &shape;
    scope.whole = parsed.is_whole();
    scope.mail_servers = mail_servers;
    let by_rules = parsed.independent(rules::account(&scope));
    let mut known = KnownAccount {
        path,
        id: account
            .id
            .map(|id| Spanned::new(id.value.to_owned(), id.span)),
        launched: account.is_launched(),
        entries: Vec::new(),
        brands: Vec::new(),
        strangers: Vec::new(),
        whole: parsed.is_whole(),
    };
    note_references(&parsed.document.root, directory, &mut known);
    if !known.entries.is_empty() {
        let brands = account.brand_domains.iter();
        known.brands = brands
            .map(|brand| Spanned::new(brand.value.to_owned(), brand.span))
            .collect();
    }
    let id = known.shared_id();
    let path = Arc::clone(&known.path);
    let subject = DraftSubject {
        file,
        path: Some(&path),
        parsed: Some((&parsed.document, parsed.is_whole())),
        account: id.as_ref(),
    };
    let (mut inline, invalid) = gate.inline(text, &parsed);
    let drafts = [parsed.syntax, shape, by_rules, invalid].concat();
    let drafts = rules::with_secrets(text, drafts);
    let found = gate.pass(subject, &mut inline, drafts);
    (JudgedAccount::new(known, found, inline), read(&account))
}

fn is_about(draft: &Draft, field: Field) -> bool {
    draft.field.is_some_and(|name| name.key == field.key())
}

/// Notes the directory entries that the file uses, by `@id` or by their address. The key does not
/// matter, since a misspelt key has its own finding.
fn note_references(node: &Node<'_>, directory: &Directory, known: &mut KnownAccount) {
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                note_references(&entry.node, directory, known);
            }
        }
        Value::Array(items) => {
            for item in items {
                note_references(item, directory, known);
            }
        }
        Value::String(text) if text.contains('@') => match directory.place_of(text) {
            Some(at) => known.entries.extend(u32::try_from(at)),
            None => {
                if let Contact::Reference(id) = Contact::new(text) {
                    known.strangers.push(id.to_owned());
                }
            }
        },
        _ => {}
    }
}
