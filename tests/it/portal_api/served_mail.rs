//! Mail from `portal serve`: its options, its credentials, and a kill in the middle.

use std::time::{Duration, Instant};

use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use crate::support::Project;
use crate::support::portal::{EVENTS, RECORD, profile, pushed, record};
use crate::support::served::Served;
use crate::support::smtp::{Act, Smtp};

/// What `portal serve` says to these options before it serves.
#[test]
fn mail_goes_nowhere_unencrypted_but_here() {
    let project = Project::good();
    let from = ["--smtp-from", "portal@portal.example"];
    let mut told = String::new();
    let mut refused = |variable: (&str, &str), smtp: &[&str]| {
        let args = ["portal", "serve"].into_iter().chain(smtp.iter().copied());
        let run = project.run_with(variable, args);
        assert_eq!(run.status, Some(2), "{run}");
        told += &run.stderr;
        told.push('\n');
    };
    let none = ("OTHER", "1");
    refused(
        none,
        &[
            "--smtp",
            "smtp://user:s3cret@mail.example",
            from[0],
            from[1],
        ],
    );
    refused(none, &["--smtp", "http://mail.example", from[0], from[1]]);
    refused(none, &["--smtp", "smtps://mail.example"]);
    refused(
        none,
        &["--smtp", "smtps://mail.example", "--smtp-from", "nobody"],
    );
    let half = ("CONTACTCTL_SMTP_USER", "portal");
    refused(half, &["--smtp", "smtp://localhost", from[0], from[1]]);
    let half = ("CONTACTCTL_SMTP_PASSWORD", "s3cret");
    refused(half, &["--smtp", "smtp://localhost", from[0], from[1]]);
    assert!(!told.contains("s3cret"), "{told}");
    assert_snapshot!(told, @r#"
    error: the URL in `--smtp` cannot be used
      help: put the user and the password into the variables `CONTACTCTL_SMTP_USER` and `CONTACTCTL_SMTP_PASSWORD`, not into the URL

    error: the URL in `--smtp` cannot be used
      help: write the URL of a mail server, such as `smtps://mail.example.com` or `smtp://mail.example.com:587`

    error: required, but missing:
      --smtp-from <ADDRESS>

    Usage: contactctl portal serve --smtp <URL> --smtp-from <ADDRESS>

    For more information, try `--help`.

    error: `nobody` is not a valid sender address
      help: write an address, such as `--smtp-from "Portal <portal@example.com>"`

    error: `CONTACTCTL_SMTP_USER` is set but `CONTACTCTL_SMTP_PASSWORD` is not
      help: set both variables, or neither if the mail server requires no sign-in

    error: `CONTACTCTL_SMTP_PASSWORD` is set but `CONTACTCTL_SMTP_USER` is not
      help: set both variables, or neither if the mail server requires no sign-in
    "#);
}

/// Serves `project` with mail by `url`, and `variables` in the environment.
fn serve(project: &Project, url: &str, variables: &[(&str, &str)]) -> Served {
    let args = ["--smtp", url, "--smtp-from", "portal@portal.example"];
    let served = Served::start_with(project, args, variables);
    let post = reqwest::Method::POST;
    let made = served.send(post, "/v1/accounts", None, Some(&profile("bistro")));
    assert_eq!(made.status, 201, "{}", made.body);
    let put = served.send(
        reqwest::Method::PUT,
        RECORD,
        Some("*"),
        Some(&pushed(&record())),
    );
    assert_eq!(put.status, 201, "{}", put.body);
    served
}

fn raise(served: &Served) {
    let event = json!({"event": "technical-request", "text": "a canary"});
    let raised = served.send(reqwest::Method::POST, EVENTS, None, Some(&event));
    assert_eq!(raised.status, 201, "{}", raised.body);
}

#[test]
fn a_kill_between_a_mail_and_the_note_of_it_loses_nothing() {
    let smtp = Smtp::acting([Act::Silence]);
    let project = Project::good();
    let mut served = serve(&project, &smtp.url(), &[]);
    raise(&served);
    // The mail server has it, and the portal does not know.
    smtp.wait_for(1);
    served.kill();
    let args = [
        "--smtp",
        &smtp.url(),
        "--smtp-from",
        "portal@portal.example",
    ];
    let served = served.restart_with(&project, args);
    let mails = smtp.wait_for(2);
    assert_eq!(mails[0], mails[1], "they are one by their Message-ID");
    while served.get(EVENTS).body["events"][0]["recipients"][0]["state"] != "sent" {
        std::thread::yield_now();
    }
}

#[test]
fn credentials_go_by_tls_alone() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tls");
    let smtp = Smtp::with_tls(&folder, "localhost");
    let project = Project::good();
    let trusted = folder.join("localhost.pem");
    let url = format!("smtp://localhost:{}?tls=required", smtp.address.port());
    let variables = [
        ("CONTACTCTL_SMTP_USER", "portal"),
        ("CONTACTCTL_SMTP_PASSWORD", "s3cret"),
        ("SSL_CERT_FILE", trusted.to_str().expect("text")),
    ];
    let served = serve(&project, &url, &variables);
    raise(&served);
    let mail = smtp.wait_for(1).remove(0);
    assert!(mail.encrypted);
    // `portal` and `s3cret`, each after a null byte.
    assert_eq!(
        mail.credentials.as_deref(),
        Some("PLAIN AHBvcnRhbABzM2NyZXQ=")
    );
}

#[test]
fn a_mail_server_without_tls_or_with_a_strange_certificate_gets_nothing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tls");
    let trusted = folder.join("portal.pem");
    for smtp in [Smtp::start(), Smtp::with_tls(&folder, "localhost")] {
        let project = Project::good();
        let url = format!("smtp://localhost:{}?tls=required", smtp.address.port());
        let variables = [
            ("CONTACTCTL_SMTP_USER", "portal"),
            ("CONTACTCTL_SMTP_PASSWORD", "s3cret"),
            ("SSL_CERT_FILE", trusted.to_str().expect("text")),
        ];
        let served = serve(&project, &url, &variables);
        raise(&served);
        let since = Instant::now();
        let waits = loop {
            assert!(since.elapsed() < Duration::from_mins(1), "it is tried");
            let mail = served.get(EVENTS).body["events"][0]["recipients"][0].clone();
            if mail["attempts"] == 1 {
                break mail;
            }
            std::thread::yield_now();
        };
        assert_eq!(
            (&waits["state"], &waits["code"]),
            (&json!("queued"), &Json::Null)
        );
        assert_eq!(smtp.mails(), []);
    }
}
