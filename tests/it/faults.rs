//! Kills, interrupts and lost replies: a run that ends badly is followed by one that ends well.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::proxy::Proxy;
use crate::support::served::Served;

/// How many accounts a run has that is cut short.
const ACCOUNTS: usize = 24;

fn many_accounts() -> Project {
    let project = Project::new();
    for number in 0..ACCOUNTS {
        let text = BISTRO.replace("id = \"bistro\"", &format!("id = \"bistro-{number:02}\""));
        project.write(&format!("contacts/bistro-{number:02}.toml"), &text);
    }
    project.commit("all")
}

/// Starts a sync and hands it over when it has said that `lines` accounts are done.
fn started(mut command: Command, lines: usize) -> (Child, BufReader<std::process::ChildStderr>) {
    let command = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut sync = command.spawn().expect("it starts");
    let mut stderr = BufReader::new(sync.stderr.take().expect("a pipe"));
    for _ in 0..lines {
        let mut line = String::new();
        stderr.read_line(&mut line).expect("a line");
        assert!(line.ends_with(": pushed and read back\n"), "{line}");
    }
    (sync, stderr)
}

/// What the run says after the lines that were read already, and how it ended.
fn ended(
    mut sync: Child,
    mut stderr: BufReader<std::process::ChildStderr>,
) -> (String, Option<i32>) {
    let mut said = String::new();
    stderr.read_to_string(&mut said).expect("UTF-8");
    (said, sync.wait().expect("it ends").code())
}

fn assert_all_there(project: &Project, portal: &Served) {
    let rows = portal.get("/v1/accounts?environment=production").body;
    let rows = rows["accounts"].as_array().expect("accounts").clone();
    assert_eq!(rows.len(), ACCOUNTS);
    let commit = project.git(["rev-parse", "HEAD"]);
    for row in rows {
        assert_eq!(row["complete"], true, "{row}");
        assert_eq!(row["source"]["commit"], commit.trim(), "{row}");
    }
}

#[test]
fn a_sync_that_is_killed_goes_on_in_the_next_run() {
    for lines in [0, 1, ACCOUNTS / 2, ACCOUNTS - 1] {
        let project = many_accounts();
        let (mut sync, _stderr) = started(project.prepared(&["sync", "--yes"]), lines);
        sync.kill().expect("killed");
        sync.wait().expect("it ends");

        let again = project.run(["sync", "--yes"]);
        assert!(again.status == Some(0), "{again}");
        assert_all_there(&project, &Served::start(&project, []));
        let third = project.run(["sync", "--yes"]);
        assert!(
            third.says(&format!("Nothing to do: {ACCOUNTS} unchanged.")),
            "{third}"
        );
    }
}

#[test]
fn a_portal_that_is_killed_loses_nothing_that_it_acknowledged() {
    let operator = Project::new().file("contacts/none.toml", BISTRO);
    let mut portal = Served::start(&operator, []);
    let project = many_accounts();
    point_at(&project, &portal.url);
    let mut command = project.prepared(&["sync", "--yes", "--provision", "--first"]);
    command.env("CONTACTCTL_STAGING_TOKEN", &portal.token);
    let (child, stderr) = started(command, ACCOUNTS / 3);
    portal.kill();
    let (said, status) = ended(child, stderr);
    assert_eq!(status, Some(5), "{said}");
    assert!(said.contains("run the same command again"), "{said}");

    let acknowledged = ACCOUNTS / 3 + said.matches(": pushed and read back").count();
    let portal = portal.restart(&operator);
    let rows = portal.get("/v1/accounts?environment=production").body;
    let complete = rows["accounts"].as_array().expect("accounts").iter();
    let complete = complete.filter(|row| row["complete"] == true).count();
    assert!(
        complete >= acknowledged,
        "{complete} of {acknowledged} are there"
    );

    let token = ("CONTACTCTL_STAGING_TOKEN", portal.token.as_str());
    let again = project.run_with(token, ["sync", "--yes", "--provision", "--first"]);
    assert!(again.status == Some(0), "{again}");
    assert_all_there(&project, &portal);
}

/// Sends a signal, such as `-INT`, to a process.
fn signal(process: &Child, name: &str) {
    let pid = process.id().to_string();
    let kill = Command::new("kill").args([name, &pid]).status();
    assert!(kill.expect("kill runs").success());
}

#[test]
fn a_signal_ends_what_is_in_flight_and_starts_nothing_new() {
    for name in ["-INT", "-TERM", "-HUP"] {
        let project = many_accounts();
        let args = ["sync", "--yes", "--concurrency", "2", "--report", "r.json"];
        let (sync, stderr) = started(project.prepared(&args), 2);
        signal(&sync, name);
        if name != "-INT" {
            // As a shell and its terminal do.
            signal(&sync, name);
        }
        let (said, status) = ended(sync, stderr);
        let receipt: serde_json::Value =
            serde_json::from_str(&project.text("r.json")).expect("a receipt");
        let outcomes = receipt["accounts"].as_array().expect("accounts");
        assert_eq!(outcomes.len(), ACCOUNTS, "{name}");
        if status == Some(0) {
            // The signal came after the last account: there was nothing left to stop.
            assert!(!said.contains("not tried"), "{name}: {said}");
        } else {
            assert_eq!(status, Some(130), "{name}: {said}");
            assert!(said.contains("error: interrupted: "), "{name}: {said}");
            assert_eq!(receipt["interrupted"], true, "{name}");
        }
        let again = project.run(["sync", "--yes"]);
        assert!(again.status == Some(0), "{again}");
        assert_all_there(&project, &Served::start(&project, []));
    }
}

#[test]
fn a_sync_under_nohup_outlives_its_terminal() {
    let project = many_accounts();
    let sync = project.prepared(&["sync", "--yes"]);
    let mut nohup = project.program("sh");
    nohup
        .args(["-c", "trap '' HUP; exec \"$0\" \"$@\""])
        .arg(sync.get_program())
        .args(sync.get_args());
    let (sync, stderr) = started(nohup, 2);
    signal(&sync, "-HUP");
    let (said, status) = ended(sync, stderr);
    assert_eq!(status, Some(0), "{said}");
    assert_all_there(&project, &Served::start(&project, []));
}

#[test]
fn a_reply_that_is_lost_after_the_write_is_found_out_by_reading() {
    let operator = Project::new().file("contacts/none.toml", BISTRO);
    let portal = Served::start(&operator, []);
    let proxy = Proxy::start(&portal.url, |head| {
        head.starts_with("PUT ") && head.contains("/contact-information")
    });
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    point_at(&project, &proxy.url);
    let token = ("CONTACTCTL_STAGING_TOKEN", portal.token.as_str());
    let sync = project.run_with(token, ["sync", "--yes", "--provision", "--first"]);
    assert!(sync.says("Done: 1 already up to date."), "{sync}");
    assert!(sync.status == Some(0), "{sync}");
    let history = portal.get("/v1/accounts/bistro/history").body;
    assert_eq!(
        history["changes"].as_array().map(Vec::len),
        Some(1),
        "{history}"
    );
}

#[test]
fn two_syncs_at_once_end_as_one() {
    let project = many_accounts();
    let start = || {
        let mut command = project.prepared(&["sync", "--yes"]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().expect("it starts")
    };
    for sync in [start(), start()] {
        let output = sync.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
    }
    let portal = Served::start(&project, []);
    assert_all_there(&project, &portal);
    let history = portal.get("/v1/accounts/bistro-00/history").body;
    assert_eq!(
        history["changes"].as_array().map(Vec::len),
        Some(1),
        "{history}"
    );
}

fn point_at(project: &Project, url: &str) {
    project.tie("CONTACTCTL_STAGING_TOKEN", url);
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}\"\n"
    );
    project.write("contactctl.toml", &config);
    project.commit_all("staging");
}
