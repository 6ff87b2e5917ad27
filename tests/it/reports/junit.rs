//! JUnit XML.

use insta::assert_snapshot;
use uppsala::{XsdValidator, parse};

use super::printed;
use crate::support::{ACCOUNT, Project};

/// What the schema of Jenkins says against `xml`.
fn faults(xml: &str) -> Vec<String> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/schemas/junit-10.xsd"
    );
    let schema = std::fs::read_to_string(path).expect("a schema");
    let schema = parse(&schema).expect("XML");
    let schema = XsdValidator::from_schema(&schema).expect("a schema");
    let faults = schema.validate(&parse(xml).expect("XML"));
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn the_report_is_by_its_schema() {
    let nasty = printed("junit");
    assert_eq!(faults(&nasty), [""; 0]);
    let good = Project::good().run(["check", "--format", "junit"]).stdout;
    assert_eq!(faults(&good), [""; 0]);
    // The schema is strict enough to tell.
    assert!(
        !faults(&nasty.replace(
            "<testcase classname=\"contactctl check\" name",
            "<testcase title"
        ))
        .is_empty()
    );
    assert!(!faults(&good.replace(" tests=", " count=")).is_empty());
}

#[test]
fn a_file_with_warnings_only_passes_and_they_are_carried() {
    let project = Project::good()
        .file("contactctl.toml", "[rules]\nunknown-reference = \"warn\"\n")
        .file(
            "contacts/bistro.toml",
            ACCOUNT.replace("@oncall", "@on-call"),
        );
    let run = project.run(["check", "--format", "junit"]);
    let version = concat!("value=\"", env!("CARGO_PKG_VERSION"));
    assert_snapshot!(run.to_string().replace(version, "value=\"[VERSION]"), @r#"
    $ contactctl check --format junit
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="contactctl check" tests="2" failures="0" errors="0" time="0">
      <testsuite name="contactctl check" tests="2" failures="0" errors="0" time="0" skipped="0">
        <properties>
          <property name="form_version" value="1"/>
          <property name="contactctl_version" value="[VERSION]"/>
        </properties>
        <testcase classname="contactctl check" name="contacts/bistro.toml" time="0"/>
        <testcase classname="contactctl check" name="files without findings" time="0"/>
        <system-out>contacts/bistro.toml:7:24: warn[unknown-reference] `@on-call` is not in the directory
      help: did you mean `@oncall`?
    </system-out>
      </testsuite>
    </testsuites>
    --- status 0
    "#);
}

#[test]
fn the_report_of_a_nasty_project() {
    let version = concat!("value=\"", env!("CARGO_PKG_VERSION"));
    assert_snapshot!(
        "junit",
        printed("junit").replace(version, "value=\"[VERSION]")
    );
}
