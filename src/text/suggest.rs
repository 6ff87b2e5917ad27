//! "Did you mean ...?": the known word that is nearest to a mistyped one.

use std::borrow::Cow;

/// The least similarity (Jaro-Winkler, 0 to 1) for one word to be suggested for another.
const ALIKE: f64 = 0.85;

/// Returns the word of `known` that `word` was most likely meant to be; of several that are equally
/// near, the first.
pub fn suggest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = plain(word);
    let length = word.chars().count();
    let mut begun = Begun::None;
    let mut best: Option<(&str, usize, f64)> = None;
    for candidate in known {
        begun = begun.with(&word, candidate);
        // Words whose lengths differ by more than the allowed distance need not be compared:
        // neither a directory of thousands of entries nor a word of a megabyte may take long.
        let longest = candidate.len() / 2;
        if length.abs_diff(candidate.len()) > longest {
            continue;
        }
        let other = plain(candidate);
        let alike = strsim::jaro_winkler(&word, &other);
        // In a short word, two swapped letters are most of it, so its similarity is low.
        if alike < ALIKE && !are_swapped(word.as_bytes(), other.as_bytes()) {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&word, &other);
        let is_better = best
            .is_none_or(|(_, least, most)| distance < least || (distance == least && alike > most));
        if distance <= longest && is_better {
            best = Some((candidate, distance, alike));
        }
    }
    match (best, begun) {
        (Some((candidate, ..)), _) | (None, Begun::One(candidate)) => Some(candidate),
        (None, Begun::None | Begun::Many) => None,
    }
}

/// Returns true if two words differ only in two neighbouring letters that are swapped.
fn are_swapped(word: &[u8], other: &[u8]) -> bool {
    let mut pairs = word.iter().zip(other);
    let Some(at) = pairs.position(|(one, another)| one != another) else {
        return false;
    };
    let swapped = match other[at..] {
        [first, second, ..] => word[at..].starts_with(&[second, first]),
        _ => false,
    };
    swapped && word.get(at + 2..) == other.get(at + 2..)
}

/// The candidates that begin with the word, or that the word begins with, such as `administrator`
/// for `admin` or `mon` for `monday`. One is suggested only if it is the only one.
#[derive(Clone, Copy)]
enum Begun<'k> {
    None,
    One(&'k str),
    Many,
}

impl<'k> Begun<'k> {
    fn with(self, word: &str, candidate: &'k str) -> Self {
        /// The least number of letters in common; fewer mean nothing.
        const SHORTEST: usize = 3;
        let shorter = word.len().min(candidate.len());
        let head = (
            word.as_bytes().get(..shorter),
            candidate.as_bytes().get(..shorter),
        );
        let is_begun = shorter >= SHORTEST
            && word.len() <= 3 * candidate.len()
            && matches!(head, (Some(word), Some(known)) if word.eq_ignore_ascii_case(known));
        match (is_begun, self) {
            (false, _) => self,
            (true, Self::None) => Self::One(candidate),
            (true, _) => Self::Many,
        }
    }
}

/// Returns `word` in the form that is compared: in lower case, with `-` for `_` and spaces.
fn plain(word: &str) -> Cow<'_, str> {
    if !word
        .bytes()
        .any(|byte| !byte.is_ascii() || byte.is_ascii_uppercase() || byte == b'_' || byte == b' ')
    {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase().replace(['_', ' '], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_near_words_are_suggested() {
        let known = ["technical_emergency", "technical_non_emergency", "alert"];
        assert_eq!(
            suggest("technical_emergancy", known),
            Some("technical_emergency")
        );
        assert_eq!(
            suggest("technical-non-emergency", known),
            Some("technical_non_emergency")
        );
        assert_eq!(suggest("Alerts", known), Some("alert"));
        assert_eq!(suggest("ulr", ["url", "kind"]), Some("url"));
        assert_eq!(suggest("lru", ["url", "kind"]), None);
        assert_eq!(suggest("phone", known), None);
        assert_eq!(suggest("Technical", known), None);
        assert_eq!(suggest("", known), None);
        assert_eq!(suggest(&"alert".repeat(200_000), known), None);
    }

    #[test]
    fn a_word_that_is_the_beginning_of_one_is_taken_for_it() {
        let roles = ["read-only", "editor", "administrator"];
        assert_eq!(suggest("Admin", roles), Some("administrator"));
        assert_eq!(suggest("Monday", ["mon", "tue"]), Some("mon"));
        assert_eq!(suggest("ed", roles), None);
        assert_eq!(suggest("plat", ["platform-eu", "platform-us"]), None);
    }
}
