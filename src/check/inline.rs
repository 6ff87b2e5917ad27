//! Suppressions in comments: `# contactctl: allow(RULE, ...) REASON`, on the line of what they
//! allow or on the line before.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::parsed::Parsed;
use crate::document::{self, Change, Comment, Document, Node};
use crate::finding::{Draft, Safety};
use crate::language::Text;
use crate::rules::{self, Rule};
use crate::text::{Span, quoted, suggest};

/// What a suppression begins with, behind the `#`.
const MARK: &str = "contactctl:";

/// The suppressions in one file's comments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Inline {
    /// In the order of their comments.
    allows: Vec<InlineAllow>,
    /// Of each, where the last place ends of those up to it.
    reach: Vec<usize>,
    /// Whether all of the file was read: otherwise what they suppress may be there.
    whole: bool,
}

/// One rule of one comment.
#[derive(Debug, Clone, PartialEq, Eq)]
struct InlineAllow {
    rule: &'static str,
    /// The comment, or of several rules in one this rule's name.
    span: Span,
    /// The comment.
    comment: Span,
    /// Findings that begin in one of these are meant.
    places: [Span; 2],
    /// The last day, where it is past.
    expired: Option<String>,
    used: bool,
}

impl Inline {
    /// The suppressions in the comments of `text`, as of `today`, and what is wrong with them.
    pub(super) fn read(text: &str, parsed: &Parsed<'_>, today: Date) -> (Self, Vec<Draft>) {
        let mut inline = Self {
            allows: Vec::new(),
            reach: Vec::new(),
            whole: parsed.is_whole(),
        };
        let mut faults = Vec::new();
        if !text.contains(MARK) {
            return (inline, faults);
        }
        let values = Values::of(&parsed.document);
        let mut below = None;
        for comment in document::comments(text) {
            for span in directives(text, comment.span) {
                match Directive::parse(text, span) {
                    Ok(directive) => {
                        faults.extend(directive.faults(text));
                        let places = places(text, &values, comment, &mut below);
                        inline.allows.extend(directive.allows(text, places, today));
                    }
                    Err(fault) => faults.push(*fault),
                }
            }
        }
        let mut reach = 0;
        let ends = inline.allows.iter().map(|allow| {
            reach = allow
                .places
                .iter()
                .map(|place| place.end)
                .fold(reach, usize::max);
            reach
        });
        inline.reach = ends.collect();
        (inline, faults)
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.allows.is_empty()
    }

    /// Whether a suppression holds `draft` back. Those that are about it count as used.
    pub(super) fn allows(&mut self, draft: &Draft) -> bool {
        let mut allowed = false;
        let at = draft.span.start;
        let begun = self
            .allows
            .partition_point(|allow| allow.places[0].start <= at);
        let far = self.reach[..begun].partition_point(|reach| *reach <= at);
        for allow in &mut self.allows[far..begun] {
            let is_at =
                |place: &Span| place.start <= draft.span.start && draft.span.start < place.end;
            if allow.rule == draft.rule && allow.places.iter().any(is_at) {
                allow.used = true;
                allowed |= allow.expired.is_none();
            }
        }
        allowed
    }

    /// What is wrong with the suppressions once everything on the file has been through. `whole`
    /// tells whether all files were read.
    pub(super) fn stale(&self, whole: bool) -> Vec<Draft> {
        let needed = self.allows.iter();
        let needed = needed.filter(|allow| allow.used || allow.expired.is_some());
        let needed: BTreeSet<_> = needed.map(|allow| allow.comment).collect();
        let stale = |allow: &InlineAllow| {
            if let Some(until) = &allow.expired {
                let message = Text::new("expired-allow-inline")
                    .with("rule", allow.rule)
                    .with("until", until.as_str());
                return Some(rules::EXPIRED_ALLOW.at(allow.span, message));
            }
            let is_between_files =
                || rules::find(allow.rule).is_some_and(|rule| rule.project.is_some());
            let is_useless = !allow.used
                && allow.rule != rules::NO_MAIL_SERVER.name
                && self.whole
                && (whole || !is_between_files());
            is_useless.then(|| {
                let message = Text::new("useless-allow-inline").with("rule", allow.rule);
                let draft = rules::USELESS_ALLOW.at(allow.span, message);
                draft.fix("fix", Safety::Safe, [removal(allow, &needed)])
            })
        };
        self.allows.iter().filter_map(stale).collect()
    }
}

/// Removes one rule from its comment; all of the comment if no rule in it is of use, for those
/// that have one are `needed`.
fn removal(allow: &InlineAllow, needed: &BTreeSet<Span>) -> Change {
    if needed.contains(&allow.comment) {
        Change::RemoveName { name: allow.span }
    } else {
        let span = allow.comment;
        Change::RemoveComment { span }
    }
}

/// The parts of a comment that begin as suppressions, each with its `#`.
fn directives(text: &str, comment: Span) -> Vec<Span> {
    let written = &text[comment.start..comment.end];
    let is_start = |(at, _): &(usize, &str)| written[at + 1..].trim_start().starts_with(MARK);
    let starts: Vec<_> = written
        .match_indices('#')
        .filter(is_start)
        .map(|(at, _)| at)
        .collect();
    // What comes first decides: a suppression that a comment talks about is none.
    if starts.first() != Some(&0) {
        return Vec::new();
    }
    let ends = starts[1..].iter().copied().chain([written.len()]);
    let spans = starts.iter().zip(ends);
    spans
        .map(|(start, end)| {
            let end = start + written[*start..end].trim_end().len();
            Span::new(comment.start + start, comment.start + end)
        })
        .collect()
}

/// Where findings begin that a suppression in `comment` is about: on its own line, and on the one
/// that it stands above. If that line begins a key, all of the key's value is meant. `known` keeps
/// the latter for the next comment, which may stand above the same line.
fn places(text: &str, values: &Values, comment: Comment, known: &mut Option<Span>) -> [Span; 2] {
    let line = |start: usize| {
        let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        // A finding at the very end of the text has nothing behind it.
        Span::new(start, if end == text.len() { end + 1 } else { end })
    };
    let below = comment.below.map(|start| {
        if let Some(known) = known.filter(|known| known.start == start) {
            return known;
        }
        let line = line(start);
        let end = values.end(line).unwrap_or(line.end);
        *known.insert(Span::new(start, end.max(line.end)))
    });
    [line(comment.line), below.unwrap_or_default()]
}

/// Where the keys of a document begin and their values end, in order, of those that are written
/// behind their keys.
struct Values(Vec<(usize, usize)>);

impl Values {
    fn of(document: &Document<'_>) -> Self {
        let mut values = Self(Vec::new());
        values.add(&document.root);
        values.0.sort_unstable();
        values
    }

    fn add(&mut self, node: &Node<'_>) {
        for entry in node.entries() {
            let key = entry.key.span;
            if entry.node.span.start >= key.end {
                self.0.push((key.start, entry.node.span.end));
            }
            self.add(&entry.node);
        }
        for item in node.items() {
            self.add(item);
        }
    }

    /// Where the last value ends that a key on `line` has.
    fn end(&self, line: Span) -> Option<usize> {
        let first = self.0.partition_point(|(key, _)| *key < line.start);
        let on_line = self.0[first..].iter();
        let on_line = on_line.take_while(|(key, _)| *key < line.end);
        on_line.map(|(_, end)| *end).max()
    }
}

/// A suppression as it is written.
struct Directive {
    span: Span,
    /// What stands between the parentheses, without `until`.
    names: Vec<Span>,
    until: Option<(Date, Span)>,
    has_reason: bool,
}

impl Directive {
    /// Reads what stands at `span`, or says why it is no suppression.
    fn parse(text: &str, span: Span) -> Result<Self, Box<Draft>> {
        let fault = |message, span| Err(Box::new(rules::MALFORMED_ALLOW.at(span, message)));
        let written = &text[span.start..span.end];
        let mark = written.find(MARK).unwrap_or_default() + MARK.len();
        let body = trimmed(text, Span::new(span.start + mark, span.end));
        let said_word = &text[body.start..body.end];
        let word_end = said_word
            .find(|character: char| !character.is_alphanumeric() && !"-_".contains(character))
            .unwrap_or(said_word.len());
        let word = Span::new(body.start, body.start + word_end);
        let rest = trimmed(text, Span::new(word.end, body.end));
        if &said_word[..word_end] != "allow" || !text[rest.start..rest.end].starts_with('(') {
            return fault(Text::new("malformed-allow"), span);
        }
        let inside = rest.start + 1;
        let Some(close) = text[inside..rest.end].find(')') else {
            return fault(Text::new("malformed-allow-open"), span);
        };
        let close = inside + close;
        let mut directive = Self {
            span,
            names: Vec::new(),
            until: None,
            has_reason: text[close + 1..rest.end].contains(char::is_alphanumeric),
        };
        let mut at = inside;
        for part in text[inside..close].split(',') {
            let place = trimmed(text, Span::new(at, at + part.len()));
            at += part.len() + 1;
            let Some((key, value)) = part.split_once('=') else {
                if !place.is_empty() {
                    directive.names.push(place);
                }
                continue;
            };
            if key.trim() != "until" {
                let message = Text::new("malformed-allow-key").with("key", quoted(key.trim()));
                return fault(message, place);
            }
            let Ok(until) = value.trim().parse() else {
                let message =
                    Text::new("malformed-allow-until").with("until", quoted(value.trim()));
                return fault(message, place);
            };
            directive.until = Some((until, place));
        }
        if directive.names.is_empty() {
            return fault(Text::new("malformed-allow-nothing"), span);
        }
        Ok(directive)
    }

    /// What is wrong with it, rule by rule.
    fn faults(&self, text: &str) -> Vec<Draft> {
        let mut faults = Vec::new();
        for &name in &self.names {
            let written = &text[name.start..name.end];
            let message = match rules::find(written) {
                Some(rule) if is_suppressible(rule) => continue,
                Some(rule) => Text::new("malformed-allow-never").with("rule", rule.name),
                None => {
                    faults.push(unknown(written, name));
                    continue;
                }
            };
            faults.push(rules::MALFORMED_ALLOW.at(name, message));
        }
        if !self.has_reason {
            let message = Text::new("malformed-allow-reason");
            faults.push(rules::MALFORMED_ALLOW.at(self.span, message));
        }
        faults
    }

    /// What it allows, at `places`: nothing without a reason.
    fn allows(&self, text: &str, places: [Span; 2], today: Date) -> Vec<InlineAllow> {
        let names = self.names.iter().filter(|_| self.has_reason);
        let allows = names.filter_map(|name| {
            let rule = rules::find(&text[name.start..name.end])?;
            let until = self.until.filter(|(until, _)| *until < today);
            let span = if self.names.len() == 1 {
                self.span
            } else {
                *name
            };
            is_suppressible(rule).then(|| InlineAllow {
                rule: rule.name,
                span: until.map_or(span, |(_, place)| place),
                comment: self.span,
                places,
                expired: until.map(|(until, _)| until.to_string()),
                used: false,
            })
        });
        allows.collect()
    }
}

/// Whether a comment may suppress the rule: what says that a file or a suppression cannot be read
/// is always shown.
fn is_suppressible(rule: &Rule) -> bool {
    let allows = [&rules::MALFORMED_ALLOW, &rules::EXPIRED_ALLOW];
    let mut always = rules::UNREADABLE.iter().chain(&allows);
    !always.any(|shown| shown.name == rule.name)
}

fn unknown(written: &str, name: Span) -> Draft {
    let message = Text::new("malformed-allow-rule").with("rule", quoted(written));
    let names = rules::REGISTRY.iter().map(|rule| rule.name);
    let draft = rules::MALFORMED_ALLOW.at(name, message);
    match suggest(written, names) {
        Some(near) => draft.with("near", near).help("help-near"),
        None => draft,
    }
}

/// `span` without the white space around what it covers.
fn trimmed(text: &str, span: Span) -> Span {
    let written = &text[span.start..span.end];
    let start = span.start + written.len() - written.trim_start().len();
    Span::new(start, start + written.trim().len())
}

#[cfg(test)]
mod tests;
