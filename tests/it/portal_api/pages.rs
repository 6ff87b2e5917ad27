//! Pages for people, and signing in to them.

use contactctl::server::TokenScope;
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::json;

use crate::support::portal::{Answer, Client, NEW, RECORD, TestPortal, profile, pushed, record};

/// Signs in as the operator and hands back the cookie.
pub(super) async fn sign_in(portal: &TestPortal) -> String {
    let key = portal.portal.sign_in_key().await.expect("a key");
    let answer = open(&portal.anonymous(), &link(key.expose()), "").await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let cookie = answer.header("set-cookie").expect("a cookie");
    cookie.split(';').next().expect("a pair").to_owned()
}

pub(super) fn link(key: &str) -> String {
    format!("/sign-in?token={key}")
}

pub(super) async fn open(client: &Client, path: &str, cookie: &str) -> Answer {
    let request = client.request(Method::GET, path);
    let request = request
        .header("accept", "text/html")
        .header("cookie", cookie);
    Answer::of(request).await
}

#[tokio::test]
async fn a_link_works_once_and_for_ten_minutes() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let key = portal.portal.sign_in_key().await.expect("a key");
    let link = link(key.expose());

    let preview = Answer::of(nobody.request(Method::HEAD, &link)).await;
    assert_eq!((preview.status, preview.header("set-cookie")), (303, None));
    let first = open(&nobody, &link, "").await;
    let cookie = first.header("set-cookie").expect("a cookie");
    let (pair, attributes) = cookie.split_once("; ").expect("attributes");
    assert_eq!(attributes, "Path=/; Max-Age=43200; HttpOnly; SameSite=Lax");
    assert_eq!(first.header("location"), Some("/accounts"));

    let second = open(&nobody, &link, "").await;
    assert_eq!(second.status, 401);
    assert_eq!(second.header("set-cookie"), None);
    assert!(
        second
            .body
            .contains("This link has already been used, is too old")
    );
    // Whoever is signed in goes on.
    assert_eq!(open(&nobody, &link, pair).await.status, 303);

    let late = portal.portal.sign_in_key().await.expect("a key");
    portal.pass(600);
    let late = open(&nobody, &self::link(late.expose()), "").await;
    assert_eq!(late.status, 401);
}

#[tokio::test]
async fn pages_need_a_session() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let nobody = portal.anonymous();
    for path in ["/accounts", "/accounts/bistro", "/accounts/nowhere"] {
        for cookie in ["", "other=1", "contactctl-session-1=cctl_0"] {
            let answer = open(&nobody, path, cookie).await;
            assert_eq!(answer.status, 401);
            assert!(
                answer
                    .body
                    .contains("You are not signed in, or your session has ended.")
            );
        }
    }
    let cookie = sign_in(&portal).await;
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 200);
    // A session is no token, and a token no session.
    assert_eq!(open(&nobody, RECORD, &cookie).await.status, 401);
    let admin = portal.client(TokenScope::Write).await;
    assert_eq!(open(&admin, "/accounts", "").await.status, 401);
    portal.pass(12 * 60 * 60);
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 401);
}

#[tokio::test]
async fn the_first_page_tells_who_is_told_and_when_support_is_open() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    let page = open(&nobody, "/accounts/bistro", &cookie).await;
    assert_snapshot!(words(&page.body), @"
    Overview · Bistro Warszawa · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    Polski
    operator
    Sign out
    Bistro Warszawa
    · reservations-e2e · bistro.example
    Account ID: bistro
    Overview
    Contact information
    Users
    History
    Events
    Overview
    Last changed by admin on 1 October 2026, 12:00 UTC. Last pushed from commit
    c0c0c0c0c0c0
    Who is notified
    Alert Contacts
    A non-urgent technical problem in production
    anna@bistro.example
    Technical Emergency Contacts
    The integration was disabled
    oncall@bistro.example
    Technical Non-Emergency Contacts
    A technical request, such as an API migration
    api@bistro.example
    Operational contact (for Google)
    A user's case that needs your help
    escalations@bistro.example
    Operational contact (to share with users)
    A user asks for support
    help@bistro.example
    Support hours
    Support is closed
    This week, in the time zone Europe/Warsaw
    Day
    Open
    0
    6
    12
    18
    24
    Hours as bars
    Mon
    28 Sep
    09:00–17:00
    Tue
    29 Sep
    09:00–17:00
    Wed
    30 Sep
    closed
    Thu
    1 Oct
    closed
    Fri
    2 Oct
    closed
    Sat
    3 Oct
    closed
    Sun
    4 Oct
    closed
    Your time zone
    Show the week
    Hours as entered
    Mon, Tue 09:00-17:00 Europe/Warsaw
    ");
    let tokyo = open(&nobody, "/accounts/bistro?zone=asia/tokyo", &cookie).await;
    assert!(
        words(&tokyo.body).contains("16:00–24:00\nWed"),
        "{}",
        words(&tokyo.body)
    );
    let zone = tokyo.header("set-cookie").expect("a cookie");
    assert!(zone.starts_with("contactctl-zone=Asia/Tokyo; "));
    let unknown = open(&nobody, "/accounts/bistro?zone=Mars%2FBase", &cookie).await;
    assert!(words(&unknown.body).contains("The time zone “Mars/Base” does not exist."));
    assert_eq!(unknown.header("set-cookie"), None);
}

#[tokio::test]
async fn the_list_shows_every_account() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    let list = open(&nobody, "/accounts", &cookie).await;
    assert_snapshot!(words(&list.body), @"
    Accounts · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    Polski
    operator
    Sign out
    Accounts
    Search by id or name
    Production record
    Any
    Complete
    Incomplete
    Managed
    Any
    from a repository
    not from a repository
    Show
    Account
    Production record
    Managed
    Bistro Warszawa
    bistro
    Complete
    from a repository
    c0c0c0c0c0c0
    ");
    assert_eq!(open(&nobody, "/", &cookie).await.status, 303);
    let missing = open(&nobody, "/accounts/nowhere", &cookie).await;
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("<h1>Account not found</h1>"));
}

#[tokio::test]
async fn the_history_tells_each_field() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut changed = record();
    changed["technical_emergency"] = json!(["noc@bistro.example", "oncall@bistro.example"]);
    portal.pass(3600);
    let by_hand = json!({ "record": changed });
    admin.put(RECORD, &[("if-match", "*")], &by_hand).await;
    let cookie = sign_in(&portal).await;
    let page = open(&portal.anonymous(), "/accounts/bistro/history", &cookie).await;
    assert_snapshot!(words(&page.body), @"
    History · Bistro Warszawa · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    Polski
    operator
    Sign out
    Bistro Warszawa
    · reservations-e2e · bistro.example
    Account ID: bistro
    Overview
    Contact information
    Users
    History
    Events
    History
    1 October 2026, 13:00 UTC
    · Production ·
    admin
    · by hand
    Technical Emergency Contacts
    Before:
    oncall@bistro.example
    After:
    noc@bistro.example, oncall@bistro.example
    1 October 2026, 12:00 UTC
    · Production ·
    admin
    · commit
    c0c0c0c0c0c0
    Alert Contacts
    After:
    anna@bistro.example
    Technical Emergency Contacts
    After:
    oncall@bistro.example
    Technical Non-Emergency Contacts
    After:
    api@bistro.example
    Operational contact (for Google)
    After:
    escalations@bistro.example
    Operational contact (to share with users)
    After:
    help@bistro.example
    Operational Support
    After:
    Mon, Tue 09:00-17:00 Europe/Warsaw
    ");
}

#[tokio::test]
async fn an_event_shows_who_would_be_told() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    let path = "/accounts/bistro/events";
    let asked = format!("{path}?event=user-support&at=2026-11-24+08:30");
    let page = open(&nobody, &asked, &cookie).await;
    assert_snapshot!(words(&page.body), @"
    Events · Bistro Warszawa · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    Polski
    operator
    Sign out
    Bistro Warszawa
    · reservations-e2e · bistro.example
    Account ID: bistro
    Overview
    Contact information
    Users
    History
    Events
    Events
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
    A user asks for support
    user-support
    ·
    24 November 2026, 08:30 UTC
    · Operational contact (to share with users)
    One address is notified:
    help@bistro.example
    Support is open
    This is a preview: nothing was sent.
    Send a test
    This portal does not send mail: its operator has not set up a mail server (options “--smtp” and “--smtp-from” of “contactctl portal serve”). Events are recorded here, but nobody is notified.
    Events so far
    There are no events yet.
    ");
    let merchant = open(&nobody, &format!("{path}?event=merchant-issue"), &cookie).await;
    assert!(words(&merchant.body).contains("Nobody is notified."));
    let wrong = open(
        &nobody,
        &format!("{path}?event=merchant-issue&at=soon"),
        &cookie,
    )
    .await;
    assert_eq!(wrong.status, 422);
    assert!(words(&wrong.body).contains("This is not a date and time"));
    assert!(wrong.body.contains("value=\"soon\""));
}

#[tokio::test]
async fn accounts_are_searched() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    for (id, name) in [("tavern", "Żółta Tawerna"), ("bar", "Bar Mleczny")] {
        let mut profile = profile(id);
        profile["name"] = json!(name);
        assert_eq!(admin.post("/v1/accounts", &profile).await.status, 201);
    }
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    let found = async |query: &str| {
        let page = open(&nobody, &format!("/accounts?{query}"), &cookie).await;
        let ids = ["bar", "bistro", "tavern"];
        let found = ids
            .into_iter()
            .filter(|id| page.body.contains(&format!("href=\"/accounts/{id}\"")));
        found.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("search=").await, "bar bistro tavern");
    assert_eq!(found("search=%C5%BB%C3%93%C5%81TA").await, "tavern");
    assert_eq!(found("search=BIS").await, "bistro");
    assert_eq!(found("state=complete").await, "bistro");
    assert_eq!(found("state=incomplete").await, "bar tavern");
    assert_eq!(found("managed=yes").await, "bistro");
    assert_eq!(found("managed=no&search=b").await, "bar");
    assert_eq!(found("search=%25").await, "");
    assert_eq!(found("after=bar").await, "bistro tavern");
}

#[tokio::test]
async fn a_page_speaks_polish_to_who_asks_for_it() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let cookie = sign_in(&portal).await;
    let nobody = portal.anonymous();
    let request = nobody.request(Method::GET, "/accounts");
    let request = request
        .header("cookie", &cookie)
        .header("accept-language", "pl-PL,pl;q=0.9,en;q=0.5");
    let page = Answer::of(request).await;
    assert!(page.body.contains("<html lang=\"pl\">"));
    assert!(page.body.contains("<h1>Konta</h1>"));
    let next = "/language/pl?next=%2Faccounts%2Fbistro";
    let choice = open(&nobody, next, &cookie).await;
    assert_eq!(choice.header("location"), Some("/accounts/bistro"));
    let chosen = choice.header("set-cookie").expect("a cookie");
    let chosen = chosen.split(';').next().expect("a pair");
    let gate = open(&nobody, "/accounts/bistro", &format!("{cookie}; {chosen}")).await;
    assert!(words(&gate.body).contains("6 pól jest jeszcze pustych:"));
    let elsewhere = open(&nobody, "/language/pl?next=//evil.example", &cookie).await;
    assert_eq!(elsewhere.header("location"), Some("/accounts"));
    assert_eq!(open(&nobody, "/language/xx", &cookie).await.status, 404);
}

/// The text of a page, a line for each piece.
pub(super) fn words(html: &str) -> String {
    let mut lines = Vec::new();
    for piece in html.split('<').skip(1) {
        let text = piece.split_once('>').map_or("", |(_, text)| text).trim();
        if !text.is_empty() {
            lines.push(text.to_owned());
        }
    }
    lines.join("\n")
}
