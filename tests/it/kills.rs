//! `kill -9` of client and portal, again and again, at moments that a seed picks: what comes of it is
//! found by the next run, nothing is done twice, and no file is ever half-written.

use std::collections::BTreeSet;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;

/// How often a sync is killed, a portal together with it, and a pull: two hundred in all where `CI`
/// is set, and a quarter of that elsewhere.
const CLIENT_KILLS: u64 = 120;
const PORTAL_KILLS: u64 = 60;
const PULL_KILLS: u64 = 20;
/// After so many kills a run is let through, and what there is is looked at.
const ROUND: u64 = 15;
const ACCOUNTS: u64 = 4;

#[expect(
    clippy::disallowed_methods,
    reason = "how much time there is differs from machine to machine"
)]
fn kills(in_ci: u64) -> u64 {
    let in_ci_now = std::env::var_os("CI").is_some();
    if in_ci_now { in_ci } else { in_ci / 4 }
}

/// Chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// A moment of a run that takes about as long as `whole`, from before its start to after its end.
    fn moment(&mut self, whole: Duration) -> Duration {
        let micros = u64::try_from(whole.as_micros()).expect("it is short");
        Duration::from_micros(self.below(micros + micros / 10 + 1))
    }
}

fn account(number: u64, version: u64) -> String {
    let (text, name, id) = match number % 2 {
        0 => (BISTRO, "bistro", "anna"),
        _ => (TAVERN, "tavern", "jan"),
    };
    let text = text.replace(
        &format!("id = \"{name}\""),
        &format!("id = \"{name}-{number}\""),
    );
    // One contact and, where the file manages access, one user are others in each version.
    text.replace("api@", &format!("api-{version}@")).replace(
        &format!("\"{id}@tavern"),
        &format!("\"{id}-{version}@tavern"),
    )
}

fn write_accounts(project: &Project, version: u64) {
    for number in 0..ACCOUNTS {
        project.write(&format!("contacts/{number}.toml"), account(number, version));
    }
}

fn accounts() -> Project {
    let project = Project::new();
    write_accounts(&project, 0);
    project.commit("all")
}

fn start(project: &Project, args: &[&str]) -> Child {
    let mut command = project.prepared(args);
    let command = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().expect("it starts")
}

fn kill(mut child: Child) {
    let _ended_already = child.kill();
    child.wait().expect("it ends");
}

/// A run that nobody kills, and how long it takes.
fn whole(project: &Project, args: &[&str]) -> Duration {
    let start = Instant::now();
    let run = project.run(args.iter().copied());
    assert_eq!(run.status, Some(0), "{run}");
    start.elapsed()
}

/// The portal has what the files say, a second run is empty, and no push stands twice in a history.
fn assert_settled(project: &Project, portal: &Served, version: u64) {
    let again = project.run(["sync", "--yes"]);
    assert!(
        again.says(&format!("Nothing to do: {ACCOUNTS} unchanged.")),
        "{again}"
    );
    for row in portal.get("/v1/accounts?environment=production").body["accounts"]
        .as_array()
        .expect("accounts")
    {
        let id = row["id"].as_str().expect("an id");
        let technical = &portal.record(id)["technical_non_emergency"];
        let domain = id.split('-').next().expect("a name");
        assert_eq!(
            *technical,
            json!([format!("api-{version}@{domain}.example")])
        );
        let history = portal
            .get(&format!("/v1/accounts/{id}/history?page_size=1000"))
            .body;
        let changes = history["changes"].as_array().expect("changes");
        let pushes: Vec<_> = changes
            .iter()
            .map(|change| {
                (
                    change["commit"].to_string(),
                    change["new_digest"].to_string(),
                )
            })
            .collect();
        let once: BTreeSet<_> = pushes.iter().collect();
        assert_eq!(
            once.len(),
            pushes.len(),
            "{id} is written twice: {pushes:?}"
        );
        if domain == "tavern" {
            let users = portal.get(&format!("/v1/accounts/{id}/users")).body;
            let jan = format!("jan-{version}@tavern.example");
            assert!(users.to_string().contains(&jan), "{users}");
            assert_eq!(users["users"].as_array().map(Vec::len), Some(2), "{users}");
        }
    }
}

#[test]
fn a_sync_that_is_killed_at_any_moment_is_taken_up_by_the_next() {
    let project = accounts();
    let sync = ["sync", "--yes"];
    let takes = whole(&project, &sync);
    let mut chance = Chance(5);
    let portal = Served::start(&project, []);
    for number in 1..=kills(CLIENT_KILLS) {
        // Now and then there is something new to push; otherwise what was cut short goes on.
        let version = number.div_ceil(3);
        if number % 3 == 1 {
            write_accounts(&project, version);
            project.commit_all("another version");
        }
        let moment = chance.moment(takes);
        let child = start(&project, &sync);
        thread::sleep(moment);
        kill(child);
        if number % ROUND == 0 {
            whole(&project, &sync);
            assert_settled(&project, &portal, version);
        }
    }
}

#[test]
fn a_portal_that_is_killed_at_any_moment_keeps_what_it_said_it_has() {
    let operator = Project::new().file("contacts/none.toml", BISTRO);
    let mut portal = Served::start(&operator, []);
    let project = accounts();
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
        portal.url
    );
    project.write("contactctl.toml", config);
    project.commit_all("staging");
    project.tie("CONTACTCTL_STAGING_TOKEN", &portal.url);
    let project = project.variable("CONTACTCTL_STAGING_TOKEN", &portal.token);
    let sync = ["sync", "--yes", "--provision", "--first"];
    let takes = whole(&project, &sync);
    let mut chance = Chance(7);
    for number in 1..=kills(PORTAL_KILLS) {
        let version = number.div_ceil(2);
        if number % 2 == 1 {
            write_accounts(&project, version);
            project.commit_all("another version");
        }
        let moment = chance.moment(takes);
        let child = start(&project, &sync);
        thread::sleep(moment);
        portal.kill();
        kill(child);
        portal = portal.restart(&operator);
        if number % ROUND == 0 {
            whole(&project, &sync);
            assert_settled(&project, &portal, version);
        }
    }
}

#[test]
fn a_pull_that_is_killed_at_any_moment_leaves_each_file_old_or_new() {
    let project = accounts();
    whole(&project, &["sync", "--yes"]);
    let portal = Served::start(&project, []);
    let ids: Vec<_> = (0..ACCOUNTS)
        .map(|number| match number % 2 {
            0 => format!("bistro-{number}"),
            _ => format!("tavern-{number}"),
        })
        .collect();
    let mut chance = Chance(11);
    let takes = whole(&project, &["pull", "--diff"]);
    for number in 1..=kills(PULL_KILLS) {
        for id in &ids {
            portal.edit(id, |record| {
                record["technical_non_emergency"] = json!([format!("pulled-{number}@x.example")]);
            });
        }
        let child = start(&project, &["pull"]);
        thread::sleep(chance.moment(takes));
        kill(child);
        for at in 0..ACCOUNTS {
            let path = format!("contacts/{at}.toml");
            let before = project.git(["show", &format!("HEAD:{path}")]);
            let domain = if at % 2 == 0 { "bistro" } else { "tavern" };
            let after = before.replace(
                &format!("api-0@{domain}.example"),
                &format!("pulled-{number}@x.example"),
            );
            let text = project.text(&path);
            let (text, before) = (text.trim(), before.trim());
            assert!(text == before || text == after.trim(), "{path} is {text}");
        }
        let check = project.run(["check"]);
        assert_eq!(check.status, Some(0), "{check}");
        project.git(["checkout", "-q", "--", "contacts"]);
    }
    whole(&project, &["pull"]);
}
