//! The language of a page: the one that the visitor chose, else the first that their browser asks
//! for and the portal speaks.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::language::Language;
use crate::server::http::extract::Parameters;
use crate::server::pages::layout::instead::Instead;
use crate::server::pages::visit::visitor::cookies;
use crate::server::refusal::{Refusal, Sort};

const COOKIE: &str = "contactctl-language";

/// How long the choice is kept, in seconds: a year.
const SECONDS: u32 = 365 * 24 * 60 * 60;

/// The language that a request is to be answered in.
pub(in crate::server::pages) fn of(headers: &HeaderMap) -> Language {
    let chosen = cookies(headers).find(|(name, _)| *name == COOKIE);
    let chosen = chosen.and_then(|(_, tag)| Language::of_locale(tag));
    chosen.or_else(|| accepted(headers)).unwrap_or_default()
}

fn accepted(headers: &HeaderMap) -> Option<Language> {
    let accept = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wishes: Vec<_> = accept.split(',').filter_map(wish).collect();
    // Stable: of equal wishes the first counts.
    wishes.sort_by(|one, other| other.1.total_cmp(&one.1));
    wishes.first().map(|(language, _)| *language)
}

/// A language and how much it is wished for.
fn wish(range: &str) -> Option<(Language, f32)> {
    let (tag, quality) = match range.split_once(';') {
        Some((tag, quality)) => (tag, quality.trim().strip_prefix("q=")?.parse().ok()?),
        None => (range, 1.0),
    };
    let language = Language::of_locale(tag.trim())?;
    (quality > 0.0).then_some((language, quality))
}

#[derive(Debug, Deserialize)]
pub(in crate::server::pages) struct Next {
    #[serde(default)]
    next: String,
}

/// `GET /language/{tag}`: keeps the choice, and goes back to where it was made.
pub(in crate::server::pages) async fn choose(
    Path(tag): Path<String>,
    next: Result<Parameters<Next>, Refusal>,
) -> Result<Response, Instead> {
    let Parameters(Next { next }) = next?;
    let Some(language) = Language::of_locale(&tag) else {
        return Err(Refusal::new(Sort::NotFound, "the portal does not speak it").into());
    };
    let text = format!(
        "{COOKIE}={}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax",
        language.tag()
    );
    let cookie = HeaderValue::from_str(&text).expect("a language's tag is ASCII");
    let back = Redirect::to(if is_ours(&next) { &next } else { "/accounts" });
    Ok(([(header::SET_COOKIE, cookie)], back).into_response())
}

/// Whether a target is a path of this portal and cannot be read as another host.
fn is_ours(target: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    target.starts_with('/') && !target.starts_with("//") && target.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(accept: &str, cookie: &str) -> Language {
        let mut headers = HeaderMap::new();
        let value = |text: &str| HeaderValue::from_str(text).expect("text");
        headers.insert(header::ACCEPT_LANGUAGE, value(accept));
        headers.insert(header::COOKIE, value(cookie));
        of(&headers)
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

    #[test]
    fn only_own_pages_are_gone_back_to() {
        assert!(is_ours("/accounts?search=a"));
        for target in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://e",
            "/a\r\nb",
            "/ą",
        ] {
            assert!(!is_ours(target), "{target}");
        }
    }
}
