//! A portal's words as values, and the questions that a reading has for them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};

use super::fault::{RecipeFault, RecipeFaultKind};
use crate::contact::{Environment, Field};
use crate::paste::pattern::{Captures, Pattern, Plain, folded};

/// The ways in which a field's values are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// One address.
    One,
    /// Several addresses.
    List,
    /// Ticks or selections among candidates.
    Ticks,
    /// Support hours, which only a person compares.
    Hours,
}

/// A portal's words: its labels, captions and signs, in all of its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    pub(super) name: String,
    pub(in crate::paste) min_labels: usize,
    /// Captions of the account's id.
    pub(in crate::paste) ids: Vec<Pattern>,
    /// True if the account's name on a line of its own suffices.
    pub(in crate::paste) is_name_enough: bool,
    pub(in crate::paste) unsettled: Vec<Pattern>,
    pub(in crate::paste) ends: Vec<Pattern>,
    /// Buttons that save a form. They also end a section.
    pub(in crate::paste) save_buttons: Vec<Pattern>,
    /// Other buttons by which a copy with buttons is known.
    pub(in crate::paste) other_buttons: Vec<Pattern>,
    /// Buttons beside a value, such as one that removes it.
    pub(in crate::paste) buttons: Vec<Pattern>,
    pub(in crate::paste) decorations: Vec<Pattern>,
    pub(in crate::paste) placeholders: Vec<Pattern>,
    pub(in crate::paste) empty: Vec<Pattern>,
    pub(in crate::paste) partial: Vec<Pattern>,
    pub(in crate::paste) ignore: Vec<Pattern>,
    pub(in crate::paste) environments: BTreeMap<Environment, Vec<Pattern>>,
    pub(in crate::paste) fields: BTreeMap<Field, FieldWords>,
    /// The button words that do not come with the product, each with its place.
    pub(super) own_buttons: Vec<(String, String)>,
}

/// A field's labels, and how its values are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::paste) struct FieldWords {
    pub labels: Vec<Pattern>,
    pub values: Values,
}

impl Recipe {
    /// Returns the recipe's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the recipe as JSON: what it has together with what it extends.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let texts = |patterns: &[Pattern]| -> Vec<Json> {
            patterns
                .iter()
                .map(|pattern| json!(pattern.text()))
                .collect()
        };
        let environments = self.environments.iter();
        let environments = environments.map(|(environment, patterns)| {
            (environment.as_str().to_owned(), json!(texts(patterns)))
        });
        let fields = self.fields.iter().map(|(field, words)| {
            let values = match words.values {
                Values::One => "one",
                Values::List => "list",
                Values::Ticks => "ticks",
                Values::Hours => "hours",
            };
            json!({"key": field.key(), "labels": texts(&words.labels), "values": values})
        });
        let name = if self.is_name_enough { "line" } else { "no" };
        json!({
            "min_labels": self.min_labels,
            "account": {"id": texts(&self.ids), "name": name},
            "unsettled": texts(&self.unsettled),
            "ends": texts(&self.ends),
            "save_buttons": texts(&self.save_buttons),
            "other_buttons": texts(&self.other_buttons),
            "buttons": texts(&self.buttons),
            "decorations": texts(&self.decorations),
            "placeholders": texts(&self.placeholders),
            "empty": texts(&self.empty),
            "partial": texts(&self.partial),
            "ignore": texts(&self.ignore),
            "environment": environments.collect::<Map<_, _>>(),
            "fields": fields.collect::<Vec<_>>(),
        })
    }

    /// Returns a field's labels, in all languages.
    pub fn labels(&self, field: Field) -> impl Iterator<Item = &str> {
        let words = self.fields.get(&field).into_iter();
        words.flat_map(|words| words.labels.iter().map(Pattern::text))
    }

    /// Returns the way in which a field's values are shown.
    #[must_use]
    pub fn values(&self, field: Field) -> Option<Values> {
        self.fields.get(&field).map(|words| words.values)
    }

    /// Checks the button words against the domains of the repository: a word that ends one of them
    /// could not be told from the address.
    #[must_use]
    pub fn check_domains(&self, domains: &BTreeSet<String>) -> Vec<RecipeFault> {
        let mut faults = Vec::new();
        for (pointer, word) in &self.own_buttons {
            let word = folded(word);
            let ended = domains
                .iter()
                .find(|domain| domain.to_lowercase().ends_with(&word));
            if let Some(domain) = ended {
                let domain = domain.clone();
                let kind = RecipeFaultKind::ButtonEndsDomain { domain };
                faults.push(RecipeFault::new(pointer, kind));
            }
        }
        faults
    }

    /// Returns true if a line is an end mark.
    pub(in crate::paste) fn is_end(&self, line: &str) -> bool {
        is_one(&self.ends, line) || self.has_save(line)
    }

    /// Returns true for a line of buttons, of which one saves.
    pub(in crate::paste) fn has_save(&self, line: &str) -> bool {
        self.buttons_in(line).is_some_and(|buttons| {
            buttons
                .iter()
                .any(|button| is_one(&self.save_buttons, button))
        })
    }

    /// Returns true for a line that ends with a button of several words. A single word may end a
    /// sentence, too.
    pub(in crate::paste) fn ends_with_button(&self, line: &str) -> bool {
        let line = folded(line);
        let mut buttons = self.save_buttons.iter().chain(&self.other_buttons);
        buttons.any(|button| {
            let button = folded(button.text());
            let before = line.strip_suffix(button.as_str());
            button.contains(' ') && before.is_some_and(|before| before.ends_with(' '))
        })
    }

    /// Returns the buttons of a line that has nothing else. Buttons that stand side by side are
    /// copied as one line, with or without blanks between them.
    pub(in crate::paste) fn buttons_in<'r>(&'r self, line: &str) -> Option<Vec<&'r str>> {
        let mut rest = folded(line.trim());
        let mut found = Vec::new();
        if rest.is_empty() || rest.len() > 200 {
            return None;
        }
        while !rest.is_empty() {
            let lists = self
                .save_buttons
                .iter()
                .chain(&self.other_buttons)
                .map(Pattern::text);
            let longest = lists
                .filter(|button| rest.starts_with(&folded(button)))
                .max_by_key(|button| button.len())?;
            rest.replace_range(..folded(longest).len(), "");
            rest = rest.trim_start().to_owned();
            found.push(longest);
        }
        Some(found)
    }

    /// Returns true if the recipe explains a whole line that stands beside values, other than as
    /// a statement of its own.
    pub(in crate::paste) fn is_explained(&self, line: &str) -> bool {
        let plain = Plain::new(line);
        [
            &self.buttons,
            &self.other_buttons,
            &self.placeholders,
            &self.ignore,
        ]
        .into_iter()
        .any(|patterns| {
            patterns
                .iter()
                .any(|pattern| pattern.fits(&plain).is_some())
        }) || self.buttons_in(line).is_some()
            || self.bare(line).0.is_empty()
    }

    /// Returns a line without the recipe's decorations and a colon around it, and the number that
    /// one of them has.
    pub(in crate::paste) fn bare<'l>(&self, line: &'l str) -> (&'l str, Option<u32>) {
        let mut count = None;
        let mut line = line.trim();
        while let Some((rest, captures)) = without_one(&self.decorations, line) {
            line = rest;
            count = captures.count.or(count);
        }
        (line, count)
    }

    /// Returns a line without the button words and placeholders around it, which are separated by
    /// blanks.
    pub(in crate::paste) fn without_buttons<'l>(&self, line: &'l str) -> &'l str {
        let mut line = line.trim();
        while let Some((rest, _)) = without_one(&self.buttons, line)
            .or_else(|| without_one(&self.other_buttons, line))
            .or_else(|| without_one(&self.placeholders, line))
        {
            line = rest;
        }
        line
    }
}

/// Returns true if one of the patterns matches a whole line.
pub(in crate::paste) fn is_one(patterns: &[Pattern], line: &str) -> bool {
    let plain = Plain::new(line);
    patterns
        .iter()
        .any(|pattern| pattern.fits(&plain).is_some())
}

/// The longest line, in bytes, that anything is taken off.
const LONGEST_LINE: usize = 3_000;

/// Returns a line without one of the patterns at its start or end. Blanks separate it from the
/// rest, unless it is a sign.
fn without_one<'l>(patterns: &[Pattern], line: &'l str) -> Option<(&'l str, Captures)> {
    // A longer line has more than a label or a few values.
    if line.is_empty() || line.len() > LONGEST_LINE {
        return None;
    }
    let plain = Plain::new(line);
    // The longest one counts: "never shown" is not "shown".
    patterns
        .iter()
        .filter_map(|pattern| without(pattern, line, &plain))
        .min_by_key(|(rest, _)| rest.len())
}

/// Returns true for a character after which a decoration may begin. After a bracket, as in a label,
/// no blank is needed; an address has none in it.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == ')'
}

fn without<'l>(pattern: &Pattern, line: &'l str, plain: &Plain) -> Option<(&'l str, Captures)> {
    let (may_start, may_end) = (pattern.may_start(plain), pattern.may_end(plain));
    if !may_start && !may_end {
        return None;
    }
    if let Some(captures) = pattern.fits(plain) {
        return Some(("", captures));
    }
    let is_sign = pattern.letters() == 0;
    // A pattern has at most 200 characters.
    let edges = |from: usize| {
        line.char_indices().skip(1).filter(move |(at, c)| {
            let before = line[..*at].chars().next_back();
            at.abs_diff(from) < 800 && (is_sign || c.is_whitespace() || before.is_some_and(is_gap))
        })
    };
    if may_end {
        for (at, _) in edges(line.len()) {
            let (before, after) = line.split_at(at);
            if let Some(captures) = pattern.matches(after) {
                return Some((before.trim(), captures));
            }
        }
    }
    if may_start {
        for (at, _) in edges(0) {
            let (before, after) = line.split_at(at);
            if let Some(captures) = pattern.matches(before) {
                return Some((after.trim(), captures));
            }
        }
    }
    None
}
