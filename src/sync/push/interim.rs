//! The users that the commits between the last push and this one had. An interrupted run may have put
//! them, so finding them in the portal does not prove an edit by hand.

use std::collections::BTreeMap;

use crate::contact::{Environment, Seats};
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{AccountPlan, FieldState, desired_of_sound};

/// The most commits that are read for one account.
const COMMITS: usize = 200;

/// Reads these users for every account whose users seem to have drifted. The result has the users of
/// each commit by account id, newest first, without accounts that have nothing to show.
pub(super) fn users(
    accounts: &[AccountPlan],
    repository: &Repository,
    commit: &CommitId,
    environment: Environment,
) -> Result<BTreeMap<String, Vec<Seats>>> {
    let mut found = BTreeMap::new();
    for account in accounts.iter().filter(|account| seems_drifted(account)) {
        let (Some(file), Some(source)) = (&account.file, &account.source) else {
            continue;
        };
        let Some(base) = repository.recorded(&source.commit) else {
            continue;
        };
        let mut seats = Vec::new();
        let mut at = commit.clone();
        for _ in 0..COMMITS {
            let Some(parent) = repository.first_parent(&at)? else {
                break;
            };
            if repository.descends(&base, &parent)? {
                break;
            }
            if let Some(files) = repository.files_of(&parent, &[&file.path])? {
                let all = desired_of_sound(&files, environment);
                seats.extend(all.get(&account.id).and_then(|there| there.users.clone()));
            }
            at = parent;
        }
        if !seats.is_empty() {
            found.insert(account.id.clone(), seats);
        }
    }
    Ok(found)
}

fn seems_drifted(account: &AccountPlan) -> bool {
    let mut users = account.users.iter();
    users.any(|user| matches!(user.state, FieldState::Drift | FieldState::Conflict))
}
