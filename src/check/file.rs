//! One file: from bytes to findings.

use jiff::Timestamp;

use super::gate::{Gate, Subject};
use super::inline::Inline;
use super::{Judged, syntax};
use crate::contact::{Account, Contact, Directory, Field};
use crate::document::{self, Document, Node, Value};
use crate::finding::Draft;
use crate::language::Text;
use crate::rules::{self, AccountScope, KnownAccount, MailServers};
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile, Span, Spanned};

/// So many syntax errors of a file are findings by themselves, and the others are counted: a file
/// of nothing else may have a million.
const SYNTAX_ERRORS: usize = 1000;

/// A file's tree and its syntax errors.
pub(super) struct Parsed<'t> {
    pub(super) document: Document<'t>,
    pub(super) syntax: Vec<Draft>,
    /// The places of all syntax errors, in order.
    errors: Vec<Span>,
}

impl Parsed<'_> {
    /// Whether all of the text was read.
    pub(super) fn is_whole(&self) -> bool {
        self.errors.is_empty()
    }

    /// `drafts` without the consequences of syntax errors: what stands where the syntax is wrong,
    /// and what is missing because it was swallowed.
    pub(super) fn independent(&self, mut drafts: Vec<Draft>) -> Vec<Draft> {
        if self.is_whole() {
            return drafts;
        }
        // Errors are in order. Each with the furthest end of those up to it: a hostile file may have
        // tens of thousands.
        let mut furthest = 0;
        let errors = self.errors.iter().map(|error| {
            furthest = error.end.max(furthest);
            (error.start, furthest)
        });
        let errors: Vec<_> = errors.collect();
        let touches = |span: Span| {
            let begun = errors.partition_point(|(start, _)| *start <= span.end);
            errors[..begun]
                .last()
                .is_some_and(|(_, end)| span.start <= *end)
        };
        drafts.retain(|draft| draft.rule != rules::MISSING_KEY.name && !touches(draft.span));
        drafts
    }
}

/// Parses `text`; the errors become findings.
pub(super) fn parse(text: &str) -> Parsed<'_> {
    let (document, errors) = document::parse(text);
    let shown = errors.iter().take(SYNTAX_ERRORS);
    let mut syntax: Vec<_> = shown.map(|error| syntax::draft(text, error)).collect();
    if let [first, ..] = errors.get(SYNTAX_ERRORS..).unwrap_or_default() {
        syntax.push(syntax::more(first, errors.len() - SYNTAX_ERRORS));
    }
    Parsed {
        document,
        syntax,
        errors: errors.iter().map(|error| error.span).collect(),
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

/// Judges one account file.
pub(super) fn account(
    file: &SourceFile,
    directory: &Directory,
    gate: &Gate,
    (today, mail_servers): (Timestamp, &MailServers),
) -> Judged {
    let path = file.path.as_str().into();
    let Content::Text(text) = &file.content else {
        let known = KnownAccount {
            path,
            id: None,
            launched: false,
            entries: Vec::new(),
            strangers: Vec::new(),
            whole: false,
        };
        let mut none = Inline::default();
        let passed = gate.pass(Subject::file(file), &mut none, unreadable(file));
        return Judged::new(known, passed, none);
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
    let mut scope = AccountScope::new(&account, directory, today);
    scope.faults = &shape;
    scope.whole = parsed.is_whole();
    scope.mail_servers = mail_servers;
    let found = rules::account(&scope);
    let found = parsed.independent(found);
    let mut known = KnownAccount {
        path,
        id: account
            .id
            .map(|id| Spanned::new(id.value.to_owned(), id.span)),
        launched: account.is_launched(),
        entries: Vec::new(),
        strangers: Vec::new(),
        whole: parsed.is_whole(),
    };
    note_references(&parsed.document.root, directory, &mut known);
    let id = known.shared_id();
    let subject = Subject {
        file,
        parsed: Some((&parsed.document, parsed.is_whole())),
        account: id.as_ref(),
    };
    let (mut inline, faults) = gate.inline(text, &parsed);
    let drafts = [parsed.syntax, shape, found, faults].concat();
    let found = gate.pass(subject, &mut inline, drafts);
    Judged::new(known, found, inline)
}

fn is_about(draft: &Draft, field: Field) -> bool {
    draft.field.is_some_and(|name| name.key == field.key())
}

/// Notes what of the directory is named in the file, under whatever key: one that is misspelt has
/// its own finding. An entry whose address is written out is named, too.
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
