//! Mail about events, by a mail server that really listens: what it says, that it arrives at
//! least once, and what happens when it does not.

use std::time::Duration;

use contactctl::language::Language;
use contactctl::server::{Mail, ServerLimits, TokenScope};
use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use super::events::complete;
use super::pages::{open, sign_in, words};
use super::sessions::{csrf, send};
use crate::support::portal::{
    Client, EVENTS, NEW, RECORD, Settings, TestPortal, profile, pushed, record,
};
use crate::support::smtp::{Act, Smtp};

/// How mail goes to `url`.
fn mail(url: &str, language: Language) -> Mail {
    let relay = url.parse().expect("a mail server");
    Mail::new(relay, None, "Portal <portal@portal.example>", language).expect("mail")
}

fn settings(url: &str) -> Settings {
    Settings {
        mail: Some(mail(url, Language::English)),
        limits: ServerLimits {
            outbox_pause: Duration::from_millis(5),
            ..ServerLimits::default()
        },
        ..Settings::default()
    }
}

/// The newest event, once its mail is as `is` wants it; time passes by `seconds` between looks.
async fn newest(portal: &TestPortal, client: &Client, seconds: i64, is: fn(&Json) -> bool) -> Json {
    let look = async {
        loop {
            let page = client.get(EVENTS).await.json();
            let mut mails = page["events"][0]["recipients"]
                .as_array()
                .expect("mails")
                .iter();
            if mails.all(is) {
                return page["events"][0].clone();
            }
            // The courier looks every five milliseconds. A clock that runs ahead of it would leave
            // attempts out.
            tokio::time::sleep(Duration::from_millis(10)).await;
            portal.pass(seconds);
        }
    };
    let found = tokio::time::timeout(Duration::from_mins(1), look).await;
    found.expect("it comes")
}

fn has(state: &'static str) -> fn(&Json) -> bool {
    match state {
        "sent" => |mail| mail["state"] == "sent",
        "failed" => |mail| mail["state"] == "failed",
        _ => |mail| mail["state"] == "queued" && mail["attempts"] == 1,
    }
}

#[tokio::test]
async fn everybody_who_is_told_gets_a_mail_of_their_own() {
    let smtp = Smtp::start();
    let portal = TestPortal::with(settings(&smtp.url())).await;
    let admin = portal.bistro().await;
    let mut values = record();
    values["technical_emergency"] = json!(["oncall@bistro.example", "second@bistro.example"]);
    assert_eq!(admin.put(RECORD, NEW, &pushed(&values)).await.status, 201);
    let text = "Your feed is broken:\n.\nline 2 — żółć";
    let event = json!({"event": "integration-disabled", "text": text});
    let raised = admin.post(EVENTS, &event).await.json();
    assert_eq!(raised["recipients"][0]["state"], "queued");
    let sent = newest(&portal, &admin, 0, has("sent")).await;
    let mails = smtp.mails();
    let to: Vec<_> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["oncall@bistro.example", "second@bistro.example"]);
    assert!(!mails[0].text.contains("second@"));
    let id = mails[0].header("Message-ID").to_owned();
    assert!(
        id.starts_with("<event.") && id.ends_with("@portal.example>"),
        "{id}"
    );
    assert_ne!(id, mails[1].header("Message-ID"));
    assert_snapshot!(mails[0].text.replace(&id, "<ID>"), @"
    From: Portal <portal@portal.example>
    To: oncall@bistro.example
    Subject: [bistro] The integration was disabled
    Message-ID: <ID>
    Date: Thu, 01 Oct 2026 12:00:00 +0000
    Auto-Submitted: auto-generated
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    The integration was disabled

    Your feed is broken:
    .
    line 2 =E2=80=94 =C5=BC=C3=B3=C5=82=C4=87

    Account: Bistro Warszawa (bistro). Event 1, 2026-10-01 12:00 UTC.

    You get this e-mail because your address is in the field =E2=80=9CTechnical=
     Emergency Contacts=E2=80=9D of the account's contact information.
    ");
    assert_eq!(
        (
            &sent["recipients"][0]["code"],
            &sent["recipients"][0]["attempts"]
        ),
        (&json!(250), &json!(1))
    );
    assert_eq!(smtp.connections(), 1);
    assert_eq!(portal.log.lock().expect("no panic")[..], [""; 0]);
}

#[tokio::test]
async fn mail_is_in_the_language_that_the_operator_chose() {
    let smtp = Smtp::start();
    let portal = TestPortal::with(Settings {
        mail: Some(mail(&smtp.url(), Language::Polish)),
        ..settings(&smtp.url())
    })
    .await;
    let admin = complete(&portal).await;
    let event = json!({"event": "user-support", "test": true});
    assert_eq!(admin.post(EVENTS, &event).await.status, 201);
    newest(&portal, &admin, 0, has("sent")).await;
    let mail = smtp.mails().remove(0);
    let (_, body) = mail.text.split_once("\n\n").expect("a body");
    assert_snapshot!(body, @"
    To jest test. Nic si=C4=99 nie sta=C5=82o i nic nie trzeba robi=C4=87.

    U=C5=BCytkownik prosi o pomoc

    W momencie zdarzenia pomoc by=C5=82a nieczynna.

    Konto: Bistro Warszawa (bistro). Zdarzenie 1, 2026-10-01 12:00 UTC.

    Ta wiadomo=C5=9B=C4=87 przysz=C5=82a na ten adres, bo jest on w polu =E2=80=
    =9EKontakt operacyjny (udost=C4=99pniany u=C5=BCytkownikom)=E2=80=9D w info=
    rmacjach kontaktowych konta.
    ");
}

#[tokio::test]
async fn what_may_pass_is_tried_again_later() {
    let smtp = Smtp::acting([Act::Recipient(421), Act::Data(451)]);
    let portal = TestPortal::with(settings(&smtp.url())).await;
    let admin = complete(&portal).await;
    admin
        .post(EVENTS, &json!({"event": "technical-request"}))
        .await;
    let waits = newest(&portal, &admin, 0, has("queued")).await;
    assert_eq!(waits["recipients"][0]["code"], 421);
    let connections = smtp.connections();
    let sent = newest(&portal, &admin, 10, has("sent")).await;
    assert_eq!((connections, smtp.connections()), (1, 3));
    assert_eq!(
        (
            &sent["recipients"][0]["attempts"],
            &sent["recipients"][0]["code"]
        ),
        (&json!(3), &json!(250))
    );
    // Pauses grow from half a minute on.
    let waited = portal.now().as_second()
        - waits["at"]
            .as_str()
            .expect("text")
            .parse::<jiff::Timestamp>()
            .expect("an instant")
            .as_second();
    assert!(waited >= 45, "{waited}");
    assert_snapshot!(portal.log.lock().expect("no panic").join("\n"), @"
    a mail of event 1 waits: the mail server answered 421
    a mail of event 1 waits: the mail server answered 451
    ");
}

#[tokio::test]
async fn what_cannot_pass_fails_at_once_and_is_shown() {
    let smtp = Smtp::acting([Act::Recipient(550)]);
    let portal = TestPortal::with(settings(&smtp.url())).await;
    let admin = complete(&portal).await;
    admin
        .post(EVENTS, &json!({"event": "technical-request"}))
        .await;
    let failed = newest(&portal, &admin, 0, has("failed")).await;
    assert_eq!(
        (
            &failed["recipients"][0]["attempts"],
            &failed["recipients"][0]["code"]
        ),
        (&json!(1), &json!(550))
    );
    let cookie = sign_in(&portal).await;
    let page = open(&portal.anonymous(), "/accounts/bistro/events", &cookie).await;
    assert!(
        words(&page.body).contains("failed\n· the mail server answered 550 ·"),
        "{}",
        words(&page.body)
    );
    let log = portal.log.lock().expect("no panic").join("\n");
    assert_snapshot!(log, @"a mail of event 1 failed: the mail server answered 550");
    let metrics = admin.get("/metrics").await.body;
    let mail: Vec<_> = metrics
        .lines()
        .filter(|line| line.starts_with("contactctl_mail"))
        .collect();
    assert_snapshot!(mail.join("\n"), @r#"
    contactctl_mail_attempts_total{outcome="sent"} 0
    contactctl_mail_attempts_total{outcome="later"} 0
    contactctl_mail_attempts_total{outcome="failed"} 1
    contactctl_mail_waiting 0
    contactctl_mail_waiting_seconds 0
    "#);
}

#[tokio::test]
async fn a_mail_server_that_is_not_there_is_waited_for() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = nobody.local_addr().expect("an address");
    drop(nobody);
    let portal = TestPortal::with(settings(&format!("smtp://{address}"))).await;
    let admin = complete(&portal).await;
    admin
        .post(EVENTS, &json!({"event": "technical-request"}))
        .await;
    let waits = newest(&portal, &admin, 0, has("queued")).await;
    assert_eq!(waits["recipients"][0]["code"], Json::Null);
    portal.pass(100);
    let metrics = admin.get("/metrics").await.body;
    assert!(
        metrics.contains("\ncontactctl_mail_waiting 1\n"),
        "{metrics}"
    );
    assert!(
        metrics.contains("\ncontactctl_mail_waiting_seconds 100\n"),
        "{metrics}"
    );
    // A day later nobody wants to hear of it any more.
    let failed = newest(&portal, &admin, 600, has("failed")).await;
    assert!(
        failed["recipients"][0]["attempts"].as_u64() > Some(20),
        "{failed}"
    );
    let log = portal.log.lock().expect("no panic");
    assert!(
        log[0].starts_with("mail waits, for the mail server fails: "),
        "{log:?}"
    );
    assert!(!log.join("").contains("bistro"), "{log:?}");
}

#[tokio::test]
async fn a_lost_answer_makes_a_second_mail_that_can_be_told_as_one() {
    let smtp = Smtp::acting([Act::Break]);
    let portal = TestPortal::with(settings(&smtp.url())).await;
    let admin = complete(&portal).await;
    admin
        .post(EVENTS, &json!({"event": "technical-request"}))
        .await;
    newest(&portal, &admin, 30, has("sent")).await;
    let mails = smtp.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0], mails[1]);
}

#[tokio::test]
async fn no_value_becomes_a_header_or_a_command() {
    let smtp = Smtp::start();
    let portal = TestPortal::with(Settings {
        validator: |_, _, _| Vec::new(),
        ..settings(&smtp.url())
    })
    .await;
    let admin = portal.client(TokenScope::Admin).await;
    let mut account = profile("bistro");
    account["name"] = json!("Bistro\r\nBcc: eve@evil.example");
    assert_eq!(admin.post("/v1/accounts", &account).await.status, 201);
    let mut values = record();
    values["technical_emergency"] = json!([
        "a@bistro.example>\r\nRCPT TO:<eve@evil.example",
        "b@bistro.example\r\nBcc: eve@evil.example",
        "c@bistro.example, eve@evil.example",
        "oncall@bistro.example",
    ]);
    let put = admin.put(RECORD, NEW, &pushed(&values)).await;
    assert_eq!(put.status, 201, "{}", put.text());
    let text = "hello\r\n.\r\nRCPT TO:<eve@evil.example>\r\n\r\nBcc: eve@evil.example";
    let event = json!({"event": "integration-disabled", "text": text});
    assert_eq!(admin.post(EVENTS, &event).await.status, 201);
    let done = newest(&portal, &admin, 0, |mail| mail["state"] != "queued").await;
    let states: Vec<_> = done["recipients"]
        .as_array()
        .expect("mails")
        .iter()
        .map(|mail| mail["state"].clone())
        .collect();
    assert_eq!(states, ["failed", "failed", "failed", "sent"]);
    let log = portal.log.lock().expect("no panic").join("\n");
    assert_eq!(
        log,
        ["a mail of event 1 failed: its address takes no mail"; 3].join("\n")
    );
    let mails = smtp.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "oncall@bistro.example");
    let (head, _) = mails[0].text.split_once("\n\n").expect("a body");
    assert!(!head.contains("evil"), "{head}");
}

#[tokio::test]
async fn a_test_is_sent_from_the_page_once() {
    let smtp = Smtp::start();
    let portal = TestPortal::with(settings(&smtp.url())).await;
    let admin = complete(&portal).await;
    let (nobody, cookie) = (portal.anonymous(), sign_in(&portal).await);
    let path = "/accounts/bistro/events";
    let page = open(&nobody, path, &cookie).await;
    let token = csrf(&page);
    let (_, rest) = page
        .body
        .split_once("name=\"key\" value=\"")
        .expect("a key");
    let key = rest.split('"').next().expect("an end");
    let text = "x".repeat(10_001);
    let form = |text| {
        [
            ("csrf", token.as_str()),
            ("key", key),
            ("event", "user-support"),
            ("text", text),
        ]
    };
    let too_long = send(&nobody, path, &cookie, &form(&text)).await;
    assert_eq!(too_long.status, 422);
    assert!(too_long.body.contains(&text), "what was typed is kept");
    assert!(
        too_long
            .body
            .contains("Shorten the text to at most 10000 characters. Nothing was sent.")
    );
    let first = send(&nobody, path, &cookie, &form("Hello")).await;
    let again = send(&nobody, path, &cookie, &form("Hello")).await;
    assert_eq!(
        (first.status, first.header("location")),
        (303, Some("/accounts/bistro/events?sent=1"))
    );
    assert_eq!(first.header("location"), again.header("location"));
    newest(&portal, &admin, 0, has("sent")).await;
    assert_eq!(smtp.mails().len(), 1);
    assert!(
        smtp.mails()[0]
            .header("Subject")
            .starts_with("[bistro] Test: ")
    );
    let page = open(&nobody, "/accounts/bistro/events?sent=1", &cookie).await;
    let (_, rest) = page.body.split_once("<h1>").expect("a heading");
    assert_snapshot!(words(&format!("<h1>{rest}")), @"
    Events
    The test is on its way to one address. Its progress is shown below.
    See who would be notified of an event, according to the production record.
    Event
    A non-urgent technical problem in production
    The integration was disabled
    A technical request, such as an API migration
    A merchant's request, for example to be removed
    A user's case that needs your help
    A user asks for support
    When
    Enter the time in UTC. An empty field means now.
    Show who is notified
    Send a test
    Everybody who would be notified of the chosen event gets an e-mail that is marked as a test.
    Event
    A non-urgent technical problem in production
    The integration was disabled
    A technical request, such as an API migration
    A merchant's request, for example to be removed
    A user's case that needs your help
    A user asks for support
    Text
    The e-mail contains this text exactly as you write it. You may leave this field empty.
    Send the test
    Events so far
    1 October 2026, 12:00 UTC
    ·
    operator
    · test
    A user asks for support
    Hello
    When this event was raised, support was closed.
    help@bistro.example:
    sent
    ·
    1 October 2026, 12:00 UTC
    ");
}
