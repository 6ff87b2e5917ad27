//! A request that was answered, as operators get to know of it.

use std::time::Duration;

use axum::http::Method;
use jiff::Timestamp;
use serde_json::json;

/// A request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredRequest {
    /// The method.
    pub method: Method,
    /// The route, with the names of its parts instead of their values; none if nothing is there.
    pub route: Option<String>,
    /// The answer's status.
    pub status: u16,
    /// How long the answer took.
    pub took: Duration,
    /// Why the portal itself failed, if it did.
    pub failure: Option<String>,
}

impl AnsweredRequest {
    /// The request as a line of a log, without names, addresses or values.
    #[must_use]
    pub fn to_json(&self, at: Timestamp) -> String {
        let mut line = json!({
            "at": at.strftime("%FT%T%.3fZ").to_string(),
            "method": method_name(&self.method),
            "route": self.route,
            "status": self.status,
            "milliseconds": self.took.as_millis(),
        });
        if let Some(failure) = &self.failure {
            line["failure"] = failure.as_str().into();
        }
        line.to_string()
    }
}

/// A method's name; only of those that the portal knows, since a client may send any word.
pub(in crate::server) fn method_name(method: &Method) -> &str {
    match method.as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "DELETE") => known,
        _ => "other",
    }
}
