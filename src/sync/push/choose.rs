//! The portal that a run is about.

use crate::config::{Config, PortalSettings};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::suggest;

/// Returns the portal of this name, or the only one if `name` is `None`.
///
/// # Errors
///
/// If the portal does not exist, or `name` is `None` and there are several portals.
pub fn choose<'c>(
    config: &'c Config,
    name: Option<&'c str>,
) -> Result<(&'c str, &'c PortalSettings)> {
    if let Some(name) = name {
        return match config.portals.get(name) {
            Some(portal) => Ok((name, portal)),
            None => Err(unknown_portal(config, name)),
        };
    }
    let mut portals = config.portals.iter();
    match (portals.next(), portals.next()) {
        (Some((name, portal)), None) => Ok((name, portal)),
        _ => Err(Error::usage(
            Text::new(id::SEVERAL_PORTALS).with("names", portal_names(config)),
        )),
    }
}

fn unknown_portal(config: &Config, name: &str) -> Error {
    let unknown = Text::new(id::NOT_IN_COMMITTED_CONFIG)
        .with("name", name)
        .with("names", portal_names(config));
    let help = match suggest(name, config.portals.keys().map(String::as_str)) {
        Some(near) => Text::new(id::DID_YOU_MEAN).with("near", near),
        None => unknown.attribute("help-names"),
    };
    Error::usage(unknown).hint(help)
}

fn portal_names(config: &Config) -> String {
    config
        .portals
        .keys()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
