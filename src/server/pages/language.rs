//! The choice of a language.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::layout::PageError;
use super::visit::cookies::LANGUAGE_COOKIE;
use crate::language::{Language, Text, id};
use crate::server::http::extract::QueryParameters;
use crate::server::refusal::{Refusal, RefusalKind};

/// The lifetime of the choice, in seconds: a year.
const SECONDS: u32 = 365 * 24 * 60 * 60;

/// The page to return to after the choice.
#[derive(Debug, Deserialize)]
pub(super) struct LanguageQuery {
    #[serde(default)]
    next: String,
}

/// `GET /language/{tag}`: keeps the choice, and redirects to the page where it was made.
pub(super) async fn choose(
    Path(tag): Path<String>,
    query: Result<QueryParameters<LanguageQuery>, Refusal>,
) -> Result<Response, PageError> {
    let QueryParameters(LanguageQuery { next }) = query?;
    let Some(language) = Language::of_locale(&tag) else {
        return Err(Refusal::new(RefusalKind::NotFound, Text::new(id::REFUSED_LANGUAGE)).into());
    };
    let text = format!(
        "{LANGUAGE_COOKIE}={}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax",
        language.tag()
    );
    let cookie = HeaderValue::from_str(&text).expect("a language's tag is ASCII");
    let back = Redirect::to(if is_ours(&next) { &next } else { "/accounts" });
    Ok(([(header::SET_COOKIE, cookie)], back).into_response())
}

/// Returns `true` if a target is a path of this portal, and no browser reads it as another host.
fn is_ours(target: &str) -> bool {
    target.starts_with('/')
        && !target.starts_with("//")
        // Browsers take a backslash for a slash.
        && target
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

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
