//! A plan that is saved in a file, to be pushed later without changes.
//!
//! The file contains the conditions that must be true when the plan is pushed. The values are taken
//! from the commit again and judged anew, and what the plan was allowed has to be allowed again, so
//! nothing that somebody writes into the file can reach a portal. It protects from accidents, not from
//! forgery: whoever can write it can make another digest.

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{AccountPlan, OnDrift, Plan};
use crate::contact::{Digest, Environment, PushSource, Role};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The version of this format. A change that breaks a reader raises it.
const SCHEMA_VERSION: u32 = 1;
/// The value of `kind`, which tells the file from others.
const KIND: &str = "contactctl-saved-plan";

/// The choices that were made for a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// The answer to drift.
    pub on_drift: OnDrift,
    /// `true` to create accounts that the portal does not have.
    pub provision: bool,
    /// `true` to remove the management mark of accounts without a file.
    pub prune: bool,
    /// `true` if a commit may be pushed that is older than the last pushed one.
    pub allow_rollback: bool,
}

impl Choices {
    /// Returns the arguments of a command line that make these choices.
    #[must_use]
    pub fn arguments(self) -> Vec<&'static str> {
        let on_drift = match self.on_drift {
            OnDrift::Refuse => None,
            OnDrift::Overwrite => Some("--on-drift overwrite"),
            OnDrift::Keep => Some("--on-drift keep"),
        };
        let flags = [
            (self.allow_rollback, "--allow-rollback"),
            (self.provision, "--provision"),
            (self.prune, "--prune"),
        ];
        let flags = flags.into_iter().filter(|(is_set, _)| *is_set);
        on_drift
            .into_iter()
            .chain(flags.map(|(_, flag)| flag))
            .collect()
    }
}

/// A saved plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    schema_version: u32,
    kind: String,
    /// The portal's name.
    pub portal: String,
    /// The portal's address; `None` for the embedded one.
    pub url: Option<String>,
    /// The database of the embedded portal, as a path from the project's folder; `None` for another
    /// kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// The environment, which selects the record of each account.
    pub environment: Environment,
    /// The repository and the commit.
    pub source: PushSource,
    /// The id of the Git tree of the contacts folder.
    pub tree: String,
    /// The digest of the settings that judged the commit.
    pub policy: Digest,
    /// The time when the plan was made.
    #[serde(with = "instant")]
    pub made_at: Timestamp,
    /// The time until which the plan may be pushed.
    #[serde(with = "instant")]
    pub expires_at: Timestamp,
    /// The choices that were made for the plan.
    pub choices: Choices,
    /// The accounts that the plan is limited to; empty for all accounts.
    pub accounts: Vec<String>,
    /// The writes.
    pub operations: Vec<Operation>,
}

/// One write of a saved plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The account's id.
    pub id: String,
    /// The name of the account's action.
    pub action: String,
    /// The entity tag that must match; `None` if there must not be a record yet.
    pub etag: Option<String>,
    /// The digest of the record that is replaced.
    pub before: Option<Digest>,
    /// The digest of the record that is written.
    pub after: Digest,
    /// `true` to set the management mark, `false` to remove it.
    pub mark: bool,
    /// The pushed fields with their values; `None` if no personal data may be saved.
    pub fields: Option<Vec<FieldValues>>,
    /// The users, if they are written, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<UsersOperation>,
}

/// The users of one write of a saved plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsersOperation {
    /// The entity tag that must match.
    pub etag: Option<String>,
    /// The digest of the users before the write.
    pub before: Digest,
    /// The digest of the users until the record is written.
    pub meanwhile: Digest,
    /// The digest of the users after the write.
    pub after: Digest,
    /// The pushed users with their roles; `None` if no personal data may be saved.
    pub seats: Option<Vec<SeatValues>>,
}

/// One pushed user before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatValues {
    /// The user's address.
    pub email: String,
    /// The role before; `None` for no access.
    pub before: Option<Role>,
    /// The role after; `None` for no access.
    pub after: Option<Role>,
}

/// One pushed field before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldValues {
    /// The key of the field.
    pub field: String,
    /// The portal's value before.
    pub before: Json,
    /// The value that is pushed.
    pub after: Json,
}

/// A saved plan with the digest over all of it.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    plan: Json,
    integrity: Digest,
}

/// The facts that are saved with a plan.
#[derive(Debug, Clone)]
pub struct SavedPlanContext<'c> {
    /// The portal's address; `None` for the embedded one.
    pub url: Option<&'c str>,
    /// The database of the embedded portal; `None` for another kind.
    pub database: Option<&'c str>,
    /// The id of the Git tree of the contacts folder.
    pub tree: &'c str,
    /// The digest of the settings that judged the commit.
    pub policy: Digest,
    /// The choices that were made for the plan.
    pub choices: Choices,
    /// The accounts that the plan is limited to; empty for all accounts.
    pub accounts: &'c [String],
    /// The time when the plan was made.
    pub made_at: Timestamp,
    /// The time until which the plan may be pushed.
    pub expires_at: Timestamp,
    /// `true` to save the values, `false` to save only their digests.
    pub with_values: bool,
}

impl Saved {
    /// Makes the saved form of `plan`.
    #[must_use]
    pub fn new(plan: &Plan, circumstances: &SavedPlanContext<'_>) -> Self {
        let operations = plan.writes().map(|(account, write)| Operation {
            id: account.id.clone(),
            action: account.action.as_str().to_owned(),
            etag: write.etag.clone(),
            before: account.live.as_ref().map(|(_, digest)| *digest),
            after: write.digest(),
            mark: write.mark,
            fields: circumstances.with_values.then(|| values(account)),
            users: write.users.as_ref().map(|users| UsersOperation {
                etag: users.etag.clone(),
                before: users.live.digest(),
                meanwhile: users.meanwhile.digest(),
                after: users.seats.digest(),
                seats: circumstances.with_values.then(|| seats(account)),
            }),
        });
        Self {
            schema_version: SCHEMA_VERSION,
            kind: KIND.to_owned(),
            portal: plan.portal.clone(),
            url: circumstances.url.map(str::to_owned),
            database: circumstances.database.map(str::to_owned),
            environment: plan.environment,
            source: plan.source.clone(),
            tree: circumstances.tree.to_owned(),
            policy: circumstances.policy,
            made_at: circumstances.made_at,
            expires_at: circumstances.expires_at,
            choices: circumstances.choices,
            accounts: circumstances.accounts.to_vec(),
            operations: operations.collect(),
        }
    }

    /// Returns the text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        let plan = serde_json::to_value(self).expect("a saved plan has a JSON form");
        let integrity = Digest::of(&plan);
        let sealed = Sealed { plan, integrity };
        let mut text = serde_json::to_string_pretty(&sealed).expect("JSON has a text");
        text.push('\n');
        text
    }

    /// Reads `text`, the text of the file at `path`.
    ///
    /// # Errors
    ///
    /// If the text is not a saved plan (a usage error), or was edited (a refusal).
    pub fn read(path: &Path, text: &str) -> Result<Self> {
        let not_saved = |error| not_saved(path, error);
        let Sealed { plan, integrity } = serde_json::from_str(text).map_err(not_saved)?;
        if Digest::of(&plan) != integrity {
            return Err(Error::refused(Text::new(id::SAVED_EDITED)).hint(anew()));
        }
        let saved: Self = serde_json::from_value(plan).map_err(not_saved)?;
        if saved.kind != KIND || saved.schema_version != SCHEMA_VERSION {
            return Err(Error::usage(Text::new(id::SAVED_VERSION)).hint(anew()));
        }
        Ok(saved)
    }

    /// Limits `plan`, which was made again from the same commit, to the saved writes that are not
    /// done yet.
    ///
    /// # Errors
    ///
    /// If all of them are done already, or if the portal changed since the plan was saved.
    pub fn held_to(&self, mut plan: Plan) -> Result<Plan> {
        let (mut done, mut moved) = (0, Vec::new());
        for operation in &self.operations {
            let account = plan
                .accounts
                .iter()
                .find(|account| account.id == operation.id);
            match account.map(|account| operation.state(account, &self.source)) {
                Some(State::Done) => done += 1,
                Some(State::Pending) => {}
                Some(State::Moved) | None => moved.push(operation.id.as_str()),
            }
        }
        if !moved.is_empty() {
            let accounts: Vec<_> = moved.iter().map(|id| format!("`{id}`")).collect();
            let text = Text::new(id::SAVED_MOVED).with("accounts", accounts.join(", "));
            return Err(Error::refused(text.with("portal", self.portal.as_str())));
        }
        if done > 0 && done == self.operations.len() {
            let text = Text::new(id::SAVED_APPLIED).with("portal", self.portal.as_str());
            return Err(Error::refused(text));
        }
        for account in &mut plan.accounts {
            let mut operations = self.operations.iter();
            let operation = operations.find(|operation| operation.id == account.id);
            let pending = operation
                .is_some_and(|operation| operation.state(account, &self.source) == State::Pending);
            if !pending {
                account.write = None;
            }
        }
        Ok(plan)
    }
}

fn not_saved(path: &Path, error: serde_json::Error) -> Error {
    Error::usage(Text::new(id::SAVED_NONE).with("path", path.display())).because(error)
}

fn anew() -> Text {
    Text::new(id::PLAN_ANEW_AND_LOOK)
}

/// The progress of a saved write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// The write can still be done.
    Pending,
    /// The portal already has the values.
    Done,
    /// The portal changed, so that the write is no longer the one that was saved.
    Moved,
}

impl Operation {
    fn state(&self, account: &AccountPlan, source: &PushSource) -> State {
        match (self.record(account, source), self.seats(account)) {
            (State::Moved, _) | (_, State::Moved) => State::Moved,
            (State::Done, State::Done) => State::Done,
            _ => State::Pending,
        }
    }

    fn record(&self, account: &AccountPlan, source: &PushSource) -> State {
        let digest = account.live.as_ref().map(|(_, digest)| *digest);
        let recorded = account.source.as_ref() == self.mark.then_some(source);
        if recorded && digest == Some(self.after) {
            return State::Done;
        }
        let write = account
            .write
            .as_ref()
            .filter(|write| write.mark == self.mark && write.digest() == self.after);
        // If users are written, too, an interrupted run may have put the record without its mark.
        let on_the_way = self.users.is_some() && digest == Some(self.after);
        match write {
            Some(write) if write.etag == self.etag && digest == self.before => State::Pending,
            Some(_) if on_the_way => State::Pending,
            _ => State::Moved,
        }
    }

    fn seats(&self, account: &AccountPlan) -> State {
        let write = account
            .write
            .as_ref()
            .and_then(|write| write.users.as_ref());
        let Some(kept) = &self.users else {
            return match write {
                None => State::Done,
                Some(_) => State::Moved,
            };
        };
        if account.live_users == Some(kept.after) {
            return State::Done;
        }
        match write.filter(|write| write.seats.digest() == kept.after) {
            Some(write) if write.etag == kept.etag && write.live.digest() == kept.before => {
                State::Pending
            }
            Some(write) if write.live.digest() == kept.meanwhile => State::Pending,
            _ => State::Moved,
        }
    }
}

/// Serialises an instant as RFC 3339 text.
mod instant {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(
        at: &Timestamp,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(at)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timestamp, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

fn values(account: &AccountPlan) -> Vec<FieldValues> {
    let pushed = account.fields.iter().filter(|field| field.pushed);
    pushed
        .map(|field| {
            let [before, after] = [&field.live, &field.desired]
                .map(|value| serde_json::to_value(value).expect("a value has a JSON form"));
            FieldValues {
                field: field.field.key().to_owned(),
                before,
                after,
            }
        })
        .collect()
}

fn seats(account: &AccountPlan) -> Vec<SeatValues> {
    let pushed = account.users.iter().filter(|user| user.pushed);
    pushed
        .map(|user| SeatValues {
            email: user.email.clone(),
            before: user.live,
            after: user.desired,
        })
        .collect()
}

#[cfg(test)]
mod tests;
