//! Users: what a role may do, and how people come and go.

use contactctl::server::TokenScope;
use insta::assert_snapshot;
use serde_json::json;

use super::{Browser, FORM, VALUES};
use crate::portal_api::pages::{open, words};
use crate::portal_api::sessions::{csrf, send};
use crate::support::portal::{NEW, RECORD, TestPortal, profile, pushed, record};

#[tokio::test]
async fn a_role_decides_what_a_page_does() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let mut all = profile("bistro");
    // Only an ordering integration has testers.
    all["integration"] = json!("ordering-e2e");
    for (email, role) in [
        ("reader@bistro.example", "read-only"),
        ("tester@bistro.example", "tester"),
    ] {
        let user = json!({"email": email, "role": role});
        all["users"].as_array_mut().expect("users").push(user);
    }
    assert_eq!(admin.post("/v1/accounts", &all).await.status, 201);
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let users = "/accounts/bistro/users";
    let invite = [
        ("action", "invite"),
        ("email", "eva@bistro.example"),
        ("role", "editor"),
    ];
    let mut table = Vec::new();
    for name in ["reader", "tester", "piotr", "anna"] {
        let browser = Browser::user(&portal, &format!("{name}@bistro.example")).await;
        let mut statuses = Vec::new();
        for page in crate::portal_api::every_page::PAGES {
            statuses.push(browser.open(page).await.status);
        }
        assert_eq!(statuses, [200; 8], "{name}");
        let token = csrf(&browser.open("/accounts").await);
        let form = browser.open(FORM).await;
        let fields = [&VALUES[..], &[("csrf", &token)]].concat();
        let save = send(&browser.client, FORM, &browser.cookie, &fields)
            .await
            .status;
        let fields = [&invite[..], &[("csrf", &token)]].concat();
        let add = send(&browser.client, users, &browser.cookie, &fields)
            .await
            .status;
        let editable = form.body.contains("<form class=\"contact\"");
        table.push(format!(
            "{name}: form {editable}, save {save}, invite {add}"
        ));
    }
    assert_snapshot!(table.join("\n"), @"
    reader: form false, save 403, invite 403
    tester: form false, save 403, invite 403
    piotr: form true, save 409, invite 403
    anna: form true, save 409, invite 200
    ");
}

#[tokio::test]
async fn users_are_invited_changed_and_removed() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    let path = "/accounts/bistro/users";
    let token = csrf(&anna.open(path).await);
    let act = async |action: &str, email: &str, role: &str| {
        let fields = [
            ("action", action),
            ("email", email),
            ("role", role),
            ("csrf", &token),
        ];
        send(&anna.client, path, &anna.cookie, &fields).await
    };
    let invited = act("invite", " Eva@BISTRO.example ", "editor").await;
    assert!(words(&invited.body).contains("Eva@bistro.example has access."));
    let (_, link) = invited.body.split_once("/sign-in?token=").expect("a link");
    let link = format!("/sign-in?token={}", link.split('<').next().expect("an end"));
    let eva = open(&anna.client, &link, "").await;
    assert_eq!(eva.header("location"), Some("/accounts/bistro"));

    let wrong = act("invite", "eva", "editor").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("value=\"eva\"") && wrong.body.contains("“eva”: This is not"));
    let last = act("change", "anna@bistro.example", "editor").await;
    assert!(
        words(&last.body)
            .contains("An account must have an administrator. Keep anna@bistro.example in this role, or make another user an administrator first.")
    );
    assert_eq!(
        act("change", "piotr@bistro.example", "administrator")
            .await
            .status,
        200
    );
    let alert = act("remove", "anna@bistro.example", "").await;
    assert!(
        words(&alert.body)
            .contains("is an alert contact. First remove this address from the alert contacts, or replace it there.")
    );
    assert_eq!(piotr.open("/accounts").await.status, 200);
    let removed = act("remove", "piotr@bistro.example", "").await;
    assert!(
        words(&removed.body)
            .contains("piotr@bistro.example was removed and no longer has access to this account.")
    );
    assert_eq!(piotr.open("/accounts").await.status, 401);
    // Somebody who is gone does not come back by a page that is old.
    let gone = act("change", "piotr@bistro.example", "editor").await;
    assert!(!gone.body.contains("value=\"piotr@bistro.example\""));
    let users = admin.get("/v1/accounts/bistro/users").await.json();
    assert_eq!(
        users["users"],
        json!([
            {"email": "Eva@bistro.example", "role": "editor"},
            {"email": "anna@bistro.example", "role": "administrator"},
        ])
    );
    assert_eq!(act("promote", "x", "").await.status, 400);
}

#[tokio::test]
async fn users_are_not_saved_while_a_value_of_the_account_is_invalid() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let path = "/accounts/bistro/users";
    let token = csrf(&anna.open(path).await);
    // An older release may have stored a value that no rule forbade then.
    let database = rusqlite::Connection::open(portal.database()).expect("a file");
    let older = "UPDATE accounts SET brand_domains = '[\"https://bistro.example\"]'";
    database.execute(older, []).expect("an update");
    let act = async |action: &str, email: &str| {
        let fields = [
            ("action", action),
            ("email", email),
            ("role", "editor"),
            ("csrf", &token),
        ];
        send(&anna.client, path, &anna.cookie, &fields).await
    };
    let refused = act("invite", "eva@bistro.example").await;
    assert_eq!(refused.status, 422);
    assert_snapshot!(words(&refused.body), @"
    Error: The users were not saved · contactctl portal
    Skip to content
    contactctl portal
    Accounts
    anna@bistro.example
    Sign out
    The users were not saved
    A value of the account itself is no longer valid. Nothing was changed. Ask the portal's operator to correct the account.
    To your accounts
    ");
    let users = admin.get("/v1/accounts/bistro/users").await;
    assert!(!users.body.contains("eva@bistro.example"));
    // A new link changes no user.
    let link = act("link", "piotr@bistro.example").await;
    assert_eq!(link.status, 200);
    assert!(link.body.contains("/sign-in?token="));
}

#[tokio::test]
async fn a_link_from_an_account_opens_that_account_alone() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let mut tavern = profile("tavern");
    tavern["users"] = json!([{"email": "ola@tavern.example", "role": "administrator"}]);
    admin.post("/v1/accounts", &tavern).await;
    // Anna gives Ola access to her account, and so gets a link that signs in as Ola.
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let path = "/accounts/bistro/users";
    let token = csrf(&anna.open(path).await);
    let fields = [
        ("action", "invite"),
        ("email", "ola@tavern.example"),
        ("role", "read-only"),
        ("csrf", &token),
    ];
    let invited = send(&anna.client, path, &anna.cookie, &fields).await;
    let (_, link) = invited.body.split_once("/sign-in?token=").expect("a link");
    let link = format!("/sign-in?token={}", link.split('<').next().expect("an end"));
    let signed_in = open(&anna.client, &link, "").await;
    let cookie = signed_in.header("set-cookie").expect("a cookie");
    let cookie = cookie.split(';').next().expect("a pair");
    assert_eq!(
        open(&anna.client, "/accounts/bistro", cookie).await.status,
        200
    );
    assert_eq!(
        open(&anna.client, "/accounts/tavern", cookie).await.status,
        404
    );
    let list = open(&anna.client, "/accounts", cookie).await;
    assert!(!list.body.contains("tavern\""));
}
