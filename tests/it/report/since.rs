//! What has changed, and since when something is there.

use insta::assert_snapshot;

use super::{page, part};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

#[test]
fn a_problem_is_there_since_the_commit_that_brought_its_line() {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("first");
    let shared = "operational_for_google = [\"help@bistro.example\"]";
    let faulty = BISTRO.replace(
        "operational_for_google = [\"escalations@bistro.example\"]",
        shared,
    );
    project.write("contacts/bistro.toml", &faulty);
    project.commit_all("a mistake");
    // A later commit of the same file does not make the mistake newer.
    project.write(
        "contacts/bistro.toml",
        format!("# The first one.\n\n{faulty}"),
    );
    project.commit_all("a comment");
    let mistake = TAVERN.replace("\"oncall@tavern.example\"", "\"oncall@gmial.com\"");
    project.write("contacts/tavern.toml", mistake);
    assert_snapshot!(part(&page(&project, &[]), "Needs attention", "Support hours"), @"
    Needs attention
    1 error and 1 warning
    “Since” is the day on which this branch got the line with the problem. For a test of an address that is too old, it is the first day on which the test was too old.
    error confidential-address-shared: 1
    | Where | Problem | Since
    | bistro contacts/bistro.toml:13 | confidential address help@bistro.example is also shown to users | 2026-11-01, commit [2]
    warn email-domain-typo: 1
    | Where | Problem | Since
    | tavern contacts/tavern.toml:9 | e-mail domain gmial.com looks like a typo | uncommitted
    ");
}

#[test]
fn changes_are_listed_by_account_and_field() {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/old.toml", TAVERN.replace("tavern", "old"))
        .commit("first");
    let edited = BISTRO
        .replace("\"noc@bistro.example\"", "\"night@bistro.example\"")
        .replace("17:00", "18:00");
    project.write("contacts/bistro.toml", edited);
    project.write("contacts/tavern.toml", TAVERN);
    std::fs::remove_file(project.path("contacts/old.toml")).expect("it is there");
    project.commit_all("second");
    let changed = page(&project, &["--since", "HEAD~1"]);
    assert_snapshot!(part(&changed, "Changes since HEAD~1", "nothing"), @"
    Changes since HEAD~1
    The files are compared with commit [1] of 2026-11-01.
    New accounts: tavern
    Removed accounts: old
    | Account | Field | Removed | Added
    | bistro | Technical Emergency Contacts | noc@bistro.example | night@bistro.example
    | bistro | Operational Support | mon,tue,wed,thu,fri 09:00-17:00 Europe/Warsaw | mon,tue,wed,thu,fri 09:00-18:00 Europe/Warsaw
    ");
    assert_snapshot!(project.run(["report", "-", "--since", "v9"]), @"
    $ contactctl report - --since v9
    --- stderr
    error: `v9` is not a commit
      cause: revspec 'v9' not found
      help: use a branch, a tag or a commit of this repository
    --- status 2
    ");
    let same = page(&project, &["--since", "HEAD"]);
    assert!(
        same.contains("No contacts or support hours have changed."),
        "{same}"
    );
}

#[test]
fn without_a_repository_there_is_still_a_page() {
    let project = Project::new().file("contacts/bistro.toml", BISTRO);
    let page = page(&project, &[]);
    assert!(
        page.contains("No commit was found, so the page cannot show since when"),
        "{page}"
    );
}
