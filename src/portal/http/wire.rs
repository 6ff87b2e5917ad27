//! What client and server say to each other: the JSON of the API under `/v1`.
//!
//! Shapes only. The API's description is made from these same types.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as Json};

use crate::contact::{Digest, Environment, Field, Role};
use crate::routing::Event;

pub use crate::contact::Source;

/// One row of the listing of accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AccountRow {
    /// The account's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether its record of the environment has every required field.
    pub complete: bool,
    /// The record's entity tag, as `If-Match` takes it; none while there is no record.
    pub etag: Option<String>,
    /// The record's digest; none while there is no record.
    #[cfg_attr(feature = "server", schema(value_type = Option<String>))]
    pub digest: Option<Digest>,
    /// Where the last push came from; none for a record that no repository manages.
    pub source: Option<Source>,
    /// SHA-256 over the canonical JSON (RFC 8785) of the account's users, sorted by address; older
    /// portals do not say it.
    #[serde(default)]
    #[cfg_attr(feature = "server", schema(value_type = Option<String>))]
    pub users_digest: Option<Digest>,
}

/// A page of the listing, ordered by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AccountPage {
    /// The rows.
    pub accounts: Vec<AccountRow>,
    /// Where the next page begins; none on the last one.
    pub next_page_token: Option<String>,
}

/// What an administrator says of an account: to create it, or to replace what was said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The account's id: `a-z`, `0-9` and hyphens, 1 to 63.
    #[cfg_attr(
        feature = "server",
        schema(pattern = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")
    )]
    pub id: String,
    /// Its name.
    pub name: String,
    /// Which integration it has.
    pub integration: String,
    /// Whether the portal shows `merchant_issues` for it.
    #[serde(default)]
    pub merchant_issues_field: bool,
    /// Domains of its brands, the default one first.
    #[serde(default)]
    pub brand_domains: Vec<String>,
    /// Users to be there at once; those not named stay as they are.
    #[serde(default)]
    pub users: Vec<PortalUser>,
}

/// A person with access to an account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PortalUser {
    /// Who.
    pub email: String,
    /// What they may do.
    #[cfg_attr(
        feature = "server",
        schema(value_type = String, pattern = "^(read-only|editor|administrator|tester)$")
    )]
    pub role: Role,
}

/// All users of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Users {
    /// By e-mail address.
    pub users: Vec<PortalUser>,
}

/// An account as the portal shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AccountView {
    /// The account's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Which integration it has.
    pub integration: String,
    /// Domains of its brands, the default one first.
    pub brand_domains: Vec<String>,
    /// Which environment `fields` and `gate` are of.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub environment: Environment,
    /// The fields that the contact form has.
    pub fields: Vec<FieldShown>,
    /// Whether the rest of the portal is open.
    pub gate: Gate,
}

/// A field of the contact form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldShown {
    /// Its key in a record.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub key: Field,
    /// What a person sees.
    pub label: String,
    /// Whether a complete record has it.
    pub required: bool,
}

/// The modal that covers the portal until the record is complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Gate {
    /// Whether the rest of the portal is open.
    pub open: bool,
    /// The required fields that are still empty.
    #[cfg_attr(feature = "server", schema(value_type = Vec<String>))]
    pub missing: Vec<Field>,
}

/// A record as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ContactInformation {
    /// The fields by key; see [`crate::contact::Record::to_json`].
    #[cfg_attr(feature = "server", schema(value_type = Object))]
    pub record: Map<String, Json>,
    /// Digest of `record`.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub digest: Digest,
    /// Where the last push came from; none for a record that no repository manages.
    pub source: Option<Source>,
    /// When it was last changed, RFC 3339 in UTC.
    pub updated_at: String,
    /// Who changed it last: a user's address or a token's name.
    pub updated_by: String,
}

/// A record as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContactInformationWrite {
    /// The whole record.
    #[cfg_attr(feature = "server", schema(value_type = Object))]
    pub record: Map<String, Json>,
    /// Where the push comes from. Absent keeps what is recorded (an edit by hand); `null` takes
    /// the management mark away.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "server", schema(value_type = Option<Source>))]
    pub source: Option<Option<Source>>,
}

/// Tells `null` from absent: a member that is there is `Some`, whatever it holds.
#[expect(
    clippy::option_option,
    reason = "absent, null and a value are three things"
)]
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Source>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Changes of an account, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct History {
    /// The changes.
    pub changes: Vec<HistoryEntry>,
    /// Where the next page begins; none on the last one.
    pub next_page_token: Option<String>,
}

/// One change of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct HistoryEntry {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who: a user's address or a token's name.
    pub by: String,
    /// Which record.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub environment: Environment,
    /// The commit it came from; none for an edit by hand.
    pub commit: Option<String>,
    /// The digest before; none for the first.
    #[cfg_attr(feature = "server", schema(value_type = Option<String>))]
    pub old_digest: Option<Digest>,
    /// The digest after.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub new_digest: Digest,
    /// What changed, field by field.
    pub fields: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldChange {
    /// The field's key.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub field: Field,
    /// Its value before, `null` where it was empty.
    pub old: Json,
    /// Its value after, `null` where it is empty.
    pub new: Json,
}

/// Who gets what, once the gate is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Overview {
    /// The account's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The contact fields of the production record, in the portal's order.
    pub recipients: Vec<Recipients>,
}

/// The addresses of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Recipients {
    /// The field's key.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub key: Field,
    /// What a person sees.
    pub label: String,
    /// Who is told.
    pub addresses: Vec<String>,
}

/// An event as it is raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EventWrite {
    /// Which event of the routing table.
    #[cfg_attr(
        feature = "server",
        schema(
            value_type = String,
            pattern = "^(production-issue|integration-disabled|technical-request|merchant-issue|user-escalation|user-support)$"
        )
    )]
    pub event: Event,
    /// What happened, for whoever is told.
    #[serde(default)]
    #[cfg_attr(feature = "server", schema(max_length = 10000))]
    pub text: String,
    /// Whether nothing happened, and mail only has to show that it arrives.
    #[serde(default)]
    pub test: bool,
}

/// An event, and who is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EventView {
    /// Its number.
    pub id: i64,
    /// When it was raised, RFC 3339 in UTC.
    pub at: String,
    /// By whom: a user's address or a token's name.
    pub by: String,
    /// Which event of the routing table.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub event: Event,
    /// Whether it is a test.
    pub test: bool,
    /// What happened.
    pub text: String,
    /// The field that names whom to tell.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub key: Field,
    /// What a person sees of it.
    pub label: String,
    /// Whether support was open at that instant, for the event that asks for it.
    pub support_open: Option<bool>,
    /// Who is told, by address.
    pub recipients: Vec<Delivery>,
}

/// The mail to one of those who are told of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// To whom.
    pub address: String,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// What the mail server answered last, as an SMTP reply code; none if it did not.
    pub code: Option<u16>,
    /// Since when the state is that, RFC 3339 in UTC.
    pub since: String,
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryState {
    /// It waits for its first or its next attempt.
    Queued,
    /// The mail server took it.
    Sent,
    /// It is not tried any more.
    Failed,
    /// The portal sent no mail when the event was raised.
    NotSent,
}

impl DeliveryState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Sent, Self::Failed, Self::NotSent];

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::NotSent => "not-sent",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// Events of an account, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EventPage {
    /// The events.
    pub events: Vec<EventView>,
    /// Where the next page begins; none on the last one.
    pub next_page_token: Option<String>,
}

/// An error's body: `application/problem+json` (RFC 9457).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A stable name of the sort of error, as a URN: `urn:contactctl:problem:...`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The sort of error in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time.
    #[serde(default)]
    pub detail: String,
    /// Each faulty field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One fault of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// JSON pointer (RFC 6901) into the record, or into the body where it is no record's fault.
    pub pointer: String,
    /// The rule, by the name that `contactctl check` has for it.
    pub rule: String,
    /// What is wrong and what to do.
    pub detail: String,
}
