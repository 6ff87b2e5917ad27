//! Accounts with many users, and accounts with few rights: what their pages show.

use contactctl::server::{ServerLimits, TokenScope};
use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use super::{Browser, FORM, VALUES, controls, stored};
use crate::portal_api::pages::words;
use crate::support::portal::{Client, NEW, RECORD, Settings, TestPortal, profile, pushed, record};

const USERS: &str = "/accounts/bistro/users";

/// The account `bistro` with 200 more users than usual.
async fn crowd(portal: &TestPortal) -> Client {
    let admin = portal.client(TokenScope::Admin).await;
    let mut all = profile("bistro");
    let users = all["users"].as_array_mut().expect("users");
    users.extend((0..200).map(|at| {
        json!({"email": format!("colleague.number-{at:03}@bistro.example"), "role": "read-only"})
    }));
    assert_eq!(admin.post("/v1/accounts", &all).await.status, 201);
    admin.put(RECORD, NEW, &pushed(&record())).await;
    admin
}

/// The target of the link with this text.
fn target(html: &str, text: &str) -> Option<String> {
    let (before, _) = html.split_once(&format!(">{text}</a>"))?;
    let (_, target) = before.rsplit_once("href=\"")?;
    Some(target.split('"').next()?.replace("&amp;", "&"))
}

#[tokio::test]
async fn many_users_are_on_small_pages_that_can_be_searched() {
    let portal = TestPortal::start().await;
    crowd(&portal).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let mut next = Some(USERS.to_owned());
    let mut seen = 0;
    let mut pages = 0;
    while let Some(path) = next {
        let page = anna.open(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.body.len() < 60_000, "{} bytes", page.body.len());
        seen += page.body.matches("<th scope=\"row\">").count();
        pages += 1;
        next = target(&page.body, "More users");
    }
    assert_eq!((seen, pages), (202, 9));

    let found = anna.open(&format!("{USERS}?search=Number-19")).await;
    let text = words(&found.body);
    assert!(text.contains("10 users"), "{text}");
    assert!(text.contains("colleague.number-195@bistro.example"));
    assert!(!text.contains("colleague.number-100@bistro.example"));
    let nobody = anna.open(&format!("{USERS}?search=zzz")).await;
    assert!(words(&nobody.body).contains("No user matches your search."));

    // A change comes back to the same page of the same search.
    let path = target(&found.body, "nothing").unwrap_or(format!("{USERS}?search=Number-19"));
    let change = [
        ("action", "change"),
        ("email", "colleague.number-195@bistro.example"),
        ("role", "editor"),
    ];
    let changed = anna.act(&path, &change).await;
    let text = words(&changed.body);
    assert!(
        text.contains("The role of colleague.number-195@bistro.example was saved."),
        "{text}"
    );
    assert!(!text.contains("colleague.number-100@bistro.example"));
    assert!(
        changed
            .body
            .contains("action=\"/accounts/bistro/users?search=Number-19\"")
    );
}

#[tokio::test]
async fn an_error_of_a_user_stands_beside_that_user() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let remove = [("action", "remove"), ("email", "anna@bistro.example")];
    let refused = anna.act(USERS, &remove).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("<title>Error: Users"),
        "{}",
        refused.body
    );
    assert!(
        refused
            .body
            .contains("<ul class=\"errors\" id=\"user-0-error\"><li>")
    );
    // The invitation is another form, which is still empty.
    assert!(refused.body.contains("id=\"email-error\" hidden"));
    assert!(!refused.body.contains("aria-invalid"));
    let invite = [("action", "invite"), ("email", "eva"), ("role", "editor")];
    let refused = anna.act(USERS, &invite).await;
    let (_, rest) = refused
        .body
        .split_once("id=\"email-error\"")
        .expect("a list");
    let (error, _) = rest.split_once("</ul>").expect("an end");
    assert_snapshot!(words(error), @"“eva”: This is not an e-mail address. Write an address like name@example.com.");
    assert!(refused.body.contains("value=\"eva\""));
}

#[tokio::test]
async fn alert_contacts_are_picked_from_the_users() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    // As an older release could leave it: an alert contact who is no user.
    let database = rusqlite::Connection::open(portal.database()).expect("a file");
    let older = "UPDATE records SET record = replace(record, 'anna@bistro.example', \
                 'gone@bistro.example')";
    assert_eq!(database.execute(older, []).expect("an update"), 1);
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let page = anna.open(FORM).await;
    let (_, field) = page.body.split_once("id=\"alert\"").expect("a field");
    let (field, _) = field.split_once("</fieldset>").expect("an end");
    assert_snapshot!(words(field), @"
    Alert Contacts
    Portal users who can fix non-urgent technical problems in production. Automatic alerts go to them. Choose from the account's users.
    gone@bistro.example
    not a user of the account
    anna@bistro.example
    piotr@bistro.example
    ");
    let ticked: Vec<_> = controls(&page.body)
        .into_iter()
        .filter(|(name, _)| name == "alert")
        .collect();
    assert_eq!(
        ticked,
        [("alert".to_owned(), "gone@bistro.example".to_owned())]
    );
    let save = [("action", "save")];
    let refused = anna.send(FORM, &page, &save).await;
    assert_eq!(refused.status, 422);
    let save = [
        ("action", "save"),
        ("alert", "anna@bistro.example"),
        ("alert", "piotr@bistro.example"),
    ];
    assert_eq!(anna.send(FORM, &refused, &save).await.status, 303);
    assert_eq!(
        stored(&admin).await["record"]["alert"],
        json!(["anna@bistro.example", "piotr@bistro.example"])
    );
}

#[tokio::test]
async fn an_alert_contact_among_very_many_users_is_typed() {
    let portal = TestPortal::start().await;
    let admin = crowd(&portal).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let page = anna.open(FORM).await;
    assert!(page.body.len() < 60_000, "{} bytes", page.body.len());
    assert!(page.body.contains("value=\"anna@bistro.example\" checked"));
    assert!(!page.body.contains("colleague"));
    let save = [
        ("action", "save"),
        ("alert", "anna@bistro.example"),
        ("alert", "colleague.number-042@bistro.example"),
    ];
    assert_eq!(anna.send(FORM, &page, &save).await.status, 303);
    let alert = &stored(&admin).await["record"]["alert"];
    assert_eq!(alert.as_array().map(Vec::len), Some(2), "{alert}");
}

#[tokio::test]
async fn whoever_may_only_read_is_told_at_the_gate_who_can_fill_it_in() {
    let portal = TestPortal::start().await;
    let admin = portal.client(TokenScope::Admin).await;
    let mut all = profile("bistro");
    let reader = json!({"email": "ola@bistro.example", "role": "read-only"});
    all["users"].as_array_mut().expect("users").push(reader);
    admin.post("/v1/accounts", &all).await;
    let ola = Browser::user(&portal, "ola@bistro.example").await;
    let gate = ola.open(FORM).await;
    let (_, why) = gate.body.split_once("id=\"gate-why\"").expect("a reason");
    let (why, _) = why.split_once("<p>6 fields").unwrap_or((why, ""));
    let (why, _) = why.split_once("</ul>").expect("an end");
    assert_snapshot!(words(why), @"
    The account's other pages open once every required field has a value. If a colleague knows the answers better, an administrator of the account can give them access under Users.
    Your role lets you read this account, but not fill in its contact information. Ask one of its administrators to do so or to give you another role, or contact support:
    anna@bistro.example
    ");
    assert!(gate.body.contains("href=\"mailto:anna@bistro.example\""));
    assert!(gate.body.contains("Contact support"));
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    let gate = piotr.open(FORM).await;
    assert!(!gate.body.contains("Ask one of its administrators"));
}

#[tokio::test]
async fn testers_are_for_ordering_integrations_only() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let page = anna.open(USERS).await;
    assert!(!page.body.contains("value=\"tester\""));
    assert!(!words(&page.body).contains("in ordering integrations only"));
    let invite = [
        ("action", "invite"),
        ("email", "jan@bistro.example"),
        ("role", "tester"),
    ];
    let refused = anna.act(USERS, &invite).await;
    assert_eq!(refused.status, 422);
    let text = words(&refused.body);
    assert!(
        text.contains("Only ordering integrations have testers. Choose another role."),
        "{text}"
    );
    let with_tester = |profile: &Json| {
        let mut users = profile["users"].clone();
        let tester = json!({"email": "jan@bistro.example", "role": "tester"});
        users.as_array_mut().expect("users").push(tester);
        users
    };
    let mut all = profile("bistro");
    let users = json!({"users": with_tester(&all)});
    let path = "/v1/accounts/bistro/users";
    let put = admin.put(path, &[("if-match", "*")], &users).await;
    assert_snapshot!(put.text(), @r#"
    422
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:users-refused",
      "title": "The users are refused",
      "status": 422,
      "detail": "the portal did not save the data, so nothing was changed",
      "errors": [
        {
          "pointer": "/users/2/role",
          "rule": "tester-outside-ordering",
          "detail": "the integration `reservations-e2e` has no testers; give the user another role, such as `read-only`"
        }
      ]
    }
    "#);

    all["integration"] = json!("ordering-e2e");
    assert_eq!(
        admin.put("/v1/accounts/bistro", &[], &all).await.status,
        200
    );
    let page = anna.open(USERS).await;
    assert!(page.body.contains("value=\"tester\""));
    let put = admin.put(path, &[("if-match", "*")], &users).await;
    assert_eq!(put.status, 200, "{}", put.text());
    // The integration does not change under a tester.
    let changed = admin
        .put("/v1/accounts/bistro", &[], &profile("bistro"))
        .await;
    assert_snapshot!(changed.json()["errors"].to_string(), @r#"[{"pointer":"/integration","rule":"tester-outside-ordering","detail":"`jan@bistro.example` is a tester, whom only ordering integrations have; give this user another role first"}]"#);
}

#[tokio::test]
async fn a_form_that_is_too_large_is_handed_back() {
    let settings = Settings {
        limits: ServerLimits {
            body_bytes: 8 * 1024,
            ..ServerLimits::default()
        },
        ..Settings::default()
    };
    let portal = TestPortal::with(settings).await;
    let admin = portal.bistro().await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let page = anna.open(FORM).await;
    let typed = "oncall@bistro.example ".repeat(500);
    let mut fields = VALUES.to_vec();
    fields.retain(|(name, _)| *name != "technical_emergency");
    fields.push(("technical_emergency", &typed));
    let refused = anna.send(FORM, &page, &fields).await;
    assert_eq!(refused.status, 413);
    assert!(refused.body.contains(&typed));
    assert!(refused.body.contains("<title>Error: The form is too large"));
    let (_, main) = refused.body.split_once("<main").expect("a page");
    let text = words(&format!("<main{main}")).replace(&typed, "(typed)");
    assert_snapshot!(text.replace(typed.trim(), "(typed)"), @"
    The form is too large
    A form can have at most 8 KiB, and nothing has been saved yet. What you typed is below. Shorten it, then choose “Continue” to send it.
    Technical Emergency Contacts
    (typed)
    Continue
    ");
    assert_eq!(admin.get(RECORD).await.status, 404);
    // Shortened, it is saved.
    let (_, form) = refused
        .body
        .split_once("<form method=\"post\">")
        .expect("a form");
    let (form, _) = form.split_once("</form>").expect("an end");
    let form = format!("<form class=\"contact\">{form}</form>");
    let mut fields = controls(&form);
    for (name, value) in &mut fields {
        if name == "technical_emergency" {
            "oncall@bistro.example".clone_into(value);
        }
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let saved = crate::portal_api::sessions::send(&anna.client, FORM, &anna.cookie, &fields).await;
    assert_eq!(saved.status, 303, "{}", words(&saved.body));
    assert_eq!(admin.get(RECORD).await.status, 200);
}
