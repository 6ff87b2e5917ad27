//! Text from a file, quoted in a message: short, and on one line.

/// The most characters of a text that are quoted.
const LONGEST: usize = 60;

/// Quotes `text` in backticks, cut if it is long, with control characters escaped.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("`");
    let mut characters = text.chars();
    for character in characters.by_ref().take(LONGEST) {
        if is_plain(character) {
            quoted.push(character);
        } else {
            quoted.extend(character.escape_default());
        }
    }
    if characters.next().is_some() {
        quoted.push_str("...");
    }
    quoted.push('`');
    quoted
}

/// Returns true if a terminal shows the character as itself: it is not a control character, does
/// not change the direction of writing, and is not invisible.
fn is_plain(character: char) -> bool {
    !character.is_control()
        && !matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_short_and_on_one_line() {
        assert_eq!(quoted("Café"), "`Café`");
        assert_eq!(quoted("a\nb\0\u{202e}"), r"`a\nb\u{0}\u{202e}`");
        assert_eq!(quoted(&"ż".repeat(61)), format!("`{}...`", "ż".repeat(60)));
    }
}
