//! Two ledgers joined: account by account, field by field, the newer entry counts.

use std::collections::BTreeMap;

use super::account::{LedgerAccount, LedgerEntry};
use crate::contact::Field;

/// Joins `ours` and `theirs`, which have both changed since `base`.
///
/// An entry that only one side has changed is taken from there. Of two changed ones the newer counts;
/// if they are of the same time, the surer one, and then the one that sorts last, so that both sides
/// come to the same.
#[must_use]
pub fn joined(
    base: Option<&LedgerAccount>,
    ours: &LedgerAccount,
    theirs: &LedgerAccount,
) -> LedgerAccount {
    let mut joined = LedgerAccount::new(&ours.id, ours.environment);
    for field in Field::ALL {
        let base = base.and_then(|base| base.fields.get(&field));
        let entry = newer(base, ours.fields.get(&field), theirs.fields.get(&field));
        joined
            .fields
            .extend(entry.map(|entry| (field, entry.clone())));
    }
    let base_users = base.and_then(|base| base.users.as_ref());
    joined.users = newer(base_users, ours.users.as_ref(), theirs.users.as_ref()).cloned();
    let pastes = ours.paste.iter().chain(&theirs.paste);
    joined.paste = pastes
        .max_by_key(|paste| (paste.at, &paste.key, &paste.hash))
        .cloned();
    let newest = |account: &LedgerAccount| account.fields.values().map(|entry| entry.at).max();
    let later = (newest(ours), ours.text()) >= (newest(theirs), theirs.text());
    let by_age = if later {
        [ours, theirs]
    } else {
        [theirs, ours]
    };
    let pushed = side(base, by_age, |account| &account.pushed);
    joined.pushed.clone_from(pushed);
    let begun = side(base, by_age, |account| &account.begun);
    joined.begun.clone_from(begun);
    joined
}

/// Returns the value of the side that has changed it; of the first one if both have.
fn side<'a, T: PartialEq>(
    base: Option<&'a LedgerAccount>,
    [first, second]: [&'a LedgerAccount; 2],
    of: fn(&LedgerAccount) -> &T,
) -> &'a T {
    if base.is_some_and(|base| of(base) == of(first)) {
        of(second)
    } else {
        of(first)
    }
}

fn newer<'e, T: PartialEq + std::fmt::Debug>(
    base: Option<&LedgerEntry<T>>,
    ours: Option<&'e LedgerEntry<T>>,
    theirs: Option<&'e LedgerEntry<T>>,
) -> Option<&'e LedgerEntry<T>> {
    if ours == base {
        return theirs;
    }
    if theirs == base {
        return ours;
    }
    match (ours, theirs) {
        (Some(one), Some(other)) => {
            let rank = |entry: &LedgerEntry<T>| {
                let LedgerEntry {
                    value,
                    grade,
                    by,
                    at,
                    source,
                } = entry;
                (*at, *grade, format!("{value:?} {by} {source:?}"))
            };
            Some(if rank(one) >= rank(other) { one } else { other })
        }
        // The one side no longer knows the value, and the other has entered it: neither is sure.
        _ => None,
    }
}

/// Joins whole ledgers by account id.
#[must_use]
pub fn join_all(
    base: &BTreeMap<String, LedgerAccount>,
    ours: &BTreeMap<String, LedgerAccount>,
    theirs: &BTreeMap<String, LedgerAccount>,
) -> Vec<LedgerAccount> {
    let mut changed = Vec::new();
    for (id, their) in theirs {
        let base = base.get(id);
        match ours.get(id) {
            Some(our) if our == their || base == Some(their) => {}
            Some(our) if base == Some(our) => changed.push(their.clone()),
            Some(our) => changed.push(joined(base, our, their)),
            None => changed.push(their.clone()),
        }
    }
    changed
}

#[cfg(test)]
mod tests;
