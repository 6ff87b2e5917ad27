//! Thousands of random schedules: edits on both sides, failures, crashes at any point and two syncs at
//! once. Each of them is compared with a model of the result.

mod every_request;
mod memory;
mod random;
mod serve;
mod state;
mod users;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value as Json};
use tokio::sync::watch;

use super::{AccountOutcome, ApplyRun, WriteResult, apply};
use crate::contact::{Digest, Environment, Field, PushSource, Record, Role, Seats};
use crate::error::Result;
use crate::net::Patience;
use crate::plan::{self, Accounts, Comparison, Desired, Observed, OnDrift, Plan};
use crate::portal::PortalReader as _;
use crate::portal::http::{Exchange, HttpPortal};
use crate::sync::approval::{Approved, Verdict};
use memory::Memory;
use random::Random;
use state::{Commits, Pushing, Wanted};

/// The number of schedules in an ordinary run of the tests.
const RUNS: u64 = 400;
const REPOSITORY: &str = "r";
const ACCOUNTS: [&str; 4] = ["a", "b", "c", "d"];

fn desired(commit: &BTreeMap<String, Wanted>) -> Accounts {
    commit
        .iter()
        .map(|(id, wanted)| (id.clone(), Arc::new(desired_account(id, wanted))))
        .collect()
}

fn desired_account(id: &str, wanted: &Wanted) -> Desired {
    Desired::example(id, wanted.record.clone(), wanted.users.clone())
}

/// Returns a first commit with every account, and four commits with random edits after it.
fn commits(random: &mut Random) -> Commits {
    let mut commit: BTreeMap<_, _> = ACCOUNTS
        .iter()
        .map(|id| {
            let mut record = Record::default();
            let address = format!("{id}@bistro.example");
            record.set_addresses(Field::TechnicalEmergency, [address.as_str()]);
            let users = None;
            ((*id).to_owned(), Wanted { record, users })
        })
        .collect();
    // Access is managed from the first commit on, or from a later one.
    let mut managed = vec![("a", random.below(3)), ("c", random.below(3))];
    manage(&mut commit, &mut managed, 0);
    let mut commits = vec![commit.clone()];
    for number in 1..=4 {
        manage(&mut commit, &mut managed, number);
        for _ in 0..=random.below(3) {
            let id = random.one_of(&ACCOUNTS);
            let Wanted { record, users } = commit.get_mut(id).expect("an account");
            if let Some(users) = users
                && random.happens(60)
            {
                edit_users(record, users, random);
                continue;
            }
            let field = random.one_of(&[
                Field::Alert,
                Field::MerchantIssues,
                Field::TechnicalEmergency,
            ]);
            let address = format!("hand-{}@bistro.example", random.below(4));
            if field == Field::Alert && ["a", "c"].contains(&id) {
                continue;
            }
            record.set_addresses(field, [address.as_str()]);
        }
        commits.push(commit.clone());
    }
    commits
}

/// Makes the files of those accounts manage access that are to do so from commit `number` on.
fn manage(
    commit: &mut BTreeMap<String, Wanted>,
    managed: &mut Vec<(&'static str, usize)>,
    number: usize,
) {
    managed.retain(|(id, from)| {
        if *from == number {
            let boss = [("boss@bistro.example", Role::Administrator)];
            commit.get_mut(*id).expect("an account").users = Some(boss.into_iter().collect());
        }
        *from != number
    });
}

/// Adds or removes a user, changes a role, or sends the alerts to another user.
fn edit_users(record: &mut Record, users: &mut Seats, random: &mut Random) {
    let email = format!("hand-{}@bistro.example", random.below(5));
    let alerts = users::alerts(record);
    match random.below(4) {
        0 if !alerts.contains(&email) => users.set(&email, None),
        1 => {
            // The users who received the alerts so far are removed in the same commit.
            users.set(&email, Some(Role::Editor));
            record.set_addresses(Field::Alert, [email.as_str()]);
            for gone in alerts.iter().filter(|gone| **gone != email) {
                users.set(gone, None);
            }
        }
        2 => users.set(&email, Some(Role::Administrator)),
        _ => users.set(&email, Some(Role::ReadOnly)),
    }
}

/// The two sides of one run.
struct Sides {
    source: PushSource,
    desired: Accounts,
    bases: BTreeMap<String, Arc<Accounts>>,
    interim: BTreeMap<String, Vec<Desired>>,
    on_drift: OnDrift,
}

impl Sides {
    fn comparison(&self) -> Comparison<'_> {
        Comparison {
            source: &self.source,
            desired: &self.desired,
            bases: &self.bases,
            interim: &self.interim,
            on_drift: self.on_drift,
            provision: true,
            refresh: false,
            prune: false,
        }
    }
}

/// Returns the number of the commit that `source` names.
fn number(source: &PushSource) -> usize {
    source.commit.parse().expect("a number")
}

/// Runs a `contactctl sync` of commit `to`. `None` if an account was pushed from a later commit.
async fn sync(
    portal: &Arc<Memory>,
    to: usize,
    on_drift: OnDrift,
) -> Result<Option<Vec<AccountOutcome>>> {
    let exchange: Arc<dyn Exchange> = portal.line(Pushing { to, on_drift });
    let patience = Patience {
        first_pause: Duration::ZERO,
        ..Patience::default()
    };
    let reader = HttpPortal::over(exchange, Environment::Production, patience);
    let commits = portal.state().commits.clone();
    let mut observed = reader.list().await?;
    let sources: Vec<_> = observed
        .iter()
        .filter_map(|one| one.source.as_ref())
        .map(number)
        .collect();
    if sources.iter().any(|from| *from > to) {
        return Ok(None);
    }
    let sides = Arc::new(Sides {
        source: PushSource {
            repository: REPOSITORY.to_owned(),
            commit: to.to_string(),
            config: None,
        },
        desired: desired(&commits[to]),
        bases: sources
            .iter()
            .map(|from| (from.to_string(), Arc::new(desired(&commits[*from]))))
            .collect(),
        interim: interim(&observed, &commits, to),
        on_drift,
    });
    for account in &mut observed {
        complete(account, &reader, &sides.comparison()).await?;
    }
    let plan = Plan {
        portal: "p".to_owned(),
        environment: Environment::Production,
        source: sides.source.clone(),
        accounts: plan::compare(&sides.comparison(), &observed),
    };
    let (_stop, stopped) = watch::channel(false);
    let run = ApplyRun {
        replan: Arc::new(move |observed| {
            plan::compare(&sides.comparison(), std::slice::from_ref(observed))
                .into_iter()
                .find(|account| account.id == observed.id)
                .expect("what is observed is compared")
        }),
        progress: Arc::new(|_| ()),
        stop: stopped,
        concurrency: 3,
    };
    Ok(Some(apply(&reader, &approved(plan), run).await))
}

/// Reads the record and the users of an account, if the comparison needs them.
async fn complete(
    account: &mut Observed,
    reader: &HttpPortal,
    comparison: &Comparison<'_>,
) -> Result<()> {
    if comparison.needs_record(account) {
        *account = reader.record(account).await?;
    }
    if comparison.needs_users(account) {
        *account = reader.with_users(account.clone()).await?;
    }
    Ok(())
}

/// Returns what the commits between the base of each account and commit `to` desired.
fn interim(observed: &[Observed], commits: &Commits, to: usize) -> BTreeMap<String, Vec<Desired>> {
    observed
        .iter()
        .filter_map(|account| {
            let from = account.source.as_ref().map(number)?;
            let between = commits.get(from + 1..to)?.iter();
            let desired = between.map(|commit| desired_account(&account.id, &commit[&account.id]));
            Some((account.id.clone(), desired.collect()))
        })
        .collect()
}

fn approved(plan: Plan) -> Approved<Plan> {
    Verdict::approving().seal(plan).expect("it is approved")
}

/// Asserts that the portal holds what the outcomes claim, unless another run may have changed it.
fn assert_true(portal: &Memory, outcomes: &[AccountOutcome], alone: bool) {
    let state = portal.state();
    for outcome in outcomes
        .iter()
        .filter(|outcome| outcome.result.is_done() && alone)
    {
        let (record, unknown) = state.accounts[&outcome.id].parts();
        let digest: Digest = record.digest(&unknown);
        assert_eq!(digest, outcome.digest, "{}: it is there", outcome.id);
        if let Some(users) = outcome.users {
            let seats = &state.accounts[&outcome.id].users;
            assert_eq!(seats.digest(), users, "{}: they are there", outcome.id);
        }
    }
}

/// Runs the whole schedule of one seed, and checks the result.
async fn schedule(seed: u64) {
    let mut random = Random::new(seed);
    let portal = Memory::new(seed, commits(&mut random));
    let last = portal.state().commits.len() - 1;
    let mut head = 0;
    for _ in 0..6 {
        match random.below(4) {
            0 => head = (head + 1).min(last),
            1 => portal.state().edit(&mut random),
            _ => disturbed_sync(&portal, head, &mut random).await,
        }
    }
    portal.settle();
    portal.state().alone = true;
    assert_converges(&portal, last).await;
}

/// Runs a sync of `head`, perhaps together with one of an older commit, while requests fail. The
/// client may die before it ends.
async fn disturbed_sync(portal: &Arc<Memory>, head: usize, random: &mut Random) {
    let mode = random.one_of(&[OnDrift::Refuse, OnDrift::Keep, OnDrift::Overwrite]);
    {
        let mut state = portal.state();
        state.failures = random.one_of(&[0, 10, 30]);
        state.crash = random.happens(40).then(|| random.below(25));
    }
    let older = random.below(head + 1);
    let two = random.happens(30);
    portal.state().alone = !two;
    let runs = async {
        if two {
            let both = tokio::join!(sync(portal, head, mode), sync(portal, older, mode));
            for outcomes in [both.0, both.1].into_iter().flatten().flatten() {
                assert_true(portal, &outcomes, false);
            }
        } else if let Ok(Some(outcomes)) = sync(portal, head, mode).await {
            assert_true(portal, &outcomes, true);
        }
    };
    tokio::select! {
        biased;
        () = portal.died.notified() => {}
        () = runs => {}
    }
}

/// Asserts that an undisturbed sync of the commit `last` makes the portal hold what that commit
/// desires, and that a second one has nothing to do.
async fn assert_converges(portal: &Arc<Memory>, last: usize) {
    let before = unknown_members(portal);
    let outcomes = sync(portal, last, OnDrift::Overwrite)
        .await
        .expect("nothing fails now");
    for outcome in outcomes.expect("nothing is later than the last commit") {
        assert!(
            matches!(outcome.result, WriteResult::Applied),
            "{outcome:?}"
        );
    }
    {
        let state = portal.state();
        assert_eq!(state.accounts.len(), ACCOUNTS.len());
        for (id, stored) in &state.accounts {
            let (record, unknown) = stored.parts();
            assert_eq!(
                record, state.commits[last][id].record,
                "{id}: live is what the commit wants"
            );
            if let Some(users) = &state.commits[last][id].users {
                assert_eq!(stored.users, *users, "{id}: so are its users");
            }
            let unknown_before = before.get(id).cloned().unwrap_or_default();
            assert_eq!(
                unknown, unknown_before,
                "{id}: unknown members are untouched"
            );
        }
    }
    let writes = portal.state().writes;
    let again = sync(portal, last, OnDrift::Refuse)
        .await
        .expect("nothing fails now");
    assert_eq!(again, Some(Vec::new()), "a second run is empty");
    assert_eq!(portal.state().writes, writes);
}

/// Returns the members of each record that this version does not know.
fn unknown_members(portal: &Memory) -> BTreeMap<String, Map<String, Json>> {
    let state = portal.state();
    state
        .accounts
        .iter()
        .map(|(id, stored)| (id.clone(), stored.parts().1))
        .collect()
}

#[test]
fn whatever_happens_live_comes_to_be_what_the_commit_wants() {
    run_all(0..RUNS);
}

#[test]
#[ignore = "it takes a minute or two: `cargo test model -- --ignored`"]
fn whatever_happens_ten_thousand_times() {
    run_all(0..10_000);
}

fn run_all(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .expect("a runtime");
        let run = std::panic::AssertUnwindSafe(|| runtime.block_on(schedule(seed)));
        if let Err(panic) = std::panic::catch_unwind(run) {
            let why = panic.downcast_ref::<String>().cloned().unwrap_or_default();
            panic!("seed {seed}: {why}");
        }
    }
}
