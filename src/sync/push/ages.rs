//! How long nobody has seen the pages of a portal without an API.

use jiff::{SignedDuration, Timestamp};

use super::names::account_names;
use super::target::PushTarget;
use crate::config::PortalKind;
use crate::language::{Text, id};
use crate::plan::{Observed, Sight};

/// Returns a warning about the accounts whose page nobody has seen for longer than the portal's
/// `max_age`. `None` if there is no such account.
pub(super) fn note(target: &PushTarget, observed: &[Observed], now: Timestamp) -> Option<Text> {
    let PortalKind::Manual(settings) = &target.portal.kind else {
        return None;
    };
    let most = SignedDuration::from_hours(24 * settings.max_age);
    let old = observed.iter().filter(|account| {
        let last = account.sight.as_ref().and_then(Sight::last);
        last.is_some_and(|last| now.duration_since(last) > most)
    });
    let old: Vec<_> = old.map(|account| account.id.as_str()).collect();
    if old.is_empty() {
        return None;
    }
    Some(
        Text::new(id::SIGHT_OLD)
            .with("accounts", account_names(&old))
            .with("number", old.len())
            .with("days", settings.max_age)
            .with("portal", target.name.as_str()),
    )
}
