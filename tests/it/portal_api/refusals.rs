//! Requests that are not what the API takes.

use std::time::Duration;

use contactctl::server::{ServerLimits, TokenScope};
use insta::assert_snapshot;
use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::portal::{Answer, RECORD, Settings, TestPortal, profile};

#[tokio::test]
async fn routes_and_methods() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    assert_snapshot!(nobody.get("/v2/accounts").await.text(), @r#"
    404
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:not-found",
      "title": "There is nothing at this address",
      "status": 404,
      "detail": "the portal has no path `/v2/accounts`"
    }
    "#);
    let delete = nobody.request(Method::DELETE, "/v1/accounts/bistro?environment=sandbox");
    assert_snapshot!(Answer::of(delete).await.text(), @r#"
    405
    allow: GET,HEAD,PUT
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:method-not-allowed",
      "title": "The method is not allowed here",
      "status": 405,
      "detail": "`/v1/accounts/bistro` does not accept DELETE"
    }
    "#);
}

#[tokio::test]
async fn queries() {
    let portal = TestPortal::start().await;
    let reader = portal.client(TokenScope::Read).await;
    let mut text = String::new();
    for query in [
        "",
        "?environment=staging",
        "?environment=sandbox&page-size=7",
        "?environment=sandbox&page_size=0",
        "?environment=sandbox&page_size=5001",
        "?environment=sandbox&page_size=-1",
    ] {
        let answer = reader.get(&format!("/v1/accounts{query}")).await;
        assert_eq!(answer.status, 400);
        text.push_str(answer.json()["detail"].as_str().expect("a detail"));
        text.push('\n');
    }
    assert_snapshot!(text, @"
    the query cannot be read: missing field `environment`
    the query cannot be read: environment: unknown variant `staging`, expected `sandbox` or `production`
    the query cannot be read: page-size: unknown field `page-size`, expected one of `environment`, `page_size`, `page_token`
    `page_size` must be from 1 to 5000
    `page_size` must be from 1 to 5000
    the query cannot be read: page_size: invalid digit found in string
    ");
    let bad = reader.get("/v1/accounts/%ff/users").await;
    assert_eq!(bad.status, 400);
}

#[tokio::test]
async fn bodies() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let post = async |kind: &str, body: Vec<u8>| {
        let request = admin.request(Method::POST, "/v1/accounts").body(body);
        let answer = Answer::of(request.header("content-type", kind)).await;
        format!("{} {}\n", answer.status, answer.body)
    };
    let json = "application/json; charset=utf-8";
    let mut text = String::new();
    for body in [
        &b""[..],
        b"{\"id\": \"a\",",
        b"{} {}",
        b"\xff",
        b"[\"a\", \"A\", \"x\"]",
        b"{\"id\": 7}",
        b"{\"id\": \"a\", \"name\": \"A\", \"integration\": \"x\", \"users\": [{\"email\": \"e\", \"role\": \"owner\"}]}",
        b"{\"id\": \"a\", \"launched\": true}",
    ] {
        text += &post(json, body.to_vec()).await;
    }
    text += &post("text/plain", b"{}".to_vec()).await;
    text += &post(json, vec![b' '; 1024 * 1024 + 1]).await;
    text += &post(
        json,
        [b"{\"id\": ".as_slice(), &vec![b'['; 1024 * 1000]].concat(),
    )
    .await;
    assert_snapshot!(text, @r#"
    400 {"type":"urn:contactctl:problem:malformed-body","title":"The body is not JSON","status":400,"detail":"EOF while parsing a value at line 1 column 0"}
    400 {"type":"urn:contactctl:problem:malformed-body","title":"The body is not JSON","status":400,"detail":"EOF while parsing a value at line 1 column 11"}
    422 {"type":"urn:contactctl:problem:body-refused","title":"The body does not fit the API's schema","status":422,"detail":"the portal did not save the data, so nothing was changed","errors":[{"pointer":"","rule":"missing-key","detail":"missing field `id` at line 1 column 2"}]}
    400 {"type":"urn:contactctl:problem:malformed-body","title":"The body is not JSON","status":400,"detail":"the body is not UTF-8: its first invalid byte is at offset 0"}
    422 {"type":"urn:contactctl:problem:body-refused","title":"The body does not fit the API's schema","status":422,"detail":"the portal did not save the data, so nothing was changed","errors":[{"pointer":"","rule":"wrong-type","detail":"invalid type: list, expected an object"}]}
    422 {"type":"urn:contactctl:problem:body-refused","title":"The body does not fit the API's schema","status":422,"detail":"the portal did not save the data, so nothing was changed","errors":[{"pointer":"/id","rule":"wrong-type","detail":"invalid type: integer `7`, expected a string at line 1 column 8"}]}
    422 {"type":"urn:contactctl:problem:body-refused","title":"The body does not fit the API's schema","status":422,"detail":"the portal did not save the data, so nothing was changed","errors":[{"pointer":"/users/0/role","rule":"not-allowed-value","detail":"unknown variant `owner`, expected one of `read-only`, `editor`, `administrator`, `tester` at line 1 column 85"}]}
    422 {"type":"urn:contactctl:problem:body-refused","title":"The body does not fit the API's schema","status":422,"detail":"the portal did not save the data, so nothing was changed","errors":[{"pointer":"/launched","rule":"unknown-key","detail":"unknown field `launched`, expected one of `id`, `name`, `integration`, `merchant_issues_field`, `brand_domains`, `users` at line 1 column 22"}]}
    415 {"type":"urn:contactctl:problem:wrong-media-type","title":"The body is not declared as JSON","status":415,"detail":"send `Content-Type: application/json`"}
    413 {"type":"urn:contactctl:problem:body-too-large","title":"The body is too large","status":413,"detail":"the body has more than 1048576 bytes"}
    422 {"type":"urn:contactctl:problem:body-refused","title":"The body does not fit the API's schema","status":422,"detail":"the portal did not save the data, so nothing was changed","errors":[{"pointer":"/id","rule":"wrong-type","detail":"invalid type: sequence, expected a string at line 1 column 7"}]}
    "#);
}

#[tokio::test]
async fn a_key_has_a_length() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    for key in ["", "a key", &"k".repeat(256)] {
        let headers = &[("idempotency-key", key)];
        let answer = admin
            .put("/v1/accounts/bistro", headers, &profile("bistro"))
            .await;
        assert_eq!(answer.status, 400);
    }
}

/// Sends `head` as it is, and everything that comes back until the server closes.
async fn raw(portal: &TestPortal, bytes: &[u8]) -> String {
    let address = portal.url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(bytes).await.expect("sent");
    let mut answer = Vec::new();
    // A server that has had enough may reset the connection after its answer.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn first_line(answer: &str) -> &str {
    answer.lines().next().unwrap_or_default()
}

#[tokio::test]
async fn a_name_that_was_made_to_lead_here_is_refused() {
    let portal = TestPortal::start().await;
    let get = |host: &str| {
        format!("GET /openapi.json HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
    };
    let own = raw(&portal, get("localhost:1").as_bytes()).await;
    assert_eq!(first_line(&own), "HTTP/1.1 200 OK");
    let foreign = raw(&portal, get("evil.example").as_bytes()).await;
    assert_eq!(first_line(&foreign), "HTTP/1.1 421 Misdirected Request");
    let two = get("localhost\r\nHost: evil.example");
    let two = raw(&portal, two.as_bytes()).await;
    assert!(!first_line(&two).contains("200"));
    let target =
        b"GET http://evil.example/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assert_eq!(
        first_line(&raw(&portal, target).await),
        "HTTP/1.1 421 Misdirected Request"
    );
}

#[tokio::test]
async fn slow_and_endless_requests_are_ended() {
    let limits = ServerLimits {
        head_time: Duration::from_millis(50),
        body_time: Duration::from_millis(50),
        ..ServerLimits::default()
    };
    let portal = TestPortal::with(Settings {
        limits,
        ..Settings::default()
    })
    .await;
    let admin = portal.client(TokenScope::Admin).await;
    let request = admin
        .request(Method::PUT, RECORD)
        .build()
        .expect("a request");
    let token = request.headers()["authorization"].to_str().expect("text");

    // A head that never ends in time: the connection just ends.
    let head = raw(
        &portal,
        b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    )
    .await;
    assert!(!head.contains("200"), "{head}");
    // A body that does not come.
    let body = format!(
        "PUT {RECORD} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\nIf-Match: *\r\n\
         Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"
    );
    let body = raw(&portal, body.as_bytes()).await;
    assert_eq!(first_line(&body), "HTTP/1.1 408 Request Timeout");
    // A flood of headers.
    let flood = format!(
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\n{}\r\n",
        "X-Flood: yes\r\n".repeat(100)
    );
    let flood = raw(&portal, flood.as_bytes()).await;
    assert_eq!(
        first_line(&flood),
        "HTTP/1.1 431 Request Header Fields Too Large"
    );
    let long = format!(
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: {}\r\n\r\n",
        "x".repeat(64 * 1024)
    );
    let long = raw(&portal, long.as_bytes()).await;
    assert_eq!(
        first_line(&long),
        "HTTP/1.1 431 Request Header Fields Too Large"
    );
    assert_eq!(admin.get("/healthz").await.status, 200);
}

#[tokio::test]
async fn the_api_describes_itself() {
    let portal = TestPortal::start().await;
    let description = portal.anonymous().get("/openapi.json").await.json();
    assert_eq!(description["openapi"], "3.1.0");
    let mut calls = String::new();
    for (path, item) in description["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("methods") {
            let responses = operation["responses"].as_object().expect("responses");
            let mut statuses: Vec<_> = responses.keys().map(String::as_str).collect();
            statuses.sort_unstable();
            // An empty requirement means that a token is optional.
            let secured = match operation["security"].as_array() {
                None => "open",
                Some(ways) if ways.contains(&serde_json::json!({})) => "open or token",
                Some(_) => "token",
            };
            let line = format!("{method} {path} {secured}: {}\n", statuses.join(" "));
            calls.push_str(&line);
        }
    }
    assert_snapshot!(calls, @"
    get /healthz open: 200
    get /metrics token: 200 400 401 403 404 405 409 421 429 500 503
    get /readyz open: 200 503
    get /v1/accounts token: 200 400 401 403 404 405 409 421 429 500 503
    post /v1/accounts token: 201 400 401 403 404 405 408 409 412 413 415 421 422 428 429 500 503
    get /v1/accounts/{id} token: 200 400 401 403 404 405 409 421 429 500 503
    put /v1/accounts/{id} token: 200 201 400 401 403 404 405 408 409 412 413 415 421 422 428 429 500 503
    get /v1/accounts/{id}/contact-information token: 200 400 401 403 404 405 409 421 429 500 503
    put /v1/accounts/{id}/contact-information token: 200 201 400 401 403 404 405 408 409 412 413 415 421 422 428 429 500 503
    get /v1/accounts/{id}/events token: 200 400 401 403 404 405 409 421 429 500 503
    post /v1/accounts/{id}/events token: 201 400 401 403 404 405 408 409 413 415 421 422 429 500 503
    get /v1/accounts/{id}/history token: 200 400 401 403 404 405 409 421 429 500 503
    get /v1/accounts/{id}/overview token: 200 400 401 403 404 405 409 421 429 500 503
    get /v1/accounts/{id}/users token: 200 400 401 403 404 405 409 421 429 500 503
    put /v1/accounts/{id}/users token: 200 400 401 403 404 405 408 409 412 413 415 421 422 428 429 500 503
    get /v1/portal open or token: 200 400 401 403 404 405 409 421 429 500 503
    ");
    assert_eq!(
        description["components"]["securitySchemes"]["token"]["scheme"],
        "bearer"
    );
}
