use serde_json::{Map, json};

use super::*;

/// A record whose alert contacts and emergency contacts are these.
fn record(alert: &str, emergency: &str) -> Record {
    let members = json!({ "alert": [alert], "technical_emergency": [emergency] });
    Record::from_json(members.as_object().expect("an object").clone())
        .expect("a record")
        .0
}

fn digest(record: &Record) -> crate::contact::Digest {
    record.digest(&serde_json::Map::new())
}

fn file(record: Record) -> Arc<Desired> {
    Arc::new(Desired::example("a", record, None))
}

fn source(repository: &str, commit: &str) -> PushSource {
    PushSource {
        repository: repository.to_owned(),
        commit: commit.to_owned(),
        config: None,
    }
}

/// The plan for one account, with the repository's and the portal's idea of it.
fn plan(
    base: Option<Record>,
    live: Option<Record>,
    desired: Record,
    on_drift: OnDrift,
) -> AccountPlan {
    let desired = BTreeMap::from([("a".to_owned(), file(desired))]);
    let at = source("ours", "c2");
    let recorded = base.is_some().then(|| source("ours", "c1"));
    let bases = base
        .map(|base| {
            (
                "c1".to_owned(),
                Arc::new(BTreeMap::from([("a".to_owned(), file(base))])),
            )
        })
        .into_iter()
        .collect();
    let comparison = Comparison {
        source: &at,
        desired: &desired,
        bases: &bases,
        interim: &BTreeMap::new(),
        on_drift,
        provision: true,
        refresh: false,
        prune: false,
    };
    let observed = live.map(|record| Observed {
        sight: None,
        id: "a".to_owned(),
        etag: Some("\"1\"".to_owned()),
        digest: Some(digest(&record)),
        source: recorded,
        live: Some(Live {
            entered: BTreeMap::new(),
            unseen: BTreeSet::new(),
            record,
            unknown: Map::new(),
        }),
        users_digest: None,
        users: None,
    });
    let mut plans = compare(&comparison, observed.as_slice());
    assert_eq!(plans.len(), 1);
    plans.remove(0)
}

fn states(plan: &AccountPlan) -> Vec<(Field, FieldState, bool)> {
    plan.fields
        .iter()
        .map(|field| (field.field, field.state, field.pushed))
        .collect()
}

#[test]
fn the_table_of_the_three_way_comparison() {
    let (x, y, z) = (record("x", "e"), record("y", "e"), record("z", "e"));
    for (base, live, desired, action, alert, writes) in [
        (&x, &x, &x, Action::Unchanged, None, false),
        (
            &x,
            &x,
            &y,
            Action::Update,
            Some((FieldState::Change, true)),
            true,
        ),
        (
            &x,
            &y,
            &x,
            Action::Drift,
            Some((FieldState::Drift, false)),
            false,
        ),
        (
            &x,
            &y,
            &z,
            Action::Drift,
            Some((FieldState::Conflict, false)),
            false,
        ),
        (
            &x,
            &y,
            &y,
            Action::Converge,
            Some((FieldState::Converged, false)),
            true,
        ),
    ] {
        let plan = plan(
            Some(base.clone()),
            Some(live.clone()),
            desired.clone(),
            OnDrift::Refuse,
        );
        assert_eq!((plan.action, plan.write.is_some()), (action, writes));
        let expected = alert.map(|(state, pushed)| (Field::Alert, state, pushed));
        assert_eq!(states(&plan), Vec::from_iter(expected));
    }
}

#[test]
fn without_a_base_all_is_pushed_or_recorded() {
    let (x, y) = (record("x", "e"), record("y", "e"));
    let created = plan(None, None, x.clone(), OnDrift::Refuse);
    assert_eq!((created.action, created.fields.len()), (Action::Create, 2));
    assert_eq!(
        created.write.map(|write| write.provision),
        Some(Provision::Create)
    );
    let adopted = plan(None, Some(x.clone()), x.clone(), OnDrift::Refuse);
    assert_eq!(
        (adopted.action, adopted.write.is_some()),
        (Action::Adopt, true)
    );
    // What somebody entered by hand is drift.
    for (on_drift, state, is_pushed) in [
        (OnDrift::Refuse, FieldState::Drift, false),
        (OnDrift::Keep, FieldState::Drift, false),
        (OnDrift::Overwrite, FieldState::Change, true),
    ] {
        let replaced = plan(None, Some(y.clone()), x.clone(), on_drift);
        assert_eq!(states(&replaced), [(Field::Alert, state, is_pushed)]);
        assert_eq!(replaced.write.is_some(), is_pushed);
    }
}

#[test]
fn drift_is_overwritten_or_kept_only_when_asked() {
    let (base, live, desired) = (record("x", "e"), record("y", "e"), record("x", "f"));
    for (on_drift, put) in [
        (OnDrift::Refuse, None),
        (OnDrift::Overwrite, Some(record("x", "f"))),
        (OnDrift::Keep, Some(record("y", "f"))),
    ] {
        let plan = plan(
            Some(base.clone()),
            Some(live.clone()),
            desired.clone(),
            on_drift,
        );
        assert_eq!(plan.write.map(|write| write.record), put);
    }
}

#[test]
fn what_is_not_ours_is_never_written() {
    let desired = BTreeMap::from([("a".to_owned(), file(record("x", "e")))]);
    let ours = source("ours", "c2");
    let comparison = Comparison {
        source: &ours,
        desired: &desired,
        bases: &BTreeMap::new(),
        interim: &BTreeMap::new(),
        on_drift: OnDrift::Overwrite,
        provision: true,
        refresh: true,
        prune: true,
    };
    let accounts = [
        ("a", Some(source("theirs", "c9"))),
        ("b", Some(source("theirs", "c9"))),
        ("c", None),
    ]
    .map(|(id, source)| Observed {
        sight: None,
        id: id.to_owned(),
        etag: Some("\"1\"".to_owned()),
        digest: Some(digest(&record("y", "e"))),
        source,
        live: None,
        users_digest: None,
        users: None,
    });
    assert!(
        accounts
            .iter()
            .all(|account| !comparison.needs_record(account))
    );
    let plans = compare(&comparison, &accounts);
    let actions: Vec<_> = plans
        .iter()
        .map(|plan| (plan.action, plan.write.is_some()))
        .collect();
    assert_eq!(
        actions,
        [
            (Action::Foreign, false),
            (Action::Foreign, false),
            (Action::Unmanaged, false)
        ]
    );
}

#[test]
fn a_write_keeps_members_that_are_not_known() {
    let desired = BTreeMap::from([("a".to_owned(), file(record("y", "e")))]);
    let bases = BTreeMap::from([(
        "c1".to_owned(),
        Arc::new(BTreeMap::from([("a".to_owned(), file(record("x", "e")))])),
    )]);
    let at = source("ours", "c2");
    let comparison = Comparison {
        source: &at,
        desired: &desired,
        bases: &bases,
        interim: &BTreeMap::new(),
        on_drift: OnDrift::Refuse,
        provision: false,
        refresh: false,
        prune: false,
    };
    let unknown = json!({ "pager": { "id": 7 } })
        .as_object()
        .expect("an object")
        .clone();
    let live = Live {
        entered: BTreeMap::new(),
        unseen: BTreeSet::new(),
        record: record("x", "e"),
        unknown: unknown.clone(),
    };
    let observed = Observed {
        sight: None,
        id: "a".to_owned(),
        etag: Some("\"1\"".to_owned()),
        digest: Some(live.record.digest(&unknown)),
        source: Some(source("ours", "c1")),
        live: Some(live),
        users_digest: None,
        users: None,
    };
    let plan = compare(&comparison, &[observed]).remove(0);
    let write = plan.write.expect("a change");
    assert_eq!((write.record, write.unknown), (record("y", "e"), unknown));
}

#[test]
fn a_record_whose_base_is_not_known_is_drift_unless_it_is_to_be_overwritten() {
    let desired = BTreeMap::from([("a".to_owned(), file(record("y", "e")))]);
    let other = BTreeMap::from([("b".to_owned(), file(record("x", "e")))]);
    let at = source("ours", "c2");
    let observed = Observed {
        sight: None,
        id: "a".to_owned(),
        etag: Some("\"1\"".to_owned()),
        digest: Some(digest(&record("z", "e"))),
        source: Some(source("ours", "c1")),
        live: Some(Live {
            entered: BTreeMap::new(),
            unseen: BTreeSet::new(),
            record: record("z", "e"),
            unknown: Map::new(),
        }),
        users_digest: None,
        users: None,
    };
    for (bases, on_drift, action) in [
        // A commit that this clone does not have, and one whose file of the account cannot be read.
        (BTreeMap::new(), OnDrift::Refuse, Action::Drift),
        (BTreeMap::new(), OnDrift::Overwrite, Action::Drift),
        (
            BTreeMap::from([("c1".to_owned(), Arc::new(other.clone()))]),
            OnDrift::Refuse,
            Action::Drift,
        ),
        (
            BTreeMap::from([("c1".to_owned(), Arc::new(other.clone()))]),
            OnDrift::Keep,
            Action::Drift,
        ),
        (
            BTreeMap::from([("c1".to_owned(), Arc::new(other))]),
            OnDrift::Overwrite,
            Action::Create,
        ),
    ] {
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
        let plans = compare(&comparison, std::slice::from_ref(&observed));
        assert_eq!(plans[0].action, action, "{on_drift:?}");
        assert_eq!(plans[0].write.is_some(), action == Action::Create);
    }
}
