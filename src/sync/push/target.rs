//! The third stage: which portal this is, and the way to it.

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
    /// Its name in the configuration.
    pub name: String,
    /// Its settings.
    pub portal: Portal,
    /// The repository and the commit that are pushed.
    pub source: Source,
    /// The way to it.
    pub open: OpenPortal,
}

/// Opens the portal that is asked for.
///
/// # Errors
///
/// If there is no such portal, its address is not as approved, or there is no token for it.
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
