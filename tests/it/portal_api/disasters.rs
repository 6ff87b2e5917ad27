//! What a portal survives: backups, full disks, being stopped and being killed.

use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use insta::assert_snapshot;
use reqwest::Method;
use rusqlite::Connection;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::Project;
use crate::support::portal::{Answer, Client, RECORD, TestPortal, profile, pushed, record};
use crate::support::served::Served;

/// Where a project's own portal keeps its values.
const DATABASE: &str = ".contactctl/local.sqlite3";

#[test]
fn a_backup_is_made_while_the_portal_runs_and_can_be_served() {
    let project = Project::good().commit("contacts");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    let served = Served::start(&project, []);
    let backup = project.run(["portal", "backup", "backup.sqlite3"]);
    assert_snapshot!(backup, @"
    $ contactctl portal backup backup.sqlite3
    the database `[PROJECT]/.contactctl/local.sqlite3` was copied to `backup.sqlite3`
    --- status 0
    ");
    served.edit("bistro", |record| {
        record["operational_for_users"] = "later@bistro.example".into();
    });
    let address = |served: &Served| served.record("bistro")["operational_for_users"].clone();
    assert_eq!(address(&served), "later@bistro.example");
    drop(served);
    // The tokens of then are in the backup too.
    std::fs::copy(
        project.path("backup.sqlite3"),
        project.path("restored.sqlite3"),
    )
    .expect("a copy");
    let end = [
        "portal",
        "token",
        "revoke",
        "test",
        "--database",
        "restored.sqlite3",
    ];
    assert_eq!(project.run(end).status, Some(0));
    let restored = Served::start(&project, ["--database", "restored.sqlite3"]);
    assert_eq!(address(&restored), "help@bistro.example");
    assert_snapshot!(project.run(["portal", "backup", "backup.sqlite3"]), @"
    $ contactctl portal backup backup.sqlite3
    --- stderr
    error: `backup.sqlite3` already exists
      help: choose a path that does not exist yet: a backup never overwrites a file
    --- status 2
    ");
    let nowhere = project.run(["portal", "backup", "no/folder/backup.sqlite3"]);
    assert_eq!(nowhere.status, Some(2), "{nowhere}");
    assert!(!project.path("backup.sqlite3.unfinished").exists());
}

/// Nothing can be written beyond a size, as on a full disk.
#[cfg(unix)]
#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    let project = Project::good();
    let create = ["portal", "token", "create", "test", "--scope", "admin"];
    let token = format!("Bearer {}", project.run(create).stdout.trim());
    let serve = project.prepared(&["portal", "serve", "--listen", "127.0.0.1:0"]);
    let mut limited = Command::new("sh");
    limited
        .args(["-c", "trap '' XFSZ; ulimit -S -f 512; exec \"$0\" \"$@\""])
        .arg(serve.get_program())
        .args(serve.get_args())
        .current_dir(serve.get_current_dir().expect("a folder"))
        .envs(
            serve
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut server = limited.spawn().expect("it starts");
    let url = address(&mut server);
    let client = Client::new(&url, None);
    let mut written = Vec::new();
    let refused = loop {
        let id = format!("account-{}", written.len());
        let mut body = profile(&id);
        body["name"] = "N".repeat(150).into();
        let request = client.request(Method::POST, "/v1/accounts");
        let answer = Answer::of(request.header("authorization", &token).json(&body)).await;
        match answer.status {
            201 => written.push(id),
            _ => break answer,
        }
        assert!(written.len() < 10_000, "the disk is never full");
    };
    assert_snapshot!(refused.text(), @r#"
    503
    content-type: application/problem+json
    retry-after: 30

    {
      "type": "urn:contactctl:problem:unwritable",
      "title": "The portal cannot save data",
      "status": 503,
      "detail": "the portal cannot write to its database, so nothing was changed; tell the portal's operator"
    }
    "#);
    for id in [&written[0], written.last().expect("one at least")] {
        let request = client.request(Method::GET, &format!("/v1/accounts/{id}/users"));
        let answer = Answer::of(request.header("authorization", &token)).await;
        assert_eq!(answer.status, 200, "what is there can be read");
    }
    let ready = async || client.get("/readyz").await.status;
    assert_eq!((ready().await, ready().await), (503, 503));
    assert_eq!(client.get("/healthz").await.status, 200);
    more_room(server.id());
    assert_eq!((ready().await, ready().await), (200, 200));
    let mut body = profile("later");
    body["name"] = "N".repeat(150).into();
    let request = client.request(Method::POST, "/v1/accounts");
    let later = Answer::of(request.header("authorization", &token).json(&body)).await;
    assert_eq!(later.status, 201, "{}", later.text());
    written.push("later".to_owned());
    server.kill().expect("it runs");
    let output = server.wait_with_output().expect("it ended");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("portal: POST /v1/accounts failed: "),
        "{told}"
    );
    assert_intact(&project, &written);
}

/// As on a disk that is mounted for reading. Permissions bind nobody who runs tests as root, and a
/// mount of its own is not everywhere allowed: one of the two is.
#[cfg(target_os = "linux")]
#[test]
fn a_database_that_may_only_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = Project::good().commit("contacts");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    let folder = project.path(".contactctl");
    let own = ["--map-root-user", "--mount"];
    let may_mount = Command::new("unshare").args(own).arg("true").status();
    let may_mount = may_mount.is_ok_and(|status| status.success());
    let permit = |mode, file_mode| {
        let set = |path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("its own");
        };
        set(project.path(DATABASE), file_mode);
        set(folder.clone(), mode);
    };
    if !may_mount {
        permit(0o500, 0o400);
    }
    let serve = project.prepared(&["portal", "serve", "--listen", "127.0.0.1:0"]);
    let mount = "mount --bind .contactctl .contactctl && mount -o remount,bind,ro .contactctl";
    let mut program = if may_mount {
        let mut unshare = Command::new("unshare");
        let script = format!("{mount} && exec \"$0\" \"$@\"");
        unshare
            .args(own)
            .args(["sh", "-c", &script])
            .arg(serve.get_program());
        unshare
    } else {
        Command::new(serve.get_program())
    };
    let variables = serve.get_envs();
    let output = program
        .args(serve.get_args())
        .current_dir(serve.get_current_dir().expect("a folder"))
        .envs(variables.filter_map(|(name, value)| Some((name, value?))))
        .output()
        .expect("it runs");
    permit(0o700, 0o600);
    let told = String::from_utf8_lossy(&output.stderr);
    let told = told.replace(project.path("").to_str().expect("text"), "[PROJECT]/");
    assert_eq!(output.status.code(), Some(2), "{told}");
    let (message, cause) = told.split_once("\n  cause: ").expect("a cause");
    let reasons = ["Read-only file system", "Permission denied"];
    assert!(
        reasons.iter().any(|reason| cause.contains(reason)),
        "{told}"
    );
    assert_snapshot!(message, @"error: cannot write to the portal's database `[PROJECT]/.contactctl/local.sqlite3`");
    assert!(
        told.contains("help: make the file and its folder writable"),
        "{told}"
    );
    let served = Served::start(&project, []);
    assert_eq!(
        served.record("bistro")["operational_for_users"],
        "help@bistro.example"
    );
}

/// Takes the limit of a running server away.
#[cfg(unix)]
fn more_room(server: u32) {
    let freed = Command::new("prlimit")
        .args(["--fsize=unlimited:", "--pid", &server.to_string()])
        .status();
    assert!(freed.expect("util-linux").success());
}

/// The address that a server prints first.
pub(super) fn address(server: &mut std::process::Child) -> String {
    use std::io::{BufRead as _, BufReader};
    let mut line = String::new();
    let stdout = server.stdout.take().expect("a pipe");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    let mut words = line.split(' ');
    let url = words.find(|word| word.starts_with("http://"));
    url.expect("an address").to_owned()
}

/// Every one of these accounts is there, and the file is sound.
fn assert_intact(project: &Project, ids: &[String]) {
    let connection = Connection::open(project.path(DATABASE)).expect("a file");
    let verdict: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .expect("a verdict");
    assert_eq!(verdict, "ok");
    let mut find = connection
        .prepare("SELECT 1 FROM accounts WHERE id = ?1")
        .expect("a statement");
    for id in ids {
        assert!(find.exists([id]).expect("it is read"), "{id} is lost");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_portal_that_is_told_to_stop_ends_what_it_has_begun() {
    let project = Project::good();
    let create = ["portal", "token", "create", "test", "--scope", "admin"];
    let token = project.run(create).stdout.trim().to_owned();
    let mut server = project
        .prepared(&["portal", "serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let url = address(&mut server);
    let host = url.trim_start_matches("http://");
    let body = profile("slow").to_string();
    let (first, rest) = body.split_at(body.len() / 2);
    let mut stream = TcpStream::connect(host).await.expect("a connection");
    let head = format!(
        "POST /v1/accounts HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{first}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.expect("it is sent");
    // The server has the head when it answers another request that came later.
    let client = Client::new(&url, None);
    assert_eq!(client.get("/readyz").await.status, 200);
    let killed = Command::new("sh")
        .args(["-c", &format!("kill -TERM {}", server.id())])
        .status();
    assert!(killed.expect("a shell").success());
    // It listens no more, and the request in flight may still end.
    while TcpStream::connect(host).await.is_ok() {
        tokio::task::yield_now().await;
    }
    stream.write_all(rest.as_bytes()).await.expect("it is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    assert_eq!(server.wait().expect("it ends").code(), Some(0));
    assert_intact(&project, &["slow".to_owned()]);
    let log = project.path(DATABASE).with_extension("sqlite3-wal");
    assert!(!log.exists(), "the log is folded into the database");
}

#[tokio::test]
async fn the_log_of_writes_stays_small() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let mut record = record();
    for number in 0..60 {
        let many = (0..60).map(|at| format!("{number}-{at}-{}@bistro.example", "x".repeat(40)));
        record["technical_emergency"] = many.collect();
        let put = admin
            .put(RECORD, &[("if-match", "*")], &pushed(&record))
            .await;
        assert!([200, 201].contains(&put.status), "{}", put.text());
    }
    let log = portal.database().with_extension("sqlite3-wal");
    let bytes = std::fs::metadata(log).expect("a log").len();
    assert!(bytes < 17 * 1024 * 1024, "{bytes} bytes");
}

/// How often the server is killed, and how many writes it gets each time; a full run is
/// `CONTACTCTL_TEST_KILLS=20x10000`.
fn kills() -> (usize, usize) {
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever has the time asks for more"
    )]
    let wanted = std::env::var("CONTACTCTL_TEST_KILLS");
    let wanted = wanted.unwrap_or_else(|_| "4x400".to_owned());
    let (kills, writes) = wanted.split_once('x').expect("KILLSxWRITES");
    (
        kills.parse().expect("a number"),
        writes.parse().expect("a number"),
    )
}

#[tokio::test]
#[ignore = "it takes a while: `bash tests/run` runs it"]
async fn every_acknowledged_write_survives_kill_after_kill() {
    let (kills, writes) = kills();
    let project = Project::good();
    let mut served = Served::start(&project, []);
    let mut acknowledged = Vec::new();
    for round in 0..kills {
        // Another moment each time, spread over the whole run of writes.
        let moment = 1 + (round * 7919 + 104_729) % writes;
        let ids = write_until_killed(&mut served, round, writes, moment).await;
        assert!(ids.len() >= moment, "{} of {moment}", ids.len());
        acknowledged.extend(ids);
        assert_intact(&project, &acknowledged);
        served = served.restart(&project);
    }
}

/// Writes with eight clients until the server is killed, when `moment` writes are acknowledged;
/// gives those that were.
async fn write_until_killed(
    served: &mut Served,
    round: usize,
    writes: usize,
    moment: usize,
) -> Vec<String> {
    let (client, token) = (Client::new(&served.url, None), served.token.clone());
    let next = Arc::new(AtomicUsize::new(0));
    let (done, mut heard) = tokio::sync::mpsc::unbounded_channel();
    for _ in 0..8 {
        let (client, token, next, done) = (
            client.clone(),
            token.clone(),
            Arc::clone(&next),
            done.clone(),
        );
        tokio::spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::SeqCst);
                if number >= writes {
                    return;
                }
                let id = format!("a-{round}-{number}");
                let body = json!({"id": id, "name": id, "integration": "ordering-e2e"});
                let request = client.request(Method::POST, "/v1/accounts");
                let sent = request.bearer_auth(&token).json(&body).send().await;
                match sent {
                    Ok(answer) if answer.status() == 201 => done.send(id).expect("heard"),
                    _ => return,
                }
            }
        });
    }
    drop(done);
    let mut ids = Vec::new();
    while let Some(id) = heard.recv().await {
        ids.push(id);
        if ids.len() == moment {
            served.kill();
        }
    }
    ids
}
