//! Characters that look like another one, or like nothing: people paste them, and cannot see why a
//! text is refused.

use std::borrow::Cow;

/// Characters with the ASCII text that each looks like and its Unicode name, sorted. Letters that
/// real domains use beside Latin ones, such as `ı`, are not here.
const LOOK_ALIKES: [(char, &str, &str); 100] = [
    ('\u{a0}', " ", "NO-BREAK SPACE"),
    ('\u{ab}', "\"", "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"),
    ('\u{ad}', "", "SOFT HYPHEN"),
    ('\u{b4}', "'", "ACUTE ACCENT"),
    ('\u{bb}', "\"", "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK"),
    ('\u{2b9}', "'", "MODIFIER LETTER PRIME"),
    ('\u{2bb}', "'", "MODIFIER LETTER TURNED COMMA"),
    ('\u{2bc}', "'", "MODIFIER LETTER APOSTROPHE"),
    ('\u{2c8}', "'", "MODIFIER LETTER VERTICAL LINE"),
    ('\u{391}', "A", "GREEK CAPITAL LETTER ALPHA"),
    ('\u{392}', "B", "GREEK CAPITAL LETTER BETA"),
    ('\u{395}', "E", "GREEK CAPITAL LETTER EPSILON"),
    ('\u{396}', "Z", "GREEK CAPITAL LETTER ZETA"),
    ('\u{397}', "H", "GREEK CAPITAL LETTER ETA"),
    ('\u{399}', "I", "GREEK CAPITAL LETTER IOTA"),
    ('\u{39a}', "K", "GREEK CAPITAL LETTER KAPPA"),
    ('\u{39c}', "M", "GREEK CAPITAL LETTER MU"),
    ('\u{39d}', "N", "GREEK CAPITAL LETTER NU"),
    ('\u{39f}', "O", "GREEK CAPITAL LETTER OMICRON"),
    ('\u{3a1}', "P", "GREEK CAPITAL LETTER RHO"),
    ('\u{3a4}', "T", "GREEK CAPITAL LETTER TAU"),
    ('\u{3a5}', "Y", "GREEK CAPITAL LETTER UPSILON"),
    ('\u{3a7}', "X", "GREEK CAPITAL LETTER CHI"),
    ('\u{3b1}', "a", "GREEK SMALL LETTER ALPHA"),
    ('\u{3bd}', "v", "GREEK SMALL LETTER NU"),
    ('\u{3bf}', "o", "GREEK SMALL LETTER OMICRON"),
    ('\u{3c1}', "p", "GREEK SMALL LETTER RHO"),
    ('\u{405}', "S", "CYRILLIC CAPITAL LETTER DZE"),
    (
        '\u{406}',
        "I",
        "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I",
    ),
    ('\u{408}', "J", "CYRILLIC CAPITAL LETTER JE"),
    ('\u{410}', "A", "CYRILLIC CAPITAL LETTER A"),
    ('\u{412}', "B", "CYRILLIC CAPITAL LETTER VE"),
    ('\u{415}', "E", "CYRILLIC CAPITAL LETTER IE"),
    ('\u{41a}', "K", "CYRILLIC CAPITAL LETTER KA"),
    ('\u{41c}', "M", "CYRILLIC CAPITAL LETTER EM"),
    ('\u{41d}', "H", "CYRILLIC CAPITAL LETTER EN"),
    ('\u{41e}', "O", "CYRILLIC CAPITAL LETTER O"),
    ('\u{420}', "P", "CYRILLIC CAPITAL LETTER ER"),
    ('\u{421}', "C", "CYRILLIC CAPITAL LETTER ES"),
    ('\u{422}', "T", "CYRILLIC CAPITAL LETTER TE"),
    ('\u{423}', "Y", "CYRILLIC CAPITAL LETTER U"),
    ('\u{425}', "X", "CYRILLIC CAPITAL LETTER HA"),
    ('\u{430}', "a", "CYRILLIC SMALL LETTER A"),
    ('\u{435}', "e", "CYRILLIC SMALL LETTER IE"),
    ('\u{43e}', "o", "CYRILLIC SMALL LETTER O"),
    ('\u{440}', "p", "CYRILLIC SMALL LETTER ER"),
    ('\u{441}', "c", "CYRILLIC SMALL LETTER ES"),
    ('\u{443}', "y", "CYRILLIC SMALL LETTER U"),
    ('\u{445}', "x", "CYRILLIC SMALL LETTER HA"),
    ('\u{455}', "s", "CYRILLIC SMALL LETTER DZE"),
    (
        '\u{456}',
        "i",
        "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I",
    ),
    ('\u{458}', "j", "CYRILLIC SMALL LETTER JE"),
    ('\u{4bb}', "h", "CYRILLIC SMALL LETTER SHHA"),
    ('\u{4cf}', "l", "CYRILLIC SMALL LETTER PALOCHKA"),
    ('\u{501}', "d", "CYRILLIC SMALL LETTER KOMI DE"),
    ('\u{51b}', "q", "CYRILLIC SMALL LETTER QA"),
    ('\u{51c}', "W", "CYRILLIC CAPITAL LETTER WE"),
    ('\u{51d}', "w", "CYRILLIC SMALL LETTER WE"),
    ('\u{54f}', "S", "ARMENIAN CAPITAL LETTER TIWN"),
    ('\u{555}', "O", "ARMENIAN CAPITAL LETTER OH"),
    ('\u{570}', "h", "ARMENIAN SMALL LETTER HO"),
    ('\u{578}', "n", "ARMENIAN SMALL LETTER VO"),
    ('\u{57d}', "u", "ARMENIAN SMALL LETTER SEH"),
    ('\u{581}', "g", "ARMENIAN SMALL LETTER CO"),
    ('\u{585}', "o", "ARMENIAN SMALL LETTER OH"),
    ('\u{2007}', " ", "FIGURE SPACE"),
    ('\u{2009}', " ", "THIN SPACE"),
    ('\u{200b}', "", "ZERO WIDTH SPACE"),
    ('\u{200c}', "", "ZERO WIDTH NON-JOINER"),
    ('\u{200d}', "", "ZERO WIDTH JOINER"),
    ('\u{200e}', "", "LEFT-TO-RIGHT MARK"),
    ('\u{200f}', "", "RIGHT-TO-LEFT MARK"),
    ('\u{2010}', "-", "HYPHEN"),
    ('\u{2011}', "-", "NON-BREAKING HYPHEN"),
    ('\u{2012}', "-", "FIGURE DASH"),
    ('\u{2013}', "-", "EN DASH"),
    ('\u{2014}', "-", "EM DASH"),
    ('\u{2015}', "-", "HORIZONTAL BAR"),
    ('\u{2018}', "'", "LEFT SINGLE QUOTATION MARK"),
    ('\u{2019}', "'", "RIGHT SINGLE QUOTATION MARK"),
    ('\u{201a}', "'", "SINGLE LOW-9 QUOTATION MARK"),
    ('\u{201b}', "'", "SINGLE HIGH-REVERSED-9 QUOTATION MARK"),
    ('\u{201c}', "\"", "LEFT DOUBLE QUOTATION MARK"),
    ('\u{201d}', "\"", "RIGHT DOUBLE QUOTATION MARK"),
    ('\u{201e}', "\"", "DOUBLE LOW-9 QUOTATION MARK"),
    ('\u{201f}', "\"", "DOUBLE HIGH-REVERSED-9 QUOTATION MARK"),
    ('\u{2024}', ".", "ONE DOT LEADER"),
    ('\u{202f}', " ", "NARROW NO-BREAK SPACE"),
    ('\u{2032}', "'", "PRIME"),
    ('\u{2033}', "\"", "DOUBLE PRIME"),
    ('\u{2039}', "'", "SINGLE LEFT-POINTING ANGLE QUOTATION MARK"),
    (
        '\u{203a}',
        "'",
        "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK",
    ),
    ('\u{2060}', "", "WORD JOINER"),
    ('\u{2212}', "-", "MINUS SIGN"),
    ('\u{3000}', " ", "IDEOGRAPHIC SPACE"),
    ('\u{3002}', ".", "IDEOGRAPHIC FULL STOP"),
    ('\u{fe63}', "-", "SMALL HYPHEN-MINUS"),
    ('\u{fe6b}', "@", "SMALL COMMERCIAL AT"),
    ('\u{feff}', "", "ZERO WIDTH NO-BREAK SPACE"),
    ('\u{ff61}', ".", "HALFWIDTH IDEOGRAPHIC FULL STOP"),
];

/// A character that looks like another one, or like nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookAlike {
    /// The ASCII text that it looks like; empty for a character that cannot be seen.
    pub ascii: Cow<'static, str>,
    /// Its code point and Unicode name.
    pub name: String,
}

impl LookAlike {
    /// Returns the look-alike that `character` is; `None` for any other character.
    #[must_use]
    pub fn of(character: char) -> Option<Self> {
        let (ascii, name) = fullwidth(character).or_else(|| listed(character))?;
        Some(Self {
            ascii,
            name: format!("U+{:04X} {name}", u32::from(character)),
        })
    }
}

fn listed(character: char) -> Option<(Cow<'static, str>, Cow<'static, str>)> {
    let at = LOOK_ALIKES.binary_search_by_key(&character, |(listed, ..)| *listed);
    let (_, ascii, name) = LOOK_ALIKES[at.ok()?];
    Some((ascii.into(), name.into()))
}

/// Returns the ASCII form and the name of a fullwidth form: of the characters of addresses and of TOML.
fn fullwidth(character: char) -> Option<(Cow<'static, str>, Cow<'static, str>)> {
    const DIGITS: [&str; 10] = [
        "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE",
    ];
    let code = u32::from(character).checked_sub(u32::from('！') - u32::from('!'))?;
    let ascii = char::from_u32(code).filter(char::is_ascii_graphic)?;
    let name = match ascii {
        '@' => "COMMERCIAL AT".to_owned(),
        '.' => "FULL STOP".to_owned(),
        '-' => "HYPHEN-MINUS".to_owned(),
        '_' => "LOW LINE".to_owned(),
        '+' => "PLUS SIGN".to_owned(),
        '\'' => "APOSTROPHE".to_owned(),
        '"' => "QUOTATION MARK".to_owned(),
        ',' => "COMMA".to_owned(),
        ':' => "COLON".to_owned(),
        '=' => "EQUALS SIGN".to_owned(),
        '[' => "LEFT SQUARE BRACKET".to_owned(),
        ']' => "RIGHT SQUARE BRACKET".to_owned(),
        '0'..='9' => format!("DIGIT {}", DIGITS[usize::from(ascii as u8 - b'0')]),
        'a'..='z' => format!("LATIN SMALL LETTER {}", ascii.to_ascii_uppercase()),
        'A'..='Z' => format!("LATIN CAPITAL LETTER {ascii}"),
        _ => return None,
    };
    Some((
        String::from(ascii).into(),
        format!("FULLWIDTH {name}").into(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_leads_to_ascii() {
        assert!(LOOK_ALIKES.is_sorted_by_key(|(listed, ..)| *listed));
        for (listed, ascii, name) in LOOK_ALIKES {
            assert!(
                !listed.is_ascii() && ascii.is_ascii() && ascii.len() < 2,
                "{name}"
            );
        }
    }

    #[test]
    fn a_look_alike_is_named() {
        for (character, ascii, name) in [
            ('\u{430}', "a", "U+0430 CYRILLIC SMALL LETTER A"),
            ('\u{3bf}', "o", "U+03BF GREEK SMALL LETTER OMICRON"),
            ('\u{200b}', "", "U+200B ZERO WIDTH SPACE"),
            ('\u{2019}', "'", "U+2019 RIGHT SINGLE QUOTATION MARK"),
            ('\u{ff20}', "@", "U+FF20 FULLWIDTH COMMERCIAL AT"),
            ('\u{ff42}', "b", "U+FF42 FULLWIDTH LATIN SMALL LETTER B"),
            ('\u{ff10}', "0", "U+FF10 FULLWIDTH DIGIT ZERO"),
            ('\u{201c}', "\"", "U+201C LEFT DOUBLE QUOTATION MARK"),
            ('\u{ff1d}', "=", "U+FF1D FULLWIDTH EQUALS SIGN"),
            ('\u{a0}', " ", "U+00A0 NO-BREAK SPACE"),
        ] {
            let alike = LookAlike::of(character).expect(name);
            assert_eq!((&*alike.ascii, &*alike.name), (ascii, name));
        }
        for other in ['a', 'ż', 'ı', 'ж', '！', '\0', char::MAX] {
            assert_eq!(LookAlike::of(other), None, "{other}");
        }
    }
}
