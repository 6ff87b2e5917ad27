//! The JSON that client and server exchange: the bodies of the API under `/v1`.
//!
//! Only shapes. The description of the API is made from the same types.

mod events;
mod portal;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as Json};

use crate::contact::{Digest, Environment, Field, Role};

pub use crate::contact::PushSource;
pub use events::{Delivery, DeliveryState, EventPage, EventView, EventWrite, Overview, Recipients};
pub use portal::{AllAccounts, PortalView, TokenAccounts, TokenView};

/// One row of the listing of accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AccountRow {
    /// The account's id.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// `true` if its record of the environment has every required field.
    pub complete: bool,
    /// The record's etag, as `If-Match` takes it. `null` while there is no record.
    pub etag: Option<String>,
    /// The record's digest. `null` while there is no record.
    #[cfg_attr(feature = "server", schema(value_type = Option<String>))]
    pub digest: Option<Digest>,
    /// The source of the last push. `null` for a record that no repository manages.
    pub source: Option<PushSource>,
    /// The SHA-256 of the canonical JSON (RFC 8785) of the account's users, sorted by address. Older
    /// portals do not have it.
    #[serde(default)]
    #[cfg_attr(feature = "server", schema(value_type = Option<String>))]
    pub users_digest: Option<Digest>,
}

/// A page of the listing, ordered by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AccountPage {
    /// The rows of the page.
    pub accounts: Vec<AccountRow>,
    /// The token of the next page. `null` on the last one.
    pub next_page_token: Option<String>,
}

/// The profile of an account, which an administrator sends to create it or to replace its profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The account's id: 1 to 63 of `a-z`, `0-9` and hyphens.
    #[cfg_attr(
        feature = "server",
        schema(pattern = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")
    )]
    pub id: String,
    /// The account's name.
    pub name: String,
    /// The account's integration.
    pub integration: String,
    /// `true` if the portal shows `merchant_issues` for it.
    #[serde(default)]
    pub merchant_issues_field: bool,
    /// The domains of its brands, the default one first.
    #[serde(default)]
    pub brand_domains: Vec<String>,
    /// The users to give access to. Users that are not named stay as they are.
    #[serde(default)]
    pub users: Vec<PortalUser>,
}

/// A person with access to an account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PortalUser {
    /// The e-mail address.
    pub email: String,
    /// The user's role.
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
    /// The users, by e-mail address.
    pub users: Vec<PortalUser>,
}

/// An account as the portal shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AccountView {
    /// The account's id.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// The account's integration.
    pub integration: String,
    /// The domains of its brands, the default one first.
    pub brand_domains: Vec<String>,
    /// The environment of `fields` and `gate`.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub environment: Environment,
    /// The fields that the contact form has.
    pub fields: Vec<FieldShown>,
    /// The state of the modal.
    pub gate: Gate,
}

/// A field of the contact form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldShown {
    /// The field's key in a record.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub key: Field,
    /// The field's label in the portal.
    pub label: String,
    /// `true` if a complete record has the field.
    pub required: bool,
}

/// The modal that covers the portal until the record is complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Gate {
    /// `true` if the rest of the portal is open.
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
    /// The digest of `record`.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub digest: Digest,
    /// The source of the last push. `null` for a record that no repository manages.
    pub source: Option<PushSource>,
    /// The time of the last change, in RFC 3339 and UTC.
    pub updated_at: String,
    /// The author of the last change: a user's address or a token's name.
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
    /// The source of the push. If it is absent, the recorded source stays (an edit by hand). `null`
    /// takes the management mark away.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "server", schema(value_type = Option<PushSource>))]
    pub source: Option<Option<PushSource>>,
}

/// Tells `null` from an absent member: a member that is there is `Some`, also with `null`.
#[expect(
    clippy::option_option,
    reason = "absent, null and a value are three things"
)]
fn present<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<PushSource>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Changes of an account, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct History {
    /// The changes.
    pub changes: Vec<HistoryEntry>,
    /// The token of the next page. `null` on the last one.
    pub next_page_token: Option<String>,
}

/// One change of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct HistoryEntry {
    /// The time of the change, in RFC 3339 and UTC.
    pub at: String,
    /// The author of the change: a user's address or a token's name.
    pub by: String,
    /// The environment of the record.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub environment: Environment,
    /// The commit that the change came from. `null` for an edit by hand.
    pub commit: Option<String>,
    /// The record's digest before. `null` for the first change.
    #[cfg_attr(feature = "server", schema(value_type = Option<String>))]
    pub old_digest: Option<Digest>,
    /// The record's digest after.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub new_digest: Digest,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldChange {
    /// The field's key.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub field: Field,
    /// The value before. `null` if the field was empty.
    pub old: Json,
    /// The value after. `null` if the field is empty.
    pub new: Json,
}

/// The body of an error: `application/problem+json` (RFC 9457).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A stable name of the kind of error, as a URN: `urn:contactctl:problem:...`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of error in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// A description of this error.
    #[serde(default)]
    pub detail: String,
    /// The errors of single fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One error of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// The JSON pointer (RFC 6901) of the value in the record, or in the body if the error is not about
    /// the record.
    pub pointer: String,
    /// The name of the rule, as in `contactctl check`.
    pub rule: String,
    /// A description of the error, and the way to fix it.
    pub detail: String,
}
