//! `GET /v1/portal`: the portal's id, and what a push to it is judged from.

use contactctl::server::{Access, RateLimit, ServerLimits, Store, TokenScope};
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::{Value as Json, json};

use crate::support::Project;
use crate::support::portal::{
    Answer, Client, RECORD, Settings, TestPortal, profile, pushed, record,
};

const PORTAL: &str = "/v1/portal";

/// Replaces the id, which is random.
fn shown(answer: &Answer) -> String {
    let id = answer.json()["id"].as_str().map(str::to_owned);
    answer.text().replace(&id.unwrap_or_default(), "[ID]")
}

/// The record of an account as a push of the commit that is `commit` twenty times.
fn from(commit: &str) -> Json {
    let mut body = pushed(&record());
    body["source"]["commit"] = json!(commit.repeat(20));
    body["source"]["config"] = json!("contactctl.toml");
    body
}

/// Puts the production record of `account`.
async fn put(client: &Client, account: &str, body: &Json) {
    let path = RECORD.replace("bistro", account);
    let answer = client.put(&path, &[("if-match", "*")], body).await;
    assert!(matches!(answer.status, 200 | 201), "{}", answer.text());
}

/// The first two digits of the commits of `sources`, one after the other.
fn commits(sources: &Json) -> String {
    let sources = match sources {
        Json::Array(sources) => sources.clone(),
        Json::Null => Vec::new(),
        source => vec![source.clone()],
    };
    let commits = sources.iter().map(|source| {
        let commit = source["commit"].as_str().expect("a commit");
        commit[..2].to_owned()
    });
    commits.collect::<Vec<_>>().join(" ")
}

/// The commits of the newest source and of all that are told.
async fn told(client: &Client, query: &str) -> (String, String) {
    let answer = client.get(&format!("{PORTAL}{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let told = answer.json();
    (commits(&told["newest_source"]), commits(&told["sources"]))
}

#[tokio::test]
async fn a_stranger_is_told_the_id_alone() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    put(&admin, "bistro", &from("c0")).await;
    let nobody = portal.anonymous();
    assert_snapshot!(shown(&nobody.get(PORTAL).await), @r#"
    200
    content-type: application/json

    {
      "id": "[ID]"
    }
    "#);
    let id = portal.store.portal_id().await.expect("an id");
    assert_eq!(nobody.get(PORTAL).await.json()["id"], id);
    assert_snapshot!(shown(&admin.get(PORTAL).await), @r#"
    200
    content-type: application/json

    {
      "id": "[ID]",
      "token": {
        "scope": "admin",
        "accounts": "all"
      },
      "newest_source": {
        "repository": "r",
        "commit": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
        "config": "contactctl.toml"
      },
      "sources": [
        {
          "repository": "r",
          "commit": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
          "config": "contactctl.toml"
        }
      ]
    }
    "#);
    let head = Answer::of(nobody.request(Method::HEAD, PORTAL)).await;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[tokio::test]
async fn a_wrong_token_or_query_is_refused_as_elsewhere() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    for header in ["Bearer wrong", "Basic eDp5", "Bearer", ""] {
        let request = nobody.request(Method::GET, PORTAL);
        let answer = Answer::of(request.header("authorization", header)).await;
        assert_eq!(answer.status, 401, "{header}");
        assert!(answer.json().get("id").is_none(), "{header}");
        assert!(answer.header("www-authenticate").is_some(), "{header}");
    }
    for query in ["?environment=staging", "?environment=", "?page_size=1"] {
        let answer = nobody.get(&format!("{PORTAL}{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
    }
    let post = Answer::of(nobody.request(Method::POST, PORTAL)).await;
    assert_eq!(post.status, 405);
    assert_eq!(post.header("allow"), Some("GET,HEAD"));
    let request = nobody.request(Method::GET, PORTAL);
    let other = Answer::of(request.header("accept", "text/html")).await;
    assert_eq!(other.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn a_stranger_asks_no_more_often_than_an_address_may() {
    let two = RateLimit {
        per_second: 1,
        at_once: 2,
    };
    let limits = ServerLimits {
        strangers: two,
        ..ServerLimits::default()
    };
    let portal = TestPortal::with(Settings {
        limits,
        ..Settings::default()
    })
    .await;
    let nobody = portal.anonymous();
    for status in [200, 200, 429] {
        assert_eq!(nobody.get(PORTAL).await.status, status);
    }
    let reader = portal.client(TokenScope::Read).await;
    for _ in 0..3 {
        assert_eq!(reader.get(PORTAL).await.status, 200);
    }
}

#[tokio::test]
async fn sources_are_told_of_the_token_s_accounts_and_the_newest_of_all() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    for id in ["tavern", "third"] {
        let answer = admin.post("/v1/accounts", &profile(id)).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    let both = vec!["bistro".to_owned(), "tavern".to_owned()];
    let access = Access::Only(both.clone());
    let listed = portal.client_for("two", TokenScope::Write, access).await;
    let access = Access::Only(Vec::new());
    let nothing = portal.client_for("none", TokenScope::Read, access).await;
    for client in [&admin, &listed, &nothing] {
        assert_eq!(told(client, "").await, (String::new(), String::new()));
    }
    let token = listed.get(PORTAL).await.json()["token"].clone();
    assert_eq!(token, json!({"scope": "write", "accounts": both}));

    put(&admin, "bistro", &from("c1")).await;
    let one = ("c1".to_owned(), "c1".to_owned());
    assert_eq!(told(&admin, "").await, one);
    assert_eq!(told(&listed, "").await, one);
    put(&admin, "tavern", &from("c1")).await;
    assert_eq!(told(&listed, "").await, one, "each source once");

    put(&admin, "third", &from("c2")).await;
    let seen = ("c2".to_owned(), "c1".to_owned());
    assert_eq!(told(&listed, "").await, seen, "the newest is another's");
    let all = ("c2".to_owned(), "c2 c1".to_owned());
    assert_eq!(told(&admin, "").await, all);
    let none = ("c2".to_owned(), String::new());
    assert_eq!(told(&nothing, "").await, none);

    // The clock may go back; the order of the writes stays. An earlier commit may be the newest push.
    portal.pass(-3600);
    put(&listed, "tavern", &from("c3")).await;
    put(&listed, "bistro", &from("c3")).await;
    put(&listed, "bistro", &from("c1")).await;
    let back = ("c1".to_owned(), "c1 c3".to_owned());
    assert_eq!(told(&listed, "").await, back);
}

#[tokio::test]
async fn a_source_stays_known_whatever_becomes_of_the_record() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    put(&admin, "bistro", &from("c1")).await;
    put(&admin, "bistro", &from("c2")).await;
    let mut by_hand = record();
    by_hand["operational_for_users"] = json!("care@bistro.example");
    put(&admin, "bistro", &json!({"record": by_hand})).await;
    let kept = ("c2".to_owned(), "c2 c1".to_owned());
    assert_eq!(told(&admin, "").await, kept);
    let unmarked = json!({"record": by_hand, "source": null});
    put(&admin, "bistro", &unmarked).await;
    assert_eq!(told(&admin, "").await, kept);

    // One commit of two configurations, or without one, is several sources.
    let mut other = from("c2");
    other["source"]["config"] = json!("team/contactctl.toml");
    put(&admin, "bistro", &other).await;
    put(&admin, "bistro", &pushed(&by_hand)).await;
    let sources = admin.get(PORTAL).await.json()["sources"].clone();
    assert_eq!(commits(&sources), "c0 c2 c2 c1");
    assert_eq!(sources[0].get("config"), None);
    assert_eq!(sources[1]["config"], "team/contactctl.toml");
    assert_eq!(sources[2]["config"], "contactctl.toml");
}

#[tokio::test]
async fn each_environment_has_its_sources() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    put(&admin, "bistro", &from("c1")).await;
    let mut sandbox = from("c2");
    let members = sandbox["record"].as_object_mut().expect("a record");
    members.remove("alert");
    let path = RECORD.replace("production", "sandbox");
    let answer = admin.put(&path, &[("if-match", "*")], &sandbox).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let pair = |newest: &str, all: &str| (newest.to_owned(), all.to_owned());
    let production = told(&admin, "?environment=production").await;
    assert_eq!(production, pair("c1", "c1"));
    let sandbox = told(&admin, "?environment=sandbox").await;
    assert_eq!(sandbox, pair("c2", "c2"));
    assert_eq!(told(&admin, "").await, pair("c2", "c2 c1"));
    put(&admin, "bistro", &from("c2")).await;
    assert_eq!(told(&admin, "").await, pair("c2", "c2 c1"), "one source");
}

#[tokio::test]
async fn the_id_is_of_the_database_and_a_backup_has_it_too() {
    let portal = TestPortal::start().await;
    let id = portal.store.portal_id().await.expect("an id");
    let again = Store::open(portal.database()).expect("a store");
    assert_eq!(again.portal_id().await.expect("an id"), id);
    let copy = portal.database().with_file_name("backup.sqlite3");
    portal.store.backup(&copy).await.expect("a backup");
    let copy = Store::open(&copy).expect("a store");
    assert_eq!(copy.portal_id().await.expect("an id"), id);
    let other = TestPortal::start().await;
    assert_ne!(other.store.portal_id().await.expect("an id"), id);

    // A new id is told at once, also by a server that is running.
    let new = copy.renew_portal_id(portal.now()).await.expect("an id");
    assert_ne!(new, id);
    assert_eq!(copy.portal_id().await.expect("an id"), new);
    let new = again.renew_portal_id(portal.now()).await.expect("an id");
    assert_eq!(portal.anonymous().get(PORTAL).await.json()["id"], new);
    let audit = portal.store.audit(None, 1).await.expect("an audit");
    assert_eq!(audit[0].action, "portal id renewed");
}

#[test]
fn those_who_open_a_new_file_at_once_agree_on_its_id() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("portal.sqlite3");
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.expect("a runtime");
    let ids: Vec<_> = std::thread::scope(|scope| {
        let open = || Store::open(&path).expect("a store");
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
        let stores = threads.into_iter().map(|one| one.join().expect("no panic"));
        stores
            .map(|store| runtime.block_on(store.portal_id()).expect("an id"))
            .collect()
    });
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
}

#[test]
fn the_command_line_prints_the_id_and_renews_it() {
    let project = Project::good();
    let id = || project.run(["portal", "id"]).stdout.trim().to_owned();
    let first = id();
    assert_eq!(first.len(), 36);
    assert_eq!(id(), first);
    assert_snapshot!(project.run(["portal", "id", "--new"]), @"
    $ contactctl portal id --new
    --- stderr
    error: the portal keeps its id: there is no terminal to ask in
      help: to give it a new id without confirmation, run the same command with `--yes`
    --- status 2
    ");
    assert_snapshot!(project.run(["portal", "id", "--yes"]), @"
    $ contactctl portal id --yes
    --- stderr
    error: required, but missing:
      --new

    Usage: contactctl portal id --new --yes

    For more information, try `--help`.
    --- status 2
    ");
    assert_eq!(id(), first);
    let new = project.run(["portal", "id", "--new", "--yes"]);
    assert_eq!(new.stdout.trim(), id());
    assert_ne!(id(), first);
    let said = new.stderr.replace(&first, "[ID]");
    assert_snapshot!(said, @"the portal in `[PROJECT]/.contactctl/local.sqlite3` has a new id; the old one was [ID]");
    let audit = project.run(["portal", "audit", "--newest", "1"]);
    assert!(
        audit.says("command line  portal id renewed  -  done"),
        "{audit}"
    );
}
