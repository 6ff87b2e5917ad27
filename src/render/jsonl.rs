//! JSON Lines: one JSON object a line for each finding, for readers that take them one by one. The
//! schema is the definition `line` of `schemas/diagnostics.schema.json`.

use serde::Serialize;

use super::Export;
use super::entry::entries;
use super::json::{FindingJson, SCHEMA_VERSION};
use crate::text::printable_json;

#[derive(Debug, Serialize)]
struct LineJson<'f> {
    schema_version: u32,
    #[serde(flatten)]
    finding: FindingJson<'f>,
}

/// The findings, one line each; empty if there are no findings.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let mut out = String::new();
    for entry in &entries(export) {
        let line = LineJson {
            schema_version: SCHEMA_VERSION,
            finding: FindingJson::from(entry),
        };
        let json = serde_json::to_string(&line).expect("plain structs are JSON");
        out.push_str(&printable_json(&json));
        out.push('\n');
    }
    out
}
