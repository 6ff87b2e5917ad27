//! Guards and limits of a sync: they keep a mistake from reaching every account, and an account from
//! losing all contacts that can be reached.

use super::{AccountPlan, FieldPlan, Plan, UserPlan};
use crate::config::Limits;
use crate::contact::{Environment, Field, Role, Value};
use crate::language::{MessageId, id};

/// A guard that an `[[override]]` may let one change through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// One sync never replaces all emergency contacts of an account, so that at least one address
    /// that worked before still does.
    Overlap,
    /// No required field is emptied.
    NeverEmpty,
}

impl Guard {
    /// Returns its name in `[[override]]`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overlap => "overlap",
            Self::NeverEmpty => "never-empty",
        }
    }
}

/// A write that a guard stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach<'p> {
    /// The guard.
    pub guard: Guard,
    /// The account.
    pub account: &'p AccountPlan,
    /// The field that the guard stops.
    pub field: &'p FieldPlan,
}

/// Returns the fields that guards stop in the write of `account`.
#[must_use]
pub fn breaches(account: &AccountPlan, environment: Environment) -> Vec<Breach<'_>> {
    let Some(write) = &account.write else {
        return Vec::new();
    };
    let shows_merchants = account
        .file
        .as_ref()
        .is_some_and(|file| file.merchant_issues_field);
    let pushed = account.fields.iter().filter(|field| field.pushed);
    pushed
        .filter_map(|field| {
            let live = members(field.live.as_ref());
            let written = members(write.record.get(field.field).as_ref());
            let guard = if live.is_empty() {
                return None;
            } else if written.is_empty() && field.field.is_required(environment, shows_merchants) {
                Guard::NeverEmpty
            } else if field.field == Field::TechnicalEmergency
                && !live.iter().any(|address| written.contains(address))
            {
                Guard::Overlap
            } else {
                return None;
            };
            Some(Breach {
                guard,
                account,
                field,
            })
        })
        .collect()
}

fn members(value: Option<&Value>) -> Vec<String> {
    value.map(Value::members).unwrap_or_default()
}

/// Returns the administrator who would be removed by the write of `account`, if nobody could manage
/// its users afterwards.
#[must_use]
pub fn locked_out(account: &AccountPlan) -> Option<&UserPlan> {
    let users = account.write.as_ref()?.users.as_ref()?;
    if users.seats.has_administrator() {
        return None;
    }
    account
        .users
        .iter()
        .find(|user| user.live == Some(Role::Administrator))
}

/// A limit that a plan exceeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// The key of the limit in `[limits]`.
    pub key: &'static str,
    /// The id of its message.
    pub message: MessageId,
    /// The number in the plan.
    pub planned: usize,
    /// The most that one run may have.
    pub limit: usize,
}

/// Returns the limits that `plan` exceeds.
#[must_use]
pub fn excess(plan: &Plan, limits: &Limits) -> Vec<Excess> {
    let accounts = plan.writes().count();
    let pushed = plan
        .writes()
        .flat_map(|(account, _)| &account.fields)
        .filter(|field| field.pushed);
    let users = plan.writes().flat_map(|(account, _)| &account.users);
    let seats = users.filter(|user| user.pushed && Role::is_reduced(user.live, user.desired));
    let removals = pushed
        .map(|field| {
            let desired = members(field.desired.as_ref());
            members(field.live.as_ref())
                .iter()
                .filter(|member| !desired.contains(member))
                .count()
        })
        .sum::<usize>()
        + seats.count();
    let numbers = [
        (
            "max_accounts",
            id::OVER_LIMIT_ACCOUNTS,
            accounts,
            limits.max_accounts,
        ),
        (
            "max_removals",
            id::OVER_LIMIT_REMOVALS,
            removals,
            limits.max_removals,
        ),
    ];
    numbers
        .into_iter()
        .filter(|(_, _, planned, limit)| planned > limit)
        .map(|(key, message, planned, limit)| Excess {
            key,
            message,
            planned,
            limit,
        })
        .collect()
}
