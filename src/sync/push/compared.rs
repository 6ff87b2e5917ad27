//! The fifth stage: desired, base and observed compared, per account and field.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinSet;

use super::checked::CheckedCommit;
use super::held::HeldBack;
use super::interim;
use super::lineage::KnownLineage;
use super::observed::ObservedPortal;
use super::request::PushRequest;
use super::target::PushTarget;
use crate::contact::{Environment, PushSource};
use crate::error::Result;
use crate::language::{Text, id};
use crate::plan::{
    self, AccountPlan, Accounts, Choices, Comparison, Desired, Observed, OnDrift, Plan,
};
use crate::portal::PortalReader;
use crate::sync::approval::Position;

/// The number of records that are read from the portal at a time.
pub(in crate::sync) const READS: usize = 8;

/// A plan that is not judged yet, and what the next stage needs to judge it.
pub(super) struct ComparedPlan {
    pub(super) plan: Plan,
    pub(super) observed: Vec<Observed>,
    pub(super) bases: super::bases::Bases,
    pub(super) lineage: Result<KnownLineage>,
    /// Plans a single account again.
    pub(super) comparing: Comparing,
    pub(super) notes: Vec<Text>,
}

/// Compares every requested account that is not held back.
///
/// # Errors
///
/// If a record cannot be read, at the portal or in the history.
pub(super) async fn compare(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    stage: ObservedPortal,
) -> Result<ComparedPlan> {
    let ObservedPortal {
        desired,
        mut observed,
        bases,
        lineage,
        mut notes,
    } = stage;
    let held = checked.held.accounts(&desired, &bases.accounts);
    observed.retain(|account| !held.contains(&account.id));
    let mut comparing = Comparing {
        source: target.source.clone(),
        desired: only(&desired, |id| request.includes(id) && !held.contains(id)),
        bases: bases.accounts.clone(),
        interim: BTreeMap::new(),
        choices: choices(request, &lineage, &checked.held),
        embedded: target.open.is_embedded(),
    };
    let mut observed = comparing
        .read_records(&target.open.reader(), observed)
        .await?;
    for account in &mut observed {
        account
            .source
            .take_if(|source| request.first.takes_over(source));
    }
    let environment = target.portal.environment;
    let mut accounts = comparing.plans(checked, environment, &observed)?;
    let held_here = held.iter().filter(|id| request.includes(id));
    plan::hold_back(&mut accounts, held_here, &desired);
    if request.choices.prune && !checked.held.is_empty() {
        notes.push(Text::new(id::NOTE_NOT_PRUNED));
    }
    Ok(ComparedPlan {
        plan: Plan {
            portal: target.name.clone(),
            environment,
            source: target.source.clone(),
            accounts,
        },
        observed,
        bases,
        lineage,
        comparing,
        notes,
    })
}

/// Returns the choices of the run. A first sync overwrites nothing that is there. Nothing is released
/// while a file cannot be read: it may be the new file of the account that would be.
fn choices(request: &PushRequest<'_>, lineage: &Result<KnownLineage>, held: &HeldBack) -> Choices {
    let is_first = lineage
        .as_ref()
        .is_ok_and(|known| known.lineage.position == Position::First);
    let mut choices = request.choices;
    if is_first && choices.on_drift == OnDrift::Overwrite {
        choices.on_drift = OnDrift::Refuse;
    }
    choices.prune &= held.is_empty();
    choices
}

/// Everything that accounts are compared by, except what the portal holds. It is kept so that an
/// account can be planned again during the apply.
pub(super) struct Comparing {
    source: PushSource,
    desired: Arc<Accounts>,
    bases: BTreeMap<String, Arc<Accounts>>,
    /// By account, what the commits between the base and this commit desired.
    interim: BTreeMap<String, Vec<Desired>>,
    choices: Choices,
    /// `true` if the portal is embedded in this program.
    embedded: bool,
}

impl Comparing {
    /// Creates a comparison of files that are not committed. Nothing is released, and drift stays.
    pub(super) fn of_files(
        source: PushSource,
        desired: Arc<Accounts>,
        bases: BTreeMap<String, Arc<Accounts>>,
        embedded: bool,
    ) -> Self {
        Self {
            source,
            desired,
            bases,
            interim: BTreeMap::new(),
            choices: Choices::default(),
            embedded,
        }
    }

    /// Returns true if `account` cannot be compared until its record or its users are read.
    pub(super) fn lacks(&self, account: &Observed) -> bool {
        let comparison = self.comparison();
        account.live.is_none() && comparison.needs_record(account)
            || account.users.is_none() && comparison.needs_users(account)
    }

    /// Compares every account.
    pub(super) fn all(&self, observed: &[Observed]) -> Vec<AccountPlan> {
        plan::compare(&self.comparison(), observed)
    }

    fn comparison(&self) -> Comparison<'_> {
        Comparison {
            source: &self.source,
            desired: &self.desired,
            bases: &self.bases,
            interim: &self.interim,
            on_drift: self.choices.on_drift,
            // An embedded portal has no operator who would create its accounts.
            provision: self.choices.provision || self.embedded,
            refresh: self.embedded,
            prune: self.choices.prune,
        }
    }

    /// Compares every account. If one seems to have drifted, or has stopped managing access, a second
    /// comparison takes into account what an interrupted run may have put: values of commits since the
    /// base.
    fn plans(
        &mut self,
        checked: &CheckedCommit,
        environment: Environment,
        observed: &[Observed],
    ) -> Result<Vec<AccountPlan>> {
        let plans = plan::compare(&self.comparison(), observed);
        let suspects = plans
            .iter()
            .filter(|plan| interim::seems_left_over(plan, &self.bases));
        self.interim =
            interim::desired(suspects, &checked.repository, &checked.commit, environment)?;
        if self.interim.is_empty() {
            return Ok(plans);
        }
        Ok(plan::compare(&self.comparison(), observed))
    }

    /// Returns true if accounts without a file are released.
    pub(super) fn prunes(&self) -> bool {
        self.choices.prune
    }

    /// Plans a single account again, from what the portal holds now.
    pub(super) fn one(&self, observed: &Observed) -> AccountPlan {
        plan::compare(&self.comparison(), std::slice::from_ref(observed))
            .into_iter()
            .find(|account| account.id == observed.id)
            .expect("what is observed is compared")
    }

    /// Reads the records and users that the listing alone does not settle, several at a time.
    pub(super) async fn read_records(
        &self,
        reader: &Arc<dyn PortalReader>,
        observed: Vec<Observed>,
    ) -> Result<Vec<Observed>> {
        let comparison = self.comparison();
        let (unread, mut ready): (Vec<_>, Vec<_>) = observed.into_iter().partition(|account| {
            comparison.needs_record(account) || comparison.needs_users(account)
        });
        let mut queue = unread.into_iter();
        let mut pending = JoinSet::new();
        loop {
            while pending.len() < READS {
                let Some(account) = queue.next() else { break };
                let reader = Arc::clone(reader);
                let record = comparison.needs_record(&account);
                let users = comparison.needs_users(&account);
                pending.spawn(async move {
                    let account = if record {
                        reader.record(&account).await?
                    } else {
                        account
                    };
                    if users {
                        reader.with_users(account).await
                    } else {
                        Ok(account)
                    }
                });
            }
            match pending.join_next().await {
                Some(read) => ready.push(read.expect("a read does not panic")?),
                None => return Ok(ready),
            }
        }
    }
}

/// Returns the accounts whose id `is_included`, without a copy if all of them are.
fn only(accounts: &Arc<Accounts>, is_included: impl Fn(&str) -> bool) -> Arc<Accounts> {
    if accounts.keys().all(|id| is_included(id)) {
        return Arc::clone(accounts);
    }
    let included = accounts
        .iter()
        .filter(|(id, _)| is_included(id))
        .map(|(id, account)| (id.clone(), Arc::clone(account)));
    Arc::new(included.collect())
}

#[cfg(test)]
impl Comparing {
    /// Returns a comparison of `desired` with the `base` that was pushed as `source`. It overwrites
    /// what has drifted.
    pub(super) fn overwriting(desired: Accounts, (base, source): (Accounts, PushSource)) -> Self {
        Self {
            desired: Arc::new(desired),
            bases: BTreeMap::from([(source.commit.clone(), Arc::new(base))]),
            source,
            interim: BTreeMap::new(),
            choices: Choices {
                on_drift: OnDrift::Overwrite,
                ..Choices::default()
            },
            embedded: false,
        }
    }
}
