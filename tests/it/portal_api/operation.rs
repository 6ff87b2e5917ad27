//! What the operator sees: figures, the audit, the log, and callers who ask for too much.

use contactctl::server::{Access, RateLimit, ServerLimits, TokenScope};
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::json;

use super::pages::{link, open, sign_in};
use super::sessions::{csrf, send, sign_in_as};
use crate::support::portal::{Answer, RECORD, Settings, TestPortal, profile, pushed, record};

#[tokio::test]
async fn who_asks_for_too_much_has_to_wait() {
    let few = RateLimit {
        per_second: 1,
        at_once: 3,
    };
    let portal = TestPortal::with(Settings {
        limits: ServerLimits {
            known: few,
            strangers: few,
            ..ServerLimits::default()
        },
        ..Settings::default()
    })
    .await;
    let (reader, other) = (
        portal.client(TokenScope::Read).await,
        portal.client(TokenScope::Write).await,
    );
    let list = "/v1/accounts?environment=production";
    for _ in 0..3 {
        assert_eq!(reader.get(list).await.status, 200);
    }
    assert_snapshot!(reader.get(list).await.text(), @r#"
    429
    content-type: application/problem+json
    retry-after: 1

    {
      "type": "urn:contactctl:problem:too-many-requests",
      "title": "There were too many requests",
      "status": 429,
      "detail": "the limit of requests per second is 1; wait a moment and try again"
    }
    "#);
    assert_eq!(other.get(list).await.status, 200);
    portal.pass(1);
    assert_eq!(reader.get(list).await.status, 200);
    assert_eq!(reader.get(list).await.status, 429);

    let stranger = portal.anonymous();
    for _ in 0..3 {
        assert_eq!(stranger.get(list).await.status, 401);
    }
    assert_eq!(stranger.get(list).await.status, 429);
    let page = open(&stranger, "/accounts", "").await;
    assert_eq!((page.status, page.header("retry-after")), (429, Some("1")));
    assert!(page.body.contains("Too many attempts"));
    assert_eq!(stranger.get("/healthz").await.status, 200);
}

#[tokio::test]
async fn every_write_and_every_refusal_is_in_the_audit() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let reader = portal.client(TokenScope::Read).await;
    let any = [("if-match", "*")];
    assert_eq!(
        admin.put(RECORD, &any, &pushed(&record())).await.status,
        201
    );
    assert_eq!(
        reader.put(RECORD, &any, &pushed(&record())).await.status,
        403
    );
    let mut wrong = record();
    wrong["operational_for_users"] = "nobody".into();
    assert_eq!(admin.put(RECORD, &any, &pushed(&wrong)).await.status, 422);
    let nobody = portal.anonymous();
    assert_eq!(
        nobody.put(RECORD, &any, &pushed(&record())).await.status,
        401
    );
    let cookie = sign_in(&portal).await;
    assert_eq!(open(&nobody, &link("wrong"), "").await.status, 401);
    let users = "/accounts/bistro/users";
    let token = csrf(&open(&nobody, users, &cookie).await);
    let form = |action, email| {
        [
            ("csrf", token.as_str()),
            ("action", action),
            ("email", email),
            ("role", "editor"),
        ]
    };
    let invite = form("invite", "eva@bistro.example");
    assert_eq!(send(&nobody, users, &cookie, &invite).await.status, 200);
    let remove = form("remove", "anna@bistro.example");
    assert_eq!(send(&nobody, users, &cookie, &remove).await.status, 422);
    let forged = [
        ("csrf", "wrong"),
        ("action", "remove"),
        ("email", "eva@bistro.example"),
    ];
    assert_eq!(send(&nobody, users, &cookie, &forged).await.status, 401);
    // What nobody waits for is written by now: the writer takes one thing after the other.
    assert_eq!(nobody.get("/readyz").await.status, 200);
    let entries = portal.store.audit(None, 100).await.expect("an audit");
    let lines = entries.iter().map(|entry| {
        let account = entry.account.as_deref().unwrap_or("-");
        format!(
            "{} · {} · {account} · {}\n",
            entry.by, entry.action, entry.outcome
        )
    });
    assert_snapshot!(lines.collect::<String>(), @"
    command line · token admin made · - · done
    admin · account · bistro · done
    admin · users · bistro · done
    command line · token read made · - · done
    admin · production record · bistro · done
    read · PUT /v1/accounts/{id}/contact-information · bistro · forbidden
    admin · PUT /v1/accounts/{id}/contact-information · bistro · record-refused
    nobody · PUT /v1/accounts/{id}/contact-information · bistro · unauthenticated
    command line · sign-in link · - · done
    operator · sign-in · - · done
    nobody · GET /sign-in · - · unauthenticated
    operator · users · bistro · done
    operator · sign-in link · bistro · done
    operator · POST /accounts/{id}/users · bistro · refused
    operator · POST /accounts/{id}/users · bistro · unauthenticated
    ");
    let of_other = portal.store.audit(Some("other".to_owned()), 100).await;
    assert_eq!(of_other.expect("an audit"), []);
}

#[tokio::test]
async fn the_audit_has_the_beginning_and_the_end_of_every_session() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let nobody = portal.anonymous();
    let anna = sign_in_as(&portal, "anna@bistro.example").await;
    let piotr = sign_in_as(&portal, "piotr@bistro.example").await;
    let token = csrf(&open(&nobody, "/accounts", &anna).await);
    for expected in [303, 401] {
        let out = send(&nobody, "/sign-out", &anna, &[("csrf", &token)]).await;
        assert_eq!(out.status, expected);
    }
    let users = json!({"users": [{"email": "anna@bistro.example", "role": "administrator"}]});
    let put = admin.put("/v1/accounts/bistro/users", &[("if-match", "*")], &users);
    assert_eq!(put.await.status, 200);
    assert_eq!(open(&nobody, "/accounts", &piotr).await.status, 401);
    // A link that is opened during a session ends it.
    let operator = sign_in(&portal).await;
    let key = portal.portal.sign_in_key().await.expect("a key");
    assert_eq!(
        open(&nobody, &link(key.expose()), &operator).await.status,
        303
    );
    let entries = portal.store.audit(None, 100).await.expect("an audit");
    let lines = entries.iter().filter(|entry| {
        entry.action.contains("sign-") && entry.by != "command line"
            || entry.action.contains("session")
    });
    let lines = lines.map(|entry| format!("{} · {} · {}\n", entry.by, entry.action, entry.outcome));
    assert_snapshot!(lines.collect::<String>(), @"
    anna@bistro.example · sign-in · done
    piotr@bistro.example · sign-in · done
    anna@bistro.example · sign-out · done
    nobody · POST /sign-out · unauthenticated
    piotr@bistro.example · session end · done
    operator · sign-in · done
    operator · session end · done
    operator · sign-in · done
    ");
}

#[tokio::test]
async fn figures_name_routes_and_nobody() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    assert_eq!(
        admin
            .put(RECORD, &[("if-match", "*")], &pushed(&record()))
            .await
            .status,
        201
    );
    assert_eq!(admin.get(RECORD).await.status, 200);
    let nobody = portal.anonymous();
    let strange = nobody.request(
        Method::from_bytes(b"X\"Y").unwrap_or(Method::PATCH),
        "/v1/a\"b",
    );
    assert_eq!(Answer::of(strange).await.status, 404);
    assert_eq!(
        admin.post("/v1/accounts", &profile("bistro")).await.status,
        409
    );
    let reader = portal.client(TokenScope::Read).await;
    let metrics = reader.get("/metrics").await;
    let kind = metrics.header("content-type");
    assert_eq!(kind, Some("text/plain; version=0.0.4; charset=utf-8"));
    for private in ["bistro", "anna", "cctl_", "help@"] {
        assert!(!metrics.body.contains(private), "{}", metrics.body);
    }
    let still = |line: &&str| {
        !["_bucket{", "_sum", "database_bytes{", "build_info{"]
            .iter()
            .any(|part| line.contains(part))
    };
    let lines: Vec<_> = metrics.body.lines().filter(still).collect();
    assert_snapshot!(lines.join("\n"), @r#"
    # HELP contactctl_build_info The version that runs.
    # TYPE contactctl_build_info gauge
    # HELP contactctl_http_requests_total Requests that were answered.
    # TYPE contactctl_http_requests_total counter
    contactctl_http_requests_total{method="GET",route="/v1/accounts/{id}/contact-information",status="200"} 1
    contactctl_http_requests_total{method="POST",route="/v1/accounts",status="201"} 1
    contactctl_http_requests_total{method="POST",route="/v1/accounts",status="409"} 1
    contactctl_http_requests_total{method="PUT",route="/v1/accounts/{id}/contact-information",status="201"} 1
    contactctl_http_requests_total{method="other",route="none",status="404"} 1
    # HELP contactctl_http_request_duration_seconds How long answers took.
    # TYPE contactctl_http_request_duration_seconds histogram
    contactctl_http_request_duration_seconds_count 5
    # HELP contactctl_mail_attempts_total Attempts to send mail.
    # TYPE contactctl_mail_attempts_total counter
    contactctl_mail_attempts_total{outcome="sent"} 0
    contactctl_mail_attempts_total{outcome="later"} 0
    contactctl_mail_attempts_total{outcome="failed"} 0
    # HELP contactctl_mail_waiting Mail that waits to be sent.
    # TYPE contactctl_mail_waiting gauge
    contactctl_mail_waiting 0
    # HELP contactctl_mail_waiting_seconds How long the oldest of it has waited.
    # TYPE contactctl_mail_waiting_seconds gauge
    contactctl_mail_waiting_seconds 0
    # HELP contactctl_database_bytes Size of the database's files.
    # TYPE contactctl_database_bytes gauge
    "#);
}

#[tokio::test]
async fn metrics_are_for_tokens_of_all_accounts() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let elsewhere = Access::Only(vec!["bistro".to_owned()]);
    let listed = portal
        .client_for("listed", TokenScope::Admin, elsewhere)
        .await;
    let reader = portal.client(TokenScope::Read).await;
    let nobody = portal.anonymous();
    assert_snapshot!(nobody.get("/metrics").await.text(), @r#"
    401
    content-type: application/problem+json
    www-authenticate: Bearer realm="contactctl portal"

    {
      "type": "urn:contactctl:problem:unauthenticated",
      "title": "A valid token is required",
      "status": 401,
      "detail": "send `Authorization: Bearer` with a token"
    }
    "#);
    assert_snapshot!(listed.get("/metrics").await.text(), @r#"
    403
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:forbidden",
      "title": "The token does not allow this",
      "status": 403,
      "detail": "token `listed` is for listed accounts, but this request needs one for all accounts"
    }
    "#);
    assert_eq!(reader.get("/metrics").await.status, 200);
    for path in ["/healthz", "/readyz"] {
        assert_eq!(nobody.get(path).await.status, 200, "{path}");
    }
}
