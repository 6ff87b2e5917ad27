//! Checks of the page as a whole: its account, its environment, and that it is settled.

use std::collections::BTreeSet;

use super::address::{Word, words};
use super::expected::Expected;
use super::line::{Kind, Line};
use super::page::Page;
use super::pattern::{Captures, Pattern, Plain};
use super::recipe::{Recipe, is_one};
use super::section::Sections;
use super::verdict::PageProblem;
use crate::contact::{Environment, Field};

/// Returns the account's id that the page says.
///
/// # Errors
///
/// If the page says no id, or several.
pub fn account_of(recipe: &Recipe, page: &Page) -> Result<String, PageProblem> {
    let Ids { whole, anywhere } = Ids::new(recipe, page);
    let mut ids = whole.into_iter();
    let Some(first) = ids.next() else {
        return Err(PageProblem::NoId);
    };
    let others: BTreeSet<_> = ids.chain(anywhere).filter(|id| *id != first).collect();
    if others.is_empty() {
        return Ok(first);
    }
    let ids = [first].into_iter().chain(others).collect();
    Err(PageProblem::TwoAccounts { ids })
}

/// The ids behind the recipe's captions.
struct Ids {
    /// On a line of their own, or on two.
    whole: BTreeSet<String>,
    /// Inside a line with other words: not enough to know an account by, but enough to see that
    /// there are two.
    anywhere: BTreeSet<String>,
}

impl Ids {
    fn new(recipe: &Recipe, page: &Page) -> Self {
        let mut ids = Self {
            whole: BTreeSet::new(),
            anywhere: BTreeSet::new(),
        };
        let is_text = |line: &&Line| matches!(line.kind, Kind::Text | Kind::Heading | Kind::Button);
        let mut lines = page.lines.iter().filter(is_text).peekable();
        while let Some(line) = lines.next() {
            let plain = Plain::new(&line.text);
            if let Some(id) = first_id(recipe, |pattern| pattern.fits(&plain)) {
                ids.whole.insert(id);
                continue;
            }
            if let Some(id) = first_id(recipe, |pattern| pattern.find(&plain)) {
                let id = id.trim_end_matches(['.', ',', ';', ')']);
                ids.anywhere.insert(id.to_owned());
            }
            if let Some(next) = lines.peek().filter(|_| line.text.len() < 200) {
                let caption = line.text.trim_end_matches([':', ' ']);
                let joined = [
                    format!("{} {}", line.text, next.text),
                    format!("{caption}: {}", next.text),
                ];
                ids.whole.extend(joined.iter().find_map(|joined| {
                    let plain = Plain::new(joined);
                    first_id(recipe, |pattern| pattern.fits(&plain))
                }));
            }
        }
        ids
    }
}

fn first_id(recipe: &Recipe, compare: impl Fn(&Pattern) -> Option<Captures>) -> Option<String> {
    recipe.ids.iter().find_map(|pattern| compare(pattern)?.id)
}

/// The page's environment, or what is wrong with the page.
pub(super) fn check(
    recipe: &Recipe,
    page: &Page,
    sections: &Sections,
    expected: &Expected<'_>,
) -> (Option<PageProblem>, bool) {
    let said = environments(recipe, page, sections);
    let shadows = page.lacks_shadows.then_some(PageProblem::ShadowsLost);
    let problem = account(recipe, page, sections, expected)
        .or(shadows)
        .or_else(|| labels(recipe, sections, expected))
        .or_else(|| unsettled(recipe, page))
        .or_else(|| environment(&said, expected))
        .or_else(|| value_before_label(recipe, page, sections));
    (problem, said.len() == 1)
}

/// Returns the lines before the first label; all lines if there is none.
fn before_labels<'p>(page: &'p Page, sections: &Sections) -> &'p [Line] {
    let end = sections.first_label.unwrap_or(page.lines.len());
    &page.lines[..end.min(page.lines.len())]
}

fn account(
    recipe: &Recipe,
    page: &Page,
    sections: &Sections,
    expected: &Expected<'_>,
) -> Option<PageProblem> {
    match account_of(recipe, page) {
        Ok(id) if id == expected.account => None,
        Ok(id) => Some(PageProblem::AnotherAccount { id }),
        Err(PageProblem::NoId) if recipe.is_name_enough => {
            name(before_labels(page, sections), expected)
        }
        Err(problem) => Some(problem),
    }
}

/// Looks for the account's name on a line of its own, and for other names. One name may be the start
/// of another.
fn name(lines: &[Line], expected: &Expected<'_>) -> Option<PageProblem> {
    let own = expected.name.trim();
    let mut is_named = false;
    for line in lines {
        if line.text == own && !own.is_empty() {
            is_named = true;
            continue;
        }
        let mut others = expected.page.other_accounts.iter();
        let other = others.find(|other| {
            let other = other.trim();
            other != own && has_words(&line.text, other)
        });
        if let Some(name) = other {
            return Some(PageProblem::AnotherName { name: name.clone() });
        }
    }
    (!is_named
        || expected
            .page
            .other_accounts
            .iter()
            .any(|other| other.trim() == own))
    .then_some(PageProblem::NoName)
}

/// Returns true if `words` stand in a line, and not as a part of longer words.
fn has_words(line: &str, words: &str) -> bool {
    if words.is_empty() {
        return false;
    }
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    line.match_indices(words).any(|(at, _)| {
        is_edge(line[..at].chars().next_back()) && is_edge(line[at + words.len()..].chars().next())
    })
}

fn labels(recipe: &Recipe, sections: &Sections, expected: &Expected<'_>) -> Option<PageProblem> {
    let found = sections.found.len();
    if found >= recipe.min_labels {
        return None;
    }
    let is_missing = |field: &Field| !sections.found.contains(field);
    let shown = expected.page.shown.iter().copied();
    let mut missing: Vec<_> = shown.filter(is_missing).collect();
    if missing.is_empty() {
        // The recipe needs a label of a field that the account does not have.
        let is_labelled = |field: &Field| recipe.values(*field).is_some();
        let labelled = Field::ALL.into_iter().filter(is_labelled);
        missing.extend(labelled.filter(is_missing));
    }
    Some(PageProblem::FewLabels {
        found,
        needed: recipe.min_labels,
        missing,
    })
}

fn unsettled(recipe: &Recipe, page: &Page) -> Option<PageProblem> {
    page.lines.iter().find_map(|line| {
        let plain = Plain::new(&line.text);
        let sign = recipe.unsettled.iter().find(|sign| sign.is_in(&plain))?;
        Some(PageProblem::Unsettled {
            text: sign.text().to_owned(),
        })
    })
}

/// Returns the environments that stand on lines of their own before the first label.
fn environments(recipe: &Recipe, page: &Page, sections: &Sections) -> BTreeSet<Environment> {
    let lines = before_labels(page, sections);
    let is_said = |patterns: &Vec<_>| {
        lines.iter().any(|line| {
            matches!(line.kind, Kind::Text | Kind::Heading | Kind::Button)
                && (is_one(patterns, &line.text) || is_one(patterns, recipe.bare(&line.text).0))
        })
    };
    let environments = recipe.environments.iter();
    environments
        .filter(|(_, patterns)| is_said(patterns))
        .map(|(environment, _)| *environment)
        .collect()
}

fn environment(said: &BTreeSet<Environment>, expected: &Expected<'_>) -> Option<PageProblem> {
    let mut said = said.iter().copied();
    match (said.next(), said.next()) {
        (None, _) => (!expected.vouched).then_some(PageProblem::NoEnvironment),
        (Some(environment), None) => (environment != expected.environment)
            .then_some(PageProblem::AnotherEnvironment { environment }),
        _ => Some(PageProblem::BothEnvironments),
    }
}

/// Returns a problem if labels may follow their values. A header has addresses too, so a value counts
/// only directly before the first label, or if nothing stands under the last one.
fn value_before_label(recipe: &Recipe, page: &Page, sections: &Sections) -> Option<PageProblem> {
    let lines = before_labels(page, sections);
    let explains = |line: &&Line| {
        let is_end = recipe.is_end(&line.text);
        let is_button = matches!(line.kind, Kind::Text | Kind::Button)
            && !is_end
            && recipe.is_explained(&line.text);
        let is_sentence = line.kind == Kind::Text && line.text.ends_with('.');
        !(is_button || is_sentence || line.kind == Kind::Blank)
    };
    let is_adjacent = lines.iter().rev().find(explains).is_some_and(is_value);
    let is_last_bare = sections.last.as_ref().is_some_and(|last| {
        let explained = |line: &Line| recipe.is_explained(&line.text) && line.kind == Kind::Text;
        last.body.iter().all(explained)
    });
    let has_value = lines.iter().any(is_value);
    (is_adjacent || is_last_bare && has_value).then_some(PageProblem::ValueBeforeLabel)
}

/// Returns true for a line of addresses only.
fn is_value(line: &Line) -> bool {
    let mut words = words(&line.text).peekable();
    words.peek().is_some()
        && matches!(line.kind, Kind::Text | Kind::Value)
        && words.all(|word| !matches!(word, Word::Other(_)))
}

/// Returns true if a button of the recipe is on the page. Firefox leaves all buttons out of a copy.
pub(super) fn has_buttons(recipe: &Recipe, page: &Page) -> bool {
    has_line(page, |text| {
        recipe.buttons_in(text).is_some() || recipe.ends_with_button(text)
    })
}

/// Returns true if the page has a button that saves.
pub(super) fn has_save(recipe: &Recipe, page: &Page) -> bool {
    has_line(page, |text| recipe.has_save(text))
}

fn has_line(page: &Page, fits: impl Fn(&str) -> bool) -> bool {
    page.lines
        .iter()
        .filter(|line| matches!(line.kind, Kind::Text | Kind::Button) && line.text.len() < 200)
        .any(|line| fits(&line.text))
}
