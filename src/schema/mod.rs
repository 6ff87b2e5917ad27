//! The JSON Schemas of the files, compiled in, and findings for the errors of their validator.
//!
//! The schemas alone define the shape of the files; nothing here repeats them.

mod compiled;
mod file_schema;
pub mod keys;
mod wording;

use std::sync::LazyLock;

use jsonschema::PatternOptions;

use crate::document::{Document, TomlTree};
use crate::finding::Draft;
pub use file_schema::Schema;

use compiled::Compiled;

/// Returns the findings of all errors of `document` against `schema`.
///
/// # Panics
///
/// For the schema of a command's output, which is not for files.
#[must_use]
pub fn check(schema: Schema, document: &Document<'_>) -> Vec<Draft> {
    let compiled = match schema {
        Schema::Account => &*ACCOUNT,
        Schema::Directory => &*DIRECTORY,
        Schema::Config => &*CONFIG,
        Schema::Recipe => &*RECIPE,
        Schema::RecipeExpected => &*RECIPE_EXPECTED,
        Schema::Diagnostics | Schema::Plan | Schema::Receipt | Schema::Ledger => {
            panic!("`{}` describes no file", schema.name())
        }
    };
    // The quick test first: nearly every file is valid.
    if compiled.validator.is_valid(&document.root) {
        return Vec::new();
    }
    wording::drafts(compiled, document)
}

/// Returns the names of all lists of tables at the top of a file, such as `users`.
#[must_use]
pub fn lists_of_tables() -> &'static [&'static str] {
    static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let schemas: [&'static Compiled; 2] = [&ACCOUNT, &CONFIG];
        let properties = schemas.map(|schema| schema.json["properties"].as_object());
        let lists = properties.into_iter().flatten().flatten();
        lists
            .filter(|(_, property)| is_list_of_tables(property))
            .map(|(name, _)| name.as_str())
            .collect()
    });
    &NAMES
}

/// Returns the kinds of integration, as account files spell them.
pub fn integrations() -> impl Iterator<Item = &'static str> {
    let integration = &ACCOUNT.json["properties"]["account"]["properties"]["integration"];
    let kinds = integration["enum"].as_array().into_iter().flatten();
    kinds.filter_map(serde_json::Value::as_str)
}

/// Returns true if a list of the schemas of our files holds tables: its items are defined apart.
fn is_list_of_tables(property: &serde_json::Value) -> bool {
    let items = &property["items"];
    property["type"] == "array" && (items["type"] == "object" || items["$ref"] != "#/$defs/contact")
}

/// Compiles the schema of account files, so that the first of them does not wait for it.
pub fn prepare() {
    LazyLock::force(&ACCOUNT);
}

static ACCOUNT: LazyLock<Compiled> = LazyLock::new(|| compile(Schema::Account));
static DIRECTORY: LazyLock<Compiled> = LazyLock::new(|| compile(Schema::Directory));
static CONFIG: LazyLock<Compiled> = LazyLock::new(|| compile(Schema::Config));
static RECIPE: LazyLock<Compiled> = LazyLock::new(|| compile(Schema::Recipe));
static RECIPE_EXPECTED: LazyLock<Compiled> = LazyLock::new(|| compile(Schema::RecipeExpected));

fn compile(schema: Schema) -> Compiled {
    let json = serde_json::from_str(schema.text()).expect("a compiled-in schema is JSON");
    let validator = jsonschema::options_for::<TomlTree>()
        // The schemas are of draft 2020-12, but have no keyword with another meaning in draft 7.
        // Each schema is first checked against that of its draft: one document for draft 7, and
        // eight for draft 2020-12, which take longer than everything else that is done for one
        // file.
        .with_draft(jsonschema::Draft::Draft7)
        .with_pattern_options(PatternOptions::regex())
        .should_validate_formats(true)
        // The rule `email-invalid` checks addresses, and one mistake has one finding.
        .with_format("email", |_| true)
        .with_format("contact", |_| true)
        .offline()
        .build(&json)
        .expect("a compiled-in schema is valid");
    Compiled {
        schema,
        validator,
        json,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use super::*;

    /// Keywords that have the same meaning in draft 7 and draft 2020-12, or only annotate.
    const ALIKE: [&str; 26] = [
        "$comment",
        "$schema",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "default",
        "deprecated",
        "description",
        "else",
        "enum",
        "examples",
        "format",
        "if",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "oneOf",
        "pattern",
        "required",
        "title",
        "type",
        "uniqueItems",
    ];

    /// Fails if a keyword of `schema` could mean something else in draft 7.
    fn assert_alike(schema: &Json) {
        let Json::Object(keywords) = schema else {
            assert!(schema.is_boolean(), "{schema}");
            return;
        };
        for (keyword, value) in keywords {
            match keyword.as_str() {
                // Its neighbours do not count in draft 7.
                "$ref" => assert_eq!(keywords.len(), 1, "{schema}"),
                "$defs" | "properties" | "patternProperties" => {
                    let inner = value.as_object().expect("schemas by name");
                    inner.values().for_each(assert_alike);
                }
                // Without a list of schemas, which has another name in later drafts.
                "items" | "propertyNames" | "not" | "then" | "contains" => assert_alike(value),
                "$id" => assert!(value.as_str().is_some_and(|id| !id.contains('#'))),
                keyword => {
                    assert!(ALIKE.contains(&keyword), "`{keyword}` in {schema}");
                    match keyword {
                        "allOf" | "anyOf" | "oneOf" => {
                            let inner = value.as_array().expect("schemas");
                            inner.iter().for_each(assert_alike);
                        }
                        "additionalProperties" | "if" | "else" => assert_alike(value),
                        _ => {}
                    }
                }
            }
        }
    }

    #[test]
    fn no_keyword_means_something_else_in_the_draft_that_they_are_compiled_as() {
        let files = [
            Schema::Account,
            Schema::Directory,
            Schema::Config,
            Schema::Recipe,
            Schema::RecipeExpected,
        ];
        for schema in files {
            assert_alike(&serde_json::from_str(schema.text()).expect("JSON"));
        }
    }
}
