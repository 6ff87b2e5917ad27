//! A schema ready for use.

use jsonschema::Validator;
use serde_json::Value as Json;

use super::file_schema::Schema;
use crate::document::TomlTree;

/// A compiled schema: its validator, and its JSON for titles, examples and known keys.
pub(super) struct Compiled {
    pub(super) schema: Schema,
    pub(super) validator: Validator<TomlTree>,
    pub(super) json: Json,
}

impl Compiled {
    /// Returns true if the files of the schema are TOML, whose tables have headers.
    pub(super) const fn has_headers(&self) -> bool {
        matches!(
            self.schema,
            Schema::Account | Schema::Directory | Schema::Config | Schema::Recipe
        )
    }

    /// Returns the attribute that describes a fix of a value: values of accounts and of the
    /// directory are pushed, those of other files are not.
    pub(super) const fn fix_title(&self) -> &'static str {
        match self.schema {
            Schema::Account | Schema::Directory => "fix",
            _ => "fix-setting",
        }
    }
}
