//! What a file says, quoted in a message: short, and on one line.

/// At most this many characters of a text are quoted.
const LONGEST: usize = 60;

/// `text` in backticks; its beginning if it is long, and no control characters.
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

/// Whether a terminal shows the character as itself: no control, and nothing that turns the
/// direction of writing or takes no room.
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
