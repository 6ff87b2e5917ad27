//! The API under `/v1`. A handler reads its request, does one thing in the store and answers.

mod accounts;
mod contact_information;
mod description;
mod events;
mod health;
mod history;
mod newest;
mod overview;
mod profile;
mod users;

use axum::Router;
use axum::http::Method;
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::contact::Environment;
use crate::server::state::Portal;

/// The routes of the API, its description and its health.
pub(super) fn routes() -> Router<Portal> {
    let (router, description) = described().split_for_parts();
    router.merge(description::route(&description))
}

fn described() -> OpenApiRouter<Portal> {
    OpenApiRouter::with_openapi(description::base())
        .routes(routes!(accounts::list, profile::create))
        .routes(routes!(accounts::show, profile::replace))
        .routes(routes!(
            contact_information::show,
            contact_information::replace
        ))
        .routes(routes!(users::show, users::replace))
        .routes(routes!(history::show))
        .routes(routes!(overview::show))
        .routes(routes!(events::list, events::raise))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(health::metrics))
}

/// Method and path of every call.
pub(super) fn known() -> Vec<(Method, String)> {
    let (_, description) = described().split_for_parts();
    let paths = description.paths.paths.into_iter();
    paths
        .flat_map(|(path, item)| {
            let methods = [
                (Method::GET, item.get),
                (Method::POST, item.post),
                (Method::PUT, item.put),
                (Method::DELETE, item.delete),
                (Method::PATCH, item.patch),
            ];
            let there = methods.into_iter().filter(|(_, call)| call.is_some());
            there
                .map(|(method, _)| (method, path.clone()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Which of an account's two records.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EnvironmentQuery {
    /// `sandbox` or `production`.
    #[param(value_type = String, pattern = "^(sandbox|production)$", example = "production")]
    environment: Environment,
}
