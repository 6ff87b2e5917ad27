//! The database of the portal that the arguments name.

use std::path::PathBuf;

use clap::Args;

use crate::cli::session::Session;
use crate::config::{Config, DEFAULT_PORTAL, PortalKind};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::folder;
use crate::server::Store;

/// The arguments that choose a portal's database.
#[derive(Debug, Args)]
pub(super) struct FileArgs {
    /// The embedded portal of this name in the configuration
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// The database file, instead of the project's own
    #[arg(long, value_name = "FILE", conflicts_with = "portal")]
    database: Option<PathBuf>,
}

/// Opens the database that the arguments name. A file that `--database` names has to be there.
pub(super) fn open(session: &Session<'_>, args: &FileArgs) -> Result<Store> {
    match &args.database {
        // What cannot be looked at is for the database to report.
        Some(path) if path.try_exists().is_ok_and(|exists| !exists) => Err(Error::usage(
            Text::new(id::NO_SUCH_DATABASE).with("path", path.display()),
        )),
        _ => open_or_make(session, args),
    }
}

/// Opens the database that the arguments name, and makes it if it is not there.
pub(super) fn open_or_make(session: &Session<'_>, args: &FileArgs) -> Result<Store> {
    if let Some(path) = &args.database {
        return Store::open(path);
    }
    let project = session.project()?;
    let config = project.settings()?;
    let name = embedded_portal(&config, args.portal.as_deref())?;
    Store::open(&folder::database(&project.root, name)?)
}

/// Returns the embedded portal of this name. Without a name it is the only one, or the default one.
fn embedded_portal<'c>(config: &'c Config, name: Option<&'c str>) -> Result<&'c str> {
    let embedded: Vec<_> = config
        .portals
        .iter()
        .filter(|(_, portal)| portal.kind == PortalKind::Embedded)
        .map(|(name, _)| name.as_str())
        .collect();
    match (name, &embedded[..]) {
        (Some(name), _) if embedded.contains(&name) => Ok(name),
        (Some(name), _) => Err(Error::usage(
            Text::new(id::NO_SUCH_EMBEDDED).with("name", name),
        )),
        (None, [only]) => Ok(only),
        (None, []) => Err(Error::usage(Text::new(id::NO_EMBEDDED))),
        (None, several) if several.contains(&DEFAULT_PORTAL) => Ok(DEFAULT_PORTAL),
        (None, several) => {
            let names = format!("`{}`", several.join("`, `"));
            let text = Text::new(id::SEVERAL_EMBEDDED).with("names", names);
            Err(Error::usage(text))
        }
    }
}
