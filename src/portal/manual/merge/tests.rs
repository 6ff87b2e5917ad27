use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::contact::{Environment, Grade, Value};

/// What a person records: the field, a value, a grade and a time.
type Edit = (usize, u8, usize, i64);

fn edited(account: &LedgerAccount, edits: &[Edit], by: &str) -> LedgerAccount {
    let mut edited = account.clone();
    for (field, value, grade, at) in edits {
        let value = (*value > 0).then(|| Value::Addresses(vec![format!("a{value}@x.example")]));
        let entry = LedgerEntry {
            value,
            grade: Grade::ALL[*grade],
            by: by.to_owned(),
            at: Timestamp::from_second(*at).expect("a time"),
            source: None,
        };
        // Every field but that of hours and of one address.
        edited.fields.insert(Field::ALL[*field], entry);
    }
    edited
}

fn edits(from: i64) -> impl Strategy<Value = Vec<Edit>> {
    proptest::collection::vec((0..5_usize, 0..3_u8, 0..3_usize, from..from + 4), 0..6)
}

fn nothing() -> LedgerAccount {
    LedgerAccount::new("bistro", Environment::Production)
}

proptest! {
    #[test]
    fn both_sides_come_to_the_same_and_nothing_newer_is_lost(
        before in edits(0),
        ours in edits(10),
        theirs in edits(10),
    ) {
        let base = edited(&nothing(), &before, "base");
        let ours = edited(&base, &ours, "ours");
        let theirs = edited(&base, &theirs, "theirs");
        let joined = joined(Some(&base), &ours, &theirs);
        prop_assert_eq!(&joined, &super::joined(Some(&base), &theirs, &ours));
        for field in Field::ALL {
            let newest = [&ours, &theirs]
                .into_iter()
                .filter_map(|side| side.fields.get(&field))
                .map(|entry| entry.at)
                .max();
            prop_assert_eq!(joined.fields.get(&field).map(|entry| entry.at), newest);
        }
        // Joining once more changes nothing.
        prop_assert_eq!(&super::joined(Some(&base), &joined, &theirs).fields, &joined.fields);
    }
}

#[test]
fn what_one_side_no_longer_knows_and_the_other_has_entered_is_not_known() {
    let base = edited(&nothing(), &[(0, 1, 0, 1)], "base");
    let ours = nothing();
    let theirs = edited(&base, &[(0, 2, 0, 2)], "theirs");
    assert_eq!(joined(Some(&base), &ours, &theirs).fields, BTreeMap::new());
    // If the other side has left it alone, it is as the one side has it.
    assert_eq!(joined(Some(&base), &ours, &base).fields, BTreeMap::new());
}

#[test]
fn only_what_differs_is_written() {
    let base = BTreeMap::from([("bistro".to_owned(), nothing())]);
    let mut ours = base.clone();
    let one = edited(&nothing(), &[(0, 1, 0, 1)], "ours");
    ours.insert("bistro".to_owned(), one);
    assert_eq!(join_all(&base, &ours, &base), []);
    let mut theirs = base.clone();
    theirs.insert(
        "tapas".to_owned(),
        LedgerAccount::new("tapas", Environment::Production),
    );
    let joined = join_all(&base, &ours, &theirs);
    assert_eq!(joined.len(), 1);
    assert_eq!(joined[0].id, "tapas");
}
