//! Reports for other programs: by their published schemas, with all that a file can hold in them.

mod fingerprints;
mod github;
mod gitlab;
mod jsonl;
mod junit;
mod many;
mod markdown;
mod output;
mod redaction;
mod sarif;

use serde_json::Value;

use crate::support::{ACCOUNT, DIRECTORY, Project};

/// Formats for other programs.
const MACHINE: [&str; 7] = [
    "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown",
];

/// The folder of [`nasty`] in its repository.
const FOLDER: &str = "50% off, all";

/// A project in a folder of its repository, with names, values and bytes that no format takes as
/// they are.
fn nasty() -> Project {
    let hostile = ACCOUNT
        .replace("\"bistro\"", "\"tavern\"")
        .replace("name = \"Bistro\"", "name = \"𝔅 Żółć\"")
        .replace(
            "\"help@bistro.example\"",
            r#""50%\n::error::`|` @team #1 \"<b>&'\" ]]> [a](b:c), \uFFFE\u001b""#,
        )
        .replace("[\"api@", "[\"𝔅@nobody\", \"@nobody\", \"api@");
    let crlf = ACCOUNT
        .replace("\"bistro\"", "\"crlf\"")
        .replace("@oncall", "@on-call")
        .replace('\n', "\r\n");
    let inside = |path: &str| format!("{FOLDER}/{path}");
    let project = Project::new()
        .file(
            &inside("contactctl.toml"),
            "[rules]\nduplicate-account = \"warn\"\n",
        )
        .file(&inside("contacts/directory.toml"), DIRECTORY)
        .file(&inside("contacts/bistro.toml"), ACCOUNT)
        .file(&inside("contacts/copy.toml"), ACCOUNT)
        .file(&inside("contacts/crlf.toml"), crlf)
        .file(&inside("contacts/empty.toml"), "")
        .file(&inside("contacts/large.toml"), vec![b'#'; 1024 * 1024 + 1])
        .file(&inside("contacts/latin.toml"), b"name = \"Caf\xe9\"")
        .file(&inside("contacts/a b/100%, c:d`[1]#'<&>.toml"), hostile);
    project.git(["init", "--quiet"]);
    project
}

/// What `check` prints of the nasty project in `format`.
fn printed(format: &str) -> String {
    let run = nasty().run_in(FOLDER, ["check", "--format", format]);
    assert_eq!(run.stderr, "");
    assert_eq!(run.status, Some(1));
    run.stdout
}

/// A published schema.
fn schema(name: &str) -> Value {
    let path = format!(
        "{}/tests/fixtures/schemas/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).expect("a schema");
    serde_json::from_str(&text).expect("JSON")
}

/// Holds `document` to a published schema, formats such as `uri-reference` included.
fn assert_valid(schema: &Value, document: &Value) {
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(schema)
        .expect("a schema");
    let errors = validator.iter_errors(document);
    let errors: Vec<_> = errors
        .map(|error| format!("{} {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}
