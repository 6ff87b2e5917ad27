//! What a plan tells about a portal, which was asked for it.

use jiff::Timestamp;

use super::days::day;
use super::portal::{PortalOverview, PortalSource, PortalState};
use crate::contact::Field;
use crate::plan::{AccountPlan, Action, FieldState, Plan};

/// Returns what `plan`, which was made at `at`, tells about its portal, which is of the kind `kind`.
#[must_use]
pub fn portal_of_plan(plan: &Plan, kind: &'static str, at: Timestamp) -> PortalOverview {
    let accounts = plan.accounts.iter().map(|account| {
        let day = match &account.sight {
            Some(sight) => sight.last().map(day),
            None => Some(day(at)),
        };
        let state = state(account);
        (account.id.clone(), state, day, fields(account, state))
    });
    PortalOverview {
        name: plan.portal.clone(),
        kind,
        environment: plan.environment,
        source: PortalSource::Portal,
        groups: PortalOverview::grouped(accounts),
    }
}

fn state(account: &AccountPlan) -> PortalState {
    match account.action {
        Action::Drift => PortalState::Drift,
        Action::Missing => PortalState::Missing,
        Action::Foreign if account.file.is_some() => PortalState::Foreign,
        Action::Foreign | Action::Unmanaged | Action::Released => PortalState::OnlyThere,
        Action::Create | Action::Update => PortalState::Pending,
        Action::Unchanged | Action::Adopt | Action::Converge | Action::Advance => PortalState::Same,
        Action::Invalid | Action::Unknown => PortalState::Unknown,
    }
}

/// Returns the fields that the portal or the files have changed.
fn fields(account: &AccountPlan, state: PortalState) -> Vec<Field> {
    let is_shown = |found: FieldState| match state {
        PortalState::Drift => matches!(found, FieldState::Drift | FieldState::Conflict),
        PortalState::Pending => found == FieldState::Change,
        _ => false,
    };
    let fields = account.fields.iter();
    fields
        .filter(|field| is_shown(field.state))
        .map(|field| field.field)
        .collect()
}
