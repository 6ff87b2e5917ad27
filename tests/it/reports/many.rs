//! A file with more errors than anybody reads.

use super::MACHINE;
use crate::support::Project;

#[test]
fn a_file_of_nothing_but_errors_has_a_thousand_findings_and_one_that_counts_the_rest() {
    let project = Project::good().file("contacts/broken.toml", "]\n".repeat(3000));
    let run = project.run(["check", "--format", "short"]);
    assert_eq!(run.status, Some(1), "{run}");
    let own = |line: &&str| line.starts_with("contacts/broken.toml");
    assert_eq!(run.stdout.lines().filter(own).count(), 1001, "{run}");
    let last = run.stdout.lines().rfind(own);
    assert_eq!(
        last,
        Some(
            "contacts/broken.toml:1001:1: error[toml-syntax] invalid TOML: 2000 more errors from here on"
        )
    );
    for format in MACHINE {
        let run = project.run(["check", "--format", format]);
        assert_eq!(run.status, Some(1), "{format}");
        // A format may hold less than all, and counts that itself.
        let is_counted = run.says("2000 more errors from here on");
        let leaves_out = ["github", "markdown"].contains(&format);
        assert!(is_counted || leaves_out, "{format}: {run}");
    }
}
