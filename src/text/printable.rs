//! Text from files without the characters that steer a terminal or hide what is there.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Makes `text` harmless and puts it on one line. Control characters (such as ESC and BEL), marks
/// that change the writing direction and characters without a width become TOML escapes. Tabs stay.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    escaped(
        text,
        |c| c != '\t' && is_unsafe(c),
        |out, c| {
            let code = u32::from(c);
            let written = if code <= 0xFFFF {
                write!(out, "\\u{code:04X}")
            } else {
                write!(out, "\\U{code:08X}")
            };
            written.expect("a string takes everything");
        },
    )
}

/// Writes the same characters in JSON text as JSON escapes, so that it can be printed without
/// changing its meaning. Line breaks stay.
#[must_use]
pub fn printable_json(json: &str) -> Cow<'_, str> {
    escaped(
        json,
        |c| c != '\n' && is_unsafe(c),
        |out, c| {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}").expect("a string takes everything");
            }
        },
    )
}

fn escaped(
    text: &str,
    is_special: impl Fn(char) -> bool,
    escape: impl Fn(&mut String, char),
) -> Cow<'_, str> {
    if !text.chars().any(&is_special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_special(c) {
            escape(&mut out, c);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn is_unsafe(c: char) -> bool {
    // ASCII first: nearly all text is.
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_spelled_out() {
        let text = "a\u{1b}[2J\u{7}\u{9b}1m\u{202e}b\u{200b}\r\n\t\u{e0041}ą";
        assert_eq!(
            printable(text),
            "a\\u001B[2J\\u0007\\u009B1m\\u202Eb\\u200B\\u000D\\u000A\t\\U000E0041ą"
        );
        assert!(matches!(printable("Zażółć 東京\t"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_keeps_its_meaning() {
        let json = serde_json::to_string("a\u{1b}\u{7f}\u{202e}\u{e0041}ą").expect("JSON");
        let printable = printable_json(&json);
        assert_eq!(printable, r#""a\u001b\u007f\u202e\udb40\udc41ą""#);
        let read: String = serde_json::from_str(&printable).expect("JSON");
        assert_eq!(read, "a\u{1b}\u{7f}\u{202e}\u{e0041}ą");
    }
}
