use std::collections::BTreeMap;
use std::sync::Arc;

use Role::{Administrator, Editor, ReadOnly};
use serde_json::Map;

use super::super::compare::compare;
use super::super::{LiveUsers, locked_out};
use super::*;
use crate::contact::PushSource;

const BOSS: (&str, Role) = ("boss@x", Administrator);

fn seats(users: &[(&str, Role)]) -> Seats {
    users.iter().copied().collect()
}

/// A file that alerts `alert` and has these users.
fn file(alert: &str, users: Option<&[(&str, Role)]>) -> Arc<Desired> {
    let mut record = Record::default();
    record.set_addresses(Field::Alert, [alert]);
    let users = users.map(seats);
    Arc::new(Desired::example("a", record, users))
}

/// The plan for an account that was pushed as `base` and has the alert contact of `base` still.
fn plan(
    base: &Arc<Desired>,
    live: &[(&str, Role)],
    wanted: &Arc<Desired>,
    on_drift: OnDrift,
) -> AccountPlan {
    let [earlier, at] = ["c1", "c2"].map(|commit| PushSource {
        repository: "ours".to_owned(),
        commit: commit.to_owned(),
        config: None,
    });
    let [base_accounts, desired] =
        [base, wanted].map(|file| BTreeMap::from([("a".to_owned(), Arc::clone(file))]));
    let bases = BTreeMap::from([("c1".to_owned(), Arc::new(base_accounts))]);
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
        sight: None,
        id: "a".to_owned(),
        etag: Some("\"1\"".to_owned()),
        digest: Some(base.digest),
        source: Some(earlier),
        live: Some(Live {
            entered: BTreeMap::new(),
            unseen: BTreeSet::new(),
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

fn users(plan: &AccountPlan) -> Vec<(&str, FieldState, bool)> {
    let users = plan.users.iter();
    users
        .map(|user| (user.email.as_str(), user.state, user.pushed))
        .collect()
}

/// The users that the write of `plan` puts.
fn put(plan: AccountPlan) -> UsersWrite {
    plan.write
        .and_then(|write| write.users)
        .expect("users are put")
}

#[test]
fn the_table_of_the_three_way_comparison_holds_for_each_user() {
    use FieldState::{Change, Conflict, Converged, Drift};
    let base = file("boss@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = file("boss@x", Some(&[BOSS, ("a@x", ReadOnly), ("b@x", Editor)]));
    let changed = plan(&base, &[BOSS, ("a@x", Editor)], &wanted, OnDrift::Refuse);
    assert_eq!(changed.action, Action::Update);
    assert_eq!(
        users(&changed),
        [("a@x", Change, true), ("b@x", Change, true)]
    );
    let stays = changed.write.as_ref().map(|write| write.record_stays);
    assert_eq!(stays, Some(false), "the mark has to be moved");
    let all = put(changed);
    assert_eq!(Some(all.seats.digest()), wanted.users_digest);
    assert_eq!(all.meanwhile, all.seats);

    let hand = [BOSS, ("a@x", Editor), ("c@x", Editor)];
    let refused = plan(&base, &hand, &base, OnDrift::Refuse);
    assert_eq!(users(&refused), [("c@x", Drift, false)]);
    assert_eq!((refused.action, refused.write), (Action::Drift, None));
    let overwritten = plan(&base, &hand, &base, OnDrift::Overwrite);
    assert_eq!(overwritten.action, Action::Update);
    assert_eq!(users(&overwritten), [("c@x", Drift, true)]);
    assert_eq!(Some(put(overwritten).seats.digest()), base.users_digest);
    let kept = plan(&base, &hand, &wanted, OnDrift::Keep);
    assert_eq!(kept.action, Action::Update);
    assert_eq!(users(&kept)[2], ("c@x", Drift, false));
    let seats = put(kept).seats;
    assert_eq!(seats.role("c@x"), Some(Editor));
    assert_eq!(seats.role("b@x"), Some(Editor));

    let promoted = [BOSS, ("a@x", Administrator)];
    let conflicting = plan(&base, &promoted, &wanted, OnDrift::Refuse);
    assert_eq!(conflicting.action, Action::Drift);
    assert_eq!(users(&conflicting)[0], ("a@x", Conflict, false));

    let there = [BOSS, ("a@x", ReadOnly), ("b@x", Editor)];
    let converged = plan(&base, &there, &wanted, OnDrift::Refuse);
    assert_eq!(converged.action, Action::Converge);
    assert_eq!(
        users(&converged),
        [("a@x", Converged, false), ("b@x", Converged, false)]
    );
    let write = converged.write.expect("the commit is recorded");
    assert_eq!(write.users, None);
}

#[test]
fn an_alert_contact_stays_a_user_until_the_record_changes() {
    let base = file("a@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = file("b@x", Some(&[BOSS, ("b@x", Editor)]));
    let plan = plan(&base, &[BOSS, ("a@x", Editor)], &wanted, OnDrift::Refuse);
    let users = put(plan);
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
fn a_user_who_was_never_in_git_is_not_removed() {
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
    let users = put(plan);
    assert_eq!(Some(users.seats.digest()), other.users_digest);
}

#[test]
fn a_file_that_manages_no_users_leaves_them_alone() {
    let file = file("a@x", None);
    let plan = plan(&file, &[BOSS, ("c@x", Editor)], &file, OnDrift::Overwrite);
    assert_eq!((plan.action, users(&plan)), (Action::Unchanged, Vec::new()));
}

#[test]
fn the_users_of_an_interrupted_run_are_not_drift() {
    let base = file("boss@x", Some(&[BOSS, ("a@x", Editor)]));
    let wanted = seats(&[BOSS, ("a@x", Editor)]);
    let live = seats(&[BOSS, ("b@x", Editor), ("c@x", Editor)]);
    // A commit in between had B and not A. C was added by hand.
    let earlier = file("boss@x", Some(&[BOSS, ("b@x", Editor)]));
    let interim = [Desired::clone(&earlier)];
    let plans = merge(Some(&base), &live, &wanted, &interim);
    let states: Vec<_> = plans
        .iter()
        .map(|user| (user.email.as_str(), user.state))
        .collect();
    let expected = [
        ("a@x", FieldState::Change),
        ("b@x", FieldState::Change),
        ("c@x", FieldState::Drift),
    ];
    assert_eq!(states, expected);
}
