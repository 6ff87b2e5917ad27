//! What no level and no suppression changes: files that cannot be read, and files that are pushed.

use insta::assert_snapshot;

#[cfg(feature = "server")]
use crate::support::accounts::BISTRO;
use crate::support::{ACCOUNT, Project};

#[test]
fn a_file_that_cannot_be_read_is_an_error_whatever_the_configuration_says() {
    let config = "[rules]\ntoml-syntax = \"off\"\nduplicate-key = \"warn\"\n\
        [[rules.allow]]\nrule = \"not-utf8\"\naccount = \"bistro\"\nreason = \"old\"\n";
    let project = Project::good().file("contactctl.toml", config).file(
        "contacts/bistro.toml",
        ACCOUNT.replace("name = ", "name = \"Bistro\nname = "),
    );
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contactctl.toml:2:15: error[not-allowed-value] `off` is not an allowed value of `toml-syntax`
    contactctl.toml:3:17: error[not-allowed-value] `warn` is not an allowed value of `duplicate-key`
    contactctl.toml:5:8: error[not-allowed-value] `not-utf8` is not an allowed value of `rule`
    contacts/bistro.toml:3:8: error[toml-syntax] invalid TOML: a string without its closing quote
    contacts/bistro.toml:4:1: error[duplicate-key] key `name` is defined twice in one table
    --- status 1
    ");
}

#[cfg(feature = "server")]
#[test]
fn what_a_file_asks_for_is_never_pushed_half_known() {
    let lenient = "[rules]\nunknown-reference = \"off\"\nwrong-type = \"warn\"\n";
    let project = Project::new()
        .file("contactctl.toml", lenient)
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    project.run(["sync", "--yes"]);
    for half_known in ["\"@nobody\"", "7"] {
        let text = BISTRO.replace("\"escalations@bistro.example\"", half_known);
        assert_ne!(text, BISTRO);
        project.write("contacts/bistro.toml", text);
        assert_eq!(project.run(["check"]).status, Some(0));
        project.commit_all("bistro: somebody for Google");
        for command in ["plan", "sync"] {
            let run = project.run([command]);
            assert_eq!(run.status, Some(1), "{run}");
            assert!(run.says("nothing was compared or pushed"), "{run}");
        }
    }
    // A comment is no way around it either.
    project.write("contactctl.toml", "");
    let text = BISTRO.replace(
        "[\"escalations@bistro.example\"]",
        "[\"@nobody\"] # contactctl: allow(unknown-reference) comes next week",
    );
    project.write("contacts/bistro.toml", text);
    project.commit_all("bistro: somebody later");
    assert_snapshot!(project.run(["plan"]), @r#"
    $ contactctl plan
    error[unknown-reference]

      x `@nobody` is not in the directory
        ,-[contacts/bistro.toml:11:27]
     10 | technical_non_emergency = ["api@bistro.example"]
     11 | operational_for_google = ["@nobody"] # contactctl: allow(unknown-reference) comes next week
        :                           ^^^^|^^^^
        :                               `-- no such entry
     12 | operational_for_users = "help@bistro.example"
        `----
      help: add `[nobody]` with `kind` and `email` to the directory, or write the address itself
      field: operational_for_google (portal: Operational contact (for Google))

    1 error in 1 of 2 files
    why it matters: contactctl explain unknown-reference
    --- stderr
    error: commit c44fb6f9a0 has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
      help: fix the error even if its rule is off or only warns, or an exception allows it: a sync must know which values to push
    --- status 1
    "#);
}
