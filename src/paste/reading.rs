//! Compares a page with what is expected of an account.

use std::collections::BTreeSet;

use super::address::{domain, normalised};
use super::content::{Content, content};
use super::expected::{Expected, ExpectedPage};
use super::glue::Glue;
use super::page::{Page, Way};
use super::recipe::{Recipe, Values};
use super::section::{Section, Sections, sections};
use super::verdict::{FieldReading, Reading, Reason, Verdict};
use super::whole;
use crate::contact::Field;

/// Compares a page with what is expected.
#[must_use]
pub fn read(recipe: &Recipe, page: &Page, expected: &Expected<'_>) -> Reading {
    let sections = sections(recipe, page);
    let (problem, environment_said) = whole::check(recipe, page, &sections, expected);
    let addresses = expected.page.addresses();
    let glue = Glue::new(recipe, &sections, expected.page.known_domains(), &addresses);
    let comparison = Comparison {
        recipe,
        page,
        expected,
        sections: &sections,
        glue: &glue,
        has_buttons: page.way != Way::Text || whole::has_buttons(recipe, page),
        is_print_sure: false,
    };
    let comparison = Comparison {
        is_print_sure: comparison.is_as_expected(),
        ..comparison
    };
    let fields = expected.page.shown.iter().map(|field| {
        let reading = if problem.is_some() {
            FieldReading::unclear(Reason::Page)
        } else {
            comparison.field(*field)
        };
        (*field, reading)
    });
    Reading {
        fields: fields.collect(),
        environment_said,
        missing_labels: expected
            .page
            .shown
            .difference(&sections.found)
            .copied()
            .collect(),
        extra_labels: sections
            .found
            .difference(&expected.page.shown)
            .copied()
            .collect(),
        has_save: whole::has_save(recipe, page),
        problem,
    }
}

impl ExpectedPage {
    /// Returns all known addresses, as they are compared.
    fn addresses(&self) -> BTreeSet<String> {
        let lists = self.fields.values().chain(self.known.values()).flatten();
        lists
            .chain(&self.users)
            .filter(|text| super::address::is_address(text))
            .map(|address| normalised(address))
            .collect()
    }

    fn known_domains(&self) -> BTreeSet<String> {
        let domains = self
            .addresses()
            .into_iter()
            .filter_map(|address| domain(&address));
        let named = self
            .domains
            .iter()
            .map(|domain| domain.trim().to_lowercase());
        domains
            .chain(named)
            .filter(|domain| domain.contains('.'))
            .collect()
    }
}

struct Comparison<'c> {
    recipe: &'c Recipe,
    page: &'c Page,
    expected: &'c Expected<'c>,
    sections: &'c Sections,
    glue: &'c Glue<'c>,
    has_buttons: bool,
    /// True if the values under all labels are as expected. A print may have another order than the
    /// page, so that a value stands under another label; then it is missed under its own.
    is_print_sure: bool,
}

impl Comparison<'_> {
    fn field(&self, field: Field) -> FieldReading {
        if !self.sections.found.contains(&field) {
            return FieldReading::new(Verdict::NotSeen, Reason::LabelMissing);
        }
        if let Some(doubt) = self.sections.doubts.get(&field) {
            return FieldReading::unclear(doubt.clone());
        }
        let Some(section) = self.sections.of.get(&field) else {
            return FieldReading::new(Verdict::NotSeen, Reason::NothingShown);
        };
        let content = self.content(section);
        if self.recipe.values(field) == Some(Values::Hours) {
            return hours(section, &content);
        }
        self.verdict(field, content)
    }

    fn content(&self, section: &Section) -> Content {
        let (way, is_live) = (self.page.way, self.page.is_live);
        content(self.recipe, section, way, is_live, self.glue)
    }

    /// Returns true if each field of the page shows each of its expected addresses once, and
    /// nothing else.
    fn is_as_expected(&self) -> bool {
        let fields = self.expected.page.shown.iter();
        fields
            .filter(|field| self.recipe.values(**field) != Some(Values::Hours))
            .all(|field| {
                let section = self.sections.of.get(field);
                let values = section.map_or_else(Vec::new, |section| self.content(section).values);
                let compared = Compared::new(self.expected.of(*field), &values);
                compared.is_same() && compared.shown.len() == values.len()
            })
    }

    fn verdict(&self, field: Field, content: Content) -> FieldReading {
        if let Some(trouble) = content.trouble {
            return FieldReading::unclear(trouble);
        }
        if !self.has_buttons && (content.has_anything || content.says_empty) {
            return FieldReading::unclear(Reason::ButtonsMissing);
        }
        let compared = Compared::new(self.expected.of(field), &content.values);
        if let Some(address) = content
            .mentions
            .iter()
            .find(|address| !compared.shows(address))
        {
            let address = address.chars().take(120).collect();
            return FieldReading::unclear(Reason::Mentioned { address });
        }
        if content.values.is_empty() {
            return self.without_values(field, content);
        }
        if content.says_empty {
            return FieldReading::unclear(Reason::EmptyAndValues);
        }
        if let Some(reason) = self.moved(field, &compared) {
            return FieldReading::unclear(reason);
        }
        if !content.is_chosen && self.is_every_user(field, &compared) {
            return FieldReading::unclear(Reason::EveryUser);
        }
        if self.page.way == Way::PrintedText && !self.is_print_sure {
            return FieldReading::unclear(Reason::Print);
        }
        if compared.is_same() {
            return content
                .doubt
                .map_or_else(FieldReading::same, FieldReading::unclear);
        }
        if let Some(address) = compared.case_only() {
            return FieldReading::unclear(Reason::CaseOnly { address });
        }
        match content.doubt {
            None => FieldReading {
                verdict: Verdict::Differs,
                shows: Some(compared.shown),
                reason: None,
            },
            Some(doubt) if compared.has_unexpected() => FieldReading::new(Verdict::Differs, doubt),
            Some(doubt) => FieldReading::unclear(doubt),
        }
    }

    fn without_values(&self, field: Field, content: Content) -> FieldReading {
        if let Some(doubt) = content.doubt {
            return FieldReading::unclear(doubt);
        }
        if content.says_empty && content.unsaid != Some(Reason::OptionsWithoutSelection) {
            let is_sure = self.page.way != Way::PrintedText || self.is_print_sure;
            if self.expected.of(field).is_empty() && is_sure {
                return FieldReading::same();
            }
            if self.page.way == Way::PrintedText {
                return FieldReading::unclear(Reason::Print);
            }
            return FieldReading {
                verdict: Verdict::Differs,
                shows: Some(Vec::new()),
                reason: None,
            };
        }
        let reason = content.unsaid.unwrap_or(Reason::NothingShown);
        FieldReading::new(Verdict::NotSeen, reason)
    }

    /// Returns a reason if the values may be those of the label before, under which nothing
    /// stands.
    fn moved(&self, field: Field, compared: &Compared) -> Option<Reason> {
        let before = self.sections.after_bare.get(&field)?;
        let theirs = self.expected.of(*before);
        let last = self
            .expected
            .page
            .known
            .get(before)
            .map_or(&[][..], Vec::as_slice);
        let shows_theirs = theirs
            .iter()
            .chain(last)
            .any(|address| compared.shows(address));
        (shows_theirs && !compared.is_same() || !theirs.is_empty() && !compared.is_same())
            .then_some(Reason::LabelsInARow)
    }

    /// Returns true if all users of the account stand in the section: they may be candidates.
    fn is_every_user(&self, field: Field, compared: &Compared) -> bool {
        let users = &self.expected.page.users;
        let least = if field == Field::Alert { 1 } else { 2 };
        users.len() >= least
            && self.recipe.values(field) != Some(Values::One)
            && users.iter().all(|user| compared.shows(user))
    }
}

/// Hours are never compared: text does not have the ticks of days.
fn hours(section: &Section, content: &Content) -> FieldReading {
    let is_shown = content.has_anything || content.says_empty || !section.body.is_empty();
    if is_shown {
        FieldReading::unclear(Reason::Hours)
    } else {
        FieldReading::new(Verdict::NotSeen, Reason::NothingShown)
    }
}

impl Expected<'_> {
    fn of(&self, field: Field) -> &[String] {
        self.page.fields.get(&field).map_or(&[], Vec::as_slice)
    }
}

/// The addresses of a section beside the expected ones.
struct Compared {
    /// As the page shows them, each once.
    shown: Vec<String>,
    read: BTreeSet<String>,
    wanted: BTreeSet<String>,
}

impl Compared {
    fn new(wanted: &[String], values: &[String]) -> Self {
        let mut read = BTreeSet::new();
        let shown = values.iter().filter(|value| read.insert(normalised(value)));
        Self {
            shown: shown.cloned().collect(),
            wanted: wanted.iter().map(|address| normalised(address)).collect(),
            read,
        }
    }

    fn shows(&self, address: &str) -> bool {
        self.read.contains(&normalised(address))
    }

    fn is_same(&self) -> bool {
        self.read == self.wanted
    }

    fn unexpected(&self) -> impl Iterator<Item = &String> {
        self.read.difference(&self.wanted)
    }

    fn has_unexpected(&self) -> bool {
        self.unexpected().next().is_some()
    }

    /// Returns an address of which only the case differs, if that is all that differs.
    fn case_only(&self) -> Option<String> {
        let lower = |all: &BTreeSet<String>| -> BTreeSet<String> {
            all.iter().map(|address| address.to_lowercase()).collect()
        };
        if lower(&self.read) != lower(&self.wanted) {
            return None;
        }
        let differing = self
            .shown
            .iter()
            .find(|address| !self.wanted.contains(&normalised(address)));
        differing.or(self.shown.first()).cloned()
    }
}
