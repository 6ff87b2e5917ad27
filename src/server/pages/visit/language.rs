//! The language of a page: the one that the visitor chose, or else the first supported one that
//! the browser asks for.

use axum::http::{HeaderMap, header};

use super::cookies::{self, LANGUAGE_COOKIE};
use crate::language::Language;

/// Returns the language to answer a request in.
pub(super) fn of_request(headers: &HeaderMap) -> Language {
    cookies::read(headers, LANGUAGE_COOKIE)
        .and_then(Language::of_locale)
        .or_else(|| accepted(headers))
        .unwrap_or_default()
}

/// Returns the supported language with the highest quality in `Accept-Language` (RFC 9110,
/// section 12.5.4).
fn accepted(headers: &HeaderMap) -> Option<Language> {
    let accept = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut ranges: Vec<_> = accept.split(',').filter_map(language_range).collect();
    // The sort is stable: of two ranges with the same quality, the first one counts.
    ranges.sort_by(|one, other| other.1.total_cmp(&one.1));
    ranges.first().map(|(language, _)| *language)
}

/// Reads a language range and its quality. Returns `None` for a language that is not supported or
/// not acceptable (quality 0).
fn language_range(range: &str) -> Option<(Language, f32)> {
    let (tag, quality) = match range.split_once(';') {
        Some((tag, quality)) => (tag, quality.trim().strip_prefix("q=")?.parse().ok()?),
        None => (range, 1.0),
    };
    let language = Language::of_locale(tag.trim())?;
    (quality > 0.0).then_some((language, quality))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn asked(accept: &str, cookie: &str) -> Language {
        let mut headers = HeaderMap::new();
        for (name, text) in [(header::ACCEPT_LANGUAGE, accept), (header::COOKIE, cookie)] {
            headers.insert(name, HeaderValue::from_str(text).expect("text"));
        }
        of_request(&headers)
    }

    #[test]
    fn the_choice_counts_before_the_browser() {
        assert_eq!(asked("pl-PL,pl;q=0.9,en;q=0.8", ""), Language::Polish);
        assert_eq!(asked("en;q=0.5, pl;q=0.7", ""), Language::Polish);
        assert_eq!(asked("de, en, pl", ""), Language::English);
        assert_eq!(asked("pl;q=0, de", ""), Language::English);
        assert_eq!(asked("pl;q=x,,;", ""), Language::English);
        assert_eq!(
            asked("pl", "a=b; contactctl-language=en"),
            Language::English
        );
    }
}
