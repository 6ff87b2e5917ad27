//! Masks the personal data and the secrets in text that others may read.
//!
//! Values are masked by the field that they are of, whatever their form. What stands in other text,
//! such as the message of a commit, is masked by what it looks like.

use std::borrow::Cow;

use crate::contact::Privacy;
use crate::document::{WrittenValue, written_values};
use crate::rules;
use crate::text::{hidden, masked, without_secrets};

/// The fewest digits of a phone number (E.164 numbers have 7 to 15).
const PHONE_DIGITS: usize = 7;

/// The marks around a private value, on its way from the data to what is printed. They are
/// noncharacters of Unicode, which no text has.
const MARKS: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];

/// Marks `value`, which is printable, as personal data. [`released`] masks it, or removes the marks.
pub(super) fn private(value: &str) -> String {
    let [start, end] = MARKS;
    format!("{start}{}{end}", value.replace(MARKS, ""))
}

/// Returns `text` as it may leave the process. Secrets are always masked. If `redact`, personal data
/// is masked as well: every value that is marked as private, and everything else that looks like an
/// address, a phone number, a name or the query of a URL.
#[must_use]
pub fn released(text: &str, redact: bool) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains(MARKS) {
        text = Cow::Owned(unmarked(&text, redact));
    }
    if let Cow::Owned(masked) = without_secrets(&text) {
        text = Cow::Owned(masked);
    }
    if redact && let Cow::Owned(masked) = redacted(&text) {
        text = Cow::Owned(masked);
    }
    text
}

/// Removes the marks, and masks what is between them if `redact`. Ours are in pairs, each on one line;
/// any other is of a text that tries to hide something.
fn unmarked(text: &str, redact: bool) -> String {
    let [start, end] = MARKS;
    let mut parts = text.split(start);
    let mut out = parts.next().unwrap_or_default().replace(end, "");
    for part in parts {
        match part.split_once(end) {
            Some((value, rest)) if !value.contains('\n') => {
                if redact {
                    out.push_str(&masked(value));
                } else {
                    out.push_str(value);
                }
                out.push_str(&rest.replace(end, ""));
            }
            _ => out.push_str(&part.replace(end, "")),
        }
    }
    out
}

/// Returns the TOML text `source` as it may be shown, with as many characters in each line. The
/// secrets in it are masked; if `redact`, also each value of a key that is not known to hold no
/// personal data, whatever its form.
#[must_use]
pub fn concealed(source: &str, redact: bool) -> String {
    let mut out = String::with_capacity(source.len());
    let mut end = 0;
    for WrittenValue { key, span } in written_values(source) {
        let value = &source[span.start..span.end];
        out.push_str(&source[end..span.start]);
        end = span.end;
        let lines = value.split('\n').map(|line| match Privacy::of(key) {
            Privacy::Secret => hidden(line),
            Privacy::Personal if redact && rules::find(key).is_none() => masked(line),
            _ => line.to_owned(),
        });
        out.push_str(&lines.collect::<Vec<_>>().join("\n"));
    }
    out.push_str(&source[end..]);
    let out = without_secrets(&out);
    if redact {
        redacted(&out).into_owned()
    } else {
        out.into_owned()
    }
}

/// Masks the e-mail addresses, phone numbers and names (`name = "..."`) in `text`, and the values in
/// the query of a URL.
///
/// The first character and the domain of an address stay, the first character of a name, and the
/// first digits of a number. The length of `text` does not change, so the marks under a line still
/// point at the right columns. Terminal colour sequences are left alone.
fn redacted(text: &str) -> Cow<'_, str> {
    let text = without_names(text);
    if !text.contains(['@', '+', '\u{ff20}', '\u{fe6b}', '?']) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    // The start of the run of characters that may be the local part of an address.
    let mut run = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match c {
            '\u{1b}' => {
                out.push(c);
                for (_, c) in rest.by_ref() {
                    out.push(c);
                    if c.is_ascii_alphabetic() {
                        break;
                    }
                }
                run = out.len();
            }
            // An invalid address may still be somebody's, so it is masked, too.
            '@' | '\u{ff20}' | '\u{fe6b}' => {
                if run == out.len() && is_before_domain(&text[at + c.len_utf8()..]) {
                    run = word_before(&out);
                }
                let local = mask(&out[run..]);
                out.truncate(run);
                out.push_str(&local);
                out.push(c);
                run = out.len();
            }
            '+' if rest.peek().is_some_and(|(_, next)| next.is_ascii_digit()) => {
                let number = &text[at..at + 1 + number_length(&text[at + 1..])];
                out.push_str(&masked_phone(number));
                while rest
                    .next_if(|(next, _)| *next < at + number.len())
                    .is_some()
                {}
            }
            '?' if is_in_url(&out) => {
                let query = &text[at..at + query_length(&text[at..])];
                out.push_str(&masked_query(query));
                while rest.next_if(|(next, _)| *next < at + query.len()).is_some() {}
                run = out.len();
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

/// Returns true if `rest`, after a space and an `@`, begins with a domain: `jan @ kowalski.example`.
fn is_before_domain(rest: &str) -> bool {
    let domain = rest.trim_start_matches(' ');
    let length = domain
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'))
        .unwrap_or(domain.len());
    domain[..length].trim_end_matches('.').contains('.')
}

/// Returns the start of the word at the end of `out`, before spaces.
fn word_before(out: &str) -> usize {
    let word = out.trim_end_matches(' ');
    word.char_indices()
        .rev()
        .take_while(|(_, c)| is_local(*c))
        .last()
        .map_or(out.len(), |(at, _)| at)
}

/// Returns the length of the number that `rest` begins with: digits, with at most two separators
/// between two of them.
fn number_length(rest: &str) -> usize {
    let mut length = 0;
    for (at, c) in rest.char_indices() {
        if c.is_ascii_digit() {
            length = at + 1;
        } else if !" -./()".contains(c) || at + 1 - length > 2 {
            break;
        }
    }
    length
}

/// Masks `number` if it has as many digits as a phone number.
fn masked_phone(number: &str) -> Cow<'_, str> {
    if number.chars().filter(char::is_ascii_digit).count() < PHONE_DIGITS {
        return Cow::Borrowed(number);
    }
    Cow::Owned(masked(number))
}

/// Returns true if `out` ends inside a URL.
fn is_in_url(out: &str) -> bool {
    let word = out.rsplit(is_around_url).next().unwrap_or_default();
    word.contains("://")
}

fn query_length(rest: &str) -> usize {
    rest.find(|c: char| is_around_url(c) || c == '#')
        .unwrap_or(rest.len())
}

fn is_around_url(c: char) -> bool {
    c.is_whitespace() || "\"'`<>\\".contains(c)
}

/// Masks the values of a query; all of it if it has no names.
fn masked_query(query: &str) -> String {
    let parts = query[1..]
        .split('&')
        .map(|part| match part.split_once('=') {
            Some((name, value)) => format!("{name}={}", hidden(value)),
            None => hidden(part),
        });
    format!("?{}", parts.collect::<Vec<_>>().join("&"))
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
            ("call +48 22 123 00 09!", "call +48 ** *** ** **!"),
            ("@@ -1,2 +10,2 @@ +1 2026", "@@ -1,2 +10,2 @@ +1 2026"),
            ("ask jan.k @ b.example now", "ask j*****@ b.example now"),
            ("jan\u{ff20}b.example", "j**\u{ff20}b.example"),
            (
                "`https://a.example/x?user=jan&y#z` is it? no",
                "`https://a.example/x?user=***&*#z` is it? no",
            ),
            ("nothing here", "nothing here"),
            ("+1 @ 2", "+1 @ 2"),
        ] {
            assert_eq!(redacted(text), masked);
            assert_eq!(masked.chars().count(), text.chars().count());
        }
    }

    #[test]
    fn what_is_marked_is_masked_and_the_marks_go() {
        let text = format!("to {}, {}", private("jan kowalski"), private("a\u{fdd1}b"));
        assert_eq!(released(&text, true), "to j***********, a*");
        assert_eq!(released(&text, false), "to jan kowalski, ab");
        // A text that has marks itself hides nothing.
        for hostile in ["a\u{fdd0}b\nc", "a\u{fdd1}b\nc", "a\u{fdd0}b\n\u{fdd1}c"] {
            assert_eq!(released(hostile, true), "a b\nc".replace(' ', ""));
        }
    }

    #[test]
    fn a_source_is_concealed_by_its_keys() {
        let source = "email = \"jan kowalski\" # jan@b.example\nkind = \"person\"\ntoken = \"ab\"\nx = 'ol'\n";
        assert_eq!(
            concealed(source, true),
            "email = \"j***********\" # j**@b.example\nkind = \"person\"\ntoken = \"**\"\nx = 'o*'\n"
        );
        assert_eq!(concealed(source, false), source.replace("\"ab\"", "\"**\""));
    }

    #[test]
    fn what_is_masked_stays_as_it_is() {
        let once = redacted("anna@b.example +48221234567").into_owned();
        assert_eq!(redacted(&once), once);
    }
}
