//! Texts that are not TOML: the mistakes by name, and the tree of all that could be read.
//!
//! Each statement is judged on its own. One that cannot be read is left out, or has a value that
//! counts as unread, so that one mistake does not change what the rest of the file means.

mod assignment;
mod characters;
mod first;
mod fixing;
mod found;
mod header;
mod key;
mod patched;
mod statements;
mod tokens;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::keys::Keys;
use super::syntax_error::{SyntaxError, SyntaxFix, SyntaxKind};
use super::tree::{is_toml, parser_errors, tree, visible};
use super::{Document, Edit, Mistake, Node, Value};
use crate::text::Span;
use assignment::halves;
use first::mistake;
use found::Found;
use header::{MeantHeader, header};
use key::key_parts;
use patched::Patched;
use statements::{Shape, Statement, statements};

/// Parses `text`, which has errors. Errors come in text order, at most one for each statement.
pub(super) fn parse(text: &str) -> (Document<'static>, Vec<SyntaxError>) {
    let Some(first) = lone_return(text) else {
        return Repair::new(text).run();
    };
    let normal = with_line_feeds(text);
    let (document, mut errors) = Repair::new(&normal).run();
    let edit = Edit {
        span: Span::new(0, text.len()),
        replacement: normal,
    };
    errors.insert(
        0,
        SyntaxError {
            kind: SyntaxKind::Mistake(Mistake::LineEnds),
            span: Span::new(first, first + 1),
            unread: Span::new(0, text.len()),
            fix: Some(SyntaxFix {
                edit,
                is_sure: true,
            }),
        },
    );
    errors.sort_by_key(|error| error.span);
    (document, errors)
}

/// Returns the offset of the first carriage return without a line feed after it.
fn lone_return(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|at| bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

/// Returns `text` with a line feed in place of each carriage return without one after it.
fn with_line_feeds(text: &str) -> String {
    let mut characters = text.chars().peekable();
    let mut normal = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        let is_lone = character == '\r' && characters.peek() != Some(&'\n');
        normal.push(if is_lone { '\n' } else { character });
    }
    normal
}

/// The table that the statements of a text belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Known,
    /// Nobody knows: the header could not be read. The error with this index says so.
    Unread(usize),
}

struct Repair<'t> {
    text: &'t str,
    statements: Vec<Statement>,
    patched: Patched,
    errors: Vec<SyntaxError>,
    section: Section,
    /// The names of all `[[name]]` of the text.
    arrays: BTreeSet<String>,
    /// The headers `[name]` so far, by their names; one below an array of tables has the number of
    /// the array's table in its name.
    tables: BTreeMap<String, Span>,
    /// The number of headers `[[name]]` so far.
    counts: BTreeMap<String, usize>,
}

impl<'t> Repair<'t> {
    fn new(text: &'t str) -> Self {
        let statements = statements(text);
        let headers = statements
            .iter()
            .filter(|statement| statement.shape == Shape::Header)
            .filter_map(|statement| header(text, statement.span).0);
        let arrays = headers
            .filter(|header| header.is_array)
            .map(|header| key_parts(text, header.key).join("."))
            .collect();
        Self {
            text,
            statements,
            patched: Patched::default(),
            errors: Vec::new(),
            section: Section::Known,
            arrays,
            tables: BTreeMap::new(),
            counts: BTreeMap::new(),
        }
    }

    fn run(mut self) -> (Document<'static>, Vec<SyntaxError>) {
        let mut at = 0;
        for Statement { shape, span } in std::mem::take(&mut self.statements) {
            self.patched.copy(self.text, Span::new(at, span.start));
            at = span.end;
            match shape {
                Shape::Comment => self.comment(span),
                Shape::Conflict => self.conflict(span),
                Shape::Header => self.header(span),
                Shape::Assignment => self.assignment(span),
            }
        }
        self.patched.copy(self.text, Span::new(at, self.text.len()));
        self.end_section(self.text.len());
        self.finish()
    }

    /// Parses the patched text: the rest of the errors are those between statements.
    fn finish(mut self) -> (Document<'static>, Vec<SyntaxError>) {
        let patched = &self.patched;
        let (root, toml_errors) = DeTable::parse_recoverable(&patched.text);
        let mut document = tree(&patched.text, root.into_inner());
        if !toml_errors.is_empty() {
            let keys = Keys::of(&patched.text, &document);
            let between = parser_errors(&patched.text, &toml_errors, &keys);
            let known = Reach::of(&self.errors);
            for mut error in between {
                error.span = visible(self.text, patched.original(error.span));
                if known.covers(error.span.start) {
                    continue;
                }
                error.unread = self.statement_at(error.span);
                if let SyntaxKind::DuplicateKey { first } = &mut error.kind {
                    *first = first.map(|first| patched.original(first));
                }
                self.errors.push(error);
            }
        }
        mark_unread(&mut document.root, patched);
        document.move_spans(&|span| patched.original(span));
        self.errors.sort_by_key(|error| error.span);
        self.errors.dedup_by_key(|error| error.span);
        (document.into_owned(), self.errors)
    }

    /// Returns the span of the line of `span`; for a header that of its whole table.
    fn statement_at(&self, span: Span) -> Span {
        let start = self.text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = |from: usize| {
            self.text[from..]
                .find('\n')
                .map_or(self.text.len(), |at| from + at)
        };
        let end = line_end(span.end.max(start));
        if !self.text[start..end].trim_start().starts_with('[') {
            return Span::new(start, end);
        }
        let mut end = end;
        for line in self.text[end..].split_inclusive('\n') {
            if key::is_header(line) {
                break;
            }
            end += line.len();
        }
        Span::new(start, end)
    }

    fn report(&mut self, found: Found, shape: Shape, span: Span) {
        let fix = fixing::fix(self.text, shape, span, &found);
        self.errors.push(SyntaxError {
            kind: SyntaxKind::Mistake(found.mistake),
            span: visible(self.text, found.span),
            unread: span,
            fix,
        });
    }

    /// Reports the first error that the parser has in the statement at `span`.
    fn report_parser(&mut self, span: Span) {
        let written = &self.text[span.start..span.end];
        let (root, toml_errors) = DeTable::parse_recoverable(written);
        let document = tree(written, root.into_inner());
        let keys = Keys::of(written, &document);
        let first = parser_errors(written, &toml_errors, &keys)
            .into_iter()
            .next();
        let Some(mut error) = first else {
            return;
        };
        let moved = |part: Span| Span::new(part.start + span.start, part.end + span.start);
        error.span = visible(self.text, moved(error.span));
        if let SyntaxKind::DuplicateKey { first } = &mut error.kind {
            *first = first.map(moved);
        }
        error.unread = span;
        self.errors.push(error);
    }

    fn comment(&mut self, span: Span) {
        let written = &self.text[span.start..span.end];
        let is_plain = written.chars().all(|c| c == '\t' || !c.is_control());
        if is_plain {
            self.patched.copy(self.text, span);
        } else {
            self.report_parser(span);
        }
    }

    fn conflict(&mut self, span: Span) {
        let written = &self.text[span.start..span.end];
        let first = written.lines().next().unwrap_or_default();
        self.errors.push(SyntaxError {
            kind: SyntaxKind::Mistake(Mistake::Conflict {
                lines: written.lines().count(),
            }),
            span: Span::new(span.start, span.start + first.len()),
            unread: span,
            fix: None,
        });
        if written.lines().any(key::is_header) {
            self.section = Section::Unread(self.errors.len() - 1);
        }
    }

    /// Extends the error of an unread section to `end`.
    fn end_section(&mut self, end: usize) {
        if let Section::Unread(error) = self.section {
            self.errors[error].unread.end = end;
        }
        self.section = Section::Known;
    }

    fn header(&mut self, span: Span) {
        self.end_section(span.start);
        let (meant, found) = header(self.text, span);
        let is_sound = is_toml(&self.text[span.start..span.end]);
        if !is_sound {
            match found {
                Some(found) => self.report(found, Shape::Header, span),
                None => self.report_parser(span),
            }
        }
        match meant {
            Some(meant) => self.open(meant, span, is_sound),
            None if is_sound => self.patched.copy(self.text, span),
            None => self.lose_section(),
        }
    }

    /// Leaves out all that follows, up to the next header. The last error says why.
    fn lose_section(&mut self) {
        if let Some(last) = self.errors.len().checked_sub(1) {
            self.section = Section::Unread(last);
        }
    }

    /// Opens the table of a header.
    fn open(&mut self, meant: MeantHeader, span: Span, is_sound: bool) {
        let parts = key_parts(self.text, meant.key);
        let name = parts.join(".");
        let key = &self.text[meant.key.start..meant.key.end];
        if !meant.is_array && self.arrays.contains(&name) {
            let meant = format!("[[{key}]]");
            let found = Found::new(
                Mistake::SingleBrackets {
                    meant: meant.clone(),
                },
                span,
            );
            self.report(found.edit(span, meant), Shape::Header, span);
            self.lose_section();
            return;
        }
        let path = self.numbered(&parts);
        if meant.is_array {
            *self.counts.entry(name).or_default() += 1;
        } else if let Some(first) = self.tables.get(&path) {
            self.errors.push(SyntaxError {
                kind: SyntaxKind::RepeatedTable { first: *first },
                span,
                unread: span,
                fix: None,
            });
            self.lose_section();
            return;
        } else {
            self.tables.insert(path, span);
        }
        if is_sound {
            self.patched.copy(self.text, span);
        } else if meant.is_array {
            self.patched.stand_in(&format!("[[{key}]]"), span);
        } else {
            self.patched.stand_in(&format!("[{key}]"), span);
        }
    }

    /// Returns the name of a table, with the number of each array of tables that it is below.
    fn numbered(&self, parts: &[&str]) -> String {
        let mut path = String::new();
        let mut name = String::new();
        for (at, part) in parts.iter().enumerate() {
            path.push('.');
            path.push_str(part);
            if at > 0 {
                name.push('.');
            }
            name.push_str(part);
            if let Some(count) = self.counts.get(&name).filter(|_| at + 1 < parts.len()) {
                path.push('\n');
                path.push_str(&count.to_string());
            }
        }
        path
    }

    fn assignment(&mut self, span: Span) {
        let written = &self.text[span.start..span.end];
        let is_known = self.section == Section::Known;
        if is_toml(written) {
            if is_known {
                self.patched.copy(self.text, span);
            }
            return;
        }
        match mistake(self.text, Shape::Assignment, span) {
            Some(found) if matches!(found.mistake, Mistake::UnopenedHeader(_)) => {
                self.end_section(span.start);
                self.report(found, Shape::Assignment, span);
                if let Some(meant) = header(self.text, span).0 {
                    self.open(meant, span, false);
                }
                return;
            }
            Some(found) => self.report(found, Shape::Assignment, span),
            None => self.report_parser(span),
        }
        let halves = halves(self.text, span);
        if let Some(key) = halves.key.filter(|_| is_known) {
            self.patched.copy(self.text, key);
            self.patched.stand_in("=", Span::new(key.end, key.end));
            self.patched.unread(halves.value);
        }
    }
}

/// The parts of a text that were not read, in order, each with the furthest end up to it. A hostile
/// text may have tens of thousands.
struct Reach(Vec<(usize, usize)>);

impl Reach {
    fn of(errors: &[SyntaxError]) -> Self {
        let mut parts: Vec<_> = errors
            .iter()
            .map(|error| (error.unread.start, error.unread.end))
            .collect();
        parts.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut parts {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self(parts)
    }

    /// Returns true if `offset` is in a part that was not read.
    fn covers(&self, offset: usize) -> bool {
        let begun = self.0.partition_point(|(start, _)| *start <= offset);
        self.0[..begun].last().is_some_and(|(_, end)| offset < *end)
    }
}

/// Gives every value that was not read its own kind.
fn mark_unread(node: &mut Node<'_>, patched: &Patched) {
    if matches!(node.value, Value::Boolean(false)) && patched.is_unread(node.span) {
        node.value = Value::Unread;
        return;
    }
    match &mut node.value {
        Value::Array(items) => {
            for item in items {
                mark_unread(item, patched);
            }
        }
        Value::Table(entries) => {
            for entry in entries {
                mark_unread(&mut entry.node, patched);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
