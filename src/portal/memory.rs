//! A portal in memory: a test double without HTTP.
//!
//! It takes conditional writes as a portal does, notes every request in order, and fails the writes
//! that a test picks.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};

use super::reader::{Answering, PortalReader};
use super::writer::{Mark, PortalWriter, ProvisionRequest, PutReply, PutRequest, PutValue};
use crate::contact::{PushSource, Seats, TokenScope};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::{
    Live, LiveProfile, LiveUsers, Observed, PortalAbout, PortalChange, Provision, VisibleAccounts,
};

/// A portal in memory. Clones share one state.
#[derive(Debug, Clone, Default)]
pub(crate) struct MemoryPortal(Arc<Mutex<State>>);

/// An account of a [`MemoryPortal`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MemoryAccount {
    pub(crate) live: Live,
    pub(crate) source: Option<PushSource>,
    /// The number of writes of the record, which is its etag; 0 while there is no record.
    pub(crate) version: u64,
    pub(crate) users: Seats,
    /// The number of writes of the users, which is their etag.
    pub(crate) users_version: u64,
}

/// An edit of an account by somebody else.
pub(crate) type Edit = fn(&mut MemoryAccount);

/// An unusual end of one write.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PutFailure {
    /// No failure: a later write fails.
    NotYet,
    /// The portal refuses the value.
    Refused,
    /// The portal fails.
    Failed,
    /// The portal takes the value, and an answer that it refuses it comes back.
    RefusedAfter,
    /// The portal takes the value, and an answer that it failed comes back.
    FailedAfter,
    /// The portal is not reached.
    NotSent,
    /// The connection breaks before the request arrives.
    LostBefore,
    /// The portal takes the value, and the connection breaks before its reply arrives.
    LostAfter,
    /// The connection breaks before the request arrives, and somebody else edits the account.
    LostOvertaken(Edit),
    /// Somebody else edits the account right before.
    Overtaken(Edit),
    /// Somebody else edits the account right after.
    WrittenOver(Edit),
    /// The portal says that it took the value, and keeps the old one.
    NotKept,
}

#[derive(Debug, Default)]
struct State {
    accounts: BTreeMap<String, MemoryAccount>,
    failures: BTreeMap<String, VecDeque<PutFailure>>,
    unreadable: BTreeSet<String>,
    requests: Vec<String>,
    /// Every source that was ever recorded, in the order of its newest write.
    sources: Vec<PushSource>,
}

impl MemoryPortal {
    /// Stores `account` under `id`, as if it had always been there.
    pub(crate) fn insert(&self, id: &str, account: MemoryAccount) {
        let mut state = self.state();
        note(&mut state.sources, account.source.as_ref());
        state.accounts.insert(id.to_owned(), account);
    }

    /// Fails the next writes to the account `id`, one way each.
    pub(crate) fn fail(&self, id: &str, failures: &[PutFailure]) {
        let mut state = self.state();
        let queue = state.failures.entry(id.to_owned()).or_default();
        queue.extend(failures);
    }

    /// Fails every read of the account `id`.
    pub(crate) fn fail_reads(&self, id: &str) {
        self.state().unreadable.insert(id.to_owned());
    }

    /// Returns what is stored under `id`.
    pub(crate) fn account(&self, id: &str) -> MemoryAccount {
        self.state().accounts[id].clone()
    }

    /// Returns every request so far, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.state().requests.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("nothing panics while it is held")
    }

    /// Notes a request. Other tasks get their turn before it is served, so that the requests of
    /// accounts that are written at the same time alternate.
    async fn receive(&self, request: String) {
        self.state().requests.push(request);
        tokio::task::yield_now().await;
    }

    /// Notes a read, and returns the account if there is one.
    async fn look(&self, what: &str, id: &str) -> Result<Option<MemoryAccount>> {
        self.receive(format!("{what} {id}")).await;
        let state = self.state();
        if state.unreadable.contains(id) {
            return Err(broken());
        }
        Ok(state.accounts.get(id).cloned())
    }

    /// Serves a write to the account `id` that `take` carries out.
    async fn write(
        &self,
        id: &str,
        request: String,
        take: impl Fn(&mut State) -> PutReply,
    ) -> PutReply {
        self.receive(request).await;
        let mut state = self.state();
        let failure = state.failures.get_mut(id).and_then(VecDeque::pop_front);
        match failure {
            None | Some(PutFailure::NotYet) => take(&mut state),
            Some(PutFailure::Refused) => PutReply::Refused(Text::verbatim("refused")),
            Some(PutFailure::Failed) => PutReply::Failed(Text::verbatim("failed")),
            Some(PutFailure::RefusedAfter) => {
                take(&mut state);
                PutReply::Refused(Text::verbatim("refused"))
            }
            Some(PutFailure::FailedAfter) => {
                take(&mut state);
                PutReply::Failed(Text::verbatim("failed"))
            }
            Some(PutFailure::NotSent) => PutReply::NotSent(broken()),
            Some(PutFailure::LostBefore) => PutReply::Lost(broken()),
            Some(PutFailure::LostAfter) => {
                take(&mut state);
                PutReply::Lost(broken())
            }
            Some(PutFailure::LostOvertaken(edit)) => {
                state.edit(id, edit);
                PutReply::Lost(broken())
            }
            Some(PutFailure::Overtaken(edit)) => {
                state.edit(id, edit);
                take(&mut state)
            }
            Some(PutFailure::WrittenOver(edit)) => {
                let reply = take(&mut state);
                state.edit(id, edit);
                reply
            }
            Some(PutFailure::NotKept) => {
                let before = state.accounts.clone();
                take(&mut state);
                state.accounts = before;
                PutReply::Taken
            }
        }
    }
}

impl State {
    /// Returns what a portal tells of itself to whoever sees all accounts.
    fn about(&self) -> PortalAbout {
        let mut sources: Vec<_> = self.sources.clone();
        sources.reverse();
        PortalAbout {
            id: Some("f81d4fae-7dec-41d0-a765-00a0c91e6bf6".to_owned()),
            accounts: VisibleAccounts::All,
            scope: Some(TokenScope::Admin),
            newest_source: sources.first().cloned(),
            sources,
        }
    }

    fn edit(&mut self, id: &str, edit: Edit) {
        self.accounts.get_mut(id).into_iter().for_each(edit);
    }

    fn put(&mut self, put: &PutRequest<'_>) -> PutReply {
        let Some(account) = self.accounts.get_mut(put.account) else {
            return PutReply::Refused(Text::verbatim("no such account"));
        };
        match put.value {
            PutValue::Record { .. } if account.etag().as_deref() != put.etag => PutReply::Overtaken,
            PutValue::Record {
                record,
                unknown,
                mark,
                ..
            } => {
                account.live = Live {
                    entered: BTreeMap::new(),
                    unseen: BTreeSet::new(),
                    record: record.clone(),
                    unknown: unknown.clone(),
                };
                if let Mark::Set(source) = mark {
                    account.source = source.cloned();
                    note(&mut self.sources, source);
                }
                account.version += 1;
                PutReply::Taken
            }
            PutValue::Users(_) if Some(&*account.users_etag()) != put.etag => PutReply::Overtaken,
            PutValue::Users(seats) => {
                account.users = seats.clone();
                account.users_version += 1;
                PutReply::Taken
            }
        }
    }

    /// Creates an account, or gives users to one. One that is there already is left as it is, which
    /// the HTTP API reports as a conflict and its client as success.
    fn provision(&mut self, request: &ProvisionRequest<'_>) -> PutReply {
        let account = self.accounts.entry(request.desired.id.clone());
        if request.how == Provision::Create {
            account.or_insert_with(|| MemoryAccount {
                users: request.users.iter().cloned().collect(),
                ..MemoryAccount::default()
            });
        } else {
            let account = account.or_default();
            for (email, role) in &request.users {
                account.users.set(email, Some(*role));
            }
        }
        PutReply::Taken
    }
}

impl MemoryAccount {
    fn etag(&self) -> Option<String> {
        (self.version > 0).then(|| self.version.to_string())
    }

    fn users_etag(&self) -> String {
        self.users_version.to_string()
    }

    fn observed(&self, id: &str) -> Observed {
        let has_record = self.version > 0;
        Observed {
            sight: None,
            id: id.to_owned(),
            etag: self.etag(),
            digest: has_record.then(|| self.live.record.digest(&self.live.unknown)),
            source: self.source.clone(),
            live: has_record.then(|| self.live.clone()),
            users_digest: Some(self.users.digest()),
            users: None,
        }
    }
}

impl PortalReader for MemoryPortal {
    fn about(&self) -> Answering<'_, Result<PortalAbout>> {
        Box::pin(async move {
            self.receive("about".to_owned()).await;
            Ok(self.state().about())
        })
    }

    fn list(&self) -> Answering<'_, Result<Vec<Observed>>> {
        Box::pin(async move {
            self.receive("list".to_owned()).await;
            let state = self.state();
            let accounts = state.accounts.iter();
            Ok(accounts
                .map(|(id, account)| Observed {
                    live: None,
                    ..account.observed(id)
                })
                .collect())
        })
    }

    fn read<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<Observed>>> {
        Box::pin(async move {
            let account = self.look("read", id).await?;
            Ok(account
                .filter(|account| account.version > 0)
                .map(|account| account.observed(id)))
        })
    }

    fn users<'a>(&'a self, id: &'a str) -> Answering<'a, Result<LiveUsers>> {
        Box::pin(async move {
            let account = self.look("users", id).await?.ok_or_else(broken)?;
            Ok(LiveUsers {
                etag: Some(account.users_etag()),
                seats: account.users,
            })
        })
    }

    fn profile<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<LiveProfile>>> {
        Box::pin(async move {
            let account = self.look("profile", id).await?;
            Ok(account.map(|_| LiveProfile {
                name: id.to_owned(),
                integration: String::new(),
                merchant_issues_field: false,
                brand_domains: Vec::new(),
            }))
        })
    }

    fn history<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Vec<PortalChange>>> {
        Box::pin(async move {
            self.look("history", id).await?;
            Ok(Vec::new())
        })
    }
}

impl PortalWriter for MemoryPortal {
    fn renewed(&self) -> Arc<dyn PortalWriter> {
        Arc::new(self.clone())
    }

    fn put<'a>(&'a self, put: &'a PutRequest<'a>) -> Answering<'a, PutReply> {
        let PutRequest { account, etag, .. } = put;
        let etag = etag.unwrap_or("new");
        let request = match put.value {
            PutValue::Record { mark, .. } => {
                let mark = match mark {
                    Mark::Kept(_) => "kept",
                    Mark::Set(source) => source.map_or("no mark", |source| &source.commit),
                };
                format!("put record {account} at {etag}: {mark}")
            }
            PutValue::Users(seats) => {
                let users: Vec<_> = seats.addresses().collect();
                format!("put users {account} at {etag}: {}", users.join(" "))
            }
        };
        Box::pin(self.write(account, request, |state| state.put(put)))
    }

    fn provision<'a>(&'a self, request: &'a ProvisionRequest<'a>) -> Answering<'a, PutReply> {
        let id = &request.desired.id;
        let users: Vec<_> = request.users.iter().map(|(email, _)| &**email).collect();
        let line = format!("provision {id}: {}", users.join(" "));
        Box::pin(self.write(id, line, |state| state.provision(request)))
    }
}

/// Puts a source at the end of all.
fn note(sources: &mut Vec<PushSource>, source: Option<&PushSource>) {
    sources.retain(|known| Some(known) != source);
    sources.extend(source.cloned());
}

fn broken() -> Error {
    Error::portal(Text::verbatim("the connection is broken"))
}
