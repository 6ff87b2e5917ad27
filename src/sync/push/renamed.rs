//! Files that name another account than when they were pushed. A portal renames no account, so either
//! the id is a mistake, or the file is for another account now: only a person can tell.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::Error;
use crate::language::{Text, id};
use crate::plan::{Accounts, Action, Plan};

/// Returns an objection for each such file of `plan`. `bases` has the accounts of each commit that was
/// pushed, by its id.
pub(super) fn objections(plan: &Plan, bases: &BTreeMap<String, Arc<Accounts>>) -> Vec<Error> {
    plan.with(Action::Released)
        .filter_map(|released| {
            let base = bases.get(&released.source.as_ref()?.commit)?;
            let path = &base.get(&released.id)?.path;
            let now = plan.accounts.iter().find(|account| {
                let file = account.file.as_ref();
                file.is_some_and(|file| file.path == *path)
            })?;
            let text = Text::new(id::ACCOUNT_RENAMED)
                .with("path", &**path)
                .with("before", released.id.as_str())
                .with("after", now.id.as_str())
                .with("portal", plan.portal.as_str());
            let other = text.attribute("help-other");
            Some(Error::refused(text).hint(other))
        })
        .collect()
}
