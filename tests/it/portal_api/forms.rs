//! The contact form: what it saves, what it refuses and what it hands back.

use contactctl::portal::server::Scope;
use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use super::pages::{open, sign_in, words};
use super::sessions::{csrf, send, sign_in_as};
use crate::support::portal::{Answer, Client, NEW, RECORD, TestPortal, profile, pushed, record};

const FORM: &str = "/accounts/bistro/contact-information";

/// Somebody in front of the form.
struct Browser {
    client: Client,
    cookie: String,
}

impl Browser {
    async fn of(portal: &TestPortal) -> Self {
        Self {
            client: portal.anonymous(),
            cookie: sign_in(portal).await,
        }
    }

    async fn user(portal: &TestPortal, email: &str) -> Self {
        Self {
            client: portal.anonymous(),
            cookie: sign_in_as(portal, email).await,
        }
    }

    async fn open(&self, path: &str) -> Answer {
        open(&self.client, path, &self.cookie).await
    }

    /// Sends the form of `page` with these fields changed or added.
    async fn send(&self, path: &str, page: &Answer, changes: &[(&str, &str)]) -> Answer {
        let token = csrf(page);
        let mut fields: Vec<(String, String)> = controls(&page.body);
        fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        fields.extend(changes.iter().map(own));
        fields.retain(|(name, _)| name != "csrf");
        fields.push(("csrf".to_owned(), token));
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (&name[..], &value[..]))
            .collect();
        send(&self.client, path, &self.cookie, &fields).await
    }
}

/// What the contact form of a page holds, as a browser would send it.
fn controls(html: &str) -> Vec<(String, String)> {
    let (_, form) = html.split_once("<form class=\"contact\"").expect("a form");
    let (form, _) = form.split_once("</form>").expect("an end");
    let unescape = |text: &str| {
        let text = text.replace("&quot;", "\"").replace("&lt;", "<");
        text.replace("&gt;", ">").replace("&amp;", "&")
    };
    let mut controls = Vec::new();
    for tag in form.split('<').skip(1) {
        let (head, rest) = tag.split_once('>').unwrap_or((tag, ""));
        let attribute = |name: &str| {
            let (_, value) = head.split_once(&format!(" {name}=\""))?;
            Some(unescape(value.split('"').next()?))
        };
        let Some(name) = attribute("name") else {
            continue;
        };
        let value = match head.split(' ').next() {
            Some("textarea") => unescape(rest),
            Some("input") if head.contains("checkbox") && !head.contains(" checked") => continue,
            Some("input") => attribute("value").unwrap_or_default(),
            _ => continue,
        };
        controls.push((name, value));
    }
    controls
}

/// Values for an empty form of `bistro`.
const VALUES: [(&str, &str); 10] = [
    ("action", "save"),
    ("alert", "anna@bistro.example"),
    (
        "technical_emergency",
        "oncall@bistro.example\r\nnoc@bistro.example",
    ),
    ("technical_non_emergency", "api@bistro.example"),
    ("operational_for_google", "escalations@bistro.example"),
    ("operational_for_users", "help@bistro.example"),
    ("hours-0-days", "mon"),
    ("hours-0-opens", "09:00"),
    ("hours-0-closes", "17:00"),
    ("hours-0-zone", "Europe/Warsaw"),
];

async fn stored(admin: &Client) -> Json {
    admin.get(RECORD).await.json()
}

#[tokio::test]
async fn the_gate_covers_every_page() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    for page in ["", "/history", "/events", "/users", "/contact-information"] {
        let page = piotr.open(&format!("/accounts/bistro{page}")).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("role=\"dialog\" aria-modal=\"true\""));
        assert!(!page.body.contains(">Overview<") && !page.body.contains(">History<"));
    }
    let gate = piotr.open(FORM).await;
    assert_snapshot!(words(&gate.body), @"
    Complete your contact information · Bistro Warszawa · contactctl portal
    Skip to content
    contactctl portal
    Complete your contact information
    Contact support
    Bistro Warszawa
    bistro
    The rest of the portal opens once everything required is here. If a colleague knows the answers better, give them access under Users.
    6 fields are still missing:
    Alert Contacts
    Technical Emergency Contacts
    Technical Non-Emergency Contacts
    Operational contact (for Google)
    Operational contact (to share with users)
    Operational Support
    Contact information
    Users
    Contact information
    Nothing has been entered yet.
    Alert Contacts
    missing
    Users of this portal who can fix technical problems in production that are not urgent. Automatic alerts go to them. The users are: anna@bistro.example, piotr@bistro.example
    Technical Emergency Contacts
    missing
    Who is told in an emergency, such as a disabled integration. An alias that pages somebody is best. One address a line.
    Technical Non-Emergency Contacts
    missing
    Who gets technical requests, such as an API migration. One address a line.
    Operational contact (for Google)
    never shown to users
    missing
    Who handles a user's case that needs you, such as a booking that was not honoured. One address a line.
    Operational contact (to share with users)
    shown to users
    missing
    The support address of your default brand that users are given. Exactly one.
    Operational Support
    missing
    When you offer user support. Times are HH:MM, and 24:00 ends the day.
    Hours 1
    Mon
    Tue
    Wed
    Thu
    Fri
    Sat
    Sun
    Opens
    Closes
    Time zone
    Closes on the next day
    Remove these hours on saving
    Add hours
    Submit
    contactctl portal
    Accounts
    Polski
    piotr@bistro.example
    Sign out
    ");
}

#[tokio::test]
async fn the_gate_opens_with_the_last_field() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    let gate = piotr.open(FORM).await;
    // A part of it is kept, and the gate stays closed.
    let part: Vec<_> = VALUES
        .into_iter()
        .filter(|(name, _)| *name != "alert")
        .collect();
    let saved = piotr.send(FORM, &gate, &part).await;
    let target = "/accounts/bistro/contact-information?environment=production&saved=yes";
    assert_eq!(
        (saved.status, saved.header("location")),
        (303, Some(target))
    );
    let gate = piotr.open(target).await;
    let text = words(&gate.body);
    assert!(text.contains("Saved. The rest can be filled in later."));
    assert!(
        text.contains("One field is still missing:\nAlert Contacts"),
        "{text}"
    );
    let behind = admin.get("/v1/accounts/bistro/overview").await;
    assert_snapshot!(behind.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:contact-information-required",
      "title": "The contact information has to be completed first",
      "status": 409,
      "detail": "the production record lacks `alert`"
    }
    "#);

    // Sent again without the last one, it says what is missing.
    let refused = piotr.send(FORM, &gate, &[("action", "save")]).await;
    assert_eq!(refused.status, 422);
    assert!(words(&refused.body).contains("`alert` (Alert Contacts) is required\nmissing-key"));

    let last = piotr
        .send(FORM, &gate, &[("alert", "anna@bistro.example")])
        .await;
    assert_eq!(last.header("location"), Some("/accounts/bistro?opened=yes"));
    let opened = piotr.open("/accounts/bistro?opened=yes").await;
    assert!(words(&opened.body).contains("The rest of the portal is open."));
    assert!(!opened.body.contains("role=\"dialog\""));
    assert_eq!(admin.get("/v1/accounts/bistro/overview").await.status, 200);
    assert_eq!(stored(&admin).await["updated_by"], "piotr@bistro.example");
}

#[tokio::test]
async fn an_integration_that_asks_for_more_closes_the_gate() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut more = profile("bistro");
    more["integration"] = json!("ordering-e2e");
    more["merchant_issues_field"] = json!(true);
    assert_eq!(
        admin.put("/v1/accounts/bistro", &[], &more).await.status,
        200
    );
    let browser = Browser::of(&portal).await;
    let page = browser.open("/accounts/bistro").await;
    let why =
        "the integration ordering-e2e also asks for “Operational contact for merchant issues”";
    assert!(words(&page.body).contains(why), "{}", words(&page.body));
    let behind = admin.get("/v1/accounts/bistro/overview").await;
    assert_snapshot!(behind.text(), @r#"
    409
    content-type: application/problem+json

    {
      "type": "urn:contactctl:problem:contact-information-required",
      "title": "The contact information has to be completed first",
      "status": 409,
      "detail": "the production record lacks `merchant_issues`"
    }
    "#);
}

#[tokio::test]
async fn errors_stand_beside_their_fields_and_nothing_typed_is_lost() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::of(&portal).await;
    let page = browser.open(FORM).await;
    let changes = [
        ("action", "save"),
        ("alert", "eva@bistro.example"),
        ("technical_emergency", "oncall@bistro.example, <b>nobody"),
        ("technical_non_emergency", ""),
        (
            "operational_for_users",
            "help@bistro.example info@bistro.example",
        ),
        ("hours-0-opens", "9"),
        ("hours-0-zone", "Europe/Warszawa"),
    ];
    let refused = browser.send(FORM, &page, &changes).await;
    assert_eq!(refused.status, 422);
    let body = &refused.body;
    let summary = "<section class=\"notice\" role=\"alert\" tabindex=\"-1\" autofocus";
    assert!(body.contains(summary));
    let (_, text) = body.split_once(summary).expect("a summary");
    let (text, _) = text.split_once("</section>").expect("an end");
    assert_snapshot!(words(text), @"
    6 things are wrong
    Nothing has been saved. What you typed is still in the form.
    Alert Contacts
    : alert contact `eva@bistro.example` is not a user of the account; add them to the account's users first
    alert-not-a-user
    Technical Emergency Contacts
    : `&lt;b&gt;nobody` is no address: it has no `@`; write `name@domain`, or `@id` of a directory entry
    email-invalid
    Technical Non-Emergency Contacts
    : `technical_non_emergency` (Technical Non-Emergency Contacts) is required
    missing-key
    Operational contact (to share with users)
    : `operational_for_users` takes a string, not an array; write a string, such as `&quot;help@bistro.example&quot;` or `&quot;@bistro-help&quot;`
    wrong-type
    Operational Support
    : `9` is not a time of day `HH:MM`, from `00:00` to `23:59`; write a time of day `HH:MM`, from `00:00` to `23:59`, such as `&quot;09:00&quot;` or `&quot;00:00&quot;`
    bad-format
    Operational Support
    : time zone `Europe/Warszawa` does not exist; did you mean `Europe/Warsaw`?
    unknown-time-zone
    ");
    for (field, link) in [
        ("alert", "alert"),
        ("technical_emergency", "technical_emergency"),
        ("hours-0-opens", "hours-0-opens"),
        ("hours-0-zone", "hours-0-zone"),
    ] {
        assert!(text.contains(&format!("href=\"#{link}\"")), "{field}");
        assert!(
            body.contains(&format!("id=\"{field}-error\"><li>")),
            "{field}"
        );
    }
    let mut typed = controls(body);
    typed.retain(|(name, _)| changes.iter().any(|(changed, _)| changed == name));
    let typed: Vec<_> = typed
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    assert_snapshot!(typed.join("\n"), @"
    alert=eva@bistro.example
    technical_emergency=oncall@bistro.example, <b>nobody
    technical_non_emergency=
    operational_for_users=help@bistro.example info@bistro.example
    hours-0-opens=9
    hours-0-zone=Europe/Warszawa
    ");
    assert_eq!(stored(&admin).await["record"], record_as_stored());
}

fn record_as_stored() -> Json {
    let mut record = record();
    record["operational_support"][0]["overnight"] = json!(false);
    record
}

#[tokio::test]
async fn hours_are_added_and_removed_without_a_script() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::of(&portal).await;
    let page = browser.open(FORM).await;
    let typed = [
        ("action", "add-hours"),
        ("technical_emergency", "not yet right"),
    ];
    let more = browser.send(FORM, &page, &typed).await;
    assert_eq!(more.status, 200);
    assert!(more.body.contains("id=\"hours-1-opens\"") && more.body.contains("not yet right"));
    assert!(!more.body.contains("role=\"alert\""));
    let second = [
        ("action", "save"),
        ("technical_emergency", "noc@bistro.example"),
        ("hours-0-remove", "yes"),
        ("hours-1-days", "sat"),
        ("hours-1-opens", "18:00"),
        ("hours-1-closes", "02:00"),
        ("hours-1-overnight", "yes"),
    ];
    assert_eq!(browser.send(FORM, &more, &second).await.status, 303);
    let record = &stored(&admin).await["record"];
    assert_eq!(
        record["operational_support"],
        json!([{
            "time_zone": "Europe/Warsaw", "days": ["sat"], "opens": "18:00", "closes": "02:00",
            "overnight": true,
        }])
    );
}

#[tokio::test]
async fn the_sandbox_has_no_alert_contacts() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let browser = Browser::of(&portal).await;
    let sandbox = format!("{FORM}?environment=sandbox");
    let page = browser.open(&sandbox).await;
    assert!(!page.body.contains("name=\"alert\""));
    assert!(words(&page.body).contains("Alert contacts are absent here"));
    let values: Vec<_> = VALUES
        .into_iter()
        .filter(|(name, _)| *name != "alert")
        .collect();
    let saved = browser.send(&sandbox, &page, &values).await;
    assert_eq!(saved.status, 303, "{}", words(&saved.body));
    let smuggled = browser
        .send(&sandbox, &browser.open(&sandbox).await, &VALUES)
        .await;
    assert_eq!(smuggled.status, 422);
    assert!(smuggled.body.contains("alert-outside-production"));
}

#[tokio::test]
async fn the_second_of_two_people_sees_both_versions() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let anna = Browser::user(&portal, "anna@bistro.example").await;
    let piotr = Browser::user(&portal, "piotr@bistro.example").await;
    let (hers, his) = (anna.open(FORM).await, piotr.open(FORM).await);
    let changes = [
        ("action", "save"),
        ("technical_emergency", "noc@bistro.example"),
        ("technical_non_emergency", "dev@bistro.example"),
    ];
    assert_eq!(anna.send(FORM, &hers, &changes).await.status, 303);
    let changes = [
        ("action", "save"),
        ("technical_emergency", "pager@bistro.example"),
        ("operational_for_users", "hello@bistro.example"),
    ];
    let conflict = piotr.send(FORM, &his, &changes).await;
    assert_eq!(conflict.status, 409);
    let (_, notice) = conflict
        .body
        .split_once("role=\"alert\"")
        .expect("a notice");
    let (notice, _) = notice.split_once("</section>").expect("an end");
    assert_snapshot!(words(notice), @"
    Somebody else saved first
    anna@bistro.example saved this on 2026-10-01 12:00 UTC, while you were typing. Nothing of yours is lost and nothing of theirs was overwritten: look at both, then save again.
    Field
    Saved now
    Yours
    The form has
    Technical Emergency Contacts
    noc@bistro.example
    pager@bistro.example
    yours
    Technical Non-Emergency Contacts
    dev@bistro.example
    api@bistro.example
    what is saved: you had not touched it
    Operational contact (to share with users)
    help@bistro.example
    hello@bistro.example
    yours
    ");
    assert_eq!(
        stored(&admin).await["record"]["technical_emergency"],
        json!(["noc@bistro.example"])
    );
    // Sent again, it is what he decided, with what she changed and he had not touched.
    assert_eq!(
        piotr
            .send(FORM, &conflict, &[("action", "save")])
            .await
            .status,
        303
    );
    let record = &stored(&admin).await["record"];
    assert_eq!(
        record["technical_emergency"],
        json!(["pager@bistro.example"])
    );
    assert_eq!(
        record["technical_non_emergency"],
        json!(["dev@bistro.example"])
    );
    assert_eq!(record["operational_for_users"], "hello@bistro.example");
}

#[tokio::test]
async fn input_outlives_the_session() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let mut browser = Browser::of(&portal).await;
    let page = browser.open(FORM).await;
    portal.pass(12 * 60 * 60);
    let change = [
        ("action", "save"),
        ("technical_emergency", "noc@bistro.example"),
    ];
    let kept = browser.send(FORM, &page, &change).await;
    assert_eq!(kept.status, 401);
    assert!(
        kept.body
            .contains("name=\"technical_emergency\" value=\"noc@bistro.example\"")
    );
    // In another tab, a new link is opened.
    browser.cookie = sign_in(&portal).await;
    let hidden = hidden_fields(&kept.body);
    let fields: Vec<_> = hidden
        .iter()
        .map(|(name, value)| (&name[..], &value[..]))
        .collect();
    let again = send(&browser.client, FORM, &browser.cookie, &fields).await;
    assert_eq!(again.status, 401);
    let hidden = hidden_fields(&again.body);
    let fields: Vec<_> = hidden
        .iter()
        .map(|(name, value)| (&name[..], &value[..]))
        .collect();
    let saved = send(&browser.client, FORM, &browser.cookie, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(
        stored(&admin).await["record"]["technical_emergency"],
        json!(["noc@bistro.example"])
    );
}

/// The fields of the form that hands input back.
fn hidden_fields(html: &str) -> Vec<(String, String)> {
    let (_, form) = html.split_once("<form method=\"post\"><").expect("a form");
    let form = format!("<form class=\"contact\"<{form}");
    controls(&form)
}

#[tokio::test]
async fn a_role_decides_what_a_page_does() {
    let portal = TestPortal::start().await;
    let admin = portal.client(Scope::Admin).await;
    let mut all = profile("bistro");
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
        for page in super::pages::PAGES {
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
    assert!(wrong.body.contains("value=\"eva\"") && wrong.body.contains("email-invalid"));
    let last = act("change", "anna@bistro.example", "editor").await;
    assert!(words(&last.body).contains("is the last administrator; name another first"));
    assert_eq!(
        act("change", "piotr@bistro.example", "administrator")
            .await
            .status,
        200
    );
    let alert = act("remove", "anna@bistro.example", "").await;
    assert!(words(&alert.body).contains("is an alert contact; take it off that list first"));
    assert_eq!(piotr.open("/accounts").await.status, 200);
    let removed = act("remove", "piotr@bistro.example", "").await;
    assert!(words(&removed.body).contains("piotr@bistro.example is removed and signed out."));
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
