//! Secrets, by their form: tokens of services, keys and the passwords in URLs.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::{Span, hidden};

/// The forms of tokens that nobody writes by chance.
const TOKENS: &str = r"(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|gl[a-z]{2,5}-[A-Za-z0-9_.-]{20,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[A-Za-z0-9-]{10,}|A[KS]IA[0-9A-Z]{16}\b|cctl_[0-9a-f]{16,}|sk_live_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{30,}|eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,})";

/// A private key in PEM (RFC 7468), to its end or to the end of the text.
const KEYS: &str =
    r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|\z)";

static SECRETS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("{TOKENS}|{KEYS}")).expect("a pattern"));

/// The user and password of a URL.
static USER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"[A-Za-z][A-Za-z0-9+.-]*://([^\s/?#"'`<>]+)@"#).expect("a pattern")
});

/// Returns the places of the secrets in `text`, by their form.
#[must_use]
pub fn find_secrets(text: &str) -> Vec<Span> {
    let found = SECRETS.find_iter(text);
    found.map(|found| found.range().into()).collect()
}

/// Masks the secrets in `text`, also those in URLs. Line breaks and the number of characters stay.
#[must_use]
pub fn without_secrets(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    // Nearly every text has neither.
    if text.contains("://") && USER.is_match(&text) {
        let places = USER.captures_iter(&text).map(|found| found.get(1));
        let places = places.flatten().map(|user| user.range().into()).collect();
        text = Cow::Owned(with_hidden(&text, places));
    }
    let places = find_secrets(&text);
    if !places.is_empty() {
        text = Cow::Owned(with_hidden(&text, places));
    }
    text
}

/// Hides the parts of `text` at `places`, but keeps their line breaks.
fn with_hidden(text: &str, places: Vec<Span>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for place in places {
        out.push_str(&text[end..place.start]);
        let lines: Vec<_> = text[place.start..place.end]
            .split('\n')
            .map(hidden)
            .collect();
        out.push_str(&lines.join("\n"));
        end = place.end;
    }
    out.push_str(&text[end..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_known_by_its_form() {
        let letters = "0123456789abcdef0123456789abcdef";
        for secret in [
            format!("ghp_{letters}"),
            format!("github_pat_{letters}"),
            format!("glpat-{letters}"),
            format!("xoxb-{letters}"),
            "AKIAABCDEFGHIJKLMNOP".to_owned(),
            format!("cctl_{letters}{letters}"),
            format!("eyJ{letters}.eyJ{letters}.{letters}"),
        ] {
            let text = format!("key = \"{secret}\" # x");
            let masked = without_secrets(&text);
            assert!(!masked.contains(&secret[..12]), "{masked}");
            assert_eq!(masked.chars().count(), text.chars().count());
            assert!(masked.starts_with("key = \"***") && masked.ends_with("\" # x"));
            assert!(!find_secrets(&secret).is_empty());
        }
        let key =
            "a\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\nc";
        let masked = without_secrets(key);
        assert_eq!(masked.lines().count(), key.lines().count());
        assert!(
            masked.starts_with("a\n***") && masked.ends_with("**\nc") && !masked.contains("b3Bl")
        );
        for text in ["cctl_", "glpat-", "sha256-abc", "github_pat", "AKIA"] {
            assert_eq!(without_secrets(text), text);
        }
    }

    #[test]
    fn the_user_of_a_url_is_masked() {
        assert_eq!(
            without_secrets("`https://ci:p%40ss@portal.example/v1` https://a.example/@b"),
            "`https://*********@portal.example/v1` https://a.example/@b"
        );
    }
}
