use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::contact::{Day, Time};

const TEXT: &str = r#"[contacts]
technical_emergency = [ "@oncall", "noc@x.example" ] # both
technical_non_emergency = [
    "api@x.example", # the team
    "old@x.example",
]
operational_for_users = 'help@x.example'

[[operational_support]]
time_zone = "Europe/Warsaw" # the kitchen's
days = ["mon", "tue"]
opens = "18:00"
closes = "23:00"
"#;

fn directory() -> Directory {
    let text = "[oncall]\nemail = \"oncall@x.example\"\n\n[desk]\nemail = \"desk@x.example\"\n";
    let (document, _) = document::parse(text);
    let mut directory = Directory::default();
    directory.read(&"contacts/directory.toml".into(), &document);
    directory
}

/// The text after `change` was made in the portal and pulled.
fn after(text: &str, change: impl FnOnce(&mut Json)) -> Result<String, Obstacle> {
    let (document, _) = document::parse(text);
    let record = Account::read(&document).record(&directory(), Environment::Production);
    let mut live = Json::Object(record.to_json());
    change(&mut live);
    let Json::Object(live) = live else {
        panic!("an object")
    };
    let (live, _) = Record::from_json(live).expect("a record");
    pulled(text, &directory(), &incoming(&live))
}

#[test]
fn what_is_the_same_stays_byte_for_byte() {
    assert_eq!(after(TEXT, |_| {}), Ok(TEXT.to_owned()));
    let text = TEXT.replace('\n', "\r\n");
    assert_eq!(after(&text, |_| {}), Ok(text.clone()));
}

#[test]
fn addresses_come_go_and_are_named_by_the_directory() {
    let text = after(TEXT, |live| {
        live["technical_emergency"] = json!(["oncall@x.example", "desk@x.example"]);
        live["technical_non_emergency"] = json!(["api@x.example"]);
        live["operational_for_users"] = json!("guests@x.example");
        live["alert"] = json!(["anna@x.example"]);
    });
    let expected = TEXT
        .replace("\"noc@x.example\"", "\"@desk\"")
        .replace("    \"old@x.example\",\n", "")
        .replace("'help@", "'guests@")
        .replace(
            "\n\n[[",
            "\n\n[contacts.production]\nalert = [\"anna@x.example\"]\n\n[[",
        );
    assert_eq!(text, Ok(expected));
}

#[test]
fn a_window_is_changed_where_it_stands() {
    let text = after(TEXT, |live| {
        let window = &mut live["operational_support"][0];
        window["closes"] = json!("02:00");
        window["overnight"] = json!(true);
        window["days"] = json!(["tue", "wed"]);
    });
    let expected = TEXT
        .replace("\"23:00\"", "\"02:00\"\novernight = true")
        .replace("[\"mon\", \"tue\"]", "[\"wed\", \"tue\"]");
    assert_eq!(text, Ok(expected.clone()));
    let back = after(&expected, |live| {
        live["operational_support"] = json!([]);
    });
    // Its comment would be lost.
    assert_eq!(back, Err(Obstacle::Written(Field::OperationalSupport)));
}

#[test]
fn another_window_comes_behind_the_last() {
    let text = after(TEXT, |live| {
        let windows = live["operational_support"].as_array_mut();
        windows.expect("windows").push(json!({
            "time_zone": "Asia/Tokyo", "days": ["sun"], "opens": "00:00", "closes": "24:00",
        }));
    });
    let added = "\n[[operational_support]]\ntime_zone = \"Asia/Tokyo\"\ndays = [\"sun\"]\nopens = \"00:00\"\ncloses = \"24:00\"\n";
    assert_eq!(text, Ok(format!("{TEXT}{added}")));
}

#[test]
fn many_addresses_come_at_once() {
    let many: Vec<_> = (0..5_000).map(|at| format!("a{at:04}@x.example")).collect();
    let text = after(TEXT, |live| {
        live["technical_emergency"] = json!(many);
        live["technical_non_emergency"] = json!(many);
    })
    .expect("it can be written");
    assert_eq!(text.matches("a4999@x.example").count(), 2);
}

#[test]
fn what_is_not_toml_is_left_alone() {
    assert_eq!(after("[contacts\n", |_| {}), Err(Obstacle::Syntax));
}

#[test]
fn an_address_that_reads_as_an_id_is_not_taken() {
    let text = after(TEXT, |live| live["alert"] = json!(["@oncall"]));
    let expected = Obstacle::Reference("alert", "@oncall".to_owned());
    assert_eq!(text, Err(expected));
}

#[test]
fn the_users_of_a_file_that_manages_them_become_those_of_the_portal() {
    let mut live = Record::default();
    live.set_addresses(Field::Alert, ["desk@x.example", "gone@x.example"]);
    let cases = [
        ("anna@x.example", "anna@x.example", "desk@x.example"),
        ("@oncall", "oncall@x.example", "@desk"),
    ];
    for (known, address, added) in cases {
        let before = managed(known);
        let users = seats(&[
            ("desk@x.example", Role::Editor),
            (address, Role::Administrator),
        ]);
        let after = pulled(&before, &directory(), &with(&live, &users));
        let user = format!("\n[[users]]\nemail = \"{added}\"\nrole = \"editor\"\n");
        assert_eq!(after, Ok(before + &user));
    }
    let not_managed = "[contacts.production]\nalert = [\"desk@x.example\", \"gone@x.example\"]\n";
    let anna = seats(&[("anna@x.example", Role::Administrator)]);
    let after = pulled(not_managed, &directory(), &with(&live, &anna));
    assert_eq!(after, Ok(not_managed.to_owned()));

    let before = managed("anna@x.example");
    let reader = seats(&[("anna@x.example", Role::ReadOnly)]);
    let after = pulled(&before, &directory(), &with(&live, &reader));
    assert_eq!(after, Ok(before.replace("administrator", "read-only")));
    let other = seats(&[("desk@x.example", Role::Editor)]);
    // A user is not removed if that would remove a comment.
    let commented = pulled(&before, &directory(), &with(&live, &other));
    assert_eq!(commented, Err(Obstacle::Users));
    let plain = before.replace(" # since May", "");
    let after = pulled(&plain, &directory(), &with(&live, &other)).expect("it can be written");
    assert!(
        after.ends_with("\n[[users]]\nemail = \"desk@x.example\"\nrole = \"editor\"\n"),
        "{after}"
    );
    assert!(!after.contains("anna@"), "{after}");
    let nobody = pulled(&before, &directory(), &with(&live, &Seats::default()));
    assert_eq!(nobody, Err(Obstacle::Users));
}

fn seats(users: &[(&str, Role)]) -> Seats {
    users.iter().copied().collect()
}

/// The text of an account with the user `email`.
fn managed(email: &str) -> String {
    format!(
        "[contacts.production]\nalert = [\"desk@x.example\", \"gone@x.example\"]\n\n\
         [[users]]\nemail = \"{email}\" # since May\nrole = \"administrator\"\n"
    )
}

fn with<'i>(live: &'i Record, users: &'i Seats) -> Incoming<'i> {
    Incoming {
        users: Some(users),
        ..incoming(live)
    }
}

fn incoming(record: &Record) -> Incoming<'_> {
    Incoming {
        record,
        environment: Environment::Production,
        users: None,
    }
}

fn new_text(name: &str, record: &Record) -> String {
    let account = NewAccount {
        id: "x",
        name,
        integration: "ordering-e2e",
        merchant_issues_field: true,
        brand_domains: &["x.example".to_owned()],
        schema: "../schemas/account.schema.json",
    };
    new_file(&account, &directory(), &incoming(record)).expect("it can be written")
}

fn record_of(text: &str) -> Record {
    let (document, errors) = document::parse(text);
    assert_eq!(errors.len(), 0, "{text}");
    Account::read(&document).record(&directory(), Environment::Production)
}

/// Addresses as a portal may have them: of the directory, plain, and of every character.
fn address() -> impl Strategy<Value = String> {
    let nasty = "[\"'\\\\#=\\[\\]{},\n\r\t\u{0}\u{1b}\u{7f}\u{85}\u{2028}\u{feff}a\u{1f980} ]{0,8}";
    prop_oneof![
        Just("oncall@x.example".to_owned()),
        Just("desk@x.example".to_owned()),
        "[a-z]{1,3}@[a-z]{1,2}\\.example",
        nasty,
        any::<String>(),
    ]
    .prop_filter("reads as an `@id`", |text| {
        !matches!(Contact::new(text), Contact::Reference(_))
    })
}

fn window() -> impl Strategy<Value = Window> {
    let zone = prop_oneof![Just("Europe/Warsaw".to_owned()), "[\"\\\\\n/A-z]{0,6}"];
    let days = proptest::sample::subsequence(&Day::ALL[..], 0..=7);
    let known = ["00:00", "09:30", "17:00", "24:00"].map(|text| Time::parse(text).expect("a time"));
    let times = proptest::sample::select(known.to_vec());
    (zone, days, times.clone(), times, any::<bool>()).prop_map(
        |(time_zone, days, opens, closes, overnight)| Window {
            time_zone,
            days,
            opens,
            closes,
            overnight,
        },
    )
}

fn record() -> impl Strategy<Value = Record> {
    let lists = proptest::collection::vec(proptest::collection::vec(address(), 0..4), 5);
    let windows = proptest::collection::vec(window(), 0..4);
    (lists, proptest::option::of(address()), windows).prop_map(|(lists, public, windows)| {
        let mut record = Record::default();
        let fields = Field::ALL.into_iter().filter(|field| {
            !matches!(
                field,
                Field::OperationalForUsers | Field::OperationalSupport
            )
        });
        for (field, list) in fields.zip(&lists) {
            record.set_addresses(field, list.iter().map(String::as_str));
        }
        record.set_addresses(Field::OperationalForUsers, public.as_deref());
        record.set_hours(windows);
        record
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_new_file_is_read_back_as_what_it_was_made_of(record in record(), name in any::<String>()) {
        let text = new_text(&name, &record);
        let (document, errors) = document::parse(&text);
        prop_assert!(errors.is_empty());
        let read = Account::read(&document);
        prop_assert_eq!(read.name.map(|name| name.value), Some(name.as_str()));
        prop_assert_eq!(document.root.entries().len(), 2 + usize::from(!read.support.is_empty()));
        prop_assert_eq!(record_of(&text), record);
    }

    #[test]
    fn a_file_gets_the_live_values_and_loses_no_comment(
        old in record(),
        live in record(),
        commented in proptest::collection::vec(any::<bool>(), 64),
    ) {
        let mut text = String::new();
        let lines = new_text("X", &old);
        for (at, line) in lines.lines().enumerate() {
            if commented[at % commented.len()] {
                let _ = writeln!(text, "# {at}.");
            }
            let _ = writeln!(text, "{line}");
        }
        match pulled(&text, &directory(), &incoming(&live)) {
            Ok(after) => {
                prop_assert_eq!(record_of(&after), live);
                for comment in text.lines().filter(|line| line.starts_with('#')) {
                    prop_assert!(after.lines().any(|line| line == comment), "{}", comment);
                }
            }
            // A window with a comment in it is not removed.
            Err(obstacle) => {
                prop_assert_eq!(obstacle, Obstacle::Written(Field::OperationalSupport));
            }
        }
    }
}
