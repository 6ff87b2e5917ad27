//! Addresses as a page shows them. Nothing is repaired: an address is whole, or it is not one.

/// A word of a line, by its likeness to an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word<'t> {
    /// A whole address in ASCII.
    Address(&'t str),
    /// An address with an invisible or non-ASCII character.
    Odd(&'t str),
    /// Several addresses without a blank between them.
    Run(&'t str),
    /// A word with an `@` that is not a whole address.
    Broken(&'t str),
    /// Any other word.
    Other(&'t str),
}

/// Returns the words of a text. Commas and semicolons also separate words.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
        .filter(|word| !word.is_empty())
        .map(Word::new)
}

impl<'t> Word<'t> {
    fn new(word: &'t str) -> Self {
        let word = unwrapped(word);
        let ats = word.chars().filter(|c| is_at(*c)).count();
        if ats == 0 {
            return Self::Other(word);
        }
        if !word.chars().all(|c| c.is_ascii_graphic()) {
            return Self::Odd(word);
        }
        match ats {
            1 if is_address(word) => Self::Address(word),
            1 => Self::Broken(word),
            _ => Self::Run(word),
        }
    }
}

/// Returns a word without a pair of brackets or quotes around it.
fn unwrapped(word: &str) -> &str {
    for (open, close) in [('<', '>'), ('(', ')'), ('"', '"'), ('[', ']')] {
        let inner = word
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        if let Some(inner) = inner {
            return inner;
        }
    }
    word
}

/// Returns true for `@` and the signs that look like it.
fn is_at(c: char) -> bool {
    matches!(c, '@' | '\u{ff20}' | '\u{fe6b}')
}

/// Returns true if a text has something like an address in it.
pub(super) fn has_at(text: &str) -> bool {
    text.contains(is_at)
}

/// Returns true if a text is one whole ASCII address.
pub(super) fn is_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(local, domain)| is_local(local) && is_domain(domain))
}

/// Returns true for the part before the `@`.
pub(super) fn is_local(text: &str) -> bool {
    let is_atom = |atom: &str| {
        !atom.is_empty()
            && atom
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
    };
    text.split('.').all(is_atom)
}

/// Returns true for the part after the `@`: at least two labels, of which the last has no digit
/// (or is an A-label).
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let Some((_, last)) = text.rsplit_once('.') else {
        return false;
    };
    let is_letters = last.len() > 1 && last.chars().all(|c| c.is_ascii_alphabetic());
    text.split('.').all(is_label) && (is_letters || last.starts_with("xn--"))
}

/// Returns an address as it is compared: its domain in lower case.
pub(super) fn normalised(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => address.to_owned(),
    }
}

/// Returns the domain of an address, in lower case.
pub(super) fn domain(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    Some(domain.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        let text = "a@x.example, <b@x.example>;c@x d\u{200b}@x.example e@x.examplef@x.example ok";
        let found: Vec<_> = words(text).collect();
        assert_eq!(
            found,
            [
                Word::Address("a@x.example"),
                Word::Address("b@x.example"),
                Word::Broken("c@x"),
                Word::Odd("d\u{200b}@x.example"),
                Word::Run("e@x.examplef@x.example"),
                Word::Other("ok"),
            ]
        );
    }

    #[test]
    fn a_full_stop_after_it_is_not_part_of_an_address() {
        assert!(!is_address("a@x.example."));
        assert!(!is_address(".a@x.example"));
        assert!(!is_address("a@x.e1"));
        assert!(is_address("pager-weekend+1@x-y.co.example"));
    }
}
