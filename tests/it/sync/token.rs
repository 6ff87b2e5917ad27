//! Where the token of a portal is found, and what is said where it is not.

use insta::assert_snapshot;

use super::http::over_http;
use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::served::Served;

const VARIABLE: &str = "CONTACTCTL_STAGING_TOKEN";
const FILE: &str = "CONTACTCTL_STAGING_TOKEN_FILE";

/// Nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:9";

fn served() -> Served {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    Served::start(&operator, [])
}

/// What a doctor says of the portal, which no output may name the token of.
fn doctor(project: &Project, portal: &Served) -> String {
    let run = project.run(["doctor"]);
    assert!(!run.says(&portal.token), "the token is shown: {run}");
    let line = run
        .stdout
        .lines()
        .find(|line| line.contains("portal staging"));
    let line = line.unwrap_or_else(|| panic!("{run}"));
    line.replace(&portal.url, "[PORTAL]")
}

/// A plan asks the portal with the token.
fn assert_plans(project: &Project, portal: &Served) {
    let run = project.run(["plan"]);
    assert!(run.says("2 missing from the portal"), "{run}");
    assert!(!run.says(&portal.token), "the token is shown: {run}");
}

/// A helper that has `password` for `user` at the host of `url`, and for nobody else.
fn keeps(project: &Project, url: &str, user: &str, password: &str) {
    let file = project.path("../kept");
    let host = url.strip_prefix("http://").expect("an address");
    std::fs::write(&file, format!("http://{user}:{password}@{host}\n")).expect("written");
    let helper = format!("store --file={}", file.display());
    project.git(["config", "credential.helper", &helper]);
}

#[test]
fn a_token_is_read_from_the_file_that_the_environment_names() {
    let portal = served();
    let project = over_http(&portal.url).variable(FILE, "../token");
    std::fs::write(project.path("../token"), format!("{}\n", portal.token)).expect("written");
    assert_plans(&project, &portal);
    assert_snapshot!(doctor(&project, &portal), @"portal staging  production, [PORTAL]: answers with status 200; token from the file `[PROJECT]/../token`, tied to `[PORTAL]` by `contactctl.CONTACTCTL_STAGING_TOKEN.origin`");
}

#[test]
fn a_token_is_found_where_git_keeps_its_own() {
    let portal = served();
    let project = over_http(&portal.url);
    keeps(&project, &portal.url, "contactctl", &portal.token);
    assert_plans(&project, &portal);
    // In a clone that somebody else made, this would be a program of theirs.
    assert_snapshot!(doctor(&project, &portal), @"portal staging  FAILED: the token for portal `staging` is missing: `CONTACTCTL_STAGING_TOKEN` is not set or is empty, and `contactctl doctor` does not run this repository's own credential helper");
    let settings = project.path("../gitconfig");
    std::fs::rename(project.path(".git/config"), &settings).expect("moved");
    let project = project.variable("GIT_CONFIG_GLOBAL", "../gitconfig");
    assert_snapshot!(doctor(&project, &portal), @"portal staging  production, [PORTAL]: answers with status 200; token from Git's credential helper, tied to this host by the credential helper");
}

/// A clone that somebody handed over may name any program as its helper.
#[cfg(unix)]
#[test]
fn what_needs_no_token_runs_no_helper_of_the_repository() {
    let project = over_http(NOWHERE);
    let helper = "!touch ran; echo username=contactctl; echo password=cctl_any; true";
    project.git(["config", "credential.helper", helper]);
    for args in [
        &["check"][..],
        &["check", "--rev", "HEAD"],
        &["route", "integration-disabled"],
        &["history", "bistro"],
        &["doctor"],
        &["rules"],
        &["explain", "email-invalid"],
        &["schema", "account"],
        &["approve", "--help"],
    ] {
        let run = project.run(args.iter().copied());
        assert!(!project.path("ran").exists(), "{run}");
    }
    project.run(["plan"]);
    assert!(
        project.path("ran").exists(),
        "the helper is one that can run"
    );
}

/// What is kept for another host, or for the person, is not for the portal.
#[test]
fn what_is_kept_for_others_is_not_sent() {
    let portal = served();
    for (url, user) in [(NOWHERE, "contactctl"), (&portal.url, "anna")] {
        let project = over_http(&portal.url);
        keeps(&project, url, user, &portal.token);
        let run = project.run(["plan"]);
        assert!(run.says("`CONTACTCTL_STAGING_TOKEN` is not set"), "{run}");
    }
}

#[test]
fn a_helper_that_fails_or_says_rubbish_has_no_token() {
    for helper in [
        "!exit 1",
        "!printf 'rubbish\\n\\377\\n'",
        "!printf 'username=contactctl\\n'",
        "!printf 'username=root\\npassword=canary\\n'",
        "no-such-helper",
    ] {
        let project = over_http(NOWHERE);
        project.git(["config", "credential.helper", helper]);
        let run = project.run(["plan"]);
        assert!(run.says("is not set"), "{helper}: {run}");
        assert!(!run.says("canary"), "{helper}: {run}");
    }
}

#[test]
fn two_places_are_one_too_many() {
    let project = over_http(NOWHERE)
        .variable(VARIABLE, "cctl_canary")
        .variable(FILE, "token");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: the token for portal `staging` is in two places: both `CONTACTCTL_STAGING_TOKEN` and `CONTACTCTL_STAGING_TOKEN_FILE` are set
      help: unset one of them, for example `unset CONTACTCTL_STAGING_TOKEN_FILE`
    --- status 2
    ");
}

#[test]
fn a_file_without_a_token_is_said_to_be_so() {
    let project = over_http(NOWHERE).variable(FILE, "token");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: cannot read the token for portal `staging` from the file `[PROJECT]/token`
      cause: No such file or directory (os error 2)
      help: set `CONTACTCTL_STAGING_TOKEN_FILE` to the path of a file that contains only the token
    --- status 2
    ");
    project.write("token", "");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: cannot use the token for portal `staging` from the file `[PROJECT]/token`: it is empty
      help: put the token there exactly as it was shown when it was created
    --- status 2
    ");
    project.write("token", "canary one\n");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: cannot use the token for portal `staging` from the file `[PROJECT]/token`: it contains characters that are not allowed in a token
      help: put the token there exactly as it was shown when it was created
    --- status 2
    ");
    project.write("token", [0xff, 0xfe]);
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: cannot read the token for portal `staging` from the file `[PROJECT]/token`
      cause: it contains characters that are not allowed in a token
      help: set `CONTACTCTL_STAGING_TOKEN_FILE` to the path of a file that contains only the token
    --- status 2
    ");
    project.write("token", "canary".repeat(20_000));
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: cannot read the token for portal `staging` from the file `[PROJECT]/token`
      cause: the file is too large to be a token
      help: set `CONTACTCTL_STAGING_TOKEN_FILE` to the path of a file that contains only the token
    --- status 2
    ");
    let folder = over_http(NOWHERE).variable(FILE, "contacts");
    assert_snapshot!(folder.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: cannot read the token for portal `staging` from the file `[PROJECT]/contacts`
      cause: it is not a regular file
      help: set `CONTACTCTL_STAGING_TOKEN_FILE` to the path of a file that contains only the token
    --- status 2
    ");
}

/// Nobody writes to it, and so nobody would ever read to its end.
#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let project = over_http(NOWHERE).variable(FILE, "pipe");
    let made = project.program("mkfifo").arg(project.path("pipe")).status();
    assert!(made.expect("made").success());
    let run = project.run(["plan"]);
    assert!(run.says("it is not a regular file"), "{run}");
}
