//! The time zone that a visitor sees hours in.

use axum::http::HeaderValue;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use crate::contact::Window;
use crate::server::pages::visit::cookies::ZONE_COOKIE;

/// The time zone that a visitor sees hours in.
pub(super) struct Viewer {
    pub zone: TimeZone,
    /// The zone's name.
    pub name: String,
    /// `true` if the visitor typed the zone just now.
    chosen: bool,
    /// A name that the visitor typed and no zone has.
    pub unknown: Option<String>,
}

impl Viewer {
    /// Returns the zone that was typed, or else the one that was chosen before, or else that of the
    /// first window.
    pub fn new(typed: Option<&str>, kept: Option<&str>, windows: &[Window]) -> Self {
        let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
        let first = windows.first().map(|window| window.time_zone.as_str());
        let (zone, name) = [typed, kept, first]
            .into_iter()
            .flatten()
            .find_map(find)
            .unwrap_or((TimeZone::UTC, "UTC".to_owned()));
        let chosen = typed.is_some_and(|typed| typed.eq_ignore_ascii_case(&name));
        Self {
            zone,
            name,
            chosen,
            unknown: typed.filter(|_| !chosen).map(ToOwned::to_owned),
        }
    }

    /// Returns the `Set-Cookie` value that keeps a new choice.
    pub fn cookie(&self) -> Option<HeaderValue> {
        if !self.chosen {
            return None;
        }
        let text = format!(
            "{ZONE_COOKIE}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
            self.name
        );
        HeaderValue::from_str(&text).ok()
    }
}

/// Finds a zone, with its name as the database writes it.
fn find(name: &str) -> Option<(TimeZone, String)> {
    let zone = TimeZoneDatabase::bundled().get(name).ok()?;
    let name = zone.iana_name()?.to_owned();
    Some((zone, name))
}
