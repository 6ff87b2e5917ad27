//! Bodies of requests, watched: after an answer that did not need the whole body, the rest of it would be
//! taken for the next request, so the connection ends.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderValue, Request, Response, header};
use hyper::body::{Frame, Incoming, SizeHint};

/// Tells whether the body of a request was read to its end.
#[derive(Debug, Clone)]
pub(in crate::server) struct BodyEnd(Arc<AtomicBool>);

struct WatchedBody {
    body: Incoming,
    end: BodyEnd,
}

/// Returns `request` with a body that is watched.
pub(in crate::server) fn watched(request: Request<Incoming>) -> (Request<Body>, BodyEnd) {
    let end = BodyEnd(Arc::new(AtomicBool::new(request.body().is_end_stream())));
    let watched = end.clone();
    let request = request.map(|body| Body::new(WatchedBody { body, end: watched }));
    (request, end)
}

impl BodyEnd {
    /// Makes `response` the last one of its connection if the body was not read to its end.
    pub(in crate::server) fn close_unless_read<B>(&self, response: &mut Response<B>) {
        if !self.0.load(Ordering::Acquire) {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(header::CONNECTION, close);
        }
    }
}

impl HttpBody for WatchedBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if matches!(polled, Poll::Ready(None)) || self.body.is_end_stream() {
            self.end.0.store(true, Ordering::Release);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
