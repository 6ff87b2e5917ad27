//! The routes for operators: health, readiness and metrics.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use super::description::ReadRefusals;
use crate::server::http::extract::Caller;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::StoreFault;

/// Whether the process answers.
#[utoipa::path(
    get,
    path = "/healthz",
    operation_id = "getHealth",
    tag = "operation",
    responses((status = 200, description = "It does", body = String, content_type = "text/plain"))
)]
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// Whether the database can be read and written. After a write that the disk did not take, that is
/// so again when it takes another one.
#[utoipa::path(
    get,
    path = "/readyz",
    operation_id = "getReadiness",
    tag = "operation",
    responses(
        (status = 200, description = "It can", body = String, content_type = "text/plain"),
        (status = 503, description = "It is busy, or cannot write", body = crate::portal::wire::Problem,
         content_type = "application/problem+json"),
    )
)]
pub(super) async fn ready(State(portal): State<Portal>) -> Result<&'static str, Refusal> {
    if portal.is_unwritable() {
        portal.store().check_room().await?;
        portal.set_writable(true);
    } else {
        portal.store().check_use().await?;
    }
    Ok("ok\n")
}

/// What was answered and how fast, for Prometheus. No address, name or value is in it. A token for
/// all accounts is needed.
#[utoipa::path(
    get,
    path = "/metrics",
    operation_id = "getMetrics",
    tag = "operation",
    responses(
        (status = 200, description = "The figures", body = String, content_type = "text/plain"),
        ReadRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn metrics(
    State(portal): State<Portal>,
    caller: Caller,
) -> Result<impl IntoResponse, Refusal> {
    caller.check_all_accounts()?;
    let form = "text/plain; version=0.0.4; charset=utf-8";
    let waiting: Result<_, StoreFault> = portal.store().read(|tx| tx.waiting_mail()).await;
    Ok(([(header::CONTENT_TYPE, form)], portal.metrics(waiting?)))
}
