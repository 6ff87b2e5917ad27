//! The third stage: the portal, and the way to it.

use super::checked::CheckedCommit;
use super::request::PushRequest;
use super::trust::check_address;
use crate::config::{Config, Portal};
use crate::contact::Source;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::sync::open::OpenPortal;
use crate::text::suggest;

/// The portal that a push goes to.
#[derive(Debug)]
pub struct PushTarget {
    /// The portal's name in the configuration.
    pub name: String,
    /// The portal's settings.
    pub portal: Portal,
    /// The repository and the commit that are pushed.
    pub source: Source,
    /// The way to the portal.
    pub open: OpenPortal,
}

/// Opens the requested portal.
///
/// # Errors
///
/// If the portal does not exist, its address is not as approved, or there is no token for it.
pub(super) async fn target(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
) -> Result<PushTarget> {
    let (name, portal) = choose(&checked.outcome.config, request.portal)?;
    let source = Source {
        repository: checked.repository.identity(&checked.commit)?,
        commit: checked.commit.as_str().to_owned(),
    };
    check_address(&checked.repository, &checked.commit, name, portal)?;
    Ok(PushTarget {
        name: name.to_owned(),
        portal: portal.clone(),
        source,
        open: OpenPortal::new(request.project, name, portal, &request.surroundings).await?,
    })
}

/// Returns the portal of this name, or the only one if `name` is `None`.
///
/// # Errors
///
/// If the portal does not exist, or `name` is `None` and there are several portals.
pub fn choose<'c>(config: &'c Config, name: Option<&'c str>) -> Result<(&'c str, &'c Portal)> {
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
            Text::new("several-portals").with("names", portal_names(config)),
        )),
    }
}

fn unknown_portal(config: &Config, name: &str) -> Error {
    let unknown = Text::new("not-in-committed-config")
        .with("name", name)
        .with("names", portal_names(config));
    let help = match suggest(name, config.portals.keys().map(String::as_str)) {
        Some(near) => Text::new("did-you-mean").with("near", near),
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
