//! One file: from bytes to findings.

use jiff::Timestamp;

use super::gate::Gate;
use super::inline::Inline;
use super::syntax;
use crate::contact::{Account, Contact, Directory, Field};
use crate::document::{self, Document, Node, Value};
use crate::finding::{Draft, Finding};
use crate::language::Text;
use crate::rules::{self, AccountScope, KnownAccount};
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile, Span, Spanned};

/// An account file's findings, and what rules between files have to know of it.
pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    pub(super) known: KnownAccount,
    pub(super) inline: Inline,
}

/// A file's tree and its syntax errors.
pub(super) struct Parsed<'t> {
    pub(super) document: Document<'t>,
    pub(super) syntax: Vec<Draft>,
}

impl Parsed<'_> {
    /// Whether all of the text was read.
    pub(super) fn is_whole(&self) -> bool {
        self.syntax.is_empty()
    }

    /// `drafts` without the consequences of syntax errors: what stands where the syntax is wrong,
    /// and what is missing because it was swallowed.
    pub(super) fn independent(&self, mut drafts: Vec<Draft>) -> Vec<Draft> {
        let touches = |draft: &Draft, error: &Draft| {
            draft.span.start <= error.span.end && error.span.start <= draft.span.end
        };
        if !self.is_whole() {
            drafts.retain(|draft| {
                draft.rule != rules::MISSING_KEY.name
                    && !self.syntax.iter().any(|error| touches(draft, error))
            });
        }
        drafts
    }
}

/// Parses `text`; the errors become findings.
pub(super) fn parse(text: &str) -> Parsed<'_> {
    let (document, errors) = document::parse(text);
    Parsed {
        document,
        syntax: errors
            .iter()
            .map(|error| syntax::draft(text, error))
            .collect(),
    }
}

/// Why a file that is no text cannot be read.
pub(super) fn unreadable(file: &SourceFile) -> Vec<Draft> {
    match &file.content {
        Content::Text(_) => Vec::new(),
        Content::NotUtf8 { at, .. } => {
            let span = Span::new(*at, *at + char::REPLACEMENT_CHARACTER.len_utf8());
            let message = Text::new("not-utf8").with("offset", *at);
            vec![rules::NOT_UTF8.at(span, message)]
        }
        Content::TooLarge { bytes } => {
            let message = Text::new("file-too-large").with("bytes", *bytes);
            vec![rules::FILE_TOO_LARGE.at(Span::default(), message)]
        }
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
            findings: gate.findings(file, None, &mut Inline::default(), unreadable(file)),
            known: KnownAccount {
                path,
                id: None,
                launched: false,
                references: Vec::new(),
                whole: false,
            },
            inline: Inline::default(),
        };
    };
    let parsed = parse(text);
    let account = Account::read(&parsed.document);
    let mut shape = parsed.independent(schema::check(Schema::Account, &parsed.document));
    if !account.misplaced_alerts.is_empty() {
        // The alert contacts are there, at the wrong place: one cause, one finding.
        shape.retain(|draft| {
            draft.rule != rules::MISSING_KEY.name
                || !(draft.key.as_deref() == Some("production") || is_about(draft, Field::Alert))
        });
    }
    let mut scope = AccountScope::new(&account, directory, now);
    scope.faults = &shape;
    scope.whole = parsed.is_whole();
    let found = rules::account(&scope);
    let found = parsed.independent(found);
    let known = KnownAccount {
        path,
        id: account
            .id
            .map(|id| Spanned::new(id.value.to_owned(), id.span)),
        launched: account.is_launched(),
        references: references(&parsed.document.root, directory),
        whole: parsed.is_whole(),
    };
    let (mut inline, faults) = gate.inline(text, &parsed);
    let drafts = [parsed.syntax, shape, found, faults].concat();
    Checked {
        findings: gate.findings(file, known.shared_id().as_ref(), &mut inline, drafts),
        known,
        inline,
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
