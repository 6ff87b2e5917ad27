//! The result of a sync: lines for people, and a receipt for machines, as in
//! `schemas/receipt.schema.json`.
//!
//! A receipt is kept, so it is always in English. It contains no personal data: no address, and no
//! reason that a portal gave, since that may quote an address.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Tool;
use super::plan::listed;
use super::subject::{ApprovalJson, PortalLine, Subject};
use crate::contact::{Digest, PushSource};
use crate::language::{Language, Text, id};
use crate::plan::{Action, Plan};
use crate::sync::apply::{AccountOutcome, WriteResult};

/// The version of this format. A change that breaks a reader raises it.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct ReceiptJson<'r> {
    schema_version: u32,
    tool: Tool,
    finished_at: &'r str,
    portal: PortalLine<'r>,
    environment: &'r str,
    target: &'r str,
    source: &'r PushSource,
    tree: &'r str,
    approval: ApprovalJson<'r>,
    interrupted: bool,
    accounts: Vec<AccountJson<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unchanged: Vec<UnchangedJson<'r>>,
}

#[derive(Debug, Serialize)]
struct UnchangedJson<'r> {
    source: &'r PushSource,
    accounts: Vec<&'r str>,
}

#[derive(Debug, Serialize)]
struct AccountJson<'r> {
    id: &'r str,
    outcome: &'r str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    partly: bool,
    digest: Digest,
    etag: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    users_digest: Option<Digest>,
}

/// The facts of a receipt apart from the outcomes.
#[derive(Debug, Clone, Copy)]
pub struct ReceiptContext<'r> {
    /// The end of the run, RFC 3339 in UTC.
    pub finished_at: &'r str,
    /// The id of the Git tree of the contacts folder that was pushed.
    pub tree: &'r str,
    /// The portal's id, or its address.
    pub target: &'r str,
    /// `true` if Ctrl-C ended the run.
    pub interrupted: bool,
}

/// The receipt as one JSON object, ending with a line break.
#[must_use]
pub fn json(
    subject: &Subject<'_>,
    plan: &Plan,
    outcomes: &[AccountOutcome],
    circumstances: ReceiptContext<'_>,
) -> String {
    let form = ReceiptJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        finished_at: circumstances.finished_at,
        portal: subject.portal,
        environment: plan.environment.as_str(),
        target: circumstances.target,
        source: &plan.source,
        tree: circumstances.tree,
        approval: ApprovalJson::new(subject.verdict, Language::default()).masked(),
        interrupted: circumstances.interrupted,
        accounts: outcomes.iter().map(account).collect(),
        unchanged: if subject.portal.kind == "manual" {
            // What a person has said is in the ledger, with how sure it is.
            Vec::new()
        } else {
            unchanged(plan)
        },
    };
    let mut text = serde_json::to_string_pretty(&form).expect("a receipt has a JSON form");
    text.push('\n');
    text
}

/// Returns the accounts that had the values of the commit before the push, by what they were pushed from.
fn unchanged(plan: &Plan) -> Vec<UnchangedJson<'_>> {
    let mut groups: BTreeMap<&PushSource, Vec<&str>> = BTreeMap::new();
    for account in plan.with(Action::Unchanged) {
        let is_equal =
            account.write.is_none() && account.fields.is_empty() && account.users.is_empty();
        if let Some(source) = account.source.as_ref().filter(|_| is_equal) {
            groups.entry(source).or_default().push(&account.id);
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(source, accounts)| UnchangedJson { source, accounts })
        .collect()
}

fn account(outcome: &AccountOutcome) -> AccountJson<'_> {
    AccountJson {
        id: &outcome.id,
        outcome: outcome.result.as_str(),
        partly: outcome.partly,
        digest: outcome.digest,
        etag: outcome.etag.as_deref(),
        users_digest: outcome.users,
    }
}

/// The line of one account, entered by hand or not.
#[must_use]
pub fn line(outcome: &AccountOutcome, is_by_hand: bool) -> Text {
    let (id, reason) = match &outcome.result {
        WriteResult::Applied if is_by_hand => (id::SYNC_RECORDED, None),
        WriteResult::Applied => (id::SYNC_APPLIED, None),
        WriteResult::AlreadyThere => (id::SYNC_ALREADY_THERE, None),
        WriteResult::Skipped => (id::SYNC_SKIPPED, None),
        WriteResult::NotAttempted => (id::SYNC_NOT_ATTEMPTED, None),
        WriteResult::Refused(reason) => (id::SYNC_REFUSED, Some(reason)),
        WriteResult::Failed(reason) => (id::SYNC_FAILED, Some(reason)),
        WriteResult::Unknown(reason) => (id::SYNC_UNKNOWN, Some(reason)),
    };
    let text = Text::new(id).with("id", outcome.id.as_str());
    match reason {
        Some(reason) if outcome.partly => {
            let partly = Text::new(id::SYNC_PARTLY).with("reason", reason.clone());
            text.with("reason", partly)
        }
        Some(reason) => text.with("reason", reason.clone()),
        None => text,
    }
}

/// The last line: the number of accounts with each outcome, entered by hand or not.
#[must_use]
pub fn summary(outcomes: &[AccountOutcome], is_by_hand: bool) -> Text {
    let applied = if is_by_hand {
        id::SYNC_COUNT_ENTERED
    } else {
        id::SYNC_COUNT_APPLIED
    };
    let words = [
        ("applied", applied),
        ("already-there", id::SYNC_COUNT_ALREADY_THERE),
        ("refused", id::SYNC_COUNT_REFUSED),
        ("failed", id::SYNC_COUNT_FAILED),
        ("unknown", id::SYNC_COUNT_UNKNOWN),
        ("skipped", id::SYNC_COUNT_SKIPPED),
        ("not-attempted", id::SYNC_COUNT_NOT_ATTEMPTED),
    ];
    let counts = words.into_iter().filter_map(|(word, id)| {
        let number = outcomes
            .iter()
            .filter(|outcome| outcome.result.as_str() == word)
            .count();
        (number > 0).then(|| Text::new(id).with("number", number))
    });
    match listed(counts) {
        Some(counts) => {
            let text = Text::new(id::SYNC_DONE).with("counts", counts);
            if outcomes.iter().all(|outcome| outcome.result.is_done()) {
                text
            } else {
                text.attribute("in-part")
            }
        }
        None => Text::new(id::SYNC_DONE_NOTHING),
    }
}
