//! `contactctl rules`.

use std::fs;
use std::path::Path;

use crate::support::Project;
use contactctl::rules::REGISTRY;

#[test]
fn the_table_has_a_line_for_each_rule() {
    let run = Project::new().run(["rules"]);
    assert_eq!(run.status, Some(0), "{run}");
    for (line, rule) in run.stdout.lines().zip(REGISTRY) {
        let words: Vec<_> = line.split_whitespace().take(2).collect();
        assert_eq!(words, [rule.name, rule.level.as_str()]);
    }
    assert_eq!(run.stdout.lines().count(), REGISTRY.len());
}

#[test]
fn the_json_form_has_the_same() {
    let json = Project::new().run(["rules", "--format", "json"]).json();
    assert_eq!(json["schema_version"], 1);
    let rules = json["rules"].as_array().expect("a list");
    assert_eq!(rules.len(), REGISTRY.len());
    for (json, rule) in rules.iter().zip(REGISTRY) {
        assert_eq!(json["name"], rule.name);
        assert_eq!(json["level"], rule.level.as_str());
        let summary = json["summary"].as_str().expect("a text");
        assert!(
            summary.ends_with('.') && !summary.contains('\n'),
            "{summary}"
        );
    }
}

#[test]
fn the_markdown_form_is_the_documentation() {
    // Nothing is masked in the examples, in CI either.
    let project = Project::new().variable("CI", "true");
    for (language, name) in [("en", "docs/rules.md"), ("pl", "docs/rules.pl.md")] {
        let run = project.run(["rules", "--format", "markdown", "--lang", language]);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let committed = fs::read_to_string(path).expect("a page of the documentation");
        assert!(
            run.stdout == committed,
            "{name} is not what the registry says: run `bash .ci/run regenerate`"
        );
    }
}
