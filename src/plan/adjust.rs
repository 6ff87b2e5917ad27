//! Adjusts a plan for what the comparison of single accounts cannot know: files with errors, and
//! new settings.

use serde_json::Map;

use super::{AccountPlan, Accounts, Action, Observed, Provision, Write};

/// Adds the accounts in `held`, which were not compared because their files have errors.
pub fn hold_back<'h>(
    accounts: &mut Vec<AccountPlan>,
    held: impl Iterator<Item = &'h String>,
    desired: &Accounts,
) {
    add(accounts, held, (Action::Invalid, desired));
}

/// Adds the accounts in `unknown`, which were not compared because nobody knows what the portal has.
pub fn add_unknown<'u>(
    accounts: &mut Vec<AccountPlan>,
    unknown: impl Iterator<Item = &'u String>,
    desired: &Accounts,
) {
    add(accounts, unknown, (Action::Unknown, desired));
}

/// Adds accounts that were not compared.
fn add<'i>(
    accounts: &mut Vec<AccountPlan>,
    ids: impl Iterator<Item = &'i String>,
    (action, desired): (Action, &Accounts),
) {
    accounts.extend(ids.map(|id| AccountPlan {
        id: id.clone(),
        file: desired.get(id).cloned(),
        action,
        source: None,
        live: None,
        fields: Vec::new(),
        live_users: None,
        users: Vec::new(),
        write: None,
        sight: None,
    }));
    accounts.sort_by(|one, other| one.id.cmp(&other.id));
}

/// Records the commit at one unchanged account, if nothing else would record it.
///
/// The settings of a commit apply to later commits only once a portal knows the commit. `base` is
/// the commit whose settings apply so far.
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
