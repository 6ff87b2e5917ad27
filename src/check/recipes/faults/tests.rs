use super::*;
use crate::check::parsed::parse;

/// Returns the drafts on a recipe: the text at each place, the rule and the message.
fn found(text: &str) -> Vec<String> {
    let domains = BTreeSet::from(["bistro.example".to_owned()]);
    let (_, drafts) = read(text, &parse(text), &domains);
    let found = drafts.iter().map(|draft| {
        let at = &text[draft.span.start..draft.span.end];
        format!("`{at}` {}: {}", draft.rule, draft.message)
    });
    found.collect()
}

/// Returns the only draft on a recipe that adds `words` to the built-in one.
fn one(words: &str) -> String {
    let text =
        format!("schema_version = 1\nname = \"mine\"\nextends = \"actions-center\"\n{words}");
    let mut found = found(&text);
    assert_eq!(found.len(), 1, "{words}: {found:#?}");
    found.remove(0)
}

#[test]
fn each_error_has_one_finding_at_its_value() {
    let all = [
        // Those that the schema knows.
        "odd = 1",
        "endz = [\"End\"]",
        "[[field]]\nkey = \"alarm\"",
        "[[field]]\nlabels = [\"Alarm\"]",
        "[[field]]\nkey = \"alert\"\nvalues = \"hours\"",
        "[[field]]\nkey = \"operational_support\"\nvalues = 1",
        "account = { name = \"yes\" }",
        "ends = \"End\"",
        "ends = [1]",
        "field = [1]",
        "environment = 1",
        "min_labels = 3",
        "min_labels = 4.0",
        // Those that it does not know, or knows less of.
        "ends = [\" \"]",
        "ends = [2020-01-01]",
        "ends = [\"End\\u200b\"]",
        "ends = [\"{any} end\"]",
        "empty = [\"{n} set\"]",
        "ends = [\"End {x}\"]",
        "ignore = [\"{any}{address}\"]",
        "account = { id = [\"Account\"] }",
        "buttons = [\"a@x.example\"]",
        "buttons = [\"ample\"]",
        "ends = [\"Alert Contacts\"]",
        "[[field]]\nkey = \"alert\"\nlabels = [\"Operational Support\"]",
        "[[field]]\nkey = \"alert\"\nlabels = [\"Edit\"]",
        "[[field]]\nkey = \"alert\"\n[[field]]\nkey = \"alert\"",
        "[environment]\nsandbox = [\"production\"]",
        "[environment]\nproduction = [\"Live\"]\nsandbox = [\"live\"]",
        "ends = [\"{any}\"]",
        "ends = [\"Alarms\"]\n[[field]]\nkey = \"alert\"\nlabels = [\"alarms\"]",
        "[[field]]\nkey = \"operational_support\"\nlabels = [\"Alert Contacts\"]",
    ];
    let found: Vec<_> = all.into_iter().map(one).collect();
    insta::assert_snapshot!(found.join("\n"), @r#"
    `odd` unknown-key: unknown key `odd` at the top level of the file
    `endz` unknown-key: unknown key `endz` at the top level of the file
    `"alarm"` not-allowed-value: `alarm` is not an allowed value of `key`
    `[[field]]` missing-key: required key `key` is missing in `[[field]]`
    `"hours"` not-allowed-value: `hours` is not an allowed value of `values`
    `1` not-allowed-value: `1` is not an allowed value of `values`
    `"yes"` not-allowed-value: `yes` is not an allowed value of `name`
    `"End"` wrong-type: `ends` takes an array, not a string
    `1` wrong-type: an item of `ends` is a whole number, not a string
    `1` wrong-type: an item of `field` is a whole number, not a table
    `1` wrong-type: `environment` takes a table, not a whole number
    `3` out-of-range: `min_labels` must be at least 4
    `4.0` wrong-type: `min_labels` takes a whole number, not a floating-point number
    `" "` recipe-error: a text in the recipe is blank
    `2020-01-01` recipe-error: `2020-01-01` does not fit the format of a recipe
    `"End\u200b"` recipe-error: `End\u{200b}` contains a control character or another invisible character
    `"{any} end"` recipe-error: `{any} end` contains a placeholder that is not allowed here
    `"{n} set"` recipe-error: `{n} set` contains a placeholder that is not allowed here
    `"End {x}"` recipe-error: `{x}` is not a placeholder
    `"{any}{address}"` recipe-error: `{any}{address}` is too general: it has too few letters or too many placeholders
    `"Account"` recipe-error: `Account` does not contain `{id}` exactly once
    `"a@x.example"` recipe-error: `a@x.example` looks like an address or a part of one
    `"ample"` recipe-error: button text `ample` is also the end of the domain `bistro.example`
    `"Alert Contacts"` recipe-error: `Alert Contacts` is both a label and the end of a field
    `"Operational Support"` recipe-error: `Operational Support` is also a label of `operational_support`
    `"Edit"` recipe-error: `Edit` is both in `labels` and in `decorations`
    `"alert"` recipe-error: field `alert` has more than one table
    `"production"` recipe-error: `production` is listed for both environments
    `"Live"` recipe-error: `Live` is listed for both environments
    `"{any}"` recipe-error: `{any}` contains a placeholder that is not allowed here
    `"Alarms"` recipe-error: `Alarms` is both a label and the end of a field
    `"Alert Contacts"` recipe-error: `Alert Contacts` is a label of two fields
    "#);
}

#[test]
fn a_text_or_list_that_is_too_long_has_one_finding() {
    let long = format!("ends = [\"{}\"]", "a".repeat(201));
    assert!(one(&long).contains(" too-many: "), "{}", one(&long));
    let many = format!("ends = [{}]", "\"a\",".repeat(201));
    assert!(one(&many).contains(" too-many: "), "{}", one(&many));
}

#[test]
fn what_is_missing_has_one_finding_each() {
    insta::assert_snapshot!(found("").join("\n"), @"
    `` missing-key: required key `schema_version` is missing at the top level of the file
    `` missing-key: required key `name` is missing at the top level of the file
    `` missing-key: required table `[account]` is missing
    `` missing-key: required table `[[field]]` is missing
    ");
    insta::assert_snapshot!(found("schema_version = 2\nname = \"\"\nextends = \"mine\"\n").join("\n"), @r#"
    `2` not-allowed-value: `2` is not an allowed value of `schema_version`
    `""` bad-format: an empty string is not allowed: the value must be a name with at least one visible character
    `"mine"` not-allowed-value: `mine` is not an allowed value of `extends`
    "#);
    insta::assert_snapshot!(found("schema_version = 1\nname = \"mine\"\n").join("\n"), @"
    `` recipe-error: the recipe does not specify how to recognise the account
    `` recipe-error: the recipe has labels for fewer fields than `min_labels` (4 if it is not set)
    ");
    insta::assert_snapshot!(found("schema_version = 1\nname = \"mine\"\n[account]\nname = \"no\"\n[[field]]\nkey = \"alert\"\n").join("\n"), @"
    `[account]` recipe-error: the recipe does not specify how to recognise the account
    `[[field]]` recipe-error: the recipe has labels for fewer fields than `min_labels` (4 if it is not set)
    ");
}

#[test]
fn after_a_syntax_error_the_rest_is_read() {
    insta::assert_snapshot!(found("schema_version = 1\nname = \"mine\nends = [\"\"]\n").join("\n"), @r#"
    `"mine` toml-syntax: invalid TOML: a string without its closing quote
    `""` bad-format: an empty string is not allowed: the value must be text as the page shows it, with no invisible characters, and no braces except `{n}` or `{m}` for a number
    "#);
}

#[test]
fn built_in_recipes_fit_the_schema() {
    for name in Recipe::built_in_names() {
        let path = format!("src/paste/recipes/{name}.toml");
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(root.join(path)).expect("a recipe");
        assert_eq!(found(&text), [""; 0], "{name}");
    }
    let schema: serde_json::Value = serde_json::from_str(Schema::Recipe.text()).expect("JSON");
    let names: Vec<_> = Recipe::built_in_names().collect();
    assert_eq!(
        schema["properties"]["extends"]["enum"],
        serde_json::json!(names)
    );
}
