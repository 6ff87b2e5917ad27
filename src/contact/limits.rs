//! The limits of lists, names and texts. Files, the API, the pages and the mail share them:
//! `schemas/account.schema.json` has those of an account, and a test compares both.

/// The most addresses of a field.
pub const ADDRESSES: usize = 100;

/// The most windows of support hours.
pub const WINDOWS: usize = 100;

/// The most users of an account.
pub const USERS: usize = 1000;

/// The most domains of a brand.
pub const BRAND_DOMAINS: usize = 100;

/// The length of the longest account id, in bytes.
pub const ACCOUNT_ID: usize = 63;

/// The length of the longest name of an account, in characters.
pub const ACCOUNT_NAME: usize = 200;

/// The length of the longest address, in bytes.
pub const ADDRESS: usize = 254;

/// The length of the longest domain, in bytes.
pub const DOMAIN: usize = 253;

/// The length of the longest text of an event, in characters.
pub const EVENT_TEXT: usize = 10_000;

/// The length of the longest name of a token, in characters.
pub const TOKEN_NAME: usize = 100;

/// The length of the longest identity of a repository, in bytes.
pub const REPOSITORY: usize = 500;

/// The length of the longest path of a configuration, in bytes.
pub const CONFIG_PATH: usize = 4096;

/// Returns `true` if a name may contain the character: it is not a control character, does not
/// break the line, and does not change the direction of what is written after it.
#[must_use]
pub fn is_of_name(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns `true` if the text of an event may contain the character: it is a line break, a tab, or
/// not a control character.
#[must_use]
pub fn is_of_text(character: char) -> bool {
    !character.is_control() || matches!(character, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_on_one_line_in_one_direction() {
        assert!("Zażółć 予約 حجز 👨‍👩‍👧".chars().all(is_of_name));
        for character in "\u{0}\n\r\u{7f}\u{85}\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}".chars() {
            assert!(!is_of_name(character), "{character:?}");
        }
    }

    #[test]
    fn a_text_has_lines() {
        assert!("Two\r\nlines,\tand \u{202e}more".chars().all(is_of_text));
        for character in "\u{0}\u{1b}\u{8}\u{7f}\u{85}\u{9b}".chars() {
            assert!(!is_of_text(character), "{character:?}");
        }
    }
}
