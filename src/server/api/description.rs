//! The `OpenAPI` description of the API, generated from the handlers and the wire types.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use serde_json::Value as Json;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, OpenApi};

use super::shapes;
use crate::language::Text;
use crate::portal::wire::{FieldProblem, Problem};
use crate::server::refusal::RefusalKind;
use crate::server::state::Portal;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "contactctl portal",
        description = "Contact information of partner accounts. Errors are problem details \
            (RFC 9457) with a stable `type`, and with the rule and the place of each fault.",
        license(name = "MIT OR Apache-2.0")
    ),
    tags(
        (name = "portal", description = "The portal itself"),
        (name = "accounts", description = "Accounts and their gate"),
        (name = "contact information", description = "The record that messages are routed by"),
        (name = "users", description = "Who has access to an account"),
        (name = "events", description = "What people are told of"),
        (name = "operation", description = "For whoever runs the portal")
    ),
    components(schemas(Problem, FieldProblem))
)]
struct Description;

/// Returns the description without its paths.
pub(super) fn base() -> utoipa::openapi::OpenApi {
    let mut description = Description::openapi();
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("A token made by `contactctl portal token create`"));
    let components = description.components.get_or_insert_default();
    components.add_security_scheme("token", SecurityScheme::Http(token.build()));
    description
}

/// Returns the router of `/openapi.json`.
pub(super) fn route(description: &utoipa::openapi::OpenApi) -> Router<Portal> {
    let mut json = serde_json::to_value(description).expect("the description has a JSON form");
    for parameter in shapes::parameters(&mut json) {
        never_null(parameter);
    }
    shapes::add(&mut json);
    let text: Arc<str> = json.to_string().into();
    Router::new().route(
        "/openapi.json",
        get(move || {
            let body = text.to_string();
            async move { ([(header::CONTENT_TYPE, "application/json")], body) }
        }),
    )
}

/// Removes `null` from the types of a parameter. An optional header or parameter of the query may
/// be absent, but cannot be `null`.
fn never_null(parameter: &mut Json) {
    if let Some(kind) = parameter["schema"].get_mut("type")
        && let Some(kinds) = kind.as_array_mut()
    {
        kinds.retain(|kind| kind != "null");
        if let [only] = &kinds[..] {
            *kind = only.clone();
        }
    }
}

/// The refusals of every operation that reads.
pub(super) struct ReadRefusals;

impl IntoResponses for ReadRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let writing = [
            RefusalKind::MalformedBody,
            RefusalKind::AccountExists,
            RefusalKind::Changed,
            RefusalKind::TooSlow,
            RefusalKind::BodyTooLarge,
            RefusalKind::WrongMediaType,
            RefusalKind::BodyRefused,
            RefusalKind::RecordRefused,
            RefusalKind::ProfileRefused,
            RefusalKind::UsersRefused,
            RefusalKind::IdempotencyKeyReused,
            RefusalKind::PreconditionRequired,
        ];
        described(
            RefusalKind::ALL
                .into_iter()
                .filter(|kind| !writing.contains(kind)),
        )
    }
}

/// The refusals of every operation that writes.
pub(super) struct WriteRefusals;

impl IntoResponses for WriteRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let reading = [
            RefusalKind::NoRecord,
            RefusalKind::ContactInformationRequired,
        ];
        described(
            RefusalKind::ALL
                .into_iter()
                .filter(|kind| !reading.contains(kind)),
        )
    }
}

/// Returns a response for each status, which names the kinds of refusal with that status.
pub(super) fn described(
    kinds: impl Iterator<Item = RefusalKind>,
) -> BTreeMap<String, RefOr<Response>> {
    let mut by_status: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for kind in kinds {
        let status = kind.status().as_u16().to_string();
        let line = format!(
            "{} (`urn:contactctl:problem:{}`)",
            Text::new(kind.title()),
            kind.name()
        );
        by_status.entry(status).or_default().push(line);
    }
    by_status
        .into_iter()
        .map(|(status, lines)| (status, RefOr::T(response(&lines))))
        .collect()
}

fn response(lines: &[String]) -> Response {
    let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem")));
    ResponseBuilder::new()
        .description(lines.join("; "))
        .content("application/problem+json", problem.build())
        .build()
}
