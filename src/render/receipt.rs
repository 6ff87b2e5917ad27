//! What a sync did: for people on the terminal, for machines by `schemas/receipt.schema.json`.
//!
//! A receipt is kept, and is in English whoever had it written. It holds no personal data: no address, and no reason of a portal, which may quote one.

use serde::Serialize;

use super::Tool;
use super::plan::listed;
use super::subject::{ApprovalJson, PortalLine, Subject};
use crate::contact::{Digest, Source};
use crate::language::{Language, Text};
use crate::plan::Plan;
use crate::sync::apply::{AccountOutcome, Applied};

/// The version of this form; a change that breaks a reader makes it another one.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct ReceiptJson<'r> {
    schema_version: u32,
    tool: Tool,
    finished_at: &'r str,
    portal: PortalLine<'r>,
    environment: &'r str,
    source: &'r Source,
    tree: &'r str,
    approval: ApprovalJson<'r>,
    interrupted: bool,
    accounts: Vec<AccountJson<'r>>,
}

#[derive(Debug, Serialize)]
struct AccountJson<'r> {
    id: &'r str,
    outcome: &'r str,
    digest: Digest,
    etag: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    users_digest: Option<Digest>,
}

/// What a receipt says besides the outcomes.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'r> {
    /// When the run ended, RFC 3339 in UTC.
    pub finished_at: &'r str,
    /// Id of the Git tree of the contacts folder that was pushed.
    pub tree: &'r str,
    /// Whether Ctrl-C ended it.
    pub interrupted: bool,
}

/// The receipt as one JSON object, ending with a line break.
#[must_use]
pub fn json(
    subject: &Subject<'_>,
    plan: &Plan,
    outcomes: &[AccountOutcome],
    circumstances: Circumstances<'_>,
) -> String {
    let form = ReceiptJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        finished_at: circumstances.finished_at,
        portal: subject.portal,
        environment: plan.environment.as_str(),
        source: &plan.source,
        tree: circumstances.tree,
        approval: ApprovalJson::new(subject.verdict, Language::default()).masked(),
        interrupted: circumstances.interrupted,
        accounts: outcomes.iter().map(account).collect(),
    };
    let mut text = serde_json::to_string_pretty(&form).expect("a receipt has a JSON form");
    text.push('\n');
    text
}

fn account(outcome: &AccountOutcome) -> AccountJson<'_> {
    AccountJson {
        id: &outcome.id,
        outcome: outcome.result.as_str(),
        digest: outcome.digest,
        etag: outcome.etag.as_deref(),
        users_digest: outcome.users,
    }
}

/// One line for one account.
#[must_use]
pub fn line(outcome: &AccountOutcome) -> Text {
    let because = |id: &'static str, reason: &Text| Text::new(id).with("reason", reason.clone());
    let text = match &outcome.result {
        Applied::Applied => Text::new("sync-applied"),
        Applied::AlreadyThere => Text::new("sync-already-there"),
        Applied::NotAttempted => Text::new("sync-not-attempted"),
        Applied::Refused(reason) => because("sync-refused", reason),
        Applied::Failed(reason) => because("sync-failed", reason),
        Applied::Unknown(reason) => because("sync-unknown", reason),
    };
    text.with("id", outcome.id.as_str())
}

/// One line for all: what was pushed and what was not.
#[must_use]
pub fn summary(outcomes: &[AccountOutcome]) -> Text {
    let count = |word: &str| {
        outcomes
            .iter()
            .filter(|outcome| outcome.result.as_str() == word)
            .count()
    };
    let words = [
        ("applied", "sync-count-applied"),
        ("already-there", "sync-count-already-there"),
        ("refused", "sync-count-refused"),
        ("failed", "sync-count-failed"),
        ("unknown", "sync-count-unknown"),
        ("not-attempted", "sync-count-not-attempted"),
    ];
    let counts = words.iter().map(|(word, id)| (count(word), *id));
    let counts = counts.filter(|(number, _)| *number > 0);
    match listed(counts.map(|(number, id)| Text::new(id).with("number", number))) {
        Some(counts) => Text::new("sync-done").with("counts", counts),
        None => Text::new("sync-done-nothing"),
    }
}
