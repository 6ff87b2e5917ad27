//! The three-way comparison of an account's users, where its file manages access.
//!
//! Whoever the portal has and git never had stays until somebody says otherwise.

use std::collections::BTreeSet;

use super::comparison::{Comparison, put};
use super::{
    AccountPlan, Action, Desired, FieldState, Live, Observed, OnDrift, Origin, UserPlan, UsersWrite,
};
use crate::contact::{Field, Record, Role, Seats, Value};

/// The users of an account that is made with them.
pub(super) fn created(desired: &Desired) -> Vec<UserPlan> {
    let users = desired.users.iter().flat_map(Seats::iter);
    users
        .map(|(email, role)| UserPlan {
            email: email.to_owned(),
            state: FieldState::Change,
            base: None,
            live: None,
            desired: Some(role),
            pushed: true,
            origin: Origin::default(),
        })
        .collect()
}

/// `plan`, which is of the record alone, with what becomes of the users.
pub(super) fn with_users(
    comparison: &Comparison<'_>,
    mut plan: AccountPlan,
    base: Option<&Desired>,
    observed: &Observed,
) -> AccountPlan {
    let Some(file) = plan.file.clone() else {
        return plan;
    };
    let Some(wanted) = &file.users else {
        return plan;
    };
    let live = match &observed.users {
        Some(users) => &users.seats,
        None if observed.users_digest == file.users_digest => wanted,
        // Nobody has looked, so nothing can be said.
        None => return plan,
    };
    let held = if observed.digest == Some(file.digest) {
        Live {
            record: file.record.clone(),
            ..Live::default()
        }
    } else {
        observed.live.clone().unwrap_or_default()
    };
    let record = plan
        .write
        .as_ref()
        .map_or(&held.record, |write| &write.record);
    let interim = comparison.interim.get(&file.id).map(Vec::as_slice);
    let mut users = merge(base, live, wanted, interim.unwrap_or_default());
    for user in &mut users {
        user.pushed = match user.state {
            FieldState::Change => true,
            FieldState::Converged => false,
            FieldState::Drift | FieldState::Conflict => comparison.on_drift == OnDrift::Overwrite,
        };
    }
    // The portal lets nobody go whom it sends alerts to.
    let alerts = alerts(record);
    for user in &mut users {
        user.pushed &= user.desired.is_some() || !alerts.contains(&user.email);
    }
    if users.is_empty() {
        return plan;
    }
    let pushes = users.iter().any(|user| user.pushed);
    let (action, writes) = decide(plan.action, &users, comparison.on_drift);
    plan.action = action;
    if writes {
        let write = plan.write.take();
        let mut write =
            write.unwrap_or_else(|| put(comparison, observed, held.record.clone(), &held));
        let is_recorded = observed.source.as_ref() == Some(comparison.source);
        write.record_stays = is_recorded && observed.etag.is_some() && write.record == held.record;
        if pushes {
            let etag = observed.users.as_ref().and_then(|users| users.etag.clone());
            write.users = Some(users_write(live, &users, &held.record, etag));
        }
        plan.write = Some(write);
    } else {
        plan.write = None;
    }
    plan.users = users;
    plan
}

/// What happens to an account, and whether anything is written, given what happens to its record.
fn decide(record: Action, users: &[UserPlan], on_drift: OnDrift) -> (Action, bool) {
    let drifted = |user: &UserPlan| matches!(user.state, FieldState::Drift | FieldState::Conflict);
    let drifted = users.iter().any(drifted);
    let pushes = users.iter().any(|user| user.pushed);
    let converged = users.iter().any(|user| user.state == FieldState::Converged);
    let refused = (drifted || record == Action::Drift) && on_drift == OnDrift::Refuse;
    match record {
        _ if refused => (Action::Drift, false),
        Action::Unchanged | Action::Drift | Action::Converge if pushes => (Action::Update, true),
        Action::Adopt if pushes => (Action::Create, true),
        Action::Unchanged if drifted => (Action::Drift, false),
        Action::Unchanged if converged => (Action::Converge, true),
        Action::Unchanged | Action::Drift => (record, false),
        _ => (record, true),
    }
}

/// The users who differ from base or live. What a commit since the base had in between was put by a
/// run that was cut short.
fn merge(base: Option<&Desired>, live: &Seats, wanted: &Seats, interim: &[Seats]) -> Vec<UserPlan> {
    let managed = base.and_then(|base| base.users.as_ref());
    let alerts = base.map(|base| alerts(&base.record)).unwrap_or_default();
    let known = managed.into_iter().flat_map(Seats::addresses);
    let everybody: BTreeSet<_> = known
        .chain(live.addresses())
        .chain(wanted.addresses())
        .collect();
    let user = |email: &str| {
        let (live, wanted) = (live.role(email), wanted.role(email));
        let (base, state) = match managed {
            Some(managed) => {
                let base = managed.role(email);
                (base, three_way(base, live, wanted)?)
            }
            // A seat that a sync gave to an alert contact goes as it came.
            None if wanted.is_none() && alerts.contains(email) && live == Some(Role::Editor) => {
                (live, FieldState::Change)
            }
            None if live == wanted && base.is_none() => return None,
            None => (None, first(live, wanted)),
        };
        let is_ours = || interim.iter().any(|seats| seats.role(email) == live);
        let state = match state {
            FieldState::Drift | FieldState::Conflict if is_ours() => FieldState::Change,
            state => state,
        };
        Some(UserPlan {
            email: email.to_owned(),
            state,
            base,
            live,
            desired: wanted,
            pushed: false,
            origin: Origin::default(),
        })
    };
    everybody.into_iter().filter_map(user).collect()
}

fn three_way(base: Option<Role>, live: Option<Role>, wanted: Option<Role>) -> Option<FieldState> {
    match (base == live, base == wanted, live == wanted) {
        (true, true, _) => None,
        (true, false, _) => Some(FieldState::Change),
        (false, true, _) => Some(FieldState::Drift),
        (false, false, true) => Some(FieldState::Converged),
        (false, false, false) => Some(FieldState::Conflict),
    }
}

/// Of a user of whom nothing was ever pushed: whom the file names has the role that it says, and
/// whom it does not name was let in by somebody else.
fn first(live: Option<Role>, wanted: Option<Role>) -> FieldState {
    if live == wanted {
        FieldState::Converged
    } else if wanted.is_some() {
        FieldState::Change
    } else {
        FieldState::Drift
    }
}

fn users_write(
    live: &Seats,
    users: &[UserPlan],
    record: &Record,
    etag: Option<String>,
) -> UsersWrite {
    let mut seats = live.clone();
    for user in users.iter().filter(|user| user.pushed) {
        seats.set(&user.email, user.desired);
    }
    let mut meanwhile = seats.clone();
    let alerts = alerts(record);
    for (email, role) in live.iter().filter(|(email, _)| alerts.contains(*email)) {
        if seats.role(email).is_none() {
            meanwhile.set(email, Some(role));
        }
    }
    UsersWrite {
        seats,
        meanwhile,
        live: live.clone(),
        etag,
    }
}

fn alerts(record: &Record) -> BTreeSet<String> {
    let alerts = record.get(Field::Alert);
    let alerts = alerts.as_ref().map(Value::members).unwrap_or_default();
    alerts.into_iter().collect()
}

#[cfg(test)]
mod tests;
