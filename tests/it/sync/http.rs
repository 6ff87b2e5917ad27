//! Portals over HTTP.

use insta::assert_snapshot;

use super::two_accounts;
use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::served::Served;

#[test]
fn a_portal_over_http_is_written_with_the_token_of_its_variable() {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    let portal = Served::start(&operator, []);
    let project = over_http(&portal.url);
    let with_token = |args: &[&str]| {
        let token = ("CONTACTCTL_STAGING_TOKEN", portal.token.as_str());
        let commit = project.git(["rev-parse", "--short=10", "HEAD"]);
        let output = project.run_with(token, args.iter().copied()).to_string();
        output
            .replace(&portal.url, "[PORTAL]")
            .replace(&commit, "[COMMIT]")
    };
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: the token for portal `staging` is missing: `CONTACTCTL_STAGING_TOKEN` is not set or is empty
      help: set `CONTACTCTL_STAGING_TOKEN` to the token, or `CONTACTCTL_STAGING_TOKEN_FILE` to the path of a file that contains it
    --- status 2
    ");
    assert_snapshot!(with_token(&["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  staging (http, production)
    Commit  [COMMIT] staging
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    Note  first sync to this portal: the approval policy of commit [COMMIT] applies

    bistro (contacts/bistro.toml): missing: the portal has no such account, or the token gives no access to it

    tavern (contacts/tavern.toml): missing: the portal has no such account, or the token gives no access to it

    Plan: 2 missing from the portal.
    --- stderr
    error: nothing was ever pushed to portal `staging`, so the first sync requires `--first`
      help: read the policy (`[approval]` in `contactctl.toml`) and the plan (`contactctl plan --portal staging --first`), then run `contactctl sync --portal staging --first`
    --- status 4
    ");
    let made = with_token(&[
        "sync",
        "--yes",
        "--provision",
        "--first",
        "--concurrency",
        "1",
    ]);
    assert!(made.contains("Done: 2 pushed and read back."), "{made}");
    let again = with_token(&["sync", "--yes"]);
    assert!(again.contains("Nothing to do: 2 unchanged."), "{again}");
    for output in [made, again] {
        assert!(
            !output.contains(&portal.token),
            "the token is shown: {output}"
        );
    }
}

#[test]
fn a_portal_that_is_down_is_said_to_be() {
    let project = over_http("http://127.0.0.1:9");
    let token = ("CONTACTCTL_STAGING_TOKEN", "token");
    assert_snapshot!(project.run_with(token, ["sync", "--yes"]), @"
    $ contactctl sync --yes
    --- stderr
    error: cannot reach the portal at http://127.0.0.1:9
      cause: Connection refused (os error 111)
      help: check that the portal is running and that the address is right
      help: start a local portal: `contactctl portal serve`
    --- status 5
    ");
}

#[test]
fn a_token_goes_to_no_address_without_tls() {
    let project = over_http("http://portal.example.com");
    let token = ("CONTACTCTL_STAGING_TOKEN", "s3cret");
    assert_snapshot!(project.run_with(token, ["plan"]), @r#"
    $ contactctl plan
    error[bad-format]

      x `http://portal.example.com` is not allowed: the value must be an `https://` URL without a user,
      | query or fragment (`http://` for this machine only)
       ,-[contactctl.toml:4:7]
     3 | environment = "production"
     4 | url = "http://portal.example.com"
       :       ^^^^^^^^^^^^^|^^^^^^^^^^^^^
       :                    `-- wrong format
       `----
      help: write another value, such as `"https://portal.example.com"` or `"http://127.0.0.1:8080"`

    1 error in 1 of 3 files
    why it matters: contactctl explain bad-format
    --- stderr
    error: commit 3cc34d3ff0 has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    "#);
}

/// A project with two accounts and one portal at `url`, which its token is tied to.
pub(super) fn over_http(url: &str) -> Project {
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}\"\n"
    );
    let project = two_accounts();
    project.write("contactctl.toml", &config);
    project.commit_all("staging");
    project.tie("CONTACTCTL_STAGING_TOKEN", url);
    project
}
