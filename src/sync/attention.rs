//! The outcomes of a sync that a person has to look at.

use std::collections::BTreeSet;

use super::apply::{AccountOutcome, WriteResult};
use super::push::account_names;
use crate::error::{Error, ErrorKind};
use crate::language::{MessageId, Text, id};
use crate::plan::{Action, Choices, OnDrift, Plan};

/// What a sync was asked for, as far as it leaves accounts alone.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The answer to drift.
    pub choices: Choices,
    /// The repositories that are taken over.
    pub take_over: &'a [String],
    /// `true` for a first sync, which overwrites nothing.
    pub is_first: bool,
}

/// Returns an error for each outcome that a person has to look at, with a help. The most serious of them
/// decides the exit status.
#[must_use]
pub fn attention(
    asked: Asked<'_>,
    plan: &Plan,
    outcomes: &[AccountOutcome],
    interrupted: bool,
) -> Vec<Error> {
    let portal = plan.portal.as_str();
    let mut errors = of_plan(asked, plan);
    let with = |message| {
        let ids = outcomes
            .iter()
            .filter(|outcome| message_about(outcome) == Some(message))
            .map(|outcome| outcome.id.as_str());
        ids.collect::<Vec<_>>()
    };
    for message in [id::PUSH_REFUSED, id::PUSH_SKIPPED] {
        let ids = with(message);
        if !ids.is_empty() {
            errors.push(Error::refused(about(message, portal, &ids)));
        }
    }
    for message in [id::PUSH_PARTLY, id::PUSH_PARTLY_SHOWN, id::PUSH_UNKNOWN] {
        let ids = with(message);
        if !ids.is_empty() {
            errors.push(Error::portal(about(message, portal, &ids)));
        }
    }
    let failed = with(id::PUSH_FAILED);
    if interrupted {
        let text = match failed.len() {
            0 => Text::new(id::PUSH_INTERRUPTED_LATE).with("portal", portal),
            number => Text::new(id::PUSH_INTERRUPTED).with("number", number),
        };
        errors.push(Error::new(ErrorKind::Interrupted, text));
    } else if !failed.is_empty() {
        errors.push(Error::portal(about(id::PUSH_FAILED, portal, &failed)));
    }
    errors
}

/// Returns the message about an outcome. `None` if the account is done.
fn message_about(outcome: &AccountOutcome) -> Option<MessageId> {
    match &outcome.result {
        WriteResult::Applied | WriteResult::AlreadyThere => None,
        WriteResult::Unknown(_) => Some(id::PUSH_UNKNOWN),
        WriteResult::Skipped => Some(id::PUSH_SKIPPED),
        // What the person saw is drift from now on: the same command leaves it alone.
        WriteResult::Refused(why) if outcome.partly && *why == Text::new(id::ENTRY_SHOWN) => {
            Some(id::PUSH_PARTLY_SHOWN)
        }
        _ if outcome.partly => Some(id::PUSH_PARTLY),
        WriteResult::Refused(_) => Some(id::PUSH_REFUSED),
        WriteResult::Failed(_) | WriteResult::NotAttempted => Some(id::PUSH_FAILED),
    }
}

/// Returns the errors for accounts that the plan leaves out.
fn of_plan(asked: Asked<'_>, plan: &Plan) -> Vec<Error> {
    let portal = plan.portal.as_str();
    let mut errors = Vec::new();
    let drifted = accounts(plan, Action::Drift);
    if !drifted.is_empty() && asked.choices.on_drift != OnDrift::Keep {
        let text = about(id::PUSH_DRIFTED, portal, &drifted);
        let overwrite = text.attribute(if asked.is_first {
            "help-first"
        } else {
            "help-overwrite"
        });
        errors.push(Error::refused(text).hint(overwrite));
    }
    let invalid = accounts(plan, Action::Invalid);
    if !invalid.is_empty() {
        let text = about(id::PUSH_INVALID, portal, &invalid);
        errors.push(Error::new(ErrorKind::Findings, text));
    }
    let foreign: Vec<_> = plan
        .with(Action::Foreign)
        .filter(|account| account.file.is_some())
        .collect();
    if !foreign.is_empty() {
        let ids: Vec<_> = foreign.iter().map(|account| account.id.as_str()).collect();
        let text = about(id::PUSH_FOREIGN, portal, &ids);
        // The command takes over all of them, also those that it was given.
        let sources = foreign.iter().filter_map(|account| account.source.as_ref());
        let repositories = sources.map(|source| source.repository.as_str());
        let all: BTreeSet<_> = asked
            .take_over
            .iter()
            .map(String::as_str)
            .chain(repositories)
            .collect();
        let all: Vec<_> = all.into_iter().collect();
        let take_over = text
            .attribute("help-take-over")
            .with("repositories", all.join(" --take-over "));
        errors.push(Error::refused(text).hint(take_over));
    }
    let missing = accounts(plan, Action::Missing);
    if !missing.is_empty() {
        errors.push(Error::portal(about(id::PUSH_MISSING, portal, &missing)));
    }
    errors
}

fn accounts(plan: &Plan, action: Action) -> Vec<&str> {
    plan.with(action)
        .map(|account| account.id.as_str())
        .collect()
}

fn about(message: MessageId, portal: &str, accounts: &[&str]) -> Text {
    Text::new(message)
        .with("portal", portal)
        .with("accounts", account_names(accounts))
        .with("number", accounts.len())
}

#[cfg(test)]
mod tests;
