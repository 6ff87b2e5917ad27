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

/// Reads the whole body.
///
/// # Errors
///
/// If the body is longer or slower than the portal's limits allow.
pub(in crate::server) async fn read_body(portal: &Portal, body: Body) -> Result<Bytes, Refusal> {
    let limits = portal.limits();
    tokio::time::timeout(limits.body_time, read(body, limits.body_bytes))
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
