//! `contactctl init`.

use insta::assert_snapshot;

use crate::support::Project;

#[test]
fn an_empty_folder_becomes_a_repository_that_a_check_finds_nothing_in() {
    let project = Project::new();
    assert_snapshot!(project.run(["init"]), @r#"
    $ contactctl init
    created a Git repository with the branch `main`
    created contactctl.toml
    created contacts/example-bistro.toml
    created contacts/directory.toml
    created schemas/account.schema.json
    created schemas/directory.schema.json
    created schemas/config.schema.json
    created .pre-commit-config.yaml
    created .vscode/extensions.json
    created .github/workflows/contacts.yml
    created .github/CODEOWNERS
    Next:
      contactctl check
      git add --all
      git commit --message "contacts"
      contactctl sync
    --- status 0
    "#);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    3 files, 1 account: no findings
    --- status 0
    ");
    assert_snapshot!(project.git(["symbolic-ref", "HEAD"]), @"refs/heads/main");
    // A second run changes nothing.
    project.write("contactctl.toml", "# mine\n");
    assert_snapshot!(project.run(["init"]), @r#"
    $ contactctl init
    contactctl.toml already exists and is left as it is
    contacts/example-bistro.toml already exists and is left as it is
    contacts/directory.toml already exists and is left as it is
    schemas/account.schema.json already exists and is left as it is
    schemas/directory.schema.json already exists and is left as it is
    schemas/config.schema.json already exists and is left as it is
    .pre-commit-config.yaml already exists and is left as it is
    .vscode/extensions.json already exists and is left as it is
    .github/workflows/contacts.yml already exists and is left as it is
    .github/CODEOWNERS already exists and is left as it is
    Next:
      contactctl check
      git add --all
      git commit --message "contacts"
      contactctl sync
    --- status 0
    "#);
    assert_eq!(project.text("contactctl.toml"), "# mine\n");
}

#[cfg(feature = "server")]
#[test]
fn six_commands_lead_to_an_account_that_is_synced() {
    let project = Project::new();
    let folder = "shop";
    assert_eq!(project.run(["init", folder]).status, Some(0));
    let git = |args: &[&str]| project.git([&["-C", folder], args].concat());
    let check = project.run_in(folder, ["check"]);
    assert!(check.says("no findings"), "{check}");
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "contacts"]);
    let sync = project.run_in(folder, ["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
    assert_eq!(sync.status, Some(0), "{sync}");
}

#[test]
fn a_folder_with_contacts_gets_no_example() {
    let project = Project::good();
    let before = project.text("contacts/directory.toml");
    project.write(".github/CODEOWNERS", "* @us\n");
    project.git(["init", "--quiet", "--initial-branch=trunk"]);
    assert_snapshot!(project.run(["init", "--portal", "manual", "."]), @r#"
    $ contactctl init --portal manual .
    contactctl.toml already exists and is left as it is
    contacts/directory.toml already exists and is left as it is
    created schemas/account.schema.json
    created schemas/directory.schema.json
    created schemas/config.schema.json
    created .pre-commit-config.yaml
    created .vscode/extensions.json
    created .github/workflows/contacts.yml
    .github/CODEOWNERS already exists and is left as it is
    Next:
      contactctl new ACCOUNT
      contactctl check
      git add --all
      git commit --message "contacts"
      contactctl plan --first
    --- status 0
    "#);
    assert_eq!(project.text("contacts/directory.toml"), before);
    assert_eq!(project.text(".github/CODEOWNERS"), "* @us\n");
    assert_eq!(project.git(["symbolic-ref", "HEAD"]), "refs/heads/trunk");
}

#[test]
fn each_kind_of_portal_has_its_settings() {
    for args in [
        &["--portal", "embedded"][..],
        &["--portal", "manual"],
        &["--url", "https://portal.example.com/api"],
        &["--portal", "http", "--url", "http://127.0.0.1:8080"],
    ] {
        let project = Project::new();
        let run = project.run([&["init"], args].concat());
        assert_eq!(run.status, Some(0), "{run}");
        // Only the embedded portal has the example.
        let is_embedded = args.contains(&"embedded");
        assert_eq!(
            project.path("contacts/example-bistro.toml").exists(),
            is_embedded
        );
        project.run(["new", "bistro"]);
        let check = project.run(["check", "--format", "short"]);
        let faults = check.stdout.lines();
        let elsewhere = faults.filter(|line| !line.starts_with("contacts/bistro.toml:"));
        let unused = elsewhere.filter(|line| !line.contains("unused-entry"));
        assert_eq!(unused.count(), 0, "{check}");
    }
    let project = Project::new();
    assert_snapshot!(project.run(["init", "a b", "--url", "https://portal.example.com"]), @r#"
    $ contactctl init a b --url https://portal.example.com
    created a Git repository with the branch `main`
    created contactctl.toml
    created contacts/directory.toml
    created schemas/account.schema.json
    created schemas/directory.schema.json
    created schemas/config.schema.json
    created .pre-commit-config.yaml
    created .vscode/extensions.json
    created .github/workflows/contacts.yml
    created .github/CODEOWNERS
    Next:
      cd 'a b'
      export CONTACTCTL_PRODUCTION_TOKEN=TOKEN
      git config contactctl.CONTACTCTL_PRODUCTION_TOKEN.origin https://portal.example.com
      contactctl pull
      contactctl check
      git add --all
      git commit --message "contacts"
      contactctl plan --first
    --- status 0
    "#);
    let config = project.text("a b/contactctl.toml");
    let portal = config.split("\n\n").last().expect("a portal");
    assert_snapshot!(portal, @r#"
    # A portal with an API. The token is read from the variable, and is sent only to
    # the origin that `git config contactctl.CONTACTCTL_PRODUCTION_TOKEN.origin` names.
    [portals.production]
    kind = "http"
    environment = "production"
    url = "https://portal.example.com"
    token_env = "CONTACTCTL_PRODUCTION_TOKEN"
    "#);
}

#[test]
fn a_portal_that_cannot_be_reached_is_not_written() {
    for (args, expected) in [
        (&["--portal", "http"][..], "needs the URL of its API"),
        (&["--url", ""], "needs the URL of its API"),
        (&["--url", "portal.example.com"], "is not a URL of a portal"),
        (
            &["--url", "http://portal.example.com"],
            "is not a URL of a portal",
        ),
        (
            &["--url", "https://x.example/\"\n[rules]"],
            "is not a URL of a portal",
        ),
        (
            &["--portal", "manual", "--url", "https://x.example"],
            "only a portal of kind `http`",
        ),
    ] {
        let project = Project::new();
        let run = project.run([&["init"], args].concat());
        assert_eq!(run.status, Some(2), "{run}");
        assert!(run.says(expected), "{run}");
        assert!(!project.path("contactctl.toml").exists(), "{run}");
        assert!(!project.path(".git").exists(), "{run}");
    }
}

#[test]
fn a_folder_inside_a_repository_gets_what_is_its_own() {
    let project = Project::new();
    project.git(["init", "--quiet"]);
    assert_snapshot!(project.run(["init", "shop"]), @r#"
    $ contactctl init shop
    created contactctl.toml
    created contacts/example-bistro.toml
    created contacts/directory.toml
    created schemas/account.schema.json
    created schemas/directory.schema.json
    created schemas/config.schema.json
    Next:
      cd shop
      contactctl check
      git add --all
      git commit --message "contacts"
      contactctl sync
    --- status 0
    "#);
}

#[test]
fn a_bare_repository_gets_no_files() {
    let project = Project::new();
    project.git(["init", "--quiet", "--bare", "bare.git"]);
    let before = project
        .path("bare.git")
        .read_dir()
        .expect("a folder")
        .count();
    assert_snapshot!(project.run(["init", "bare.git"]), @"
    $ contactctl init bare.git
    --- stderr
    error: `[PROJECT]/bare.git` is a bare repository
      help: use a clone with a work tree; only a commit can be checked here: `contactctl check --rev COMMIT`
    --- status 2
    ");
    let after = project
        .path("bare.git")
        .read_dir()
        .expect("a folder")
        .count();
    assert_eq!(before, after);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let project = Project::new();
    let out = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(out.path(), project.path("schemas")).expect("a link");
    let run = project.run(["init"]);
    assert_eq!(run.status, Some(2), "{run}");
    assert_eq!(out.path().read_dir().expect("a folder").count(), 0);
}
