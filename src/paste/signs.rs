//! Signs in a line: that something is left out, that it is a sentence, that it may be secret.

use super::address::{domain, has_at};

/// Returns true if a text shows that something is left out: an ellipsis, a mask, `+3`.
pub(super) fn is_cut(text: &str) -> bool {
    let is_mask = |c: char| matches!(c, '•' | '●' | '∙' | '·' | '*');
    let masked = text
        .chars()
        .zip(text.chars().skip(1))
        .any(|(one, other)| is_mask(one) && is_mask(other));
    let mut plus = text.split('+').skip(1);
    let is_plus = !has_at(text)
        && plus.any(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    masked || is_plus || text.contains('…') || text.contains("...")
}

/// Returns a line of a list without its mark.
pub(super) fn without_bullet(text: &str) -> &str {
    let rest = text
        .trim_start()
        .strip_prefix(['•', '◦', '▪', '-', '–', '*']);
    rest.filter(|rest| rest.starts_with(' '))
        .map_or(text, str::trim_start)
}

/// Returns true for a text of at least three words that ends like a sentence.
pub(super) fn is_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', ')'])
        .ends_with(['.', '!', '?'])
        && text.split(' ').count() > 2
}

/// Returns true for a long line in the middle of a sentence, which a print has broken.
pub(super) fn goes_on(text: &str) -> bool {
    text.len() > 50
        && text.split(' ').count() > 5
        && text.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// Returns true if a sentence after `read` values may say that there are more.
pub(super) fn says_more(sentence: &str, read: usize) -> bool {
    if sentence.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let numbers: Vec<usize> = sentence
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    numbers.contains(&read) && numbers.iter().any(|number| *number > read)
}

/// Returns a line that may be shown: short, and without words that may be secret.
pub(super) fn quoted(line: &str) -> String {
    let is_fine = |word: &&str| {
        !word.contains("://")
            && !word.contains('=')
            && (word.chars().count() < 25 || domain(word).is_some())
    };
    let words: Vec<_> = line
        .split(' ')
        .map(|word| if is_fine(&word) { word } else { "…" })
        .collect();
    words.join(" ").chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_a_part_are_seen() {
        for text in [
            "+3 more",
            "a@x.exam…",
            "••••@x.example",
            "and so on...",
            "anna***",
        ] {
            assert!(is_cut(text), "{text}");
        }
        for text in ["a+1@x.example", "Required *", "• a@x.example", "C + D"] {
            assert!(!is_cut(text), "{text}");
        }
        assert!(says_more("Showing 2 of 5 contacts.", 2));
        assert!(says_more("3 more are hidden.", 2));
        assert!(!says_more("Up to 10 addresses.", 2));
    }

    #[test]
    fn a_name_with_an_initial_is_no_sentence() {
        assert!(!is_sentence("Anna K."));
        assert!(is_sentence("Who is told first."));
    }

    #[test]
    fn a_quoted_line_has_no_secret() {
        let line = format!("see https://x.example/?t=1 {} ok", "k".repeat(40));
        assert_eq!(quoted(&line), "see … … ok");
        assert_eq!(quoted(&"ab ".repeat(50)).len(), 60);
    }
}
