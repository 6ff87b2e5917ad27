//! What a reader of a plan has to know besides the values: who is told of what from now on, and
//! what may be a slip.

use super::{AccountPlan, Action, FieldState};
use crate::contact::{Field, Value};
use crate::language::Text;
use crate::routing::Event;

/// What a write does to who is told of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutingChange {
    /// The event.
    pub event: Event,
    /// Who is told from now on.
    pub joins: Vec<String>,
    /// Who is told no longer.
    pub leaves: Vec<String>,
}

/// The events that reach other people after the write of `account`.
#[must_use]
pub fn routing_changes(account: &AccountPlan) -> Vec<RoutingChange> {
    let pushed = |event: &Event| {
        let mut fields = account.fields.iter();
        fields.find(|field| field.pushed && field.field == event.field())
    };
    Event::ALL
        .into_iter()
        .filter_map(|event| {
            let field = pushed(&event)?;
            let (live, desired) = (
                members(field.live.as_ref()),
                members(field.desired.as_ref()),
            );
            let without = |these: &[String], those: &[String]| {
                let these = these.iter().filter(|address| !those.contains(address));
                these.cloned().collect::<Vec<_>>()
            };
            Some(RoutingChange {
                event,
                joins: without(&desired, &live),
                leaves: without(&live, &desired),
            })
        })
        .collect()
}

/// What may be a slip in the write of `account`: facts, lower case, no full stop.
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
                Field::OperationalSupport => "plan-fewer-windows",
                _ => "plan-fewer-recipients",
            });
            let (from, to) = (live.len(), desired.len());
            warnings.push(fewer.with("key", key).with("from", from).with("to", to));
        }
        if field.field == Field::OperationalForUsers && !live.is_empty() {
            warnings.push(Text::new("plan-other-address"));
        }
        if matches!(field.state, FieldState::Drift | FieldState::Conflict) {
            warnings.push(Text::new("plan-edit-overwritten").with("key", key));
        }
        if account.action == Action::Create && !live.is_empty() {
            warnings.push(Text::new("plan-entry-overwritten").with("key", key));
        }
    }
    for user in account.users.iter().filter(|user| user.pushed) {
        if matches!(user.state, FieldState::Drift | FieldState::Conflict) {
            let overwritten = Text::new("plan-user-edit-overwritten");
            warnings.push(overwritten.with("email", user.email.as_str()));
        }
    }
    warnings
}

fn members(value: Option<&Value>) -> Vec<String> {
    value.map(Value::members).unwrap_or_default()
}
