//! What one run must not do: so that a slip does not reach every account, and nobody is left
//! without a way to be reached.

use super::{AccountPlan, FieldPlan, Plan, UserPlan};
use crate::config::Limits;
use crate::contact::{Environment, Field, Role, Value};

/// A guard that an `[[override]]` may let one change through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// One sync never replaces all emergency contacts of an account: an address that could be
    /// reached yesterday still works today.
    Overlap,
    /// No required field is emptied.
    NeverEmpty,
}

impl Guard {
    /// The word for it in `[[override]]`.
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
    /// Which guard.
    pub guard: Guard,
    /// The account.
    pub account: &'p AccountPlan,
    /// The field that is at fault.
    pub field: &'p FieldPlan,
}

/// What the guards say against the write of `account`.
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

/// The administrator without whom nobody could manage the users of `account` after its write.
#[must_use]
pub fn locked_out(account: &AccountPlan) -> Option<&UserPlan> {
    let users = account.write.as_ref()?.users.as_ref()?;
    if users.seats.has_administrator() {
        return None;
    }
    let administrator = |user: &&UserPlan| user.live == Some(Role::Administrator);
    account.users.iter().find(administrator)
}

/// A cap that a plan is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// Its key in `[limits]`.
    pub key: &'static str,
    /// The message that says so.
    pub message: &'static str,
    /// How many the plan has.
    pub planned: usize,
    /// How many one run may have.
    pub limit: usize,
}

/// The caps that `plan` is over.
#[must_use]
pub fn excess(plan: &Plan, limits: &Limits) -> Vec<Excess> {
    let accounts = plan.writes().count();
    let pushed = plan
        .writes()
        .flat_map(|(account, _)| &account.fields)
        .filter(|field| field.pushed);
    let users = plan.writes().flat_map(|(account, _)| &account.users);
    let seats = users.filter(|user| user.pushed && user.desired.is_none());
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
    let caps = [
        (
            "max_accounts",
            "over-limit-accounts",
            accounts,
            limits.max_accounts,
        ),
        (
            "max_removals",
            "over-limit-removals",
            removals,
            limits.max_removals,
        ),
    ];
    caps.into_iter()
        .filter(|(_, _, planned, limit)| planned > limit)
        .map(|(key, message, planned, limit)| Excess {
            key,
            message,
            planned,
            limit,
        })
        .collect()
}
