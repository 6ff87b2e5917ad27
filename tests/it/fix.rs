//! `contactctl check --fix` and `--diff`: what is mended, what is left, and what is never touched.

use std::fs;

use crate::support::{ACCOUNT, DIRECTORY, Project};

/// A project with four faults: two with a sure fix, one with a guess, one with none.
fn faulty() -> Project {
    let account = ACCOUNT
        .replace("[contacts.production]", "[contacts.sandbox] # who is told")
        .replace("\"api@bistro.example\"", "\" api@bistro.example\"")
        .replace("\"help@bistro.example\"", "\"help@gmial.com\"")
        .replace("role = \"administrator\"\n\n", "role = \"read-only\"\n\n");
    Project::new()
        .file("contactctl.toml", "")
        .file("contacts/directory.toml", DIRECTORY)
        .file("contacts/bistro.toml", account)
}

fn text(project: &Project, path: &str) -> String {
    fs::read_to_string(project.path(path)).expect("a file")
}

#[test]
fn what_has_one_sure_fix_is_mended_and_the_rest_is_shown() {
    let project = faulty();
    insta::assert_snapshot!(project.run(["check", "--fix", "--format", "short"]), @"
    $ contactctl check --fix --format short
    contacts/bistro.toml:10:25: warn[email-domain-typo] e-mail domain `gmial.com` looks like a typo
    contacts/bistro.toml:27:8: warn[last-administrator] the account has only one administrator
    --- stderr
    fixed contacts/bistro.toml:8: email-invalid: changed to `api@bistro.example`; once committed and approved, it may be pushed
    fixed contacts/bistro.toml:13: alert-outside-production: moved `alert` under `[contacts.production]`; once committed and approved, it may be pushed
    --- status 0
    ");
    insta::assert_snapshot!(project.run(["check", "--fix", "--unsafe", "--quiet"]), @r#"
    $ contactctl check --fix --unsafe --quiet
    warn[free-mail-domain]

      ! `help@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
        ,-[contacts/bistro.toml:10:25]
      9 | operational_for_google = ["escalations@bistro.example"]
     10 | operational_for_users = "help@gmail.com"
        :                         ^^^^^^^^|^^^^^^^
        :                                 `-- free mail provider
        `----
      help: write an address in a domain of the business
      field: operational_for_users (portal: Operational contact (to share with users))

    warn[last-administrator]

      ! the account has only one administrator
        ,-[contacts/bistro.toml:27:8]
     26 | email = "piotr@bistro.example"
     27 | role = "administrator"
        :        ^^^^^^^|^^^^^^^
        :               `-- the only one
        `----
      help: give another user `role = "administrator"`, or add one with this role

    --- status 0
    "#);
    insta::assert_snapshot!(text(&project, "contacts/bistro.toml"), @r#"
    [account]
    id = "bistro"
    name = "Bistro"
    integration = "reservations-e2e"

    [contacts]
    technical_emergency = ["@oncall"]
    technical_non_emergency = ["api@bistro.example"]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@gmail.com"

    [contacts.production] # who is told
    alert = ["anna@bistro.example"]

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["mon", "tue"]
    opens = "09:00"
    closes = "17:00"

    [[users]]
    email = "anna@bistro.example"
    role = "read-only"

    [[users]]
    email = "piotr@bistro.example"
    role = "administrator"
    "#);
}

#[test]
fn a_diff_shows_the_fixes_and_changes_nothing() {
    let project = faulty();
    let before = text(&project, "contacts/bistro.toml");
    insta::assert_snapshot!(project.run(["check", "--fix", "--unsafe", "--diff"]), @r#"
    $ contactctl check --fix --unsafe --diff
    --- a/contacts/bistro.toml
    +++ b/contacts/bistro.toml
    @@ -5,11 +5,11 @@
     
     [contacts]
     technical_emergency = ["@oncall"]
    -technical_non_emergency = [" api@bistro.example"]
    +technical_non_emergency = ["api@bistro.example"]
     operational_for_google = ["escalations@bistro.example"]
    -operational_for_users = "help@gmial.com"
    +operational_for_users = "help@gmail.com"
     
    -[contacts.sandbox] # who is told
    +[contacts.production] # who is told
     alert = ["anna@bistro.example"]
     
     [[operational_support]]
    --- status 1
    "#);
    assert_eq!(text(&project, "contacts/bistro.toml"), before);
    insta::assert_snapshot!(Project::good().run(["check", "--diff"]), @r#"
    $ contactctl check --diff
    --- status 0
    "#);
}

#[test]
fn a_diff_can_be_applied_by_git() {
    let project = faulty().commit("add");
    let diff = project.run(["check", "--diff", "--unsafe"]).stdout;
    project.write("fixes.diff", diff);
    project.git(["apply", "fixes.diff"]);
    let applied = text(&project, "contacts/bistro.toml");
    project.git(["checkout", "--quiet", "contacts"]);
    project.run(["check", "--fix", "--unsafe"]);
    assert_eq!(text(&project, "contacts/bistro.toml"), applied);
}

#[test]
fn a_finding_says_that_it_can_be_mended() {
    let project = Project::good().file(
        "contacts/bistro.toml",
        ACCOUNT.replace("\"help@bistro.example\"", "\"help@bistro.example \""),
    );
    insta::assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[email-invalid]

      x `help@bistro.example ` starts or ends with a space, a tab or a line break
        ,-[contacts/bistro.toml:10:25]
      9 | operational_for_google = ["escalations@bistro.example"]
     10 | operational_for_users = "help@bistro.example "
        :                         ^^^^^^^^^^^|^^^^^^^^^^
        :                                    `-- spacing at start or end
        `----
      help: write `help@bistro.example`
      field: operational_for_users (portal: Operational contact (to share with users))
      fix available: contactctl check --fix

    1 error in 1 of 3 files
    why it matters: contactctl explain email-invalid
    --- status 1
    "#);
    let json = project.run(["check", "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    insta::assert_json_snapshot!(json["findings"][0]["fix"], @r#"
    {
      "title": "change it to `help@bistro.example`; once committed and approved, it may be pushed",
      "safety": "safe",
      "edits": [
        {
          "span": {
            "start": {
              "line": 10,
              "column": 25,
              "offset": 248
            },
            "end": {
              "line": 10,
              "column": 47,
              "offset": 270
            }
          },
          "replacement": "\"help@bistro.example\""
        }
      ]
    }
    "#);
}

#[test]
fn only_the_files_that_are_named_are_mended() {
    let other = ACCOUNT
        .replace("\"bistro\"", "\"other\"")
        .replace("Europe/Warsaw", "Poland");
    let project = faulty().file("contacts/other.toml", &other);
    let run = project.run(["check", "--fix", "contacts/other.toml"]);
    insta::assert_snapshot!(run, @"
    $ contactctl check --fix contacts/other.toml
    1 file, 1 account: no findings
    scope: 1 of 4 files
    --- stderr
    fixed contacts/other.toml:16: legacy-time-zone: changed to `Europe/Warsaw`; once committed and approved, it may be pushed
    --- status 0
    ");
    assert_eq!(
        text(&project, "contacts/other.toml"),
        other.replace("Poland", "Europe/Warsaw")
    );
}

#[test]
fn line_ends_and_permissions_stay() {
    let account = ACCOUNT
        .replace("Europe/Warsaw", "Poland")
        .replace('\n', "\r\n");
    let account = account.trim_end();
    let project = Project::good().file("contacts/bistro.toml", account);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::Permissions::from_mode(0o640);
        fs::set_permissions(project.path("contacts/bistro.toml"), mode).expect("a mode");
    }
    let run = project.run(["check", "--fix"]);
    assert_eq!(run.status, Some(0), "{run}");
    assert_eq!(
        text(&project, "contacts/bistro.toml"),
        account.replace("Poland", "Europe/Warsaw")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let metadata = fs::metadata(project.path("contacts/bistro.toml")).expect("a file");
        assert_eq!(metadata.permissions().mode() & 0o777, 0o640);
    }
}

#[test]
fn a_file_that_cannot_be_written_is_left_alone_and_said() {
    let bad = ACCOUNT.replace("Europe/Warsaw", "Poland");
    let project = Project::good().file("contacts/bistro.toml", &bad);
    let file = project.path("contacts/bistro.toml");
    let mut permissions = fs::metadata(&file).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).expect("read-only");
    insta::assert_snapshot!(project.run(["check", "--fix"]), @"
    $ contactctl check --fix
    --- stderr
    error: `contacts/bistro.toml` is read-only, so nothing was written to it
      help: make the file writable, then run the same command again
    --- status 2
    ");
    assert_eq!(text(&project, "contacts/bistro.toml"), bad);
}

#[test]
fn only_the_syntax_of_a_broken_file_is_fixed_at_first() {
    let good = ACCOUNT.replace("name = \"Bistro\"", "name = \"Bistro\",");
    let bad = good.replace("Europe/Warsaw", "Poland");
    let project = Project::good().file("contacts/bistro.toml", &bad);
    project.run(["check", "--fix"]);
    assert_eq!(text(&project, "contacts/bistro.toml"), ACCOUNT);
    // A quote may be missing anywhere, so that only a person can say where.
    let open = ACCOUNT.replace("name = \"Bistro\"", "name = \"Bistro");
    let project = Project::good().file("contacts/bistro.toml", &open);
    project.run(["check", "--fix"]);
    assert_eq!(text(&project, "contacts/bistro.toml"), open);
    project.run(["check", "--fix", "--unsafe"]);
    assert_eq!(text(&project, "contacts/bistro.toml"), ACCOUNT);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let project = Project::good().commit("add");
    insta::assert_snapshot!(project.run(["check", "--fix", "--rev", "HEAD"]), @"
    $ contactctl check --fix --rev HEAD
    --- stderr
    error: `--fix` and `--diff` work only on the work tree, so they cannot be combined with `--rev`
      help: omit `--rev` (and `--stdin-filename`, if you used it) to fix the files of the work tree
    --- status 2
    ");
    insta::assert_snapshot!(project.run(["check", "--unsafe"]), @"
    $ contactctl check --unsafe
    --- stderr
    error: `--unsafe` needs `--fix` or `--diff`
      help: apply the fixes: `contactctl check --fix --unsafe`, or see them: `contactctl check --diff --unsafe`
    --- status 2
    ");
}

#[test]
fn useless_suppressions_go() {
    let account = ACCOUNT.replace(
        "name = \"Bistro\"",
        "name = \"Bistro\" # contactctl: allow(bad-format) x",
    );
    let config = "contacts = \"contacts\"\n\n[[rules.allow]]\nrule = \"bad-format\"\naccount = \"bistro\"\nreason = \"x\"\n";
    let project = Project::good()
        .file("contacts/bistro.toml", account)
        .file("contactctl.toml", config);
    insta::assert_snapshot!(project.run(["check", "--fix"]), @"
    $ contactctl check --fix
    3 files, 1 account: no findings
    --- stderr
    fixed contactctl.toml:3: useless-allow: removed the exception
    fixed contacts/bistro.toml:3: useless-allow: removed the exception
    --- status 0
    ");
    assert_eq!(text(&project, "contacts/bistro.toml"), ACCOUNT);
    assert_eq!(
        text(&project, "contactctl.toml"),
        "contacts = \"contacts\"\n"
    );
}
