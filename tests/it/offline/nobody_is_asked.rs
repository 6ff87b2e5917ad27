//! Nothing is sent, no token is read, and nothing that was planned so can be pushed.

use std::io::ErrorKind;
use std::net::TcpListener;

use insta::assert_snapshot;

use super::{BISTRO, TAVERN, offline, propose, synced};
use crate::support::Project;
use crate::support::served::Served;

/// Two accounts that were pushed to a portal over HTTP, which is gone.
fn pushed_over_http(receipt: &str) -> (Project, TcpListener) {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    let mut portal = Served::start(&operator, []);
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
        portal.url
    );
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .file("contactctl.toml", config)
        .commit("staging");
    project.tie("CONTACTCTL_STAGING_TOKEN", &portal.url);
    let token = ("CONTACTCTL_STAGING_TOKEN", portal.token.as_str());
    let args = [
        "sync",
        "--yes",
        "--first",
        "--provision",
        "--report",
        receipt,
    ];
    let sync = project.run_with(token, args);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    portal.kill();
    // Whoever asks now is noticed.
    let address = portal.url.trim_start_matches("http://");
    let listener = TcpListener::bind(address).expect("the port is free again");
    listener.set_nonblocking(true).expect("it can be");
    (project, listener)
}

#[test]
fn no_request_is_sent_and_no_token_is_looked_for() {
    let (project, portal) = pushed_over_http("receipt.json");
    // A helper that leaves a trace, and a token that is no file.
    let helper = "!f() { touch \"$HOME/asked\"; }; f";
    project.git(["config", "credential.helper", helper]);
    let project = project.variable("CONTACTCTL_STAGING_TOKEN_FILE", "/nowhere/token");
    propose(&project);
    for more in [&[][..], &["--receipt", "receipt.json"]] {
        for format in ["text", "json", "markdown"] {
            let args = [more, &["--format", format]].concat();
            let plan = offline(&project, &args);
            assert_eq!(plan.status, Some(0), "{plan}");
            assert!(plan.says("guests@bistro.example"), "{plan}");
        }
    }
    let asked = portal.accept().map(|_| ());
    assert_eq!(
        asked.map_err(|error| error.kind()),
        Err(ErrorKind::WouldBlock)
    );
    assert!(!project.path("../home/asked").exists());
    // The same plan with the portal looks for the token at once.
    let plan = project.run(["plan"]);
    assert!(plan.says("/nowhere/token"), "{plan}");
}

#[test]
fn an_address_that_nobody_has_approved_is_another_portal() {
    let (project, portal) = pushed_over_http("receipt.json");
    let config = project.text("contactctl.toml");
    let url = format!("http://{}", portal.local_addr().expect("an address"));
    let other = config.replace(&url, "https://portal.example.net");
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contactctl.toml", other);
    project.commit_all("another portal");
    let plan = offline(&project, &[]).to_string();
    assert_snapshot!(plan.replace(&url, "[PORTAL]"), @"
    $ contactctl plan --offline
    --- stderr
    error: receipt `.contactctl/receipts/staging.json` is for portal `staging` (http, [PORTAL], production), not for `staging` (http, https://portal.example.net, production)
      help: choose the receipt of a sync to this portal: `contactctl plan --offline --portal staging --receipt FILE`
    --- status 2
    ");
    // Another name for the same address is the same portal.
    project.write("contactctl.toml", config.replace("staging", "main"));
    project.commit_all("another name");
    let plan = offline(&project, &["--receipt", "receipt.json"]);
    assert!(
        plan.says("1 with only the commit to record, 1 unchanged."),
        "{plan}"
    );
}

#[test]
fn what_needs_the_portal_is_refused() {
    let project = synced();
    assert_snapshot!(offline(&project, &["--out", "plan.json"]), @"
    $ contactctl plan --offline --out plan.json
    --- stderr
    error: `--out` saves a plan for a push, but a plan that was made with `--offline` cannot be pushed
      help: leave out `--offline` or `--out`
    --- status 2
    ");
    assert!(!project.path("plan.json").exists());
    for argument in [
        &["--require-managed"][..],
        &["--provision"],
        &["--first"],
        &["--take-over", "x"],
        &["--on-drift", "keep"],
        &["--timeout", "5"],
    ] {
        let plan = offline(&project, argument);
        assert!(plan.says("cannot be combined with"), "{plan}");
        assert_eq!(plan.status, Some(2));
    }
    let plan = project.run(["plan", "--receipt", "receipt.json"]);
    assert!(plan.says("--offline"), "{plan}");
    assert_eq!(plan.status, Some(2));
}

#[test]
fn its_output_is_no_plan_that_a_sync_takes() {
    let project = synced();
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("bistro: a mailbox for guests");
    let plan = offline(&project, &["--format", "json"]);
    project.write("plan.json", &plan.stdout);
    let sync = project.run(["sync", "--yes", "--plan", "plan.json"]);
    assert!(sync.says("`plan.json` is not a saved plan"), "{sync}");
    assert_eq!(sync.status, Some(2));
    let (before, after) = ("help@bistro.example", "guests@bistro.example");
    let portal = Served::start(&project, []);
    let now = portal.record("bistro")["operational_for_users"].clone();
    assert_eq!((now.as_str(), before == after), (Some(before), false));
}
