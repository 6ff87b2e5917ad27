//! The words that messages are made of.

use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::types::JsonType;
use serde_json::Value as Json;

use crate::document::{Node, Value};
use crate::language::{Argument, Text};
use crate::text::quoted;

/// At most this many values are listed in a help.
const LISTED: usize = 12;

/// A value as a message names it: what is written, or what kind of value it is.
pub(super) fn value_of(node: &Node<'_>) -> Argument {
    match &node.value {
        Value::String(text) if text.is_empty() => Text::new("empty-string").into(),
        Value::String(text) | Value::Datetime(text) => quoted(text).into(),
        Value::Integer(number) => format!("`{number}`").into(),
        Value::Boolean(value) => format!("`{value}`").into(),
        Value::Float(_) | Value::Array(_) | Value::Table(_) => {
            Text::new("kind").with("found", node.kind()).into()
        }
    }
}

/// What a limit counts, as the catalogues know it.
pub(super) fn unit(kind: &Kind) -> &'static str {
    match kind {
        Kind::MinLength { .. } | Kind::MaxLength { .. } => "characters",
        Kind::MinProperties { .. } | Kind::MaxProperties { .. } => "keys",
        _ => "entries",
    }
}

/// The type that a key takes, as the catalogues know it. No schema of a file has several for a key.
pub(super) fn type_name(kind: &TypeKind) -> &'static str {
    let kind = match kind {
        TypeKind::Single(kind) => *kind,
        TypeKind::Multiple(kinds) => kinds.iter().next().unwrap_or(JsonType::String),
    };
    match kind {
        JsonType::Array => "array",
        JsonType::Boolean => "boolean",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::Object => "table",
        JsonType::String | JsonType::Null => "string",
    }
}

/// The text of a form by its title in a schema.
pub(super) fn form(title: &str) -> Text {
    let words = title.split(|character: char| !character.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    Text::new(format!("form-{slug}"))
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
pub(super) fn list(values: &[&str]) -> Argument {
    let shown: Vec<_> = values
        .iter()
        .take(LISTED)
        .map(|value| format!("`{value}`"))
        .collect();
    let shown = shown.join(", ");
    match values.len().saturating_sub(LISTED) {
        0 => shown.into(),
        more => Text::new("list-and-more")
            .with("shown", shown)
            .with("more", more)
            .into(),
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
