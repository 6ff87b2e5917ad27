//! The plan of a sync: desired, base and live values compared, per account and per field.
//!
//! Planning is pure: callers read commits and portals and pass the values in. Nothing is written
//! from here.

mod about;
mod adjust;
mod compare;
mod comparison;
mod desired;
mod guard;
mod merged;
mod place;
mod pull;
mod receipt;
mod report;
mod saved;
mod users;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use about::{PortalAbout, VisibleAccounts};
pub use adjust::{add_unknown, advance, hold_back};
pub use compare::compare;
pub use comparison::Comparison;
pub use desired::{Accounts, Desired, by_id, desired, desired_of_sound, directory};
pub use guard::{Breach, Excess, Guard, breaches, excess, locked_out};
use jiff::Timestamp;
pub use merged::merged;
pub use place::Places;
pub use pull::{Incoming, NewAccount, Obstacle, contact, new_file, pulled};
pub use receipt::{ReceiptAccount, SyncReceipt, UnchangedAccounts};
pub use report::{RoutingChange, routing_changes, warnings};
pub use saved::{Choices, Saved, SavedPlanContext};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::contact::{
    Digest, Environment, Field, Grade, Provenance, PushSource, Record, Role, Seats, Value,
};
use crate::error::ErrorPlace;

/// The state of one account in a portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// The account's id.
    pub id: String,
    /// The record's entity tag; `None` while the account has no record.
    pub etag: Option<String>,
    /// The record's digest; `None` while the account has no record.
    pub digest: Option<Digest>,
    /// The repository and the commit of the last push.
    pub source: Option<PushSource>,
    /// The record itself, if it had to be read.
    pub live: Option<Live>,
    /// The digest of the account's users; `None` if the portal does not report it.
    pub users_digest: Option<Digest>,
    /// The users themselves, if they had to be read.
    pub users: Option<LiveUsers>,
    /// How sure the values are. `None` for a portal that was read itself.
    pub sight: Option<Sight>,
}

/// How sure the values of an account are in a portal that nobody can read but people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The grade of each known field.
    pub grades: BTreeMap<Field, Grade>,
    /// The time when the portal's page was seen last. `None` if it was never seen.
    pub seen_at: Option<Timestamp>,
    /// The time when a value was entered last. `None` if nothing was entered.
    pub entered_at: Option<Timestamp>,
}

impl Sight {
    /// Returns the time when somebody last looked at the portal's page. `None` if nobody has.
    #[must_use]
    pub fn last(&self) -> Option<Timestamp> {
        self.seen_at.max(self.entered_at)
    }
}

/// The users of an account in a portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveUsers {
    /// Their entity tag.
    pub etag: Option<String>,
    /// The users and their roles.
    pub seats: Seats,
}

/// The settings of an account in a portal, apart from its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveProfile {
    /// The account's name.
    pub name: String,
    /// The account's integration.
    pub integration: String,
    /// `true` if the portal shows `merchant_issues` for the account.
    pub merchant_issues_field: bool,
    /// The domains of its brands, the default brand first.
    pub brand_domains: Vec<String>,
}

/// One change of a record, as the portal reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalChange {
    /// The time of the change, in RFC 3339.
    pub at: String,
    /// The token or user that made it.
    pub by: String,
    /// The commit that it was pushed from; `None` for an edit by hand.
    pub commit: Option<String>,
    /// The fields that changed.
    pub fields: Vec<Field>,
}

/// The record of an account in a portal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Live {
    /// The fields.
    pub record: Record,
    /// Members that this version does not know; a write keeps them.
    pub unknown: Map<String, Json>,
    /// The fields that were put since the last push that came to its end, with what was put: where
    /// people enter values by hand, a push may take days.
    pub entered: BTreeMap<Field, Option<Value>>,
    /// The fields whose values are not known: they are not necessarily empty.
    pub unseen: BTreeSet<Field>,
}

impl Live {
    /// Returns the record with the values of `other` in the fields that are not known.
    #[must_use]
    pub fn completed(mut self, other: &Record) -> Record {
        for field in self.unseen {
            self.record.set(field, other.get(field));
        }
        self.record
    }
}

/// The effect of a sync on one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// The portal has the values of the files: nothing is written.
    Unchanged,
    /// The account was never pushed before: all values are pushed.
    Create,
    /// The account was never pushed before, and the portal has the same values: only the source is
    /// recorded.
    Adopt,
    /// Some fields are pushed.
    Update,
    /// The portal already has the new values: only the source is recorded.
    Converge,
    /// Somebody edited the portal: refused, unless the run has another answer to drift.
    Drift,
    /// The portal does not have the account, and it cannot be created from here.
    Missing,
    /// The account is only in the portal: it is never touched.
    Unmanaged,
    /// The account is managed from another repository: it is never touched.
    Foreign,
    /// The file is gone: the portal keeps its values.
    Released,
    /// The file has errors, but other accounts are pushed: the account is left alone.
    Invalid,
    /// The values are unchanged, but the commit is recorded so that its settings judge the next one.
    Advance,
    /// The portal was not asked, and nothing else says what it has.
    Unknown,
}

impl Action {
    /// Returns its name in plans.
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
            Self::Unknown => "unknown",
        }
    }
}

/// The changes of one field since the base.
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
    /// Returns its name in plans.
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

/// One field that changed since the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPlan {
    /// The field.
    pub field: Field,
    /// The side that changed it.
    pub state: FieldState,
    /// The value that was pushed last; `None` if it was empty or never pushed.
    pub base: Option<Value>,
    /// The value in the portal; `None` if it is empty.
    pub live: Option<Value>,
    /// The value in the files; `None` if it is empty.
    pub desired: Option<Value>,
    /// `true` if the value is pushed in this run.
    pub pushed: bool,
    /// The origin of the value; empty until it is looked up.
    pub origin: ValueOrigin,
}

/// One user whose access changed since the base, in an account whose file manages access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserPlan {
    /// The user's address.
    pub email: String,
    /// The side that changed the user's access.
    pub state: FieldState,
    /// The role that was pushed last; `None` for no access.
    pub base: Option<Role>,
    /// The role in the portal; `None` for no access.
    pub live: Option<Role>,
    /// The role in the files; `None` for no access.
    pub desired: Option<Role>,
    /// `true` if the role is pushed in this run.
    pub pushed: bool,
    /// The origin of the role; empty until it is looked up.
    pub origin: ValueOrigin,
}

/// The origin of a value: lines of the files, and the commit that brought it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ValueOrigin {
    /// The line of the field in the account's file; `None` if the file does not have it.
    pub line: Option<usize>,
    /// The lines of the files: first that of the field, then those of its directory entries.
    pub places: Vec<ErrorPlace>,
    /// The step of the approved branch that brought the value.
    pub step: Option<Arc<Provenance>>,
}

/// The answer to drift, which is a change made in the portal and not in Git.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnDrift {
    /// Leave the account as it is and report the drift.
    #[default]
    Refuse,
    /// Push the values of the files over it.
    Overwrite,
    /// Leave the drifted fields and push the others.
    Keep,
}

/// The action that a write takes before it puts the contact record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provision {
    /// No action: the account exists.
    No,
    /// Create the account.
    Create,
    /// Update the account's name and settings in a stand-in for a portal.
    Refresh,
}

/// One conditional write to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The whole record to put: the live values, with the pushed ones in place of theirs.
    pub record: Record,
    /// Members of the live record that this version does not know. They are kept.
    pub unknown: Map<String, Json>,
    /// The entity tag that must match; `None` if there must not be a record yet.
    pub etag: Option<String>,
    /// `true` to set the management mark, `false` to remove it.
    pub mark: bool,
    /// The action to take first.
    pub provision: Provision,
    /// The users to put; `None` if they stay as they are.
    pub users: Option<UsersWrite>,
    /// `true` if the portal already has the record and its mark, so that only users are put.
    pub record_stays: bool,
}

/// The users that a write puts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsersWrite {
    /// All users after the write.
    pub seats: Seats,
    /// All users until the record is put. Nobody is removed while the record still sends alerts to
    /// them, since a portal refuses that.
    pub meanwhile: Seats,
    /// All users now.
    pub live: Seats,
    /// The entity tag that must match.
    pub etag: Option<String>,
}

impl Write {
    /// Returns the digest that the portal must report afterwards.
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
    /// The account in the files; `None` if it is only in the portal.
    pub file: Option<Arc<Desired>>,
    /// The effect on the account.
    pub action: Action,
    /// The repository and the commit of the last push.
    pub source: Option<PushSource>,
    /// The entity tag and the digest of the portal's record; `None` if it has no record.
    pub live: Option<(String, Digest)>,
    /// The fields that changed since the base.
    pub fields: Vec<FieldPlan>,
    /// The digest of the portal's users, if it is known.
    pub live_users: Option<Digest>,
    /// The users whose access changed since the base, by address.
    pub users: Vec<UserPlan>,
    /// The write; `None` if nothing is written.
    pub write: Option<Write>,
    /// How sure the portal's values are. `None` for a portal that was read itself.
    pub sight: Option<Sight>,
}

impl AccountPlan {
    /// Returns true if the portal's value of `field` is known. It is not where people enter values, and
    /// nobody has looked.
    #[must_use]
    pub fn knows(&self, field: Field) -> bool {
        let sight = self.sight.as_ref();
        sight.is_none_or(|sight| sight.grades.contains_key(&field))
    }

    /// Returns true if a sync puts another value of a field, or another user.
    #[must_use]
    pub fn has_values(&self) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| field.pushed) || self.users.iter().any(|user| user.pushed)
    }
}

/// Everything that a sync of one commit to one portal would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The portal's name in the configuration.
    pub portal: String,
    /// The environment, which selects the record of each account.
    pub environment: Environment,
    /// The repository and the commit that are pushed.
    pub source: PushSource,
    /// Every account, by id.
    pub accounts: Vec<AccountPlan>,
}

impl Plan {
    /// Returns the accounts that are written to, in the order of the writes.
    pub fn writes(&self) -> impl Iterator<Item = (&AccountPlan, &Write)> {
        self.accounts
            .iter()
            .filter_map(|account| Some((account, account.write.as_ref()?)))
    }

    /// Counts the accounts with each action.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Action, usize> {
        let mut counts = BTreeMap::new();
        for account in &self.accounts {
            *counts.entry(account.action).or_insert(0) += 1;
        }
        counts
    }

    /// Returns `true` if nothing would be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes().next().is_none()
    }

    /// Returns the accounts with `action`.
    pub fn with(&self, action: Action) -> impl Iterator<Item = &AccountPlan> {
        self.accounts
            .iter()
            .filter(move |account| account.action == action)
    }
}
