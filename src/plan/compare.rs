//! The three-way comparison of accounts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::comparison::{Comparison, put};
use super::users::{created, with_users};
use super::{
    AccountPlan, Action, Desired, FieldPlan, FieldState, Live, Observed, OnDrift, Provision,
    ValueOrigin, Write,
};
use crate::contact::{Field, PushSource, Record};

/// Compares every account of the files and of the portal. The result is sorted by id.
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
        .map(|id| {
            let observed = by_id.get(id).copied();
            let mut plan = match (comparison.desired.get(id), observed) {
                (Some(desired), Some(observed)) => both(comparison, desired, observed),
                (Some(desired), None) => missing(comparison, desired),
                (None, observed) => portal_only(comparison, id, observed),
            };
            plan.sight = observed.and_then(|observed| observed.sight.clone());
            plan.live =
                observed.and_then(|observed| Some((observed.etag.clone()?, observed.digest?)));
            plan.live_users = observed.and_then(|observed| {
                let users = observed.users.as_ref();
                users.map_or(observed.users_digest, |users| Some(users.seats.digest()))
            });
            plan
        })
        .collect()
}

/// Plans an account that the portal does not have.
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
        users: None,
        record_stays: false,
    };
    let mut plan = account(desired, None, Action::Create, fields, Some(write));
    plan.users = created(desired);
    plan
}

/// Plans an account without a file.
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
        live: None,
        fields: Vec::new(),
        live_users: None,
        users: Vec::new(),
        write: None,
        sight: None,
    };
    let live = observed.and_then(|observed| observed.live.clone());
    if let (Action::Released, true, Some(live)) = (plan.action, comparison.prune, live) {
        plan.write = Some(Write {
            record: live.record,
            unknown: live.unknown,
            etag: observed.and_then(|observed| observed.etag.clone()),
            mark: false,
            provision: Provision::No,
            users: None,
            record_stays: false,
        });
    }
    plan
}

/// Plans an account that is both in the files and in the portal.
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
        Some(source) if source.commit == comparison.source.commit => Some(desired),
        Some(source) => {
            let Some(base) = comparison.bases.get(&source.commit) else {
                // Another run pushed a commit that this run does not know, perhaps a later one.
                let source = observed.source.clone();
                return account(desired, source, Action::Drift, Vec::new(), None);
            };
            let base = base.get(&desired.id);
            if base.is_none() && comparison.on_drift != OnDrift::Overwrite {
                // What was pushed cannot be told any more, so nobody knows whose value is the portal's.
                let source = observed.source.clone();
                return account(desired, source, Action::Drift, Vec::new(), None);
            }
            base
        }
        None => None,
    };
    let record = record(comparison, desired, observed, base);
    with_users(comparison, record, base.map(AsRef::as_ref), observed)
}

/// Plans an account's record.
fn record(
    comparison: &Comparison<'_>,
    desired: &Arc<Desired>,
    observed: &Observed,
    base: Option<&Arc<Desired>>,
) -> AccountPlan {
    let (action, fields, record) = if observed.digest == Some(desired.digest) {
        equal_record(desired, base)
    } else if let Some(base) = base {
        changed_record(comparison, desired, observed, base)
    } else {
        first_record(comparison, desired, observed)
    };
    let write = record.map(|(record, live)| put(comparison, observed, record, &live));
    account(desired, observed.source.clone(), action, fields, write)
}

/// The action for a record, its changed fields, and the record to put, if any, over the live one.
type RecordPlan = (Action, Vec<FieldPlan>, Option<(Record, Live)>);

/// Plans a record whose digest in the portal is the desired one.
fn equal_record(desired: &Desired, base: Option<&Arc<Desired>>) -> RecordPlan {
    let put = Some((desired.record.clone(), Live::default()));
    match base {
        Some(base) if base.record == desired.record => (Action::Unchanged, Vec::new(), None),
        Some(base) => {
            let (fields, _) = merge(
                &base.record,
                &desired.record,
                &desired.record,
                OnDrift::Refuse,
            );
            (Action::Converge, fields, put)
        }
        None => (Action::Adopt, Vec::new(), put),
    }
}

/// Plans a record that has no base. What is there and different was entered by hand: it is drift.
fn first_record(comparison: &Comparison<'_>, desired: &Desired, observed: &Observed) -> RecordPlan {
    let live = observed.live.clone().unwrap_or_default();
    if live.record != desired.record {
        let mut fields = creation(&desired.record, Some(&live.record));
        let is_ours = fields.iter().all(|field| is_to_enter(field, &live));
        if live.record == Record::default() || is_ours || comparison.on_drift == OnDrift::Overwrite
        {
            return (Action::Create, fields, Some((desired.record.clone(), live)));
        }
        for field in fields.iter_mut().filter(|field| !is_to_enter(field, &live)) {
            field.state = FieldState::Drift;
            field.pushed = false;
        }
        return (Action::Drift, fields, None);
    }
    // The digests still differ if the record has members that this version does not know.
    match &observed.source {
        Some(source) if source.commit == comparison.source.commit => {
            (Action::Unchanged, Vec::new(), None)
        }
        _ => (
            Action::Adopt,
            Vec::new(),
            Some((desired.record.clone(), live)),
        ),
    }
}

/// Returns true if a person has entered the value of `field` in a push that did not come to its end, or
/// if nobody knows the value.
fn is_to_enter(field: &FieldPlan, live: &Live) -> bool {
    live.unseen.contains(&field.field) || live.entered.get(&field.field) == Some(&field.live)
}

/// Plans a record that differs from the portal's, with the base of both.
fn changed_record(
    comparison: &Comparison<'_>,
    desired: &Desired,
    observed: &Observed,
    base: &Desired,
) -> RecordPlan {
    let live = observed.live.clone().unwrap_or_default();
    let mut last = base.record.clone();
    for (field, value) in &live.entered {
        last.set(*field, value.clone());
    }
    let (mut fields, mut record) = merge(&last, &live.record, &desired.record, comparison.on_drift);
    if is_left_over(&live.record, &base.record, comparison.interim(&desired.id)) {
        for field in &mut fields {
            if matches!(field.state, FieldState::Drift | FieldState::Conflict) {
                field.state = FieldState::Change;
                field.pushed = true;
                record.set(field.field, field.desired.clone());
            }
        }
    }
    let drifted = fields
        .iter()
        .any(|field| matches!(field.state, FieldState::Drift | FieldState::Conflict));
    let pushes = fields.iter().any(|field| field.pushed);
    if fields.is_empty() {
        return (Action::Unchanged, fields, None);
    }
    // If nothing is pushed, every field that differs keeps the portal's value.
    if drifted && (comparison.on_drift == OnDrift::Refuse || !pushes) {
        return (Action::Drift, fields, None);
    }
    let action = if pushes {
        Action::Update
    } else {
        Action::Converge
    };
    (action, fields, Some((record, live)))
}

/// Returns true if `live` is what an interrupted run left behind: a record without its mark, which is
/// put only where access is managed, too. Then nobody has edited it.
fn is_left_over(live: &Record, base: &Record, interim: &[Desired]) -> bool {
    live != base
        && interim.iter().any(|earlier| {
            let mut changed = live.differences(base).into_iter();
            earlier.users.is_some()
                && changed.all(|field| live.get(field) == earlier.record.get(field))
        })
}

/// Returns the fields that differ from base or live, and the record to put.
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
            origin: ValueOrigin::default(),
        });
    }
    (fields, record)
}

/// Returns the fields of a first push.
fn creation(desired: &Record, live: Option<&Record>) -> Vec<FieldPlan> {
    let empty = Record::default();
    let live = live.unwrap_or(&empty);
    desired
        .differences(live)
        .into_iter()
        .map(|field| FieldPlan {
            field,
            state: FieldState::Change,
            base: None,
            live: live.get(field),
            desired: desired.get(field),
            pushed: true,
            origin: ValueOrigin::default(),
        })
        .collect()
}

fn account(
    desired: &Arc<Desired>,
    source: Option<PushSource>,
    action: Action,
    fields: Vec<FieldPlan>,
    write: Option<Write>,
) -> AccountPlan {
    AccountPlan {
        id: desired.id.clone(),
        file: Some(Arc::clone(desired)),
        action,
        source,
        live: None,
        fields,
        live_users: None,
        users: Vec::new(),
        write,
        sight: None,
    }
}

#[cfg(test)]
mod tests;
