//! Words that touch an address without a blank: a remove button, an initial, a role.

use std::collections::BTreeSet;

use super::address::{Word, domain, normalised, words};
use super::page::Kind;
use super::recipe::{Recipe, Values};
use super::run::Divider;
use super::section::Sections;
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
        };
        glue.word = glue.common_word(recipe, sections);
        glue
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
        for line in lists.flat_map(|(_, section)| &section.body) {
            if line.kind != Kind::Text || recipe.is_explained(&line.text) {
                continue;
            }
            let text = self.spaced(&line.text);
            let words: Vec<_> = words(&text).collect();
            if words.iter().any(|word| matches!(word, Word::Other(_))) {
                continue;
            }
            for word in words {
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
                if self.divider.goes_on(&host) || self.divider.may_end_with_word(text) {
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
