//! Recipes: a portal's words as data. A recipe can make more of a page unclear; it cannot switch
//! off the rules about whole addresses, glued runs and the page's account.

mod check;
mod fault;
mod read;
mod table;

use std::collections::{BTreeMap, BTreeSet};

pub use self::fault::{RecipeFault, RecipeFaultKind};
use super::pattern::{Captures, Pattern, folded};
use crate::contact::{Environment, Field};

/// The recipes that come with the product.
const BUILT_IN: [(&str, &str); 2] = [
    (
        "actions-center",
        include_str!("../recipes/actions-center.toml"),
    ),
    (
        "contactctl-portal",
        include_str!("../recipes/contactctl-portal.toml"),
    ),
];

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
    name: String,
    pub(super) min_labels: usize,
    /// Captions of the account's id.
    pub(super) ids: Vec<Pattern>,
    /// True if the account's name on a line of its own suffices.
    pub(super) is_name_enough: bool,
    pub(super) unsettled: Vec<Pattern>,
    pub(super) ends: Vec<Pattern>,
    /// Buttons that save a form. They also end a section.
    pub(super) save_buttons: Vec<Pattern>,
    /// Other buttons by which a copy with buttons is known.
    pub(super) other_buttons: Vec<Pattern>,
    /// Buttons beside a value, such as one that removes it.
    pub(super) buttons: Vec<Pattern>,
    pub(super) decorations: Vec<Pattern>,
    pub(super) placeholders: Vec<Pattern>,
    pub(super) empty: Vec<Pattern>,
    pub(super) partial: Vec<Pattern>,
    pub(super) ignore: Vec<Pattern>,
    pub(super) environments: BTreeMap<Environment, Vec<Pattern>>,
    pub(super) fields: BTreeMap<Field, FieldWords>,
    /// The button words that do not come with the product, each with its place.
    own_buttons: Vec<(String, String)>,
}

/// A field's labels, and how its values are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldWords {
    pub labels: Vec<Pattern>,
    pub values: Values,
}

impl Recipe {
    /// Reads a recipe.
    ///
    /// # Errors
    ///
    /// All faults of the recipe.
    pub fn parse(toml: &str) -> Result<Self, Vec<RecipeFault>> {
        read::read(toml)
    }

    /// Returns the recipe of this name that comes with the product.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        // A test reads all of them.
        let recipe = Self::parse(text).ok()?;
        Some(Self {
            own_buttons: Vec::new(),
            ..recipe
        })
    }

    /// Returns the names of the recipes that come with the product.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// Returns the recipe's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
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
    pub(super) fn is_end(&self, line: &str) -> bool {
        is_one(&self.ends, line) || self.has_save(line)
    }

    /// Returns true for a line of buttons, of which one saves.
    pub(super) fn has_save(&self, line: &str) -> bool {
        self.buttons_in(line).is_some_and(|buttons| {
            buttons
                .iter()
                .any(|button| is_one(&self.save_buttons, button))
        })
    }

    /// Returns the buttons of a line that has nothing else. Buttons that stand side by side are
    /// copied as one line, with or without blanks between them.
    pub(super) fn buttons_in<'r>(&'r self, line: &str) -> Option<Vec<&'r str>> {
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
    pub(super) fn is_explained(&self, line: &str) -> bool {
        [
            &self.buttons,
            &self.other_buttons,
            &self.placeholders,
            &self.ignore,
        ]
        .into_iter()
        .any(|patterns| is_one(patterns, line))
            || self.bare(line).0.is_empty()
    }

    /// Returns a line without the recipe's decorations and a colon around it, and the number that
    /// one of them has.
    pub(super) fn bare<'l>(&self, line: &'l str) -> (&'l str, Option<u32>) {
        let mut count = None;
        let mut line = line.trim();
        while let Some((rest, captures)) = self
            .decorations
            .iter()
            .find_map(|pattern| without(pattern, line))
        {
            line = rest;
            count = captures.count.or(count);
        }
        (line, count)
    }

    /// Returns a line without the button words around it, which are separated by blanks.
    pub(super) fn without_buttons<'l>(&self, line: &'l str) -> &'l str {
        let mut line = line.trim();
        while let Some((rest, _)) = self
            .buttons
            .iter()
            .chain(&self.other_buttons)
            .find_map(|pattern| without(pattern, line))
        {
            line = rest;
        }
        line
    }
}

/// Returns true if one of the patterns matches a whole line.
pub(super) fn is_one(patterns: &[Pattern], line: &str) -> bool {
    patterns
        .iter()
        .any(|pattern| pattern.matches(line).is_some())
}

/// Returns a line without a decoration at its start or end. Blanks separate it from the rest,
/// unless it is a sign.
fn without<'l>(pattern: &Pattern, line: &'l str) -> Option<(&'l str, Captures)> {
    if line.is_empty() {
        return None;
    }
    if let Some(captures) = pattern.matches(line) {
        return Some(("", captures));
    }
    let is_sign = pattern.letters() == 0;
    let edges = line.char_indices().skip(1).filter(|(at, c)| {
        let before = line[..*at].chars().next_back();
        is_sign || c.is_whitespace() || before.is_some_and(char::is_whitespace)
    });
    for (at, _) in edges {
        let (before, after) = line.split_at(at);
        if let Some(captures) = pattern.matches(after.trim()) {
            return Some((before.trim(), captures));
        }
        if let Some(captures) = pattern.matches(before.trim()) {
            return Some((after.trim(), captures));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn center() -> Recipe {
        Recipe::built_in("actions-center").expect("a recipe")
    }

    #[test]
    fn built_in_recipes_have_no_faults() {
        for (name, text) in BUILT_IN {
            let recipe = Recipe::parse(text).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
            assert_eq!(recipe.name(), name);
            assert!(
                Field::ALL
                    .iter()
                    .all(|field| recipe.labels(*field).count() > 0)
            );
        }
    }

    #[test]
    fn decorations_are_taken_off_a_label() {
        let recipe = center();
        assert_eq!(recipe.bare("Alert Contacts*"), ("Alert Contacts", None));
        assert_eq!(
            recipe.bare("Alert Contacts (2) Required"),
            ("Alert Contacts", Some(2))
        );
        assert_eq!(
            recipe.bare("help_outline Alert Contacts Edit"),
            ("Alert Contacts", None)
        );
        assert_eq!(recipe.bare("Editors"), ("Editors", None));
        assert_eq!(recipe.bare("Edit"), ("", None));
    }

    #[test]
    fn a_button_word_that_ends_a_known_domain_is_a_fault() {
        let text = "schema_version = 1\nname = \"mine\"\nextends = \"actions-center\"\n\
            buttons = [\"ample\"]\n";
        let recipe = Recipe::parse(text).expect("a recipe");
        let faults = recipe.check_domains(&BTreeSet::from(["x.example".to_owned()]));
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].pointer, "/buttons/0");
        assert!(
            center()
                .check_domains(&BTreeSet::from(["x.mx".to_owned()]))
                .is_empty()
        );
    }
}
