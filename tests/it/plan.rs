//! `contactctl plan`: what a sync would do, and of what.

use insta::assert_snapshot;

use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

#[test]
fn a_plan_of_a_first_push_shows_every_value() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    Portal  local (embedded, production)
    Commit  b2d7c0992d bistro
    Approved
      ok  branch: commit b2d7c0992d is on `main`, the local default branch (there is no remote)
    Note  first sync to this portal: the approval policy of commit b2d7c0992d applies

    bistro (contacts/bistro.toml): create
      + alert - Alert Contacts: anna@bistro.example  [line 15]
      + technical_emergency - Technical Emergency Contacts: noc@bistro.example, oncall@bistro.example  [line 9]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@bistro.example  [line 10]
      + operational_for_google - Operational contact (for Google): escalations@bistro.example  [line 11]
      + operational_for_users - Operational contact (to share with users): help@bistro.example  [line 12]
      + operational_support - Operational Support: mon,tue,wed,thu,fri 09:00-17:00 Europe/Warsaw  [line 17]

    Plan: 1 to create.
    --- status 0
    ");
}

#[test]
fn an_edit_that_is_not_committed_changes_nothing() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    let before = project.run(["plan"]).to_string();
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "info@"));
    let after = project.run(["plan"]).to_string();
    let note = "Note  `contacts/bistro.toml` has uncommitted changes, which are not included\n";
    assert_eq!(before, after.replace(note, ""));
    assert_ne!(before, after);
}

#[test]
fn a_plan_of_a_side_branch_is_shown_with_its_verdict() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contacts/tavern.toml", TAVERN);
    project.commit_all("tavern");
    let plan = project.run(["plan", "--account", "tavern"]);
    assert_snapshot!(plan, @"
    $ contactctl plan --account tavern
    Portal  local (embedded, production)
    Commit  8557388fba tavern
    Not approved: 1 test fails
      fails  branch: commit 8557388fba is not on `main`, the local default branch (there is no remote)
        help: get the commit reviewed and merged into `main` (now at commit b2d7c0992d)
    Note  first sync to this portal: the approval policy of commit b2d7c0992d applies

    tavern (contacts/tavern.toml): create
      + alert - Alert Contacts: ola@tavern.example  [line 16]
      + technical_emergency - Technical Emergency Contacts: oncall@tavern.example  [line 9]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@tavern.example  [line 10]
      + merchant_issues - Operational contact for merchant issues: merchants@tavern.example  [line 11]
      + operational_for_google - Operational contact (for Google): escalations@tavern.example  [line 12]
      + operational_for_users - Operational contact (to share with users): help@tavern.example  [line 13]
      + operational_support - Operational Support: fri,sat 18:00-01:30 (next day) America/New_York  [line 18]
      + user jan@tavern.example: administrator  [line 30]
      + user ola@tavern.example: administrator  [line 26]

    Plan: 1 to create.
    --- status 0
    ");
}

#[test]
fn json_is_as_its_schema_says_and_the_same_every_time() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    let output = || {
        project
            .prepared(&["plan", "--format", "json"])
            .output()
            .expect("it runs")
            .stdout
    };
    let (first, second) = (output(), output());
    assert_eq!(first, second);
    let plan = serde_json::from_slice(&first).expect("JSON");
    crate::support::assert_valid(contactctl::schema::Schema::Plan, &plan);
    assert_eq!(plan["accounts"][0]["action"], "create");
    assert_eq!(plan["accounts"][0]["fields"][0]["line"], 15);
}

#[test]
fn the_exit_status_tells_when_it_is_asked_to() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    let status = |project: &Project| {
        let mut plan = project.prepared(&["plan", "--detailed-exitcode"]);
        plan.output().expect("it runs").status.code()
    };
    assert_eq!(status(&project), Some(3));
    project.run(["sync", "--yes"]);
    assert_eq!(status(&project), Some(0));
    // Not approved, though there is nothing to push.
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("README", "side");
    project.commit_all("side");
    assert_eq!(status(&project), Some(3));
    // Released: its file is gone.
    project.git(["checkout", "-q", "main"]);
    project.git(["mv", "contacts/bistro.toml", "contacts/bistro.txt"]);
    project.write("contacts/tavern.toml", TAVERN);
    project.commit_all("no bistro");
    project.run(["sync", "--yes"]);
    let after = project.run(["plan", "--detailed-exitcode"]);
    assert!(after.says("1 no longer in Git"), "{after}");
    assert_eq!(after.status, Some(3));
}

#[test]
fn accounts_without_a_file_fail_when_that_is_asked_for() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("both");
    project.run(["sync", "--yes"]);
    assert_eq!(
        project.run(["plan", "--require-managed"]).status,
        Some(0),
        "both have a file"
    );
    project.git(["rm", "-q", "contacts/tavern.toml"]);
    project.commit_all("no tavern");
    project.run(["sync", "--yes", "--prune"]);
    assert_eq!(project.run(["plan"]).status, Some(0));
    assert_snapshot!(project.run(["plan", "--require-managed"]), @"
    $ contactctl plan --require-managed
    Portal  local (embedded, production)
    Commit  dae1646171 no tavern
    Approved
      ok  branch: commit dae1646171 is on `main`, the local default branch (there is no remote)

    Plan: 1 not managed, 1 unchanged.
    --- stderr
    error: at least one account in the portal has no file: `tavern`
      help: write a file for each account (`contactctl pull --portal local ACCOUNT`), and commit
    --- status 4
    ");
}

#[test]
fn a_plan_of_a_branch_that_is_behind_shows_what_the_branch_changes() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("both");
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("bistro: a mailbox for guests");
    project.git(["checkout", "-q", "main"]);
    let others = BISTRO.replace("noc@", "watch@");
    project.write("contacts/bistro.toml", others);
    project.write("contacts/tavern.toml", TAVERN.replace("help@", "hello@"));
    project.commit_all("the work of others");
    project.run(["sync", "--yes"]);
    assert_snapshot!(project.run(["plan", "--rev", "side"]), @"
    $ contactctl plan --rev side
    Portal  local (embedded, production)
    Commit  588ff3fe57 bistro: a mailbox for guests
    Not approved: 1 test fails
      fails  branch: commit 588ff3fe57 is not on `main`, the local default branch (there is no remote)
        help: get the commit reviewed and merged into `main` (now at commit 48b3623f36)
    Note  the commit is compared as if it were merged: it branched off `main` at commit 23664c814d

    bistro (contacts/bistro.toml): update; last pushed from commit 48b3623f36
      operational_for_users - Operational contact (to share with users)  [line 12; 588ff3fe57 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 unchanged.
    --- status 0
    ");
}

#[test]
fn outside_of_git_there_is_nothing_to_plan() {
    let project = Project::new().file("contacts/bistro.toml", BISTRO);
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: `[PROJECT]` is not in a Git repository
      help: create a repository (`git init`), and commit the contacts
    --- status 2
    ");
    project.git(["init", "-q", "-b", "main"]);
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: the repository has no commit yet
      help: commit the contacts first: uncommitted files are never pushed
    --- status 2
    ");
}

#[test]
fn what_is_named_has_to_be_there() {
    let config = "[portals.a]\nkind = \"embedded\"\nenvironment = \"production\"\n\
                  [portals.b]\nkind = \"embedded\"\nenvironment = \"sandbox\"\n";
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contactctl.toml", config)
        .commit("bistro");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: several portals are configured
      help: choose one with `--portal NAME`: `a`, `b`
    --- status 2
    ");
    assert_snapshot!(project.run(["plan", "--portal", "c"]), @"
    $ contactctl plan --portal c
    --- stderr
    error: the committed configuration has no portal `c`
      help: choose a configured portal (`a`, `b`), or add `c` to the configuration and commit
    --- status 2
    ");
    assert_snapshot!(project.run(["plan", "--portal", "a", "--account", "bistrot"]), @"
    $ contactctl plan --portal a --account bistrot
    --- stderr
    error: the commit has no account `bistrot`
      help: use the `account.id` of a committed account file
      help: did you mean `bistro`?
    --- status 2
    ");
    assert_snapshot!(project.run(["plan", "--portal", "a", "--rev", "nowhere"]), @"
    $ contactctl plan --portal a --rev nowhere
    --- stderr
    error: `nowhere` is not a commit
      cause: revspec 'nowhere' not found
      help: use a branch, a tag or a commit of this repository
    --- status 2
    ");
}

#[test]
fn a_sandbox_gets_no_alert_contacts() {
    let config = "[portals.sandbox]\nkind = \"embedded\"\nenvironment = \"sandbox\"\n";
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contactctl.toml", config)
        .commit("bistro");
    let plan = project.run(["plan"]);
    assert!(
        plan.says("technical_emergency") && !plan.says("Alert Contacts"),
        "{plan}"
    );
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
}

/// A change that came by a merge, and one by an edit of the directory.
fn with_history() -> Project {
    let directory = |address: &str| {
        format!(
            "[oncall]\nkind = \"paging-alias\"\nemail = \"{address}\"\nverified_on = 2026-10-01\n"
        )
    };
    let bistro = BISTRO.replace("\"oncall@bistro.example\"", "\"@oncall\"");
    let project = Project::new()
        .file(
            "contacts/directory.toml",
            directory("oncall@bistro.example"),
        )
        .file("contacts/bistro.toml", &bistro)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    project.run(["sync", "--yes"]);
    project.git(["checkout", "-q", "-b", "guests"]);
    project.git([
        "mv",
        "contacts/bistro.toml",
        "contacts/bistro-warszawa.toml",
    ]);
    project.write(
        "contacts/bistro-warszawa.toml",
        bistro.replace("help@", "guests@"),
    );
    project.commit_all("bistro: a mailbox for guests");
    project.git(["checkout", "-q", "main"]);
    let message = "merge guests\n\nReviewed-by: Ola <ola@bistro.example>";
    project.git(["merge", "-q", "--no-ff", "guests", "-m", message]);
    project.write("contacts/directory.toml", directory("pager@bistro.example"));
    project.commit_all("another pager");
    let tavern = TAVERN.replace("api@tavern.example", "platform@tavern.example");
    let text = tavern.replace("[\"fri\", \"sat\"]", "[\"fri\", \"sat\", \"sun\"]");
    project.write("contacts/tavern.toml", text);
    project.commit_all("tavern: open on Sundays");
    project
}

#[test]
fn a_plan_says_where_each_change_comes_from_and_what_it_does() {
    let project = with_history();
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    Portal  local (embedded, production)
    Commit  7108926598 tavern: open on Sundays
    Approved
      ok  branch: commit 7108926598 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro-warszawa.toml): update; last pushed from commit d1ad7b33c5
      technical_emergency - Technical Emergency Contacts  [line 9, contacts/directory.toml:3; 7c6f14e559 by Anna]
        - oncall@bistro.example
          noc@bistro.example
        + pager@bistro.example
      operational_for_users - Operational contact (to share with users)  [line 12; 299f0308dc by Anna, merged by Anna, reviewed by Ola (according to the commit message)]
        - help@bistro.example
        + guests@bistro.example
      routing: integration-disabled reaches pager@bistro.example instead of oncall@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    tavern (contacts/tavern.toml): update; last pushed from commit d1ad7b33c5
      technical_non_emergency - Technical Non-Emergency Contacts  [line 10; 7108926598 by Anna]
        - api@tavern.example
        + platform@tavern.example
      operational_support - Operational Support  [line 18; 7108926598 by Anna]
        - fri,sat 18:00-01:30 (next day) America/New_York
        + fri,sat,sun 18:00-01:30 (next day) America/New_York
      routing: technical-request reaches platform@tavern.example instead of api@tavern.example

    Plan: 2 to update.
    --- status 0
    ");
    let plan = project.run(["plan", "--format", "json"]).json();
    crate::support::assert_valid(contactctl::schema::Schema::Plan, &plan);
    let field = &plan["accounts"][0]["fields"][1];
    assert_eq!(field["step"]["reviewers"], serde_json::json!(["Ola"]));
    assert_eq!(
        plan["accounts"][0]["fields"][0]["places"][1]["path"],
        "contacts/directory.toml"
    );
}

#[test]
fn markdown_is_for_a_pull_request() {
    let project = with_history();
    assert_snapshot!(project.run(["plan", "--format", "markdown"]), @"
    $ contactctl plan --format markdown
    ### Plan for portal `local` (embedded, production)

    Commit `7108926598`: tavern: open on Sundays

    **Approved**

    - ok, branch: commit 7108926598 is on `main`, the local default branch (there is no remote)

    **Plan: 2 to update.**

    #### `bistro` in `contacts/bistro-warszawa.toml`

    update; last pushed from commit d1ad7b33c5

    | field | now | files | from |
    |---|---|---|---|
    | `technical_emergency` Technical Emergency Contacts | `noc@bistro.example, oncall@bistro.example` | `noc@bistro.example, pager@bistro.example` | `contacts/bistro-warszawa.toml:9`, `contacts/directory.toml:3`, 7c6f14e559 by Anna |
    | `operational_for_users` Operational contact (to share with users) | `help@bistro.example` | `guests@bistro.example` | `contacts/bistro-warszawa.toml:12`, 299f0308dc by Anna, merged by Anna, reviewed by Ola (according to the commit message) |

    - routing: integration-disabled reaches pager@bistro.example instead of oncall@bistro.example
    - routing: user-support reaches guests@bistro.example instead of help@bistro.example
    - warning: users of the brand will get another address

    #### `tavern` in `contacts/tavern.toml`

    update; last pushed from commit d1ad7b33c5

    | field | now | files | from |
    |---|---|---|---|
    | `technical_non_emergency` Technical Non-Emergency Contacts | `api@tavern.example` | `platform@tavern.example` | `contacts/tavern.toml:10`, 7108926598 by Anna |
    | `operational_support` Operational Support | `fri,sat 18:00-01:30 (next day) America/New_York` | `fri,sat,sun 18:00-01:30 (next day) America/New_York` | `contacts/tavern.toml:18`, 7108926598 by Anna |

    - routing: technical-request reaches platform@tavern.example instead of api@tavern.example
    --- status 0
    ");
}

#[test]
fn markdown_is_no_longer_than_a_forge_takes() {
    let project = Project::new();
    for number in 0..200 {
        let text = BISTRO.replace("id = \"bistro\"", &format!("id = \"bistro-{number:03}\""));
        project.write(&format!("contacts/bistro-{number:03}.toml"), &text);
    }
    project.commit_all("many");
    let plan = project.run(["plan", "--format", "markdown"]);
    assert!(plan.stdout.len() < 61_000, "{}", plan.stdout.len());
    let last = plan.stdout.lines().last().expect("a line");
    assert!(
        last.starts_with("... and ")
            && last.contains(
                " more accounts; to see all of them, run `contactctl plan --portal local --rev "
            ),
        "{last}"
    );
}

#[test]
fn a_commit_with_errors_has_them_in_the_format_of_the_plan() {
    let project = Project::good();
    let text = project.text("contacts/bistro.toml");
    project.write(
        "contacts/bistro.toml",
        text.replace("help@", "escalations@"),
    );
    project.git(["init", "--quiet", "--initial-branch=main"]);
    project.commit_all("faulty");
    assert_snapshot!(project.run(["plan", "--format", "markdown"]), @r#"
    $ contactctl plan --format markdown
    <!-- contactctl check: form 1 -->
    ## contactctl check: 1 error

    3 files checked

    - **error** `contacts/bistro.toml:9:27`: confidential address `escalations@bistro.example` is also shown to users (`confidential-address-shared`)
      <br>help: write another address here, one that is not published
      <br>field: `operational_for_google` (portal: Operational contact (for Google))

    <details><summary><code>confidential-address-shared</code>: why it matters</summary>

    An operational contact for Google is also the address that is shown to users.

    The contact for Google is confidential: it is for cases that a user has already taken to
    Google. If it is also the published support address, ordinary requests fill the mailbox, and
    such a case is lost among them. contactctl's own portal refuses such a contact.

    Bad:

    ```toml
    operational_for_google = ["help@bistro.example"]
    operational_for_users = "help@bistro.example"
    ```

    Good:

    ```toml
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@bistro.example"
    ```

    </details>
    --- stderr
    error: commit 9f731f945a has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    "#);
    let json = project.run(["plan", "--format", "json"]);
    assert_eq!(json.status, Some(1), "{json}");
    assert_eq!(
        json.json()["findings"][0]["rule"],
        "confidential-address-shared"
    );
}
