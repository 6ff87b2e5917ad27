use std::collections::BTreeMap;
use std::sync::Arc;

use Role::{Administrator, Editor, ReadOnly};
use serde_json::Map;

use super::super::compare::compare;
use super::super::{LiveUsers, locked_out};
use super::*;
use crate::contact::Source;

const BOSS: (&str, Role) = ("boss@x", Administrator);

fn seats(users: &[(&str, Role)]) -> Seats {
    users.iter().copied().collect()
}

/// A file that alerts `alert` and has these users.
fn file(alert: &str, users: Option<&[(&str, Role)]>) -> Arc<Desired> {
    let mut record = Record::default();
    record.set_addresses(Field::Alert, [alert]);
    let users = users.map(seats);
    Arc::new(Desired {
        path: "contacts/a.toml".into(),
        id: "a".to_owned(),
        name: "A".to_owned(),
        integration: "ordering-e2e".to_owned(),
        merchant_issues_field: false,
        brand_domains: Vec::new(),
        users_digest: users.as_ref().map(Seats::digest),
        users,
        digest: record.digest(&Map::new()),
        record,
    })
}

/// The plan for an account that was pushed as `base` and has the alert contact of `base` still.
fn plan(
    base: &Arc<Desired>,
    live: &[(&str, Role)],
    wanted: &Arc<Desired>,
    on_drift: OnDrift,
) -> AccountPlan {
    let source = |commit: &str| Source {
        repository: "ours".to_owned(),
        commit: commit.to_owned(),
    };
    let of = |file: &Arc<Desired>| BTreeMap::from([("a".to_owned(), Arc::clone(file))]);
    let (at, desired) = (source("c2"), of(wanted));
    let bases = BTreeMap::from([("c1".to_owned(), Arc::new(of(base)))]);
    let comparison = Comparison {
        source: &at,
        desired: &desired,
        bases: &bases,
        interim: &BTreeMap::new(),
        on_drift,
        provision: false,
        refresh: false,
        prune: false,
    };
    let live = seats(live);
    let mut observed = Observed {
        id: "a".to_owned(),
        etag: Some("\"1\"".to_owned()),
        digest: Some(base.digest),
        source: Some(source("c1")),
        live: Some(Live {
            record: base.record.clone(),
            unknown: Map::new(),
        }),
        users_digest: Some(live.digest()),
        users: None,
    };
    if comparison.needs_users(&observed) {
        observed.users = Some(LiveUsers {
            etag: Some("\"users-1\"".to_owned()),
            seats: live,
        });
    }
    compare(&comparison, &[observed]).remove(0)
}

fn said(plan: &AccountPlan) -> (Action, Vec<(&str, FieldState, bool)>) {
    let users = plan.users.iter();
    let users = users.map(|user| (user.email.as_str(), user.state, user.pushed));
    (plan.action, users.collect())
}

#[test]
fn the_table_of_the_three_way_comparison_holds_for_each_user() {
    use FieldState::{Change, Conflict, Converged, Drift};
    let base = file("boss@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = file("boss@x", Some(&[BOSS, ("a@x", ReadOnly), ("b@x", Editor)]));
    let case = |live: &[(&str, Role)], wanted, on_drift| {
        let plan = plan(&base, live, wanted, on_drift);
        let (action, users) = said(&plan);
        let users: Vec<_> = users
            .into_iter()
            .map(|(email, state, pushed)| (email.to_owned(), state, pushed))
            .collect();
        (action, users, plan.write)
    };
    let user = |email: &str, state, pushed| (email.to_owned(), state, pushed);

    let (action, users, write) = case(&[BOSS, ("a@x", Editor)], &wanted, OnDrift::Refuse);
    assert_eq!(action, Action::Update);
    assert_eq!(
        users,
        [user("a@x", Change, true), user("b@x", Change, true)]
    );
    let write = write.expect("it is pushed");
    let put = write.users.expect("users are put");
    assert_eq!(Some(put.seats.digest()), wanted.users_digest);
    assert_eq!(put.meanwhile, put.seats);
    assert!(!write.record_stays, "the mark has to be moved");

    let hand = [BOSS, ("a@x", Editor), ("c@x", Editor)];
    let (action, users, write) = case(&hand, &base, OnDrift::Refuse);
    assert_eq!((action, write), (Action::Drift, None));
    assert_eq!(users, [user("c@x", Drift, false)]);
    let (action, users, write) = case(&hand, &base, OnDrift::Overwrite);
    assert_eq!(action, Action::Update);
    assert_eq!(users, [user("c@x", Drift, true)]);
    let put = write.and_then(|write| write.users).expect("users are put");
    assert_eq!(Some(put.seats.digest()), base.users_digest);
    let (action, users, write) = case(&hand, &wanted, OnDrift::Keep);
    assert_eq!(action, Action::Update);
    assert_eq!(users[2], user("c@x", Drift, false));
    let put = write.and_then(|write| write.users).expect("users are put");
    assert_eq!(put.seats.role("c@x"), Some(Editor));
    assert_eq!(put.seats.role("b@x"), Some(Editor));

    let promoted = [BOSS, ("a@x", Administrator)];
    let (action, users, _) = case(&promoted, &wanted, OnDrift::Refuse);
    assert_eq!(action, Action::Drift);
    assert_eq!(users[0], user("a@x", Conflict, false));

    let there = [BOSS, ("a@x", ReadOnly), ("b@x", Editor)];
    let (action, users, write) = case(&there, &wanted, OnDrift::Refuse);
    assert_eq!(action, Action::Converge);
    assert_eq!(
        users,
        [user("a@x", Converged, false), user("b@x", Converged, false)]
    );
    assert_eq!(write.expect("the commit is recorded").users, None);
}

#[test]
fn whoever_gets_alerts_stays_until_the_record_says_otherwise() {
    let base = file("a@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = file("b@x", Some(&[BOSS, ("b@x", Editor)]));
    let plan = plan(&base, &[BOSS, ("a@x", Editor)], &wanted, OnDrift::Refuse);
    let users = plan
        .write
        .and_then(|write| write.users)
        .expect("users are put");
    let meanwhile = seats(&[BOSS, ("a@x", Editor), ("b@x", Editor)]);
    assert_eq!(users.meanwhile, meanwhile);
    assert_eq!(Some(users.seats.digest()), wanted.users_digest);
}

#[test]
fn the_last_administrator_does_not_go() {
    let base = file("a@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = file("a@x", Some(&[("a@x", Editor)]));
    let plan = plan(&base, &[BOSS, ("a@x", Editor)], &wanted, OnDrift::Refuse);
    let last = locked_out(&plan).map(|user| user.email.as_str());
    assert_eq!(last, Some("boss@x"));
}

#[test]
fn whom_git_never_had_is_not_taken_for_somebody_who_has_to_go() {
    let unmanaged = file("a@x", None);
    let managed = file("a@x", Some(&[BOSS, ("a@x", Editor)]));
    let live = [BOSS, ("a@x", Editor), ("c@x", Editor)];
    let first = plan(&unmanaged, &live, &managed, OnDrift::Refuse);
    assert_eq!(first.action, Action::Drift);
    // The seat that a sync gave to an alert contact goes with the alerts.
    let other = file("b@x", Some(&[BOSS, ("b@x", Editor)]));
    let plan = plan(
        &unmanaged,
        &[BOSS, ("a@x", Editor)],
        &other,
        OnDrift::Refuse,
    );
    assert_eq!(plan.action, Action::Update);
    let users = plan
        .write
        .and_then(|write| write.users)
        .expect("users are put");
    assert_eq!(Some(users.seats.digest()), other.users_digest);
}

#[test]
fn a_file_that_manages_no_users_leaves_them_alone() {
    let file = file("a@x", None);
    let plan = plan(&file, &[BOSS, ("c@x", Editor)], &file, OnDrift::Overwrite);
    assert_eq!(said(&plan), (Action::Unchanged, Vec::new()));
}

#[test]
fn what_a_run_that_was_cut_short_has_put_is_no_drift() {
    let base = file("boss@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = seats(&[BOSS, ("a@x", Editor)]);
    let live = seats(&[BOSS, ("b@x", Editor), ("c@x", Editor)]);
    // A commit in between had B and not A; C is of nobody.
    let interim = [seats(&[BOSS, ("b@x", Editor)])];
    let users = merge(Some(&base), &live, &wanted, &interim);
    let users: Vec<_> = users
        .iter()
        .map(|user| (user.email.as_str(), user.state))
        .collect();
    let expected = [
        ("a@x", FieldState::Change),
        ("b@x", FieldState::Change),
        ("c@x", FieldState::Drift),
    ];
    assert_eq!(users, expected);
}
