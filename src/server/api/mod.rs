//! The API under `/v1`. A handler reads its request, does one thing in the store and answers.

mod accounts;
mod contact_information;
mod description;
mod environment;
mod events;
mod health;
mod history;
mod overview;
mod page;
mod portal;
mod profile;
mod shapes;
mod users;

use axum::Router;
use axum::http::Method;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::server::state::Portal;

/// Returns the router of the API, of its description and of the routes for operators.
pub(super) fn routes() -> Router<Portal> {
    let (router, description) = described().split_for_parts();
    router.merge(description::route(&description))
}

fn described() -> OpenApiRouter<Portal> {
    OpenApiRouter::with_openapi(description::base())
        .routes(routes!(portal::show))
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

/// Returns method and path of every operation.
pub(super) fn known() -> Vec<(Method, String)> {
    let (_, description) = described().split_for_parts();
    let mut operations = Vec::new();
    for (path, item) in description.paths.paths {
        for (method, operation) in [
            (Method::GET, item.get),
            (Method::POST, item.post),
            (Method::PUT, item.put),
            (Method::DELETE, item.delete),
            (Method::PATCH, item.patch),
        ] {
            if operation.is_some() {
                operations.push((method, path.clone()));
            }
        }
    }
    operations
}
