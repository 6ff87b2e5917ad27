//! A form as it is sent: accepted from a page of this portal and from nowhere else.
//!
//! A form that was filled in before the session ended is not lost: it is handed back, to be sent
//! again after signing in. So is a form that is too large, to be shortened.

use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;

use super::layout::{CSRF, PageError, ReturnedForm};
use super::visit::{PageSession, Visit};
use crate::language::{Text, id};
use crate::server::http::extract::read_form;
use crate::server::http::media_type::is_media_type;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::Portal;

/// A form with the session that it was sent in.
#[derive(Debug)]
pub(super) struct SentForm {
    pub session: PageSession,
    pub fields: FormFields,
}

/// Names and values in the order of the form. A name may occur more than once.
#[derive(Debug, Clone, Default)]
pub(super) struct FormFields(Vec<(String, String)>);

impl FormFields {
    /// Returns the first value of this name, or an empty text.
    pub fn get<'f>(&'f self, name: &str) -> &'f str {
        self.all(name).next().unwrap_or_default()
    }

    /// Returns all names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Returns all values of this name.
    pub fn all<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

impl FromRequest<Portal> for SentForm {
    type Rejection = PageError;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, PageError> {
        let (parts, body) = request.into_parts();
        if is_cross_site(&parts.headers) {
            let detail = Text::new(id::REFUSED_CROSS_SITE);
            return Err(Refusal::new(RefusalKind::Forbidden, detail).into());
        }
        if !is_media_type(&parts.headers, "application/x-www-form-urlencoded") {
            let detail = Text::new(id::REFUSED_FORM_TYPE);
            return Err(Refusal::new(RefusalKind::WrongMediaType, detail).into());
        }
        let bytes = read_form(portal, body).await?;
        let (proof, fields): (Vec<_>, Vec<_>) = form_urlencoded::parse(&bytes)
            .into_owned()
            .partition(|(name, _)| name == CSRF);
        let token = proof.first().map_or("", |(_, token)| token);
        let limit = portal.limits().body_bytes;
        if bytes.len() > limit {
            return Err(PageError::Returned(ReturnedForm::too_large(fields, limit)));
        }
        let visit = parts.extensions.get::<Visit>();
        match visit.and_then(|visit| visit.session.clone()) {
            Some(session) if session.vouches(token) => Ok(Self {
                session,
                fields: FormFields(fields),
            }),
            // The form of "Sign out" has no fields: nothing was typed that could be lost.
            None if fields.is_empty() => Err(PageError::SignIn(id::PAGE_NOT_SIGNED_IN)),
            _ => Err(PageError::Returned(ReturnedForm::of_ended_session(fields))),
        }
    }
}

/// Returns `true` if the browser reports that a page of another site sent the request. The CSRF
/// token is the proof; this check refuses early, and does not depend on the session.
fn is_cross_site(headers: &HeaderMap) -> bool {
    let Some(site) = header(headers, "sec-fetch-site") else {
        // An older browser: all that there is to compare is `Origin` with `Host`.
        return header(headers, "origin").is_some_and(|origin| {
            let host = origin.split_once("://").map(|(_, host)| host);
            origin != "null" && host != header(headers, "host")
        });
    };
    !matches!(site, "same-origin" | "none")
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
