//! The media type of a body.

use axum::http::{HeaderMap, header};

/// Returns `true` if `Content-Type` is `expected`, whatever its parameters.
pub(in crate::server) fn is_media_type(headers: &HeaderMap, expected: &str) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case(expected))
}
