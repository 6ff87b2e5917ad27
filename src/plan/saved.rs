//! A plan that is kept in a file, to be pushed later and exactly so.
//!
//! It says what is to be true when it is pushed; the values themselves are taken from the commit
//! again, so that nothing that is written into the file gets to a portal.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{AccountPlan, OnDrift, Plan};
use crate::contact::{Digest, Environment, Role, Source, Value};
use crate::error::{Error, Result};
use crate::language::Text;

/// The version of this form; a change that breaks a reader makes it another one.
const SCHEMA_VERSION: u32 = 1;
/// What kind of file it is.
const KIND: &str = "contactctl-saved-plan";

/// What is allowed in a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// What is done about drift.
    pub on_drift: OnDrift,
    /// Whether accounts that the portal lacks are made.
    pub provision: bool,
    /// Whether the management mark of accounts without a file is taken away.
    pub prune: bool,
    /// Whether an earlier commit than the one that was pushed may be.
    pub allow_rollback: bool,
}

/// A plan as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    schema_version: u32,
    kind: String,
    /// The portal's name.
    pub portal: String,
    /// Its address; none for the embedded one.
    pub url: Option<String>,
    /// Which record of each account.
    pub environment: Environment,
    /// The repository and the commit.
    pub source: Source,
    /// Id of the tree of the contacts folder.
    pub tree: String,
    /// Digest of the settings that judged.
    pub policy: Digest,
    /// When it was made.
    #[serde(with = "instant")]
    pub made_at: Timestamp,
    /// Until when it may be pushed.
    #[serde(with = "instant")]
    pub expires_at: Timestamp,
    /// What is allowed.
    pub choices: Choices,
    /// The only accounts that were looked at; all where it is empty.
    pub accounts: Vec<String>,
    /// The writes.
    pub operations: Vec<Operation>,
}

/// One write as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The account's id.
    pub id: String,
    /// The word for what happens.
    pub action: String,
    /// The entity tag that has to hold; none where there must be no record.
    pub etag: Option<String>,
    /// Digest of the record that is replaced.
    pub before: Option<Digest>,
    /// Digest of the record that is written.
    pub after: Digest,
    /// Whether the management mark is set or taken away.
    pub mark: bool,
    /// The pushed fields with their values; none where no personal data may be kept.
    pub fields: Option<Vec<FieldValues>>,
    /// The users, where they are written too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<UsersOperation>,
}

/// The users of one write as they are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsersOperation {
    /// The entity tag that has to hold.
    pub etag: Option<String>,
    /// Digest of the users who are there.
    pub before: Digest,
    /// Digest of those who are there until the record is written.
    pub meanwhile: Digest,
    /// Digest of those who are there afterwards.
    pub after: Digest,
    /// The pushed users with their roles; none where no personal data may be kept.
    pub seats: Option<Vec<SeatValues>>,
}

/// One pushed user before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatValues {
    /// Their address.
    pub email: String,
    /// The role that they had.
    pub before: Option<Role>,
    /// The role that they get.
    pub after: Option<Role>,
}

/// One pushed field before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldValues {
    /// Its key.
    pub field: String,
    /// What the portal had.
    pub before: Json,
    /// What is pushed.
    pub after: Json,
}

/// A saved plan with the digest over all of it.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    plan: Json,
    integrity: Digest,
}

/// What a plan is kept with.
#[derive(Debug, Clone)]
pub struct Circumstances<'c> {
    /// The portal's address; none for the embedded one.
    pub url: Option<&'c str>,
    /// Id of the tree of the contacts folder.
    pub tree: &'c str,
    /// Digest of the settings that judged.
    pub policy: Digest,
    /// What is allowed.
    pub choices: Choices,
    /// The only accounts that were looked at.
    pub accounts: &'c [String],
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it may be pushed.
    pub expires_at: Timestamp,
    /// Whether values are kept, or their digests alone.
    pub with_values: bool,
}

impl Saved {
    /// What is kept of `plan`.
    #[must_use]
    pub fn new(plan: &Plan, circumstances: &Circumstances<'_>) -> Self {
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

    /// The text of its file.
    #[must_use]
    pub fn text(&self) -> String {
        let plan = serde_json::to_value(self).expect("a saved plan has a JSON form");
        let integrity = Digest::of(&plan);
        let sealed = Sealed { plan, integrity };
        let mut text = serde_json::to_string_pretty(&sealed).expect("JSON has a text");
        text.push('\n');
        text
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// What is no saved plan is an error of usage; one that was edited is refused.
    pub fn read(text: &str) -> Result<Self> {
        let not_one =
            |error: serde_json::Error| Error::usage(Text::new("saved-none")).because(error);
        let Sealed { plan, integrity } = serde_json::from_str(text).map_err(not_one)?;
        if Digest::of(&plan) != integrity {
            return Err(Error::refused(Text::new("saved-edited")).hint(anew()));
        }
        let saved: Self = serde_json::from_value(plan).map_err(not_one)?;
        if saved.kind != KIND || saved.schema_version != SCHEMA_VERSION {
            return Err(Error::usage(Text::new("saved-version")).hint(anew()));
        }
        Ok(saved)
    }

    /// `plan`, which was made anew from the same commit, with the writes that are kept here and are
    /// still to be done.
    ///
    /// # Errors
    ///
    /// When all of them are done already, or the portal is not as it was.
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
            return Err(Error::refused(
                Text::new("saved-moved").with("accounts", accounts.join(", ")),
            )
            .hint(anew()));
        }
        if done > 0 && done == self.operations.len() {
            return Err(Error::refused(Text::new("saved-applied")));
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

fn anew() -> Text {
    Text::new("plan-anew-and-look")
}

/// How far a kept write is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Pending,
    Done,
    Moved,
}

impl Operation {
    fn state(&self, account: &AccountPlan, source: &Source) -> State {
        match (self.record(account, source), self.seats(account)) {
            (State::Moved, _) | (_, State::Moved) => State::Moved,
            (State::Done, State::Done) => State::Done,
            _ => State::Pending,
        }
    }

    fn record(&self, account: &AccountPlan, source: &Source) -> State {
        let live = account.live.as_ref();
        let digest = live.map(|(_, digest)| *digest);
        let recorded = account.source.as_ref() == self.mark.then_some(source);
        if recorded && digest == Some(self.after) {
            return State::Done;
        }
        let write = account.write.as_ref();
        let write = write.filter(|write| write.mark == self.mark && write.digest() == self.after);
        // With its users the record may be there already, and not yet its mark.
        let on_the_way = self.users.is_some() && digest == Some(self.after);
        match write {
            Some(write) if write.etag == self.etag && digest == self.before => State::Pending,
            Some(_) if on_the_way => State::Pending,
            _ => State::Moved,
        }
    }

    fn seats(&self, account: &AccountPlan) -> State {
        let write = account.write.as_ref();
        let write = write.and_then(|write| write.users.as_ref());
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

/// An instant as RFC 3339 text.
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
    let json =
        |value: Option<&Value>| serde_json::to_value(value).expect("a value has a JSON form");
    let pushed = account.fields.iter().filter(|field| field.pushed);
    pushed
        .map(|field| FieldValues {
            field: field.field.key().to_owned(),
            before: json(field.live.as_ref()),
            after: json(field.desired.as_ref()),
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
