//! Characters of an address that look like others.

use crate::text::LookAlike;

/// Returns the first look-alike of `text`, and the text with ASCII in place of them all;
/// `None` without one.
pub(in crate::rules) fn first_look_alike(text: &str) -> Option<(LookAlike, String)> {
    let first = text.chars().find_map(LookAlike::of)?;
    let mut ascii = String::with_capacity(text.len());
    for character in text.chars() {
        match LookAlike::of(character) {
            Some(alike) => ascii.push_str(&alike.ascii),
            None => ascii.push(character),
        }
    }
    Some((first, ascii))
}

/// An alphabet with letters that look like those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
}

impl Alphabet {
    /// Returns the alphabet of a letter; `None` for any other character.
    fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                Some(Self::Latin)
            }
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Self::Greek),
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            '\u{531}'..='\u{58f}' => Some(Self::Armenian),
            _ => None,
        }
    }
}

/// Returns true if a part of a domain between dots mixes alphabets, as only forged ones do.
pub(in crate::rules) fn is_mixed(label: &str) -> bool {
    let mut alphabets = label.chars().filter_map(Alphabet::of);
    let first = alphabets.next();
    alphabets.any(|alphabet| Some(alphabet) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_real_domain_has_one_alphabet() {
        for label in ["müller", "bücher-24", "пример", "ещё1", "例え", "japan例え"] {
            assert!(!is_mixed(label), "{label}");
        }
        for label in ["p\u{430}ypal", "жabc", "\u{3b1}bc"] {
            assert!(is_mixed(label), "{label}");
        }
    }
}
