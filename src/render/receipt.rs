//! What a sync did: for people on the terminal, for machines by `schemas/receipt.schema.json`.
//!
//! A receipt holds no personal data: no address, and no reason of a portal, which may quote one.

use serde::Serialize;

use super::Tool;
use super::subject::{ApprovalJson, PortalLine, Subject};
use super::{printable, redacted};
use crate::contact::{Digest, Source};
use crate::plan::Plan;
use crate::portal::apply::{Applied, Outcome};

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
    outcomes: &[Outcome],
    circumstances: Circumstances<'_>,
) -> String {
    // A signer is named by an address.
    let mut verdict = subject.verdict.clone();
    for test in &mut verdict.tests {
        test.evidence = redacted(&test.evidence).into_owned();
    }
    let form = ReceiptJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        finished_at: circumstances.finished_at,
        portal: subject.portal,
        environment: plan.environment.as_str(),
        source: &plan.source,
        tree: circumstances.tree,
        approval: ApprovalJson::from(&verdict),
        interrupted: circumstances.interrupted,
        accounts: outcomes.iter().map(account).collect(),
    };
    let mut text = serde_json::to_string_pretty(&form).expect("a receipt has a JSON form");
    text.push('\n');
    text
}

fn account(outcome: &Outcome) -> AccountJson<'_> {
    AccountJson {
        id: &outcome.id,
        outcome: outcome.result.as_str(),
        digest: outcome.digest,
        etag: outcome.etag.as_deref(),
    }
}

/// One line for one account.
#[must_use]
pub fn line(outcome: &Outcome) -> String {
    let id = &outcome.id;
    match &outcome.result {
        Applied::Applied => format!("{id}: pushed and read back"),
        Applied::AlreadyThere => format!("{id}: already there"),
        Applied::NotAttempted => format!("{id}: not attempted"),
        Applied::Refused(reason) => format!("{id}: refused: {}", printable(reason)),
        Applied::Failed(reason) => format!("{id}: failed: {}", printable(reason)),
        Applied::Unknown(reason) => {
            format!(
                "{id}: unknown: {}; run again to find out",
                printable(reason)
            )
        }
    }
}

/// One line for all: what was pushed and what was not.
#[must_use]
pub fn summary(outcomes: &[Outcome]) -> String {
    let count = |word: &str| {
        outcomes
            .iter()
            .filter(|outcome| outcome.result.as_str() == word)
            .count()
    };
    let words = [
        ("applied", "pushed and read back"),
        ("already-there", "already there"),
        ("refused", "refused"),
        ("failed", "failed"),
        ("unknown", "unknown"),
        ("not-attempted", "not attempted"),
    ];
    let parts: Vec<_> = words
        .iter()
        .filter_map(|(word, says)| Some((count(word), says)).filter(|(count, _)| *count > 0))
        .map(|(count, says)| format!("{count} {says}"))
        .collect();
    format!(
        "Done: {}.",
        if parts.is_empty() {
            "nothing".to_owned()
        } else {
            parts.join(", ")
        }
    )
}
