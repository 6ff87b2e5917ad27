use serde_json::json;

use super::*;
use crate::contact::{Day, Time, Window};

fn entry<T>(value: T, grade: Grade, source: Option<&str>) -> LedgerEntry<T> {
    LedgerEntry {
        value,
        grade,
        by: "anna@x.example".to_owned(),
        at: Timestamp::from_second(1_795_000_000).expect("a time"),
        source: source.map(str::to_owned),
    }
}

fn source(commit: &str) -> PushSource {
    PushSource {
        repository: "root".to_owned(),
        commit: commit.to_owned(),
        config: None,
    }
}

fn example() -> LedgerAccount {
    let (old, new) = ("a".repeat(40), "b".repeat(40));
    let mut account = LedgerAccount::new("bistro", Environment::Production);
    account.pushed = Some(source(&old));
    account.begun = Some(source(&new));
    let hours = Value::Hours(vec![Window {
        time_zone: "Europe/Warsaw".to_owned(),
        days: vec![Day::ALL[0]],
        opens: Time::parse("22:00").expect("a time"),
        closes: Time::parse("02:00").expect("a time"),
        overnight: true,
    }]);
    let list = Value::Addresses(vec!["a@x.example".to_owned()]);
    let one = Value::Address("h@x.example".to_owned());
    account.fields = BTreeMap::from([
        (Field::Alert, entry(Some(list), Grade::Seen, Some(&old))),
        (
            Field::MerchantIssues,
            entry(None, Grade::Confirmed, Some(&new)),
        ),
        (
            Field::OperationalForUsers,
            entry(Some(one), Grade::SeenAgain, None),
        ),
        (
            Field::OperationalSupport,
            entry(Some(hours), Grade::Confirmed, Some(&new)),
        ),
    ]);
    account.users = Some(entry(
        Seats::from_iter([("a@x.example", Role::Editor)]),
        Grade::Confirmed,
        Some(&old),
    ));
    account.paste = Some(PasteMark {
        key: "k".to_owned(),
        hash: "h".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    });
    account
}

fn read(text: &[u8]) -> Result<LedgerAccount, LedgerFault> {
    LedgerAccount::read("bistro", Environment::Production, text)
}

#[test]
fn a_file_reads_back() {
    let account = example();
    assert_eq!(read(&account.text()), Ok(account));
    let nothing = LedgerAccount::new("bistro", Environment::Production);
    assert_eq!(read(&nothing.text()), Ok(nothing));
}

#[test]
fn another_form_is_refused() {
    let account: Json = serde_json::from_slice(&example().text()).expect("JSON");
    let edits: [fn(&mut Json); 10] = [
        |json| json["account"] = json!("tapas"),
        |json| json["environment"] = json!("sandbox"),
        |json| json["schema_version"] = json!(2),
        |json| json["pushed"]["commit"] = json!("HEAD"),
        |json| json["fields"]["alert"]["grade"] = json!("sure"),
        |json| json["fields"]["alert"]["value"] = json!("a@x.example"),
        |json| json["fields"]["alert"]["at"] = json!("yesterday"),
        |json| json["fields"]["phone"] = json!({}),
        |json| json["users"]["value"]["a@x.example"] = json!("owner"),
        |json| json["pasted"] = json!("Partner portal"),
    ];
    for edit in edits {
        let mut json = account.clone();
        edit(&mut json);
        let fault = read(json.to_string().as_bytes()).expect_err("it is odd");
        let is_newer = matches!(fault, LedgerFault::Newer(2));
        assert_eq!(is_newer, json["schema_version"] == 2, "{json}");
    }
    for text in ["", "{", "null", "\u{feff}{}"] {
        assert!(
            matches!(read(text.as_bytes()), Err(LedgerFault::Form(_))),
            "{text}"
        );
    }
}

#[test]
fn what_is_known_is_what_a_plan_takes() {
    let observed = example().observed();
    let live = observed.live.expect("it is known");
    let unseen = [
        Field::TechnicalEmergency,
        Field::TechnicalNonEmergency,
        Field::OperationalForGoogle,
    ];
    assert_eq!(live.unseen, unseen.into());
    let entered: Vec<_> = live.entered.keys().copied().collect();
    assert_eq!(entered, [Field::MerchantIssues, Field::OperationalSupport]);
    assert_eq!(observed.source, Some(source(&"a".repeat(40))));
    let nothing = LedgerAccount::new("bistro", Environment::Production).observed();
    assert_eq!(
        (nothing.etag, nothing.digest, nothing.live),
        (None, None, None)
    );
}

#[test]
fn the_entity_tag_is_of_values_and_sources() {
    let account = example();
    let edits: [fn(&mut LedgerAccount); 3] = [
        |account| account.pushed = None,
        |account| {
            account.fields.remove(&Field::MerchantIssues);
        },
        |account| {
            account
                .fields
                .get_mut(&Field::Alert)
                .expect("it is there")
                .value = None;
        },
    ];
    for edit in edits {
        let mut other = account.clone();
        edit(&mut other);
        assert_ne!(other.etag(), account.etag());
    }
    // A surer value is the same value.
    let mut surer = account.clone();
    surer
        .fields
        .get_mut(&Field::Alert)
        .expect("it is there")
        .grade = Grade::SeenAgain;
    assert_eq!(surer.etag(), account.etag());
    let users = account.live_users().etag;
    assert_ne!(
        users,
        LedgerAccount::new("b", Environment::Sandbox)
            .live_users()
            .etag
    );
}
