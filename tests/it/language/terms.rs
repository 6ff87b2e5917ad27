//! The glossary: every text keeps to the words of `terms.toml`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use contactctl::language::Language;
use regex::Regex;
use serde::Deserialize;

use super::rendered::{Rendered, of_catalogue, rendered};

/// Messages in which a forbidden word has another meaning: language, message, term.
const MEANT_OTHERWISE: &[(Language, &str, &str)] = &[
    // An integration is disabled.
    (
        Language::Polish,
        "page-hint-technical-emergency",
        "exception",
    ),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

/// A term, and the words that must not stand for it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    id: String,
    en: String,
    pl: String,
    /// The part of a message's id that limits the term to it.
    #[serde(default)]
    within: String,
    #[serde(default)]
    not_en: Vec<String>,
    #[serde(default)]
    not_pl: Vec<String>,
}

impl Term {
    fn forbidden(&self, language: Language) -> &[String] {
        match language {
            Language::English => &self.not_en,
            Language::Polish => &self.not_pl,
        }
    }
}

static GLOSSARY: LazyLock<Glossary> =
    LazyLock::new(|| toml::from_str(include_str!("terms.toml")).expect("a glossary"));

/// Returns a regular expression of whole words.
fn words(pattern: &str) -> Regex {
    let ends_in_a_word = !pattern.ends_with('`') && !pattern.ends_with(r"\)");
    let start = if pattern.starts_with('`') { "" } else { r"\b" };
    let end = if ends_in_a_word { r"\b" } else { "" };
    Regex::new(&format!("(?i){start}{pattern}{end}")).expect("a pattern")
}

/// Returns `text` with nothing between its backticks and braces.
fn without_code(text: &str) -> String {
    static CODE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"`[^`]*`").expect("a pattern"));
    static VALUE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\{[^}]*\}").expect("a pattern"));
    VALUE
        .replace_all(&CODE.replace_all(text, "``"), "{}")
        .into_owned()
}

/// Returns the forbidden words in `texts`, each as `message: word (term: its words)`.
pub(crate) fn forbidden(language: Language, texts: &[Rendered]) -> BTreeSet<String> {
    let texts: Vec<_> = texts
        .iter()
        .flat_map(|one| {
            one.texts
                .iter()
                .map(|text| (&*one.name, without_code(text)))
        })
        .collect();
    let mut found = BTreeSet::new();
    for term in &GLOSSARY.term {
        let own = match language {
            Language::English => &term.en,
            Language::Polish => &term.pl,
        };
        for pattern in term.forbidden(language) {
            let pattern = words(pattern);
            for (name, text) in texts.iter().filter(|(name, _)| name.contains(&term.within)) {
                let is_otherwise = MEANT_OTHERWISE.contains(&(language, name, &term.id));
                if let Some(word) = pattern.find(text).filter(|_| !is_otherwise) {
                    let word = word.as_str();
                    found.insert(format!("{name}: `{word}` ({}: {own})", term.id));
                }
            }
        }
    }
    found
}

#[test]
fn every_text_keeps_to_the_glossary() {
    let found: Vec<_> = Language::ALL
        .into_iter()
        .flat_map(|language| {
            let found = forbidden(language, rendered(language));
            found
                .into_iter()
                .map(move |one| format!("{language:?}: {one}"))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_forbidden_word_is_found_with_its_message() {
    let english = of_catalogue(
        "planted",
        "planted = first mend it, not `mend`\n".to_owned(),
    );
    let found = forbidden(Language::English, &english);
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        ["planted: `mend` (fix: fix)"]
    );
    let polish = "alert-planted = kontakt alarmowy\nplanted = podaj to przez `--x`\n";
    let polish = of_catalogue("planted", polish.to_owned());
    let found = forbidden(Language::Polish, &polish);
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        [
            "alert-planted: `alarmowy` (alert: Kontakty z alertem)",
            "planted: `przez ``` (option: w opcji; poleceniem)",
        ]
    );
}
