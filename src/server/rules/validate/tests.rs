use serde_json::json;

use super::*;
use crate::contact::{Account, Directory, Role};
use crate::document;
use crate::language::Text;
use crate::text::Span;

fn profile() -> Profile {
    Profile {
        id: "bistro".to_owned(),
        name: "Bistro \"Ą\" \\ \u{7f}\n".to_owned(),
        integration: "reservations-e2e".to_owned(),
        merchant_issues_field: false,
        brand_domains: vec!["bistro.example".to_owned()],
        users: vec![PortalUser {
            email: "anna@bistro.example".to_owned(),
            role: Role::Administrator,
        }],
    }
}

fn members() -> Map<String, Json> {
    let json = json!({
        "alert": ["anna@bistro.example"],
        "technical_emergency": ["b@bistro.example", "a@bistro.example"],
        "technical_non_emergency": ["api@bistro.example"],
        "operational_for_google": ["google@bistro.example"],
        "operational_for_users": "help@bistro.example",
        "operational_support": [
            {"time_zone": "Europe/Warsaw", "days": ["mon"], "opens": "09:00", "closes": "24:00"},
        ],
    });
    let Json::Object(members) = json else {
        panic!("an object")
    };
    members
}

fn judge(validator: Validator, profile: &Profile) -> RecordCheck<'_> {
    RecordCheck {
        validator,
        now: Timestamp::UNIX_EPOCH,
        profile,
        unfinished: false,
    }
}

fn silent(_: &str, _: &str, _: Timestamp) -> Vec<Finding> {
    Vec::new()
}

/// Reports an error at several places of the file.
fn loud(_: &str, text: &str, _: Timestamp) -> Vec<Finding> {
    let pointers = [
        "/account/id",
        "/users/0/email",
        "/contacts/technical_emergency/1",
        "/contacts/production/alert/0",
        "/operational_support/0/opens",
    ];
    assert!(text.contains("[contacts.production]"));
    pointers.iter().map(|pointer| finding(pointer)).collect()
}

fn finding(pointer: &str) -> Finding {
    Finding {
        rule: "some-rule",
        severity: Severity::Error,
        path: PATH.into(),
        span: Span::default(),
        message: Text::verbatim("it is wrong"),
        label: None,
        others: Vec::new(),
        help: Some(Text::verbatim("fix it")),
        field: None,
        pointer: pointer.to_owned(),
        account: None,
        fix: None,
    }
}

fn pointers(outcome: Result<Record, Vec<Violation>>) -> Vec<String> {
    outcome
        .expect_err("a refusal")
        .into_iter()
        .map(|violation| format!("{} {}", violation.pointer, violation.rule))
        .collect()
}

#[test]
fn the_file_says_what_the_record_says() {
    let (profile, members) = (profile(), members());
    let file = AccountFile::of_record(&profile, &members, Environment::Production);
    let text = file.to_toml();
    let (document, errors) = document::parse(&text);
    assert!(errors.is_empty(), "{text}");
    let account = Account::read(&document);
    assert_eq!(
        account.name.map(|name| name.value),
        Some(profile.name.as_str())
    );
    let (record, _) = Record::from_json(members).expect("a record");
    let read = account.record(&Directory::default(), Environment::Production);
    assert_eq!(read, record);
}

#[test]
fn findings_are_led_back_to_the_record() {
    let profile = profile();
    let judge = judge(loud, &profile);
    assert_eq!(
        pointers(judge.record(Environment::Production, &members())),
        [
            "/alert/0 some-rule",
            "/operational_support/0/opens some-rule",
            "/technical_emergency/1 some-rule",
        ]
    );
    let mut without_alert = members();
    without_alert.remove("alert");
    assert_eq!(
        pointers(judge.record(Environment::Sandbox, &without_alert)),
        [
            "/operational_support/0/opens some-rule",
            "/technical_emergency/1 some-rule",
        ]
    );
}

#[test]
fn findings_are_led_back_to_the_profile() {
    let violations =
        super::profile(loud, Timestamp::UNIX_EPOCH, &profile()).expect_err("a refusal");
    let places: Vec<_> = violations
        .iter()
        .map(|violation| &violation.pointer)
        .collect();
    assert_eq!(places, ["/id", "/users/0/email"]);
    assert_eq!(violations[0].detail.to_string(), "it is wrong; fix it");
}

#[test]
fn all_faults_of_shape_are_named_at_once() {
    let profile = profile();
    let mut members = members();
    members.remove("technical_non_emergency");
    members.insert("technical_emergency".to_owned(), json!("oncall@x.example"));
    members.insert("operational_for_users".to_owned(), json!(["a", "b"]));
    members.insert("alert".to_owned(), json!([]));
    members.insert("operational_for_google".to_owned(), json!(["@platform"]));
    members.insert("pager/~".to_owned(), json!(7));
    assert_eq!(
        pointers(judge(silent, &profile).record(Environment::Production, &members)),
        [
            "/alert missing-key",
            "/operational_for_google/0 unknown-reference",
            "/operational_for_users wrong-type",
            "/pager~1~0 unknown-key",
            "/technical_emergency wrong-type",
            "/technical_non_emergency missing-key",
        ]
    );
}

#[test]
fn the_sandbox_has_no_alert_contacts() {
    let profile = profile();
    assert_eq!(
        pointers(judge(silent, &profile).record(Environment::Sandbox, &members())),
        ["/alert alert-outside-production"]
    );
}

#[test]
fn the_record_is_normalised() {
    let profile = profile();
    let record = judge(silent, &profile).record(Environment::Production, &members());
    assert_eq!(
        record.expect("a record").to_json()["technical_emergency"],
        json!(["a@bistro.example", "b@bistro.example"])
    );
}

#[test]
fn a_user_is_named_once() {
    let mut profile = profile();
    let again = PortalUser {
        email: "anna@BISTRO.example".to_owned(),
        role: Role::Editor,
    };
    profile.users.push(again);
    let violations =
        super::profile(silent, Timestamp::UNIX_EPOCH, &profile).expect_err("a refusal");
    assert_eq!(violations[0].pointer, "/users/1/email");
}
