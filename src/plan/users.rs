//! The three-way comparison of an account's users, if its file manages access.
//!
//! A user who is in the portal and was never in Git is drift, and stays unless drift is overwritten.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::comparison::{Comparison, put};
use super::{
    AccountPlan, Action, Desired, FieldState, Live, Observed, OnDrift, UserPlan, UsersWrite,
    ValueOrigin,
};
use crate::contact::{Field, Record, Role, Seats, Value};

/// Plans the users of an account that is created.
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
            origin: ValueOrigin::default(),
        })
        .collect()
}

/// Adds the users to `plan`, which is about the record only.
pub(super) fn with_users(
    comparison: &Comparison<'_>,
    mut plan: AccountPlan,
    base: Option<&Desired>,
    observed: &Observed,
) -> AccountPlan {
    let Some(file) = plan.file.clone() else {
        return plan;
    };
    let interim = comparison.interim(&file.id);
    let (live, desired) = match (&observed.users, &file.users, base) {
        (Some(live), Some(desired), _) => (&live.seats, Cow::Borrowed(desired)),
        (None, Some(desired), _) if observed.users_digest == file.users_digest => {
            (desired, Cow::Borrowed(desired))
        }
        (Some(live), None, Some(base)) => {
            let desired = without_left_over(base, &live.seats, interim);
            (&live.seats, Cow::Owned(desired))
        }
        // Access is not managed, or the users were not read and so cannot be compared.
        _ => return plan,
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
    let mut users = merge(base, live, &desired, interim);
    if file.users.is_none() {
        // Access is not managed any more: all but what was left over stays as it is.
        users.retain(|user| user.state == FieldState::Change);
    }
    choose_pushed(&mut users, record, comparison.on_drift);
    if users.is_empty() {
        return plan;
    }
    let pushes = users.iter().any(|user| user.pushed);
    let (action, writes) = decide(plan.action, &users, comparison.on_drift);
    plan.action = action;
    if writes {
        let mut write = plan
            .write
            .take()
            .unwrap_or_else(|| put(comparison, observed, held.record.clone(), &held));
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

/// Decides which users are pushed, together with `record`.
fn choose_pushed(users: &mut [UserPlan], record: &Record, on_drift: OnDrift) {
    let alerts = alerts(record);
    for user in users {
        let changes = match user.state {
            FieldState::Change => true,
            FieldState::Converged => false,
            FieldState::Drift | FieldState::Conflict => on_drift == OnDrift::Overwrite,
        };
        // The portal refuses to remove a user whom it sends alerts to.
        let is_refused = user.desired.is_none() && alerts.contains(&user.email);
        user.pushed = changes && !is_refused;
    }
}

/// Combines the action for the record with the users. Returns the action for the account, and `true`
/// if anything is written.
fn decide(record: Action, users: &[UserPlan], on_drift: OnDrift) -> (Action, bool) {
    let drifted = users
        .iter()
        .any(|user| matches!(user.state, FieldState::Drift | FieldState::Conflict));
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

/// Plans the users who differ from base or live. A user with the role of a commit since the base was
/// put by a run that was interrupted, and is not drift.
fn merge(
    base: Option<&Desired>,
    live: &Seats,
    desired: &Seats,
    interim: &[Desired],
) -> Vec<UserPlan> {
    let managed = base.and_then(|base| base.users.as_ref());
    let alerts = base.map(|base| alerts(&base.record)).unwrap_or_default();
    let everybody: BTreeSet<_> = managed
        .into_iter()
        .flat_map(Seats::addresses)
        .chain(live.addresses())
        .chain(desired.addresses())
        .collect();
    everybody
        .into_iter()
        .filter_map(|email| {
            let (live, desired) = (live.role(email), desired.role(email));
            let (base, compared) = match managed {
                Some(managed) => {
                    let base = managed.role(email);
                    (base, three_way(base, live, desired)?)
                }
                // The portal made an alert contact an editor on an earlier sync. That seat goes with
                // the alert contact.
                None if desired.is_none()
                    && alerts.contains(email)
                    && live == Some(Role::Editor) =>
                {
                    (live, FieldState::Change)
                }
                None if live == desired && base.is_none() => return None,
                None => (None, first(live, desired)),
            };
            let is_ours = is_of(interim, email, live);
            let state = match compared {
                FieldState::Drift | FieldState::Conflict if is_ours => FieldState::Change,
                state => state,
            };
            Some(UserPlan {
                email: email.to_owned(),
                state,
                base,
                live,
                desired,
                pushed: false,
                origin: ValueOrigin::default(),
            })
        })
        .collect()
}

/// Returns true if one of the commits in `interim` gives this role to `email`.
fn is_of(interim: &[Desired], email: &str, role: Option<Role>) -> bool {
    let managed = interim.iter().filter_map(|earlier| earlier.users.as_ref());
    managed.into_iter().any(|seats| seats.role(email) == role)
}

/// Returns the users of a file that has stopped managing access: the live ones, less what an interrupted
/// run of a commit in `interim` has changed since the base.
fn without_left_over(base: &Desired, live: &Seats, interim: &[Desired]) -> Seats {
    let mut seats = live.clone();
    let Some(managed) = &base.users else {
        return seats;
    };
    let everybody: BTreeSet<_> = managed.addresses().chain(live.addresses()).collect();
    for email in everybody {
        let (before, now) = (managed.role(email), live.role(email));
        if before != now && is_of(interim, email, now) {
            seats.set(email, before);
        }
    }
    seats
}

fn three_way(base: Option<Role>, live: Option<Role>, desired: Option<Role>) -> Option<FieldState> {
    match (base == live, base == desired, live == desired) {
        (true, true, _) => None,
        (true, false, _) => Some(FieldState::Change),
        (false, true, _) => Some(FieldState::Drift),
        (false, false, true) => Some(FieldState::Converged),
        (false, false, false) => Some(FieldState::Conflict),
    }
}

/// Compares a user who was never pushed. The role of a user in the file is pushed; a user who is not
/// in the file was added by somebody else.
fn first(live: Option<Role>, desired: Option<Role>) -> FieldState {
    if live == desired {
        FieldState::Converged
    } else if desired.is_some() {
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
    record
        .get(Field::Alert)
        .as_ref()
        .map(Value::members)
        .unwrap_or_default()
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests;
