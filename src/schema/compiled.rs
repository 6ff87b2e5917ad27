//! A schema ready for use.

use jsonschema::Validator;
use serde_json::Value as Json;

use crate::document::TomlTree;

/// A compiled schema: its validator, and its JSON for titles, examples and known keys.
pub(super) struct Compiled {
    pub(super) validator: Validator<TomlTree>,
    pub(super) json: Json,
}
