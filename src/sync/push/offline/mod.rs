//! A plan that asks nobody: no portal and no Git host, so it needs no token and no network. The receipt of
//! the last sync takes the place of the portal's answer or, for a portal without an API, its ledger.
//!
//! Such a plan is shown, and can be neither approved nor saved. Its type has no portal to write to.

mod facts;
mod judged;
mod offline_plan;
mod proven;
mod stage;

use std::collections::BTreeMap;

use super::checked::CheckedCommit;
use super::choose::choose;
use super::request::PushRequest;
use super::{compared, observed, target};
use crate::config::PortalKind;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::SyncReceipt;
use crate::project::receipts;

pub use facts::{FileSince, OfflineBasis, OfflineFacts, UnknownAccount, UnknownWhy};
pub use offline_plan::OfflinePlan;
use stage::OfflineStage;

/// A receipt that was named, with its bytes.
#[derive(Debug)]
pub struct NamedReceipt {
    /// The name of its file in messages.
    pub name: String,
    /// All of the file.
    pub bytes: Vec<u8>,
}

/// Compares a checked commit with what the `receipt` proves, or the one that the last sync has left here. A
/// portal without an API is compared with its ledger. Nothing is sent, and no token is looked for.
///
/// # Errors
///
/// If there is no receipt, or it is damaged or of something else, or the history cannot be read.
pub async fn plan_offline(
    request: &PushRequest<'_>,
    checked: CheckedCommit,
    receipt: Option<NamedReceipt>,
) -> Result<OfflinePlan> {
    let (name, portal) = choose(&checked.outcome.config, request.portal)?;
    let stage = if let PortalKind::Manual(_) = portal.kind {
        if receipt.is_some() {
            let text = Text::new(id::RECEIPT_OF_MANUAL).with("portal", name);
            return Err(Error::usage(text));
        }
        by_ledger(request, &checked).await?
    } else {
        let named = match receipt {
            Some(named) => named,
            None => last(request, &checked, name)?,
        };
        let receipt = SyncReceipt::read(&named.name, &named.bytes)?;
        proven::stage(request, &checked, (name, portal), (&named.name, receipt))?
    };
    judged::judge(request, &checked, (name, portal), stage)
}

/// Reads the receipt that the last sync to the portal `name` has left in the project.
///
/// # Errors
///
/// If there is none, or a commit brings it: a change must not say what it is compared with.
fn last(request: &PushRequest<'_>, checked: &CheckedCommit, name: &str) -> Result<NamedReceipt> {
    let path = receipts::path(name);
    let repository = &checked.repository;
    let head = repository.head()?;
    for commit in head.iter().chain([&checked.commit]) {
        if repository.decides_on(commit, &path)? {
            let text = Text::new(id::RECEIPT_COMMITTED)
                .with("path", path.as_str())
                .with("commit", commit.short());
            return Err(Error::refused(text));
        }
    }
    if let Some(bytes) = receipts::last(&request.project.root, name)? {
        return Ok(NamedReceipt { name: path, bytes });
    }
    let text = Text::new(id::RECEIPT_MISSING)
        .with("portal", name)
        .with("path", path);
    Err(Error::usage(text))
}

/// Compares the commit with the ledger of a portal without an API. The stages are those of any plan: they
/// read only this clone.
async fn by_ledger(request: &PushRequest<'_>, checked: &CheckedCommit) -> Result<OfflineStage> {
    let target = target::target(request, checked).await?;
    let observed = observed::observe(request, checked, &target).await?;
    let compared = compared::compare(request, checked, &target, observed).await?;
    let first = match &compared.lineage {
        Ok(known) => {
            let position = &known.lineage.position;
            super::first::objections(request, &target, position, &compared.observed)
        }
        Err(_) => Vec::new(),
    };
    let note = Text::new(id::OFFLINE_LEDGER).with("portal", target.name.as_str());
    Ok(OfflineStage {
        plan: compared.plan,
        observed: compared.observed,
        bases: compared.bases,
        lineage: compared.lineage,
        facts: OfflineFacts {
            basis: OfflineBasis::Ledger,
            unknown: BTreeMap::new(),
        },
        target: target.target.portal,
        prunes: compared.comparing.prunes(),
        first,
        notes: std::iter::once(note).chain(compared.notes).collect(),
    })
}
