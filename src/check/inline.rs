//! Suppressions in comments: `# contactctl: allow(RULE, ...) REASON`, on the line of the finding or
//! on the line before.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::parsed::Parsed;
use crate::document::{self, Change, Comment, Document, Node};
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};
use crate::rules;
use crate::text::{Span, has_words, printable, quoted, suggest};

/// The start of a suppression, after the `#`.
const MARK: &str = "contactctl:";

/// The name that every comment has that is meant as a suppression.
const NAME: &str = "contactctl";

/// Parts of the name, one of which is in every file with suppressions. Most files have neither, and
/// their comments are not looked at.
const PARTS: [&str; 2] = ["ontactctl", "ontactCtl"];

/// The suppressions in one file's comments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct InlineAllows {
    /// The suppressions, in the order of their comments.
    allows: Vec<InlineAllow>,
    /// The furthest end of the places of each suppression and those before it, for binary search.
    reach: Vec<usize>,
    /// `true` if all of the file was read. Otherwise the findings that seem to be missing may exist.
    whole: bool,
}

/// One rule of one comment.
#[derive(Debug, Clone, PartialEq, Eq)]
struct InlineAllow {
    rule: &'static str,
    /// The span of the comment, or of the rule's name if the comment has several.
    span: Span,
    /// The span of the comment.
    comment: Span,
    /// The places where suppressed findings begin.
    places: [Span; 2],
    /// The last day, if it is over.
    expired: Option<String>,
    used: bool,
    /// The suppression that holds back the same findings, if this one alone holds back none.
    earlier: Option<Span>,
}

impl InlineAllows {
    /// Reads the suppressions in the comments of `text`. The drafts are about invalid ones.
    pub(super) fn read(text: &str, parsed: &Parsed<'_>, today: Date) -> (Self, Vec<Draft>) {
        let mut inline = Self {
            allows: Vec::new(),
            reach: Vec::new(),
            whole: parsed.is_whole(),
        };
        let mut drafts = Vec::new();
        if !PARTS.iter().any(|part| text.contains(part)) {
            return (inline, drafts);
        }
        let values = Values::of(&parsed.document);
        let mut below = None;
        for comment in document::comments(text) {
            drafts.extend(unread(text, comment.span));
            for span in directives(text, comment.span) {
                match Directive::parse(text, span) {
                    Ok(directive) => {
                        drafts.extend(directive.errors(text));
                        let places = places(text, &values, comment, &mut below);
                        inline.allows.extend(directive.allows(text, places, today));
                    }
                    Err(draft) => drafts.push(*draft),
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
        (inline, drafts)
    }

    /// Returns `true` if the file has no suppressions.
    pub(super) fn is_empty(&self) -> bool {
        self.allows.is_empty()
    }

    /// Returns `true` if a suppression holds `draft` back. The first matching suppression that is in
    /// force counts as used, and so do all expired ones.
    pub(super) fn allows(&mut self, draft: &Draft) -> bool {
        let mut by = None;
        let at = draft.span.start;
        let begun = self
            .allows
            .partition_point(|allow| allow.places[0].start <= at);
        let far = self.reach[..begun].partition_point(|reach| *reach <= at);
        for allow in &mut self.allows[far..begun] {
            let is_at =
                |place: &Span| place.start <= draft.span.start && draft.span.start < place.end;
            if allow.rule != draft.rule || !allow.places.iter().any(is_at) {
                continue;
            }
            match by {
                Some(earlier) if allow.expired.is_none() => allow.earlier = Some(earlier),
                _ => allow.used = true,
            }
            if allow.expired.is_none() {
                by = by.or(Some(allow.span));
            }
        }
        by.is_some()
    }

    /// Returns drafts on the suppressions that are expired or useless, once all drafts on the file
    /// have passed the gate. `whole` is `true` if all files were read.
    pub(super) fn stale(&self, whole: bool) -> Vec<Draft> {
        let needed: BTreeSet<_> = self
            .allows
            .iter()
            .filter(|allow| allow.used || allow.expired.is_some())
            .map(|allow| allow.comment)
            .collect();
        let mut drafts = Vec::new();
        for allow in &self.allows {
            if let Some(until) = &allow.expired {
                let message = Text::new(id::EXPIRED_ALLOW_INLINE)
                    .with("rule", allow.rule)
                    .with("until", until.as_str());
                drafts.push(rules::EXPIRED_ALLOW.at(allow.span, message));
            } else if let Some(earlier) = allow.earlier.filter(|_| !allow.used) {
                let message = Text::new(id::USELESS_ALLOW_INLINE_AGAIN).with("rule", allow.rule);
                let draft = rules::USELESS_ALLOW.at(allow.span, message);
                let draft = draft.other(earlier, "first");
                drafts.push(draft.fix("fix", Safety::Safe, [removal(allow, &needed)]));
            } else if !allow.used && self.would_be_used(allow.rule, whole) {
                let message = Text::new(id::USELESS_ALLOW_INLINE).with("rule", allow.rule);
                let draft = rules::USELESS_ALLOW.at(allow.span, message);
                drafts.push(draft.fix("fix", Safety::Safe, [removal(allow, &needed)]));
            }
        }
        drafts
    }

    /// Returns `true` if a suppression of `rule` would have been used by now if it had a finding: the
    /// rule always runs, and everything that it looks at was read.
    fn would_be_used(&self, rule: &str, whole: bool) -> bool {
        rule != rules::NO_MAIL_SERVER.name
            && self.whole
            && (whole || rules::find(rule).is_none_or(|rule| rule.project.is_none()))
    }
}

/// Removes one rule from its comment, or the whole comment if it is not one of those that are still
/// `needed`.
fn removal(allow: &InlineAllow, needed: &BTreeSet<Span>) -> Change {
    if needed.contains(&allow.comment) {
        Change::RemoveName { name: allow.span }
    } else {
        let span = allow.comment;
        Change::RemoveComment { span }
    }
}

/// Returns the parts of a comment that begin like suppressions, each with its `#`.
fn directives(text: &str, comment: Span) -> Vec<Span> {
    let written = &text[comment.start..comment.end];
    let starts: Vec<_> = written
        .match_indices('#')
        .filter(|(at, _)| written[at + 1..].trim_start().starts_with(MARK))
        .map(|(at, _)| at)
        .collect();
    // A comment that only mentions a suppression further on does not contain one.
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

/// Returns a draft on what is meant as a suppression in a comment and is not read as one: it comes
/// after other text, or is spelt in another way.
fn unread(text: &str, comment: Span) -> Option<Draft> {
    let written = &text[comment.start..comment.end];
    let at = written
        .match_indices('#')
        .map(|(at, _)| at)
        .find(|at| is_meant(&written[at + 1..]))?;
    let before = written[..at].trim_start_matches('#').trim();
    let is_read = written[at + 1..].trim_start().starts_with(MARK);
    if is_read && at == 0 || is_commented_out(before) || before.ends_with(['`', '"', '\'']) {
        return None;
    }
    let message = if is_read {
        id::MALFORMED_ALLOW_LATER
    } else {
        id::MALFORMED_ALLOW
    };
    let span = Span::new(comment.start + at, comment.end);
    Some(*malformed(Text::new(message), span))
}

/// Returns `true` if `text`, which follows a `#`, begins like a suppression of a rule, also without
/// the colon or in capitals.
fn is_meant(text: &str) -> bool {
    let text = text.trim_start();
    let Some((name, rest)) = text.split_at_checked(NAME.len()) else {
        return false;
    };
    let rest = rest.trim_start_matches([':', ' ', '\t']);
    let Some((word, rest)) = rest.split_at_checked("allow".len()) else {
        return false;
    };
    name.eq_ignore_ascii_case(NAME)
        && word.eq_ignore_ascii_case("allow")
        && rest.trim_start().starts_with('(')
}

/// Returns `true` if `text` looks like a line of TOML, which was made a comment with what follows it.
fn is_commented_out(text: &str) -> bool {
    let key = text.split_once('=').map(|(key, _)| key.trim_end());
    text.starts_with(['"', '\'', '[', ']', '{', '}'])
        || key.is_some_and(|key| !key.is_empty() && !key.contains(char::is_whitespace))
}

/// Returns the places of the findings that a suppression in `comment` is about: its own line, and the
/// line below it. If a key begins on that line, its whole value is meant. `known` keeps the latter
/// for the next comment, which may be above the same line.
fn places(text: &str, values: &Values, comment: Comment, known: &mut Option<Span>) -> [Span; 2] {
    let below = comment.below.map(|start| {
        if let Some(known) = known.filter(|known| known.start == start) {
            return known;
        }
        let line = line_from(text, start);
        let end = values.end(line).unwrap_or(line.end);
        *known.insert(Span::new(start, end.max(line.end)))
    });
    [line_from(text, comment.line), below.unwrap_or_default()]
}

/// Returns the span of the line that begins at `start`.
fn line_from(text: &str, start: usize) -> Span {
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    // The last line includes the position at the end of the text, where a finding may be.
    Span::new(start, if end == text.len() { end + 1 } else { end })
}

/// The starts of the keys of a document with the ends of their values, in order. Values that are not
/// written after their keys are left out.
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

    /// Returns the furthest end of the values whose keys are on `line`.
    fn end(&self, line: Span) -> Option<usize> {
        let first = self.0.partition_point(|(key, _)| *key < line.start);
        self.0[first..]
            .iter()
            .take_while(|(key, _)| *key < line.end)
            .map(|(_, end)| *end)
            .max()
    }
}

/// A suppression as it is written.
struct Directive {
    span: Span,
    /// The rules between the parentheses.
    names: Vec<Span>,
    until: Option<(Date, Span)>,
    has_reason: bool,
    /// `true` if not all of the reason can be seen.
    is_reason_invisible: bool,
}

impl Directive {
    /// Parses the suppression at `span`. The error explains why it is invalid.
    fn parse(text: &str, span: Span) -> Result<Self, Box<Draft>> {
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
            return Err(malformed(Text::new(id::MALFORMED_ALLOW), span));
        }
        let inside = rest.start + 1;
        let Some(length) = text[inside..rest.end].find(')') else {
            return Err(malformed(Text::new(id::MALFORMED_ALLOW_OPEN), span));
        };
        let close = inside + length;
        let mut directive = Self {
            span,
            names: Vec::new(),
            until: None,
            has_reason: has_words(&text[close + 1..rest.end]),
            is_reason_invisible: matches!(printable(&text[close + 1..rest.end]), Cow::Owned(_)),
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
                let message = Text::new(id::MALFORMED_ALLOW_KEY).with("key", quoted(key.trim()));
                return Err(malformed(message, place));
            }
            let Ok(until) = value.trim().parse() else {
                let message =
                    Text::new(id::MALFORMED_ALLOW_UNTIL).with("until", quoted(value.trim()));
                return Err(malformed(message, place));
            };
            if let Some((_, first)) = directive.until {
                let draft = *malformed(Text::new(id::MALFORMED_ALLOW_UNTIL_AGAIN), place);
                return Err(Box::new(draft.other(first, "first")));
            }
            directive.until = Some((until, place));
        }
        if directive.names.is_empty() {
            return Err(malformed(Text::new(id::MALFORMED_ALLOW_NOTHING), span));
        }
        Ok(directive)
    }

    /// Returns drafts on its errors, rule by rule.
    fn errors(&self, text: &str) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for &name in &self.names {
            let written = &text[name.start..name.end];
            let message = match rules::find(written) {
                Some(rule) if rules::is_suppressible(rule) => continue,
                Some(rule) => Text::new(id::MALFORMED_ALLOW_NEVER).with("rule", rule.name),
                None => {
                    drafts.push(unknown(written, name));
                    continue;
                }
            };
            drafts.push(rules::MALFORMED_ALLOW.at(name, message));
        }
        if !self.has_reason {
            let message = Text::new(id::MALFORMED_ALLOW_REASON);
            drafts.push(rules::MALFORMED_ALLOW.at(self.span, message));
        }
        if self.is_reason_invisible {
            let message = Text::new(id::MALFORMED_ALLOW_INVISIBLE);
            drafts.push(rules::MALFORMED_ALLOW.at(self.span, message));
        }
        drafts
    }

    /// Returns the suppressions of its rules, at `places`. Without a reason it suppresses nothing.
    fn allows(&self, text: &str, places: [Span; 2], today: Date) -> Vec<InlineAllow> {
        let past = self.until.filter(|(until, _)| *until < today);
        let names = self.names.iter().filter(|_| self.has_reason);
        names
            .filter_map(|name| {
                let rule = rules::find(&text[name.start..name.end])?;
                let span = if self.names.len() == 1 {
                    self.span
                } else {
                    *name
                };
                rules::is_suppressible(rule).then(|| InlineAllow {
                    rule: rule.name,
                    span: past.map_or(span, |(_, place)| place),
                    comment: self.span,
                    places,
                    expired: past.map(|(until, _)| until.to_string()),
                    used: false,
                    earlier: None,
                })
            })
            .collect()
    }
}

fn malformed(message: Text, span: Span) -> Box<Draft> {
    Box::new(rules::MALFORMED_ALLOW.at(span, message))
}

fn unknown(written: &str, name: Span) -> Draft {
    let message = Text::new(id::MALFORMED_ALLOW_RULE).with("rule", quoted(written));
    let names = rules::REGISTRY.iter().map(|rule| rule.name);
    let draft = rules::MALFORMED_ALLOW.at(name, message);
    match suggest(written, names) {
        Some(near) => draft.with("near", near).help("help-near"),
        None => draft,
    }
}

/// Returns `span` without the white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let written = &text[span.start..span.end];
    let start = span.start + written.len() - written.trim_start().len();
    Span::new(start, start + written.trim().len())
}

#[cfg(test)]
mod tests;
