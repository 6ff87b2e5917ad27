//! What a plan says that has not asked the portal: what it was compared with, and what nobody knows.

use serde::Serialize;

use super::subject::Subject;
use crate::contact::PushSource;
use crate::git::short_id;
use crate::language::{Text, id};
use crate::plan::AccountPlan;
use crate::sync::push::{FileSince, OfflineBasis, OfflineFacts, UnknownAccount, UnknownWhy};

/// Returns the facts about an unknown account.
fn unknown_of<'s>(subject: &Subject<'s>, account: &AccountPlan) -> Option<&'s UnknownAccount> {
    subject.offline?.unknown.get(&account.id)
}

/// A sentence on an account whose state in the portal is not known.
pub(super) fn unknown(subject: &Subject<'_>, account: &AccountPlan) -> Text {
    let basis = subject.offline.map(|offline| &offline.basis);
    let (Some(known), Some(OfflineBasis::Receipt { source, .. })) =
        (unknown_of(subject, account), basis)
    else {
        return Text::new(id::PLAN_UNKNOWN);
    };
    let commit = short_id(&source.commit);
    let why = Text::new(match known.why {
        UnknownWhy::NotListed => id::UNKNOWN_NOT_LISTED,
        UnknownWhy::NotCompleted => id::UNKNOWN_NOT_COMPLETED,
        UnknownWhy::OtherValues => id::UNKNOWN_OTHER_VALUES,
        UnknownWhy::Users => id::UNKNOWN_USERS,
    });
    let file = Text::new(match known.file {
        FileSince::New => id::UNKNOWN_FILE_NEW,
        FileSince::Changed => id::UNKNOWN_FILE_CHANGED,
        FileSince::Same => id::UNKNOWN_FILE_SAME,
        FileSince::Deleted => id::UNKNOWN_FILE_DELETED,
    });
    Text::new(id::PLAN_UNKNOWN_WHY)
        .with("why", why.with("commit", commit))
        .with("file", file.with("commit", commit))
}

/// What a plan was compared with, in machine formats.
#[derive(Debug, Serialize)]
pub(super) struct OfflineJson<'p> {
    compared_with: &'static str,
    receipt: Option<ReceiptJson<'p>>,
}

#[derive(Debug, Serialize)]
struct ReceiptJson<'p> {
    source: &'p PushSource,
    finished_at: String,
    interrupted: bool,
}

impl<'p> OfflineJson<'p> {
    pub(super) fn of(facts: &'p OfflineFacts) -> Self {
        match &facts.basis {
            OfflineBasis::Ledger => Self {
                compared_with: "ledger",
                receipt: None,
            },
            OfflineBasis::Receipt {
                source,
                finished_at,
                interrupted,
            } => Self {
                compared_with: "receipt",
                receipt: Some(ReceiptJson {
                    source,
                    finished_at: finished_at.to_string(),
                    interrupted: *interrupted,
                }),
            },
        }
    }
}

/// Why an account is unknown, in machine formats.
#[derive(Debug, Serialize)]
pub(super) struct UnknownJson {
    reason: &'static str,
    file: &'static str,
}

impl UnknownJson {
    /// Returns why `account` is unknown. `None` if it is known.
    pub(super) fn of(subject: &Subject<'_>, account: &AccountPlan) -> Option<Self> {
        let known = unknown_of(subject, account)?;
        Some(Self {
            reason: known.why.as_str(),
            file: known.file.as_str(),
        })
    }
}
