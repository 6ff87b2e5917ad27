//! The tree of one file and its syntax errors, which everything else that is found in it goes by.

use super::syntax;
use crate::document::{self, Document};
use crate::finding::Draft;
use crate::language::Text;
use crate::rules;
use crate::text::{Content, SourceFile, Span};

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
