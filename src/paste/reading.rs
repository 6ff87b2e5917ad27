//! Compares a page with what is expected of an account.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{domain, normalised};
use super::content::{Content, content};
use super::glue::Glue;
use super::page::{Page, Way};
use super::recipe::{Recipe, Values};
use super::section::{Section, Sections, sections};
use super::verdict::{FieldReading, Reading, Reason, Verdict};
use super::whole;
use crate::contact::{Environment, Field};

/// What a page is compared with.
#[derive(Debug, Clone)]
pub struct Expected<'e> {
    /// The account's id.
    pub account: &'e str,
    /// The account's name.
    pub name: &'e str,
    /// The portal's environment.
    pub environment: Environment,
    /// True if a person vouches for the environment of a page that does not say it.
    pub vouched: bool,
    /// The expected addresses of each field; hours as lines of text. A field that is absent here
    /// is expected to be empty.
    pub fields: BTreeMap<Field, Vec<String>>,
    /// The fields that the account's page has.
    pub shown: BTreeSet<Field>,
    /// What was last known of each field.
    pub known: BTreeMap<Field, Vec<String>>,
    /// Known domains: those of the directory and of the account's brands.
    pub domains: BTreeSet<String>,
    /// The addresses of all users of the account.
    pub users: BTreeSet<String>,
    /// The names of the repository's other accounts.
    pub other_accounts: BTreeSet<String>,
}

/// Compares a page with what is expected.
#[must_use]
pub fn read(recipe: &Recipe, page: &Page, expected: &Expected<'_>) -> Reading {
    let sections = sections(recipe, page);
    let (problem, environment_said) = whole::check(recipe, page, &sections, expected);
    let addresses = expected.addresses();
    let glue = Glue::new(recipe, &sections, expected.known_domains(), &addresses);
    let comparison = Comparison {
        recipe,
        page,
        expected,
        sections: &sections,
        glue: &glue,
        has_buttons: page.way != Way::Text || whole::has_buttons(recipe, page),
    };
    let fields = expected.shown.iter().map(|field| {
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
            .shown
            .difference(&sections.found)
            .copied()
            .collect(),
        extra_labels: sections
            .found
            .difference(&expected.shown)
            .copied()
            .collect(),
        has_save: whole::has_save(recipe, page),
        problem,
    }
}

impl Expected<'_> {
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
        let (way, is_live) = (self.page.way, self.page.is_live);
        let content = content(self.recipe, section, way, is_live, self.glue);
        if self.recipe.values(field) == Some(Values::Hours) {
            return hours(section, &content);
        }
        self.verdict(field, content)
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
        if compared.is_same() {
            return content
                .doubt
                .map_or_else(FieldReading::same, FieldReading::unclear);
        }
        if let Some(address) = compared.case_only() {
            return FieldReading::unclear(Reason::CaseOnly { address });
        }
        if self.page.way == Way::PrintedText {
            return self.printed(field, &compared, content.doubt);
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
        if content.says_empty && !content.has_anything {
            if self.expected.of(field).is_empty() {
                return FieldReading::same();
            }
            return FieldReading {
                verdict: Verdict::Differs,
                shows: (self.page.way != Way::PrintedText).then(Vec::new),
                reason: None,
            };
        }
        let reason = if content.has_options {
            Reason::OptionsWithoutSelection
        } else if content.has_blank {
            Reason::BoxWithoutValue
        } else {
            Reason::NothingShown
        };
        FieldReading::new(Verdict::NotSeen, reason)
    }

    /// Returns a reason if the values may be those of the label before, under which nothing
    /// stands.
    fn moved(&self, field: Field, compared: &Compared) -> Option<Reason> {
        let before = self.sections.after_bare.get(&field)?;
        let theirs = self.expected.of(*before);
        let last = self
            .expected
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
        let users = &self.expected.users;
        let least = if field == Field::Alert { 1 } else { 2 };
        users.len() >= least
            && self.recipe.values(field) != Some(Values::One)
            && users.iter().all(|user| compared.shows(user))
    }

    /// Returns the verdict for a difference in print, where long addresses are broken and cut.
    fn printed(&self, field: Field, compared: &Compared, doubt: Option<Reason>) -> FieldReading {
        let wanted = self.expected.of(field);
        let others = Field::ALL.into_iter().filter(|other| *other != field);
        let elsewhere: BTreeSet<_> = others
            .flat_map(|other| self.expected.of(other))
            .map(|address| normalised(address))
            .collect();
        let is_sure = |address: &String| {
            let address = normalised(address);
            let is_part = wanted
                .iter()
                .map(|wanted| normalised(wanted))
                .any(|wanted| {
                    let (one, other) = (wanted.replace('-', ""), address.replace('-', ""));
                    one.starts_with(&other) || one.ends_with(&other) || other.ends_with(&one)
                });
            !is_part && !elsewhere.contains(&address)
        };
        let mut unexpected = compared.unexpected().peekable();
        if doubt.is_none() && unexpected.peek().is_some() && unexpected.all(is_sure) {
            return FieldReading::new(Verdict::Differs, Reason::Print);
        }
        FieldReading::unclear(Reason::Print)
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
        self.fields.get(&field).map_or(&[], Vec::as_slice)
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
