//! The bytes of a body.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, Bytes, HttpBody};

use crate::language::{Text, id};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::Portal;

/// The number of bytes over the limit that are read and discarded. Without that, a client that is
/// still sending would see a broken connection instead of the refusal.
const DISCARDED: usize = 8 * 1024 * 1024;

/// The number of bytes over the limit up to which a form is handed back.
const HANDED_BACK: usize = 4 * 1024 * 1024;

/// Reads the whole body.
///
/// # Errors
///
/// If the body is longer or slower than the portal's limits allow.
pub(in crate::server) async fn read_body(portal: &Portal, body: Body) -> Result<Bytes, Refusal> {
    read_in_time(portal, body, portal.limits().body_bytes).await
}

/// Reads the whole body of a form. One that is longer than the portal's limit is read as well, to
/// be handed back, unless it is very long.
///
/// # Errors
///
/// If the body is very long or slower than the portal's limits allow.
pub(in crate::server) async fn read_form(portal: &Portal, body: Body) -> Result<Bytes, Refusal> {
    let limit = portal.limits().body_bytes.saturating_add(HANDED_BACK);
    read_in_time(portal, body, limit).await
}

async fn read_in_time(portal: &Portal, body: Body, limit: usize) -> Result<Bytes, Refusal> {
    tokio::time::timeout(portal.limits().body_time, read(body, limit))
        .await
        .map_err(|_elapsed| Refusal::new(RefusalKind::TooSlow, Text::new(id::REFUSED_BODY_LATE)))?
}

async fn read(mut body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let mut bytes = Vec::new();
    let mut total = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_error| {
            Refusal::new(
                RefusalKind::MalformedRequest,
                Text::new(id::REFUSED_BODY_BROKEN),
            )
        })?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        total += data.len();
        if total <= limit {
            bytes.extend_from_slice(&data);
        } else if total > limit.saturating_add(DISCARDED) {
            break;
        }
    }
    if total > limit {
        let detail = Text::new(id::REFUSED_BODY_SIZE).with("limit", limit.to_string());
        return Err(Refusal::new(RefusalKind::BodyTooLarge, detail));
    }
    Ok(bytes.into())
}
