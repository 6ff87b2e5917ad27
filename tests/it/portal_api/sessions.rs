//! Sessions: whose they are, how they begin and end, and what a form has to carry.

use contactctl::contact::Role;
use contactctl::server::Invitation;
use insta::assert_snapshot;
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::json;

use super::pages::{link, open, sign_in, words};
use crate::support::Project;
use crate::support::portal::{Answer, Client, TestPortal, profile};

/// The cookie of a user's new session.
pub(super) async fn sign_in_as(portal: &TestPortal, email: &str) -> String {
    let answer = open(&portal.anonymous(), &invite(portal, email, None).await, "").await;
    pair(&answer)
}

async fn invite(portal: &TestPortal, email: &str, access: Option<(&str, Role)>) -> String {
    let invitation = Invitation {
        email: email.to_owned(),
        access: access.map(|(account, role)| (account.to_owned(), role)),
        lifetime: SignedDuration::from_mins(5),
    };
    let validator = contactctl::check::account;
    let key = portal.store.invite(invitation, validator, portal.now());
    link(key.await.expect("a key").expose())
}

fn pair(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie").expect("a cookie");
    cookie.split(';').next().expect("a pair").to_owned()
}

/// The token of the forms on a page.
pub(super) fn csrf(page: &Answer) -> String {
    let (_, rest) = page
        .body
        .split_once("name=\"csrf\" value=\"")
        .expect("a form");
    rest.split('"').next().expect("an end").to_owned()
}

pub(super) async fn send(
    client: &Client,
    path: &str,
    cookie: &str,
    fields: &[(&str, &str)],
) -> Answer {
    Answer::of(posted(client, path, cookie, fields)).await
}

fn posted(
    client: &Client,
    path: &str,
    cookie: &str,
    fields: &[(&str, &str)],
) -> reqwest::RequestBuilder {
    let form = "application/x-www-form-urlencoded";
    posted_as(client, path, cookie, fields).header("content-type", form)
}

fn posted_as(
    client: &Client,
    path: &str,
    cookie: &str,
    fields: &[(&str, &str)],
) -> reqwest::RequestBuilder {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    client
        .request(Method::POST, path)
        .header("accept", "text/html")
        .header("cookie", cookie)
        .body(body.finish())
}

#[tokio::test]
async fn signing_in_again_ends_the_session_before() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let first = sign_in(&portal).await;
    let key = portal.portal.sign_in_key().await.expect("a key");
    let second = pair(&open(&nobody, &link(key.expose()), &first).await);
    assert_ne!(first, second);
    assert_eq!(open(&nobody, "/accounts", &first).await.status, 401);
    assert_eq!(open(&nobody, "/accounts", &second).await.status, 200);
    // A session that somebody else chose is not taken over.
    let fixed = format!("{}=cctl_0000", second.split('=').next().expect("a name"));
    let key = portal.portal.sign_in_key().await.expect("a key");
    let third = pair(&open(&nobody, &link(key.expose()), &fixed).await);
    assert_ne!(third, fixed);
    assert_eq!(open(&nobody, "/accounts", &fixed).await.status, 401);
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let cookie = sign_in(&portal).await;
    let token = csrf(&open(&nobody, "/accounts", &cookie).await);
    let out = send(&nobody, "/sign-out", &cookie, &[("csrf", &token)]).await;
    assert_eq!(
        (out.status, out.header("location")),
        (303, Some("/signed-out"))
    );
    assert!(
        out.header("set-cookie")
            .expect("a cookie")
            .contains("Max-Age=0")
    );
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 401);
    let page = open(&nobody, "/signed-out", "").await;
    assert!(page.body.contains("You are signed out"));
}

#[tokio::test]
async fn to_sign_out_of_an_ended_session_is_to_be_asked_to_sign_in() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let cookie = sign_in(&portal).await;
    let token = csrf(&open(&nobody, "/accounts", &cookie).await);
    portal.pass(12 * 60 * 60);
    let out = send(&nobody, "/sign-out", &cookie, &[("csrf", &token)]).await;
    assert_eq!(out.status, 401);
    assert_snapshot!(words(&out.body), @"
    Sign in · contactctl portal
    Skip to content
    contactctl portal
    Sign in
    You are not signed in, or your session has ended.
    Ask for a sign-in link. An administrator of your account can create one under Users; the portal's operator can do so with “contactctl portal invite EMAIL”. Each link works once. The operator's own link is printed when “contactctl portal serve” starts.
    ");
}

#[tokio::test]
async fn a_user_sees_their_accounts_only() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let mut other = profile("tavern");
    other["users"] = json!([{"email": "ola@tavern.example", "role": "administrator"}]);
    assert_eq!(admin.post("/v1/accounts", &other).await.status, 201);
    let nobody = portal.anonymous();
    let cookie = sign_in_as(&portal, "piotr@bistro.example").await;
    let list = open(&nobody, "/accounts", &cookie).await;
    assert!(list.body.contains("/accounts/bistro") && !list.body.contains("tavern"));
    assert!(words(&list.body).contains("piotr@bistro.example"));
    assert_eq!(open(&nobody, "/accounts/bistro", &cookie).await.status, 200);
    // Whether there is such an account is not for strangers to know.
    let strange = open(&nobody, "/accounts/tavern", &cookie).await;
    let missing = open(&nobody, "/accounts/tavernx", &cookie).await;
    assert_eq!((strange.status, missing.status), (404, 404));
    assert_eq!(strange.body.replace("tavern", "tavernx"), missing.body);
}

#[tokio::test]
async fn a_removed_user_is_out_at_once_and_for_good() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let nobody = portal.anonymous();
    let cookie = sign_in_as(&portal, "piotr@bistro.example").await;
    let waiting = invite(&portal, "piotr@bistro.example", None).await;
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 200);
    let users = |users: serde_json::Value| json!({ "users": users });
    let anna = json!({"email": "anna@bistro.example", "role": "administrator"});
    let piotr = json!({"email": "piotr@bistro.example", "role": "editor"});
    let any = &[("if-match", "*")];
    let path = "/v1/accounts/bistro/users";
    admin.put(path, any, &users(json!([anna]))).await;
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 401);
    admin.put(path, any, &users(json!([anna, piotr]))).await;
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 401);
    assert_eq!(open(&nobody, &waiting, "").await.status, 401);
}

#[tokio::test]
async fn wrong_links_make_one_wait() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    for _ in 0..10 {
        assert_eq!(open(&nobody, &link("cctl_wrong"), "").await.status, 401);
    }
    let key = portal.portal.sign_in_key().await.expect("a key");
    let refused = open(&nobody, &link(key.expose()), "").await;
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, Some("600"))
    );
    assert!(words(&refused.body).contains("wait ten minutes, and ask an administrator of the account or the portal's operator for a new link."));
    portal.pass(599);
    assert_eq!(open(&nobody, &link(key.expose()), "").await.status, 429);
    portal.pass(1);
    let key = portal.portal.sign_in_key().await.expect("a key");
    assert_eq!(open(&nobody, &link(key.expose()), "").await.status, 303);
}

#[tokio::test]
async fn a_form_that_nobody_vouches_for_comes_back() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let cookie = sign_in(&portal).await;
    let other = csrf(&open(&nobody, "/accounts", &sign_in(&portal).await).await);
    let typed = ("note", "<b>kept</b>");
    for (cookie, token) in [
        ("", ""),
        ("", "x"),
        (&cookie[..], ""),
        (&cookie[..], &other[..]),
    ] {
        let fields = [("csrf", token), typed];
        let answer = send(&nobody, "/sign-out", cookie, &fields).await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.header("set-cookie"), None);
        assert!(answer.body.contains("&lt;b&gt;kept&lt;/b&gt;"));
        assert!(!answer.body.contains("<b>"));
        // Signed in, it can be sent from there; signed out, it cannot.
        assert_eq!(answer.body.contains("name=\"csrf\""), !cookie.is_empty());
    }
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 200);

    let kept = send(&nobody, "/sign-out", "", &[typed]).await;
    assert_snapshot!(words(&kept.body), @"
    Your input is kept · contactctl portal
    Skip to content
    contactctl portal
    Your input is kept
    Your session has ended, and nothing has been saved yet. Leave this page open, sign in with a new link in another tab, then continue here.
    Continue
    What the form contains
    note
    &lt;b&gt;kept&lt;/b&gt;
    ");
}

#[tokio::test]
async fn a_form_that_comes_back_has_the_labels_of_its_page() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let nobody = portal.anonymous();
    let mut shown = Vec::new();
    for (page, fields) in [
        (
            "users",
            &[
                ("action", "invite"),
                ("email", "eva@bistro.example"),
                ("role", "editor"),
            ][..],
        ),
        ("events", &[("event", "user-support"), ("text", "A test")]),
        (
            "contact-information",
            &[
                ("alert", "anna@bistro.example"),
                ("hours-0-days", "mon"),
                ("hours-0-opens", "22:00"),
                ("hours-0-closes", "06:00"),
                ("hours-0-overnight", "yes"),
                ("hours-1-zone", "Europe/Warsaw"),
                ("hours-1-remove", "yes"),
            ],
        ),
    ] {
        let path = format!("/accounts/bistro/{page}");
        let text = words(&send(&nobody, &path, "", fields).await.body);
        let (_, typed) = text.split_once("What the form contains\n").expect("a form");
        shown.push(typed.to_owned());
    }
    assert_snapshot!(shown.join("\n"), @"
    E-mail address
    eva@bistro.example
    Role
    editor
    Event
    user-support
    Text
    A test
    Alert Contacts
    anna@bistro.example
    Hours 1: Days
    mon
    Hours 1: Opens
    22:00
    Hours 1: Closes
    06:00
    Hours 1: Closes on the next day
    yes
    Hours 2: Time zone
    Europe/Warsaw
    Hours 2: Remove these hours when saving
    yes
    ");
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let portal = TestPortal::start().await;
    let nobody = portal.anonymous();
    let cookie = sign_in(&portal).await;
    let token = csrf(&open(&nobody, "/accounts", &cookie).await);
    let fields = [("csrf", &token[..])];
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ] {
        let request = posted(&nobody, "/sign-out", &cookie, &fields).header(name, value);
        assert_eq!(Answer::of(request).await.status, 403, "{name}: {value}");
    }
    let plain =
        posted_as(&nobody, "/sign-out", &cookie, &fields).header("content-type", "text/plain");
    assert_eq!(Answer::of(plain).await.status, 415);
    assert_eq!(open(&nobody, "/accounts", &cookie).await.status, 200);
    let origin = portal.url.clone();
    let request = posted(&nobody, "/sign-out", &cookie, &fields).header("origin", origin);
    assert_eq!(Answer::of(request).await.status, 303);
}

#[tokio::test]
async fn an_invitation_gives_access() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let cookie = {
        let link = invite(
            &portal,
            "eva@bistro.example",
            Some(("bistro", Role::ReadOnly)),
        )
        .await;
        pair(&open(&portal.anonymous(), &link, "").await)
    };
    let page = open(&portal.anonymous(), "/accounts/bistro", &cookie).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("eva@bistro.example"));
}

#[test]
fn an_invitation_is_a_link_for_a_user() {
    let project = Project::good().commit("contacts");
    let invite = |args: &[&str]| {
        let all = ["portal", "invite"].iter().chain(args);
        let mut run = project.run(all.copied());
        if let Some((before, key)) = run.stdout.split_once("cctl_") {
            assert_eq!(key.trim_end().len(), 64);
            run.stdout = format!("{before}[KEY]\n");
        }
        run
    };
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    assert_snapshot!(invite(&["eva@bistro.example"]), @"
    $ contactctl portal invite eva@bistro.example
    --- stderr
    error: no account has a user `eva@bistro.example`
      help: give this person access to an account, with the same `--portal` or `--database` if you used one: `contactctl portal invite eva@bistro.example --account ACCOUNT --role editor`
    --- status 2
    ");
    let access = ["--account", "bistro", "--role", "editor"];
    let new = [&["eva@bistro.example"][..], &access].concat();
    assert_snapshot!(invite(&new), @"
    $ contactctl portal invite eva@bistro.example --account bistro --role editor
    http://127.0.0.1:8765/sign-in?token=[KEY]
    --- stderr
    `eva@bistro.example` can sign in with this link once, within 60 minutes
    --- status 0
    ");
    let url = ["--minutes", "5", "--url", "https://portal.example/"];
    let again = [&["eva@bistro.example"][..], &url].concat();
    assert_snapshot!(invite(&again), @"
    $ contactctl portal invite eva@bistro.example --minutes 5 --url https://portal.example/
    https://portal.example/sign-in?token=[KEY]
    --- stderr
    `eva@bistro.example` can sign in with this link once, within 5 minutes
    --- status 0
    ");
    assert_snapshot!(invite(&["eva", "--account", "bistro", "--role", "editor"]), @"
    $ contactctl portal invite eva --account bistro --role editor
    --- stderr
    error: `eva` is not an address: it has no `@`; write `name@domain`
    --- status 2
    ");
    let access = ["--account", "bistor", "--role", "editor"];
    let nowhere = [&["anna@bistro.example"][..], &access].concat();
    assert_snapshot!(invite(&nowhere), @"
    $ contactctl portal invite anna@bistro.example --account bistor --role editor
    --- stderr
    error: there is no account with the id `bistor`
      help: check the id; if the account has a file, a sync to this portal creates the account: `contactctl sync --portal NAME`
    --- status 2
    ");
    assert_snapshot!(invite(&["anna@bistro.example", "--role", "editor"]), @"
    $ contactctl portal invite anna@bistro.example --role editor
    --- stderr
    error: required, but missing:
      --account <ID>

    Usage: contactctl portal invite --role <ROLE> --account <ID> <EMAIL>

    For more information, try `--help`.
    --- status 2
    ");
}
