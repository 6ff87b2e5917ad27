//! A flat project: `contacts = "."`, so that the contacts are beside the configuration.
#![cfg(unix)]

use std::os::unix::fs::symlink;

use insta::assert_snapshot;
use serde_json::json;

use crate::support::portal::{profile, record};
use crate::support::served::Served;
use crate::support::{ACCOUNT, DIRECTORY, Project, Run};

const FLAT: &str = "contacts = \".\"\n";

/// The sources of a check.
const SOURCES: [&[&str]; 3] = [&[], &["--staged"], &["--rev", "HEAD"]];

fn account(id: &str) -> String {
    ACCOUNT.replace("\"bistro\"", &format!("\"{id}\""))
}

/// Adds a flat project without a finding in `folder`, with everything beside it that is no contact.
fn add_flat(project: &Project, folder: &str) {
    for (path, text) in [
        ("contactctl.toml", FLAT),
        ("directory.toml", DIRECTORY),
        ("bistro.toml", ACCOUNT),
        ("pl/cafe.toml", &account("cafe")),
        (".hidden.toml", "not an account"),
        (".github/x.toml", "not an account"),
        (".cargo/config.toml", "not an account"),
        ("pl/.idea/x.toml", "not an account"),
        ("README.md", "Our contacts.\n"),
        (".gitignore", "/build/\n"),
        ("build/x.toml", "not an account"),
    ] {
        project.write(&format!("{folder}{path}"), text);
    }
}

fn flat() -> Project {
    let project = Project::new();
    add_flat(&project, "");
    project.commit("flat")
}

/// The findings of every source, which have to be the same, with `args`.
fn everywhere(project: &Project, folder: &str, args: &[&str]) -> Run {
    let run = |source: &&[&'static str]| {
        let args = args.iter().chain(*source).copied();
        project.run_in(folder, args)
    };
    let [first, others @ ..] = SOURCES.each_ref().map(run);
    for other in &others {
        let own = (&other.stdout, &other.stderr, other.status);
        assert_eq!(own, (&first.stdout, &first.stderr, first.status), "{other}");
    }
    first
}

/// As [`everywhere`], of all findings.
fn findings(project: &Project, folder: &str) -> Run {
    everywhere(project, folder, &["check", "--format", "short"])
}

#[test]
fn every_source_has_the_accounts_and_nothing_else() {
    let project = flat();
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    4 files, 2 accounts: no findings
    --- status 0
    ");
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    --- status 0
    ");
    project.write("pl/cafe.toml", account("cafe").replace("mon", "mo"));
    project.write("directory.toml", DIRECTORY.replace("paging-alias", "pager"));
    project.commit_all("mistakes");
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    directory.toml:2:8: error[not-allowed-value] `pager` is not an allowed value of `kind`
    pl/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    assert_snapshot!(project.run(["check", "--format", "short", "--since", "HEAD^", "pl"]), @"
    $ contactctl check --format short --since HEAD^ pl
    pl/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    assert_snapshot!(project.run(["check", "--format", "short", "pl/.idea/x.toml"]), @"
    $ contactctl check --format short pl/.idea/x.toml
    --- stderr
    error: `pl/.idea/x.toml` is not part of the check
      help: choose the configuration or a `.toml` file of the contacts that Git does not ignore; with `--staged` or `--rev`, a staged or committed one
    --- status 2
    ");
}

#[test]
fn a_project_in_a_folder_has_nothing_of_the_folders_beside_it() {
    let project = Project::new()
        .file("tavern.toml", "not an account")
        .file("other/tavern.toml", "not an account");
    add_flat(&project, "shop/");
    project.write("shop/pl/cafe.toml", account("cafe").replace("mon", "mo"));
    project.commit_all("a flat project in a folder");
    assert_snapshot!(findings(&project, "shop"), @"
    $ contactctl check --format short
    pl/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    assert_snapshot!(project.run_in("shop", ["check", "--rev", "HEAD", "pl/cafe.toml"]), @r#"
    $ contactctl check --rev HEAD pl/cafe.toml
    error[not-allowed-value]

      x `mo` is not an allowed value of `days`
        ,-[pl/cafe.toml:17:9]
     16 | time_zone = "Europe/Warsaw"
     17 | days = ["mo", "tue"]
        :         ^^|^
        :           `-- not an allowed value
     18 | opens = "09:00"
        `----
      help: did you mean `mon`? allowed: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`
      field: operational_support (portal: Operational Support)
      fix available: contactctl check --fix --unsafe

    1 error in 1 file
    why it matters: contactctl explain not-allowed-value
    scope: 1 of 4 files, in commit `HEAD`
    --- status 1
    "#);
}

#[test]
fn a_configuration_of_any_name_is_no_account() {
    let project = flat();
    project.write("team.toml", FLAT);
    project.commit_all("another configuration");
    let own = ["--config", "team.toml", "check", "--format", "short"];
    assert_snapshot!(everywhere(&project, "", &own), @"
    $ contactctl --config team.toml check --format short
    --- status 0
    ");
    // Of the other one nobody can say what it is for.
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    team.toml:1:1: error[missing-key] required table `[account]` is missing
    team.toml:1:1: error[missing-key] required table `[[operational_support]]` is missing
    team.toml:1:12: error[wrong-type] `contacts` takes a table, not a string
    --- status 1
    ");
}

#[test]
fn every_other_toml_file_is_an_account() {
    let project = flat().file("Cargo.toml", "[package]\nname = \"bistro\"\n");
    project.write("BISTRO.TOML", ACCOUNT);
    project.commit_all("more");
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    BISTRO.TOML:1:1: error[unread-file] `BISTRO.TOML` is not read: its name must end in `.toml`, in lower case
    Cargo.toml:1:1: error[missing-key] required table `[account]` is missing
    Cargo.toml:1:1: error[missing-key] required table `[contacts]` is missing
    Cargo.toml:1:1: error[missing-key] required table `[[operational_support]]` is missing
    Cargo.toml:1:2: error[unknown-key] unknown key `package` at the top level of the file
    --- status 1
    ");
}

#[test]
fn another_project_inside_holds_back_all() {
    let project = flat()
        .file("shop/contactctl.toml", "")
        .file("shop/contacts/tavern.toml", account("tavern"))
        .commit("another project");
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    shop/contactctl.toml:1:1: error[unread-file] `shop/contactctl.toml` is the configuration of another project inside the folder of this project
    --- status 1
    ");
    assert_snapshot!(project.run(["sync", "--yes", "--keep-going"]), @"
    $ contactctl sync --yes --keep-going
    error[unread-file]

      x `shop/contactctl.toml` is the configuration of another project inside the folder of this project
       ,-[shop/contactctl.toml:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: move one of the two projects elsewhere, or set `contacts` to a folder that contains only the
            contacts of this project

    1 error in 1 of 6 files
    why it matters: contactctl explain unread-file
    --- stderr
    error: commit 2524ef8120 has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    ");
    assert!(
        project
            .run_in("shop", ["check"])
            .says("error in 1 of 2 files")
    );
}

#[test]
fn recipes_stay_recipes() {
    let project = flat()
        .file("recipes/mine.toml", "name = 1\n")
        .file("recipes/notes/x.toml", "not an account");
    symlink("mine.toml", project.path("recipes/linked.toml")).expect("a link");
    symlink("mine.toml", project.path("recipes/notes/linked")).expect("a link");
    project.commit_all("recipes");
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    recipes/linked.toml:1:1: error[symbolic-link] `recipes/linked.toml` is a symbolic link; links are not followed
    recipes/mine.toml:1:1: error[missing-key] required key `schema_version` is missing at the top level of the file
    recipes/mine.toml:1:1: error[missing-key] required table `[account]` is missing
    recipes/mine.toml:1:1: error[missing-key] required table `[[field]]` is missing
    recipes/mine.toml:1:8: error[wrong-type] `name` takes a string, not a whole number
    recipes/notes/linked:1:1: error[symbolic-link] `recipes/notes/linked` is a symbolic link; links are not followed
    --- status 1
    ");
    let again = project.run(["check", "--no-cache", "--format", "short"]);
    assert_eq!(again.stdout, findings(&project, "").stdout);
}

#[test]
fn links_and_submodules_anywhere_are_reported() {
    let project = flat();
    symlink("/", project.path(".github/root")).expect("a link");
    symlink("bistro.toml", project.path("tavern.toml")).expect("a link");
    let inner = project.path("pl/inner");
    project.git(["init", "--quiet", &inner.to_string_lossy()]);
    let inner = inner.to_string_lossy();
    let commit = [
        "-C",
        &inner,
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        "x",
    ];
    project.git(commit);
    project.commit_all("links and a submodule");
    assert_snapshot!(findings(&project, ""), @"
    $ contactctl check --format short
    .github/root:1:1: error[symbolic-link] `.github/root` is a symbolic link; links are not followed
    pl/inner:1:1: error[submodule] `pl/inner` is a submodule or another repository; its files are not part of this repository
    tavern.toml:1:1: error[symbolic-link] `tavern.toml` is a symbolic link; links are not followed
    --- status 1
    ");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(1));
}

#[test]
fn stdin_takes_the_place_of_a_file() {
    let project = flat();
    let faulty = account("tavern").replace("mon", "mo");
    for (path, is_checked) in [
        ("pl/cafe.toml", true),
        ("tavern.toml", true),
        ("new/tavern.toml", true),
        (".github/tavern.toml", false),
        ("new/contactctl.toml", false),
        ("build/tavern.md", false),
    ] {
        let args = ["check", "--format", "short", "-", "--stdin-filename", path];
        let run = project.run_over(&faulty, args);
        assert_eq!(
            run.says("`mo` is not an allowed value"),
            is_checked,
            "{run}"
        );
        assert_eq!(run.status, Some(if is_checked { 1 } else { 2 }), "{run}");
    }
    let config = FLAT.replace('.', "pl");
    let args = [
        "check",
        "--format",
        "short",
        "-",
        "--stdin-filename",
        "contactctl.toml",
    ];
    assert_snapshot!(project.run_over(config, args), @"
    $ contactctl check --format short - --stdin-filename contactctl.toml
    --- status 0
    ");
}

#[test]
fn edits_are_watched() {
    let project = flat();
    let watching = project.watch([]);
    assert!(
        watching
            .verdict()
            .starts_with("4 files, 2 accounts: no findings")
    );
    project.save("bistro.toml", ACCOUNT.replace("09:00", "9:00"));
    let verdict = watching.verdict();
    assert!(verdict.contains("bistro.toml:18:"), "{verdict}");
    // Files without a meaning say nothing.
    project.save(".github/y.toml", "not an account");
    project.save("README.md", "Our people.\n");
    project.save("new/tavern.toml", account("tavern"));
    project.save("bistro.toml", ACCOUNT);
    watching.verdict_with("5 files, 3 accounts: no findings");
}

#[test]
fn an_edit_is_fixed_and_routed_and_has_a_history() {
    let project = flat();
    let twice = "[\"api@bistro.example\", \"api@bistro.example\"]";
    project.write(
        "pl/cafe.toml",
        account("cafe").replace("[\"api@bistro.example\"]", twice),
    );
    project.commit_all("cafe: twice");
    assert_snapshot!(project.run(["check", "--fix"]), @"
    $ contactctl check --fix
    4 files, 2 accounts: no findings
    --- stderr
    fixed pl/cafe.toml:8: duplicate-contact: removed the repetition of the address; what is pushed stays the same
    --- status 0
    ");
    assert_eq!(project.text("pl/cafe.toml"), account("cafe"));
    project.write("pl/cafe.toml", account("cafe").replace("help@", "guests@"));
    project.commit_all("cafe: guests");
    assert_snapshot!(project.run(["history", "cafe"]), @"
    $ contactctl history cafe
    9d1f5430d2  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: cafe: guests
      operational_for_users - Operational contact (to share with users)  [pl/cafe.toml:10]
        - help@bistro.example
        + guests@bistro.example

    54241ec20b  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: flat
      new in pl/cafe.toml
      alert - Alert Contacts  [pl/cafe.toml:13]
        + anna@bistro.example
      technical_emergency - Technical Emergency Contacts  [pl/cafe.toml:7, directory.toml:3]
        + oncall@bistro.example
      technical_non_emergency - Technical Non-Emergency Contacts  [pl/cafe.toml:8]
        + api@bistro.example
      operational_for_google - Operational contact (for Google)  [pl/cafe.toml:9]
        + escalations@bistro.example
      operational_for_users - Operational contact (to share with users)  [pl/cafe.toml:10]
        + help@bistro.example
      operational_support - Operational Support  [pl/cafe.toml:15]
        + mon,tue 09:00-17:00 Europe/Warsaw
      name
        + Bistro
      integration
        + reservations-e2e
      merchant_issues_field
        + false
      users
        + anna@bistro.example (administrator)
        + piotr@bistro.example (administrator)
    --- status 0
    ");
    assert_snapshot!(project.run(["route", "user-support", "--account", "cafe", "--at", "2026-11-24T10:00:00Z"]), @"
    $ contactctl route user-support --account cafe --at 2026-11-24T10:00:00Z
    user-support: operational_for_users - Operational contact (to share with users), at 2026-11-24T10:00:00Z
      cafe  guests@bistro.example; support is open
    --- status 0
    ");
    assert!(project.run(["doctor"]).says("contacts        4 files"));
}

/// Pushes a flat project in `folder`, and pulls what the portal has otherwise.
fn push_and_pull(folder: &str) -> Project {
    let project = Project::new();
    add_flat(&project, folder);
    let config =
        format!("{FLAT}\n[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n");
    project.write(&format!("{folder}contactctl.toml"), config);
    project.commit_all("flat");
    project.write(&format!("{folder}README.md"), "Our people.\n");
    project.write(
        &format!("{folder}pl/cafe.toml"),
        account("cafe").replace("help@", "guests@"),
    );
    let plan = project.run_in(folder, ["plan"]);
    assert!(
        plan.says("Note  `pl/cafe.toml` has uncommitted changes"),
        "{plan}"
    );
    project.git(["checkout", "--quiet", "."]);
    let sync = project.run_in(folder, ["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

#[test]
fn what_is_pushed_can_be_pulled() {
    let project = push_and_pull("");
    let served = Served::start(&project, ["--portal", "local"]);
    served.edit("bistro", |record| {
        record["operational_for_users"] = json!("guests@bistro.example");
    });
    let (post, put) = (reqwest::Method::POST, reqwest::Method::PUT);
    for id in ["contactctl", "directory", "diner"] {
        let made = served.send(post.clone(), "/v1/accounts", None, Some(&profile(id)));
        assert_eq!(made.status, 201, "{}", made.body);
        let path = format!("/v1/accounts/{id}/contact-information?environment=production");
        let body = json!({ "record": record() });
        let made = served.send(put.clone(), &path, None, Some(&body));
        assert_eq!(made.status, 201, "{}", made.body);
    }
    drop(served);
    assert_snapshot!(project.run(["pull"]), @"
    $ contactctl pull
    bistro: bistro.toml
      operational_for_users - Operational contact (to share with users)
        - help@bistro.example
        + guests@bistro.example
    contactctl: new in accounts/contactctl/account.toml
    diner: new in diner.toml
    directory: new in accounts/directory.toml

    Pulled: 3 new, 1 edited, 1 unchanged.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- stderr
    note: new account files point to the editor schema `schemas/account.schema.json`, which does not exist; to create it, run in the project's folder: `mkdir -p schemas && contactctl schema account > schemas/account.schema.json`
    --- status 0
    ");
    assert_snapshot!(project.git(["status", "--short"]), @"
    M bistro.toml
    ?? accounts/
    ?? diner.toml
    ");
    push_and_pull("shop/");
}

/// What the work tree, the index and the last commit say, which has to be the same.
fn agreed(project: &Project) -> String {
    project.git(["add", "--all"]);
    project.git(["commit", "--quiet", "--allow-empty", "--message", "all"]);
    let said = [&[][..], &["--staged"], &["--rev", "HEAD"]].map(|more| {
        let run = project.run([&["check", "--format", "short"], more].concat());
        assert_eq!(run.stderr, "", "{run}");
        run.stdout
    });
    assert_eq!(said[0], said[1]);
    assert_eq!(said[0], said[2]);
    said[0].clone()
}

#[test]
fn a_name_whose_letters_have_another_case_is_never_left_out_in_silence() {
    let project = Project::new()
        .file("contactctl.toml", FLAT)
        .file("bistro.toml", account("bistro"))
        .file("Recipes/tavern.TOML", account("tavern"))
        .file("CONTACTCTL.Toml", "")
        .file("Deep/.hidden/x.TOML", "")
        .commit("all");
    assert_snapshot!(agreed(&project), @"
    CONTACTCTL.Toml:1:1: error[unread-file] `CONTACTCTL.Toml` is not read: its name must end in `.toml`, in lower case
    Recipes/tavern.TOML:1:1: error[unread-file] `Recipes/tavern.TOML` is not read: its name must end in `.toml`, in lower case
    bistro.toml:7:24: error[unknown-reference] `@oncall` is not in the directory
    ");
}

#[test]
fn a_folder_with_nothing_but_another_project_is_reported() {
    let project = Project::new()
        .file("contactctl.toml", FLAT)
        .file("shop/contactctl.toml", "")
        .commit("all");
    assert_snapshot!(agreed(&project), @"shop/contactctl.toml:1:1: error[unread-file] `shop/contactctl.toml` is the configuration of another project inside the folder of this project");
    // What reads all files at once says so, too.
    assert_snapshot!(project.run(["list"]), @"
    $ contactctl list
    --- stderr
    error: the project has no account files
      help: see what is there instead: `contactctl check`
    --- status 2
    ");
    let unsaved = project.run_over(
        account("bistro"),
        [
            "check",
            "-",
            "--stdin-filename",
            "pl/bistro.toml",
            "--format",
            "short",
        ],
    );
    assert_eq!(unsaved.status, Some(1), "{unsaved}");
}

#[test]
fn a_folder_outside_is_refused_by_all() {
    let project = Project::new()
        .file("contactctl.toml", "contacts = \"./\"\n")
        .file(
            "bistro.toml",
            account("bistro").replace("@oncall", "noc@bistro.example"),
        )
        .commit("all");
    for more in [&[][..], &["--staged"], &["--rev", "HEAD"]] {
        let run = project.run([&["check"], more].concat());
        assert_eq!(run.status, Some(2), "{run}");
        assert!(
            run.says("is not an accepted path of a folder in the project"),
            "{run}"
        );
    }
    // The change that corrects it can be checked.
    project.write("contactctl.toml", FLAT);
    project.commit_all("corrected");
    let run = project.run(["check", "--since", "HEAD~1"]);
    assert_eq!(run.status, Some(0), "{run}");
    let run = project.run(["route", "user-support", "--since", "HEAD~1"]);
    assert_eq!(run.status, Some(0), "{run}");
}

#[cfg(unix)]
#[test]
fn nothing_is_created_behind_a_link() {
    let project = push_and_pull("");
    let served = Served::start(&project, ["--portal", "local"]);
    let (post, put) = (reqwest::Method::POST, reqwest::Method::PUT);
    let made = served.send(post, "/v1/accounts", None, Some(&profile("contactctl")));
    assert_eq!(made.status, 201, "{}", made.body);
    let path = "/v1/accounts/contactctl/contact-information?environment=production";
    let body = json!({ "record": record() });
    assert_eq!(served.send(put, path, None, Some(&body)).status, 201);
    drop(served);
    let out = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(out.path(), project.path("accounts")).expect("a link");
    project.write(".gitignore", "accounts\nbuild\n");
    let pull = project.run(["pull"]);
    assert_eq!(pull.status, Some(2), "{pull}");
    assert_eq!(out.path().read_dir().expect("a folder").count(), 0);
}
