//! The page of a sheet, read as text.

mod hostile;
mod wording;

use serde_json::json;

use super::*;
use crate::contact::{Environment, Field, Record, Role, Value, Window};
use crate::paste::ExpectedPage;
use crate::portal::manual::{EntryStep, EntryValue};
use crate::sync::sheet::{SheetAccount, SheetVisit};

/// A list of addresses. `None` if it is empty, as in a record.
fn addresses(addresses: &[&str]) -> Option<Value> {
    let owned = addresses.iter().map(|address| (*address).to_owned());
    (!addresses.is_empty()).then(|| Value::Addresses(owned.collect()))
}

/// A single address. `None` if it is empty.
fn address(address: &str) -> Option<Value> {
    (!address.is_empty()).then(|| Value::Address(address.to_owned()))
}

fn hours(closing: &[&str]) -> Option<Value> {
    let windows = closing.iter().map(|closes| {
        let window = json!({
            "time_zone": "Europe/Warsaw", "days": ["mon"], "opens": "09:00", "closes": closes,
            "overnight": false,
        });
        serde_json::from_value::<Window>(window).expect("a window")
    });
    let mut record = Record::default();
    record.set_hours(windows.collect());
    record.get(Field::OperationalSupport)
}

fn field(field: Field, before: EntryValue, after: Option<Value>) -> EntryStep {
    EntryStep::Field {
        field,
        before,
        after,
    }
}

fn known(field: Field, before: Option<Value>, after: Option<Value>) -> EntryStep {
    self::field(field, EntryValue::Known(before), after)
}

fn user(email: &str, before: Option<Role>, after: Option<Role>) -> EntryStep {
    EntryStep::User {
        email: email.to_owned(),
        before,
        after,
    }
}

fn visit(is_of_users: bool, link: Option<&str>, steps: Vec<EntryStep>) -> SheetVisit {
    SheetVisit {
        is_of_users,
        link: link.map(str::to_owned),
        steps,
    }
}

fn account(id: &str, name: &str, visits: Vec<SheetVisit>) -> SheetAccount {
    SheetAccount {
        id: id.to_owned(),
        name: name.to_owned(),
        visits,
        unchanged: Vec::new(),
        page: ExpectedPage::default(),
    }
}

fn sheet(accounts: Vec<SheetAccount>) -> Sheet {
    Sheet {
        portal: "google".to_owned(),
        environment: Environment::Production,
        digest: crate::contact::Digest::of(&json!("what is entered")),
        accounts,
    }
}

/// A sheet with one account that has these steps on its contact page.
fn contact(steps: Vec<EntryStep>) -> Sheet {
    sheet(vec![account(
        "bistro",
        "Bistro",
        vec![visit(false, None, steps)],
    )])
}

/// An account with a step of every kind.
fn every_kind() -> Sheet {
    let (a, b, c) = ("a@x.example", "b@x.example", "c@x.example");
    let users = "https://portal.example/bistro/users";
    let before = vec![
        user(a, None, Some(Role::Editor)),
        user(b, Some(Role::ReadOnly), Some(Role::Administrator)),
    ];
    let fields = vec![
        known(Field::Alert, addresses(&[a, b]), addresses(&[b, c])),
        field(
            Field::TechnicalEmergency,
            EntryValue::Unknown,
            addresses(&[a, b]),
        ),
        known(Field::TechnicalNonEmergency, None, addresses(&[a])),
        known(Field::MerchantIssues, addresses(&[a]), None),
        known(Field::OperationalForUsers, address(a), address(b)),
        known(
            Field::OperationalSupport,
            hours(&["17:00"]),
            hours(&["18:00", "19:00"]),
        ),
    ];
    let after = vec![user(c, Some(Role::Tester), None)];
    let mut account = account(
        "bistro",
        "Bistro",
        vec![
            visit(true, Some(users), before),
            visit(false, Some("https://portal.example/bistro"), fields),
            visit(true, Some(users), after),
        ],
    );
    account.unchanged = vec![(
        Field::OperationalForGoogle,
        addresses(&[c]).expect("a value"),
    )];
    sheet(vec![account])
}

fn page(sheet: &Sheet, language: Language) -> String {
    let recipe = Recipe::built_in("actions-center").expect("it comes with the product");
    let context = SheetContext {
        made: jiff::civil::date(2026, 11, 29),
        language,
        recipe: &recipe,
    };
    html(sheet, context)
}

fn english(sheet: &Sheet) -> String {
    page(sheet, Language::English)
}

/// The text of an element's start tags' attribute, in the order of the page.
fn attributes(page: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let values = page
        .split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    values.map(unescaped).collect()
}

/// What stands between two texts, each time.
fn between<'p>(page: &'p str, start: &str, end: &str) -> Vec<&'p str> {
    let parts = page.split(start).skip(1);
    parts.filter_map(|rest| rest.split(end).next()).collect()
}

fn unescaped(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    let text = text.to_owned();
    signs
        .iter()
        .fold(text, |text, (escape, sign)| text.replace(escape, sign))
}

#[test]
fn each_step_has_a_key_and_a_name_of_its_own() {
    let two = [every_kind().accounts, every_kind().accounts].concat();
    let page = english(&sheet(two));
    let sections: Vec<_> = page.split("<section class=\"account\"").skip(1).collect();
    assert_eq!(sections.len(), 2);
    for (number, section) in (1..).zip(sections) {
        let keys = attributes(section, "data-key");
        assert_eq!(
            keys,
            [
                "user:a@x.example",
                "user:b@x.example",
                "alert",
                "technical_emergency",
                "technical_non_emergency",
                "merchant_issues",
                "operational_for_users",
                "operational_support",
                "user:c@x.example",
            ]
        );
        let mut names = attributes(section, "name");
        names.dedup();
        let expected: Vec<_> = (1..=9).map(|step| format!("a{number}s{step}")).collect();
        assert_eq!(names, expected);
    }
    let mut ids = attributes(&page, "id");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
    for reference in ["aria-labelledby", "aria-describedby", "for"] {
        for id in attributes(&page, reference) {
            assert!(ids.contains(&id), "{reference}={id}");
        }
    }
}

#[test]
fn the_list_of_accounts_is_there_for_several_and_folded_for_many() {
    let page = |number| {
        english(&sheet(vec![
            account("bistro", "Bistro", Vec::new());
            number
        ]))
    };
    assert!(!page(1).contains("<nav"));
    assert!(page(12).contains("<details open><summary>Accounts: 12"));
    assert!(page(13).contains("<details><summary>Accounts: 13"));
}

#[test]
fn the_script_has_the_places_of_its_numbers() {
    for language in Language::ALL {
        let page = page(&every_kind(), language);
        let template = between(&page, "<template id=\"texts\"", ">");
        let texts = [("data-count", "{done} {all}"), ("data-marked", "{done}")];
        for (name, places) in texts {
            let text = attributes(template[0], name).concat();
            for place in places.split(' ') {
                assert!(text.contains(place), "{name}: {text}");
            }
        }
        let sum = attributes(template[0], "data-sum").concat();
        for place in ["{done}", "{all}", "{confirmed}", "{skipped}"] {
            assert!(sum.contains(place), "{sum}");
        }
    }
}
