use rusqlite::types::ValueRef;

use super::*;
use crate::portal::wire::Profile;
use crate::server::refusal::Refusal;
use crate::server::store::Store;
use crate::server::store::tx::accounts::AccountTx as _;
use crate::server::store::tx::identity::IdentityTx as _;

fn store() -> (tempfile::TempDir, Database) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Database::open(&folder.path().join("portal.sqlite3")).expect("a store");
    (folder, store)
}

fn add(connection: &Connection, id: &str) -> Result<(), StoreFault> {
    let profile = Profile {
        id: id.to_owned(),
        name: id.to_owned(),
        integration: "ordering-e2e".to_owned(),
        merchant_issues_field: false,
        brand_domains: Vec::new(),
        users: Vec::new(),
    };
    connection.put_account(&profile)
}

async fn names(store: &Database) -> Vec<String> {
    store
        .read(|connection| -> Result<Vec<String>, StoreFault> {
            let mut statement = connection.prepare("SELECT id FROM accounts ORDER BY id")?;
            let names = statement.query_map([], |row| row.get(0))?;
            Ok(names.collect::<rusqlite::Result<_>>()?)
        })
        .await
        .expect("names")
}

#[tokio::test]
async fn a_piece_of_work_that_fails_undoes_nothing_but_itself() {
    let (_folder, store) = store();
    let good = |id: &'static str| store.write(move |connection| add(connection, id));
    let bad = store.write(|connection| {
        add(connection, "bad")?;
        Err::<(), _>(StoreFault::Failed("no".into()))
    });
    let broken = store.write(|connection| {
        add(connection, "broken")?;
        Ok(connection.execute("NOT SQL", []).map(drop)?)
    });
    let panicking = store.write(|connection| -> Result<(), StoreFault> {
        add(connection, "panicking")?;
        panic!("on purpose")
    });
    // All are queued before the first is awaited, so that they share transactions.
    let outcomes = tokio::join!(good("a"), bad, good("b"), broken, panicking, good("c"));
    assert!(outcomes.0.is_ok() && outcomes.2.is_ok() && outcomes.5.is_ok());
    assert!(matches!(outcomes.1, Err(StoreFault::Failed(_))));
    assert!(matches!(outcomes.3, Err(StoreFault::Failed(_))));
    assert!(matches!(outcomes.4, Err(StoreFault::Panicked)));
    assert_eq!(names(&store).await, ["a", "b", "c"]);
}

#[tokio::test]
async fn a_transaction_that_is_gone_is_nobody_s_success() {
    let (_folder, store) = store();
    let before = store.write(|connection| add(connection, "before"));
    let rolled_back = store.write(|connection| {
        // As SQLite does by itself when the disk is full.
        Ok::<_, StoreFault>(connection.execute_batch("ROLLBACK")?)
    });
    let after = store.write(|connection| add(connection, "after"));
    let (_, rolled_back, _) = tokio::join!(before, rolled_back, after);
    assert!(matches!(rolled_back, Err(StoreFault::Failed(_))));
    let later = store.write(|connection| add(connection, "later")).await;
    assert!(later.is_ok(), "the writer goes on");
}

#[tokio::test]
async fn acknowledged_is_what_another_connection_sees() {
    let (_folder, store) = store();
    let other = Database::open(store.path()).expect("a store");
    for id in ["a", "b", "c"] {
        let added = store.write(move |connection| add(connection, id)).await;
        added.expect("written");
        assert_eq!(names(&other).await.last().map(String::as_str), Some(id));
    }
}

#[tokio::test]
async fn a_write_waits_for_another_process() {
    let (_folder, store) = store();
    let other = Connection::open(store.path()).expect("a connection");
    other.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    let write = store.write(|connection| add(connection, "a"));
    let release = async {
        tokio::task::yield_now().await;
        other.execute_batch("COMMIT").expect("released");
    };
    let (written, ()) = tokio::join!(write, release);
    written.expect("written after all");
    assert_eq!(names(&store).await, ["a"]);
}

#[tokio::test]
async fn readers_write_nothing_and_survive_a_panic() {
    let (_folder, store) = store();
    for _ in 0..10 {
        let read = store.read(|_| -> Result<(), StoreFault> { panic!("on purpose") });
        assert!(matches!(read.await, Err(StoreFault::Panicked)));
    }
    let written = store.read(|connection| add(connection, "a")).await;
    assert!(matches!(written, Err(StoreFault::Unwritable(_))));
    assert!(names(&store).await.is_empty());
}

#[tokio::test]
async fn what_becomes_read_only_is_said_and_loses_nothing() {
    let (folder, store) = store();
    let before = store.write(|connection| add(connection, "before"));
    before.await.expect("written");
    let switched = store.write(|connection| -> Result<(), StoreFault> {
        Ok(connection.pragma_update(None, "query_only", true)?)
    });
    switched.await.expect("switched");
    let refused = store.write(|connection| add(connection, "refused")).await;
    let Err(fault @ StoreFault::Unwritable(_)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(Refusal::from(fault).status().as_u16(), 503);
    assert!(matches!(
        store.check_room().await,
        Err(StoreFault::Unwritable(_))
    ));
    assert_eq!(names(&store).await, ["before"]);
    drop(store);
    let again = Database::open(&folder.path().join("portal.sqlite3")).expect("a store");
    again.check_room().await.expect("it takes writes");
    let after = again.write(|connection| add(connection, "after"));
    after.await.expect("written");
    assert_eq!(names(&again).await, ["after", "before"]);
}

/// Makes a database of the version before sources were kept, with the rows of `values`.
fn before_sources(values: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("portal.sqlite3");
    let connection = Connection::open(&path).expect("a connection");
    migrations::older(&connection, 6);
    connection.execute_batch(values).expect("rows");
    (folder, path)
}

/// Returns the rows of `query`, each as its columns between spaces.
fn rows(path: &Path, query: &str) -> Vec<String> {
    let connection = Connection::open(path).expect("a connection");
    let mut statement = connection.prepare(query).expect("a query");
    let columns = statement.column_count();
    let mut rows = statement.query([]).expect("rows");
    let mut lines = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        let values = (0..columns).map(|column| match row.get_ref(column).expect("a value") {
            ValueRef::Null => "-".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            other => other.as_str().expect("text").to_owned(),
        });
        lines.push(values.collect::<Vec<_>>().join(" "));
    }
    lines
}

/// A record of an account that a version before sources were kept has written.
fn old_record(account: &str, environment: &str, source: &str) -> String {
    format!(
        "INSERT INTO records VALUES ('{account}', '{environment}', 1, '{{}}', 'd', '', {source}, 0, 'x');"
    )
}

/// A change that a version before sources were kept has written.
fn old_change(account: &str, environment: &str, commit: &str) -> String {
    format!(
        "INSERT INTO history (account, environment, at, by, source_commit, new_digest, fields)
         VALUES ('{account}', '{environment}', 0, 'x', {commit}, 'd', '[]');"
    )
}

fn old_account(id: &str) -> String {
    format!("INSERT INTO accounts VALUES ('{id}', 'A', 'x', 0, '[]', 0, NULL);")
}

#[test]
fn the_sources_of_an_older_database_are_kept() {
    let (_folder, path) = before_sources(
        &[
            old_account("a"),
            old_account("b"),
            old_record("a", "production", "'r', 'c2'"),
            old_record("a", "sandbox", "'r', 'c1'"),
            old_record("b", "production", "NULL, NULL"),
            old_change("a", "production", "'c1'"),
            old_change("a", "sandbox", "'c1'"),
            // By hand.
            old_change("a", "production", "NULL"),
            old_change("a", "production", "'c2'"),
            // Its mark was taken away: the only repository that there is has pushed it.
            old_change("b", "production", "'c1'"),
            old_change("b", "production", "NULL"),
        ]
        .concat(),
    );
    drop(Database::open(&path).expect("a store"));
    let sources =
        "SELECT environment, repository, commit_id, config, written FROM sources ORDER BY written";
    assert_eq!(
        rows(&path, sources),
        [
            "sandbox r c1 - 2",
            "production r c2 - 4",
            "production r c1 - 5"
        ]
    );
    let history = "SELECT h.account, h.source_commit, s.environment, s.commit_id FROM history h
         LEFT JOIN sources s ON s.id = h.source ORDER BY h.id";
    assert_eq!(
        rows(&path, history),
        [
            "a c1 production c1",
            "a c1 sandbox c1",
            "a - - -",
            "a c2 production c2",
            "b c1 production c1",
            "b - - -",
        ]
    );
    assert_eq!(
        rows(
            &path,
            "SELECT name FROM sqlite_schema WHERE name = 'attributed'"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_commit_whose_repository_nothing_tells_stays_known() {
    for (others, repository) in [(0, "unknown"), (1, "r1"), (2, "unknown")] {
        let mut values = vec![
            old_account("gone"),
            old_change("gone", "production", "'c1'"),
        ];
        for number in 1..=others {
            let id = format!("a{number}");
            values.push(old_account(&id));
            values.push(old_record(&id, "production", &format!("'r{number}', 'c9'")));
        }
        let (_folder, path) = before_sources(&values.concat());
        drop(Database::open(&path).expect("a store"));
        assert_eq!(
            rows(
                &path,
                "SELECT repository FROM sources WHERE commit_id = 'c1'"
            ),
            [repository],
            "{others}"
        );
    }
}

#[tokio::test]
async fn an_empty_older_database_gets_an_id_and_no_sources() {
    let (_folder, path) = before_sources("");
    let ids = std::thread::scope(|scope| {
        let open = || Database::open(&path).expect("a store");
        [scope.spawn(open), scope.spawn(open)].map(|store| store.join().expect("no panic"))
    });
    assert_eq!(rows(&path, "SELECT id FROM sources"), Vec::<String>::new());
    let [one, other] = ids;
    let id = one.read(Connection::portal_id).await.expect("an id");
    let same = other.read(Connection::portal_id).await.expect("an id");
    assert_eq!(same, id);
}

#[test]
fn of_older_answers_only_the_head_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("portal.sqlite3");
    let connection = Connection::open(&path).expect("a connection");
    migrations::older(&connection, 8);
    let answers = [
        r#"{"status":201,"etag":"e","location":null,"body":"{\"id\":5,\"text\":\"private\"}"}"#,
        r#"{"status":200,"etag":null,"location":null,"body":"{\"id\":\"bistro\"}"}"#,
        // Of a form, and of the test write.
        "5",
        "  ",
    ];
    for (key, answer) in answers.iter().enumerate() {
        let key = key.to_string();
        let insert = "INSERT INTO idempotency VALUES (x'00', ?1, x'00', ?2, 0)";
        connection
            .execute(insert, [key.as_str(), answer])
            .expect("a row");
    }
    drop(connection);
    drop(Database::open(&path).expect("a store"));
    assert_eq!(
        rows(&path, "SELECT answer FROM idempotency ORDER BY key"),
        [
            r#"{"status":201,"etag":"e","location":null,"number":5}"#,
            r#"{"status":200,"etag":null,"location":null}"#,
            "5",
            "  ",
        ]
    );
}

#[test]
fn what_is_dropped_is_closed() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("portal.sqlite3")).expect("a store");
    let again = store.clone();
    drop(store);
    assert!(folder.path().join("portal.sqlite3-wal").exists());
    drop(again);
    assert!(!folder.path().join("portal.sqlite3-wal").exists());
}
