//! What a form sends: taken from who is signed in and filled it in here, and from nobody else.
//!
//! A form that was filled in before the session ended is not thrown away: what was typed comes
//! back, to be sent again by whoever has signed in anew.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use maud::{Markup, html};

use super::instead::Instead;
use super::session::Session;
use super::visit::Visit;
use crate::contact::Field;
use crate::language::id;
use crate::server::extract::read_body;
use crate::server::refusal::{Refusal, Sort};
use crate::server::state::Portal;

/// The field that proves that a form is one of ours.
const CSRF: &str = "csrf";

/// The fields of a form that nobody types into.
const UNTYPED: [&str; 4] = ["version", "base", "action", "key"];

/// A form that was sent, in the order of its fields.
#[derive(Debug)]
pub(super) struct Form {
    pub session: Session,
    pub fields: Fields,
}

/// Names and values, in their order; a name may come again.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of this name; empty without one.
    pub fn get<'f>(&'f self, name: &str) -> &'f str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of this name.
    pub fn all<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        let named = self.0.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }
}

/// What was sent with a form that nobody vouched for.
#[derive(Debug, Clone)]
pub(super) struct Kept(Fields);

impl FromRequest<Portal> for Form {
    type Rejection = Instead;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Instead> {
        let (parts, body) = request.into_parts();
        ours(&parts.headers)?;
        form_content(&parts.headers)?;
        let bytes = read_body(portal, body).await?;
        let pairs = form_urlencoded::parse(&bytes).into_owned();
        let mut fields = Fields(pairs.collect());
        let token = fields.get(CSRF).to_owned();
        fields.0.retain(|(name, _)| name != CSRF);
        let visit = parts.extensions.get::<Visit>();
        match visit.and_then(|visit| visit.session.clone()) {
            Some(session) if session.vouches(&token) => Ok(Self { session, fields }),
            _ => Err(Instead::Kept(Kept(fields))),
        }
    }
}

/// Whether a request comes from a page of this portal, as far as the browser says.
fn ours(headers: &HeaderMap) -> Result<(), Refusal> {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let foreign = match value("sec-fetch-site") {
        Some(site) => !matches!(site, "same-origin" | "none"),
        None => value("origin").is_some_and(|origin| {
            let host = origin.split_once("://").map(|(_, host)| host);
            origin != "null" && host != value("host")
        }),
    };
    if foreign {
        let detail = "the form was sent by a page of another site";
        return Err(Refusal::new(Sort::Forbidden, detail));
    }
    Ok(())
}

fn form_content(headers: &HeaderMap) -> Result<(), Refusal> {
    let value = headers.get(header::CONTENT_TYPE);
    let value = value.and_then(|value| value.to_str().ok());
    let essence = value.unwrap_or_default().split(';').next();
    let is_form = |essence: &str| {
        let essence = essence.trim();
        essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
    };
    if essence.is_some_and(is_form) {
        return Ok(());
    }
    let detail = "send the form as `application/x-www-form-urlencoded`";
    Err(Refusal::new(Sort::WrongMediaType, detail))
}

/// The hidden field that every form has.
pub(super) fn csrf(session: Option<&Session>) -> Markup {
    html! {
        @if let Some(session) = session {
            input type="hidden" name=(CSRF) value=(session.csrf());
        }
    }
}

impl Kept {
    /// The page that hands back what was typed, to be sent again.
    pub fn content(&self, visit: &Visit) -> Markup {
        let typed = |(name, value): &&(String, String)| {
            !UNTYPED.contains(&name.as_str()) && !value.trim().is_empty()
        };
        html! {
            h1 { (visit.say(id::PAGE_KEPT)) }
            @if visit.session.is_some() { p { (visit.say(id::PAGE_KEPT_EARLIER)) } }
            @else { p { (visit.say(id::PAGE_KEPT_ENDED)) } }
            form method="post" {
                (csrf(visit.session.as_ref()))
                @for (name, value) in &self.0.0 {
                    input type="hidden" name=(name) value=(value);
                }
                p { button.main type="submit" { (visit.say(id::PAGE_CONTINUE)) } }
            }
            section aria-labelledby="kept" {
                h2 #kept { (visit.say(id::PAGE_TYPED)) }
                dl {
                    @for (name, value) in self.0.0.iter().filter(typed) {
                        div {
                            @match Field::from_key(name) {
                                Some(field) => dt lang="en" { (field.label()) },
                                None => dt { (name) },
                            }
                            dd.typed { (value) }
                        }
                    }
                }
            }
        }
    }
}
