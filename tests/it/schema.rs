//! `contactctl schema`, and what holds for every schema.

use crate::support::Project;
use contactctl::schema::Schema;
use insta::assert_snapshot;

use serde_json::Value;

fn json(schema: Schema) -> Value {
    serde_json::from_str(schema.text()).expect("a schema is JSON")
}

#[test]
fn a_schema_is_printed_as_it_is() {
    for schema in Schema::ALL {
        let run = Project::new().run(["schema", schema.name()]);
        assert_eq!(run.status, Some(0), "{run}");
        assert_eq!(run.stdout, schema.text());
    }
}

#[test]
fn an_unknown_schema_is_refused_with_the_nearest() {
    assert_snapshot!(Project::new().run(["schema", "diagnostic"]), @"
    $ contactctl schema diagnostic
    --- stderr
    error: `<NAME>` cannot be `diagnostic`
      [possible values: account, directory, config, diagnostics, plan, receipt, recipe, recipe-expected, ledger]

      help: did you mean `diagnostics`?

    For more information, try `--help`.
    --- status 2
    ");
}

#[test]
fn every_schema_is_valid() {
    for schema in Schema::ALL {
        let json = json(schema);
        assert_eq!(
            json["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert!(jsonschema::meta::is_valid(&json), "{}", schema.name());
    }
}

#[test]
fn every_key_of_every_schema_is_described() {
    for schema in Schema::ALL {
        let json = json(schema);
        assert_described(&json, &json, schema.name());
    }
}

/// Every property under `schema` has a description, be it by way of a reference.
fn assert_described(root: &Value, schema: &Value, place: &str) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        // Conditions repeat keys that are described where they are declared.
        let is_condition = place.ends_with("/if") || place.ends_with("/then");
        for (key, property) in properties {
            let described = resolved(root, property);
            let text = described["description"].as_str().unwrap_or_default();
            assert!(
                text.ends_with('.') || is_condition,
                "{place}/{key} is not described"
            );
        }
    }
    match schema {
        Value::Object(entries) => entries
            .iter()
            .for_each(|(key, below)| assert_described(root, below, &format!("{place}/{key}"))),
        Value::Array(items) => items
            .iter()
            .for_each(|below| assert_described(root, below, &format!("{place}/*"))),
        _ => {}
    }
}

fn resolved<'r>(root: &'r Value, schema: &'r Value) -> &'r Value {
    let target = schema.get("$ref").and_then(Value::as_str);
    let pointer = target.and_then(|target| target.strip_prefix('#'));
    pointer
        .and_then(|pointer| root.pointer(pointer))
        .unwrap_or(schema)
}

#[test]
fn every_example_is_what_its_schema_takes() {
    let mut examples = 0;
    for schema in Schema::ALL {
        let json = json(schema);
        examples += assert_examples(&json, &json, schema.name());
    }
    assert!(examples > 50, "{examples}");
}

/// Holds the examples below `schema` to it; tells how many there are.
fn assert_examples(root: &Value, schema: &Value, place: &str) -> usize {
    let mut count = 0;
    if let Some(examples) = schema.get("examples").and_then(Value::as_array) {
        let mut alone = schema.clone();
        if let Some(defs) = root.get("$defs") {
            alone["$defs"] = defs.clone();
        }
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .with_format("contact", |_| true)
            .build(&alone)
            .expect("a part of a schema is one");
        for example in examples {
            assert!(validator.is_valid(example), "{place}: {example}");
            count += 1;
        }
    }
    let below: Vec<(String, &Value)> = match schema {
        Value::Object(entries) => entries
            .iter()
            .map(|(key, below)| (key.clone(), below))
            .collect(),
        Value::Array(items) => items.iter().map(|below| ("*".to_owned(), below)).collect(),
        _ => Vec::new(),
    };
    let counts = below
        .iter()
        .filter(|(key, _)| key != "examples")
        .map(|(key, below)| assert_examples(root, below, &format!("{place}/{key}")));
    count + counts.sum::<usize>()
}
