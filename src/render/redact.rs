//! Masks the personal data in text that others may read.

use std::borrow::Cow;

/// The fewest digits of a phone number (E.164 numbers have 7 to 15).
const PHONE_DIGITS: usize = 7;
/// The number of leading digits of a phone number that stay, which is roughly its country code.
const SHOWN_DIGITS: usize = 2;

/// Masks the e-mail addresses, phone numbers and names (`name = "..."`) in `text`.
///
/// The first character and the domain of an address stay, the first character of a name, and the
/// first digits of a number. The length of `text` does not change, so the marks under a line still
/// point at the right columns. Terminal colour sequences are left alone.
#[must_use]
pub fn redacted(text: &str) -> Cow<'_, str> {
    let text = without_names(text);
    if !text.contains(['@', '+']) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    // The start of the run of characters that may be the local part of an address.
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
            // An invalid address may still be somebody's, so it is masked, too.
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

/// Masks the value of each `name = "..."` in `text`, also inside a JSON string. The directory holds
/// the names of people, and a finding shows the lines around it.
fn without_names(text: &str) -> Cow<'_, str> {
    const KEY: &str = "name";
    if !text.contains(KEY) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(KEY) {
        let after_key = &rest[at + KEY.len()..];
        let value = after_key
            .trim_start_matches([' ', '\t'])
            .strip_prefix('=')
            .unwrap_or_default()
            .trim_start_matches([' ', '\t']);
        let quote = ["\\\"", "\"", "'"]
            .into_iter()
            .find(|quote| value.starts_with(quote));
        // Without a quoted value there is nothing to mask, and the search goes on after the word.
        let inner = quote.map_or(after_key, |quote| &value[quote.len()..]);
        let length = quote.map_or(0, |quote| closed(inner, quote));
        out.push_str(&rest[..rest.len() - inner.len()]);
        out.push_str(&mask(&inner[..length]));
        rest = &inner[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The length of the string that starts `inner`: up to `quote`, or to the end of the line.
fn closed(inner: &str, quote: &str) -> usize {
    let line = inner.find('\n').unwrap_or(inner.len());
    inner[..line]
        .match_indices(quote)
        .find(|(at, _)| !inner[..*at].ends_with('\\'))
        .map_or(line, |(at, _)| at)
}

/// Returns `true` if the local part of an address may contain the character (RFC 5322, dot-atom).
/// Backticks and quotes are left out, since messages quote values with them.
fn is_local(c: char) -> bool {
    c.is_alphanumeric() || ".!#$%&*+/=?^_|~-".contains(c)
}

fn mask(local: &str) -> String {
    let mut characters = local.chars();
    let first = characters.next();
    let hidden = characters.map(|_| '*');
    // A single character would not be masked at all if the first one stayed.
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
