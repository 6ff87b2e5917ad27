//! What is not told by comparing one account: files with errors, and settings that come into force.

use serde_json::Map;

use super::{AccountPlan, Accounts, Action, Observed, Provision, Write};

/// Adds the accounts in `held`, which were not compared because their files have errors.
pub fn hold_back<'h>(
    accounts: &mut Vec<AccountPlan>,
    held: impl Iterator<Item = &'h String>,
    desired: &Accounts,
) {
    accounts.extend(held.map(|id| AccountPlan {
        id: id.clone(),
        file: desired.get(id).cloned(),
        action: Action::Invalid,
        source: None,
        live: None,
        fields: Vec::new(),
        live_users: None,
        users: Vec::new(),
        write: None,
    }));
    accounts.sort_by(|one, other| one.id.cmp(&other.id));
}

/// Has the commit recorded at one account that is as it was, where nothing else would record it:
/// the settings of a commit judge only what comes after one that a portal knows of. `base` is the
/// commit whose settings judge so far.
pub fn advance(accounts: &mut [AccountPlan], observed: &[Observed], base: &str) {
    if accounts
        .iter()
        .any(|account| account.write.as_ref().is_some_and(|write| write.mark))
    {
        return;
    }
    let of_base = accounts.iter_mut().find(|account| {
        account.action == Action::Unchanged
            && account
                .source
                .as_ref()
                .is_some_and(|source| source.commit == base)
    });
    let Some(account) = of_base else { return };
    let (Some(file), Some(observed)) = (
        account.file.clone(),
        observed.iter().find(|observed| observed.id == account.id),
    ) else {
        return;
    };
    account.action = Action::Advance;
    account.write = Some(Write {
        record: file.record.clone(),
        unknown: observed
            .live
            .as_ref()
            .map_or_else(Map::new, |live| live.unknown.clone()),
        etag: observed.etag.clone(),
        mark: true,
        provision: Provision::No,
        users: None,
        record_stays: false,
    });
}
