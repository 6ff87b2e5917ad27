//! The portal that a run is about.

use crate::config::{Config, Portal};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::text::suggest;

/// The portal of this name, or the only one.
///
/// # Errors
///
/// If there is no such portal, or several and none is named.
pub fn choose<'c>(config: &'c Config, name: Option<&'c str>) -> Result<(&'c str, &'c Portal)> {
    let names = || {
        config
            .portals
            .keys()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if let Some(name) = name {
        let portal = config.portals.get(name).ok_or_else(|| {
            let near = suggest(name, config.portals.keys().map(String::as_str));
            let unknown = Text::new("not-in-committed-config")
                .with("name", name)
                .with("names", names());
            let help = match near {
                Some(near) => Text::new("did-you-mean").with("near", near),
                None => unknown.attribute("help-names"),
            };
            Error::usage(unknown).hint(help)
        })?;
        return Ok((name, portal));
    }
    let mut portals = config.portals.iter();
    match (portals.next(), portals.next()) {
        (Some((name, portal)), None) => Ok((name, portal)),
        _ => Err(Error::usage(
            Text::new("several-portals").with("names", names()),
        )),
    }
}
