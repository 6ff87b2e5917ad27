//! The fourth stage: what the portal holds, listed while the commit's files are read.

use std::collections::BTreeSet;
use std::sync::Arc;

use tokio::task::JoinHandle;

use super::ages;
use super::as_merged;
use super::bases::Bases;
use super::checked::CheckedCommit;
use super::lineage::{self, KnownLineage};
use super::request::PushRequest;
use super::target::PushTarget;
use crate::config::Naming;
use crate::contact::Environment;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::{Accounts, Observed};
use crate::portal::PortalReader;
use crate::portal::manual::LedgerAccount;
use crate::text::suggest;

/// The accounts of the portal, beside those of the commit and of the bases.
pub(super) struct ObservedPortal {
    pub(super) desired: Arc<Accounts>,
    /// The requested accounts, as the portal lists them.
    pub(super) observed: Vec<Observed>,
    pub(super) bases: Bases,
    /// The position of the commit among what was pushed before, or the reason why there is none.
    pub(super) lineage: Result<KnownLineage>,
    /// Notes on the accounts of the commit: that they are as if it were merged, and on uncommitted edits,
    /// which are not part of the plan.
    pub(super) notes: Vec<Text>,
}

/// Lists the portal's accounts, and reads the commits of the last pushes.
///
/// # Errors
///
/// If the portal cannot be read, or the commit does not have a requested account.
pub(super) async fn observe(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
) -> Result<ObservedPortal> {
    let (desired, as_merged) = as_merged::accounts(checked, target.portal.environment)?;
    check_names(request.accounts, &desired)?;
    let listing = listing(target.open.reader());
    let uncommitted = uncommitted(request, checked);
    let mut observed = listing.await.expect("a listing does not panic")?;
    if target.open.is_manual() {
        add_unrecorded(&mut observed, &desired, target.portal.environment);
    }
    let lineage = lineage::read(request, checked, target, &observed);
    for account in &mut observed {
        account
            .source
            .take_if(|source| request.first.takes_over(source));
    }
    let unfetched = target.open.unfetched(&target.name, request.now)?;
    let old = ages::note(target, &observed, request.now);
    let bases = Bases::read(request, checked, target, &observed)?;
    observed.retain(|account| request.includes(&account.id));
    Ok(ObservedPortal {
        desired,
        observed,
        bases,
        lineage,
        notes: as_merged
            .into_iter()
            .chain(unfetched)
            .chain(old)
            .chain(uncommitted?)
            .collect(),
    })
}

/// Starts to list the portal's accounts.
fn listing(reader: Arc<dyn PortalReader>) -> JoinHandle<Result<Vec<Observed>>> {
    tokio::spawn(async move { reader.list().await })
}

/// Adds the accounts of the commit that a ledger does not have: it has only those of which something was
/// entered or seen.
fn add_unrecorded(observed: &mut Vec<Observed>, desired: &Accounts, environment: Environment) {
    let known: BTreeSet<_> = observed.iter().map(|account| account.id.clone()).collect();
    let unknown = desired.keys().filter(|id| !known.contains(*id));
    observed.extend(unknown.map(|id| LedgerAccount::new(id, environment).observed()));
}

/// Checks that the commit has every account that is requested by name.
pub(super) fn check_names(names: &[String], desired: &Accounts) -> Result<()> {
    for name in names {
        if !desired.contains_key(name) {
            let unknown =
                Error::usage(Text::new(id::NO_ACCOUNT_IN_THE_COMMIT).with("name", name.as_str()));
            let near = suggest(name, desired.keys().map(String::as_str));
            return Err(unknown.or_near(near));
        }
    }
    Ok(())
}

/// Returns a note on uncommitted edits of the project, which are not part of the plan. `None` if nothing
/// is uncommitted, or if another commit than `HEAD` is pushed.
pub(super) fn uncommitted(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
) -> Result<Option<Text>> {
    if request.rev != "HEAD" {
        return Ok(None);
    }
    let layout = checked.files.layout();
    let paths = checked.repository.uncommitted()?;
    let edited: Vec<_> = paths
        .iter()
        .filter(|path| layout.naming(path) != Naming::Other || **path == layout.config)
        .collect();
    Ok(match &edited[..] {
        [] => None,
        [only] => Some(Text::new(id::NOTE_UNCOMMITTED).with("path", only.as_str())),
        [first, rest @ ..] => Some(
            Text::new(id::NOTE_UNCOMMITTED_MORE)
                .with("path", first.as_str())
                .with("more", rest.len()),
        ),
    })
}
