//! A portal's page, copied by a person and read back.

use insta::assert_snapshot;

use super::{CONFIG, enter_all, project, shown};
use crate::support::{ACCOUNT, Project, Run};

/// The contact page of the account, as Chromium copies it.
const PAGE: &str = "Partner portal
Configuration
Partner ID: bistro
Production
Contact information
Alert Contacts
anna@bistro.example
Technical Emergency Contacts
oncall@bistro.example
Technical Non-Emergency Contacts
api@bistro.example
Operational contact (for Google)
escalations@bistro.example
Operational contact (to share with users)
help@bistro.example
Operational Support
mon,tue 09:00-17:00 Europe/Warsaw
Save
Discard
";

const LATER: &str = "2026-11-24T12:02:00Z";
const MUCH_LATER: &str = "2027-04-01T12:00:00Z";

fn paste(project: &Project, text: impl AsRef<[u8]>) -> Run {
    project.run_over(text, ["attest", "--paste"])
}

fn paste_at(project: &Project, instant: &str, text: &str) -> Run {
    project.write("page.txt", text);
    project.run_at(instant, ["attest", "--paste=page.txt"])
}

#[test]
fn a_page_is_seen_and_after_a_reload_it_is_in_sync() {
    let project = project();
    enter_all(&project, 2);
    assert_snapshot!(shown(&paste(&project, PAGE)), @"
    $ contactctl attest --paste
    bistro at google (production):
      same      alert - Alert Contacts
      same      technical_emergency - Technical Emergency Contacts
      same      technical_non_emergency - Technical Non-Emergency Contacts
      same      operational_for_google - Operational contact (for Google)
      same      operational_for_users - Operational contact (to share with users)
      unclear   operational_support - Operational Support
          hours cannot be compared automatically: compare them yourself
    What could be read of the page was recorded. The text of the page is not kept.
    --- status 0
    ");
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    Nothing to enter: 1 unchanged.
    Fields: 0 in sync, 6 entered (5 seen, 1 only confirmed).

    bistro: page last seen at [TIME]
      entered (seen)            alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users
      entered (only confirmed)  operational_support
    --- status 0
    ");
    // The same text once more proves nothing: it may be the same copy.
    let again = paste_at(&project, LATER, PAGE);
    assert_eq!(again.status, Some(0), "{again}");
    assert!(
        project
            .run(["plan"])
            .says("Fields: 0 in sync, 6 entered (5 seen, 1 only confirmed).")
    );
    // Another text of the same page does, a minute later.
    let reloaded = PAGE.replace("Partner portal", "Partner portal, 12:02");
    assert_eq!(paste_at(&project, LATER, &reloaded).status, Some(0));
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    Nothing to enter: 1 unchanged.
    Fields: 5 in sync, 1 entered (0 seen, 1 only confirmed).

    bistro: page last seen at [TIME]
      in sync (seen again)      alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users
      entered (only confirmed)  operational_support
    --- status 0
    ");
    assert_snapshot!(shown(&project.run(["attest", "--stale"])), @"
    $ contactctl attest --stale
    bistro  page last seen at [TIME], less than a day ago
    --- status 0
    ");
    let later = project.run_at(MUCH_LATER, ["plan"]);
    assert!(
        later.says("for more than 90 days, nobody has seen the page of account `bistro`"),
        "{later}"
    );
    assert_snapshot!(shown(&project.run_at(MUCH_LATER, ["attest", "--stale"])), @"
    $ contactctl attest --stale
    bistro  page last seen at [TIME], 127 days ago: look at the page again
    --- status 0
    ");
}

#[test]
fn nothing_of_a_page_is_kept() {
    let project = project();
    enter_all(&project, 2);
    let page = PAGE.replace("Partner portal", "Partner portal canary-1f7a");
    paste(&project, page);
    let found = project.git(["cat-file", "--batch-all-objects", "--batch-check"]);
    for line in found.lines() {
        let (id, _) = line.split_once(' ').expect("an id");
        let object = project.git(["cat-file", "-p", id]);
        assert!(!object.contains("canary"), "{object}");
    }
    for file in ["paste.key", "ledger/google"] {
        let text = project.text(&format!(".contactctl/{file}"));
        assert!(!text.contains("canary"));
    }
}

#[test]
fn an_edit_in_the_portal_is_drift() {
    let project = project();
    enter_all(&project, 2);
    let edited = PAGE.replace("oncall@", "night@");
    assert_snapshot!(shown(&paste(&project, &edited)), @"
    $ contactctl attest --paste
    bistro at google (production):
      same      alert - Alert Contacts
      differs   technical_emergency - Technical Emergency Contacts
          expected: oncall@bistro.example
          the page shows: night@bistro.example
      same      technical_non_emergency - Technical Non-Emergency Contacts
      same      operational_for_google - Operational contact (for Google)
      same      operational_for_users - Operational contact (to share with users)
      unclear   operational_support - Operational Support
          hours cannot be compared automatically: compare them yourself
    What could be read of the page was recorded. The text of the page is not kept.
    --- stderr
    error: the portal does not show what is expected for account `bistro`
      help: see what a sync would do about it: `contactctl plan --portal google`
    --- status 4
    ");
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): drift: somebody has edited the account in the portal since commit [COMMIT]
      technical_emergency - Technical Emergency Contacts (drift)  [line 7, contacts/directory.toml:3]
          pushed last  oncall@bistro.example
          portal now   night@bistro.example

    Plan: 1 with other values in the portal.
    Fields: 0 in sync, 6 entered (5 seen, 1 only confirmed).
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal google ACCOUNT`), and commit
    help: if the portal's values are wrong, overwrite them: `contactctl sync --portal google --on-drift overwrite`; or push only the other fields: `contactctl sync --portal google --on-drift keep`
    --- status 0
    ");
    assert_snapshot!(shown(&project.run(["pull", "--diff"])), @r#"
    $ contactctl pull --diff
    --- a/contacts/bistro.toml
    +++ b/contacts/bistro.toml
    @@ -4,7 +4,7 @@
     integration = "reservations-e2e"

     [contacts]
    -technical_emergency = ["@oncall"]
    +technical_emergency = ["night@bistro.example"]
     technical_non_emergency = ["api@bistro.example"]
     operational_for_google = ["escalations@bistro.example"]
     operational_for_users = "help@bistro.example"
    --- status 0
    "#);
    let drift = project.run(["plan", "--detailed-exitcode"]);
    assert_eq!(drift.status, Some(3), "{drift}");
    let refused = project.run(["sync", "--yes"]);
    assert_eq!(refused.status, Some(4), "{refused}");
}

#[test]
fn a_page_that_is_pasted_before_the_first_sync_is_adopted() {
    let project = project();
    let account = &ACCOUNT[..ACCOUNT.find("[[users]]").expect("users")];
    project.write("contacts/bistro.toml", account);
    project.commit_all("without users");
    assert_snapshot!(shown(&paste(&project, PAGE)), @"
    $ contactctl attest --paste
    bistro at google (production):
      same      alert - Alert Contacts
      same      technical_emergency - Technical Emergency Contacts
      same      technical_non_emergency - Technical Non-Emergency Contacts
      same      operational_for_google - Operational contact (for Google)
      same      operational_for_users - Operational contact (to share with users)
      unclear   operational_support - Operational Support
          hours cannot be compared automatically: compare them yourself
    What could be read of the page was recorded. The text of the page is not kept.
    --- status 0
    ");
    assert_snapshot!(shown(&project.run(["plan", "--first"])), @"
    $ contactctl plan --first
    Portal  google (manual, production)
    Commit  [COMMIT] without users
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    Note  first sync to this portal: the approval policy of commit [COMMIT] applies

    bistro (contacts/bistro.toml): create
      + operational_support - Operational Support: mon,tue 09:00-17:00 Europe/Warsaw  [line 15]

    Plan: 1 to create.
    Fields: 0 in sync, 5 entered (5 seen, 0 only confirmed).
    --- status 0
    ");
}

#[test]
fn a_page_that_cannot_be_trusted_is_refused() {
    let project = project();
    project.write("contacts/tapas.toml", super::second());
    project.commit_all("a second account");
    enter_all(&project, 3);
    let before = project.git(["rev-parse", "refs/contactctl/portals/google"]);
    let half: String = PAGE.split_inclusive('\n').take(9).collect();
    let two = format!("{PAGE}{}", PAGE.replace("ID: bistro", "ID: tapas"));
    let renamed = PAGE.replace("Contacts\n", "People\n");
    let pages: [(&str, &[&str], String); 9] = [
        (
            "another account",
            &["bistro"],
            PAGE.replace("ID: bistro", "ID: tapas"),
        ),
        (
            "another environment",
            &[],
            PAGE.replace("Production", "Sandbox"),
        ),
        ("no environment", &[], PAGE.replace("Production\n", "")),
        ("two pages", &[], two),
        ("half a page", &[], half),
        ("renamed labels", &[], renamed),
        (
            "not saved",
            &[],
            format!("You have unsaved changes\n{PAGE}"),
        ),
        ("no id", &[], PAGE.replace("Partner ID: bistro\n", "")),
        (
            "another language",
            &[],
            "Kontakte\nNotfall\nanna@bistro.example\n".to_owned(),
        ),
    ];
    let mut all = String::new();
    for (name, account, page) in pages {
        let run = project.run_over(page, [&["attest", "--paste"], account].concat());
        assert_eq!(run.status, Some(4), "{run}");
        all += &["# ", name, "\n", &run.stderr].concat();
    }
    assert_snapshot!(all, @r#"
    # another account
    error: this is the page of another account: `tapas`
      help: copy the page of the right account, or run the same command with the account that the page shows: `tapas`
    # another environment
    error: this is the page of the sandbox environment
      help: switch the environment in the portal, and copy the page again
    # no environment
    error: the page does not show whether it is production or sandbox
      help: copy the whole page, or specify the environment with `--environment`
    # two pages
    error: the copy contains the ids of several accounts: bistro, tapas
      help: close any open menu, then copy the page of one account
    # half a page
    error: too few labels were found on the page (2, but at least 4 are needed); not found: Technical Non-Emergency Contacts, Operational contact (for Google), Operational contact (to share with users), Operational Support
      help: copy the whole page; if the portal has renamed labels, add the new ones in a recipe of your own: see `contactctl explain extends`
    # renamed labels
    error: too few labels were found on the page (3, but at least 4 are needed); not found: Alert Contacts, Technical Emergency Contacts, Technical Non-Emergency Contacts
      help: copy the whole page; if the portal has renamed labels, add the new ones in a recipe of your own: see `contactctl explain extends`
    # not saved
    error: the page has unsaved or unloaded parts: it shows “You have unsaved changes”
      help: save or discard any changes in the portal, reload the page, and copy it again
    # no id
    error: the id of the account is not on the page
      help: copy the whole page with no dialog open; if the id has another caption there, add the caption to a recipe of your own (`contactctl explain extends`)
      help: if the portal shows no ids, set `account.name = "line"` in a recipe of your own (`contactctl explain extends`), and add the account's id to the command
    # another language
    error: the id of the account is not on the page
      help: copy the whole page with no dialog open; if the id has another caption there, add the caption to a recipe of your own (`contactctl explain extends`)
      help: if the portal shows no ids, set `account.name = "line"` in a recipe of your own (`contactctl explain extends`), and add the account's id to the command
    "#);
    assert_eq!(
        project.git(["rev-parse", "refs/contactctl/portals/google"]),
        before
    );
}

#[test]
fn what_is_not_a_page_is_refused() {
    let project = project();
    let mut all = String::new();
    let pages: [&[u8]; 6] = [
        b"",
        b"  \n \n",
        b"\x00\x01\x02",
        b"\xff\xfe\xfd",
        b"%PDF-1.7\n",
        b"{\"log\": {\"entries\": []}}",
    ];
    for page in pages {
        let run = paste(&project, page);
        assert_eq!(run.status, Some(2), "{run}");
        all += &run.stderr;
    }
    let run = paste(&project, vec![b'a'; 50_000_000]);
    all += &run.stderr;
    let run = project.run(["attest", "--paste=nowhere.txt"]);
    all += &run.stderr;
    let run = project.run_over(PAGE, ["attest", "bistr", "--paste"]);
    all += &run.stderr;
    assert_snapshot!(all, @"
    error: the copy of the page contains no text
      help: in the portal, select all (Ctrl-A) and copy (Ctrl-C)
    error: the copy of the page contains no text
      help: in the portal, select all (Ctrl-A) and copy (Ctrl-C)
    error: the copy of the page is not UTF-8 text
      help: copy the text of the page: select all, then copy
    error: the copy of the page is not UTF-8 text
      help: copy the text of the page: select all, then copy
    error: this is a PDF file, whose text cannot be read here
      help: copy the text of the page itself: select all, then copy
    error: this is JSON, not a page; HAR files are never read, because they hold cookies
      help: copy the text of the page: select all, then copy
    error: the copy of the page is larger than the limit of 16 MiB
      help: copy only the text of the page: select all, then copy
    error: cannot read `nowhere.txt`
      cause: No such file or directory (os error 2)
    error: there is no account `bistr`
      help: use the `account.id` of an account file; see all accounts: `contactctl list`
      help: did you mean `bistro`?
    ");
}

#[test]
fn a_person_may_vouch_for_the_environment() {
    let project = project();
    enter_all(&project, 2);
    let page = PAGE
        .replace("Production\n", "")
        .replace("oncall@", "night@");
    let args = ["attest", "--paste", "--environment", "production"];
    let run = project.run_over(&page, args);
    assert_snapshot!(shown(&run), @"
    $ contactctl attest --paste --environment production
    bistro at google (production):
      same      alert - Alert Contacts
      differs   technical_emergency - Technical Emergency Contacts
          expected: oncall@bistro.example
          the page shows: night@bistro.example
      same      technical_non_emergency - Technical Non-Emergency Contacts
      same      operational_for_google - Operational contact (for Google)
      same      operational_for_users - Operational contact (to share with users)
      unclear   operational_support - Operational Support
          hours cannot be compared automatically: compare them yourself
    What could be read of the page was recorded. The text of the page is not kept.
    --- stderr
    error: the portal does not show what is expected for account `bistro`
      help: see what a sync would do about it: `contactctl plan --portal google`
    --- status 4
    ");
    let plan = project.run(["plan"]);
    assert!(plan.says("0 seen, 6 only confirmed"), "{plan}");
    let args = ["attest", "--paste", "--environment", "sandbox"];
    assert_snapshot!(shown(&project.run_over(&page, args)), @"
    $ contactctl attest --paste --environment sandbox
    --- stderr
    error: portal `google` is for production, not for sandbox
      help: drop `--environment`, or choose another portal with `--portal NAME`
    --- status 2
    ");
}

#[test]
fn another_clone_cannot_tell_if_a_page_was_loaded_anew() {
    let here = project();
    enter_all(&here, 2);
    paste(&here, PAGE);
    let there = Project::new();
    there.git(["clone", "--quiet", &here.path("").to_string_lossy(), "."]);
    let refs = "refs/contactctl/*:refs/contactctl/*";
    there.git(["fetch", "--quiet", "origin", refs]);
    let reloaded = PAGE.replace("Partner portal", "Partner portal, 12:02");
    assert_snapshot!(shown(&paste_at(&there, LATER, &reloaded)), @"
    $ contactctl attest --paste=page.txt
    bistro at google (production):
      same      alert - Alert Contacts
      same      technical_emergency - Technical Emergency Contacts
      same      technical_non_emergency - Technical Non-Emergency Contacts
      same      operational_for_google - Operational contact (for Google)
      same      operational_for_users - Operational contact (to share with users)
      unclear   operational_support - Operational Support
          hours cannot be compared automatically: compare them yourself
    What could be read of the page was recorded. The text of the page is not kept.
    The previous copy of this account's page was pasted in another clone, so this may be the same copy. For this reason, no further value counts as in sync.
    The newest entries are only in this clone; push them: `contactctl ledger push --portal google`
    --- status 0
    ");
    assert!(there.run(["plan"]).says("Fields: 0 in sync"));
}

#[test]
fn a_print_is_only_shown() {
    let project = project();
    enter_all(&project, 2);
    let before = project.git(["rev-parse", "refs/contactctl/portals/google"]);
    let run = project.run_over(PAGE, ["attest", "--paste", "--print"]);
    assert!(run.says("Nothing was recorded."), "{run}");
    assert_eq!(
        project.git(["rev-parse", "refs/contactctl/portals/google"]),
        before
    );
}

#[test]
fn one_of_three_things_is_asked_for() {
    let project = project();
    assert_snapshot!(project.run(["attest"]), @"
    $ contactctl attest
    --- stderr
    error: required, but missing:
      <--paste[=<FILE>]|--from <FILE>|--stale>

    Usage: contactctl attest <--paste[=<FILE>]|--from <FILE>|--stale> [ACCOUNT]

    For more information, try `--help`.
    --- status 2
    ");
    let embedded = Project::good().commit("first");
    assert_snapshot!(embedded.run(["attest", "--stale"]), @r#"
    $ contactctl attest --stale
    --- stderr
    error: no portal of kind `manual` is configured
      help: for a portal without an API, set `kind = "manual"` in `contactctl.toml`: see `contactctl explain portals.NAME.kind`
    --- status 2
    "#);
    assert_snapshot!(embedded.run(["ledger", "show", "--portal", "local"]), @"
    $ contactctl ledger show --portal local
    --- stderr
    error: portal `local` has an API, so it has no ledger of values entered by hand
      help: compare the portal with the files: `contactctl plan --portal local`
    --- status 2
    ");
    assert_snapshot!(project.run(["attest", "--stale"]), @"
    $ contactctl attest --stale
    Nothing is recorded for portal `google` yet.
    --- status 0
    ");
}

#[test]
fn where_others_read_values_are_masked() {
    let project = project();
    enter_all(&project, 2);
    let page = PAGE.replace("oncall@", "kanarek@");
    project.write("page.txt", &page);
    let commands: [&[&str]; 7] = [
        &["attest", "--paste=page.txt"],
        &["plan"],
        &["plan", "--format", "json"],
        &["ledger", "show"],
        &["ledger", "show", "--format", "json"],
        &["ledger", "log"],
        &["history", "bistro", "--portal", "google"],
    ];
    for args in commands {
        let run = project.run_with(("CI", "true"), args.iter().copied());
        let names = ["kanarek", "oncall@", "anna@", "help@", "escalations@"];
        let leaked = names.iter().find(|name| run.says(name));
        assert_eq!(leaked, None, "{run}");
    }
}

#[test]
fn the_cause_of_a_recipe_with_errors_is_one_of_them() {
    let project = project();
    let config = format!("{CONFIG}recipe = \"mine\"\n");
    project.write("contactctl.toml", config);
    let recipe = "schema_version = 1\nextends = \"actions-center\"\n";
    project.write("recipes/mine.toml", recipe);
    assert_snapshot!(shown(&paste(&project, PAGE)), @"
    $ contactctl attest --paste
    --- stderr
    error: the recipe `recipes/mine.toml` has errors
      cause: required key `name` is missing at the top level of the file
      help: see them: `contactctl check`
    --- status 2
    ");
    project.write(
        "recipes/mine.toml",
        format!("{recipe}name = \"mine\"\npages = 2\n"),
    );
    assert_snapshot!(paste(&project, PAGE).stderr, @"
    error: the recipe `recipes/mine.toml` has errors
      cause: `/pages` does not fit the format of a recipe
      help: see them: `contactctl check`
    ");
}

#[test]
fn a_file_without_the_equals_sign_is_no_account() {
    let run = project().run_over("", ["attest", "--paste", "page.txt"]);
    assert_eq!(run.status, Some(2), "{run}");
    assert_snapshot!(run.stderr, @"
    error: `page.txt` is not an account id
      help: to read a file, write `=` before its name: `contactctl attest --paste=page.txt`
    ");
}
