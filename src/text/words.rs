//! Texts that say nothing.

/// Returns `true` if `text` has a letter or a digit that can be seen.
#[must_use]
pub fn has_words(text: &str) -> bool {
    // The fillers of Hangul are letters, and blank.
    let is_filler = |c| matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    text.contains(|c: char| c.is_alphanumeric() && !is_filler(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_text_has_no_words() {
        for text in [
            "",
            " ",
            "-",
            "...",
            "\u{2800}",
            "\u{3164}",
            "\u{ffa0} \u{a0}",
        ] {
            assert!(!has_words(text), "{text:?}");
        }
        for text in ["x", "1", "- ż", "東", "(agreed)"] {
            assert!(has_words(text), "{text:?}");
        }
    }
}
