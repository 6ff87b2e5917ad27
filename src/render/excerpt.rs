//! The lines around a finding's labels, of one file or several, as a source that miette draws.
//!
//! miette draws a single text. So the lines that a finding needs are copied into a text of their
//! own, one after another, made printable and shortened if they are very long. Each line keeps its
//! file and its number. Lines that do not follow one another in a file never share a frame.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Checked;
use super::places::LineIndexes;
use crate::finding::{Finding, Label};
use crate::language::Text;
use crate::text::printable;
use crate::text::{LineIndex, Position, Span};

/// A line with more characters than this is cut around its first label.
const LONGEST: usize = 200;

/// Characters before the first label of a line that is cut.
const BEFORE: usize = 40;

/// The lines that a finding needs.
#[derive(Debug)]
pub(super) struct Excerpt {
    text: String,
    lines: Vec<Line>,
    paths: Vec<String>,
    labels: Vec<Placed>,
}

/// A line of the excerpt.
#[derive(Debug)]
struct Line {
    /// The byte offset in the excerpt.
    at: usize,
    /// The index of its file in `paths`.
    file: usize,
    /// The number in its file, from 1.
    number: usize,
}

/// A label in the excerpt.
#[derive(Debug)]
struct Placed {
    span: Span,
    text: String,
    /// The position in its file.
    position: Position,
    is_primary: bool,
}

/// A label of a finding, before it has a place in the excerpt.
struct Unplaced<'f> {
    file: usize,
    span: Span,
    text: Option<&'f Text>,
    is_primary: bool,
}

impl Excerpt {
    /// Collects the lines of `finding`'s labels, each with the line before and after it. The
    /// finding's own file comes first.
    pub(super) fn new(
        places: &mut LineIndexes<'_>,
        finding: &Finding,
        checked: &Checked<'_>,
    ) -> Self {
        let mut paths: Vec<&str> = vec![&finding.path];
        let mut labels = vec![Unplaced {
            file: 0,
            span: finding.span,
            text: finding.label.as_ref(),
            is_primary: true,
        }];
        for Label { path, span, text } in &finding.others {
            let path = path.as_deref().unwrap_or(&finding.path);
            let file = paths
                .iter()
                .position(|known| *known == path)
                .unwrap_or_else(|| {
                    paths.push(path);
                    paths.len() - 1
                });
            labels.push(Unplaced {
                file,
                span: *span,
                text: Some(text),
                is_primary: false,
            });
        }
        let mut excerpt = Self {
            text: String::new(),
            lines: Vec::new(),
            paths: paths
                .iter()
                .map(|path| printable(path).into_owned())
                .collect(),
            labels: Vec::new(),
        };
        for (file, path) in paths.iter().enumerate() {
            let here: Vec<_> = labels.iter().filter(|label| label.file == file).collect();
            let shown = places.shown(path, checked.redact);
            excerpt.add_file(file, (places.lines(path), &shown), &here, checked);
        }
        excerpt
    }

    /// Returns the labels in miette's form.
    pub(super) fn labels(&self) -> impl Iterator<Item = LabeledSpan> + '_ {
        self.labels.iter().map(|label| {
            let text = (!label.text.is_empty()).then(|| label.text.clone());
            let span = (label.span.start, label.span.len());
            if label.is_primary {
                LabeledSpan::new_primary_with_span(text, span)
            } else {
                LabeledSpan::new_with_span(text, span)
            }
        })
    }

    /// Returns one flag per label, in the order of the excerpt: `true` for the primary one.
    pub(super) fn primaries(&self) -> Vec<bool> {
        let mut labels: Vec<_> = self.labels.iter().collect();
        labels.sort_by_key(|label| label.span.start);
        labels.iter().map(|label| label.is_primary).collect()
    }

    /// Adds the lines of one file, then its labels.
    fn add_file(
        &mut self,
        file: usize,
        (index, masked): (&LineIndex<'_>, &[String]),
        labels: &[&Unplaced<'_>],
        checked: &Checked<'_>,
    ) {
        let mut by_line: BTreeMap<usize, Vec<&Unplaced<'_>>> = BTreeMap::new();
        for label in labels {
            // No line follows the last line break: a label there is shown at the end of the last
            // line.
            let line = index.position(label.span.start).line.min(index.count());
            by_line.entry(line).or_default().push(label);
        }
        let shown: BTreeSet<usize> = by_line
            .keys()
            .flat_map(|line| line.saturating_sub(1).max(1)..=(line + 1).min(index.count()))
            .collect();
        for number in shown {
            let here = by_line.get(&number).map_or(&[][..], Vec::as_slice);
            // An empty line at the edge of a frame shows nothing.
            let is_between = by_line.contains_key(&(number + 1))
                && number > 1
                && by_line.contains_key(&(number - 1));
            if here.is_empty() && !is_between && index.line(number).trim().is_empty() {
                continue;
            }
            self.add_line(
                file,
                number,
                (index, masked.get(number - 1).map_or("", String::as_str)),
                here,
                checked,
            );
        }
    }

    fn add_line(
        &mut self,
        file: usize,
        number: usize,
        (index, masked): (&LineIndex<'_>, &str),
        labels: &[&Unplaced<'_>],
        checked: &Checked<'_>,
    ) {
        let at = self.text.len();
        let (line, start) = (index.line(number), index.start(number));
        let inside = |offset: usize| offset.saturating_sub(start).min(line.len());
        let first = labels.iter().map(|label| inside(label.span.start)).min();
        let window = window(line, first.unwrap_or(0));
        let prefix = if window.start > 0 { "..." } else { "" };
        let suffix = if window.end < line.len() { "..." } else { "" };
        let place = |offset: usize| {
            let offset = inside(offset).clamp(window.start, window.end);
            at + prefix.len() + shown_part(line, masked, window.start..offset).len()
        };
        for label in labels {
            self.labels.push(Placed {
                span: Span::new(place(label.span.start), place(label.span.end)),
                text: label.text.map_or_else(String::new, |text| {
                    printable(&checked.say(text)).into_owned()
                }),
                position: index.position(label.span.start),
                is_primary: label.is_primary,
            });
        }
        let shown = shown_part(line, masked, window.start..window.end);
        for part in [prefix, &shown, suffix, "\n"] {
            self.text.push_str(part);
        }
        self.lines.push(Line { at, file, number });
    }

    /// Returns `true` if line `at` of the excerpt directly follows the one before it in their file.
    fn follows(&self, at: usize) -> bool {
        at > 0 && {
            let (before, line) = (&self.lines[at - 1], &self.lines[at]);
            before.file == line.file && before.number + 1 == line.number
        }
    }

    /// Returns the index of the line that holds the byte at `offset`.
    fn line_at(&self, offset: usize) -> Result<usize, MietteError> {
        let after = self.lines.partition_point(|line| line.at <= offset);
        after.checked_sub(1).ok_or(MietteError::OutOfBounds)
    }
}

/// Returns the printable form of the part `range` of `line`, as it stands in `masked`, which has as many
/// characters.
fn shown_part(line: &str, masked: &str, range: Range<usize>) -> String {
    // A line may be as long as a file, with a finding at each of its characters.
    if line.is_ascii() && masked.is_ascii() {
        return printable(&masked[range]).into_owned();
    }
    let skipped = line[..range.start].chars().count();
    let taken = line[range].chars().count();
    let shown: String = masked.chars().skip(skipped).take(taken).collect();
    printable(&shown).into_owned()
}

/// The part of `line` to show if the first label in it is at `first`.
fn window(line: &str, first: usize) -> Span {
    if line.len() <= LONGEST || line.chars().nth(LONGEST).is_none() {
        return Span::new(0, line.len());
    }
    let start = line[..first]
        .char_indices()
        .rev()
        .nth(BEFORE - 1)
        .map_or(0, |(at, _)| at);
    let end = line[start..].char_indices().nth(LONGEST);
    Span::new(start, end.map_or(line.len(), |(at, _)| start + at))
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let last_byte = span.offset() + span.len().saturating_sub(1);
        let (mut first, mut last) = (self.line_at(span.offset())?, self.line_at(last_byte)?);
        if (first + 1..=last).any(|line| !self.follows(line)) {
            return Err(MietteError::OutOfBounds);
        }
        let label = self
            .labels
            .iter()
            .find(|label| label.span.start == span.offset());
        // miette asks for no lines around a span only when it draws the head of a frame.
        let is_head = lines_before == 0 && lines_after == 0;
        let position = label.map(|label| label.position).filter(|_| is_head);
        for _ in 0..lines_before {
            first -= usize::from(self.follows(first));
        }
        for _ in 0..lines_after {
            last += usize::from(last + 1 < self.lines.len() && self.follows(last + 1));
        }
        let start = self.lines[first].at;
        let end = self
            .lines
            .get(last + 1)
            .map_or(self.text.len(), |line| line.at);
        let number = position.map_or(self.lines[first].number, |position| position.line);
        Ok(Box::new(MietteSpanContents::new_named(
            self.paths[self.lines[first].file].clone(),
            &self.text.as_bytes()[start..end],
            (start, end - start).into(),
            number - 1,
            position.map_or(0, |position| position.column - 1),
            last + 1 - first,
        )))
    }
}
