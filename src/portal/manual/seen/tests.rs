use super::*;
use crate::contact::Environment;

const FIELD: Field = Field::TechnicalEmergency;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).expect("a time")
}

fn address(text: &str) -> Value {
    Value::Addresses(vec![text.to_owned()])
}

fn page(hash: &str, seconds: i64, seen: SeenValue) -> SeenPage {
    SeenPage {
        fields: vec![(FIELD, seen)],
        is_vouched: false,
        mark: PasteMark {
            key: "ours".to_owned(),
            hash: hash.to_owned(),
            at: at(seconds),
        },
        by: "anna@x.example".to_owned(),
    }
}

fn same(hash: &str, seconds: i64) -> SeenPage {
    page(hash, seconds, SeenValue::Same(Some(address("a@x.example"))))
}

/// An account whose field a person has confirmed at the beginning of time.
fn confirmed() -> LedgerAccount {
    let mut account = LedgerAccount::new("bistro", Environment::Production);
    let entry = LedgerEntry {
        value: Some(address("a@x.example")),
        grade: Grade::Confirmed,
        by: "ola@x.example".to_owned(),
        at: at(0),
        source: Some("c0".repeat(20)),
    };
    account.fields.insert(FIELD, entry);
    account
}

/// The grade after each of these pages.
fn grades(pages: &[SeenPage], others: &[PasteMark]) -> Vec<Grade> {
    let mut account = confirmed();
    let grades = pages.iter().map(|page| {
        account.record_page(page, others);
        account.fields[&FIELD].grade
    });
    grades.collect()
}

#[test]
fn another_copy_a_minute_later_is_seen_again() {
    use Grade::{Seen, SeenAgain};
    let nobody = [];
    assert_eq!(
        grades(&[same("a", 0), same("b", 60)], &nobody),
        [Seen, SeenAgain]
    );
    // Too early.
    assert_eq!(
        grades(&[same("a", 0), same("b", 59)], &nobody),
        [Seen, Seen]
    );
    // The same copy, however late.
    assert_eq!(
        grades(&[same("a", 0), same("a", 9999)], &nobody),
        [Seen, Seen]
    );
    // The same text, with another account's page in between.
    let other = |seconds| [same("z", seconds).mark];
    assert_eq!(
        grades(&[same("a", 0), same("a", 99)], &other(50)),
        [Seen, SeenAgain]
    );
    assert_eq!(
        grades(&[same("a", 10), same("a", 99)], &other(5)),
        [Seen, Seen]
    );
    // Of the other account's page with the same text nothing follows.
    let twin = [same("a", 50).mark];
    assert_eq!(grades(&[same("a", 0), same("a", 99)], &twin), [Seen, Seen]);
}

#[test]
fn another_clone_cannot_tell() {
    let mut elsewhere = same("b", 99);
    elsewhere.mark.key = "theirs".to_owned();
    let pages = [same("a", 0), elsewhere.clone()];
    assert_eq!(grades(&pages, &[]), [Grade::Seen, Grade::Seen]);
    let mut account = confirmed();
    account.record_page(&same("a", 0), &[]);
    assert!(account.is_pasted_elsewhere(&elsewhere.mark));
    assert!(!account.is_pasted_elsewhere(&same("c", 5).mark));
}

#[test]
fn a_voucher_is_never_more_than_a_confirmation() {
    let mut vouched = same("a", 0);
    vouched.is_vouched = true;
    assert_eq!(grades(&[vouched.clone()], &[]), [Grade::Confirmed]);
    let mut differs = page("b", 99, SeenValue::Shows(Some(address("b@x.example"))));
    differs.is_vouched = true;
    assert_eq!(
        grades(&[same("a", 0), differs], &[]),
        [Grade::Seen, Grade::Confirmed]
    );
    // It takes nothing away either.
    assert_eq!(
        grades(&[same("a", 0), vouched], &[]),
        [Grade::Seen, Grade::Seen]
    );
}

#[test]
fn another_value_is_recorded_without_a_source() {
    let mut account = confirmed();
    account.record_page(
        &page("a", 5, SeenValue::Shows(Some(address("b@x.example")))),
        &[],
    );
    let entry = &account.fields[&FIELD];
    assert_eq!(entry.value, Some(address("b@x.example")));
    assert_eq!((entry.grade, entry.source.clone()), (Grade::Seen, None));
    // Seen once more, it is still drift, and in sync only with what the portal shows.
    account.record_page(
        &page("b", 99, SeenValue::Same(Some(address("b@x.example")))),
        &[],
    );
    assert_eq!(account.fields[&FIELD].grade, Grade::SeenAgain);
    assert_eq!(account.fields[&FIELD].source, None);
    // What is other and cannot be read whole is not known.
    account.record_page(&page("c", 200, SeenValue::Other), &[]);
    assert_eq!(account.fields.get(&FIELD), None);
}

#[test]
fn what_was_entered_keeps_its_source() {
    let mut account = confirmed();
    account.record_page(&same("a", 5), &[]);
    let entry = &account.fields[&FIELD];
    assert_eq!(entry.source, Some("c0".repeat(20)));
    assert_eq!(entry.by, "anna@x.example");
}
