//! Remarks for the reader of a plan: changed recipients of events, and possible mistakes.

use super::{AccountPlan, Action, FieldState};
use crate::contact::{Field, Value};
use crate::language::{Text, id};
use crate::routing::Event;

/// The effect of a write on the recipients of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutingChange {
    /// The event.
    pub event: Event,
    /// The addresses of new recipients.
    pub joins: Vec<String>,
    /// The addresses of people who are no longer recipients.
    pub leaves: Vec<String>,
}

/// Returns the events that have other recipients after the write of `account`.
#[must_use]
pub fn routing_changes(account: &AccountPlan) -> Vec<RoutingChange> {
    Event::ALL
        .into_iter()
        .filter_map(|event| {
            let field = account
                .fields
                .iter()
                .find(|field| field.pushed && field.field == event.field())?;
            let (live, desired) = (
                members(field.live.as_ref()),
                members(field.desired.as_ref()),
            );
            Some(RoutingChange {
                event,
                joins: without(&desired, &live),
                leaves: without(&live, &desired),
            })
        })
        .collect()
}

/// Returns possible mistakes in the write of `account`: facts in lower case, without a full stop.
#[must_use]
pub fn warnings(account: &AccountPlan) -> Vec<Text> {
    if account.write.is_none() {
        return Vec::new();
    }
    let mut warnings = Vec::new();
    for field in account.fields.iter().filter(|field| field.pushed) {
        let (live, desired) = (
            members(field.live.as_ref()),
            members(field.desired.as_ref()),
        );
        let key = field.field.key();
        if desired.len() < live.len() {
            let fewer = Text::new(match field.field {
                Field::OperationalSupport => id::PLAN_FEWER_WINDOWS,
                _ => id::PLAN_FEWER_RECIPIENTS,
            });
            let (from, to) = (live.len(), desired.len());
            warnings.push(fewer.with("key", key).with("from", from).with("to", to));
        }
        if field.field == Field::OperationalForUsers && !live.is_empty() {
            warnings.push(Text::new(id::PLAN_OTHER_ADDRESS));
        }
        if matches!(field.state, FieldState::Drift | FieldState::Conflict) {
            warnings.push(Text::new(id::PLAN_EDIT_OVERWRITTEN).with("key", key));
        }
        if account.action == Action::Create && !live.is_empty() {
            warnings.push(Text::new(id::PLAN_ENTRY_OVERWRITTEN).with("key", key));
        }
    }
    for user in account.users.iter().filter(|user| user.pushed) {
        if matches!(user.state, FieldState::Drift | FieldState::Conflict) {
            let overwritten = Text::new(id::PLAN_USER_EDIT_OVERWRITTEN);
            warnings.push(overwritten.with("email", user.email.as_str()));
        }
    }
    warnings
}

fn without(members: &[String], others: &[String]) -> Vec<String> {
    let rest = members.iter().filter(|member| !others.contains(member));
    rest.cloned().collect()
}

fn members(value: Option<&Value>) -> Vec<String> {
    value.map(Value::members).unwrap_or_default()
}
