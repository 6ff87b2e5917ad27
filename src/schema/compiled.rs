//! A schema ready for use.

use jsonschema::Validator;
use serde_json::Value as Json;

use crate::document::TomlTree;

/// A schema ready for use: its validator, and its JSON for the words that it has for itself.
pub(super) struct Compiled {
    pub(super) validator: Validator<TomlTree>,
    pub(super) json: Json,
}
