//! A change that nobody approved does not say where the portal's token goes.

use std::io::ErrorKind;
use std::net::TcpListener;

use insta::assert_snapshot;

use crate::support::Project;
use crate::support::accounts::BISTRO;

fn staging(url: &str, token_env: &str) -> String {
    format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"{url}\"\n\
         token_env = \"{token_env}\"\n"
    )
}

/// A branch `topic` whose only change is that its configuration is `text`.
fn proposed(text: &str) -> Project {
    let project = Project::new()
        .variable("STAGING_TOKEN", "cctl_not-for-strangers")
        .variable("OTHER_TOKEN", "cctl_of-another-portal")
        .file(
            "contactctl.toml",
            staging("http://127.0.0.1:9", "STAGING_TOKEN"),
        )
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    // What is tied is not the question here: a path would be enough to send it to somebody else.
    for name in ["STAGING_TOKEN", "OTHER_TOKEN"] {
        project.tie(name, "http://127.0.0.1:9");
    }
    project.git(["switch", "--quiet", "--create", "topic"]);
    project.write("contactctl.toml", text);
    project.commit_all("portals: another address");
    project
}

#[test]
fn no_token_is_sent_to_a_host_that_only_an_unapproved_commit_names() {
    let host = TcpListener::bind("127.0.0.1:0").expect("a port");
    host.set_nonblocking(true).expect("a socket");
    let url = format!("http://{}", host.local_addr().expect("an address"));
    let project = proposed(&staging(&url, "STAGING_TOKEN"));
    for command in [
        &["plan"][..],
        &["plan", "--rev", "topic"],
        &["sync", "--yes"],
        &["pull"],
    ] {
        let run = project.run(command.iter().copied());
        assert_eq!(run.status, Some(4), "{run}");
        assert!(
            run.says("differently here than on the approved branch"),
            "{run}"
        );
    }
    let nobody = host.accept().expect_err("no connection");
    assert_eq!(nobody.kind(), ErrorKind::WouldBlock);
}

#[test]
fn no_other_token_and_no_new_portal_is_taken_from_an_unapproved_commit() {
    let project = proposed(&staging("http://127.0.0.1:9", "OTHER_TOKEN"));
    assert_snapshot!(project.run(["plan"]).stderr, @"
    error: portal `staging` is configured differently here than on the approved branch, which does not contain commit 655e68d014: nothing was sent to `http://127.0.0.1:9`
      help: compare the portal's settings here with those on the approved branch: at commit a40e3afd8e, the portal is `http://127.0.0.1:9` with the token in `STAGING_TOKEN`
      help: get the change to `[portals.staging]` reviewed and merged into that branch first; if the branch is at a remote, then run `git fetch`
    ");
    let added = "[portals.elsewhere]\nkind = \"http\"\nenvironment = \"sandbox\"\n\
                 url = \"http://127.0.0.1:9\"\ntoken_env = \"STAGING_TOKEN\"\n";
    let project = proposed(added);
    assert_snapshot!(project.run(["plan"]).stderr, @"
    error: portal `elsewhere` is configured differently here than on the approved branch, which does not contain commit 749ac71093: nothing was sent to `http://127.0.0.1:9`
      help: compare the portal's settings here with those on the approved branch: at commit a40e3afd8e, there is no portal of this name
      help: get the change to `[portals.elsewhere]` reviewed and merged into that branch first; if the branch is at a remote, then run `git fetch`
    ");
}

#[test]
fn once_merged_the_new_address_is_used_and_an_older_state_keeps_its_own() {
    let project = proposed(&staging("http://127.0.0.1:10", "STAGING_TOKEN"));
    project.git(["switch", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
    for (rev, url) in [("main", "127.0.0.1:10"), ("main~1", "127.0.0.1:9")] {
        project.tie("STAGING_TOKEN", &format!("http://{url}"));
        let plan = project.run(["plan", "--rev", rev]);
        let unreachable = format!("cannot reach the portal at http://{url}\n");
        assert!(plan.says(&unreachable) && plan.status == Some(5), "{plan}");
    }
}
