//! The answers of the portal in memory, and the assertions about every write that it accepts.

use reqwest::header::{HeaderName, IF_MATCH, IF_NONE_MATCH};
use reqwest::{Method, StatusCode};
use serde_json::{Value as Json, json};

use super::number;
use super::random::Random;
use super::state::{Pushing, State, Stored, Straggler, plain};
use super::users;
use crate::contact::Field;
use crate::plan::OnDrift;
use crate::portal::http::{Answer, Request};

/// The number of rows on a page of the listing.
const PAGE: usize = 2;

impl State {
    /// Serves a request as a portal does.
    pub(super) fn serve(&mut self, request: &Request<'_>, pushing: Pushing) -> Answer {
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
            (&Method::GET, ["", id], _) => self.profile(id),
            (&Method::GET, ["", id, "users"], _) => self.users(id),
            (&Method::PUT, ["", id, "users"], Some(body)) => {
                self.put_users(id, &precondition(request), &body, Some(pushing))
            }
            (method, _, _) => panic!("{method} {path} is no call of a sync"),
        }
    }

    /// Keeps a write that is still on its way while its sender believes that it is lost.
    pub(super) fn straggle(&mut self, request: &Request<'_>) {
        let bytes = request.body.as_deref().expect("a write has a body");
        let body = serde_json::from_slice(bytes).expect("the client sends JSON");
        let path = request.path.to_owned();
        self.stragglers.push((path, precondition(request), body));
    }

    /// Serves a write whose sender does not wait for it any more.
    pub(super) fn arrives(&mut self, (path, etag, body): &Straggler) {
        let mut parts = path.split(['/', '?']).skip(3);
        let id = parts.next().expect("an account");
        match parts.next() {
            Some("users") => self.put_users(id, etag, body, None),
            _ => self.put(id, etag, body, None),
        };
    }

    fn list(&self, query: &str) -> Answer {
        let after = query.split("page_token=").nth(1).unwrap_or("");
        let found: Vec<_> = self
            .accounts
            .iter()
            .filter(|(id, _)| id.as_str() > after)
            .take(PAGE + 1)
            .collect();
        let next = (found.len() > PAGE).then(|| found[PAGE - 1].0.clone());
        let rows: Vec<_> = found
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

    fn profile(&self, id: &str) -> Answer {
        if !self.accounts.contains_key(id) {
            return plain(StatusCode::NOT_FOUND, &json!({}));
        }
        plain(
            StatusCode::OK,
            &json!({
                "id": id, "name": id, "integration": "reservations-e2e",
                "environment": "production", "gate": {"open": false, "missing": []},
                "fields": [], "brand_domains": [],
            }),
        )
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
        let manages = self.commits.iter().any(|commit| commit[id].users.is_some());
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

    /// Asserts what must be true of every write of a sync.
    fn judge(&self, id: &str, old: &Stored, new: &Stored, pushing: Pushing) {
        assert!(
            old.record != new.record || old.source != new.source,
            "{id}: nothing is written twice"
        );
        let (before, unknown_before) = old.parts();
        let (after, unknown_after) = new.parts();
        assert_eq!(unknown_before, unknown_after, "{id}: unknown members stay");
        let to = pushing.to;
        let wanted = &self.commits[to][id].record;
        assert!(
            new.source == old.source || new.source.as_ref().map(number) == Some(to),
            "{id}: what is recorded is where it comes from"
        );
        let from = old.source.as_ref().map(number);
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
                let base = self.commits[from]
                    .get(id)
                    .and_then(|base| base.record.get(field));
                let was_put = self.commits[from + 1..to.max(from + 1)]
                    .iter()
                    .any(|commit| commit[id].record.get(field) == before.get(field));
                assert!(was_put || before.get(field) == base, "{id}: drift stays");
            }
        }
    }

    /// Edits an account, as a person would by hand.
    pub(super) fn edit(&mut self, random: &mut Random) {
        let ids: Vec<_> = self.accounts.keys().cloned().collect();
        let id = ids[random.below(ids.len())].clone();
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

/// Returns the entity tag in the precondition of a write, or `*` if there must not be a record.
fn precondition(request: &Request<'_>) -> String {
    request
        .headers
        .get(IF_MATCH)
        .or_else(|| request.headers.get(IF_NONE_MATCH))
        .and_then(|etag| etag.to_str().ok())
        .expect("a write has a precondition")
        .to_owned()
}
