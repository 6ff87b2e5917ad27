//! The promises of this folder, one by one, with a portal in memory.

mod anew;
mod order;
mod users;
mod write;

use std::sync::Arc;

use serde_json::{Map, json};
use tokio::sync::watch;

use super::{AccountOutcome, ApplyProgress, ApplyRun, ReplanAccount, WriteResult, apply};
use crate::contact::{Environment, Field, PushSource, Record, Role, Seats};
use crate::language::{MessageId, Text};
use crate::plan::{AccountPlan, Action, Live, Plan, Provision, Write};
use crate::portal::{MemoryAccount, MemoryPortal};
use crate::sync::approval::Verdict;

fn source(commit: &str) -> PushSource {
    PushSource {
        repository: "ours".to_owned(),
        commit: commit.to_owned(),
        config: None,
    }
}

/// A record whose alerts go to `alert`.
fn record(alert: &str) -> Record {
    let mut record = Record::default();
    record.set_addresses(Field::Alert, [alert]);
    record
}

fn seats(users: &[&str]) -> Seats {
    users.iter().map(|email| (*email, Role::Editor)).collect()
}

/// A portal with these accounts, pushed from `c1`: their alerts go to `old@x`.
fn portal(ids: &[&str]) -> MemoryPortal {
    let portal = MemoryPortal::default();
    for id in ids {
        portal.insert(
            id,
            MemoryAccount {
                live: Live {
                    entered: std::collections::BTreeMap::new(),
                    unseen: std::collections::BTreeSet::new(),
                    record: record("old@x"),
                    unknown: unknown(),
                },
                source: Some(source("c1")),
                version: 1,
                users: seats(&["boss@x", "old@x"]),
                users_version: 1,
            },
        );
    }
    portal
}

fn unknown() -> Map<String, serde_json::Value> {
    Map::from_iter([("pager".to_owned(), json!("kept"))])
}

/// The plan that gives the alerts of `id` to `new@x`, if the record has this etag.
fn plan_at(id: &str, etag: Option<&str>) -> AccountPlan {
    AccountPlan {
        sight: None,
        id: id.to_owned(),
        file: None,
        action: Action::Update,
        source: Some(source("c1")),
        live: None,
        fields: Vec::new(),
        live_users: None,
        users: Vec::new(),
        write: Some(Write {
            record: record("new@x"),
            unknown: unknown(),
            etag: etag.map(str::to_owned),
            mark: true,
            provision: Provision::No,
            users: None,
            record_stays: false,
        }),
    }
}

fn plans(ids: &[&str]) -> Vec<AccountPlan> {
    ids.iter().map(|id| plan_at(id, Some("1"))).collect()
}

/// The plan that changes what [`plan_at`] writes.
fn plan_with(edit: impl FnOnce(&mut Write)) -> AccountPlan {
    let mut plan = plan_at("a", Some("1"));
    edit(plan.write.as_mut().expect("it writes"));
    plan
}

/// A push, and what can be chosen of it.
struct Push {
    concurrency: usize,
    replan: ReplanAccount,
    progress: ApplyProgress,
    stop: watch::Receiver<bool>,
}

impl Default for Push {
    fn default() -> Self {
        Self {
            concurrency: 1,
            replan: Arc::new(|observed| plan_at(&observed.id, observed.etag.as_deref())),
            progress: Arc::new(|_| ()),
            stop: watch::channel(false).1,
        }
    }
}

impl Push {
    async fn run(self, portal: &MemoryPortal, accounts: Vec<AccountPlan>) -> Vec<AccountOutcome> {
        let plan = Plan {
            portal: "p".to_owned(),
            environment: Environment::Production,
            source: source("c2"),
            accounts,
        };
        let run = ApplyRun {
            replan: self.replan,
            progress: self.progress,
            stop: self.stop,
            concurrency: self.concurrency,
        };
        let approved = Verdict::approving().seal(plan).expect("it is approved");
        apply(portal, &approved, run).await
    }
}

/// Pushes the accounts `ids`, one at a time; returns the words of the outcomes.
async fn push(portal: &MemoryPortal, ids: &[&str]) -> Vec<&'static str> {
    words(&Push::default().run(portal, plans(ids)).await)
}

/// Pushes one account; returns its result.
async fn push_one(portal: &MemoryPortal, plan: AccountPlan) -> WriteResult {
    Push::default()
        .run(portal, vec![plan])
        .await
        .remove(0)
        .result
}

fn words(outcomes: &[AccountOutcome]) -> Vec<&'static str> {
    outcomes.iter().map(|one| one.result.as_str()).collect()
}

fn refused(reason: MessageId) -> WriteResult {
    WriteResult::Refused(Text::new(reason))
}

fn failed(reason: MessageId) -> WriteResult {
    WriteResult::Failed(Text::new(reason))
}

fn unknown_result(reason: MessageId) -> WriteResult {
    WriteResult::Unknown(Text::new(reason))
}

/// Returns the accounts whose record was put, in the order of the requests.
fn puts(portal: &MemoryPortal) -> Vec<String> {
    let requests = portal.requests();
    let puts = requests
        .iter()
        .filter_map(|request| request.strip_prefix("put record "));
    puts.map(|put| put[..1].to_owned()).collect()
}

/// Writes the record and the users again as they are.
fn touch(account: &mut MemoryAccount) {
    account.version += 1;
    account.users_version += 1;
}
