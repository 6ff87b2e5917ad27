//! What a portal tells of itself, if it tells the truth and if it does not.

use serde_json::{Value as Json, json};

use super::*;
use crate::contact::{PushSource, TokenScope};
use crate::error::Result;
use crate::plan::{PortalAbout, VisibleAccounts};
use crate::portal::http::about::portal_id_within;

const ID: &str = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";

fn ok(body: &Json) -> Deed {
    answer("200 OK", "", &body.to_string())
}

/// The answer to somebody whose token is for `accounts`.
fn told(accounts: &Json) -> Json {
    let newest = json!({"repository": "r", "commit": "c1".repeat(20), "config": "contactctl.toml"});
    let old = json!({"repository": "r", "commit": "c0".repeat(20)});
    json!({
        "id": ID,
        "token": {"scope": "write", "accounts": accounts},
        "newest_source": newest,
        "sources": [newest, old],
    })
}

fn source(commit: &str, config: Option<&str>) -> PushSource {
    PushSource {
        repository: "r".to_owned(),
        commit: commit.repeat(20),
        config: config.map(str::to_owned),
    }
}

/// Asks a portal that answers with `deed` about itself.
fn about(deed: Deed) -> Result<PortalAbout> {
    let mut read = None;
    block_on(async {
        let server = Server::start(vec![deed]).await;
        read = Some(server.reader().about().await);
        let head = server.heads.lock().expect("not poisoned")[0].clone();
        let line = "GET /v1/portal?environment=production HTTP/1.1\r\n";
        assert!(head.starts_with(line), "{head}");
        assert!(head.contains("Bearer s3cret-canary"), "{head}");
    });
    read.expect("an outcome")
}

fn patience() -> Patience {
    Patience {
        run: Duration::from_millis(500),
        request: Duration::from_millis(150),
        first_pause: Duration::from_millis(1),
        longest_pause: Duration::from_millis(5),
        ..Patience::default()
    }
}

/// Asks whatever answers with `deed` for its id, without a token.
fn id(deed: Deed) -> Result<Option<String>> {
    let mut asked = None;
    block_on(async {
        let server = Server::start(vec![deed]).await;
        asked = Some(portal_id_within(&server.url, patience()).await);
        for head in server.heads.lock().expect("not poisoned").iter() {
            assert!(head.starts_with("GET /v1/portal HTTP/1.1\r\n"), "{head}");
            assert!(!head.to_lowercase().contains("authorization"), "{head}");
        }
    });
    asked.expect("an outcome")
}

#[test]
fn what_a_portal_tells_is_read() {
    let wanted = PortalAbout {
        id: Some(ID.to_owned()),
        accounts: VisibleAccounts::All,
        scope: Some(TokenScope::Write),
        newest_source: Some(source("c1", Some("contactctl.toml"))),
        sources: vec![source("c1", Some("contactctl.toml")), source("c0", None)],
    };
    assert_eq!(about(ok(&told(&json!("all")))).expect("read"), wanted);
    for ids in [&[][..], &["bistro"], &["bistro", "tavern"]] {
        let read = about(ok(&told(&json!(ids)))).expect("read");
        let listed = ids.iter().map(|&id| id.to_owned()).collect();
        assert_eq!(read.accounts, VisibleAccounts::Listed(listed));
    }
    let mut new = told(&json!("all"));
    new["newest_source"] = json!(null);
    new["sources"] = json!([]);
    let read = about(ok(&new)).expect("read");
    assert_eq!((read.newest_source, read.sources), (None, Vec::new()));
}

#[test]
fn a_portal_that_does_not_know_the_question_has_no_id() {
    let unknown = answer("404 Not Found", "", "<html>canary</html>");
    let read = about(unknown.clone()).expect("read");
    assert_eq!(read, PortalAbout::UNKNOWN);
    assert_eq!(id(unknown).expect("asked"), None);
}

#[test]
fn a_stranger_gets_the_id() {
    let alone = ok(&json!({"id": ID}));
    assert_eq!(id(alone).expect("asked").as_deref(), Some(ID));
    let more = ok(&told(&json!("all")));
    assert_eq!(id(more).expect("asked").as_deref(), Some(ID));
}

#[test]
fn any_other_answer_is_an_error_and_not_a_portal_without_an_id() {
    for deed in [
        answer("401 Unauthorized", "", "canary"),
        answer("403 Forbidden", "", "canary"),
        answer("405 Method Not Allowed", "", "canary"),
        answer("410 Gone", "", "canary"),
        answer("500 Oops", "", "canary"),
        answer("503 Service Unavailable", "", "canary"),
        answer("204 No Content", "", ""),
        answer("302 Found", "Location: http://127.0.0.1:1/\r\n", ""),
        answer("200 OK", "", "<html>canary</html>"),
        answer("200 OK", "", ""),
        Deed::Reset,
        Deed::Stall,
    ] {
        for outcome in [about(deed.clone()).map(drop), id(deed.clone()).map(drop)] {
            let error = outcome.expect_err("no answer");
            assert_eq!(error.kind(), ErrorKind::Portal, "{deed:?}");
            assert!(!format!("{error:?}").contains("canary"), "{error:?}");
        }
    }
}

#[test]
fn an_id_that_is_not_an_id_is_refused() {
    for odd in [
        json!(""),
        json!(ID.to_uppercase()),
        json!(format!("{ID}\n")),
        json!("\u{1b}[31mcanary"),
        json!("c".repeat(100_000)),
        json!(7),
        json!(null),
    ] {
        let mut body = told(&json!("all"));
        body["id"] = odd;
        for outcome in [about(ok(&body)).map(drop), id(ok(&body)).map(drop)] {
            let error = outcome.expect_err("no id");
            let text = error.to_string();
            assert!(
                text.starts_with("the answer of the portal at http://127.0.0.1:")
                    && text.ends_with(" is not a description of the portal"),
                "{text}"
            );
            assert!(!format!("{error:?}").contains("canary"), "{error:?}");
        }
    }
}

#[test]
fn hostile_values_are_refused_where_they_come_in() {
    let odd = [
        ("/token", json!(null)),
        ("/token/scope", json!("root")),
        ("/token/accounts", json!("ALL")),
        ("/token/accounts", json!(["bistro", "\u{1b}[31m"])),
        ("/token/accounts", json!(["a".repeat(64)])),
        (
            "/newest_source",
            json!({"repository": "r", "commit": "HEAD"}),
        ),
        ("/newest_source/config", json!("a\u{202e}\n")),
        ("/newest_source/repository", json!("")),
        ("/sources", json!(null)),
        ("/sources", json!({})),
        ("/sources/1/commit", json!("--upload-pack=canary")),
        ("/sources/1/repository", json!("r".repeat(501))),
        ("/sources/0/config", json!("../contactctl.toml")),
    ];
    for (pointer, value) in odd {
        let mut body = told(&json!("all"));
        *body.pointer_mut(pointer).expect(pointer) = value;
        let error = about(ok(&body)).expect_err(pointer);
        assert_eq!(error.kind(), ErrorKind::Portal, "{pointer}");
        assert!(!format!("{error:?}").contains("canary"), "{error:?}");
    }
    for absent in ["token", "newest_source", "sources"] {
        let mut body = told(&json!("all"));
        body.as_object_mut().expect("an object").remove(absent);
        assert!(about(ok(&body)).is_err(), "{absent}");
    }
}

#[test]
fn no_id_is_asked_of_where_no_token_may_go() {
    block_on(async {
        for url in ["http://portal.example", "ftp://localhost", "portal"] {
            let error = portal_id_within(url, patience()).await.expect_err(url);
            assert_eq!(error.kind(), ErrorKind::Usage, "{url}");
        }
    });
}
