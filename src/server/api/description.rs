//! The API's description of itself: made from the handlers and the wire types.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use serde_json::Value as Json;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, OpenApi};

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
        (name = "accounts", description = "Accounts and their gate"),
        (name = "contact information", description = "The record that messages are routed by"),
        (name = "users", description = "Who has access to an account"),
        (name = "events", description = "What people are told of"),
        (name = "operation", description = "For whoever runs the portal")
    ),
    components(schemas(Problem, FieldProblem))
)]
struct Description;

/// The description without its paths.
pub(super) fn base() -> utoipa::openapi::OpenApi {
    let mut description = Description::openapi();
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("A token made by `contactctl portal token create`"));
    let components = description.components.get_or_insert_default();
    components.add_security_scheme("token", SecurityScheme::Http(token.build()));
    description
}

/// `/openapi.json`.
pub(super) fn route(description: &utoipa::openapi::OpenApi) -> Router<Portal> {
    let json = serde_json::to_value(description);
    let mut json = json.expect("the description has a JSON form");
    for parameter in parameters(&mut json) {
        never_null(parameter);
    }
    let text: Arc<str> = json.to_string().into();
    let answer = move || {
        let body = text.to_string();
        async move { ([(header::CONTENT_TYPE, "application/json")], body) }
    };
    Router::new().route("/openapi.json", get(answer))
}

/// The parameters of all calls.
fn parameters(description: &mut Json) -> impl Iterator<Item = &mut Json> {
    let paths = description["paths"].as_object_mut();
    let calls = paths.into_iter().flat_map(|paths| paths.values_mut());
    let calls = calls.filter_map(Json::as_object_mut);
    calls
        .flat_map(|calls| calls.values_mut())
        .filter_map(|call| call.get_mut("parameters")?.as_array_mut())
        .flatten()
}

/// A header or a part of the query is text or absent: what may be left out is no `null`.
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

/// The refusals of every call that reads.
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

/// The refusals of every call that writes.
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

/// One response per status, which names its sorts.
pub(super) fn described(
    kinds: impl Iterator<Item = RefusalKind>,
) -> BTreeMap<String, RefOr<Response>> {
    let mut by_status: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for kind in kinds {
        let (status, name, title) = (kind.status(), kind.name(), kind.title());
        let line = format!("{title} (`urn:contactctl:problem:{name}`)");
        let lines = by_status.entry(status.as_u16().to_string()).or_default();
        lines.push(line);
    }
    let response = |(status, lines): (String, Vec<String>)| {
        let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem")));
        let response = ResponseBuilder::new()
            .description(lines.join("; "))
            .content("application/problem+json", problem.build());
        (status, RefOr::T(response.build()))
    };
    by_status.into_iter().map(response).collect()
}
