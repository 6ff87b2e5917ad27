use super::*;
use crate::portal::wire::Profile;
use crate::server::refusal::Refusal;

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("portal.sqlite3")).expect("a store");
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
    accounts::put(connection, &profile)
}

async fn names(store: &Store) -> Vec<String> {
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
    let other = Store::open(store.path()).expect("a store");
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
    let again = Store::open(&folder.path().join("portal.sqlite3")).expect("a store");
    again.check_room().await.expect("it takes writes");
    let after = again.write(|connection| add(connection, "after"));
    after.await.expect("written");
    assert_eq!(names(&again).await, ["after", "before"]);
}

#[test]
fn what_is_dropped_is_closed() {
    let (folder, store) = store();
    let again = store.clone();
    drop(store);
    assert!(folder.path().join("portal.sqlite3-wal").exists());
    drop(again);
    assert!(!folder.path().join("portal.sqlite3-wal").exists());
}
