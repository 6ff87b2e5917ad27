//! Whom a push trusts is pinned outside the repository: the approved branch, and where a token goes.

use std::io::ErrorKind;
use std::net::TcpListener;

use insta::assert_snapshot;

use super::{edit, refusal, scrubbed};
use crate::support::Project;
use crate::support::accounts::BISTRO;

/// A repository that was pushed, and a clone of it as CI makes one: without the remote's default branch.
fn cloned() -> (Project, Project) {
    let origin = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    origin.git(["branch", "release"]);
    let clone = Project::new();
    let url = format!("file://{}", origin.path("").display());
    clone.git(["init", "--quiet", "--initial-branch=main"]);
    clone.git(["remote", "add", "origin", &url]);
    clone.git([
        "-c",
        "fetch.followRemoteHEAD=never",
        "fetch",
        "--quiet",
        "origin",
    ]);
    clone.git(["switch", "--quiet", "main"]);
    (origin, clone)
}

#[test]
fn a_clone_without_a_default_branch_needs_a_pin() {
    let (_origin, clone) = cloned();
    assert_snapshot!(refusal(&clone), @"
    error: the commit is not approved (branch: this clone has no record of the default branch of remote `origin`, so the approved branch must be pinned)
      help: if `origin/main` is the approved branch, run `git config contactctl.approvedRef origin/main`, or set `CONTACTCTL_APPROVED_REF=origin/main`
    --- status 4
    ");
    let pinned = clone.variable("CONTACTCTL_APPROVED_REF", "origin/main");
    let sync = pinned.run(["sync", "--yes"]);
    assert!(
        sync.says("is on `origin/main`, pinned by `CONTACTCTL_APPROVED_REF`"),
        "{sync}"
    );
    assert_eq!(sync.status, Some(0), "{sync}");
}

#[test]
fn a_change_of_the_branch_in_the_files_does_not_choose_its_judge() {
    let (origin, clone) = cloned();
    clone.git(["config", "contactctl.approvedRef", "origin/release"]);
    assert_eq!(clone.run(["sync", "--yes"]).status, Some(0));
    // Who may write to the default branch names it as the approved one.
    origin.write("contactctl.toml", "[approval]\nref = \"origin/main\"\n");
    edit(&origin, "bistro", "guests");
    origin.commit_all("main is ours");
    clone.git(["pull", "--quiet", "origin", "main"]);
    let refused = scrubbed(&clone.run(["sync", "--yes"]).stderr);
    assert_snapshot!(refused, @"
    error: the commit is not approved (branch: commit [COMMIT] is not on `origin/release`, pinned by `contactctl.approvedRef` in Git's configuration)
      help: get the commit reviewed and merged into `origin/release` (now at commit [COMMIT]), then run `git fetch`
    ");
    origin.git(["branch", "--force", "release", "main"]);
    clone.git(["fetch", "--quiet", "origin"]);
    assert_eq!(clone.run(["sync", "--yes"]).status, Some(0));
}

#[test]
fn a_token_that_is_tied_to_nothing_goes_nowhere() {
    let host = TcpListener::bind("127.0.0.1:0").expect("a port");
    host.set_nonblocking(true).expect("a socket");
    let url = format!("http://{}", host.local_addr().expect("an address"));
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}/v\"\n"
    );
    let project = Project::new()
        .file("contactctl.toml", config)
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    let said = |project: &Project, args: &[&str]| {
        let run = project.run(args.iter().copied());
        assert_eq!(run.status, Some(4), "{run}");
        assert!(!run.says("cctl_canary"), "{run}");
        run.stderr.replace(&url, "[URL]")
    };
    let file = project.path("../token");
    std::fs::write(&file, "cctl_canary\n").expect("a file");
    let project = project.variable("CONTACTCTL_STAGING_TOKEN_FILE", "../token");
    let refused = said(&project, &["plan"]);
    assert_snapshot!(refused, @"
    error: neither `CONTACTCTL_STAGING_TOKEN_ORIGIN` nor Git's configuration allows the token for portal `staging` (`CONTACTCTL_STAGING_TOKEN`) to be sent to `[URL]`: nothing was sent
      help: if the token is for `[URL]`, set `CONTACTCTL_STAGING_TOKEN_ORIGIN=[URL]` or, if this variable is not set, run `git config contactctl.CONTACTCTL_STAGING_TOKEN.origin [URL]`
    ");
    for command in [
        &["sync", "--yes"][..],
        &["pull"],
        &["history", "bistro", "--portal", "staging"],
    ] {
        assert_eq!(said(&project, command), refused, "{command:?}");
    }
    project.tie("CONTACTCTL_STAGING_TOKEN", "https://portal.example.com");
    assert_snapshot!(said(&project, &["plan"]), @"
    error: `contactctl.CONTACTCTL_STAGING_TOKEN.origin` allows the token for portal `staging` (`CONTACTCTL_STAGING_TOKEN`) to be sent only to `https://portal.example.com`: nothing was sent to `[URL]`
      help: if the token is for `[URL]`, set `CONTACTCTL_STAGING_TOKEN_ORIGIN=[URL]` or, if this variable is not set, run `git config contactctl.CONTACTCTL_STAGING_TOKEN.origin [URL]`
    ");
    // The variable wins, and a path is not an origin.
    project.tie("CONTACTCTL_STAGING_TOKEN", &url);
    let project = project.variable("CONTACTCTL_STAGING_TOKEN_ORIGIN", &format!("{url}/v"));
    assert_snapshot!(said(&project, &["plan"]), @"
    error: `CONTACTCTL_STAGING_TOKEN_ORIGIN` must contain only a scheme, host and port, but is `[URL]/v`: nothing was sent to `[URL]`
      help: if the token is for `[URL]`, set `CONTACTCTL_STAGING_TOKEN_ORIGIN=[URL]` or, if this variable is not set, run `git config contactctl.CONTACTCTL_STAGING_TOKEN.origin [URL]`
    ");
    let nobody = host.accept().expect_err("no connection");
    assert_eq!(nobody.kind(), ErrorKind::WouldBlock);
}

#[test]
fn a_file_in_the_work_tree_ties_no_token() {
    let config = "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\n\
                  url = \"http://127.0.0.1:9\"\n";
    let project = Project::new()
        .file("contactctl.toml", config)
        .file(
            ".gitconfig",
            "[contactctl \"CONTACTCTL_STAGING_TOKEN\"]\n\torigin = http://127.0.0.1:9\n",
        )
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro")
        .variable("CONTACTCTL_STAGING_TOKEN", "cctl_canary");
    project.git(["config", "include.path", "../.gitconfig"]);
    assert_snapshot!(project.run(["plan"]).stderr, @"
    error: `contactctl.CONTACTCTL_STAGING_TOKEN.origin` is set in a file that Git's configuration includes: such a file can come from a commit, so it is not trusted
      help: set it in Git's configuration itself: `git config contactctl.CONTACTCTL_STAGING_TOKEN.origin VALUE`
    ");
}
