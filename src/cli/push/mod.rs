//! What `plan` and `sync` have in common: from a commit and a portal to a plan and a verdict.

mod base;
mod connection;
mod earlier;
mod guards;
mod held;
mod interim;
mod origins;
mod permissions;
mod saved;
mod selection;
mod successor;
mod trust;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use tokio::task::{JoinHandle, JoinSet};

use super::Session;
use crate::check::{self, Outcome, Purpose, Terms};
use crate::config::{Config, Portal};
use crate::contact::{Seats, Source};
use crate::error::{Error, Result};
use crate::git::approval::Verdict;
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::net::Patience;
use crate::plan::{self, AccountPlan, Accounts, Choices, Comparison, Observed, Plan};
use crate::portal::Reader;
use crate::portal::apply::Replan;
use crate::render::{PortalLine, Subject};
use crate::text::Snapshot;

pub(super) use connection::Connection;
pub(super) use permissions::Permissions;
pub(super) use saved::{check_terms, hold, keep, load};
pub(super) use selection::{Selection, block_on, checked, target};
pub(super) use trust::check_address;

use base::{Bases, Ground};
use guards::Guards;
use held::HeldBack;
use saved::Standing;

/// Records that are read at a time.
pub(super) const READS: usize = 8;

/// What is to be pushed where.
pub(super) struct Target<'t> {
    pub(super) root: &'t Path,
    pub(super) config_path: &'t str,
    /// The portal's name; none where there is only one.
    pub(super) portal: Option<&'t str>,
    /// The commit.
    pub(super) rev: &'t str,
    /// The only accounts to look at; all where it is empty.
    pub(super) accounts: &'t [String],
    pub(super) now: Timestamp,
    pub(super) session: &'t Session<'t>,
}

/// A plan, what it is of, and whether it may be applied.
pub(super) struct Prepared {
    pub(super) plan: Plan,
    pub(super) verdict: Verdict,
    /// What stands against applying it, besides the verdict.
    pub(super) refusals: Vec<Error>,
    pub(super) reader: Reader,
    pub(super) replan: Replan,
    /// Id of the tree of the contacts folder.
    pub(super) tree: String,
    connection: Connection,
    summary: String,
    notes: Vec<Text>,
    standing: Standing,
}

impl Prepared {
    /// What the plan is about, for people and machines.
    pub(super) fn subject(&self) -> Subject<'_> {
        Subject {
            portal: PortalLine {
                name: &self.plan.portal,
                kind: self.connection.kind(),
                url: self.connection.url(),
            },
            summary: &self.summary,
            verdict: &self.verdict,
            notes: self.notes.clone(),
        }
    }

    /// Whether the portal is the embedded one.
    pub(super) fn is_embedded(&self) -> bool {
        self.connection.url().is_none()
    }

    /// Ends the connection; the embedded portal finishes what it is at.
    pub(super) async fn close(self) -> Result<()> {
        self.connection.close().await
    }
}

/// A commit that was found without errors.
pub(super) struct Checked {
    pub(super) repository: Repository,
    pub(super) commit: CommitId,
    pub(super) snapshot: Snapshot,
    pub(super) outcome: Outcome,
    /// The files with errors, where the others go on without them.
    held: HeldBack,
}

/// Reads and checks the commit; what is found is in the outcome.
fn check_commit(target: &Target<'_>) -> Result<Checked> {
    let repository = Repository::open(target.root)?;
    let commit = repository.resolve(target.rev)?;
    let snapshot = repository.snapshot(&commit, target.config_path)?;
    let terms = Terms {
        purpose: Purpose::Push,
        ..Terms::at(target.now)
    };
    let outcome = check::check_by(&snapshot, target.config_path, &terms);
    Ok(Checked {
        repository,
        commit,
        snapshot,
        outcome,
        held: HeldBack::default(),
    })
}

/// Compares a checked commit with the portal.
pub(super) async fn prepare(
    target: &Target<'_>,
    choices: Choices,
    checked: Checked,
) -> Result<Prepared> {
    let Checked {
        repository,
        commit,
        snapshot,
        outcome,
        held,
    } = checked;
    let config = outcome.config;
    let (name, portal) = choose(&config, target.portal)?;
    let source = Source {
        repository: repository.identity(&commit)?,
        commit: commit.as_str().to_owned(),
    };

    check_address(&repository, &commit, target, name, portal)?;
    let connection = Connection::open(target, name, portal).await?;
    let reader = connection.reader(portal.environment, Patience::default())?;
    let listing = listing(&reader);
    // Beside the listing: the portal may take its time.
    let desired = plan::desired(&snapshot, target.config_path, portal.environment);
    let desired = Arc::new(desired);
    check_names(target.accounts, &desired)?;
    let uncommitted = uncommitted(&repository, &config, target)?;
    let mut observed = listing.await.expect("a listing does not panic")?;
    let wanted = |id: &str| is_wanted(target.accounts, id);
    let bases = Bases::read(
        &repository,
        target.config_path,
        portal.environment,
        &source,
        (&commit, &desired),
        &observed,
        wanted,
    )?;
    observed.retain(|account| wanted(&account.id));
    let Ground {
        policy,
        verdict,
        mut refusals,
        mut notes,
    } = bases
        .ground(
            &repository,
            &commit,
            target,
            name,
            choices.allow_rollback,
            wanted,
        )
        .await?;
    notes.extend(uncommitted);
    let standing = Standing::new(&repository, policy.as_ref(), target, &config, name)?;
    let held = held.accounts(&desired, &bases.accounts);
    observed.retain(|account| !held.contains(&account.id));
    let mut comparing = Comparing {
        source: source.clone(),
        desired: only(&desired, |id| wanted(id) && !held.contains(id)),
        bases: bases.accounts,
        interim: BTreeMap::new(),
        choices,
        embedded: connection.url().is_none(),
    };
    let observed = comparing.read_records(&reader, observed).await?;
    let mut accounts = comparing.plans(&repository, &commit, (target, portal), &observed)?;
    plan::hold_back(&mut accounts, held.iter().filter(|id| wanted(id)), &desired);
    let coming = coming(policy.as_ref(), &repository, &commit, &config, target)?;
    if let Some(policy) = coming {
        plan::advance(&mut accounts, &observed, policy.commit.as_str());
        let next = (&commit, name, config.approval_of(name));
        let checked = successor::check(&repository, next, target, &verdict).await;
        refusals.extend(checked.err());
    }
    let mut plan = Plan {
        portal: name.to_owned(),
        environment: portal.environment,
        source,
        accounts,
    };
    let path = target.config_path;
    origins::trace(&mut plan, &repository, &commit, &snapshot, path)?;
    let guards = policy.map(|policy| Guards::new(&policy, &config, portal.environment, target.now));
    if let Some(guards) = &guards {
        let judgement = guards.judge(&plan, &snapshot, path);
        refusals.extend(judgement.refusals);
        notes.extend(judgement.notes);
    }

    Ok(Prepared {
        verdict,
        refusals,
        reader,
        replan: replan(Arc::new(comparing), guards),
        tree: repository.tree_id(&commit, &config.contacts)?,
        connection,
        summary: repository.summary(&commit)?,
        notes,
        standing,
        plan,
    })
}

/// Starts to read what the portal has.
fn listing(reader: &Reader) -> JoinHandle<Result<Vec<Observed>>> {
    let reader = reader.clone();
    tokio::spawn(async move { reader.list().await })
}

/// Plans one account anew; what a guard stops is not written.
fn replan(comparing: Arc<Comparing>, guards: Option<Guards>) -> Replan {
    Arc::new(move |observed| {
        let mut account = comparing.one(observed);
        if guards.as_ref().is_none_or(|guards| guards.stops(&account)) {
            account.write = None;
        }
        account
    })
}

/// The policy that judges, if that of `commit` will judge otherwise.
fn coming<'p>(
    policy: Option<&'p base::Policy>,
    repository: &Repository,
    commit: &CommitId,
    config: &Config,
    target: &Target<'_>,
) -> Result<Option<&'p base::Policy>> {
    let Some(policy) = policy else {
        return Ok(None);
    };
    let moves = policy.differs_from(config)
        || repository.policy_files_differ(&policy.commit, commit, target.config_path)?;
    Ok(moves.then_some(policy))
}

/// The two sides that every account is compared by; kept for planning one anew.
struct Comparing {
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

    /// Compares every account; what a run that was cut short may have put is looked for in `commit`'s
    /// history.
    fn plans(
        &mut self,
        repository: &Repository,
        commit: &CommitId,
        (target, portal): (&Target<'_>, &Portal),
        observed: &[Observed],
    ) -> Result<Vec<AccountPlan>> {
        let plans = plan::compare(&self.comparison(), observed);
        let environment = portal.environment;
        self.interim = interim::users(&plans, repository, commit, target.config_path, environment)?;
        if self.interim.is_empty() {
            return Ok(plans);
        }
        Ok(plan::compare(&self.comparison(), observed))
    }

    fn one(&self, observed: &Observed) -> AccountPlan {
        let plans = plan::compare(&self.comparison(), std::slice::from_ref(observed));
        let plan = plans.into_iter().find(|account| account.id == observed.id);
        plan.expect("what is observed is compared")
    }

    /// Reads the records and the users without which nothing can be said, several at a time.
    async fn read_records(
        &self,
        reader: &Reader,
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
                let reader = reader.clone();
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

/// The portal of this name, or the only one.
pub(super) fn choose<'c>(
    config: &'c Config,
    name: Option<&'c str>,
) -> Result<(&'c str, &'c Portal)> {
    let names = || {
        config
            .portals
            .keys()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if let Some(name) = name {
        let portal = config.portals.get(name).ok_or_else(|| {
            let near = crate::text::suggest(name, config.portals.keys().map(String::as_str));
            let unknown = Text::new("not-in-committed-config")
                .with("name", name)
                .with("names", names());
            let help = match near {
                Some(near) => Text::new("did-you-mean").with("near", near),
                None => unknown.attribute("help-names"),
            };
            Error::usage(unknown).hint(help)
        })?;
        return Ok((name, portal));
    }
    let mut portals = config.portals.iter();
    match (portals.next(), portals.next()) {
        (Some((name, portal)), None) => Ok((name, portal)),
        _ => Err(Error::usage(
            Text::new("several-portals").with("names", names()),
        )),
    }
}

/// Every account that is asked for by name has to be there.
fn check_names(names: &[String], desired: &Accounts) -> Result<()> {
    for name in names {
        if !desired.contains_key(name) {
            let unknown =
                Error::usage(Text::new("no-account-in-the-commit").with("name", name.as_str()));
            let near = crate::text::suggest(name, desired.keys().map(String::as_str));
            return Err(match near {
                Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
                None => unknown.hint(Text::new("name-by-id")),
            });
        }
    }
    Ok(())
}

fn is_wanted(names: &[String], id: &str) -> bool {
    names.is_empty() || names.iter().any(|name| name == id)
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

/// A note on edits that are not committed, and so are not in the plan.
fn uncommitted(
    repository: &Repository,
    config: &Config,
    target: &Target<'_>,
) -> Result<Option<Text>> {
    if target.rev != "HEAD" {
        return Ok(None);
    }
    let folder = format!("{}/", config.contacts);
    let paths = repository.uncommitted()?;
    let of_project = |path: &&String| path.starts_with(&folder) || *path == target.config_path;
    let edited: Vec<_> = paths.iter().filter(of_project).collect();
    Ok(match &edited[..] {
        [] => None,
        [only] => Some(Text::new("note-uncommitted").with("path", only.as_str())),
        [first, rest @ ..] => Some(
            Text::new("note-uncommitted-more")
                .with("path", first.as_str())
                .with("more", rest.len()),
        ),
    })
}

/// The accounts that a message is about, the first of them by name.
pub(super) fn named(accounts: &[&str]) -> Text {
    const NAMED: usize = 5;
    let names = accounts.iter().take(NAMED).map(|id| format!("`{id}`"));
    let names = names.collect::<Vec<_>>().join(", ");
    match accounts.len().saturating_sub(NAMED) {
        0 => Text::verbatim(names),
        more => Text::new("names-more")
            .with("names", names)
            .with("more", more),
    }
}
