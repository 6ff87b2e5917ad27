//! The words that messages are made of.

use jsonschema::JsonTypeSet;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::types::JsonType;
use serde_json::Value as Json;

use crate::document::{Node, Value};
use crate::text::quoted;

/// At most this many values are listed in a help.
const LISTED: usize = 12;

/// A value as a message names it: what is written, or what sort of value it is.
pub(super) fn value_of(node: &Node<'_>) -> String {
    match &node.value {
        Value::String(text) if text.is_empty() => "an empty string".to_owned(),
        Value::String(text) | Value::Datetime(text) => quoted(text),
        Value::Integer(number) => format!("`{number}`"),
        Value::Boolean(value) => format!("`{value}`"),
        Value::Float(_) | Value::Array(_) | Value::Table(_) => node.kind_name().to_owned(),
    }
}

/// A limit with what it counts.
pub(super) fn count(limit: u64, kind: &Kind) -> String {
    let (one, many) = match kind {
        Kind::MinLength { .. } | Kind::MaxLength { .. } => ("character", "characters"),
        Kind::MinProperties { .. } | Kind::MaxProperties { .. } => ("key", "keys"),
        _ => ("entry", "entries"),
    };
    format!("{limit} {}", if limit == 1 { one } else { many })
}

pub(super) fn type_names(kind: &TypeKind) -> String {
    let name = |kind: JsonType| match kind {
        JsonType::Array => "an array",
        JsonType::Boolean => "`true` or `false`",
        JsonType::Integer => "an integer",
        JsonType::Null => "nothing",
        JsonType::Number => "a number",
        JsonType::Object => "a table",
        JsonType::String => "a string",
    };
    match kind {
        TypeKind::Single(kind) => name(*kind).to_owned(),
        TypeKind::Multiple(kinds) => {
            let names = |kinds: &JsonTypeSet| kinds.iter().map(name).collect::<Vec<_>>();
            names(kinds).join(" or ")
        }
    }
}

pub(super) fn strings(options: &Json) -> Vec<&str> {
    options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect()
}

/// The first values of a list, and how many more there are.
pub(super) fn list(values: &[&str]) -> String {
    let shown: Vec<_> = values
        .iter()
        .take(LISTED)
        .map(|value| format!("`{value}`"))
        .collect();
    match values.len().saturating_sub(LISTED) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// A JSON value as TOML writes it inline.
pub(super) fn toml_form(value: &Json) -> String {
    match value {
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(toml_form).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}
