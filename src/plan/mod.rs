//! What a sync would do: desired, base and live compared, per account and per field.
//!
//! Pure: whoever reads commits and portals hands the values over. There is no writer here.

mod adjust;
mod compare;
mod comparison;
mod desired;
mod guard;
mod place;
mod pull;
mod report;
mod saved;
mod users;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use adjust::{advance, hold_back};
pub use compare::compare;
pub use comparison::Comparison;
pub use desired::{Accounts, Desired, desired, directory};
pub use guard::{Breach, Excess, Guard, breaches, excess, locked_out};
pub use place::Places;
pub use pull::{Incoming, NewAccount, Obstacle, new_file, pulled};
pub use report::{RoutingChange, routing_changes, warnings};
pub use saved::{Choices, Circumstances, Saved};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::contact::{Digest, Environment, Field, Record, Role, Seats, Source, Value};
use crate::error::Place;

/// What a portal holds of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// The account's id.
    pub id: String,
    /// The record's entity tag; none while there is no record.
    pub etag: Option<String>,
    /// The record's digest; none while there is no record.
    pub digest: Option<Digest>,
    /// Where the last push came from.
    pub source: Option<Source>,
    /// The record itself, where it had to be read.
    pub live: Option<Live>,
    /// The digest of the account's users; none where the portal does not say it.
    pub users_digest: Option<Digest>,
    /// The users themselves, where they had to be read.
    pub users: Option<LiveUsers>,
}

/// The users of an account as a portal has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveUsers {
    /// Their entity tag.
    pub etag: Option<String>,
    /// Who they are.
    pub seats: Seats,
}

/// A record as a portal holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Live {
    /// The fields.
    pub record: Record,
    /// Members that this version does not know; a write keeps them.
    pub unknown: Map<String, Json>,
}

/// What happens to one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Nothing: the portal has what the files say.
    Unchanged,
    /// Never pushed before: all of it is.
    Create,
    /// Never pushed before, and the portal has the same values: only the source is recorded.
    Adopt,
    /// Some fields are pushed.
    Update,
    /// The portal came to the same values by itself: only the source is recorded.
    Converge,
    /// Somebody edited the portal: refused until it is said what to do about it.
    Drift,
    /// The portal has no such account, and it cannot be made from here.
    Missing,
    /// In the portal only: never touched.
    Unmanaged,
    /// Managed from another repository: never touched.
    Foreign,
    /// The file is gone: the portal keeps its values.
    Released,
    /// The file has errors, while the others go on: left alone.
    Invalid,
    /// As it was; the commit is recorded, so that its settings judge the next one.
    Advance,
}

impl Action {
    /// The word for it in plans.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Create => "create",
            Self::Adopt => "adopt",
            Self::Update => "update",
            Self::Converge => "converge",
            Self::Drift => "drift",
            Self::Missing => "missing",
            Self::Unmanaged => "unmanaged",
            Self::Foreign => "foreign",
            Self::Released => "released",
            Self::Invalid => "invalid",
            Self::Advance => "advance",
        }
    }
}

/// What became of one field since the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldState {
    /// The files changed it: pushed.
    Change,
    /// The portal changed it.
    Drift,
    /// Both changed it, to different values.
    Conflict,
    /// Both changed it, to the same value.
    Converged,
}

impl FieldState {
    /// The word for it in plans.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Drift => "drift",
            Self::Conflict => "conflict",
            Self::Converged => "converged",
        }
    }
}

/// One field that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPlan {
    /// Which.
    pub field: Field,
    /// What became of it.
    pub state: FieldState,
    /// What was pushed last; none where it was empty or nothing ever was pushed.
    pub base: Option<Value>,
    /// What the portal has.
    pub live: Option<Value>,
    /// What the files say.
    pub desired: Option<Value>,
    /// Whether the value is pushed in this run.
    pub pushed: bool,
    /// Where the value comes from, once somebody has looked.
    pub origin: Origin,
}

/// One user who is not as they were, in an account whose file manages access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserPlan {
    /// Who.
    pub email: String,
    /// What became of their access.
    pub state: FieldState,
    /// The role that was pushed last.
    pub base: Option<Role>,
    /// The role in the portal; none for who has no access.
    pub live: Option<Role>,
    /// The role in the files.
    pub desired: Option<Role>,
    /// Whether it is pushed in this run.
    pub pushed: bool,
    /// Where it comes from, once somebody has looked.
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The line of the field in the account's file; none where that does not have it.
    pub line: Option<usize>,
    /// The lines of the files: that of the field, then those of directory entries that it names.
    pub places: Vec<Place>,
    /// The step of the approved branch that brought it.
    pub step: Option<Arc<Step>>,
}

/// A commit on the approved branch, and what it says about who made and merged it. All of it is
/// what anybody can write into a commit: shown, and never counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The commit's full hexadecimal id.
    pub commit: String,
    /// The first line of its message.
    pub summary: String,
    /// Who wrote the change.
    pub author: String,
    /// Who merged it, where it is a merge.
    pub merged_by: Option<String>,
    /// Who reviewed it, by the trailers of its message.
    pub reviewers: Vec<String>,
}

/// What to do about drift.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnDrift {
    /// Leave the account as it is and say so.
    #[default]
    Refuse,
    /// Push what the files say over it.
    Overwrite,
    /// Leave the drifted fields and push the others.
    Keep,
}

/// What a write does besides the contact record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provision {
    /// The account is there.
    No,
    /// The account is made first.
    Create,
    /// The stand-in's idea of the account is brought up to date first.
    Refresh,
}

/// One conditional write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The whole record to put: what is live, plus what is pushed.
    pub record: Record,
    /// Members that this version does not know, kept.
    pub unknown: Map<String, Json>,
    /// The entity tag that has to hold; none where there must be no record yet.
    pub etag: Option<String>,
    /// Whether the management mark is set or taken away.
    pub mark: bool,
    /// What has to be done first.
    pub provision: Provision,
    /// The users to put; none where they stay.
    pub users: Option<UsersWrite>,
    /// Whether the portal has the record and its mark already, so that only users are put.
    pub record_stays: bool,
}

/// The users that a write puts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsersWrite {
    /// All that are there afterwards.
    pub seats: Seats,
    /// All that are there until the record is put: nobody goes while alerts are sent to them.
    pub meanwhile: Seats,
    /// All that are there now.
    pub live: Seats,
    /// The entity tag that has to hold.
    pub etag: Option<String>,
}

impl Write {
    /// The digest that the portal has to report afterwards.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.record.digest(&self.unknown)
    }
}

/// One account of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPlan {
    /// The account's id.
    pub id: String,
    /// Its file; none for one that is in the portal only.
    pub file: Option<Arc<Desired>>,
    /// What happens.
    pub action: Action,
    /// Where the last push came from.
    pub source: Option<Source>,
    /// The entity tag and the digest of the record that the portal has.
    pub live: Option<(String, Digest)>,
    /// The fields that are not as they were.
    pub fields: Vec<FieldPlan>,
    /// The digest of the users that the portal has, where it is known.
    pub live_users: Option<Digest>,
    /// The users who are not as they were, by address.
    pub users: Vec<UserPlan>,
    /// What is written; none where nothing is.
    pub write: Option<Write>,
}

/// Everything that a sync of one commit to one portal would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The portal's name in the configuration.
    pub portal: String,
    /// Which record of each account.
    pub environment: Environment,
    /// The repository and the commit that are pushed.
    pub source: Source,
    /// Every account, by id.
    pub accounts: Vec<AccountPlan>,
}

impl Plan {
    /// The accounts that something is written to, in the order of the writes.
    pub fn writes(&self) -> impl Iterator<Item = (&AccountPlan, &Write)> {
        self.accounts
            .iter()
            .filter_map(|account| Some((account, account.write.as_ref()?)))
    }

    /// How many accounts have each action.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Action, usize> {
        let mut counts = BTreeMap::new();
        for account in &self.accounts {
            *counts.entry(account.action).or_insert(0) += 1;
        }
        counts
    }

    /// Whether nothing would be written and nothing needs attention.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes().next().is_none()
    }

    /// The accounts with `action`.
    pub fn with(&self, action: Action) -> impl Iterator<Item = &AccountPlan> {
        self.accounts
            .iter()
            .filter(move |account| account.action == action)
    }
}
