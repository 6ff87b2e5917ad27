//! The caps of one run: so that a slip does not reach every account.

use super::Plan;
use crate::config::Limits;

/// A cap that a plan is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// Its key in `[limits]`.
    pub key: &'static str,
    /// What it counts.
    pub what: &'static str,
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
    let removals = pushed
        .map(|field| {
            let members = |value: &Option<crate::contact::Value>| {
                value
                    .as_ref()
                    .map(crate::contact::Value::members)
                    .unwrap_or_default()
            };
            let desired = members(&field.desired);
            members(&field.live)
                .iter()
                .filter(|member| !desired.contains(member))
                .count()
        })
        .sum();
    let caps = [
        (
            "max_accounts",
            "accounts written",
            accounts,
            limits.max_accounts,
        ),
        (
            "max_removals",
            "addresses removed",
            removals,
            limits.max_removals,
        ),
    ];
    caps.into_iter()
        .filter(|(_, _, planned, limit)| planned > limit)
        .map(|(key, what, planned, limit)| Excess {
            key,
            what,
            planned,
            limit,
        })
        .collect()
}
