//! The accounts of two commits as if the commits were merged, field by field.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Map;

use super::{Accounts, Desired};
use crate::contact::{Field, Seats};

/// Returns the accounts of `ours` with everything that `theirs` has changed since `base`, their common
/// ancestor, and ours have not.
#[must_use]
pub fn merged(base: &Accounts, ours: &Accounts, theirs: &Accounts) -> Accounts {
    let ids: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    ids.into_iter()
        .filter_map(|id| {
            let sides = (base.get(id), ours.get(id), theirs.get(id));
            let account = match sides {
                (base, ours, theirs) if ours == theirs || theirs == base => ours?.clone(),
                (base, ours, theirs) if ours == base => theirs?.clone(),
                (base, Some(ours), Some(theirs)) => {
                    Arc::new(merged_account(base.map(AsRef::as_ref), ours, theirs))
                }
                // One side has removed what the other has changed.
                (_, ours, theirs) => ours.or(theirs)?.clone(),
            };
            Some((id.clone(), account))
        })
        .collect()
}

/// Merges an account that both sides have changed. Where they differ, ours counts.
fn merged_account(base: Option<&Desired>, ours: &Desired, theirs: &Desired) -> Desired {
    let mut merged = ours.clone();
    for field in Field::ALL {
        let before = base.and_then(|base| base.record.get(field));
        if ours.record.get(field) == before {
            merged.record.set(field, theirs.record.get(field));
        }
    }
    merged.digest = merged.record.digest(&Map::new());
    let managed = base.and_then(|base| base.users.as_ref());
    merged.users = match (&ours.users, &theirs.users) {
        (Some(ours), Some(theirs)) => Some(merged_users(managed, ours, theirs)),
        (ours, theirs) if ours.as_ref() == managed => theirs.clone(),
        (ours, _) => ours.clone(),
    };
    merged.users_digest = merged.users.as_ref().map(Seats::digest);
    merged
}

fn merged_users(base: Option<&Seats>, ours: &Seats, theirs: &Seats) -> Seats {
    let mut merged = ours.clone();
    let everybody: BTreeSet<_> = ours.addresses().chain(theirs.addresses()).collect();
    for email in everybody {
        let before = base.and_then(|base| base.role(email));
        if ours.role(email) == before {
            merged.set(email, theirs.role(email));
        }
    }
    merged
}

#[cfg(test)]
mod tests;
