//! What a person has to look at after a sync.

use super::apply::{AccountOutcome, Applied};
use super::push::account_names;
use crate::error::{Error, Kind};
use crate::language::Text;
use crate::plan::{Action, Choices, OnDrift, Plan};

/// Returns a failure for each thing that a person has to look at, with what to do about it. The
/// gravest of them decides the exit status.
#[must_use]
pub fn attention(
    choices: Choices,
    plan: &Plan,
    outcomes: &[AccountOutcome],
    interrupted: bool,
) -> Vec<Error> {
    let mut errors = of_plan(choices, plan);
    let refused = ids(outcomes, |result| matches!(result, Applied::Refused(_)));
    if !refused.is_empty() {
        errors.push(Error::refused(about("push-refused", &refused)));
    }
    let failed = ids(outcomes, |result| {
        !result.is_done() && !matches!(result, Applied::Refused(_))
    });
    if interrupted {
        let text = Text::new("push-interrupted").with("number", failed.len());
        errors.push(Error::new(Kind::Interrupted, text));
    } else if !failed.is_empty() {
        errors.push(Error::portal(about("push-failed", &failed)));
    }
    errors
}

/// Returns the failures of what the plan leaves out.
fn of_plan(choices: Choices, plan: &Plan) -> Vec<Error> {
    let mut errors = Vec::new();
    let drifted = accounts(plan, Action::Drift);
    if !drifted.is_empty() && choices.on_drift != OnDrift::Keep {
        let text = about("push-drifted", &drifted);
        let overwrite = text.attribute("help-overwrite");
        errors.push(Error::refused(text).hint(overwrite));
    }
    let invalid = accounts(plan, Action::Invalid);
    if !invalid.is_empty() {
        let text = about("push-invalid", &invalid);
        errors.push(Error::new(Kind::Findings, text));
    }
    let foreign: Vec<_> = plan
        .with(Action::Foreign)
        .filter(|account| account.file.is_some())
        .map(|account| account.id.as_str())
        .collect();
    if !foreign.is_empty() {
        errors.push(Error::refused(about("push-foreign", &foreign)));
    }
    let missing = accounts(plan, Action::Missing);
    if !missing.is_empty() {
        errors.push(Error::portal(about("push-missing", &missing)));
    }
    errors
}

fn accounts(plan: &Plan, action: Action) -> Vec<&str> {
    plan.with(action)
        .map(|account| account.id.as_str())
        .collect()
}

fn ids(outcomes: &[AccountOutcome], is_meant: fn(&Applied) -> bool) -> Vec<&str> {
    outcomes
        .iter()
        .filter(|outcome| is_meant(&outcome.result))
        .map(|outcome| outcome.id.as_str())
        .collect()
}

fn about(message: &'static str, accounts: &[&str]) -> Text {
    Text::new(message).with("accounts", account_names(accounts))
}
