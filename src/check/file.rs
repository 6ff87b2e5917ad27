//! One file: from bytes to findings.

use jiff::Timestamp;

use super::gate::Gate;
use crate::contact::{Account, Contact, Directory, Field};
use crate::document::{self, Document, Node, SyntaxError, SyntaxKind, Value};
use crate::finding::{Draft, Finding};
use crate::rules::{self, AccountScope, KnownAccount};
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile, Span, Spanned, quoted};

/// An account file's findings, and what rules between files have to know of it.
pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    pub(super) known: KnownAccount,
}

/// A file's tree and its syntax errors.
pub(super) struct Parsed<'t> {
    pub(super) document: Document<'t>,
    pub(super) drafts: Vec<Draft>,
}

/// Parses `text`; the errors become findings.
pub(super) fn parse(text: &str) -> Parsed<'_> {
    let (document, errors) = document::parse(text);
    Parsed {
        document,
        drafts: errors.iter().map(|error| syntax(text, error)).collect(),
    }
}

fn syntax(text: &str, error: &SyntaxError) -> Draft {
    match error.kind {
        SyntaxKind::DuplicateKey { first } => {
            let key = quoted(&text[error.span.start..error.span.end]);
            let draft = rules::DUPLICATE_KEY
                .at(
                    error.span,
                    format!("key {key} is defined twice in one table"),
                )
                .label("again")
                .help("remove one of the two");
            match first {
                Some(first) => draft.other(first, "first here"),
                None => draft,
            }
        }
        SyntaxKind::Other => rules::TOML_SYNTAX
            .at(error.span, format!("not TOML: {}", error.message))
            .label("here")
            .help("mend the syntax; the rest of the file is checked all the same"),
    }
}

/// Why a file that is no text cannot be read.
pub(super) fn unreadable(file: &SourceFile) -> Vec<Draft> {
    match &file.content {
        Content::Text(_) => Vec::new(),
        Content::NotUtf8 { at, .. } => {
            let span = Span::new(*at, *at + char::REPLACEMENT_CHARACTER.len_utf8());
            vec![
                rules::NOT_UTF8
                    .at(
                        span,
                        format!("the file is not UTF-8: bad byte at offset {at}"),
                    )
                    .label("not UTF-8 from here")
                    .help("save the file as UTF-8"),
            ]
        }
        Content::TooLarge { bytes } => vec![
            rules::FILE_TOO_LARGE
                .at(
                    Span::default(),
                    format!("the file has {bytes} bytes, more than 1 MiB"),
                )
                .label("not read")
                .help("split it: one account a file"),
        ],
    }
}

/// Checks one account file.
pub(super) fn account(
    file: &SourceFile,
    directory: &Directory,
    gate: &Gate<'_>,
    now: Timestamp,
) -> Checked {
    let path = file.path.as_str().into();
    let Content::Text(text) = &file.content else {
        return Checked {
            findings: gate.findings(file, None, unreadable(file)),
            known: KnownAccount {
                path,
                id: None,
                launched: false,
                references: Vec::new(),
                whole: false,
            },
        };
    };
    let Parsed {
        document,
        mut drafts,
    } = parse(text);
    let account = Account::read(&document);
    let whole = drafts.is_empty();
    let mut shape = schema::check(Schema::Account, &document);
    if !whole {
        // What a syntax error swallowed is not missing as well.
        shape.retain(|draft| draft.rule != rules::MISSING_KEY.name);
    }
    if !account.misplaced_alerts.is_empty() {
        // The alert contacts are there, at the wrong place: one cause, one finding.
        shape.retain(|draft| {
            draft.rule != rules::MISSING_KEY.name
                || !(draft.message.contains("contacts.production") || is_about(draft, Field::Alert))
        });
    }
    drafts.extend(rules::account(&AccountScope {
        account: &account,
        directory,
        now,
        faults: &shape,
        whole,
    }));
    drafts.extend(shape);
    let known = KnownAccount {
        path,
        id: account
            .id
            .map(|id| Spanned::new(id.value.to_owned(), id.span)),
        launched: account.is_launched(),
        references: references(&document.root, directory),
        whole,
    };
    Checked {
        findings: gate.findings(file, known.shared_id().as_ref(), drafts),
        known,
    }
}

fn is_about(draft: &Draft, field: Field) -> bool {
    draft.field.is_some_and(|name| name.key == field.key())
}

/// The directory ids that stand in the file, under whatever key: one that is misspelt has its own
/// finding. An entry whose address is written out is named, too.
fn references(node: &Node<'_>, directory: &Directory) -> Vec<String> {
    let mut found = Vec::new();
    gather(node, directory, &mut found);
    found
}

fn gather(node: &Node<'_>, directory: &Directory, found: &mut Vec<String>) {
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                gather(&entry.node, directory, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                gather(item, directory, found);
            }
        }
        Value::String(text) if text.contains('@') => found.extend(match Contact::new(text) {
            Contact::Reference(id) => Some(id.to_owned()),
            Contact::Address(_) => directory.entry_of(text).map(|entry| entry.id.value.clone()),
        }),
        _ => {}
    }
}
