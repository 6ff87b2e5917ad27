//! The log as JSON: what is in each line, and what is in none.

use std::io::Read as _;
use std::process::Stdio;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value as Json, json};

use super::pages::open;
use crate::support::Project;
use crate::support::portal::{Client, EVENTS, RECORD, profile, pushed, record};
use crate::support::smtp::{Act, Smtp};

/// Serves with a JSON log, asks for all sorts of things, and gives the log.
async fn log() -> String {
    let smtp = Smtp::acting([Act::Recipient(550)]);
    let project = Project::good();
    let create = [
        "portal",
        "token",
        "create",
        "canary-token",
        "--scope",
        "admin",
    ];
    let token = project.run(create).stdout.trim().to_owned();
    let url = smtp.url();
    let mut server = project
        .prepared(&[
            "portal",
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--log-format",
            "json",
            "--smtp",
            &url,
            "--smtp-from",
            "canary@portal.example",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let client = Client::new(&super::disasters::address(&mut server), None);
    let ask = async |method: Method, path: &str, body: Option<Json>| {
        let mut request = client.request(method, path).bearer_auth(&token);
        if let Some(body) = body {
            request = request.header("if-match", "*").json(&body);
        }
        request.send().await.expect("an answer").status().as_u16()
    };
    let mut account = profile("bistro");
    account["name"] = json!("Canary");
    assert_eq!(ask(Method::POST, "/v1/accounts", Some(account)).await, 201);
    let mut values = record();
    values["technical_emergency"] = json!(["canary@bistro.example"]);
    assert_eq!(ask(Method::PUT, RECORD, Some(pushed(&values))).await, 201);
    values["technical_emergency"] = json!(["canary"]);
    assert_eq!(ask(Method::PUT, RECORD, Some(pushed(&values))).await, 422);
    let event = json!({"event": "integration-disabled", "text": "canary"});
    assert_eq!(ask(Method::POST, EVENTS, Some(event)).await, 201);
    assert_eq!(
        ask(Method::GET, "/v1/accounts/canary?environment=canary", None).await,
        400
    );
    assert_eq!(
        ask(Method::GET, "/canary/canary?canary=canary", None).await,
        404
    );
    let wrong = client.request(Method::GET, RECORD).bearer_auth("canary");
    assert_eq!(wrong.send().await.expect("an answer").status(), 401);
    open(&client, "/sign-in?token=canary", "canary=canary").await;
    open(&client, "/accounts?search=canary", "").await;
    let strange = Method::from_bytes(b"CANARY").expect("a method");
    ask(strange, "/accounts", None).await;
    let failed = async || {
        let events = client.request(Method::GET, EVENTS).bearer_auth(&token);
        let events: Json = events
            .send()
            .await
            .expect("an answer")
            .json()
            .await
            .expect("JSON");
        events["events"][0]["recipients"][0]["state"] == "failed"
    };
    let all_failed = async { while !failed().await {} };
    let patience = Duration::from_mins(1);
    tokio::time::timeout(patience, all_failed)
        .await
        .expect("the mail fails");
    server.kill().expect("it runs");
    let mut log = String::new();
    let mut stderr = server.stderr.take().expect("a pipe");
    stderr.read_to_string(&mut log).expect("UTF-8");
    server.wait().expect("it ends");
    assert!(!log.contains(&token), "{log}");
    log
}

#[tokio::test]
async fn each_line_is_json_with_the_members_that_are_documented() {
    let log = log().await;
    let documented = include_str!("../../../docs/portal.md");
    let (mut requests, mut notices) = (0, 0);
    for line in log.lines() {
        let json: Json =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let members = json.as_object().expect("an object");
        let names: Vec<_> = members.keys().map(String::as_str).collect();
        match &names[..] {
            ["at", "method", "route", "status", "milliseconds"] => requests += 1,
            ["at", "notice"] => notices += 1,
            _ => panic!("{line}"),
        }
        for name in names {
            assert!(documented.contains(&format!("`{name}`")), "{name}");
        }
        assert!(json["at"].as_str().is_some_and(|at| at.ends_with('Z')));
        assert!(
            json["at"]
                .as_str()
                .expect("text")
                .parse::<jiff::Timestamp>()
                .is_ok()
        );
    }
    assert!(requests >= 10, "{log}");
    assert_eq!(notices, 1, "{log}");
    assert!(
        log.contains("\"notice\":\"a mail of event 1 failed: the mail server answered 550\""),
        "{log}"
    );
}

#[tokio::test]
async fn nobody_and_no_value_is_in_the_log() {
    let log = log().await.to_lowercase();
    for private in ["canary", "bistro", "cctl_", "@", "?", "environment="] {
        assert!(!log.contains(private), "{private} in {log}");
    }
}
