//! Words that touch an address without a blank: a remove button, an initial, a role.

use std::collections::BTreeSet;

use super::address::{Word, domain, has_at, normalised, words};
use super::line::Kind;
use super::recipe::{Recipe, Values};
use super::run::Divider;
use super::section::{Section, Sections};
use super::verdict::Reason;

/// The known addresses and domains, and the button word that this page glues to its lists.
#[derive(Debug)]
pub(super) struct Glue<'k> {
    divider: Divider,
    addresses: &'k BTreeSet<String>,
    /// Button words that no address can have in it, such as `×`.
    signs: Vec<String>,
    /// The button word after every address of the page's lists.
    word: Option<String>,
    /// True if words are glued to addresses on this page.
    is_glued: bool,
}

/// Returns true for a domain such as `x.exampleAdmin`.
fn has_capital_inside(address: &str) -> bool {
    let end = address.rsplit('.').next().unwrap_or_default();
    let mut pairs = end.chars().zip(end.chars().skip(1));
    pairs.any(|(one, other)| one.is_ascii_lowercase() && other.is_ascii_uppercase())
}

impl<'k> Glue<'k> {
    /// Looks at all lists of a page.
    pub fn new(
        recipe: &Recipe,
        sections: &Sections,
        domains: BTreeSet<String>,
        addresses: &'k BTreeSet<String>,
    ) -> Self {
        let buttons = recipe
            .buttons
            .iter()
            .map(|button| button.text().to_lowercase());
        let (plain, signs): (BTreeSet<_>, BTreeSet<_>) = buttons
            .filter(|word| !word.contains(char::is_whitespace))
            .partition(|word| word.chars().all(|c| c.is_ascii_alphanumeric()));
        let mut glue = Self {
            divider: Divider::new(domains, plain),
            addresses,
            signs: signs.into_iter().filter(|sign| !sign.is_ascii()).collect(),
            word: None,
            is_glued: false,
        };
        glue.is_glued = glue.has_glued(recipe, sections);
        glue.word = glue.common_word(recipe, sections);
        glue
    }

    /// Returns true for a known address.
    pub fn is_address(&self, text: &str) -> bool {
        self.addresses.contains(&normalised(text))
    }

    /// Returns a text with blanks in place of signs such as `×`.
    pub fn spaced(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for sign in &self.signs {
            if text.contains(sign.as_str()) {
                text = text.replace(sign.as_str(), " ");
            }
        }
        text
    }

    /// Returns the button word that follows every address of all lists, if at least two say so. One
    /// alone may be a domain that is written wrongly.
    fn common_word(&self, recipe: &Recipe, sections: &Sections) -> Option<String> {
        let mut found: Vec<Option<String>> = Vec::new();
        let lists = sections
            .of
            .iter()
            .filter(|(field, _)| recipe.values(**field) == Some(Values::List));
        for text in lists.flat_map(|(_, section)| self.value_lines(recipe, section)) {
            for word in words(&text) {
                match word {
                    Word::Run(run) => {
                        if let Some(division) = self.divider.divide(run) {
                            let word = Some(division.word).filter(|word| !word.is_empty());
                            found.extend(division.addresses.iter().map(|_| word.clone()));
                        }
                    }
                    Word::Address(text) => {
                        found.push(self.divider.without_word(text).map(|(_, word)| word));
                    }
                    _ => {}
                }
            }
        }
        let first = found.first()?.clone()?;
        (found.len() > 1 && found.iter().all(|word| word.as_ref() == Some(&first))).then_some(first)
    }

    /// Returns the lines of a section that have addresses only.
    fn value_lines(&self, recipe: &Recipe, section: &Section) -> Vec<String> {
        let lines = section.body.iter().filter(|line| {
            line.kind == Kind::Text && has_at(&line.text) && !recipe.is_explained(&line.text)
        });
        lines
            .map(|line| self.spaced(&line.text))
            .filter(|text| !words(text).any(|word| matches!(word, Word::Other(_))))
            .collect()
    }

    /// Returns true if some address of the page goes on after a known domain: then others may, too.
    fn has_glued(&self, recipe: &Recipe, sections: &Sections) -> bool {
        let sections = sections.of.values();
        let mut lines = sections.flat_map(|section| self.value_lines(recipe, section));
        lines.any(|text| {
            words(&text).any(|word| match word {
                Word::Address(text) => {
                    let host = domain(text).unwrap_or_default();
                    !self.divider.knows(&host) && self.divider.goes_on(&host)
                }
                _ => false,
            })
        })
    }

    /// Reads a word that looks like one address.
    pub fn address(&self, text: &str, is_list: bool) -> Result<String, Reason> {
        let host = domain(text).unwrap_or_default();
        let is_known = self.divider.knows(&host);
        match (is_known, self.divider.without_word(text)) {
            (true, None) => self.alone(text.to_owned()),
            (true, Some(_)) => Err(Reason::GluedRun),
            (false, Some((address, word))) => {
                if is_list && self.word.as_ref() == Some(&word) {
                    self.alone(address)
                } else {
                    Err(Reason::GluedWord)
                }
            }
            (false, None) => {
                let may_be_glued = self.is_glued
                    || self.divider.goes_on(&host)
                    || self.divider.may_end_with_word(text)
                    || has_capital_inside(text);
                if may_be_glued {
                    return Err(Reason::GluedWord);
                }
                self.alone(text.to_owned())
            }
        }
    }

    /// Divides a run.
    pub fn run(&self, text: &str) -> Result<Vec<String>, Reason> {
        let division = self.divider.divide(text).ok_or(Reason::GluedRun)?;
        let addresses = division.addresses.into_iter();
        addresses.map(|address| self.alone(address)).collect()
    }

    /// Refuses an address that may begin with another word: an initial in a circle, or a name.
    fn alone(&self, address: String) -> Result<String, Reason> {
        let compared = normalised(&address);
        if self.addresses.contains(&compared) {
            return Ok(address);
        }
        let is_word = |prefix: &str| prefix.chars().all(char::is_alphabetic);
        let is_glued = self
            .addresses
            .iter()
            .any(|known| compared.strip_suffix(known.as_str()).is_some_and(is_word));
        let mut letters = address.chars();
        let is_doubled = match (letters.next(), letters.next()) {
            (Some(one), Some(other)) => {
                one.is_ascii_uppercase() && one.eq_ignore_ascii_case(&other)
            }
            _ => false,
        };
        if is_glued || is_doubled {
            return Err(Reason::GluedWord);
        }
        Ok(address)
    }
}
