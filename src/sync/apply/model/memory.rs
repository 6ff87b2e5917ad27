//! A portal in memory that fails as networks and servers do, as its seed says.
//!
//! It holds every write that it takes to what must be true of one.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use reqwest::header::{HeaderName, IF_MATCH, IF_NONE_MATCH};
use reqwest::{Method, StatusCode};
use serde_json::{Value as Json, json};
use tokio::sync::Notify;

use super::random::Random;
use super::state::{Commits, Pushing, State, Stored, Straggler, plain};
use super::users;
use crate::contact::{Field, Role, Seats, Source};
use crate::error::Error;
use crate::language::Text;
use crate::plan::OnDrift;
use crate::portal::http::{Answer, Exchange, Failure, Request};

/// Rows on a page of the listing.
const PAGE: usize = 2;

/// The portal, and the client's death.
#[derive(Debug)]
pub(super) struct Memory {
    state: Mutex<State>,
    pub(super) died: Notify,
}

/// A connection of one run.
#[derive(Debug)]
pub(super) struct Line {
    portal: Arc<Memory>,
    pushing: Pushing,
}

enum Fault {
    None,
    NotSent,
    LostBefore,
    LostAfter,
    Straggles,
    Answers(StatusCode, Option<Duration>),
    Html,
    Truncated,
}

impl Memory {
    pub(super) fn new(seed: u64, commits: Commits) -> Arc<Self> {
        let accounts = commits[0].keys().take(2);
        let stored = Stored {
            users: Seats::from_iter([("boss@bistro.example", Role::Administrator)]),
            ..Stored::default()
        };
        let accounts = accounts.map(|id| (id.clone(), stored.clone()));
        Arc::new(Self {
            state: Mutex::new(State {
                accounts: accounts.collect(),
                commits,
                faults: 0,
                crash: None,
                alone: true,
                is_old: seed.is_multiple_of(5),
                writes: 0,
                random: Random::new(seed ^ 0x5eed),
                stragglers: Vec::new(),
            }),
            died: Notify::new(),
        })
    }

    pub(super) fn line(self: &Arc<Self>, pushing: Pushing) -> Arc<Line> {
        let portal = Arc::clone(self);
        Arc::new(Line { portal, pushing })
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while it is held")
    }

    /// Perhaps the last request of a client that dies still arrives.
    fn serve_at_death(&self, request: &Request<'_>, pushing: Pushing) {
        let mut state = self.state();
        if state.random.happens(50) {
            state.serve(request, pushing);
        }
    }

    /// Everything that was under way arrives, and nothing fails any more.
    pub(super) fn settle(&self) {
        let mut state = self.state();
        state.faults = 0;
        state.crash = None;
        for straggler in std::mem::take(&mut state.stragglers) {
            state.arrives(&straggler);
        }
    }
}

impl Line {
    async fn answer(&self, request: &Request<'_>) -> Result<Answer, Failure> {
        let (delay, fault, dies) = {
            let mut state = self.portal.state();
            let delay = state.random.below(40);
            let fault = state.fault(request.method == Method::PUT);
            let dies = match &mut state.crash {
                Some(0) => true,
                Some(left) => {
                    *left -= 1;
                    false
                }
                None => false,
            };
            let arrives = state.random.happens(30);
            if let Some(straggler) = state.stragglers.pop_if(|_| arrives) {
                state.arrives(&straggler);
            }
            (delay, fault, dies)
        };
        tokio::time::sleep(Duration::from_millis(delay as u64)).await;
        if dies {
            self.portal.serve_at_death(request, self.pushing);
            self.portal.died.notify_one();
            std::future::pending::<()>().await;
        }
        let mut state = self.portal.state();
        let lost = || Failure::Lost(Error::portal(Text::verbatim("the connection broke")));
        match fault {
            Fault::None => Ok(state.serve(request, self.pushing)),
            Fault::NotSent => Err(Failure::NotSent(Error::portal(Text::verbatim(
                "no connection",
            )))),
            Fault::LostBefore => Err(lost()),
            Fault::LostAfter => {
                state.serve(request, self.pushing);
                Err(lost())
            }
            Fault::Straggles => {
                state.straggle(request);
                Err(lost())
            }
            Fault::Answers(status, retry_after) => Ok(Answer {
                retry_after,
                ..plain(status, &json!({}))
            }),
            Fault::Html => Ok(Answer {
                body: b"<html>sign in</html>".to_vec(),
                ..plain(StatusCode::OK, &json!({}))
            }),
            Fault::Truncated => {
                let mut answer = state.serve(request, self.pushing);
                let half = answer.body.len() / 2;
                answer.body.truncate(half);
                Ok(answer)
            }
        }
    }
}

impl Exchange for Line {
    fn once<'e>(
        &'e self,
        request: &'e Request<'e>,
        _timeout: Duration,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send + 'e>> {
        Box::pin(self.answer(request))
    }
}

impl State {
    fn fault(&mut self, is_write: bool) -> Fault {
        if !self.random.happens(self.faults) {
            return Fault::None;
        }
        match self.random.below(9) {
            0 => Fault::NotSent,
            1 => Fault::LostBefore,
            2 => Fault::LostAfter,
            3 if is_write => Fault::Straggles,
            4 => Fault::Answers(
                StatusCode::SERVICE_UNAVAILABLE,
                Some(Duration::from_secs(9)),
            ),
            5 => Fault::Answers(StatusCode::TOO_MANY_REQUESTS, None),
            6 => Fault::Answers(StatusCode::INTERNAL_SERVER_ERROR, None),
            7 => Fault::Html,
            _ => Fault::Truncated,
        }
    }

    fn serve(&mut self, request: &Request<'_>, pushing: Pushing) -> Answer {
        let (path, query) = request.path.split_once('?').unwrap_or((request.path, ""));
        let parts: Vec<_> = path.trim_start_matches("/v1/accounts").split('/').collect();
        let body = request
            .body
            .as_deref()
            .map(|body| serde_json::from_slice::<Json>(body).expect("the client sends JSON"));
        match (&request.method, &parts[..], body) {
            (&Method::GET, [""], _) => self.list(query),
            (&Method::GET, ["", id, "contact-information"], _) => self.get(id),
            (&Method::POST, [""], Some(body)) => {
                let id = body["id"].as_str().expect("an id").to_owned();
                if self.accounts.contains_key(&id) {
                    return plain(StatusCode::CONFLICT, &json!({}));
                }
                let stored = Stored {
                    users: users::read(&body["users"]),
                    ..Stored::default()
                };
                self.accounts.insert(id, stored);
                plain(StatusCode::CREATED, &json!({}))
            }
            (&Method::PUT, ["", id, "contact-information"], Some(body)) => {
                let has_key = HeaderName::from_static("idempotency-key");
                assert!(request.headers.contains_key(has_key), "a write has a key");
                self.put(id, &precondition(request), &body, Some(pushing))
            }
            (&Method::GET, ["", id, "users"], _) => self.users(id),
            (&Method::PUT, ["", id, "users"], Some(body)) => {
                self.put_users(id, &precondition(request), &body, Some(pushing))
            }
            (method, _, _) => panic!("{method} {path} is no call of a sync"),
        }
    }

    fn straggle(&mut self, request: &Request<'_>) {
        let body = request.body.as_deref().expect("a write has a body");
        let body = serde_json::from_slice(body).expect("the client sends JSON");
        let path = request.path.to_owned();
        self.stragglers.push((path, precondition(request), body));
    }

    /// A write arrives whose sender does not wait for it any more.
    fn arrives(&mut self, (path, etag, body): &Straggler) {
        let mut parts = path.split(['/', '?']).skip(3);
        let id = parts.next().expect("an account");
        match parts.next() {
            Some("users") => self.put_users(id, etag, body, None),
            _ => self.put(id, etag, body, None),
        };
    }

    fn list(&self, query: &str) -> Answer {
        let after = query.split("page_token=").nth(1).unwrap_or("");
        let rows = self.accounts.iter().filter(|(id, _)| id.as_str() > after);
        let rows: Vec<_> = rows.take(PAGE + 1).collect();
        let next = (rows.len() > PAGE).then(|| rows[PAGE - 1].0.clone());
        let rows: Vec<_> = rows
            .iter()
            .take(PAGE)
            .map(|(id, stored)| {
                let digest = stored.etag().map(|_| stored.digest());
                json!({
                    "id": id, "name": id, "complete": false, "etag": stored.etag(),
                    "digest": digest, "source": stored.source,
                    "users_digest": (!self.is_old).then(|| stored.users.digest()),
                })
            })
            .collect();
        plain(
            StatusCode::OK,
            &json!({"accounts": rows, "next_page_token": next}),
        )
    }

    fn get(&self, id: &str) -> Answer {
        let stored = self.accounts.get(id);
        match stored.and_then(|stored| Some((stored, stored.etag()?))) {
            None => plain(StatusCode::NOT_FOUND, &json!({})),
            Some((stored, etag)) => Answer {
                etag: Some(etag),
                ..plain(
                    StatusCode::OK,
                    &json!({
                        "record": stored.record, "digest": stored.digest(),
                        "source": stored.source, "updated_at": "", "updated_by": "",
                    }),
                )
            },
        }
    }

    fn put(&mut self, id: &str, etag: &str, body: &Json, pushing: Option<Pushing>) -> Answer {
        let Some(old) = self.accounts.get(id).cloned() else {
            return plain(StatusCode::NOT_FOUND, &json!({}));
        };
        if old.etag().as_deref().unwrap_or("*") != etag {
            return plain(StatusCode::PRECONDITION_FAILED, &json!({}));
        }
        let new = Stored {
            record: body["record"].as_object().expect("a record").clone(),
            source: match body.get("source") {
                Some(source) => serde_json::from_value(source.clone()).expect("a source"),
                None => old.source.clone(),
            },
            version: old.version + 1,
            ..old.clone()
        };
        if let Some(pushing) = pushing {
            self.judge(id, &old, &new, pushing);
        }
        let mut alerts = users::alerts(&new.parts().0).into_iter();
        let manages = self.commits.last().expect("a commit")[id].users.is_some();
        if manages && alerts.any(|alert| old.users.role(&alert).is_none()) {
            let keeps = pushing.is_none_or(|pushing| pushing.on_drift == OnDrift::Keep);
            assert!(keeps || !self.alone, "{id}: an alert contact has a seat");
            return plain(StatusCode::UNPROCESSABLE_ENTITY, &json!({}));
        }
        self.writes += 1;
        let etag = new.etag();
        self.accounts.insert(id.to_owned(), new);
        Answer {
            etag,
            ..plain(StatusCode::OK, &json!({}))
        }
    }

    /// What must be true of every write of a sync.
    fn judge(&self, id: &str, old: &Stored, new: &Stored, pushing: Pushing) {
        assert!(
            old.record != new.record || old.source != new.source,
            "{id}: nothing is written twice"
        );
        let (before, unknown_before) = old.parts();
        let (after, unknown_after) = new.parts();
        assert_eq!(unknown_before, unknown_after, "{id}: unknown members stay");
        let commit = |source: &Source| source.commit.parse::<usize>().expect("a number");
        let to = pushing.to;
        let wanted = &self.commits[to][id].record;
        assert!(
            new.source == old.source || new.source.as_ref().map(commit) == Some(to),
            "{id}: what is recorded is where it comes from"
        );
        let from = old.source.as_ref().map(commit);
        assert!(
            from.is_none_or(|from| from <= to),
            "{id}: nothing goes back"
        );
        for field in after.differences(&before) {
            assert_eq!(
                after.get(field),
                wanted.get(field),
                "{id}: only what the commit has"
            );
            if let (Some(from), true) = (from, pushing.on_drift != OnDrift::Overwrite) {
                let base = self.commits[from].get(id);
                let base = base.and_then(|base| base.record.get(field));
                assert_eq!(before.get(field), base, "{id}: drift stays");
            }
        }
    }

    /// Somebody edits a record by hand.
    pub(super) fn edit(&mut self, random: &mut Random) {
        let ids: Vec<_> = self.accounts.keys().cloned().collect();
        let id = &ids[random.below(ids.len())];
        let id = id.clone();
        let manages = self.commits.last().expect("a commit")[&id].users.is_some();
        if manages && random.happens(50) {
            self.edit_users(&id, random);
            return;
        }
        let stored = self.accounts.get_mut(&id).expect("it is there");
        if random.happens(30) {
            let value = random.below(9);
            stored
                .record
                .insert("pager".to_owned(), json!({ "id": value }));
        } else {
            let (mut record, unknown) = stored.parts();
            let field = random.one_of(&[Field::Alert, Field::MerchantIssues]);
            let address = format!("hand-{}@bistro.example", random.below(3));
            if manages && field == Field::Alert && stored.users.role(&address).is_none() {
                return;
            }
            record.set_addresses(field, [address.as_str()]);
            stored.record = record.to_json();
            stored.record.extend(unknown);
        }
        stored.version += 1;
    }
}

fn precondition(request: &Request<'_>) -> String {
    let header = |name| request.headers.get(name)?.to_str().ok();
    let none = header(IF_NONE_MATCH);
    let etag = header(IF_MATCH)
        .or(none)
        .expect("a write has a precondition");
    etag.to_owned()
}
