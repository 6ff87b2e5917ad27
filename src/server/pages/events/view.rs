//! The state of the page with events.

use jiff::Timestamp;
use serde::Deserialize;

use super::draft::TestDraft;
use crate::portal::wire::EventView;
use crate::server::pages::account::ViewedAccount;
use crate::server::refusal::Refusal;
use crate::server::store::Tx;

/// The number of events on a page.
const EVENTS: u32 = 20;

/// The event to show the recipients of, and the start of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::server::pages) struct EventsQuery {
    pub(super) event: String,
    /// The time at which the event happens, as it is typed.
    pub(super) at: String,
    /// The number of a test event that was just raised.
    pub(super) sent: Option<i64>,
    /// The start of the list: only events with a lower number.
    pub(super) before: Option<i64>,
}

/// All that the page with events is rendered from.
#[derive(Debug)]
pub(super) struct EventsPage {
    pub account: ViewedAccount,
    pub query: EventsQuery,
    /// The test event as it is typed.
    pub draft: TestDraft,
    /// `true` if the portal sends mail.
    pub sends_mail: bool,
    /// The events of the list, newest first.
    pub events: Vec<EventView>,
    /// `true` if the list goes on.
    pub has_more: bool,
    pub now: Timestamp,
}

impl EventsPage {
    /// Reads the list, and puts the page together.
    pub fn read(
        tx: &dyn Tx,
        account: ViewedAccount,
        query: EventsQuery,
        draft: TestDraft,
        sends_mail: bool,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        let before = query.before.unwrap_or(i64::MAX);
        // One more tells whether there is a next page.
        let mut events = tx.events(&account.profile.id, before, EVENTS + 1)?;
        let has_more = events.len() > EVENTS as usize;
        events.truncate(EVENTS as usize);
        Ok(Self {
            account,
            query,
            draft,
            sends_mail,
            events,
            has_more,
            now,
        })
    }
}
