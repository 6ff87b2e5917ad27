//! The users that commits between the last push and this one had: a run that was cut short may have
//! put them, and then nobody let them in by hand.

use std::collections::BTreeMap;

use crate::contact::{Environment, Seats};
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{AccountPlan, FieldState, desired};

/// Commits that are looked at for one account.
const COMMITS: usize = 200;

/// Those of the accounts whose users seem to have drifted.
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
            let snapshot = repository.snapshot_of(&parent, &[&file.path])?;
            let all =
                snapshot.map(|snapshot| desired(&snapshot, repository.config_path(), environment));
            let there = all.and_then(|all| all.get(&account.id).cloned());
            seats.extend(there.and_then(|there| there.users.clone()));
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
