//! An answered request, as operators see it.

use std::time::Duration;

use axum::http::Method;
use jiff::Timestamp;
use serde_json::json;

/// An answered request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredRequest {
    /// The method.
    pub method: Method,
    /// The route, with the names of its parameters in place of their values. `None` if no route
    /// matches.
    pub route: Option<String>,
    /// The status of the answer.
    pub status: u16,
    /// The time from the request to the answer.
    pub took: Duration,
    /// The reason, if the portal itself failed.
    pub failure: Option<String>,
}

impl AnsweredRequest {
    /// Returns the request as a line of a log. The line contains no names, addresses or values.
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

/// Returns the name of a method, or `other`: a client may send any word, and each would become a
/// label of the metrics.
pub(in crate::server) fn method_name(method: &Method) -> &str {
    match method.as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "DELETE") => known,
        _ => "other",
    }
}
