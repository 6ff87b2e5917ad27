//! The three-way comparison.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    AccountPlan, Action, Desired, FieldPlan, FieldState, Live, Observed, OnDrift, Provision, Write,
};
use crate::contact::{Digest, Field, Record, Source};

/// What is compared, and how.
#[derive(Debug)]
pub struct Comparison<'c> {
    /// The repository and the commit that are pushed.
    pub source: &'c Source,
    /// The accounts of that commit, by id.
    pub desired: &'c BTreeMap<String, Arc<Desired>>,
    /// The accounts of every commit that the portal has as a source of ours, by commit and id.
    pub bases: &'c BTreeMap<String, BTreeMap<String, Arc<Desired>>>,
    /// What to do about drift.
    pub on_drift: OnDrift,
    /// Whether accounts that the portal lacks may be made.
    pub provision: bool,
    /// Whether a write brings the portal's idea of the account up to date (a stand-in).
    pub refresh: bool,
    /// Whether the management mark of accounts without a file is taken away.
    pub prune: bool,
}

impl Comparison<'_> {
    /// Whether the record of `observed` has to be read before it can be compared: not if the
    /// digests are equal, nor if the account is not ours to change.
    #[must_use]
    pub fn needs_record(&self, observed: &Observed) -> bool {
        match (self.desired.get(&observed.id), &observed.source) {
            (Some(_), Some(source)) if source.repository != self.source.repository => false,
            (Some(desired), _) => {
                observed.digest.is_some() && observed.digest != Some(digest(&desired.record))
            }
            (None, Some(source)) => self.prune && source.repository == self.source.repository,
            (None, None) => false,
        }
    }
}

/// Compares every account of the files and of the portal; the result is sorted by id.
#[must_use]
pub fn compare(comparison: &Comparison<'_>, observed: &[Observed]) -> Vec<AccountPlan> {
    let by_id: BTreeMap<_, _> = observed
        .iter()
        .map(|account| (account.id.as_str(), account))
        .collect();
    let ids: BTreeSet<_> = by_id
        .keys()
        .copied()
        .chain(comparison.desired.keys().map(String::as_str))
        .collect();
    ids.into_iter()
        .map(|id| match (comparison.desired.get(id), by_id.get(id)) {
            (Some(desired), Some(observed)) => both(comparison, desired, observed),
            (Some(desired), None) => missing(comparison, desired),
            (None, observed) => portal_only(comparison, id, observed.copied()),
        })
        .collect()
}

/// An account that the portal does not have.
fn missing(comparison: &Comparison<'_>, desired: &Arc<Desired>) -> AccountPlan {
    if !comparison.provision {
        return account(desired, None, Action::Missing, Vec::new(), None);
    }
    let fields = creation(&desired.record, None);
    let write = Write {
        record: desired.record.clone(),
        unknown: serde_json::Map::new(),
        etag: None,
        mark: true,
        provision: Provision::Create,
    };
    account(desired, None, Action::Create, fields, Some(write))
}

/// An account that no file is for.
fn portal_only(comparison: &Comparison<'_>, id: &str, observed: Option<&Observed>) -> AccountPlan {
    let source = observed.and_then(|observed| observed.source.clone());
    let ours = source
        .as_ref()
        .is_some_and(|source| source.repository == comparison.source.repository);
    let mut plan = AccountPlan {
        id: id.to_owned(),
        file: None,
        action: match (&source, ours) {
            (None, _) => Action::Unmanaged,
            (Some(_), true) => Action::Released,
            (Some(_), false) => Action::Foreign,
        },
        source,
        fields: Vec::new(),
        write: None,
    };
    let live = observed.and_then(|observed| observed.live.clone());
    if let (Action::Released, true, Some(live)) = (plan.action, comparison.prune, live) {
        plan.write = Some(Write {
            record: live.record,
            unknown: live.unknown,
            etag: observed.and_then(|observed| observed.etag.clone()),
            mark: false,
            provision: Provision::No,
        });
    }
    plan
}

/// An account that both have.
fn both(comparison: &Comparison<'_>, desired: &Arc<Desired>, observed: &Observed) -> AccountPlan {
    let base = match &observed.source {
        Some(source) if source.repository != comparison.source.repository => {
            return account(
                desired,
                observed.source.clone(),
                Action::Foreign,
                Vec::new(),
                None,
            );
        }
        Some(source) => comparison
            .bases
            .get(&source.commit)
            .and_then(|base| base.get(&desired.id)),
        None => None,
    };
    let refresh = if comparison.refresh {
        Provision::Refresh
    } else {
        Provision::No
    };
    let write = |record: Record, live: &Live| Write {
        record,
        unknown: live.unknown.clone(),
        etag: observed.etag.clone(),
        mark: true,
        provision: refresh,
    };
    let make =
        |action, fields, write| account(desired, observed.source.clone(), action, fields, write);

    if observed.digest == Some(digest(&desired.record)) {
        let recorded = Live {
            record: desired.record.clone(),
            ..Live::default()
        };
        let again = Some(write(desired.record.clone(), &recorded));
        return match base {
            Some(base) if base.record == desired.record => {
                make(Action::Unchanged, Vec::new(), None)
            }
            Some(base) => {
                let fields = merge(
                    &base.record,
                    &desired.record,
                    &desired.record,
                    OnDrift::Refuse,
                )
                .0;
                make(Action::Converge, fields, again)
            }
            None => make(Action::Adopt, Vec::new(), again),
        };
    }
    let live = observed.live.clone().unwrap_or_default();
    let Some(base) = base else {
        if live.record == desired.record {
            let again = write(desired.record.clone(), &live);
            // With members that this version does not know the digests differ all the same.
            return match &observed.source {
                Some(source) if source.commit == comparison.source.commit => {
                    make(Action::Unchanged, Vec::new(), None)
                }
                _ => make(Action::Adopt, Vec::new(), Some(again)),
            };
        }
        let fields = creation(&desired.record, Some(&live.record));
        return make(
            Action::Create,
            fields,
            Some(write(desired.record.clone(), &live)),
        );
    };
    let (fields, record) = merge(
        &base.record,
        &live.record,
        &desired.record,
        comparison.on_drift,
    );
    let has = |state| fields.iter().any(|field: &FieldPlan| field.state == state);
    let drifted = has(FieldState::Drift) || has(FieldState::Conflict);
    if fields.is_empty() {
        return make(Action::Unchanged, fields, None);
    }
    if drifted && comparison.on_drift == OnDrift::Refuse {
        return make(Action::Drift, fields, None);
    }
    let pushes = fields.iter().any(|field| field.pushed);
    if drifted && !pushes {
        // Everything that differs is kept as the portal has it.
        return make(Action::Drift, fields, None);
    }
    let action = if pushes {
        Action::Update
    } else {
        Action::Converge
    };
    make(action, fields, Some(write(record, &live)))
}

/// The fields that differ from base or live, and the record to put.
fn merge(
    base: &Record,
    live: &Record,
    desired: &Record,
    on_drift: OnDrift,
) -> (Vec<FieldPlan>, Record) {
    let mut record = live.clone();
    let mut fields = Vec::new();
    for field in Field::ALL {
        let (base, live, desired) = (base.get(field), live.get(field), desired.get(field));
        let state = match (base == live, base == desired, live == desired) {
            (true, true, _) => continue,
            (true, false, _) => FieldState::Change,
            (false, true, _) => FieldState::Drift,
            (false, false, true) => FieldState::Converged,
            (false, false, false) => FieldState::Conflict,
        };
        let pushed = match state {
            FieldState::Change => true,
            FieldState::Converged => false,
            FieldState::Drift | FieldState::Conflict => on_drift == OnDrift::Overwrite,
        };
        if pushed {
            record.set(field, desired.clone());
        }
        fields.push(FieldPlan {
            field,
            state,
            base,
            live,
            desired,
            pushed,
        });
    }
    (fields, record)
}

/// The fields of a first push.
fn creation(desired: &Record, live: Option<&Record>) -> Vec<FieldPlan> {
    let nothing = Record::default();
    let live = live.unwrap_or(&nothing);
    let differing = desired
        .differences(live)
        .into_iter()
        .map(|field| FieldPlan {
            field,
            state: FieldState::Change,
            base: None,
            live: live.get(field),
            desired: desired.get(field),
            pushed: true,
        });
    differing.collect()
}

fn account(
    desired: &Arc<Desired>,
    source: Option<Source>,
    action: Action,
    fields: Vec<FieldPlan>,
    write: Option<Write>,
) -> AccountPlan {
    AccountPlan {
        id: desired.id.clone(),
        file: Some(Arc::clone(desired)),
        action,
        source,
        fields,
        write,
    }
}

fn digest(record: &Record) -> Digest {
    record.digest(&serde_json::Map::new())
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::*;

    /// A record whose alert contacts and emergency contacts are these.
    fn record(alert: &str, emergency: &str) -> Record {
        let members = json!({ "alert": [alert], "technical_emergency": [emergency] });
        Record::from_json(members.as_object().expect("an object").clone())
            .expect("a record")
            .0
    }

    fn file(record: Record) -> Arc<Desired> {
        Arc::new(Desired {
            path: "contacts/a.toml".into(),
            id: "a".to_owned(),
            name: "A".to_owned(),
            integration: "ordering-e2e".to_owned(),
            merchant_issues_field: false,
            brand_domains: Vec::new(),
            users: None,
            record,
            lines: BTreeMap::new(),
        })
    }

    fn source(repository: &str, commit: &str) -> Source {
        Source {
            repository: repository.to_owned(),
            commit: commit.to_owned(),
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
        let bases = base.map(|base| {
            (
                "c1".to_owned(),
                BTreeMap::from([("a".to_owned(), file(base))]),
            )
        });
        let bases = bases.into_iter().collect();
        let comparison = Comparison {
            source: &at,
            desired: &desired,
            bases: &bases,
            on_drift,
            provision: true,
            refresh: false,
            prune: false,
        };
        let observed = live.map(|record| Observed {
            id: "a".to_owned(),
            etag: Some("\"1\"".to_owned()),
            digest: Some(digest(&record)),
            source: recorded,
            live: Some(Live {
                record,
                unknown: Map::new(),
            }),
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
        let case = |base: &Record, live: &Record, desired: &Record| {
            let plan = plan(
                Some(base.clone()),
                Some(live.clone()),
                desired.clone(),
                OnDrift::Refuse,
            );
            (plan.action, states(&plan), plan.write.is_some())
        };
        let alert = |state, pushed| vec![(Field::Alert, state, pushed)];
        assert_eq!(case(&x, &x, &x), (Action::Unchanged, vec![], false));
        assert_eq!(
            case(&x, &x, &y),
            (Action::Update, alert(FieldState::Change, true), true)
        );
        assert_eq!(
            case(&x, &y, &x),
            (Action::Drift, alert(FieldState::Drift, false), false)
        );
        assert_eq!(
            case(&x, &y, &z),
            (Action::Drift, alert(FieldState::Conflict, false), false)
        );
        assert_eq!(
            case(&x, &y, &y),
            (Action::Converge, alert(FieldState::Converged, false), true)
        );
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
        let replaced = plan(None, Some(y), x, OnDrift::Refuse);
        assert_eq!(
            states(&replaced),
            [(Field::Alert, FieldState::Change, true)]
        );
    }

    #[test]
    fn drift_is_overwritten_or_kept_only_when_asked() {
        let (base, live, desired) = (record("x", "e"), record("y", "e"), record("x", "f"));
        let plan = |on_drift| {
            plan(
                Some(base.clone()),
                Some(live.clone()),
                desired.clone(),
                on_drift,
            )
        };
        assert!(plan(OnDrift::Refuse).write.is_none());
        let put = |plan: AccountPlan| plan.write.map(|write| write.record);
        assert_eq!(put(plan(OnDrift::Overwrite)), Some(record("x", "f")));
        assert_eq!(put(plan(OnDrift::Keep)), Some(record("y", "f")));
    }

    #[test]
    fn what_is_not_ours_is_never_written() {
        let desired = BTreeMap::from([("a".to_owned(), file(record("x", "e")))]);
        let ours = source("ours", "c2");
        let comparison = Comparison {
            source: &ours,
            desired: &desired,
            bases: &BTreeMap::new(),
            on_drift: OnDrift::Overwrite,
            provision: true,
            refresh: true,
            prune: true,
        };
        let observed = |id: &str, source| Observed {
            id: id.to_owned(),
            etag: Some("\"1\"".to_owned()),
            digest: Some(digest(&record("y", "e"))),
            source,
            live: None,
        };
        let accounts = [
            observed("a", Some(source("theirs", "c9"))),
            observed("b", Some(source("theirs", "c9"))),
            observed("c", None),
        ];
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
            BTreeMap::from([("a".to_owned(), file(record("x", "e")))]),
        )]);
        let at = source("ours", "c2");
        let comparison = Comparison {
            source: &at,
            desired: &desired,
            bases: &bases,
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
            record: record("x", "e"),
            unknown: unknown.clone(),
        };
        let observed = Observed {
            id: "a".to_owned(),
            etag: Some("\"1\"".to_owned()),
            digest: Some(live.record.digest(&unknown)),
            source: Some(source("ours", "c1")),
            live: Some(live),
        };
        let plan = compare(&comparison, &[observed]).remove(0);
        let write = plan.write.expect("a change");
        assert_eq!((write.record, write.unknown), (record("y", "e"), unknown));
    }
}
