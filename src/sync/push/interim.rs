//! What the commits between the last push and this one desired. A run that was interrupted may have put
//! it, so finding it in the portal does not prove an edit by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::contact::Environment;
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{AccountPlan, Accounts, Action, Desired, FieldState, desired_of_sound};

/// The most commits that are read for one account.
const COMMITS: usize = 200;

/// Reads what the commits between the base of each account and `commit` desired. The result is by
/// account id, newest first, without accounts that have nothing to show.
pub(super) fn desired<'p>(
    accounts: impl Iterator<Item = &'p AccountPlan>,
    repository: &Repository,
    commit: &CommitId,
    environment: Environment,
) -> Result<BTreeMap<String, Vec<Desired>>> {
    let mut found = BTreeMap::new();
    for account in accounts {
        let (Some(file), Some(source)) = (&account.file, &account.source) else {
            continue;
        };
        let Some(base) = repository.recorded(&source.commit) else {
            continue;
        };
        let mut interim = Vec::new();
        let mut at = commit.clone();
        for _ in 0..COMMITS {
            let Some(parent) = repository.first_parent(&at)? else {
                break;
            };
            if repository.descends(&base, &parent)? {
                break;
            }
            if let Some(files) = repository.files_of(&parent, &[&file.path])? {
                let mut all = desired_of_sound(&files, environment);
                interim.extend(all.remove(&account.id).map(Arc::unwrap_or_clone));
            }
            at = parent;
        }
        if !interim.is_empty() {
            found.insert(account.id.clone(), interim);
        }
    }
    Ok(found)
}

/// Returns true if the portal may hold something of `account` that an interrupted run has put: if it
/// seems to have drifted, or if its file has stopped managing access since the base.
pub(super) fn seems_left_over(
    account: &AccountPlan,
    bases: &BTreeMap<String, Arc<Accounts>>,
) -> bool {
    let has_drifted = |state: FieldState| matches!(state, FieldState::Drift | FieldState::Conflict);
    let base = account
        .source
        .as_ref()
        .and_then(|source| bases.get(&source.commit)?.get(&account.id));
    let has_stopped = account
        .file
        .as_ref()
        .is_some_and(|file| file.users.is_none() && base.is_some_and(|base| base.users.is_some()));
    has_stopped
        || account.action == Action::Drift
        || account.users.iter().any(|user| has_drifted(user.state))
        || account.fields.iter().any(|field| has_drifted(field.state))
}
