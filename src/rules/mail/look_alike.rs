//! Characters that look like those of an address, or like nothing, and are others.

use std::borrow::Cow;

/// Characters with the ASCII text that each looks like and its Unicode name, sorted. Letters that
/// real domains use beside Latin ones, such as `ı`, are not here.
const LOOK_ALIKES: [(char, &str, &str); 83] = [
    ('\u{ad}', "", "SOFT HYPHEN"),
    ('\u{b4}', "'", "ACUTE ACCENT"),
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
    ('\u{200b}', "", "ZERO WIDTH SPACE"),
    ('\u{200c}', "", "ZERO WIDTH NON-JOINER"),
    ('\u{200d}', "", "ZERO WIDTH JOINER"),
    ('\u{2010}', "-", "HYPHEN"),
    ('\u{2011}', "-", "NON-BREAKING HYPHEN"),
    ('\u{2012}', "-", "FIGURE DASH"),
    ('\u{2013}', "-", "EN DASH"),
    ('\u{2014}', "-", "EM DASH"),
    ('\u{2015}', "-", "HORIZONTAL BAR"),
    ('\u{2018}', "'", "LEFT SINGLE QUOTATION MARK"),
    ('\u{2019}', "'", "RIGHT SINGLE QUOTATION MARK"),
    ('\u{201b}', "'", "SINGLE HIGH-REVERSED-9 QUOTATION MARK"),
    ('\u{2024}', ".", "ONE DOT LEADER"),
    ('\u{2032}', "'", "PRIME"),
    ('\u{2060}', "", "WORD JOINER"),
    ('\u{2212}', "-", "MINUS SIGN"),
    ('\u{3002}', ".", "IDEOGRAPHIC FULL STOP"),
    ('\u{fe63}', "-", "SMALL HYPHEN-MINUS"),
    ('\u{fe6b}', "@", "SMALL COMMERCIAL AT"),
    ('\u{feff}', "", "ZERO WIDTH NO-BREAK SPACE"),
    ('\u{ff61}', ".", "HALFWIDTH IDEOGRAPHIC FULL STOP"),
];

/// A character that looks like one of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct LookAlike {
    /// The ASCII text that it looks like; empty for a character that cannot be seen.
    pub(in crate::rules) ascii: Cow<'static, str>,
    /// Its code point and Unicode name.
    pub(in crate::rules) name: String,
}

impl LookAlike {
    /// Returns the look-alike that `character` is.
    pub(in crate::rules) fn of(character: char) -> Option<Self> {
        let (ascii, name) = fullwidth(character).or_else(|| listed(character))?;
        Some(Self {
            ascii,
            name: format!("U+{:04X} {name}", u32::from(character)),
        })
    }

    /// Returns the first look-alike of `text`, and the text with ASCII in place of them all;
    /// `None` without one.
    pub(in crate::rules) fn first_in(text: &str) -> Option<(Self, String)> {
        let first = text.chars().find_map(Self::of)?;
        let mut ascii = String::with_capacity(text.len());
        for character in text.chars() {
            match Self::of(character) {
                Some(alike) => ascii.push_str(&alike.ascii),
                None => ascii.push(character),
            }
        }
        Some((first, ascii))
    }
}

fn listed(character: char) -> Option<(Cow<'static, str>, Cow<'static, str>)> {
    let at = LOOK_ALIKES.binary_search_by_key(&character, |(listed, ..)| *listed);
    let (_, ascii, name) = LOOK_ALIKES[at.ok()?];
    Some((ascii.into(), name.into()))
}

/// Returns the ASCII form and the name of a character of the fullwidth forms that an address has.
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
        ] {
            let alike = LookAlike::of(character).expect(name);
            assert_eq!((&*alike.ascii, &*alike.name), (ascii, name));
        }
        for other in ['a', 'ż', 'ı', 'ж', '！', '\0', char::MAX] {
            assert_eq!(LookAlike::of(other), None, "{other}");
        }
    }

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
