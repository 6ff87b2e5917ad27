//! `contactctl pull`: what a portal has, written into the files.

mod hostile;

use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::portal::{profile, record};
use crate::support::served::Served;
use crate::support::{DIRECTORY, Project};

const CONFIG: &str = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";

/// Both accounts pushed to the embedded portal.
fn pushed() -> Project {
    let project = Project::new()
        .file("contactctl.toml", CONFIG)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("two");
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    project
}

/// Edits the record of `account` in the portal.
fn edit(project: &Project, account: &str, change: impl FnOnce(&mut Json)) {
    let served = Served::start(project, ["--portal", "local"]);
    served.edit(account, change);
}

#[test]
fn drift_is_written_into_the_file_and_the_rest_of_it_stays() {
    let text = BISTRO
        .replace(
            "technical_emergency = [\"oncall@bistro.example\", \"noc@bistro.example\"]",
            "technical_emergency = [\n  \"@oncall\",             # pages\n  \"noc@bistro.example\", # reads\n]",
        )
        .replace("closes = \"17:00\"", "closes = '17:00' # lunch is at noon");
    let project = Project::new()
        .file("contactctl.toml", CONFIG)
        .file("contacts/directory.toml", DIRECTORY.to_owned() + "\n[desk]\nkind = \"role-alias\"\nemail = \"desk@bistro.example\"\nverified_on = 2026-10-01\n")
        .file("contacts/bistro.toml", &text)
        .commit("bistro");
    project.run(["sync", "--yes"]);
    edit(&project, "bistro", |record| {
        record["technical_emergency"] = json!([
            "oncall@bistro.example",
            "noc@bistro.example",
            "desk@bistro.example"
        ]);
        record["operational_for_users"] = json!("guests@bistro.example");
        record["operational_support"][0]["closes"] = json!("18:00");
        record["operational_support"][0]["days"] = json!(["mon", "tue", "wed", "thu", "sat"]);
    });
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    bistro: contacts/bistro.toml
      technical_emergency - Technical Emergency Contacts
        + desk@bistro.example
      operational_for_users - Operational contact (to share with users)
        - help@bistro.example
        + guests@bistro.example
      operational_support - Operational Support
        - mon,tue,wed,thu,fri 09:00-17:00 Europe/Warsaw
        + mon,tue,wed,thu,sat 09:00-18:00 Europe/Warsaw

    Pulled: 1 edited.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- status 0
    ");
    assert_snapshot!(project.git(["diff", "-U0"]), @r#"
    diff --git a/contacts/bistro.toml b/contacts/bistro.toml
    index e4a2b67..e2bab01 100644
    --- a/contacts/bistro.toml
    +++ b/contacts/bistro.toml
    @@ -11,0 +12 @@ technical_emergency = [
    +  "@desk",
    @@ -15 +16 @@ operational_for_google = ["escalations@bistro.example"]
    -operational_for_users = "help@bistro.example"
    +operational_for_users = "guests@bistro.example"
    @@ -22 +23 @@ time_zone = "Europe/Warsaw"
    -days = ["mon", "tue", "wed", "thu", "fri"]
    +days = ["mon", "tue", "wed", "thu", "sat"]
    @@ -24 +25 @@ opens = "09:00"
    -closes = '17:00' # lunch is at noon
    +closes = '18:00' # lunch is at noon
    "#);
    project.commit_all("bistro: as the portal has it");
    let plan = project.run(["plan"]);
    assert!(
        plan.stdout.ends_with("Plan: 1 already up to date.\n"),
        "{plan}"
    );
    assert_eq!(project.run(["check"]).status, Some(0));
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    Nothing to write: 1 unchanged.
    --- status 0
    ");
}

#[test]
fn a_first_import_makes_a_file_for_each_account() {
    let project = pushed();
    std::fs::remove_dir_all(project.path("contacts")).expect("it is there");
    project.commit_all("nothing is left");
    let served = Served::start(&project, ["--portal", "local"]);
    let post = reqwest::Method::POST;
    for id in ["directory", "kiosk"] {
        let made = served.send(post.clone(), "/v1/accounts", None, Some(&profile(id)));
        assert_eq!(made.status, 201, "{}", made.body);
    }
    let path = "/v1/accounts/directory/contact-information?environment=production";
    let body = json!({ "record": record() });
    let put = served.send(reqwest::Method::PUT, path, None, Some(&body));
    assert_eq!(put.status, 201, "{}", put.body);
    drop(served);
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    bistro: new in contacts/bistro.toml
    directory: new in contacts/accounts/directory.toml
    tavern: new in contacts/tavern.toml

    Pulled: 3 new.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- stderr
    note: accounts without contact information in the portal were left out: `kiosk`
    note: new account files point to the editor schema `schemas/account.schema.json`, which does not exist; to create it, run in the project's folder: `mkdir -p schemas && contactctl schema account > schemas/account.schema.json`
    --- status 0
    ");
    assert_snapshot!(project.text("contacts/accounts/directory.toml"), @r#"
    #:schema ../../schemas/account.schema.json

    [account]
    id = "directory"
    name = "Bistro Warszawa"
    integration = "reservations-e2e"
    brand_domains = ["bistro.example"]

    [contacts]
    technical_emergency = ["oncall@bistro.example"]
    technical_non_emergency = ["api@bistro.example"]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@bistro.example"

    [contacts.production]
    alert = ["anna@bistro.example"]

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["mon", "tue"]
    opens = "09:00"
    closes = "17:00"
    "#);
    assert_snapshot!(project.text("contacts/tavern.toml"), @r#"
    #:schema ../schemas/account.schema.json

    [account]
    id = "tavern"
    name = "Tavern"
    integration = "ordering-e2e"
    merchant_issues_field = true
    brand_domains = ["tavern.example"]

    [contacts]
    technical_emergency = ["oncall@tavern.example"]
    technical_non_emergency = ["api@tavern.example"]
    merchant_issues = ["merchants@tavern.example"]
    operational_for_google = ["escalations@tavern.example"]
    operational_for_users = "help@tavern.example"

    [contacts.production]
    alert = ["ola@tavern.example"]

    [[operational_support]]
    time_zone = "America/New_York"
    days = ["fri", "sat"]
    opens = "18:00"
    closes = "01:30"
    overnight = true
    "#);
    let check = project.run(["check"]);
    assert_eq!(check.status, Some(0), "{check}");
    project.write("schemas/account.schema.json", "{}");
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    Nothing to write: 3 unchanged.
    --- stderr
    note: accounts without contact information in the portal were left out: `kiosk`
    --- status 0
    ");
    // A file that went is written again, and nothing else.
    std::fs::remove_file(project.path("contacts/tavern.toml")).expect("it is there");
    assert_snapshot!(project.run(["pull", "--lang", "pl"]), @"
    $ contactctl pull --lang pl
    tavern: nowe w contacts/tavern.toml

    Pobrano: 1 nowy plik, 2 bez zmian.
    Zmian nie ma jeszcze w żadnym commicie; obejrzyj je: `git status`, `git diff`.
    --- stderr
    uwaga: pominięto konta, które nie mają w portalu informacji kontaktowych: `kiosk`
    --- status 0
    ");
    project.commit_all("as the portal has it");
    let plan = project.run(["plan"]).stdout;
    assert_snapshot!(plan.lines().last().unwrap_or_default(), @"Plan: 1 to adopt, 1 not managed, 2 unchanged.");
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    assert_eq!(project.run(["plan", "--detailed-exitcode"]).status, Some(0));
}

/// A repository without a commit, for the portal at `url`.
fn empty(url: &str, token: &str) -> Project {
    let config = format!(
        "[portals.theirs]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}\"\n\
         token_env = \"TOKEN\"\n"
    );
    let project = Project::new()
        .variable("TOKEN", token)
        .file("contactctl.toml", config);
    project.tie("TOKEN", url);
    project
}

#[test]
fn what_another_repository_manages_is_left_to_it_after_the_first_import() {
    let others = pushed();
    let served = Served::start(&others, ["--portal", "local"]);
    let project = empty(&served.url, &served.token);
    let first = project.run(["pull"]);
    assert_eq!(first.status, Some(0), "{first}");
    assert!(first.says("Pulled: 2 new."), "{first}");
    project.commit_all("ours");
    std::fs::remove_file(project.path("contacts/tavern.toml")).expect("it is there");
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    Nothing to write: 1 unchanged.
    --- stderr
    note: accounts that another repository manages were left out: `tavern`; to pull one, specify it: `contactctl pull --portal theirs ACCOUNT`
    --- status 0
    ");
    let named = project.run(["pull", "tavern"]);
    assert!(named.says("tavern: new in contacts/tavern.toml"), "{named}");
}

#[test]
fn what_would_be_written_can_be_seen_first() {
    let project = pushed();
    edit(&project, "bistro", |record| {
        record["operational_for_users"] = json!("guests@bistro.example");
    });
    std::fs::remove_file(project.path("contacts/tavern.toml")).expect("it is there");
    assert_snapshot!(project.run(["pull", "--diff"]), @r#"
    $ contactctl pull --diff
    --- a/contacts/bistro.toml
    +++ b/contacts/bistro.toml
    @@ -9,7 +9,7 @@
     technical_emergency = ["oncall@bistro.example", "noc@bistro.example"]
     technical_non_emergency = ["api@bistro.example"]
     operational_for_google = ["escalations@bistro.example"]
    -operational_for_users = "help@bistro.example"
    +operational_for_users = "guests@bistro.example"
     
     [contacts.production]
     alert = ["anna@bistro.example"]
    --- /dev/null
    +++ b/contacts/tavern.toml
    @@ -0,0 +1,25 @@
    +#:schema ../schemas/account.schema.json
    +
    +[account]
    +id = "tavern"
    +name = "Tavern"
    +integration = "ordering-e2e"
    +merchant_issues_field = true
    +brand_domains = ["tavern.example"]
    +
    +[contacts]
    +technical_emergency = ["oncall@tavern.example"]
    +technical_non_emergency = ["api@tavern.example"]
    +merchant_issues = ["merchants@tavern.example"]
    +operational_for_google = ["escalations@tavern.example"]
    +operational_for_users = "help@tavern.example"
    +
    +[contacts.production]
    +alert = ["ola@tavern.example"]
    +
    +[[operational_support]]
    +time_zone = "America/New_York"
    +days = ["fri", "sat"]
    +opens = "18:00"
    +closes = "01:30"
    +overnight = true
    --- status 0
    "#);
    assert_eq!(project.text("contacts/bistro.toml"), BISTRO);
    assert!(!project.path("contacts/tavern.toml").exists());
    let masked = project.run(["pull", "--diff", "--redact"]);
    assert!(!masked.says("guests@") && !masked.says("ola@"), "{masked}");
}

#[test]
fn an_alert_contact_joins_the_users_that_the_file_has() {
    let project = pushed();
    let served = Served::start(&project, ["--portal", "local"]);
    let path = "/v1/accounts/tavern/users";
    let mut users = served.get(path);
    let eva = json!({"email": "eva@tavern.example", "role": "editor"});
    users.body["users"].as_array_mut().expect("users").push(eva);
    let put = reqwest::Method::PUT;
    let put = served.send(put, path, users.etag.as_deref(), Some(&users.body));
    assert_eq!(put.status, 200, "{}", put.body);
    served.edit("tavern", |record| {
        record["alert"] = json!(["eva@tavern.example"]);
    });
    drop(served);
    let pull = project.run(["pull", "tavern"]);
    assert_eq!(pull.status, Some(0), "{pull}");
    assert_snapshot!(project.git(["diff", "-U0"]), @r#"
    diff --git a/contacts/tavern.toml b/contacts/tavern.toml
    index 3c7e32e..76ad009 100644
    --- a/contacts/tavern.toml
    +++ b/contacts/tavern.toml
    @@ -16 +16 @@ operational_for_users = "help@tavern.example"
    -alert = ["ola@tavern.example"]
    +alert = ["eva@tavern.example"]
    @@ -31,0 +32,4 @@ role = "administrator"
    +
    +[[users]]
    +email = "eva@tavern.example"
    +role = "editor"
    "#);
    assert_eq!(project.run(["check"]).status, Some(0));
}

#[test]
fn edits_that_are_not_committed_are_not_written_over() {
    let project = pushed();
    edit(&project, "bistro", |record| {
        record["operational_for_users"] = json!("guests@bistro.example");
    });
    let mine = BISTRO.replace("noc@", "night@");
    project.write("contacts/bistro.toml", &mine);
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    --- stderr
    error: `contacts/bistro.toml` has uncommitted changes that would be overwritten: nothing was written
      help: commit them, or put them aside (`git stash --include-untracked`), then run the same command again
    --- status 4
    ");
    assert_eq!(project.text("contacts/bistro.toml"), mine);
    // Those of another file are no reason not to.
    project.git(["checkout", "--quiet", "contacts/bistro.toml"]);
    project.write("contacts/tavern.toml", format!("# Mine.\n{TAVERN}"));
    assert_snapshot!(project.run(["pull", "--redact"]), @"
    $ contactctl pull --redact
    bistro: contacts/bistro.toml
      operational_for_users - Operational contact (to share with users)
        - h***@bistro.example
        + g*****@bistro.example

    Pulled: 1 edited, 1 unchanged.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- status 0
    ");
    // Git has to be able to bring back what is written over.
    project.git(["rm", "--quiet", "--cached", "contacts/bistro.toml"]);
    project.git(["commit", "--quiet", "--message", "bistro is nowhere"]);
    project.write(".git/info/exclude", "bistro.toml\n");
    project.write("contacts/bistro.toml", BISTRO);
    let untracked = project.run(["pull"]);
    assert_eq!(untracked.status, Some(2), "{untracked}");
    assert_eq!(project.text("contacts/bistro.toml"), BISTRO);
    // Nor is what `.gitignore` hides written over by a new file.
    project.write(".gitignore", "bistro.toml\n");
    assert_snapshot!(project.run(["pull", "bistro"]), @"
    $ contactctl pull bistro
    --- stderr
    error: Git ignores `contacts/bistro.toml`, so contactctl would not read this file: nothing was written
      help: see which pattern ignores it: `git check-ignore --verbose contacts/bistro.toml`, and change that pattern
    --- status 2
    ");
    assert_eq!(project.text("contacts/bistro.toml"), BISTRO);
}

#[test]
fn names_that_are_not_there_are_refused() {
    let project = pushed();
    assert_snapshot!(project.run(["pull", "bistor"]), @"
    $ contactctl pull bistor
    --- stderr
    error: portal `local` has no account `bistor`
      help: use the id that the portal has for the account, or pull all accounts: `contactctl pull --portal local`
      help: did you mean `bistro`?
    --- status 2
    ");
    assert_snapshot!(project.run(["pull", "--portal", "locale"]), @"
    $ contactctl pull --portal locale
    --- stderr
    error: no portal `locale` is configured
      help: did you mean `local`?
    --- status 2
    ");
}

#[test]
fn what_cannot_be_edited_is_said_with_the_value() {
    let project = pushed();
    let inline = BISTRO.replace(
        "[[operational_support]]\ntime_zone = \"Europe/Warsaw\"\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\nopens = \"09:00\"\ncloses = \"17:00\"\n",
        "",
    );
    let window = "operational_support = [{ time_zone = \"Europe/Warsaw\", days = [\"mon\"], opens = \"09:00\", closes = \"17:00\" }]\n";
    project.write("contacts/bistro.toml", format!("{window}{inline}"));
    project.commit_all("bistro: on one line");
    let served = Served::start(&project, ["--portal", "local"]);
    served.edit("bistro", |record| {
        let another = json!({"time_zone": "Europe/Warsaw", "days": ["sun"], "opens": "10:00", "closes": "12:00"});
        record["operational_support"]
            .as_array_mut()
            .expect("windows")
            .push(another);
    });
    served.edit("tavern", |record| {
        record["operational_for_users"] = json!("guests@tavern.example");
    });
    drop(served);
    // The others go on.
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    tavern: contacts/tavern.toml
      operational_for_users - Operational contact (to share with users)
        - help@tavern.example
        + guests@tavern.example

    Pulled: 1 edited.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- stderr
    error: `operational_support` in `contacts/bistro.toml` cannot be edited automatically without losing other content
      help: edit the key by hand and commit: the portal has `mon,tue,wed,thu,fri 09:00-17:00 Europe/Warsaw`, `sun 10:00-12:00 Europe/Warsaw`
    --- status 4
    ");
}

#[test]
fn files_that_do_not_say_whose_they_are_come_first() {
    let project = pushed();
    edit(&project, "bistro", |record| {
        record["operational_for_users"] = json!("guests@bistro.example");
    });
    project.write("contacts/old/bistro.toml", BISTRO);
    std::fs::remove_file(project.path("contacts/tavern.toml")).expect("it is there");
    project.write("contacts/nobody.toml", "[account]\nname = \"Tavern\"\n");
    project.commit_all("a mess");
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    --- stderr
    error: both `contacts/bistro.toml` and `contacts/old/bistro.toml` are files of account `bistro`
      help: keep one of its files: give each of the others its own `account.id`, or delete them
    error: `contacts/nobody.toml` has no readable `account.id`, so it may be the file of account `tavern`
      help: fix this file first; see its errors: `contactctl check`
    --- status 4
    ");
}
