//! Events of an account: who gets them, and what became of the mail about them.

use serde::{Deserialize, Serialize};

use crate::contact::Field;
use crate::routing::Event;

/// The recipients of an account's fields, which the portal shows once the gate is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Overview {
    /// The account's id.
    pub id: String,
    /// The account's name.
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
    /// The field's label in the portal.
    pub label: String,
    /// The addresses that are notified.
    pub addresses: Vec<String>,
}

/// An event as it is raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EventWrite {
    /// The event of the routing table.
    #[cfg_attr(
        feature = "server",
        schema(
            value_type = String,
            pattern = "^(production-issue|integration-disabled|technical-request|merchant-issue|user-escalation|user-support)$"
        )
    )]
    pub event: Event,
    /// A description of the event for its recipients.
    #[serde(default)]
    #[cfg_attr(
        feature = "server",
        schema(
            max_length = 10000,
            pattern = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"
        )
    )]
    pub text: String,
    /// `true` for a test: nothing happened, and the mail only shows that it arrives.
    #[serde(default)]
    pub test: bool,
}

/// An event, and its recipients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EventView {
    /// The event's number.
    pub id: i64,
    /// The time at which it was raised, in RFC 3339 and UTC.
    pub at: String,
    /// The user or token that raised it: a user's address or a token's name.
    pub by: String,
    /// The event of the routing table.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub event: Event,
    /// `true` if it is a test.
    pub test: bool,
    /// The description of the event.
    pub text: String,
    /// The field with the recipients.
    #[cfg_attr(feature = "server", schema(value_type = String))]
    pub key: Field,
    /// The field's label in the portal.
    pub label: String,
    /// `true` if support was open at that time. `null` for an event that does not depend on it.
    pub support_open: Option<bool>,
    /// The mails to the recipients, by address.
    pub recipients: Vec<Delivery>,
}

/// The mail to one recipient of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// The recipient's address.
    pub address: String,
    /// The state of the mail.
    pub state: DeliveryState,
    /// The number of attempts so far.
    pub attempts: u32,
    /// The last answer of the mail server, as an SMTP reply code. `null` if it did not answer.
    pub code: Option<u16>,
    /// The time at which the mail came into this state, in RFC 3339 and UTC.
    pub since: String,
}

/// The state of a mail.
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
    /// All states.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Sent, Self::Failed, Self::NotSent];

    /// Returns the name of the state in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::NotSent => "not-sent",
        }
    }

    /// Returns the state with this name. `None` if there is no such state.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// Events of an account, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EventPage {
    /// The events of the page.
    pub events: Vec<EventView>,
    /// The token of the next page. `null` on the last one.
    pub next_page_token: Option<String>,
}
