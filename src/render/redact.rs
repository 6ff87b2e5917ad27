//! Text that others may read, without the personal data in it.

use std::borrow::Cow;

/// Digits that a number has at least to count as a phone number (E.164 numbers have 7 to 15).
const PHONE_DIGITS: usize = 7;
/// Digits of a phone number that stay: its country, more or less.
const SHOWN_DIGITS: usize = 2;

/// `text` with e-mail addresses, phone numbers and the names of a file's lines (`name = "..."`)
/// masked, each as long as it was: of an address the first character and the domain stay, of a
/// name the first character, of a number the first digits. Columns and the marks
/// under a line stay where they are; the sequences that colour a terminal are left alone.
#[must_use]
pub fn redacted(text: &str) -> Cow<'_, str> {
    let text = without_names(text);
    if !text.contains(['@', '+']) {
        return text;
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

/// `text` with the value of each `name = "..."` masked, also where JSON quotes it: the directory has
/// people in it, and their lines are shown beside what is wrong with them.
fn without_names(text: &str) -> Cow<'_, str> {
    const KEY: &str = "name";
    if !text.contains(KEY) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(KEY) {
        let value = &rest[at + KEY.len()..];
        let value = value.trim_start_matches([' ', '\t']);
        let value = value.strip_prefix('=').unwrap_or_default();
        let value = value.trim_start_matches([' ', '\t']);
        let mut quotes = ["\\\"", "\"", "'"].into_iter();
        let quote = quotes.find(|quote| value.starts_with(quote));
        // Where the value begins, or only the word ends.
        let inner = quote.map_or(&rest[at + KEY.len()..], |quote| &value[quote.len()..]);
        let length = quote.map_or(0, |quote| closed(inner, quote));
        out.push_str(&rest[..rest.len() - inner.len()]);
        out.push_str(&mask(&inner[..length]));
        rest = &inner[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Where the string that `inner` is the inside of ends: at `quote`, or with the line.
fn closed(inner: &str, quote: &str) -> usize {
    let line = inner.find('\n').unwrap_or(inner.len());
    let ends = inner[..line].match_indices(quote);
    let mut ends = ends.filter(|(at, _)| !inner[..*at].ends_with('\\'));
    ends.next().map_or(line, |(at, _)| at)
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
            (
                " 5 | name = \"Zofia Kanarek\"  # she\nname = 'Z'",
                " 5 | name = \"Z************\"  # she\nname = '*'",
            ),
            ("name = 7, name=\"", "name = 7, name=\""),
            (
                r#"{"text": "name = \"Zofia\"", "name": "x"}"#,
                r#"{"text": "name = \"Z****\"", "name": "x"}"#,
            ),
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
