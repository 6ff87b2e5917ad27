//! The words that messages are made of.

use std::fmt::Display;

use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::types::JsonType;
use serde_json::Value as Json;

use crate::document::{Node, Value};
use crate::language::{Argument, Text, id};
use crate::text::quoted;

/// The most values that a help lists.
const LISTED: usize = 12;

/// Returns the words for a value in a message: its text, or its type.
pub(super) fn value_of(node: &Node<'_>) -> Argument {
    match &node.value {
        Value::String(text) if text.is_empty() => Text::new(id::EMPTY_STRING).into(),
        Value::String(text) | Value::Datetime(text) => quoted(text).into(),
        Value::Integer(number) => format!("`{number}`").into(),
        Value::Boolean(value) => format!("`{value}`").into(),
        Value::Oversized | Value::Unread | Value::Float(_) | Value::Array(_) | Value::Table(_) => {
            Text::new(id::KIND).with("found", node.kind()).into()
        }
    }
}

/// Returns the integer that a float such as `1.0` was meant to be, as it is written. `None` if it has
/// a fraction, or is too large for a float to tell it from its neighbours.
pub(super) fn whole(float: f64) -> Option<String> {
    let is_exact = float.fract() == 0.0 && float.abs() < 1e15;
    // The sum turns `-0.0` into `0.0`.
    is_exact.then(|| format!("`{:.0}`", float + 0.0))
}

/// Returns the unit of a limit, by its name in the catalogues.
pub(super) fn unit(kind: &Kind) -> &'static str {
    match kind {
        Kind::MinLength { .. } | Kind::MaxLength { .. } => "characters",
        Kind::MinProperties { .. } | Kind::MaxProperties { .. } => "keys",
        _ => "entries",
    }
}

/// Returns the type of a key's value, by its name in the catalogues. No schema of a file has
/// several types for a key.
pub(super) fn type_name(kind: &TypeKind) -> &'static str {
    let json_type = match kind {
        TypeKind::Single(one) => *one,
        TypeKind::Multiple(several) => several.iter().next().unwrap_or(JsonType::String),
    };
    match json_type {
        JsonType::Array => "array",
        JsonType::Boolean => "boolean",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::Object => "table",
        JsonType::String | JsonType::Null => "string",
    }
}

/// Returns the words for a format, by its title in a schema.
pub(super) fn form(title: &str) -> Text {
    let words: Vec<_> = title
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug = words.join("-").to_ascii_lowercase();
    Text::by_name(format!("form-{slug}"))
}

pub(super) fn strings(options: &Json) -> Vec<&str> {
    options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect()
}

/// Returns the values of a list as messages show them: strings without their quotes.
pub(super) fn shown_values(options: &Json) -> Vec<String> {
    let values = options.as_array().into_iter().flatten();
    values
        .map(|value| match value {
            Json::String(text) => text.clone(),
            other => other.to_string(),
        })
        .collect()
}

/// Returns the first values of a list, and the number of the others.
pub(super) fn list<S: Display>(values: &[S]) -> Argument {
    let quoted: Vec<_> = values
        .iter()
        .take(LISTED)
        .map(|value| format!("`{value}`"))
        .collect();
    let shown = quoted.join(", ");
    match values.len().saturating_sub(LISTED) {
        0 => shown.into(),
        more => Text::new(id::LIST_AND_MORE)
            .with("shown", shown)
            .with("more", more)
            .into(),
    }
}

/// Returns a JSON value as TOML writes it inline.
pub(super) fn toml_form(value: &Json) -> String {
    match value {
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(toml_form).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}
