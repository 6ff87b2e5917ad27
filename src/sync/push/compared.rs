//! The fifth stage: desired, base and observed compared, per account and field.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinSet;

use super::checked::CheckedCommit;
use super::interim;
use super::observed::ObservedPortal;
use super::request::PushRequest;
use super::target::PushTarget;
use crate::contact::{Environment, Seats, Source};
use crate::error::Result;
use crate::language::Text;
use crate::plan::{self, AccountPlan, Accounts, Choices, Comparison, Observed, Plan};
use crate::portal::PortalReader;

/// Records that are read at a time.
pub(in crate::sync) const READS: usize = 8;

/// A plan that nobody has judged.
pub(super) struct ComparedPlan {
    pub(super) plan: Plan,
    pub(super) observed: Vec<Observed>,
    pub(super) bases: super::bases::Bases,
    /// Plans one account anew.
    pub(super) comparing: Comparing,
    pub(super) notes: Vec<Text>,
}

/// Compares every account that is asked for and not held back.
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
        uncommitted,
    } = stage;
    let held = checked.held.accounts(&desired, &bases.accounts);
    observed.retain(|account| !held.contains(&account.id));
    let mut comparing = Comparing {
        source: target.source.clone(),
        desired: only(&desired, |id| request.includes(id) && !held.contains(id)),
        bases: bases.accounts.clone(),
        interim: BTreeMap::new(),
        choices: request.choices,
        embedded: target.open.url().is_none(),
    };
    let observed = comparing
        .read_records(&target.open.reader(), observed)
        .await?;
    let environment = target.portal.environment;
    let mut accounts = comparing.plans(checked, environment, &observed)?;
    let held = held.iter().filter(|id| request.includes(id));
    plan::hold_back(&mut accounts, held, &desired);
    Ok(ComparedPlan {
        plan: Plan {
            portal: target.name.clone(),
            environment,
            source: target.source.clone(),
            accounts,
        },
        observed,
        bases,
        comparing,
        notes: uncommitted.into_iter().collect(),
    })
}

/// The two sides that every account is compared by; kept for planning one anew.
pub(super) struct Comparing {
    source: Source,
    desired: Arc<Accounts>,
    bases: BTreeMap<String, Arc<Accounts>>,
    interim: BTreeMap<String, Vec<Seats>>,
    choices: Choices,
    embedded: bool,
}

impl Comparing {
    fn comparison(&self) -> Comparison<'_> {
        Comparison {
            source: &self.source,
            desired: &self.desired,
            bases: &self.bases,
            interim: &self.interim,
            on_drift: self.choices.on_drift,
            // A stand-in has no operator who would make its accounts.
            provision: self.choices.provision || self.embedded,
            refresh: self.embedded,
            prune: self.choices.prune,
        }
    }

    /// Compares every account; what a run that was cut short may have put is looked for in the
    /// commit's history.
    fn plans(
        &mut self,
        checked: &CheckedCommit,
        environment: Environment,
        observed: &[Observed],
    ) -> Result<Vec<AccountPlan>> {
        let plans = plan::compare(&self.comparison(), observed);
        self.interim = interim::users(&plans, &checked.repository, &checked.commit, environment)?;
        if self.interim.is_empty() {
            return Ok(plans);
        }
        Ok(plan::compare(&self.comparison(), observed))
    }

    /// Plans one account anew.
    pub(super) fn one(&self, observed: &Observed) -> AccountPlan {
        let plans = plan::compare(&self.comparison(), std::slice::from_ref(observed));
        let plan = plans.into_iter().find(|account| account.id == observed.id);
        plan.expect("what is observed is compared")
    }

    /// Reads the records and the users without which nothing can be said, several at a time.
    async fn read_records(
        &self,
        reader: &Arc<dyn PortalReader>,
        observed: Vec<Observed>,
    ) -> Result<Vec<Observed>> {
        let comparison = self.comparison();
        let (wanted, mut ready): (Vec<_>, Vec<_>) = observed.into_iter().partition(|account| {
            comparison.needs_record(account) || comparison.needs_users(account)
        });
        let mut wanted = wanted.into_iter();
        let mut pending = JoinSet::new();
        loop {
            while pending.len() < READS {
                let Some(account) = wanted.next() else { break };
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

/// The accounts whose id is `wanted`; the same ones if they all are.
fn only(accounts: &Arc<Accounts>, wanted: impl Fn(&str) -> bool) -> Arc<Accounts> {
    if accounts.keys().all(|id| wanted(id)) {
        return Arc::clone(accounts);
    }
    let accounts = accounts.iter().filter(|(id, _)| wanted(id));
    let accounts = accounts.map(|(id, account)| (id.clone(), Arc::clone(account)));
    Arc::new(accounts.collect())
}
