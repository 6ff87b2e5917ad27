//! Characters that look like those of TOML's own notation, or like nothing at all.

use super::found::Found;
use crate::document::Mistake;
use crate::text::Span;

/// Characters that people type, or programs insert, in place of another one, with their Unicode
/// names and the text that was meant.
const ODD: [(char, &str, &str); 71] = [
    ('\u{a0}', "NO-BREAK SPACE", " "),
    ('\u{ab}', "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK", "\""),
    ('\u{ad}', "SOFT HYPHEN", ""),
    ('\u{b4}', "ACUTE ACCENT", "\""),
    ('\u{bb}', "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK", "\""),
    ('\u{391}', "GREEK CAPITAL LETTER ALPHA", "A"),
    ('\u{395}', "GREEK CAPITAL LETTER EPSILON", "E"),
    ('\u{397}', "GREEK CAPITAL LETTER ETA", "H"),
    ('\u{399}', "GREEK CAPITAL LETTER IOTA", "I"),
    ('\u{39f}', "GREEK CAPITAL LETTER OMICRON", "O"),
    ('\u{3a1}', "GREEK CAPITAL LETTER RHO", "P"),
    ('\u{3a4}', "GREEK CAPITAL LETTER TAU", "T"),
    ('\u{3b1}', "GREEK SMALL LETTER ALPHA", "a"),
    ('\u{3bd}', "GREEK SMALL LETTER NU", "v"),
    ('\u{3bf}', "GREEK SMALL LETTER OMICRON", "o"),
    ('\u{410}', "CYRILLIC CAPITAL LETTER A", "A"),
    ('\u{412}', "CYRILLIC CAPITAL LETTER VE", "B"),
    ('\u{415}', "CYRILLIC CAPITAL LETTER IE", "E"),
    ('\u{41a}', "CYRILLIC CAPITAL LETTER KA", "K"),
    ('\u{41c}', "CYRILLIC CAPITAL LETTER EM", "M"),
    ('\u{41d}', "CYRILLIC CAPITAL LETTER EN", "H"),
    ('\u{41e}', "CYRILLIC CAPITAL LETTER O", "O"),
    ('\u{420}', "CYRILLIC CAPITAL LETTER ER", "P"),
    ('\u{421}', "CYRILLIC CAPITAL LETTER ES", "C"),
    ('\u{422}', "CYRILLIC CAPITAL LETTER TE", "T"),
    ('\u{425}', "CYRILLIC CAPITAL LETTER HA", "X"),
    ('\u{430}', "CYRILLIC SMALL LETTER A", "a"),
    ('\u{435}', "CYRILLIC SMALL LETTER IE", "e"),
    ('\u{43e}', "CYRILLIC SMALL LETTER O", "o"),
    ('\u{440}', "CYRILLIC SMALL LETTER ER", "p"),
    ('\u{441}', "CYRILLIC SMALL LETTER ES", "c"),
    ('\u{443}', "CYRILLIC SMALL LETTER U", "y"),
    ('\u{445}', "CYRILLIC SMALL LETTER HA", "x"),
    ('\u{455}', "CYRILLIC SMALL LETTER DZE", "s"),
    (
        '\u{456}',
        "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I",
        "i",
    ),
    ('\u{458}', "CYRILLIC SMALL LETTER JE", "j"),
    ('\u{501}', "CYRILLIC SMALL LETTER KOMI DE", "d"),
    ('\u{2007}', "FIGURE SPACE", " "),
    ('\u{2009}', "THIN SPACE", " "),
    ('\u{200b}', "ZERO WIDTH SPACE", ""),
    ('\u{200c}', "ZERO WIDTH NON-JOINER", ""),
    ('\u{200d}', "ZERO WIDTH JOINER", ""),
    ('\u{200e}', "LEFT-TO-RIGHT MARK", ""),
    ('\u{200f}', "RIGHT-TO-LEFT MARK", ""),
    ('\u{2010}', "HYPHEN", "-"),
    ('\u{2011}', "NON-BREAKING HYPHEN", "-"),
    ('\u{2013}', "EN DASH", "-"),
    ('\u{2014}', "EM DASH", "-"),
    ('\u{2018}', "LEFT SINGLE QUOTATION MARK", "\""),
    ('\u{2019}', "RIGHT SINGLE QUOTATION MARK", "\""),
    ('\u{201a}', "SINGLE LOW-9 QUOTATION MARK", "\""),
    ('\u{201b}', "SINGLE HIGH-REVERSED-9 QUOTATION MARK", "\""),
    ('\u{201c}', "LEFT DOUBLE QUOTATION MARK", "\""),
    ('\u{201d}', "RIGHT DOUBLE QUOTATION MARK", "\""),
    ('\u{201e}', "DOUBLE LOW-9 QUOTATION MARK", "\""),
    ('\u{201f}', "DOUBLE HIGH-REVERSED-9 QUOTATION MARK", "\""),
    ('\u{202f}', "NARROW NO-BREAK SPACE", " "),
    ('\u{2032}', "PRIME", "\""),
    ('\u{2033}', "DOUBLE PRIME", "\""),
    (
        '\u{2039}',
        "SINGLE LEFT-POINTING ANGLE QUOTATION MARK",
        "\"",
    ),
    (
        '\u{203a}',
        "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK",
        "\"",
    ),
    ('\u{2060}', "WORD JOINER", ""),
    ('\u{2212}', "MINUS SIGN", "-"),
    ('\u{3000}', "IDEOGRAPHIC SPACE", " "),
    ('\u{feff}', "ZERO WIDTH NO-BREAK SPACE", ""),
    ('\u{ff02}', "FULLWIDTH QUOTATION MARK", "\""),
    ('\u{ff0c}', "FULLWIDTH COMMA", ","),
    ('\u{ff1a}', "FULLWIDTH COLON", "="),
    ('\u{ff1d}', "FULLWIDTH EQUALS SIGN", "="),
    ('\u{ff3b}', "FULLWIDTH LEFT SQUARE BRACKET", "["),
    ('\u{ff3d}', "FULLWIDTH RIGHT SQUARE BRACKET", "]"),
];

/// Returns the text that was meant by a character that looks like another one; empty if it looks
/// like nothing.
fn meant(character: char) -> Option<&'static str> {
    let found = ODD
        .binary_search_by_key(&character, |(odd, ..)| *odd)
        .ok()?;
    Some(ODD[found].2)
}

/// Returns true if the character looks like another one, or like nothing.
pub(super) fn is_odd(character: char) -> bool {
    meant(character).is_some()
}

/// Returns the mistake that `character` is at `span`.
pub(super) fn character_mistake(character: char, span: Span) -> Found {
    let meant = meant(character);
    let name = name(character);
    let found = Found::new(Mistake::Character { name, meant }, span);
    match meant {
        Some(meant) => found.edit(span, meant),
        None => found,
    }
}

/// Returns the mistake that `character` is at `span` of `text`, where a value should be. Quotation
/// marks come in pairs.
pub(super) fn value_character_mistake(text: &str, character: char, span: Span) -> Found {
    let found = character_mistake(character, span);
    let line = text[span.end..].split('\n').next().unwrap_or_default();
    let second = line
        .char_indices()
        .find(|(_, other)| meant(*other) == Some("\""));
    match second {
        Some((at, other)) if meant(character) == Some("\"") => {
            let inner = &line[..at];
            let end = span.end + at + other.len_utf8();
            found.edit(Span::new(span.start, end), format!("\"{inner}\""))
        }
        _ => found,
    }
}

/// Returns the name of a character: its code point, and its Unicode name if it is one that people
/// confuse with another.
fn name(character: char) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    match ODD.binary_search_by_key(&character, |(odd, ..)| *odd) {
        Ok(found) => format!("{code} {}", ODD[found].1),
        Err(_) => code,
    }
}

/// Returns true if the character ends a word in a value: a quotation mark, a space or a mark that is
/// not of ASCII, or a control character.
pub(super) fn is_mark(character: char) -> bool {
    match meant(character) {
        Some(meant) => !meant.starts_with(|c: char| c.is_ascii_alphabetic()),
        None => {
            (!character.is_ascii() && character.is_whitespace())
                || (character.is_control() && !matches!(character, '\t' | '\n' | '\r'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_without_ascii() {
        assert!(ODD.is_sorted_by(|a, b| a.0 < b.0));
        assert!(ODD.iter().all(|(odd, ..)| !odd.is_ascii()));
    }

    #[test]
    fn a_character_has_a_code_point_and_a_name() {
        assert_eq!(name('\u{201c}'), "U+201C LEFT DOUBLE QUOTATION MARK");
        assert_eq!(name('\u{1f600}'), "U+1F600");
    }
}
