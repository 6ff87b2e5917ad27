//! The users of the portal in memory: the writes that a portal refuses, and the assertions about those
//! of a sync.

use std::collections::BTreeSet;

use reqwest::StatusCode;
use serde_json::{Value as Json, json};

use super::number;
use super::random::Random;
use super::state::{Pushing, State, Stored, plain};
use crate::contact::{Field, Record, Role, Seats, Value};
use crate::plan::OnDrift;
use crate::portal::http::Answer;

/// Returns the users in the body of a request.
pub(super) fn read(body: &Json) -> Seats {
    let users = body.as_array().expect("users").iter().map(|user| {
        let email = user["email"].as_str().expect("an address").to_owned();
        let role = user["role"].as_str().and_then(Role::from_name);
        (email, role.expect("a role"))
    });
    users.collect()
}

/// Returns the addresses that a record sends alerts to.
pub(super) fn alerts(record: &Record) -> BTreeSet<String> {
    let alerts = record.get(Field::Alert);
    let members = alerts.as_ref().map(Value::members).unwrap_or_default();
    members.into_iter().collect()
}

impl Stored {
    pub(super) fn users_etag(&self) -> String {
        format!("\"users-{}\"", self.users_version)
    }

    /// Returns true if the portal accepts `users` in place of those that it has: it keeps its
    /// administrator and its alert contacts.
    fn takes(&self, users: &Seats) -> bool {
        let kept = alerts(&self.parts().0);
        let mut gone = self
            .users
            .addresses()
            .filter(|email| users.role(email).is_none());
        (users.has_administrator() || !self.users.has_administrator())
            && !gone.any(|email| kept.contains(email))
    }
}

impl State {
    pub(super) fn users(&self, id: &str) -> Answer {
        let Some(stored) = self.accounts.get(id) else {
            return plain(StatusCode::NOT_FOUND, &json!({}));
        };
        let users: Vec<_> = stored
            .users
            .iter()
            .map(|(email, role)| json!({"email": email, "role": role.as_str()}))
            .collect();
        Answer {
            etag: Some(stored.users_etag()),
            ..plain(StatusCode::OK, &json!({ "users": users }))
        }
    }

    pub(super) fn put_users(
        &mut self,
        id: &str,
        etag: &str,
        body: &Json,
        pushing: Option<Pushing>,
    ) -> Answer {
        let Some(old) = self.accounts.get(id).cloned() else {
            return plain(StatusCode::NOT_FOUND, &json!({}));
        };
        if old.users_etag() != etag {
            return plain(StatusCode::PRECONDITION_FAILED, &json!({}));
        }
        let users = read(&body["users"]);
        if let Some(pushing) = pushing {
            self.judge_users(id, &old, &users, pushing);
        }
        if !old.takes(&users) {
            let keeps = pushing.is_none_or(|pushing| pushing.on_drift == OnDrift::Keep);
            assert!(keeps || !self.alone, "{id}: nobody is locked out");
            return plain(StatusCode::UNPROCESSABLE_ENTITY, &json!({}));
        }
        self.writes += 1;
        let stored = self.accounts.get_mut(id).expect("it is there");
        stored.users = users;
        stored.users_version += 1;
        self.users(id)
    }

    /// Asserts what must be true of every write of users by a sync.
    fn judge_users(&self, id: &str, old: &Stored, new: &Seats, pushing: Pushing) {
        assert_ne!(old.users, *new, "{id}: no users are written twice");
        let from = old.source.as_ref().map(number);
        let base = from.and_then(|from| self.commits[from][id].users.as_ref());
        let wanted = self.commits[pushing.to][id]
            .users
            .as_ref()
            .or(base)
            .expect("only managed users are written");
        let everybody: BTreeSet<_> = old.users.addresses().chain(new.addresses()).collect();
        for email in everybody {
            let (before, after) = (old.users.role(email), new.role(email));
            if before == after {
                continue;
            }
            assert_eq!(after, wanted.role(email), "{id}: only what the commit has");
            if pushing.on_drift == OnDrift::Overwrite || !self.alone {
                continue;
            }
            let between = from.and_then(|from| self.commits.get(from + 1..pushing.to));
            let was_put = between.into_iter().flatten().any(|commit| {
                let users = commit[id].users.as_ref();
                users.is_some_and(|users| users.role(email) == before)
            });
            match base {
                _ if was_put => {}
                Some(base) => assert_eq!(before, base.role(email), "{id}: drift stays"),
                None => assert!(after.is_some(), "{id}: nobody goes whom git never had"),
            }
        }
    }

    /// Edits the users of an account, as a person would by hand.
    pub(super) fn edit_users(&mut self, id: &str, random: &mut Random) {
        let stored = self.accounts.get_mut(id).expect("it is there");
        let mut users = stored.users.clone();
        let email = format!("hand-{}@bistro.example", random.below(5));
        let role = random.one_of(&[
            None,
            Some(Role::Editor),
            Some(Role::ReadOnly),
            Some(Role::Administrator),
        ]);
        users.set(&email, role);
        if stored.takes(&users) && stored.users != users {
            stored.users = users;
            stored.users_version += 1;
        }
    }
}
