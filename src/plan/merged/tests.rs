use super::*;
use crate::contact::{Record, Role};

const BOSS: (&str, Role) = ("boss@x", Role::Administrator);
const NEW: (&str, Role) = ("new@x", Role::Editor);
const OTHER: (&str, Role) = ("other@x", Role::Editor);

fn account(alert: &str, emergency: &str, users: Option<&[(&str, Role)]>) -> Arc<Desired> {
    let mut record = Record::default();
    record.set_addresses(Field::Alert, [alert]);
    record.set_addresses(Field::TechnicalEmergency, [emergency]);
    let users: Option<Seats> = users.map(|users| users.iter().copied().collect());
    Arc::new(Desired::example("a", record, users))
}

fn accounts(all: &[(&str, &Arc<Desired>)]) -> Accounts {
    let all = all.iter();
    all.map(|(id, account)| ((*id).to_owned(), Arc::clone(account)))
        .collect()
}

#[test]
fn each_side_keeps_what_it_changed() {
    let base = account("old@x", "old@x", Some(&[BOSS]));
    let ours = account("new@x", "old@x", Some(&[BOSS, NEW]));
    let theirs = account("old@x", "other@x", Some(&[BOSS, OTHER]));
    let both = account("new@x", "other@x", Some(&[BOSS, NEW, OTHER]));
    let all = [base, ours, theirs, both].map(|account| accounts(&[("a", &account)]));
    let [base, ours, theirs, both] = &all;
    assert_eq!(merged(base, ours, theirs), *both);
    assert_eq!(merged(base, base, theirs), *theirs);
    assert_eq!(merged(base, ours, base), *ours);
    assert_eq!(merged(base, ours, ours), *ours);
}

#[test]
fn where_both_changed_the_same_ours_counts() {
    let base = account("old@x", "old@x", None);
    let ours = account("new@x", "old@x", Some(&[BOSS]));
    let theirs = account("other@x", "other@x", None);
    let expected = account("new@x", "other@x", Some(&[BOSS]));
    let all = [base, ours, theirs, expected].map(|account| accounts(&[("a", &account)]));
    let [base, ours, theirs, expected] = &all;
    assert_eq!(merged(base, ours, theirs), *expected);
}

#[test]
fn accounts_come_and_go_with_the_side_that_made_or_removed_them() {
    let one = account("one@x", "one@x", None);
    let two = account("two@x", "two@x", None);
    let (none, a, b) = (
        accounts(&[]),
        accounts(&[("a", &one)]),
        accounts(&[("b", &one)]),
    );
    assert_eq!(merged(&none, &a, &b), accounts(&[("a", &one), ("b", &one)]));
    assert_eq!(merged(&a, &a, &none), none);
    assert_eq!(merged(&a, &none, &a), none);
    let changed = accounts(&[("a", &two)]);
    assert_eq!(merged(&a, &changed, &none), changed);
    assert_eq!(merged(&a, &none, &changed), changed);
}
