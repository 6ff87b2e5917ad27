//! The database file.

use contactctl::server::{Store, TokenScope};
use insta::assert_snapshot;

use crate::support::Project;
use crate::support::portal::{Client, Settings, TestPortal, profile};
use crate::support::served::Served;

fn refused(path: &std::path::Path) -> String {
    let error = Store::open(path).expect_err("it is refused");
    let folder = path.parent().expect("a folder").display().to_string();
    let hints: Vec<_> = error.hints().iter().map(ToString::to_string).collect();
    let hints = hints.join("; ");
    format!("{error} ({hints})").replace(&folder, "DIR")
}

#[test]
fn a_newer_or_foreign_file_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let newer = folder.path().join("newer.sqlite3");
    drop(Store::open(&newer).expect("a store"));
    let connection = rusqlite::Connection::open(&newer).expect("a file");
    connection
        .pragma_update(None, "user_version", 99)
        .expect("set");
    drop(connection);
    assert_snapshot!(refused(&newer), @"the portal's database `DIR/newer.sqlite3` is from a newer contactctl (format 99; this version supports formats up to 9) (install the newest contactctl)");

    let foreign = folder.path().join("foreign.sqlite3");
    let connection = rusqlite::Connection::open(&foreign).expect("a file");
    connection
        .execute_batch("CREATE TABLE t (x)")
        .expect("a table");
    drop(connection);
    assert_snapshot!(refused(&foreign), @"`DIR/foreign.sqlite3` is not a portal's database (if you used `--database`, specify another file; otherwise move this file away: the next sync then creates an empty portal with a new id)");

    let text = folder.path().join("text.sqlite3");
    std::fs::write(
        &text,
        "not a database, but long enough to be taken for one\n".repeat(40),
    )
    .expect("a file");
    assert_snapshot!(refused(&text), @"cannot open the portal's database `DIR/text.sqlite3` ()");
    assert_snapshot!(refused(&folder.path().join("no/folder.sqlite3")), @"cannot create the database file `DIR/folder.sqlite3` ()");
}

#[cfg(unix)]
#[tokio::test]
async fn the_files_are_their_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let portal = TestPortal::start().await;
    portal.bistro().await;
    for name in ["portal.sqlite3", "portal.sqlite3-wal", "portal.sqlite3-shm"] {
        let file = portal.database().with_file_name(name);
        let mode = std::fs::metadata(&file)
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[tokio::test]
async fn no_secret_is_in_the_files() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let key = portal.portal.sign_in_key().await.expect("a key");
    let request = admin
        .request(reqwest::Method::GET, "/")
        .build()
        .expect("a request");
    let token = request.headers()["authorization"]
        .to_str()
        .expect("text")
        .to_owned();
    let token = token.trim_start_matches("Bearer ").to_owned();
    for name in ["portal.sqlite3", "portal.sqlite3-wal"] {
        let bytes = std::fs::read(portal.database().with_file_name(name)).expect("a file");
        for secret in [&token, key.expose()] {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{name}");
        }
    }
    assert!(!format!("{:?} {:?}", portal.portal, key).contains("cctl_"));
}

#[test]
fn many_may_open_a_new_file_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("portal.sqlite3");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| Store::open(&path).expect("a store"));
        }
    });
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    let project = Project::good();
    let mut portal = Served::start(&project, []);
    let (url, token) = (portal.url.clone(), format!("Bearer {}", portal.token));
    let client = Client::new(&url, None);
    let (done, mut acknowledged) = tokio::sync::mpsc::unbounded_channel();
    let mut writers = tokio::task::JoinSet::new();
    for writer in 0..4 {
        let (client, token, done) = (client.clone(), token.clone(), done.clone());
        writers.spawn(async move {
            for number in 0.. {
                let id = format!("a-{writer}-{number}");
                let request = client.request(reqwest::Method::POST, "/v1/accounts");
                let request = request.header("authorization", &token).json(&profile(&id));
                match request.send().await {
                    Ok(answer) if answer.status() == 201 => done.send(id).expect("heard"),
                    _ => return,
                }
            }
        });
    }
    drop(done);
    let mut ids = Vec::new();
    while let Some(id) = acknowledged.recv().await {
        ids.push(id);
        if ids.len() == 60 {
            portal.kill();
        }
    }
    let again = TestPortal::with(Settings {
        database: Some(project.path(".contactctl/local.sqlite3")),
        ..Settings::default()
    })
    .await;
    let reader = again.client(TokenScope::Read).await;
    assert!(ids.len() >= 60);
    for id in ids {
        let path = format!("/v1/accounts/{id}?environment=production");
        assert_eq!(reader.get(&path).await.status, 200, "{id}");
    }
}
