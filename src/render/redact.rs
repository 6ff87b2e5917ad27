//! Text that others may read, without the personal data in it.

use std::borrow::Cow;

/// Digits that a number has at least to count as a phone number (E.164 numbers have 7 to 15).
const PHONE_DIGITS: usize = 7;
/// Digits of a phone number that stay: its country, more or less.
const SHOWN_DIGITS: usize = 2;

/// `text` with e-mail addresses and phone numbers masked, each as long as it was: of an address
/// the first character and the domain stay, of a number the first digits. Columns and the marks
/// under a line stay where they are; the sequences that colour a terminal are left alone.
#[must_use]
pub fn redacted(text: &str) -> Cow<'_, str> {
    if !text.contains(['@', '+']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    // Where the run of characters began that may be the local part of an address.
    let mut run = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\u{1b}' => {
                out.push(c);
                for c in rest.by_ref() {
                    out.push(c);
                    if c.is_ascii_alphabetic() {
                        break;
                    }
                }
                run = out.len();
            }
            // What is no valid address may be somebody's all the same.
            '@' if run < out.len() => {
                let masked = mask(&out[run..]);
                out.truncate(run);
                out.push_str(&masked);
                out.push('@');
                run = out.len();
            }
            '+' if rest.peek().is_some_and(char::is_ascii_digit) => {
                out.push(c);
                let mut digits = String::new();
                while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                if digits.len() >= PHONE_DIGITS {
                    let hidden = "*".repeat(digits.len() - SHOWN_DIGITS);
                    digits.replace_range(SHOWN_DIGITS.., &hidden);
                }
                out.push_str(&digits);
            }
            _ => {
                out.push(c);
                if !is_local(c) {
                    run = out.len();
                }
            }
        }
    }
    Cow::Owned(out)
}

/// Whether a local part may have the character (RFC 5322, dot-atom), but for those that messages
/// quote with.
fn is_local(c: char) -> bool {
    c.is_alphanumeric() || ".!#$%&*+/=?^_|~-".contains(c)
}

fn mask(local: &str) -> String {
    let mut characters = local.chars();
    let first = characters.next();
    let hidden = characters.map(|_| '*');
    // A single character is all there is to hide.
    match first {
        Some(_) if local.chars().count() == 1 => "*".to_owned(),
        first => first.into_iter().chain(hidden).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_phones_are_masked_as_long_as_they_are() {
        for (text, masked) in [
            ("`oncall@bistro.example` is", "`o*****@bistro.example` is"),
            (
                "[\"a@b.example\", \"@anna\"]",
                "[\"*@b.example\", \"@anna\"]",
            ),
            ("józef.k+x@b.example", "j********@b.example"),
            (
                "phone = \"+48221234567\" + 7",
                "phone = \"+48*********\" + 7",
            ),
            (
                "\u{1b}[31manna@b.example\u{1b}[0m",
                "\u{1b}[31ma***@b.example\u{1b}[0m",
            ),
            ("a@b.example,c.d@b.example", "*@b.example,c**@b.example"),
            ("anna@@b.example, anna@", "a***@@b.example, a***@"),
            ("nothing here", "nothing here"),
            ("+1 @ 2", "+1 @ 2"),
        ] {
            assert_eq!(redacted(text), masked);
            assert_eq!(masked.chars().count(), text.chars().count());
        }
    }

    #[test]
    fn what_is_masked_stays_as_it_is() {
        let once = redacted("anna@b.example +48221234567").into_owned();
        assert_eq!(redacted(&once), once);
    }
}
