//! The tree of one file and its syntax errors.

use super::syntax;
use crate::config::FILE_NAME;
use crate::document::{self, Document, SyntaxError, SyntaxKind};
use crate::finding::Draft;
use crate::language::{MessageId, Text, id};
use crate::rules::{self, Rule};
use crate::schema;
use crate::text::{Content, LikelyEncoding, SourceFile, Span, UnreadKind};

/// The most syntax errors of a file that are findings of their own. The others are only counted,
/// since a file may have a million.
const SYNTAX_ERRORS: usize = 1000;

/// A file's tree and its syntax errors.
pub(super) struct Parsed<'t> {
    pub(super) document: Document<'t>,
    pub(super) syntax: Vec<Draft>,
    /// The parts of the text that were not read, in order.
    unread: Vec<Span>,
}

impl Parsed<'_> {
    /// Returns `true` if the text has no syntax errors, so that all of it was read.
    pub(super) fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    /// Returns `drafts` without the consequences of syntax errors: drafts at the place of one, and
    /// drafts on missing keys, which an error may have swallowed.
    pub(super) fn independent(&self, mut drafts: Vec<Draft>) -> Vec<Draft> {
        if self.is_whole() {
            return drafts;
        }
        // The parts are in order. With the furthest end so far next to each, a binary search finds
        // out if one touches a span. A hostile file may have tens of thousands of both.
        let mut furthest = 0;
        let errors: Vec<_> = self
            .unread
            .iter()
            .map(|error| {
                furthest = error.end.max(furthest);
                (error.start, furthest)
            })
            .collect();
        drafts
            .retain(|draft| draft.rule != rules::MISSING_KEY.name && !touches(&errors, draft.span));
        drafts
    }
}

/// Returns `true` if one of `errors`, each with the furthest end up to it, touches `span`.
fn touches(errors: &[(usize, usize)], span: Span) -> bool {
    let begun = errors.partition_point(|(start, _)| *start <= span.end);
    errors[..begun]
        .last()
        .is_some_and(|(_, end)| span.start <= *end)
}

/// Parses `text`. Its syntax errors become drafts.
pub(super) fn parse(text: &str) -> Parsed<'_> {
    let lists = schema::lists_of_tables();
    let (document, errors) = document::parse(text);
    let shown = errors.iter().take(SYNTAX_ERRORS);
    let mut syntax: Vec<_> = shown
        .map(|error| syntax::draft(text, error, lists))
        .collect();
    if let [first, ..] = errors.get(SYNTAX_ERRORS..).unwrap_or_default() {
        syntax.push(syntax::more(first, errors.len() - SYNTAX_ERRORS));
    }
    let mut unread: Vec<_> = errors.iter().flat_map(unread_parts).collect();
    unread.sort_unstable();
    Parsed {
        document,
        syntax,
        unread,
    }
}

/// Returns the parts of a text that were not read because of `error`, and its own place.
fn unread_parts(error: &SyntaxError) -> impl Iterator<Item = Span> {
    // Of two equal headers, both are wrong where a list of tables is meant.
    let first = match error.kind {
        SyntaxKind::RepeatedTable { first } => Some(first),
        _ => None,
    };
    [error.span, error.unread].into_iter().chain(first)
}

/// Returns a draft on a file that is not UTF-8 or too large.
pub(super) fn unreadable(file: &SourceFile) -> Vec<Draft> {
    match &file.content {
        Content::Text(_) => Vec::new(),
        Content::NotUtf8 { at, likely, .. } => {
            let span = Span::new(*at, *at + char::REPLACEMENT_CHARACTER.len_utf8());
            let message = match likely {
                LikelyEncoding::Utf16 => Text::new(id::NOT_UTF8_UTF16),
                LikelyEncoding::SingleByte(latin) if latin.is_control() => {
                    Text::new(id::NOT_UTF8).with("offset", *at)
                }
                LikelyEncoding::SingleByte(latin) => Text::new(id::NOT_UTF8_LATIN)
                    .with("offset", *at)
                    .with("byte", format!("{:02X}", u32::from(*latin)))
                    .with("latin", latin.to_string()),
            };
            vec![rules::NOT_UTF8.at(span, message)]
        }
        Content::TooLarge { bytes } => {
            let message = Text::new(id::FILE_TOO_LARGE).with("bytes", *bytes);
            vec![rules::FILE_TOO_LARGE.at(Span::default(), message)]
        }
        Content::Unread(kind) => {
            let (rule, message) = unread(*kind);
            let message = Text::new(message).with("path", file.path.as_str());
            let draft = rule.at(Span::default(), message);
            vec![draft.with("new", lower_suffix(&file.path))]
        }
    }
}

/// Returns the rule and the message on something that is not read.
fn unread(kind: UnreadKind) -> (&'static Rule, MessageId) {
    match kind {
        UnreadKind::Link => (&rules::SYMBOLIC_LINK, id::SYMBOLIC_LINK),
        UnreadKind::Submodule => (&rules::SUBMODULE, id::SUBMODULE),
        UnreadKind::Folder => (&rules::UNREAD_FILE, id::UNREAD_FILE_FOLDER),
        UnreadKind::Special => (&rules::UNREAD_FILE, id::UNREAD_FILE_SPECIAL),
        UnreadKind::Twice => (&rules::UNREAD_FILE, id::UNREAD_FILE_TWICE),
        UnreadKind::Suffix => (&rules::UNREAD_FILE, id::UNREAD_FILE_SUFFIX),
        UnreadKind::Project => (&rules::UNREAD_FILE, id::UNREAD_FILE_PROJECT),
    }
}

/// Returns `path` with the part after its last dot in lower case; the name of the configuration if
/// that was meant.
fn lower_suffix(path: &str) -> String {
    if path.eq_ignore_ascii_case(FILE_NAME) {
        return FILE_NAME.to_owned();
    }
    match path.rsplit_once('.') {
        Some((stem, suffix)) => format!("{stem}.{}", suffix.to_lowercase()),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_the_wrong_case_has_the_name_that_was_meant() {
        assert_eq!(lower_suffix("contacts/Bistro.TOML"), "contacts/Bistro.toml");
        assert_eq!(lower_suffix("CONTACTCTL.TOML"), "contactctl.toml");
    }
}
