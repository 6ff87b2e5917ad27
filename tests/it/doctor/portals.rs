//! The portals of the configuration: whether they answer, what they are, and what their tokens see.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::thread;

use insta::assert_snapshot;

use super::doctor;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::proxy::Proxy;
use crate::support::served::Served;
use crate::support::{Project, Run};

/// A project whose portals are at `urls`.
fn project(urls: &[(&str, &str)]) -> Project {
    let portals = urls.iter().map(|(name, url)| {
        format!("[portals.{name}]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"{url}\"\n")
    });
    Project::good()
        .file("contactctl.toml", portals.collect::<String>())
        .commit("add")
}

/// What it prints about portals, without what is random.
fn portals(project: &Project, hidden: &[(&str, &str)]) -> Run {
    let mut run = doctor(project);
    let lines = run.stdout.split_inclusive('\n');
    run.stdout = lines
        .filter(|line| line.starts_with("portal") || line.starts_with("  "))
        .collect();
    for (text, name) in hidden {
        run.stdout = run.stdout.replace(text, name);
        run.stderr = run.stderr.replace(text, name);
    }
    run
}

/// The id of the portal of `project`.
fn id(project: &Project) -> String {
    let run = project.run(["portal", "id"]);
    assert_eq!(run.status, Some(0), "{run}");
    run.stdout.trim().to_owned()
}

/// A token for the portal of `project`.
fn token<const N: usize>(project: &Project, args: [&str; N]) -> String {
    let create = ["portal", "token", "create"].into_iter().chain(args);
    let create: Vec<_> = create.collect();
    let made = project.prepared(&create).output().expect("it runs");
    let token = String::from_utf8(made.stdout).expect("UTF-8");
    token.trim().to_owned()
}

#[test]
fn a_portal_tells_its_id_without_a_token_and_with_one_what_it_sees() {
    let operator = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("both");
    assert_eq!(operator.run(["sync", "--yes"]).status, Some(0));
    let served = Served::start(&operator, []);
    let project = project(&[("staging", &served.url)]);
    let (url, id) = (served.url.as_str(), id(&operator));
    let hidden = [(url, "[URL]"), (&id, "[ID]")];
    assert_snapshot!(portals(&project, &hidden), @"
    $ contactctl doctor
    portal staging  FAILED: the token for portal `staging` is missing: `CONTACTCTL_STAGING_TOKEN` is not set or is empty
      id            [ID]
    --- stderr
    error: the token for portal `staging` is missing: `CONTACTCTL_STAGING_TOKEN` is not set or is empty
      help: set `CONTACTCTL_STAGING_TOKEN` to the token, or `CONTACTCTL_STAGING_TOKEN_FILE` to the path of a file that contains it
    --- status 1
    ");
    project.tie("CONTACTCTL_STAGING_TOKEN", &served.url);
    let project = project.variable("CONTACTCTL_STAGING_TOKEN", "cctl_canary");
    let wrong = portals(&project, &hidden);
    assert_snapshot!(wrong, @"
    $ contactctl doctor
    portal staging  sandbox, [URL]: answers with status 200; token from `CONTACTCTL_STAGING_TOKEN`, tied to `[URL]` by `contactctl.CONTACTCTL_STAGING_TOKEN.origin`
      id            [ID]
      token         FAILED: the portal at [URL] did not send information about itself: the token is unknown, revoked or expired (401)
    --- stderr
    error: the portal at [URL] did not send information about itself: the token is unknown, revoked or expired (401)
      help: check the token from `CONTACTCTL_STAGING_TOKEN`: it may be wrong, expired or revoked
    --- status 1
    ");
    assert!(!wrong.says("cctl_canary"), "{wrong}");
    let project = project.variable("CONTACTCTL_STAGING_TOKEN", &served.token);
    let right = portals(&project, &hidden);
    assert_snapshot!(right, @"
    $ contactctl doctor
    portal staging  sandbox, [URL]: answers with status 200; token from `CONTACTCTL_STAGING_TOKEN`, tied to `[URL]` by `contactctl.CONTACTCTL_STAGING_TOKEN.origin`
      id            [ID]
      token         for all accounts, scope `admin`
    --- status 0
    ");
    assert!(!right.says(&served.token), "{right}");
    let two = [
        "two",
        "--scope",
        "write",
        "--account",
        "bistro",
        "--account",
        "tavern",
    ];
    let project = project.variable("CONTACTCTL_STAGING_TOKEN", &token(&operator, two));
    assert_snapshot!(portals(&project, &hidden), @"
    $ contactctl doctor
    portal staging  sandbox, [URL]: answers with status 200; token from `CONTACTCTL_STAGING_TOKEN`, tied to `[URL]` by `contactctl.CONTACTCTL_STAGING_TOKEN.origin`
      id            [ID]
      token         WARNING: only for 2 accounts (bistro, tavern), scope `write`; a first sync needs a token for all accounts
    --- status 0
    ");
}

#[test]
fn a_token_is_not_sent_where_a_change_that_nobody_approved_would_have_it() {
    let (operator, elsewhere) = (Project::good(), Project::good());
    let (served, evil) = (Served::start(&operator, []), Served::start(&elsewhere, []));
    let project =
        project(&[("staging", &served.url)]).variable("CONTACTCTL_STAGING_TOKEN", &evil.token);
    project.tie("CONTACTCTL_STAGING_TOKEN", &evil.url);
    project.git(["checkout", "--quiet", "-b", "change"]);
    let config = project.text("contactctl.toml");
    project.write("contactctl.toml", config.replace(&served.url, &evil.url));
    project.commit_all("another host");
    let run = portals(&project, &[]);
    assert_eq!(run.status, Some(1), "{run}");
    assert!(run.says("  token         FAILED: portal `staging` is configured differently here than on the approved branch"), "{run}");
    assert!(!run.says("all accounts"), "{run}");
}

#[test]
fn an_older_portal_has_no_id() {
    let operator = Project::good();
    let served = Served::start(&operator, []);
    let older = Proxy::older(&served.url);
    let project =
        project(&[("staging", &older.url)]).variable("CONTACTCTL_STAGING_TOKEN", &served.token);
    project.tie("CONTACTCTL_STAGING_TOKEN", &older.url);
    assert_snapshot!(portals(&project, &[(&older.url, "[URL]")]), @"
    $ contactctl doctor
    portal staging  sandbox, [URL]: answers with status 200; token from `CONTACTCTL_STAGING_TOKEN`, tied to `[URL]` by `contactctl.CONTACTCTL_STAGING_TOKEN.origin`
      id            none: this is an older portal, identified only by its address
      token         the portal does not report what the token allows
    --- status 0
    ");
}

#[test]
fn a_restored_copy_beside_its_original_is_warned_of() {
    let operator = Project::good();
    let served = Served::start(&operator, []);
    let backup = operator.run(["portal", "backup", "copy.sqlite3"]);
    assert_eq!(backup.status, Some(0), "{backup}");
    let revoke = [
        "portal",
        "token",
        "revoke",
        "test",
        "--database",
        "copy.sqlite3",
    ];
    assert_eq!(operator.run(revoke).status, Some(0));
    let copy = Served::start(&operator, ["--database", "copy.sqlite3"]);
    let project = project(&[
        ("copy", &copy.url),
        ("production", &served.url),
        ("sandbox", &served.url),
    ]);
    let run = project.run(["doctor"]);
    let warning = "WARNING: `copy`, `production`, `sandbox` have the same id; ";
    assert!(run.says(warning), "{run}");
    let renew = [
        "portal",
        "id",
        "--new",
        "--yes",
        "--database",
        "copy.sqlite3",
    ];
    assert_eq!(operator.run(renew).status, Some(0));
    let run = project.run(["doctor"]);
    assert!(!run.says("have the same id"), "{run}");
}

#[test]
fn embedded_portals_are_read_where_they_are_there() {
    let config = ["one", "two"].map(|name| {
        format!("[portals.{name}]\nkind = \"embedded\"\nenvironment = \"production\"\n")
    });
    let project = Project::good()
        .file("contactctl.toml", config.concat())
        .commit("add");
    let run = portals(&project, &[]);
    assert_snapshot!(run, @"
    $ contactctl doctor
    portal one      production, embedded in this program
    portal two      production, embedded in this program
    --- status 0
    ");
    assert!(!project.path(".contactctl/one.sqlite3").exists());
    let sync = project.run(["sync", "--yes", "--portal", "one"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    let copied = std::fs::copy(
        project.path(".contactctl/one.sqlite3"),
        project.path(".contactctl/two.sqlite3"),
    );
    copied.expect("a copy");
    let id = project.run(["portal", "id", "--portal", "one"]);
    assert_snapshot!(portals(&project, &[(id.stdout.trim(), "[ID]")]), @"
    $ contactctl doctor
    portal one      production, embedded in this program
      id            [ID]
    portal two      production, embedded in this program
      id            [ID]
    portals         WARNING: `one`, `two` have the same id; if one of them uses a copied database, give the copy a new id: `contactctl portal id --new --database FILE`
    --- status 0
    ");
}

#[test]
fn a_server_that_is_not_a_portal_is_a_problem() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut head = BufReader::new(&stream).lines().map_while(Result::ok);
            let _rest = head.by_ref().take_while(|line| !line.is_empty()).count();
            let answer =
                "HTTP/1.1 404 Not Found\r\ncontent-length: 5\r\nconnection: close\r\n\r\nnope\n";
            let _nobody_reads = (&stream).write_all(answer.as_bytes());
        }
    });
    let project = project(&[("staging", &url)]).variable("CONTACTCTL_STAGING_TOKEN", "cctl_canary");
    project.tie("CONTACTCTL_STAGING_TOKEN", &url);
    let run = portals(&project, &[(&url, "[URL]")]);
    assert_snapshot!(run, @"
    $ contactctl doctor
    portal staging  sandbox, [URL]: answers with status 404; token from `CONTACTCTL_STAGING_TOKEN`, tied to `[URL]` by `contactctl.CONTACTCTL_STAGING_TOKEN.origin`
      id            FAILED: the server at [URL] is not a portal
    --- stderr
    error: the server at [URL] is not a portal
      help: set the `url` of portal `staging` to the portal's address, without `/v1`
    --- status 1
    ");
}
