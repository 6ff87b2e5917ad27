//! The portals of the configuration: whether they answer, what they are, and what their tokens see.

use std::collections::{BTreeMap, BTreeSet};

use super::page::Page;
use crate::cli::runtime::block_on;
use crate::cli::session::Session;
use crate::config::{Config, ManualSettings, PortalKind, PortalSettings};
use crate::error::{Error, Result};
use crate::git::credential::Helpers;
use crate::language::{Text, id};
use crate::plan::{PortalAbout, VisibleAccounts};
use crate::portal::{health, portal_id};
use crate::project::Project;
use crate::sync::pasted::recipe;
use crate::sync::{SecretRequest, about_portal, ledger_note, open_ledger};

/// The most accounts of a token that are named.
const NAMED: usize = 5;

/// A portal that has an id.
struct IdentifiedPortal<'c> {
    id: String,
    name: &'c str,
    /// The address or the file that it is reached by.
    place: String,
}

/// Adds the rows about the portals of the configuration.
pub(super) fn rows(session: &Session<'_>, project: &Project, config: &Config, page: &mut Page) {
    let mut identified = Vec::new();
    for (name, portal) in &config.portals {
        let found = match &portal.kind {
            PortalKind::Embedded => embedded(project, (name, portal), page),
            PortalKind::Manual(settings) => {
                manual(session, project, (name, portal), settings, page);
                None
            }
            PortalKind::Http { url, token_env } => {
                let of_token = (url.as_str(), token_env.as_str());
                http(session, project, (name, portal), of_token, page)
            }
        };
        identified.extend(found);
    }
    for text in shared_ids(&identified) {
        page.row(&Text::new(id::DOCTOR_PORTALS), &text);
    }
}

/// Adds the rows about an embedded portal. Its database is left as it is.
fn embedded<'c>(
    project: &Project,
    (name, portal): (&'c str, &PortalSettings),
    page: &mut Page,
) -> Option<IdentifiedPortal<'c>> {
    let environment = portal.environment.as_str();
    let text = Text::new(id::DOCTOR_EMBEDDED).with("environment", environment);
    page.row(&title(name), &text);
    let path = crate::project::folder::database_path(&project.root, name);
    if !path.exists() {
        return None;
    }
    let found = page.check(&Text::new(id::DOCTOR_ID), sound_id_in(&path))?;
    let text = match &found {
        Some(id) => Text::verbatim(id),
        None => Text::new(id::DOCTOR_ID_LATER),
    };
    page.row(&Text::new(id::DOCTOR_ID), &text);
    Some(IdentifiedPortal {
        id: found?,
        name,
        place: path.display().to_string(),
    })
}

/// Returns the id in the database at `path`, if the database is whole.
#[cfg(feature = "server")]
fn sound_id_in(path: &std::path::Path) -> Result<Option<String>> {
    crate::server::Store::check_whole(path).and_then(|()| crate::server::Store::id_in(path))
}

#[cfg(not(feature = "server"))]
#[expect(clippy::unnecessary_wraps, reason = "as its namesake")]
fn sound_id_in(_: &std::path::Path) -> Result<Option<String>> {
    Ok(None)
}

/// Adds the rows about a portal without an API: its ledger, and whether it was shared.
fn manual(
    session: &Session<'_>,
    project: &Project,
    (name, portal): (&str, &PortalSettings),
    settings: &ManualSettings,
    page: &mut Page,
) {
    let text = Text::new(id::DOCTOR_MANUAL)
        .with("environment", portal.environment.as_str())
        .with("recipe", settings.recipe.as_str());
    let read = recipe(&project.root, &settings.recipe);
    page.result(&title(name), read.map(|_recipe| text));
    let found = session.with_surroundings(|surroundings| {
        let ledger = open_ledger(project, (name, portal), &surroundings)?;
        let known = ledger.accounts()?.len();
        let text = Text::new(id::DOCTOR_LEDGER)
            .with("reference", ledger.reference())
            .with("accounts", Text::new(id::ACCOUNTS).with("number", known));
        Ok((text, ledger_note(name, &ledger, session.now())?))
    });
    match found {
        Ok((text, note)) => {
            page.row(&Text::new(id::DOCTOR_LEDGER_TITLE), &text);
            if let Some(note) = note {
                page.row(&Text::new(id::DOCTOR_LEDGER_TITLE), &note);
            }
        }
        Err(error) => page.result(&Text::new(id::DOCTOR_LEDGER_TITLE), Err(error)),
    }
}

/// Adds the rows about a portal that is reached by HTTP.
fn http<'c>(
    session: &Session<'_>,
    project: &Project,
    (name, portal): (&'c str, &PortalSettings),
    (url, variable): (&str, &str),
    page: &mut Page,
) -> Option<IdentifiedPortal<'c>> {
    let health = page.check(&title(name), block_on(health(url)))?;
    let secret = SecretRequest {
        whom: Text::new(id::TOKEN_OF_PORTAL).with("name", name),
        variable,
        url,
        root: &project.root,
        failure: Error::usage,
    };
    let found = session.with_helpers(Helpers::OutsideRepository, |surroundings| {
        secret.find(&surroundings)
    });
    let has_token = found.is_ok();
    let reached = found.map(|found| {
        Text::new(id::DOCTOR_REACHED)
            .with("environment", portal.environment.as_str())
            .with("url", url)
            .with("status", health.status.to_string())
            .with("place", found.place)
            .with("tie", found.tie)
    });
    page.result(&title(name), reached);
    let id = page.check(&Text::new(id::DOCTOR_ID), block_on(portal_id(url)))?;
    let text = match &id {
        Some(id) => Text::verbatim(id),
        None if health.is_of_portal => Text::new(id::DOCTOR_NO_ID),
        None => {
            let other = Text::new(id::PORTAL_IS_OTHER).with("url", url);
            let failure = Error::portal(other.with("name", name));
            page.result(&Text::new(id::DOCTOR_ID), Err(failure));
            return None;
        }
    };
    page.row(&Text::new(id::DOCTOR_ID), &text);
    if has_token {
        let about = session.with_helpers(Helpers::OutsideRepository, |surroundings| {
            block_on(about_portal(project, (name, portal), &surroundings))
        });
        page.result(&Text::new(id::DOCTOR_SEES), about.map(|about| sees(&about)));
    }
    Some(IdentifiedPortal {
        id: id?,
        name,
        place: url.trim_end_matches('/').to_owned(),
    })
}

fn title(name: &str) -> Text {
    Text::new(id::DOCTOR_PORTAL).with("name", name)
}

/// Returns what the token of a portal sees and may do.
fn sees(about: &PortalAbout) -> Text {
    let scope = about.scope.map_or("", |scope| scope.as_str());
    match &about.accounts {
        VisibleAccounts::All => Text::new(id::DOCTOR_SEES_ALL).with("scope", scope),
        VisibleAccounts::Unknown => Text::new(id::DOCTOR_SEES_UNKNOWN),
        VisibleAccounts::Listed(ids) => {
            let mut names: Vec<_> = ids.iter().take(NAMED).map(String::as_str).collect();
            if ids.len() > NAMED {
                names.push("...");
            }
            Text::new(id::DOCTOR_SEES_SOME)
                .with(
                    "accounts",
                    Text::new(id::ACCOUNTS).with("number", ids.len()),
                )
                .with("names", names.join(", "))
                .with("scope", scope)
        }
    }
}

/// Returns a warning for each id that portals at several places have.
fn shared_ids(portals: &[IdentifiedPortal<'_>]) -> Vec<Text> {
    let mut by_id: BTreeMap<&str, Vec<&IdentifiedPortal<'_>>> = BTreeMap::new();
    for portal in portals {
        by_id.entry(&portal.id).or_default().push(portal);
    }
    by_id
        .into_iter()
        .filter(|(_, portals)| {
            let places: BTreeSet<_> = portals.iter().map(|portal| &portal.place).collect();
            places.len() > 1
        })
        .map(|(_, portals)| {
            let names: Vec<_> = portals
                .iter()
                .map(|portal| format!("`{}`", portal.name))
                .collect();
            Text::new(id::DOCTOR_SHARED_ID).with("names", names.join(", "))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the names in each warning about portals, which are given as `ID NAME PLACE`.
    fn warned(portals: &[&str]) -> Vec<String> {
        let portals: Vec<_> = portals
            .iter()
            .map(|line| {
                let words: Vec<_> = line.split(' ').collect();
                IdentifiedPortal {
                    id: words[0].to_owned(),
                    name: words[1],
                    place: words[2].to_owned(),
                }
            })
            .collect();
        let warnings = shared_ids(&portals).into_iter();
        warnings
            .map(|text| {
                let text = text.to_string();
                let names = text.split('`').skip(1).step_by(2);
                names.filter(|name| name.len() == 1).collect::<String>()
            })
            .collect()
    }

    #[test]
    fn one_id_at_two_places_is_warned_of() {
        let nothing: [String; 0] = [];
        assert_eq!(warned(&[]), nothing);
        assert_eq!(warned(&["1 a x"]), nothing);
        // The two environments of one portal.
        assert_eq!(warned(&["1 a x", "1 b x"]), nothing);
        assert_eq!(warned(&["1 a x", "2 b x"]), nothing);
        assert_eq!(warned(&["1 a x", "2 b y"]), nothing);
        assert_eq!(warned(&["1 a x", "1 b y"]), ["ab"]);
        assert_eq!(warned(&["1 a x", "1 b y", "1 c y", "2 d x"]), ["abc"]);
        assert_eq!(warned(&["1 a x", "2 b x", "1 c y", "2 d y"]), ["ac", "bd"]);
    }
}
